import { describe, expect, it } from '@jest/globals';
import { questions } from '../../src/content/questions/index.ts';
import type { Answers } from '../../src/domain/answers.ts';
import {
  contraindicated,
  pickStrategies,
  whyRuledOut,
  wayToDo,
  withFindings,
} from '../../src/domain/strategies.ts';
import { aBlocker, aContent, aReferral, aStrategy, aTrack } from '../support/tiny-content.ts';

const ruleOut = (answer: string, strategies: readonly string[], why: string) => ({
  when: { breast: [answer] },
  strategies,
  why,
  sources: [],
});

const content = aContent({
  blockers: {
    worn: aBlocker(['swap', 'warm', 'rest']),
    tense: aBlocker(['rest', 'breathe']),
    cold: aBlocker(['warm', 'tea']),
    medical: aBlocker([]),
  },
  contraindications: [
    ruleOut('sore', ['warm', 'massage'], 'It is sore.'),
    ruleOut('swollen', ['warm'], 'It is swollen.'),
  ],
  referrals: [
    aReferral('chest', 'emergency', [{ danger: ['chest'] }]),
    aReferral('fever', 'same-day', [{ danger: ['fever'] }]),
    aReferral('check', 'visit', [{ danger: ['check'] }]),
  ],
  ruledOutAtSameDay: ['pull-up', 'power'],
  tracks: [aTrack('stop', { purpose: ['stop'] }, { mutedStrategies: ['swap', 'power'] })],
  generalStrategies: ['rest', 'warm', 'tea', 'breathe'],
});

describe('what is ruled out', () => {
  it.each<[string, Answers, readonly string[]]>([
    ['nothing without an answer', {}, []],
    ['what an answer rules out', { breast: 'sore' }, ['warm', 'massage']],
    ['what several rule out, once', { breast: ['sore', 'swollen'] }, ['warm', 'massage']],
    ['what the track mutes', { purpose: 'stop' }, ['swap', 'power']],
    ['what must not be on a day to be seen', { danger: 'fever' }, ['pull-up', 'power']],
    ['the same at an emergency', { danger: 'chest' }, ['pull-up', 'power']],
    ['no more for a visit', { danger: 'check' }, []],
    [
      'all of it together',
      { breast: 'swollen', purpose: 'stop', danger: 'fever' },
      ['warm', 'swap', 'power', 'pull-up'],
    ],
  ])('is %s', (_, answers, ruledOut) => {
    expect([...contraindicated(content, answers)]).toEqual(ruledOut);
  });

  it('has its reasons, one for each answer that says so', () => {
    const answers = { breast: ['sore', 'swollen'] };
    expect(whyRuledOut(content, answers, 'warm')).toEqual(['It is sore.', 'It is swollen.']);
    expect(whyRuledOut(content, answers, 'massage')).toEqual(['It is sore.']);
    expect(whyRuledOut(content, answers, 'rest')).toEqual([]);
    expect(whyRuledOut(content, { breast: 'none' }, 'warm')).toEqual([]);
  });
});

describe('the action', () => {
  const fit = aStrategy('fit', {
    action: 'Measure.',
    actions: [
      { when: { flange: ['slips'] }, text: 'Try a size smaller.' },
      { when: { flange: ['rubs', 'slips'] }, text: 'Try a size larger.' },
    ],
  });

  it.each([
    ['the usual one without an answer', {}, 'Measure.'],
    ['the one that fits', { flange: 'rubs' }, 'Try a size larger.'],
    ['the first of two that fit', { flange: ['rubs', 'slips'] }, 'Try a size smaller.'],
    ['the usual one if none fits', { flange: 'none' }, 'Measure.'],
  ])('is %s', (_, answers, action) => {
    expect(wayToDo(fit, answers).action).toBe(action);
  });

  it('is the one that is meant for the reason, if the tip is given for that first', () => {
    const calm = aStrategy('calm', {
      actions: [
        { when: { moment: ['noise'] }, text: 'Close the door.', for: 'rushed' },
        { when: { moment: ['cold'] }, text: 'Take a blanket.', for: 'cold' },
      ],
    });
    const answers = { moment: ['noise', 'cold'] };
    expect(wayToDo(calm, answers, ['cold', 'rushed']).action).toBe('Take a blanket.');
    expect(wayToDo(calm, answers, ['rushed', 'cold']).action).toBe('Close the door.');
    expect(wayToDo(calm, answers, ['tired']).action).toBe('Close the door.');
    expect(wayToDo(calm, { moment: ['noise'] }, ['cold']).action).toBe('Close the door.');
  });

  it('has steps of its own where the usual ones do not go with it', () => {
    const own = aStrategy('fit', {
      steps: ['One size up.', 'One size down.'],
      actions: [{ when: { measured: ['fit-sizes'] }, text: 'Try those.', steps: ['Each.'] }],
    });
    expect(wayToDo(own, { measured: ['fit-sizes'] }).steps).toEqual(['Each.']);
    expect(wayToDo(own, {}).steps).toEqual(['One size up.', 'One size down.']);
  });

  it('is the default without an alternative', () => {
    expect(wayToDo(aStrategy('rest'), { flange: 'slips' }).action).toBe('Do rest.');
  });
});

