import { describe, expect, it } from '@jest/globals';
import { content } from '../../src/content/index.ts';
import type { Answers } from '../../src/domain/answers.ts';
import type { CheckDocument } from '../../src/domain/documents/index.ts';
import { answersOf, type IntakeInput, intakeOf } from '../../src/domain/intake.ts';
import { aCheck } from '../support/checks.ts';
import { aFit } from '../support/measures.ts';
import { aSession } from '../support/sessions.ts';

const input = (answers: Answers, more: Partial<IntakeInput> = {}): IntakeInput => ({
  content,
  check: aCheck({ answers: answers as CheckDocument['answers'] }),
  known: answers,
  parts: [],
  sessions: [],
  now: Date.parse('2026-11-23T12:00:00Z'),
  dayOf: (ms) => new Date(ms).toISOString().slice(0, 10),
  ...more,
});
const facts = (answers: Answers, more?: Partial<IntakeInput>) =>
  Object.fromEntries(intakeOf(input(answers, more)).map(({ name, text }) => [name, text]));
/** Pumping sessions of 20 minutes that started at these times. */
const pumpings = (...starts: string[]) =>
  starts.map((start) => {
    const startedAt = `2026-11-${start}:00.000Z`;
    return aSession({
      startedAt,
      endedAt: new Date(Date.parse(startedAt) + 1_200_000).toISOString(),
    });
  });

