import { describe, expect, it } from '@jest/globals';
import { check, withSources } from '../../src/domain/check.ts';
import {
  aBlocker,
  aReason,
  aStrategy,
  aReferral,
  aTrack,
  tinyContent,
} from '../support/tiny-content.ts';

const stamp = { id: 'check-1', at: '2026-11-23T03:00:00.000Z', country: null };

describe('a check', () => {
  const note = {
    id: 'used',
    when: { valve: ['used'] },
    text: 'Germs.',
    sources: ['us-2020-valve'],
  };
  const valve = { title: 'Valves', checked: 'seen' } as const;
  const noting = { ...tinyContent, notes: [note], sources: { 'us-2020-valve': valve } };

  it('holds what has to be said because of an answer, but not at an emergency', () => {
    const { notes } = check(noting, { valve: 'used' }, stamp);
    expect(notes).toEqual([{ id: 'used', text: 'Germs.', sources: ['us-2020-valve'] }]);
    expect(check(noting, { valve: 'worn' }, stamp)).not.toHaveProperty('notes');
    expect(check(noting, { valve: 'used', danger: 'yes' }, stamp)).not.toHaveProperty('notes');
  });

  it('can say what its sources are', () => {
    const using = { ...noting, blockers: {}, generalStrategies: [] };
    const { sources } = withSources(using, check(using, { valve: 'used' }, stamp));
    expect(sources).toEqual([{ id: 'us-2020-valve', ...valve }]);
  });

  it('holds the answers, the result, and what to do', () => {
    const content = {
      ...tinyContent,
      blockers: {
        ...tinyContent.blockers,
        worn: aBlocker(['swap'], { name: 'Worn', text: 'Worn', sources: ['us-2021-pull'] }),
      },
      evidence: {
        ...tinyContent.evidence,
        worn: aReason({ danger: { none: -1 }, valve: { worn: 4 }, mood: { tense: 1 } }),
      },
      strategies: {
        ...tinyContent.strategies,
        swap: aStrategy('Swap', {
          when: 'after',
          minutes: 5,
          steps: ['Look.', 'Swap.'],
          sources: ['us-2020-valve'],
          actions: [{ when: { valve: ['worn'] }, text: 'Put in a new valve.' }],
        }),
      },
    };
    expect(check(content, { valve: 'worn', danger: 'none' }, stamp)).toEqual({
      schema: 'letdown.check/2',
      id: 'check-1',
      at: '2026-11-23T03:00:00.000Z',
      answers: { danger: 'none', valve: 'worn' },
      track: null,
      referral: null,
      blockers: [
        {
          id: 'worn',
          name: 'Worn',
          band: 'likely',
          score: 3,
          because: [{ question: 'valve', answer: 'worn', weight: 4 }],
          against: [{ question: 'danger', answer: 'none', weight: -1 }],
          unknown: ['mood'],
          text: 'Worn',
          evidence: 'limited',
          sources: ['us-2021-pull'],
        },
      ],
      plan: [
        {
          strategy: 'swap',
          name: 'Swap',
          for: ['worn'],
          when: 'after',
          minutes: 5,
          action: 'Put in a new valve.',
          steps: ['Look.', 'Swap.'],
          evidence: 'limited',
          sources: ['us-2020-valve'],
        },
      ],
      next: { question: 'mood', why: 'mood helps' },
      session: { plan: 'auto', argv: ['session', '--plan', 'auto'] },
      content: 'tiny',
    });
  });

  it('keeps the answers in question order', () => {
    const { answers } = check(tinyContent, { noise: 'hiss', mood: 'tense', danger: 'none' }, stamp);
    expect(Object.keys(answers)).toEqual(['danger', 'mood', 'noise']);
  });

  it('has nothing to ask once everything is answered', () => {
    const answers = { danger: 'none', valve: 'new', mood: 'calm' };
    expect(check(tinyContent, answers, stamp).next).toBeNull();
  });

  it('says which answers came from stored records, if any', () => {
    const taken = [{ question: 'valve', from: 'parts' as const, said: 'your parts list says so' }];
    expect(check(tinyContent, {}, { ...stamp, taken }).taken).toEqual(taken);
    expect(check(tinyContent, {}, { ...stamp, taken: [] })).not.toHaveProperty('taken');
    expect(check(tinyContent, {}, stamp)).not.toHaveProperty('taken');
  });

  it('names the track, with its text and reading', () => {
    const tracks = [aTrack('stop', { mood: ['calm'] }, { topic: 'stopping' })];
    const { track } = check({ ...tinyContent, tracks }, { mood: 'calm' }, stamp);
    expect(track).toEqual({ id: 'stop', text: 'stop track', topic: 'stopping' });
  });
});

describe('a check that refers', () => {
  it('holds each reason to be seen, most serious first, with the first one’s action', () => {
    const more = { action: 'ring', sources: ['us-2020-fever'] };
    const content = {
      ...tinyContent,
      referrals: [
        aReferral('growth', 'visit', [{ mood: ['calm'] }]),
        aReferral('fever', 'same-day', [{ valve: ['worn'] }], more),
      ],
    };
    const { referral, session } = check(content, { valve: 'worn', mood: 'calm' }, stamp);
    const [fever, growth] = [
      { id: 'fever', urgency: 'same-day', text: 'fever.', ...more },
      { id: 'growth', urgency: 'visit', text: 'growth.', action: 'call', sources: [] },
    ];
    expect(referral).toEqual({
      urgency: 'same-day',
      reasons: [fever, growth],
      action: 'ring',
      lines: [],
    });
    expect(session).not.toBeNull();
  });

  it('has no tips in an emergency, only the action and the country’s help lines', () => {
    const answers = { danger: 'yes', valve: 'worn' };
    const result = check(tinyContent, answers, { ...stamp, country: 'gb' });
    expect(result).toMatchObject({ blockers: [], plan: [], next: null, session: null });
    expect(result.referral).toEqual({
      urgency: 'emergency',
      reasons: [
        { id: 'danger', urgency: 'emergency', text: 'danger.', action: 'call', sources: [] },
      ],
      action: 'call',
      lines: [{ countries: ['gb'], name: 'B', contact: 'B', hours: 'always' }],
    });
  });

  it('shows the lines of every country if the country is not known', () => {
    const { referral } = check(tinyContent, { danger: 'yes' }, stamp);
    expect(referral?.lines.map(({ name }) => name)).toEqual(['A', 'B']);
  });
});
