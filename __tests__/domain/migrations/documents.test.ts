import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import {
  checkSchema,
  type FirstCheckDocument,
  firstCheckSchema,
} from '../../../src/domain/documents/index.ts';
import { currentCheck, migrateCheck } from '../../../src/domain/migrations/check.ts';
import { migrateSession } from '../../../src/domain/migrations/session.ts';
import { migrateTrial } from '../../../src/domain/migrations/trial.ts';
import { aCheck } from '../../support/checks.ts';
import { aSession } from '../../support/sessions.ts';

/** A check as the first edition wrote it. */
function aFirstCheck(more: Partial<FirstCheckDocument> = {}): FirstCheckDocument {
  return {
    schema: 'letdown.check/1',
    id: 'check-20251006-090000-0123abcd',
    at: '2025-10-06T09:00:00.000Z',
    answers: {},
    referral: null,
    blockers: [],
    plan: [],
    next: null,
    session: { plan: 'auto', argv: ['session', '--plan', 'auto'] },
    content: '1',
    ...more,
  };
}

describe('a check of the first edition', () => {
  it('becomes a complete second-edition check, with its original content version', () => {
    const check = migrateCheck(aFirstCheck({ answers: { change: 'suddenly', kit: 'weaker' } }));
    expect(v.parse(checkSchema, check)).toEqual({
      ...aFirstCheck(),
      schema: 'letdown.check/2',
      answers: { course: 'dropped-days', kit: ['weaker'] },
      track: null,
    });
  });

  it('keeps its referral; each reason has its urgency, and the first its action', () => {
    const referral = {
      urgency: 'emergency' as const,
      reasons: [
        { id: 'baby-unwell', text: 'Your baby needs help.', sources: ['s1'] },
        { id: 'baby-low-intake', text: 'Fewer wet nappies.', sources: [] },
      ],
      action: 'Call now.',
      lines: [],
    };
    expect(migrateCheck(aFirstCheck({ referral })).referral).toEqual({
      ...referral,
      reasons: [
        {
          ...referral.reasons[0],
          id: 'baby-limp-or-fit',
          urgency: 'emergency',
          action: 'Call now.',
        },
        { ...referral.reasons[1], id: 'baby-sleepy-or-refusing', urgency: 'emergency', action: '' },
      ],
    });
  });

  it('keeps its plan under the current names; the first step is the one thing to do', () => {
    const item = {
      strategy: 'max-comfortable-vacuum',
      name: 'Find your highest comfortable pull',
      for: ['suction-too-low'],
      when: 'during' as const,
      minutes: 2,
      steps: ['Start low.', 'Raise it.'],
      evidence: 'moderate' as const,
      sources: [],
    };
    expect(migrateCheck(aFirstCheck({ plan: [item] })).plan).toEqual([
      { ...item, strategy: 'highest-comfortable-suction', action: 'Start low.' },
    ]);
  });

  it('keeps its reasons: as current answers if there are any, or else unchanged', () => {
    const [blocker] = aCheck({ blockers: ['worn-parts'] }).blockers;
    const because = [
      { question: 'change', answer: 'slowly-worse', weight: 3 },
      { question: 'flow-elsewhere', answer: 'often', weight: 1 },
      { question: 'flange-mm', answer: 24, weight: 1 },
    ];
    const unknown = ['safe-now', 'surroundings', 'gap', 'removals'];
    const old = { ...blocker!, because, unknown };
    expect(migrateCheck(aFirstCheck({ blockers: [old] })).blockers[0]).toEqual({
      ...old,
      because: [
        { question: 'course', answer: 'faded-weeks', weight: 3 },
        { question: 'flow-elsewhere', answer: 'often', weight: 1 },
        { question: 'flange-mm', answer: 24, weight: 1 },
      ],
      unknown: ['danger-you', 'moment', 'rhythm'],
    });
  });

  it('keeps what came from elsewhere, and asks the current question next', () => {
    const taken = [{ question: 'kit', from: 'parts' as const, said: 'your list says so' }];
    const old = aFirstCheck({ taken, next: { question: 'surroundings', why: 'It tells.' } });
    expect(migrateCheck(old)).toMatchObject({
      taken,
      next: { question: 'moment', why: 'It tells.' },
    });
    expect(migrateCheck(aFirstCheck())).not.toHaveProperty('taken');
    expect(currentCheck(old)).toEqual(migrateCheck(old));
  });

  it('keeps a key from a later version of its own edition', () => {
    const loose = { ...aFirstCheck(), mood: 'calm' };
    expect(migrateCheck(v.parse(firstCheckSchema, loose))).toHaveProperty('mood', 'calm');
  });
});

describe('a check of the second edition', () => {
  it('is current', () => {
    const check = aCheck();
    expect(currentCheck(check)).toBe(check);
  });
});

describe('a session of the first edition', () => {
  it('keeps what was used, and what each phase was, under the current names', () => {
    const phase = { id: 'express-1', startMs: 0, endMs: 5, skipped: false };
    const session = aSession({
      used: ['warmth', 'max-comfortable-vacuum'],
      phases: [
        { ...phase, strategy: 'max-comfortable-vacuum' },
        { ...phase, strategy: null },
        phase,
      ],
    });
    expect(migrateSession(session)).toStrictEqual({
      ...session,
      used: ['warmth', 'highest-comfortable-suction'],
      phases: [
        { ...phase, strategy: 'highest-comfortable-suction' },
        { ...phase, strategy: null },
        phase,
      ],
    });
  });
});

describe('a trial of the first edition', () => {
  it('continues under the current name', () => {
    const trial = { startedAt: '2025-10-14T08:00:00.000Z', weeks: ['with', 'without'] };
    const old = { schema: 'letdown.trial/1', ...trial, strategy: 'max-comfortable-vacuum' };
    const expected = {
      schema: 'letdown.trial/2',
      ...trial,
      strategy: 'highest-comfortable-suction',
    };
    expect(migrateTrial(old)).toEqual(expected);
    expect(migrateTrial({ ...old, strategy: null })).toEqual({ ...expected, strategy: null });
  });
});