describe('the chosen strategies', () => {
  const ids = (answers: Answers, blockers: readonly string[], using = content) =>
    pickStrategies(using, answers, blockers).map(({ id }) => id);

  it('are the first choice of each reason in turn, then the second', () => {
    expect(ids({}, ['worn', 'tense', 'cold'])).toEqual(['swap', 'rest', 'warm']);
    expect(ids({}, ['worn', 'tense'])).toEqual(['swap', 'rest', 'warm']);
    expect(ids({}, ['tense'])).toEqual(['rest', 'breathe']);
  });

  it('say which of the reasons each is for', () => {
    expect(pickStrategies(content, {}, ['worn', 'tense'])).toEqual([
      { id: 'swap', for: ['worn'] },
      { id: 'rest', for: ['worn', 'tense'] },
      { id: 'warm', for: ['worn'] },
    ]);
  });

  it('begin with what mends the cause, before what makes up for it', () => {
    const strategies = {
      rest: aStrategy('rest', { before: { strategies: ['warm'], when: [{ valve: ['worn'] }] } }),
    };
    const using = { ...content, strategies };
    expect(ids({ valve: 'new' }, ['cold', 'tense'], using)).toEqual(['warm', 'rest', 'tea']);
    expect(ids({ valve: 'worn' }, ['cold', 'tense'], using)).toEqual(['rest', 'warm', 'tea']);
    expect(ids({ valve: 'worn' }, ['tense', 'cold'], using)).toEqual(['rest', 'warm', 'breathe']);
    expect(ids({ valve: 'worn' }, ['cold'], using)).toEqual(['warm', 'tea']);
  });

  it('leave the third place to what was told beside', () => {
    const blockers = { ...content.blockers, thirst: aBlocker(['tea']) };
    const pick = (beside: readonly string[]) =>
      pickStrategies({ ...content, blockers }, {}, ['worn'], beside).map(({ id }) => id);
    expect(pick([])).toEqual(['swap', 'warm', 'rest']);
    expect(pick(['medical', 'thirst'])).toEqual(['swap', 'warm', 'tea']);
  });

  it('are at most three, without duplicates', () => {
    expect(ids({}, ['worn', 'cold', 'tense'])).toEqual(['swap', 'warm', 'rest']);
  });

  it('leave out what is ruled out, so that the second choice moves up', () => {
    expect(ids({ breast: 'sore' }, ['cold', 'worn'])).toEqual(['tea', 'swap', 'rest']);
  });

  it('are the general ones only if no reason is shown, without those ruled out', () => {
    expect(pickStrategies(content, { breast: 'sore' }, [])).toEqual([
      { id: 'rest', for: [] },
      { id: 'tea', for: [] },
      { id: 'breathe', for: [] },
    ]);
    expect(ids({}, ['medical'])).toEqual([]);
    expect(ids({}, ['unknown'])).toEqual([]);
  });

  describe('on a track', () => {
    const onTrack = {
      ...content,
      tracks: [aTrack('ward', { purpose: ['ward'] }, { strategies: ['warm', 'first-days'] })],
    };

    it('include what fits it after the leading reason’s first choice', () => {
      expect(ids({ purpose: 'ward' }, ['tense', 'worn'], onTrack)).toEqual([
        'rest',
        'warm',
        'first-days',
      ]);
    });

    it('lead with it if no reason is shown', () => {
      expect(ids({ purpose: 'ward' }, [], onTrack)).toEqual(['warm', 'first-days', 'rest']);
    });

    it('leave out of it what an answer rules out', () => {
      expect(ids({ purpose: 'ward', breast: 'sore' }, ['tense'], onTrack)).toEqual([
        'rest',
        'first-days',
        'breathe',
      ]);
    });
  });
});

describe('what was found at home', () => {
  it('stands next to the answers, for conditions of tips', () => {
    expect(withFindings({ breast: 'sore' }, [])).toEqual({ breast: 'sore' });
    expect(withFindings({ breast: 'sore' }, ['fit-keeps'])).toEqual({
      breast: 'sore',
      measured: ['fit-keeps'],
    });
  });

  it('is named like no question', () => {
    expect(questions.map(({ id }) => String(id))).not.toContain('measured');
  });
});
