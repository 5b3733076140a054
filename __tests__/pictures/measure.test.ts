import { describe, expect, it } from '@jest/globals';
import { aCheck } from '../support/checks.ts';
import { aHome } from '../support/home.ts';
import { aFit, everyMeasure } from '../support/measures.ts';
import { filmOf, pictures, stamp } from '../support/screen.ts';
import { aSession } from '../support/sessions.ts';

const words = (line: string) => line.split(' ');
/** Somebody without pain, who said so an hour ago. */
const well = () =>
  aHome({
    checks: [
      aCheck({
        at: stamp('2026-11-25T08:30'),
        answers: { 'breast-now': ['none'], 'baby-age': '2-6w' },
      }),
    ],
  });

describe('measure', () => {
  it('before anything is measured', async () => {
    expect(await pictures(['measure'])).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Nothing measured yet.
      You can measure:
        letdown measure suction: the strongest suction that still feels fine, for each
          side, 4 min
        letdown measure fit: nipple width, how it moves in the tunnel, and which sizes
          to try, 5 min
        letdown measure pump: palm test, one side against both, battery, valves and
          tubing, 3 min
        letdown measure hand: whether milk sprays by hand, which shows that let-down
          works, 5 min

      40 columns -----------------------------
      Nothing measured yet.
      You can measure:
        letdown measure suction: the strongest
          suction that still feels fine, for
          each side, 4 min
        letdown measure fit: nipple width, how
          it moves in the tunnel, and which
          sizes to try, 5 min
        letdown measure pump: palm test, one
          side against both, battery, valves
          and tubing, 3 min
        letdown measure hand: whether milk
          sprays by hand, which shows that
          let-down works, 5 min
      "
    `);
  });

  it('lists what was measured, and when', async () => {
    const measures = everyMeasure.slice(0, 3);
    const picture = await pictures(['measure'], { home: () => aHome({ measures }) });
    expect(picture).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      2026-11-22: Pump: weak on one side
        \`letdown check\` uses it until 2027-01-17.
      2026-11-21: Fit: left 17 mm, right 16 mm, flange 24 mm, areola is pulled in
        Sizes to try: left 19 mm, right 18 mm; then left 18 mm, right 17 mm. \`letdown
        session\` names the size each time; \`letdown measure fit --stop\` ends the try.
        \`letdown check\` uses it until 2027-02-13.
      2026-11-20: Suction: left 7, right 6, the highest that feels fine
        \`letdown check\` uses it until 2027-01-15.
      You can measure:
        letdown measure hand: whether milk sprays by hand, which shows that let-down
          works, 5 min

      40 columns -----------------------------
      2026-11-22: Pump: weak on one side
        \`letdown check\` uses it until
        2027-01-17.
      2026-11-21: Fit: left 17 mm, right 16
          mm, flange 24 mm, areola is pulled
          in
        Sizes to try: left 19 mm, right 18 mm;
        then left 18 mm, right 17 mm. \`letdown
        session\` names the size each time;
        \`letdown measure fit --stop\` ends the
        try.
        \`letdown check\` uses it until
        2027-02-13.
      2026-11-20: Suction: left 7, right 6,
          the highest that feels fine
        \`letdown check\` uses it until
        2027-01-15.
      You can measure:
        letdown measure hand: whether milk
          sprays by hand, which shows that
          let-down works, 5 min
      "
    `);
  });

  it('lists how a try of sizes goes', async () => {
    const measures = [aFit({ at: stamp('2026-11-20T08:00') })];
    const sessions = ['21', '22', '23', '24'].map((day, index) =>
      aSession({
        id: `session-${day}`,
        startedAt: stamp(`2026-11-${day}T08:00`),
        endedAt: stamp(`2026-11-${day}T08:20`),
        comfort: index < 3 ? 4 : 2,
        flange: index < 3 ? { leftMm: 19, rightMm: 18 } : { leftMm: 18, rightMm: 17 },
      }),
    );
    const home = () => aHome({ measures, sessions });
    expect(await pictures(words('measure'), { home })).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      2026-11-20: Fit: left 17 mm, right 16 mm, flange 24 mm, areola is pulled in
        Sizes to try: left 18 mm, right 17 mm. \`letdown session\` names the size each
        time; \`letdown measure fit --stop\` ends the try.
        \`letdown check\` uses it until 2027-02-12.
      You can measure:
        letdown measure suction: the strongest suction that still feels fine, for each
          side, 4 min
        letdown measure pump: palm test, one side against both, battery, valves and
          tubing, 3 min
        letdown measure hand: whether milk sprays by hand, which shows that let-down
          works, 5 min

      40 columns -----------------------------
      2026-11-20: Fit: left 17 mm, right 16
          mm, flange 24 mm, areola is pulled
          in
        Sizes to try: left 18 mm, right 17 mm.
        \`letdown session\` names the size each
        time; \`letdown measure fit --stop\`
        ends the try.
        \`letdown check\` uses it until
        2027-02-12.
      You can measure:
        letdown measure suction: the strongest
          suction that still feels fine, for
          each side, 4 min
        letdown measure pump: palm test, one
          side against both, battery, valves
          and tubing, 3 min
        letdown measure hand: whether milk
          sprays by hand, which shows that
          let-down works, 5 min
      "
    `);
  });

  it('suction by flags', async () => {
    const argv = words('measure suction --left 7 --right 6 --usual lower');
    expect(await pictures(argv)).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Suction: left 7, right 6, the highest that feels fine.
        In studies, the highest suction that still felt fine drew more milk than weak
        suction. It does not bring more let-downs. (some good studies)
        You pump lower on most days, so there is room to go up, one step at a time.
        (some good studies)
        Start each time on gentle suction, and go up to your level once milk flows.
        Look for it again each week, and with every new part. Pain means it is too
        high. (common practice and advice, no studies)
      \`letdown learn highest-comfortable-suction\` has the sources.
      Saved. \`letdown measure\` lists it; \`letdown check\` knows it.

      40 columns -----------------------------
      Suction: left 7, right 6, the highest
        that feels fine.
        In studies, the highest suction that
        still felt fine drew more milk than
        weak suction. It does not bring more
        let-downs. (some good studies)
        You pump lower on most days, so there
        is room to go up, one step at a time.
        (some good studies)
        Start each time on gentle suction, and
        go up to your level once milk flows.
        Look for it again each week, and with
        every new part. Pain means it is too
        high. (common practice and advice, no
        studies)
      \`letdown learn
      highest-comfortable-suction\` has the
      sources.
      Saved. \`letdown measure\` lists it;
      \`letdown check\` knows it.
      "
    `);
  });

  it('suction while it hurts', async () => {
    const home = () => aHome({ checks: [aCheck({ answers: { 'breast-now': ['hurts'] } })] });
    const argv = words('measure suction --left 7 --right 6');
    expect(await pictures(argv, { home })).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Suction: left 7, right 6, gentle suction for now.
        Stronger suction or more pumping makes sore nipples sorer.
        Stay at the lowest suction that draws milk for now. Measure again once nothing
        hurts or is swollen. (few or small studies)
      \`letdown learn gentlest-suction\` has the sources.
      Saved. \`letdown measure\` lists it; \`letdown check\` knows it.

      40 columns -----------------------------
      Suction: left 7, right 6, gentle suction
        for now.
        Stronger suction or more pumping makes
        sore nipples sorer.
        Stay at the lowest suction that draws
        milk for now. Measure again once
        nothing hurts or is swollen. (few or
        small studies)
      \`letdown learn gentlest-suction\` has the
      sources.
      Saved. \`letdown measure\` lists it;
      \`letdown check\` knows it.
      "
    `);
  });

  it('fit by flags', async () => {
    const argv = words(
      'measure fit --left-mm 17 --right-mm 16 --moves areola-pulled-in --flange-mm 24',
    );
    expect(await pictures(argv)).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Fit: left 17 mm, right 16 mm, flange 24 mm, areola is pulled in.
        Try smaller: this size draws in too much, or leaks. (common practice and
        advice, no studies)
        Try each size for three sessions, in this order, drawn at random. Comfort
        comes first, then milk. Keep the one that feels best with no loss of flow.
        (few or small studies)
        Do not go smaller if your nipple hurts, blisters or turns pale. Measure again
        at 2, 6 and 12 weeks, and whenever it hurts. (common practice and advice, no
        studies)
        1. left 18 mm, right 17 mm, for 3 sessions
        2. left 19 mm, right 18 mm, for 3 sessions
        3. left 20 mm, right 19 mm, for 3 sessions
      \`letdown learn measure-flange\` has the sources.
      Saved. \`letdown measure\` lists it; \`letdown check\` knows it.
      \`letdown session\` says which size is next.

      40 columns -----------------------------
        Try smaller: this size draws in too
        much, or leaks. (common practice and
        advice, no studies)
        Try each size for three sessions, in
        this order, drawn at random. Comfort
        comes first, then milk. Keep the one
        that feels best with no loss of flow.
        (few or small studies)
        Do not go smaller if your nipple
        hurts, blisters or turns pale. Measure
        again at 2, 6 and 12 weeks, and
        whenever it hurts. (common practice
        and advice, no studies)
        1. left 18 mm, right 17 mm, for 3
           sessions
        2. left 19 mm, right 18 mm, for 3
           sessions
        3. left 20 mm, right 19 mm, for 3
           sessions
      \`letdown learn measure-flange\` has the
      sources.
      Fit: left 17 mm, right 16 mm, flange 24
        mm, areola is pulled in.
      Saved. \`letdown measure\` lists it;
      \`letdown check\` knows it.
      \`letdown session\` says which size is
      next.
      "
    `);
  });

  it('pump and hand by flags', async () => {
    const pump = await pictures(words('measure pump --result one-side-weak'));
    expect(pump).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Pump: weak on one side.
        One side pulls less. That points to the pump, not to your breast. (common
        practice and advice, no studies)
      \`letdown learn pump-parts\` has the sources.
      Saved. \`letdown measure\` lists it; \`letdown check\` knows it.

      40 columns -----------------------------
      Pump: weak on one side.
        One side pulls less. That points to
        the pump, not to your breast. (common
        practice and advice, no studies)
      \`letdown learn pump-parts\` has the
      sources.
      Saved. \`letdown measure\` lists it;
      \`letdown check\` knows it.
      "
    `);
    const picture = await pictures(words('measure hand --result sprays --by-pump drops'));
    expect(picture).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      By hand: it sprays; with the pump, only drops.
        Your let-down works. So look at fit, seal and suction: \`letdown measure fit\`
        and \`letdown measure pump\` are next. (common practice and advice, no studies)
      \`letdown learn hand-expression\` has the sources.
      Saved. \`letdown measure\` lists it; \`letdown check\` knows it.

      40 columns -----------------------------
      By hand: it sprays; with the pump, only
        drops.
        Your let-down works. So look at fit,
        seal and suction: \`letdown measure
        fit\` and \`letdown measure pump\` are
        next. (common practice and advice, no
        studies)
      \`letdown learn hand-expression\` has the
      sources.
      Saved. \`letdown measure\` lists it;
      \`letdown check\` knows it.
      "
    `);
  });

  it('suction, step by step', async () => {
    const typed = [
      [500, ' '],
      [1000, ' '],
      [1500, ' '],
    ] as const;
    const picture = await filmOf(words('measure suction'), [
      { home: well, afterMs: 100 },
      { home: well, typed: typed.slice(0, 1), afterMs: 900 },
      { home: well, typed, asks: 'How do you set the suction?' },
    ]);
    expect(picture).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Your highest comfortable suction: about 4 minutes. Ctrl-C stops at any time.

        Step 1. Start the pump as you always do: fast and light, on gentle suction.
        any key continues, ? help

      Your highest comfortable suction: about 4 minutes. Ctrl-C stops at any time.

        Step 2. Wait for milk, two minutes at most. Once it flows, press any key. If
        none comes, this goes on by itself.
        2:00   any key continues, b back, ? help

      Your highest comfortable suction: about 4 minutes. Ctrl-C stops at any time.

      Step 4. How do you set the suction?

        1 One dial for both sides
        2 Each side has its own
        3 I am pumping only the left now
        4 I am pumping only the right now

      1-4 answer, b back, s skip, u not sure, ? help

      40 columns -----------------------------
      Your highest comfortable suction: about
      4 minutes. Ctrl-C stops at any time.

        Step 1. Start the pump as you always
        do: fast and light, on gentle
        suction.
        any key continues, ? help

      Your highest comfortable suction: about
      4 minutes. Ctrl-C stops at any time.

        Step 2. Wait for milk, two minutes at
        most. Once it flows, press any key.
        If none comes, this goes on by
        itself.
        2:00 any key continues, b back, ?
        help

      Your highest comfortable suction: about
      4 minutes. Ctrl-C stops at any time.

      Step 4. How do you set the suction?

        1 One dial for both sides
        2 Each side has its own
        3 I am pumping only the left now
        4 I am pumping only the right now

      1-4 answer, b back, s skip, u not sure,
      ? help
      "
    `);
  });

  it('fit, the first step', async () => {
    const picture = await pictures(words('measure fit'), { asks: 'somebody.' });
    expect(picture).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      How your flange fits: about 5 minutes. Ctrl-C stops at any time.

       Step 1. Before you pump: how wide is the left nipple at its base, in mm?
      (number and enter; s skips, ? explains)
      Hold a ruler across it and leave the areola out. Coins help, also by touch: a
      euro cent is 16 mm, a US dime 18, a UK 5p 18. Or ask somebody.

      40 columns -----------------------------
      How your flange fits: about 5 minutes.
      Ctrl-C stops at any time.

       Step 1. Before you pump: how wide is
      the left nipple at its base, in mm?
      (number and enter; s skips, ? explains)
      Hold a ruler across it and leave the
      areola out. Coins help, also by touch: a
      euro cent is 16 mm, a US dime 18, a UK
      5p 18. Or ask somebody.
      "
    `);
  });

  it('pump, the first step', async () => {
    expect(await pictures(words('measure pump'), { asks: 'Put the pump' })).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      How well your pump pulls: about 3 minutes. Ctrl-C stops at any time.

        Step 1. Put the pump together as you always do, empty, and plug it in. You
        only need your hands.
        any key continues, ? help

      40 columns -----------------------------
      How well your pump pulls: about 3
      minutes. Ctrl-C stops at any time.

        Step 1. Put the pump together as you
        always do, empty, and plug it in. You
        only need your hands.
        any key continues, ? help
      "
    `);
  });

  it('hand, with the minute of strokes', async () => {
    const picture = await pictures(words('measure hand'), {
      home: well,
      typed: [[500, ' ']],
      afterMs: 10_900,
    });
    expect(picture).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Expressing by hand, pump off: about 5 minutes. Ctrl-C stops at any time.

        Step 2. Stroke with a flat hand from the ribs and armpit towards the nipple,
        as softly as you would stroke a cat. Then roll the nipple gently.
        0:50   any key continues, b back, ? help

      40 columns -----------------------------
      Expressing by hand, pump off: about 5
      minutes. Ctrl-C stops at any time.

        Step 2. Stroke with a flat hand from
        the ribs and armpit towards the
        nipple, as softly as you would stroke
        a cat. Then roll the nipple gently.
        0:50 any key continues, b back, ?
        help
      "
    `);
  });

  it('used in a check', async () => {
    const measures = everyMeasure;
    const argv = words('check --no-input --flow-pattern drops');
    expect(await pictures(argv, { home: () => aHome({ measures }) })).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Likely: The flange may be too big or too small
        because you measured on 2026-11-21 that the areola is pulled in and that your
        flange is 24 mm wide.
      Possible: Worn pump parts
        because you measured on 2026-11-22 that the suction is weak on one side and
        you measured on 2026-11-23 that milk sprays when you express by hand.
      When you pump:
      1. Try the sizes that \`letdown measure\` lists, and keep what feels best.
      2. Start on the lowest suction and stay where it is fully comfortable.
      This week:
      3. Swap the left and right parts. If the weakness moves with them, change that
         valve.
      No change after 5 to 7 days? See a lactation consultant (IBCLC).
      I am a coach, not a clinician. If anything feels wrong, trust yourself and call.
      Skipped 6 questions: you measured on 2026-11-23 that milk sprays when you
      express by hand, you measured on 2026-11-22 that the suction is weak on one
      side, you measured on 2026-11-21 that your nipple width is 17 mm on the left and
      16 mm on the right, that your flange is 24 mm wide, that the areola is pulled in
      and you measured on 2026-11-20 that your highest comfortable suction is 7 on the
      left and 6 on the right. Use a flag such as --flow-elsewhere to answer one
      yourself.

      40 columns -----------------------------
      Likely: The flange may be too big or too
      small
        because you measured on 2026-11-21
        that the areola is pulled in and that
        your flange is 24 mm wide.
      Possible: Worn pump parts
        because you measured on 2026-11-22
        that the suction is weak on one side
        and you measured on 2026-11-23 that
        milk sprays when you express by hand.
      When you pump:
      1. Try the sizes that \`letdown measure\`
         lists, and keep what feels best.
      This week:
      2. Swap the left and right parts. If the
         weakness moves with them, change that
         valve.
      See the details for more.
      Skipped 6 questions: you measured on
      2026-11-23 that milk sprays when you
      express by hand, you measured on
      2026-11-22 that the suction is weak on
      one side, you measured on 2026-11-21
      that your nipple width is 17 mm on the
      left and 16 mm on the right, that your
      flange is 24 mm wide, that the areola is
      pulled in and you measured on 2026-11-20
      that your highest comfortable suction is
      7 on the left and 6 on the right. Use a
      flag such as --flow-elsewhere to answer
      one yourself.
      "
    `);
  });
});
