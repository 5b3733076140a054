import type { CheckDocument } from '../../src/domain/documents/index.ts';

/** A check in which nothing stood out: one answer, no referral. */
export function aCheck(more: Partial<CheckDocument> = {}): CheckDocument {
  return {
    schema: 'letdown.check/1',
    id: 'check-20261123-020000-0123abcd',
    at: '2026-11-23T02:00:00.000Z',
    answers: { kit: 'weaker' },
    referral: null,
    blockers: [],
    plan: [],
    next: null,
    session: null,
    content: '1',
    ...more,
  };
}
