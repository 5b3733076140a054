import { describe, expect, it } from '@jest/globals';
import { forgottenById, type Kept, newestOf } from '../../src/domain/forget.ts';
import { aCheck } from '../support/checks.ts';
import { refusal } from '../support/input-error.ts';
import { aFit, aSuction } from '../support/measures.ts';
import { aSession } from '../support/sessions.ts';

const kept: Kept = {
  sessions: [
    aSession({ id: 'session-1', startedAt: '2026-11-21T03:00:00.000Z' }),
    aSession({ id: 'session-2', startedAt: '2026-11-24T03:00:00.000Z' }),
  ],
  checks: [aCheck({ id: 'check-1', at: '2026-11-23T03:00:00.000Z' })],
  measures: [aFit({ at: '2026-11-22T03:00:00.000Z' }), aSuction()],
};
const nothing = { sessions: [], checks: [], measures: [], before: null };

describe('what can be forgotten', () => {
  it('is offered newest first, whatever its kind, and no more than asked', () => {
    const ids = newestOf(kept, 4).map(({ id }) => id);
    expect(ids).toEqual(['session-2', 'check-1', 'measure-fit', 'session-1']);
  });

  it('is one record by its id', () => {
    const [first] = kept.sessions;
    expect(forgottenById(kept, 'session-1')).toEqual({ ...nothing, sessions: [first] });
    expect(forgottenById(kept, 'check-1')).toEqual({ ...nothing, checks: kept.checks });
    expect(forgottenById(kept, 'measure-fit').measures).toEqual([kept.measures[0]]);
    expect(forgottenById(kept, '')).toEqual(nothing);
  });

  it('is every measurement by one word, if there is any', () => {
    expect(forgottenById(kept, 'measures')).toEqual({ ...nothing, measures: kept.measures });
    expect(() => forgottenById({ ...kept, measures: [] }, 'measures')).toThrow();
  });

  it.each([
    ['session-3', 'Did you mean session-1?'],
    ['mesure-fit', 'Did you mean measure-fit?'],
    ['all', 'Did you mean --all?'],
    ['x', '`letdown history --ids` shows the ids.'],
  ])('is not %s', (id, hint) => {
    expect(refusal(() => forgottenById(kept, id))).toEqual({
      message: `forget: nothing is kept under "${id}".`,
      hint,
    });
  });

  it('is compared with a hundred ids only, however many there are', () => {
    const sessions = Array.from({ length: 101 }, (_, index) =>
      aSession({ id: index === 100 ? 'far' : `session-${index}` }),
    );
    expect(refusal(() => forgottenById({ ...kept, sessions }, 'fat')).hint).not.toContain('far');
  });
});
