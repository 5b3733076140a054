import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { phaseKinds } from '../../src/content/phase-kinds.ts';
import { newHome } from '../support/run-letdown.ts';
import { aHome, storeIn } from '../support/home.ts';
import { aFit } from '../support/measures.ts';
import { aSession } from '../support/sessions.ts';
import { filmOf, NOW, pictures, stamp } from '../support/screen.ts';

/** A home in which breasts and fever were already asked about today. */
function wellToday(): string {
  const home = newHome();
  storeIn(home).answers.keepBeforeSession({ at: stamp(NOW), answers: { 'breast-now': ['none'] } });
  return home;
}

/** The same with a plan of a single phase kind, at its last phase. */
function withPlanOf(kind: string): string {
  const home = wellToday();
  const phases = [kind, 'finish'].map((kind) => ({ kind, seconds: 60 }));
  writeFileSync(join(home, 'plan.json'), JSON.stringify({ name: 'mine', phases }));
  return home;
}

describe('a session', () => {
  it('is shown before it starts', async () => {
    expect(await pictures(['session', '--plan', 'standard', '--dry-run'])).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      standard: 27 min 30 s
        Settle in                      1 min  pump off
        Warmth                         2 min  pump off
        Think of your baby             1 min  pump off
        Light massage                  2 min  pump off
        Slow breathing                 2 min  pump off
        Pump on: fast and light        2 min  pump on
        Slow and steady                9 min  pump on
        Use your hands                 2 min  pump on
        Fast and light again      1 min 30 s  pump on
        Slow and steady           4 min 30 s  pump on
        Finish                          30 s  pump off

      40 columns -----------------------------
      standard: 27 min 30 s
        Settle in                      1 min
        Warmth                         2 min
        Think of your baby             1 min
        Light massage                  2 min
        Slow breathing                 2 min
        Pump on: fast and light        2 min
        Slow and steady                9 min
        Use your hands                 2 min
        Fast and light again      1 min 30 s
        Slow and steady           4 min 30 s
        Finish                          30 s
      "
    `);
  });

  it('shows every kind of phase, three seconds after its start', async () => {
    const scenes = Object.keys(phaseKinds).map((kind) => ({
      home: () => withPlanOf(kind),
      afterMs: 3_000,
    }));
    const argv = ['session', '--plan-file', 'plan.json'];
    expect(await filmOf(argv, scenes)).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      ▃ Sit back. Let your shoulders drop.
      Settle in 0:57, then Finish
      1:57 left   space let-down   ? keys   m sound

      ▃ Lay something warm on both breasts.
      Warmth 0:57, then Finish
      1:57 left   space let-down   ? keys   m sound

      ▃ Look at your baby, or a photo.
      Think of your baby 0:57, then Finish
      1:57 left   space let-down   ? keys   m sound

      ▃ Stroke as softly as you would a cat.
      Light massage 0:57, then Finish
      1:57 left   space let-down   ? keys   m sound

      ▇ Breathe in 1   ━━━━━━━━━━━━━━━━
      Slow breathing 0:57, then Finish
      1:57 left   space let-down   ? keys   m sound
      If you feel dizzy, breathe normally.

      ▃ Pump off. Roll the nipples gently.
      By hand 0:57, then Finish
      1:57 left   space let-down   ? keys   m sound

      ▃ Light pulls. It should feel fine.
      Pump on: fast and light 0:57, then Finish
      1:57 left   pump on 0:03   space let-down   ? keys   m sound

      ▃ Slow mode. Up one step, then wait.
      Slow and steady 0:57, then Finish
      1:57 left   pump on 0:03   space let-down   ? keys   m sound

      ▃ Press gently with a flat hand.
      Use your hands 0:57, then Finish
      1:57 left   pump on 0:03   space let-down   ? keys   m sound

      ▃ Pump off. Rest your hands.
      Rest 0:57, then Finish
      1:57 left   space let-down   ? keys   m sound

      ▃ Pump off. Comfortably soft is enough.
      Finish 0:57, then Finish
      1:57 left   space let-down   ? keys   m sound

      40 columns -----------------------------
      ▃ Sit back. Let your shoulders drop.
      Settle in 0:57, then Finish
      1:57 left   space let-down   ? keys

      ▃ Lay something warm on both breasts.
      Warmth 0:57, then Finish
      1:57 left   space let-down   ? keys

      ▃ Look at your baby, or a photo.
      Think of your baby 0:57, then Finish
      1:57 left   space let-down   ? keys

      ▃ Stroke as softly as you would a cat.
      Light massage 0:57, then Finish
      1:57 left   space let-down   ? keys

      ▇ Breathe in 1   ━━━━━━━━━━━━━━━━
      Slow breathing 0:57, then Finish
      1:57 left   space let-down   ? keys
      If you feel dizzy, breathe normally.

      ▃ Pump off. Roll the nipples gently.
      By hand 0:57, then Finish
      1:57 left   space let-down   ? keys

      ▃ Light pulls. It should feel fine.
      Pump on: fast and light 0:57,
      then Finish
      1:57 left   pump on 0:03
      space let-down   ? keys   m sound

      ▃ Slow mode. Up one step, then wait.
      Slow and steady 0:57, then Finish
      1:57 left   pump on 0:03
      space let-down   ? keys   m sound

      ▃ Press gently with a flat hand.
      Use your hands 0:57, then Finish
      1:57 left   pump on 0:03
      space let-down   ? keys   m sound

      ▃ Pump off. Rest your hands.
      Rest 0:57, then Finish
      1:57 left   space let-down   ? keys

      ▃ Pump off. Comfortably soft is enough.
      Finish 0:57, then Finish
      1:57 left   space let-down   ? keys
      "
    `);
  });

  it('asks to turn the suction up once in a step', async () => {
    const argv = ['session', '--plan-file', 'plan.json'];
    const later = await pictures(argv, { home: () => withPlanOf('express'), afterMs: 39_000 });
    expect(later).toContain('Slow mode. Stay where it feels fine.');
  });

  it('asks about breasts and fever first if it includes hands or heat', async () => {
    const argv = ['session', '--plan', 'standard'];
    expect(await pictures(argv, { asks: 'Breasts or fever' })).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Before we start. Breasts or fever: any of these now?

        1 [ ] Fever 38.0 C (100.4 F)+, or chills
        2 [ ] Ill, temperature not taken
        3 [ ] Red, hot or dark sore patch
        4 [ ] Sore lump
        5 [ ] Painless lump
        6 [ ] Hard, tight, swollen
        7 [ ] Pumping hurts
        8 [ ] Burns afterwards, or in the cold
        9 [ ] Cracked or bleeding nipple
        0 [ ] None of these

      1-9, 0 pick, enter continues, s skip, u not sure, ? help

      40 columns -----------------------------
      Before we start. Breasts or fever: any
      of these now?

        1 [ ] Fever 38.0 C (100.4 F)+, or
              chills
        2 [ ] Ill, temperature not taken
        3 [ ] Red, hot or dark sore patch
        4 [ ] Sore lump
        5 [ ] Painless lump
        6 [ ] Hard, tight, swollen
        7 [ ] Pumping hurts
        8 [ ] Burns afterwards, or in the cold
        9 [ ] Cracked or bleeding nipple
        0 [ ] None of these

      1-9, 0 pick, enter continues, s skip,
      u not sure, ? help
      "
    `);
  });

  it('shows the person’s own plan, and asks before it ends', async () => {
    const letDownsMs = [160_000, 400_000];
    const sessions = Array.from({ length: 5 }, (_, day) =>
      aSession({
        id: `s${day}`,
        startedAt: stamp(`2026-11-2${day}T08:00`),
        pumpOnMs: 60_000,
        letDownsMs,
        latencyMs: 100_000,
      }),
    );
    const home = () => aHome({ sessions });
    const typed = [
      [70_000, ' '],
      [80_000, 'q'],
    ] as const;
    const argv = ['session', '--plan', 'quick'];
    expect(await pictures(argv, { home, typed, afterMs: 85_000 })).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Yours usually comes after about 1 min 40 s; the second about 4 min later.
      Let-down, 40 s after pump start.
      ▃ It must not hurt. Sore? Turn it down.
      Slow and gentle 8:05, then Finish
      8:35 left   pump on 0:55   space let-down   ? keys   m sound
      Press q again within ten seconds to finish. Space still marks a let-down; any
      other key carries on.

      40 columns -----------------------------
      Yours usually comes after about 1 min 40
      s; the second about 4 min later.
      Let-down, 40 s after pump start.
      ▃ It must not hurt. Sore? Turn it down.
      Slow and gentle 8:05, then Finish
      8:35 left   pump on 0:55
      space let-down   ? keys   m sound
      Press q again within ten seconds to
      finish. Space still marks a let-down;
      any other key carries on.
      "
    `);
  });

  it('answers by key where it is, also when paused, and says what was undone', async () => {
    const film = await filmOf(
      ['session', '--plan', 'quick'],
      [
        { home: wellToday, typed: [[40_000, 't']], afterMs: 45_000 },
        {
          home: wellToday,
          typed: [
            [40_000, ' '],
            [42_000, 'u'],
            [43_000, 'p'],
            [44_000, 't'],
          ],
          afterMs: 45_000,
        },
      ],
    );
    expect(film).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      ▃ Check now and then for a faster flow.
      Pump on: fast and light 1:45, then Slow and gentle
      9:15 left   pump on 0:15   space let-down   ? keys   m sound
      9 min 15 s left, 1 min 45 s of this step. Pump on for 15 s. Pump on: fast and
      light. Light pulls. It should feel fine. Check now and then for a faster
      flow. Milk flowing? Press space to mark it.

      Let-down, 10 s after pump start.
      The last let-down is undone.
      ▃ Paused. Press p to resume.
      Pump on: fast and light 1:47, then Slow and gentle
      9:17 left   pump on 0:13   space let-down   ? keys   m sound
      Paused. 9 min 17 s left, 1 min 47 s of this step. Pump on for 13 s. Pump on:
      fast and light. Light pulls. It should feel fine. Check now and then for a
      faster flow. Milk flowing? Press space to mark it.

      40 columns -----------------------------
      ▃ Check now and then for a faster flow.
      Pump on: fast and light 1:45,
      then Slow and gentle
      9:15 left   pump on 0:15
      space let-down   ? keys   m sound
      9 min 15 s left, 1 min 45 s of this
      step. Pump on for 15 s. Pump on: fast
      and light. Light pulls. It should
      feel fine. Check now and then for a
      faster flow. Milk flowing? Press
      space to mark it.

      Let-down, 10 s after pump start.
      The last let-down is undone.
      ▃ Paused. Press p to resume.
      Pump on: fast and light 1:47,
      then Slow and gentle
      9:17 left   pump on 0:13
      space let-down   ? keys   m sound
      Paused. 9 min 17 s left, 1 min 47 s
      of this step. Pump on for 13 s. Pump
      on: fast and light. Light pulls. It
      should feel fine. Check now and then
      for a faster flow. Milk flowing?
      Press space to mark it.
      "
    `);
  });

  it('says whom power pumping is not for, before the pump counts', async () => {
    const argv = ['session', '--plan', 'power'];
    const asks = await pictures(argv, { home: wellToday, asks: 'Start the hour' });
    expect(asks).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      First see a lactation consultant (IBCLC) about the cause. Not with sore nipples,
      or on a breast that is over-full, swollen or inflamed. Not in the first days, if
      you have milk to spare, or if you are worn out or feel low.
       Start the hour now? Y/n

      40 columns -----------------------------
      First see a lactation consultant (IBCLC)
      about the cause. Not with sore nipples,
      or on a breast that is over-full,
      swollen or inflamed. Not in the first
      days, if you have milk to spare, or if
      you are worn out or feel low.
       Start the hour now? Y/n
      "
    `);
  });

  it('begins with the person’s own ritual', async () => {
    const settings = { ritual: 'Wash hands; Sit down; A sip of tea' };
    const argv = ['session', '--plan', 'quick', '--dry-run'];
    expect(await pictures(argv, { home: () => aHome({ settings }) })).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      quick: 12 min 30 s
        Wash hands                     1 min  pump off
        Sit down                       1 min  pump off
        A sip of tea                   1 min  pump off
        Pump on: fast and light        2 min  pump on
        Slow and gentle                7 min  pump on
        Finish                          30 s  pump off

      40 columns -----------------------------
      quick: 12 min 30 s
        Wash hands                     1 min
        Sit down                       1 min
        A sip of tea                   1 min
        Pump on: fast and light        2 min
        Slow and gentle                7 min
        Finish                          30 s
      "
    `);
  });

  it('names the flange size to try today', async () => {
    const measures = [aFit({ at: stamp('2026-11-23T08:00') })];
    const home = () => {
      const kept = aHome({ measures });
      storeIn(kept).answers.keepBeforeSession({
        at: stamp(NOW),
        answers: { 'breast-now': ['none'] },
      });
      return kept;
    };
    const argv = ['session', '--plan', 'break'];
    expect(await pictures(argv, { home, afterMs: 3_000 })).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Size to try today, if you have it: left 19 mm, right 18 mm, session 1 of 3. If
      it hurts, change back.
      ▃ Sit back. Let your shoulders drop.
      Settle in 1:57, then Pump on: fast and light
      14:57 left   space let-down   ? keys   m sound

      40 columns -----------------------------
      Size to try today, if you have it: left
      19 mm, right 18 mm, session 1 of 3. If
      it hurts, change back.
      ▃ Sit back. Let your shoulders drop.
      Settle in 1:57, then Pump on
      14:57 left   space let-down   ? keys
      "
    `);
  });

  it('does not animate if asked not to', async () => {
    const argv = ['session', '--plan', 'calm', '--motion', 'reduced'];
    expect(await pictures(argv, { home: wellToday, afterMs: 125_000 })).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      ▃ Breathe out 6
      Slow breathing, then Think of your baby
      22 min left   space let-down   ? keys   m sound
      If you feel dizzy, breathe normally.

      40 columns -----------------------------
      ▃ Breathe out 6
      Slow breathing,
      then Think of your baby
      22 min left   space let-down   ? keys
      If you feel dizzy, breathe normally.
      "
    `);
  });

  it('shows let-downs, a pause and the keys', async () => {
    const typed = [
      [70_000, ' '],
      [80_000, 'p'],
      [90_000, '?'],
    ] as const;
    const argv = ['session', '--plan', 'quick'];
    expect(await pictures(argv, { typed, afterMs: 91_000 })).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Let-down, 40 s after pump start.
      ▃ Paused. Press p to resume.
      Slow and gentle 8:10, then Finish
      8:40 left   pump on 0:50   space let-down   ? keys   m sound
      space  let-down (or enter)
      p      pause or resume
      n      next step
      u      undo the let-down
      b      previous step
      +      one more minute
      s      flow slowed
      d      no more drops
      y      the pump kept running
      t      this step, and the time left
      m      sound: off, bell, speech
      q      finish
      ?      these keys

      40 columns -----------------------------
      Let-down, 40 s after pump start.
      ▃ Paused. Press p to resume.
      Slow and gentle 8:10, then Finish
      8:40 left   pump on 0:50
      space let-down   ? keys   m sound
      space  let-down (or enter)
      p      pause or resume
      n      next step
      u      undo the let-down
      b      previous step
      +      one more minute
      s      flow slowed
      d      no more drops
      y      the pump kept running
      t      this step, and the time left
      m      sound: off, bell, speech
      q      finish
      ?      these keys
      "
    `);
  });

  it('says what to do if no let-down comes', async () => {
    const argv = ['session', '--plan', 'quick'];
    expect(await pictures(argv, { afterMs: 215_000 })).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      ▃ Change sides. It must never hurt.
      Try something different 0:10, then Once more, fast and light
      6:25 left   space let-down   ? keys   m sound
      No let-down yet: that is common. Try something different: pump off, a minute
      by hand, then on again.

      40 columns -----------------------------
      ▃ Change sides. It must never hurt.
      Try something different 0:10,
      then Once more, fast and light
      6:25 left   space let-down   ? keys
      No let-down yet: that is common. Try
      something different: pump off, a
      minute by hand, then on again.
      "
    `);
  });

  it('asks the remaining questions at its end', async () => {
    const typed = [
      [70_000, ' '],
      [90_000, 'qq'],
    ] as const;
    const argv = ['session', '--plan', 'quick'];
    expect(await pictures(argv, { typed, asks: 'How much milk' })).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Let-down, 40 s after pump start.
      Done. One let-down, 40 s after pump start.
      Saved. \`letdown history\` shows it.
      After 5 more sessions, your own usual time will show here.
       How much milk? (for example 80 ml or 2.5 oz; enter skips)

      40 columns -----------------------------
      Let-down, 40 s after pump start.
      Done. One let-down, 40 s after pump
      start.
      Saved. \`letdown history\` shows it.
      After 5 more sessions, your own usual
      time will show here.
       How much milk? (for example 80 ml or
      2.5 oz; enter skips)
      "
    `);
  });

  it('is plain lines if nothing can be drawn', async () => {
    const typed = [
      [70_000, 'let-down\n'],
      [160_000, 'let-down\n'],
      [250_000, 'slow\n'],
      [400_000, 'end\n'],
    ] as const;
    const argv = ['session', '--plan', 'quick'];
    expect(await pictures(argv, { typed })).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      [0:00] Settle in, 30 s. Sit back. Let your shoulders drop. Put a drink where you
      can reach it. Cover the bottle. No need to watch.
      [0:30] Pump on: fast and light, 2 min. Light pulls. It should feel fine. Check
      now and then for a faster flow. Milk flowing? Press space to mark it.
      [1:10] Let-down, 40 s after pump start.
      [1:10] Milk is flowing: use slow pulls now.
      [1:10] Slow and gentle, 8 min 20 s. Slow mode, lowest suction that draws. It
      must not hurt. Sore? Turn it down. Only drips now? Press s.
      [2:40] Let-down 2.
      [2:40] Milk is flowing: carry on like this.
      [4:10] Flow is slowing: press gently with a flat hand, then go fast and light
      again.
      [4:10] Use your hands, 1 min. Press gently with a flat hand. Hold until flow
      slows, then move on. It must never hurt.
      [5:10] Fast and light again, 1 min 30 s. Back to fast and light pulls. Another
      let-down often comes. Milk flowing? Press space to mark it.
      [6:40] Slow and gentle, 2 min 50 s. Slow mode, lowest suction that draws. It
      must not hurt. Sore? Turn it down. Only drips now? Press s.
      Done. 2 let-downs, the first 40 s after pump start.
      Saved. \`letdown history\` shows it.
      After 5 more sessions, your own usual time will show here.

      40 columns -----------------------------
      [0:00] Settle in, 30 s. Sit back. Let
      your shoulders drop. Put a drink where
      you can reach it. Cover the bottle. No
      need to watch.
      [0:30] Pump on: fast and light, 2 min.
      Light pulls. It should feel fine. Check
      now and then for a faster flow. Milk
      flowing? Press space to mark it.
      [1:10] Let-down, 40 s after pump start.
      [1:10] Milk is flowing: use slow pulls
      now.
      [1:10] Slow and gentle, 8 min 20 s. Slow
      mode, lowest suction that draws. It must
      not hurt. Sore? Turn it down. Only drips
      now? Press s.
      [2:40] Let-down 2.
      [2:40] Milk is flowing: carry on like
      this.
      [4:10] Flow is slowing: press gently
      with a flat hand, then go fast and light
      again.
      [4:10] Use your hands, 1 min. Press
      gently with a flat hand. Hold until flow
      slows, then move on. It must never hurt.
      [5:10] Fast and light again, 1 min 30 s.
      Back to fast and light pulls. Another
      let-down often comes. Milk flowing?
      Press space to mark it.
      [6:40] Slow and gentle, 2 min 50 s. Slow
      mode, lowest suction that draws. It must
      not hurt. Sore? Turn it down. Only drips
      now? Press s.
      Done. 2 let-downs, the first 40 s after
      pump start.
      Saved. \`letdown history\` shows it.
      After 5 more sessions, your own usual
      time will show here.
      "
    `);
  });
});
