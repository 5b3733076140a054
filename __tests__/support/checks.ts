import type { CheckDocument } from '../../src/domain/documents/index.ts';
import type { Urgency } from '../../src/domain/model.ts';

interface CheckParts {
  readonly at?: string;
  /** By id, the most likely first. */
  readonly blockers?: readonly string[];
  readonly urgency?: Urgency | null;
  readonly plan?: CheckDocument['plan'];
  readonly answers?: CheckDocument['answers'];
  readonly id?: string;
}

/** A check that found these blockers and no danger sign. */
export function aCheck({
  at = '2026-11-23T03:00:00.000Z',
  blockers = [],
  urgency = null,
  plan = [],
  answers = {},
  id = 'check-20261123-030000-0123abcd',
}: CheckParts = {}): CheckDocument {
  return {
    schema: 'letdown.check/2',
    id,
    at,
    answers,
    track: null,
    referral: urgency && {
      urgency,
      reasons: [{ id: 'a', urgency, text: 'A sign.', action: 'Call.', sources: [] }],
      action: 'Call.',
      lines: [],
    },
    blockers: blockers.map((id) => ({
      id,
      name: id,
      band: 'likely',
      score: 3,
      because: [],
      against: [],
      unknown: [],
      text: id,
      evidence: 'limited',
      sources: [],
    })),
    plan,
    next: null,
    session: { plan: 'auto', argv: ['session', '--plan', 'auto'] },
    content: '2',
  };
}