describe('what a consultant asks first', () => {
  it('is in her order, by what was ticked', () => {
    expect(
      facts({
        purpose: 'work',
        'baby-age': '2-6w',
        kit: ['wearable', 'max-pull', 'flange-unmeasured'],
        'nipple-mm': 17,
        suction: 'maximum',
        'breast-now': ['hurts'],
        pain: 'at-start',
        rhythm: ['5-7'],
      }),
    ).toEqual({
      Baby: '2-6 weeks on 2026-11-23',
      'Pumping for': 'Work, or away',
      'Pump and parts': 'Wearable',
      'Flange, nipple': 'Nipple 17 mm; flange never measured',
      Suction: 'As high as it goes; suction on maximum',
      'Breasts, pain': 'Pumping hurts; at the start, then eases',
      'Times a day': 'You pump or feed 5 to 7 times a day',
    });
  });

  it('has both sides of what was measured', () => {
    const taken = [{ question: 'nipple-mm', from: 'measures' as const, said: 'it is 18 mm wide' }];
    const check = { ...aCheck({ answers: { 'nipple-mm': 18 } }), taken };
    expect(facts({}, { check, measures: [aFit({ leftMm: 18, rightMm: 16 })] })).toEqual({
      'Flange, nipple': 'Nipple left 18 mm, right 16 mm',
    });
  });

  it('leaves out what was skipped, unknown or never asked', () => {
    expect(facts({ purpose: 'skip', suction: 'not-sure', 'breast-now': ['none'] })).toEqual({
      'Breasts, pain': 'Nothing hurts and there is no fever',
    });
    expect(intakeOf(input({}, { check: null }))).toEqual([]);
  });

  it('has the parts with their dates, and what is due', () => {
    const part = { part: 'valves', name: 'Valves', ageDays: 83, lookOn: null, dueOn: null };
    const parts = [{ ...part, since: '2026-09-01', state: 'due' as const, dueInDays: -27 }];
    expect(facts({}, { parts })).toEqual({
      'Pump and parts': 'Valves since 2026-09-01 (due)',
    });
  });

  it('says whether the pump does one side or both, beside its parts', () => {
    expect(facts({ kit: ['second-hand'], 'pump-type': 'manual' })).toEqual({
      'Pump and parts': 'Hand pump; second-hand',
    });
    expect(answersOf(input({ 'pump-type': 'manual' }))).toEqual([]);
  });

  it('counts completed days, and the longest gap within a day', () => {
    const sessions = pumpings(
      '18T06:00',
      '18T07:00',
      '20T06:00',
      '20T13:40',
      '22T06:00',
      '22T07:00',
      '22T08:00',
      '23T08:00',
    );
    expect(facts({}, { sessions })).toEqual({
      'Times a day':
        'Pumped 2 times on a typical day (2 to 3); longest gap 23 h 40 min overnight, 7 h 20 min by day',
    });
  });

  it('calls no day typical before three are complete', () => {
    const twoDays = pumpings('21T06:00', '22T06:00', '23T08:00');
    expect(facts({}, { sessions: twoDays })).toEqual({});
    expect(facts({}, { sessions: pumpings('16T06:00', '18T06:00', '20T06:00') })).toEqual({
      'Times a day': 'Pumped 1 time on a typical day',
    });
  });

  it('has a gap in whole minutes, by the night that is in it', () => {
    const times = (...starts: string[]) =>
      facts({}, { sessions: pumpings('16T06:00', '18T06:00', ...starts) })['Times a day'];
    const once = 'Pumped 1 time on a typical day; longest gap';
    expect(times('21T22:00', '22T02:50')).toBe(`${once} 4 h 30 min by day`);
    expect(times('21T22:00', '22T03:20')).toBe(`${once} 5 h overnight`);
    expect(times('21T06:00', '22T06:20')).toBe('Pumped 1 time on a typical day');
    expect(times('22T06:00', '22T06:10')).toBe('Pumped 1 time on a typical day (1 to 2)');
    expect(times('22T06:00', '22T06:21', '22T07:40')).toBe(
      'Pumped 1 time on a typical day (1 to 3); longest gap 59 min by day',
    );
  });

  it('has the age of somebody without a birth, and no day for it', () => {
    expect(facts({ 'baby-age': 'no-birth' }).Baby).not.toMatch(/2026/);
    expect(facts({ 'baby-age': '2-6w' }, { check: null })).toEqual({});
  });

  it('has the width that was said, if it was not measured', () => {
    const measures = [aFit({ leftMm: 18, rightMm: 16 })];
    expect(facts({ 'nipple-mm': 17, 'flange-mm': 24 }, { measures })).toEqual({
      'Flange, nipple': 'Nipple 17 mm; flange 24 mm',
    });
    const taken = [{ question: 'nipple-mm', from: 'measures' as const, said: 'it is 17 mm wide' }];
    const check = { ...aCheck({ answers: { 'nipple-mm': 17 } }), taken };
    const empty = [aFit({ leftMm: null, rightMm: null })];
    expect(facts({}, { check, measures: empty })).toEqual({ 'Flange, nipple': 'Nipple 17 mm' });
    expect(facts({}, { check })).toEqual({ 'Flange, nipple': 'Nipple 17 mm' });
  });

  it('says of a part what is not due, and words what was known as it was said', () => {
    const part = { part: 'valves', name: 'Valves', ageDays: 8, lookOn: null, dueOn: null };
    const parts = [{ ...part, since: '2026-11-15', state: 'fresh' as const, dueInDays: 20 }];
    const taken = [
      { question: 'kit', from: 'parts' as const, said: 'in your list the valves are old' },
    ];
    const check = { ...aCheck({ answers: { kit: ['old-parts'] } }), taken };
    expect(facts({}, { parts, check })).toEqual({
      'Pump and parts': 'In your list the valves are old; valves since 2026-11-15',
    });
  });

  it('gives no age after a loss, even from an older check', () => {
    const older = { purpose: 'home', 'baby-age': '2-6w', 'baby-near': 'nearby' };
    const known = { ...older, purpose: 'loss' };
    expect(facts(older, { known })).toEqual({ 'Pumping for': 'After a loss' });
    expect(answersOf(input(older, { known }))).toEqual([]);
    expect(facts({ purpose: 'loss', 'loss-aim': 'donate', 'baby-age': '2-6w' })).toEqual({
      'Pumping for': 'After a loss; donate',
    });
  });
});

describe('the other answers', () => {
  it('are worded as the person would say them, once, without skipped ones', () => {
    const answers = { moment: ['rushed', 'cold'], feel: 'no', wave: 'skip', history: ['none'] };
    expect(answersOf(input({ ...answers, suction: 'lowest' }))).toEqual([
      'you are rushed',
      'you are cold',
      'you do not feel it',
    ]);
  });

  it('leave violence, mood and alcohol for the person to mention', () => {
    const said = answersOf(
      input({
        'danger-you': ['unsafe', 'self-harm'],
        self: ['low', 'no-joy', 'anxious', 'alcohol', 'short-sleep'],
        'mood-more': ['better-off'],
        'drink-more': 'most-days',
      }),
    );
    expect(said).toEqual(['you sleep less than 5 hours']);
  });
});
