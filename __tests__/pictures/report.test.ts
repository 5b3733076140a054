import { describe, expect, it } from '@jest/globals';
import { content } from '../../src/content/index.ts';
import { localCalendar } from '../../src/domain/calendar.ts';
import { check } from '../../src/domain/check.ts';
import { reportOf } from '../../src/domain/report.ts';
import { renderMarkdown } from '../../src/formats/report-markdown.ts';
import { NOW, pictures, stamp, wall } from '../support/screen.ts';
import { aSession } from '../support/sessions.ts';

const WORN = { 'flow-pattern': ['drops'], kit: ['weaker', 'old-parts'], 'nipple-mm': 17 };

describe('the report', () => {
  it('is a page of Markdown', () => {
    const text = renderMarkdown(
      reportOf({
        content,
        check: check(content, WORN, {
          id: 'check-1',
          at: stamp('2026-11-24T22:00'),
          country: null,
        }),
        sessions: [
          aSession({
            startedAt: stamp('2026-11-24T22:10'),
            endedAt: stamp('2026-11-24T22:30'),
            ml: 85,
          }),
        ],
        since: wall('2026-11-12T00:00'),
        now: wall(NOW),
        unit: 'ml',
        showVolumes: true,
        dayOf: localCalendar.dayOf,
      }),
    );
    expect(`\n${text}`).toMatchInlineSnapshot(`
      "
      # Let-down while pumping, 2026-11-25

      Kept by the person who pumps, with letdown, a coach in the terminal. It is a coach, not a clinician: nothing here is a diagnosis. Time to let-down runs from pump on to the first let-down that was marked by hand; many let-downs are not felt.

      ## The question

      While pumping, the let-down comes late or not at all. What is in the way?

      Only drops come.

      ## To ask

      1. Could "Worn pump parts" be the reason, and how can I tell?
      2. Could "Milk may still be building" be the reason, and how can I tell?
      3. Is "Fresh pump parts" worth trying first, for me?
      4. May we watch one pumping together, with my own pump?

      ## The last check, 2026-11-24

      - **Likely: Worn pump parts**, because you said the pull is weaker than it was and the valves are old or of unknown age. _custom and advice, no studies_
      - **Possible: Milk may still be building**, because you said only drops come. Against it: the pull is weaker than it was. _custom and advice, no studies_

      ## Sessions, 2026-11-12 to 2026-11-25

      A let-down was marked in 1 of 1 session. That is too few to tell a usual time.

      | Day | Sessions | Let-down marked | Time to let-down | Milk |
      | --- | --- | --- | --- | --- |
      | 2026-11-24 | 1 | 1 of 1 | 1 min 10 s | 85 ml |

      ## What was tried

      Suggested by the check: Fresh pump parts, Close the longest gap, Try another pump.
      "
    `);
  });

  it('says that there is nothing to report', async () => {
    expect(await pictures(['report'])).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      There is nothing to report yet. \`letdown check\` or \`letdown session\` is a start.

      40 columns -----------------------------
      There is nothing to report yet. \`letdown
      check\` or \`letdown session\` is a start.
      "
    `);
  });
});
