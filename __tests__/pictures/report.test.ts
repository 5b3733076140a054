import { describe, expect, it } from '@jest/globals';
import { content } from '../../src/content/index.ts';
import { localCalendar } from '../../src/domain/calendar.ts';
import { check } from '../../src/domain/check.ts';
import { factsOf } from '../../src/domain/insights/factors.ts';
import { insightsOf } from '../../src/domain/insights/insights.ts';
import { partStatuses } from '../../src/domain/parts.ts';
import { reportOf } from '../../src/domain/report.ts';
import { renderMarkdown } from '../../src/formats/report-markdown.ts';
import { NOW, pictures, stamp, wall } from '../support/screen.ts';
import { aSession } from '../support/sessions.ts';

const WORN = {
  purpose: 'only-pumping',
  'baby-age': '2-6w',
  'flow-pattern': ['drops'],
  kit: ['weaker', 'old-parts', 'max-pull', 'flange-unmeasured'],
  flange: ['rubs'],
  'nipple-mm': 17,
  'breast-now': ['hurts'],
  pain: 'at-start',
  rhythm: ['8-up'],
  moment: ['rushed'],
  self: ['low', 'short-sleep'],
  'baby-near': 'skip',
};

describe('the report', () => {
  it('is a page of Markdown', () => {
    const sessions = ['22:10', '16:00', '07:30'].map((time, index) =>
      aSession({
        startedAt: stamp(`2026-11-24T${time}`),
        endedAt: stamp(`2026-11-24T${time.replace(/\d$/, '9')}`),
        ml: 85,
        ...(index === 1 && { letDownsMs: [], latencyMs: null }),
      }),
    );
    const text = renderMarkdown(
      reportOf({
        content,
        check: check(content, WORN, {
          id: 'check-1',
          at: stamp('2026-11-24T22:00'),
          country: null,
        }),
        sessions,
        insights: insightsOf(
          sessions.map((session) => factsOf(session, localCalendar.hourOf)),
          String,
        ),
        known: WORN,
        parts: partStatuses(content.parts, [{ part: 'valves', since: '2026-09-01' }], '2026-11-25'),
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

      Recorded by the person who pumps, with letdown, a coach in the terminal. It is a coach, not a clinician: nothing here is a diagnosis. Time to let-down runs from pump start to the first let-down that the person marked; many let-downs are not felt.

      The check from 2026-11-24 said: **Tell your doctor, midwife or health visitor this week how you feel.**

      ## At a glance

      - **Baby:** 2-6 weeks on 2026-11-24
      - **Pumping for:** Only pumping
      - **Pump and parts:** Weaker than before; old valves, or unsure; valves since 2026-09-01 (due)
      - **Flange, nipple:** Nipple 17 mm; rubs the sides; flange never measured
      - **Suction:** Suction on maximum
      - **Breasts, pain:** Pumping hurts; at the start, then eases
      - **Times a day:** You pump or feed 8 or more times a day

      **Also said on 2026-11-24:** you sleep less than 5 hours; you are rushed.

      ## The question

      I would like to understand my let-down when I pump. Is anything getting in its way?

      Only drops come.

      ## Questions to ask

      1. Who should look at this, and how soon?
      2. Could "The flange may be too big or too small" be the reason, and how can I tell?
      3. Could "Worn pump parts" be the reason, and how can I tell?
      4. Where does the pain come from, and what can I change right away?

      ## The last check, 2026-11-24

      - **Likely: The flange may be too big or too small**, because you said the nipple rubs the sides and only drops come. Against it: suction is weaker than it was and you set the suction to maximum. _few or small studies_
      - **Possible: Worn pump parts**, because you said suction is weaker than it was and you only pump. Against it: it hurts at the start and pumping hurts. _common practice and advice, no studies_
      - **Possible: Suction may be stronger than you need**, because you said pumping hurts and it hurts at the start. Against it: suction is weaker than it was and the nipple rubs the sides. _some good studies_

      ## Sessions, 2026-11-12 to 2026-11-25

      3 sessions were recorded, 2 of them timed: a let-down was marked in 2. In 1 it was not timed, or milk came but no time was marked. That is too few to show a usual time.

      | Day | Sessions | Let-down marked | Time to let-down | Milk |
      | --- | --- | --- | --- | --- |
      | 2026-11-24 | 3 | 2 of 2, 1 not timed | 1 min 10 s | 255 ml |

      ## Tried and suggested

      The check suggests: A flange that fits, Fresh pump parts, The gentlest suction that works.
      "
    `);
  });

  it('says that there is nothing to report', async () => {
    expect(await pictures(['report'])).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      There is nothing to report yet. Start with \`letdown check\` or \`letdown session\`.

      40 columns -----------------------------
      There is nothing to report yet. Start
      with \`letdown check\` or \`letdown
      session\`.
      "
    `);
  });
});
