import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { phaseKinds } from '../../src/content/phase-kinds.ts';
import { newHome } from '../support/run-letdown.ts';
import { filmOf, pictures } from '../support/screen.ts';

/** A home with a plan of one phase of a kind, and the last one. */
function withPlanOf(kind: string): string {
  const home = newHome();
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
        Hands help                     2 min  pump on
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
        Hands help                     2 min
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

      Is a breast red, hot or sore? Then skip warmth and massage.
      ▃ Lay something warm on both breasts.
      Warmth 0:57, then Finish
      1:57 left   space let-down   ? keys   m sound

      ▃ Look at your baby, or a photo.
      Think of your baby 0:57, then Finish
      1:57 left   space let-down   ? keys   m sound

      Is a breast red, hot or sore? Then skip warmth and massage.
      ▃ Stroke as softly as you would a cat.
      Light massage 0:57, then Finish
      1:57 left   space let-down   ? keys   m sound

      If you feel dizzy, breathe as you like.
      ▇ Breathe in 1   ━━━━━━━━━━━━━━━━
      Slow breathing 0:57, then Finish
      1:57 left   space let-down   ? keys   m sound

      ▃ Light pulls. It should feel fine.
      Pump on: fast and light 0:57, then Finish
      1:57 left   space let-down   ? keys   m sound

      ▃ Slow mode. Up one step, then wait.
      Slow and steady 0:57, then Finish
      1:57 left   space let-down   ? keys   m sound

      ▃ Press gently with a flat hand.
      Hands help 0:57, then Finish
      1:57 left   space let-down   ? keys   m sound

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

      Is a breast red, hot or sore? Then skip
      warmth and massage.
      ▃ Lay something warm on both breasts.
      Warmth 0:57, then Finish
      1:57 left   space let-down   ? keys

      ▃ Look at your baby, or a photo.
      Think of your baby 0:57, then Finish
      1:57 left   space let-down   ? keys

      Is a breast red, hot or sore? Then skip
      warmth and massage.
      ▃ Stroke as softly as you would a cat.
      Light massage 0:57, then Finish
      1:57 left   space let-down   ? keys

      If you feel dizzy, breathe as you like.
      ▇ Breathe in 1   ━━━━━━━━━━━━━━━━
      Slow breathing 0:57, then Finish
      1:57 left   space let-down   ? keys

      ▃ Light pulls. It should feel fine.
      Pump on: fast and light 0:57
      1:57 left   space let-down   ? keys

      ▃ Slow mode. Up one step, then wait.
      Slow and steady 0:57, then Finish
      1:57 left   space let-down   ? keys

      ▃ Press gently with a flat hand.
      Hands help 0:57, then Finish
      1:57 left   space let-down   ? keys

      ▃ Pump off. Rest your hands.
      Rest 0:57, then Finish
      1:57 left   space let-down   ? keys

      ▃ Pump off. Comfortably soft is enough.
      Finish 0:57, then Finish
      1:57 left   space let-down   ? keys
      "
    `);
  });

  it('keeps still if it is asked to', async () => {
    const argv = ['session', '--plan', 'calm', '--motion', 'reduced'];
    expect(await pictures(argv, { afterMs: 125_000 })).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      If you feel dizzy, breathe as you like.
      ▃ Breathe out 6
      Slow breathing, then Think of your baby
      22 min left   space let-down   ? keys   m sound

      40 columns -----------------------------
      If you feel dizzy, breathe as you like.
      ▃ Breathe out 6
      Slow breathing
      22 min left   space let-down   ? keys
      "
    `);
  });

  it('shows let-downs, a pause and the keys', async () => {
    const typed = [
      [70_000, ' '],
      [80_000, '?'],
      [90_000, 'p'],
    ] as const;
    const argv = ['session', '--plan', 'quick'];
    expect(await pictures(argv, { typed, afterMs: 91_000 })).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Let-down, 40 s after pump on.
      Milk flows: change to slow and steady pulls.
      space  let-down (enter, page down too)
      p      pause, and resume
      n      next step
      b      step back
      +      one minute more
      s      flow slowed
      m      sound: off, bell, speech
      q      finish
      ?      these keys
      ▃ Paused. Press p to resume.
      Slow and gentle 8:00, then Finish
      8:30 left   space let-down   ? keys   m sound

      40 columns -----------------------------
      Let-down, 40 s after pump on.
      Milk flows: change to slow and steady
      pulls.
      space  let-down (enter, page down too)
      p      pause, and resume
      n      next step
      b      step back
      +      one minute more
      s      flow slowed
      m      sound: off, bell, speech
      q      finish
      ?      these keys
      ▃ Paused. Press p to resume.
      Slow and gentle 8:00, then Finish
      8:30 left   space let-down   ? keys
      "
    `);
  });

  it('says what to do if no let-down comes', async () => {
    const argv = ['session', '--plan', 'quick'];
    expect(await pictures(argv, { afterMs: 215_000 })).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      No let-down yet: that is common. Turn the pull down for a calm minute, then try
      once more.
      If you feel dizzy, breathe as you like.
      ▃ Light pulls. It should feel fine.
      Once more, fast and light 1:55, then Slow and gentle
      6:25 left   space let-down   ? keys   m sound

      40 columns -----------------------------
      No let-down yet: that is common. Turn
      the pull down for a calm minute, then
      try once more.
      If you feel dizzy, breathe as you like.
      ▃ Light pulls. It should feel fine.
      Once more, fast and light 1:55
      6:25 left   space let-down   ? keys
      "
    `);
  });

  it('asks for the rest at its end', async () => {
    const typed = [
      [70_000, ' '],
      [90_000, 'q'],
    ] as const;
    const argv = ['session', '--plan', 'quick'];
    expect(await pictures(argv, { typed, asks: 'How much milk' })).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Let-down, 40 s after pump on.
      Milk flows: change to slow and steady pulls.
      Done. One let-down, the first 40 s after pump on.
      After 5 more sessions you can see your own usual time here.
       How much milk? (such as 80 ml; enter skips)

      40 columns -----------------------------
      Let-down, 40 s after pump on.
      Milk flows: change to slow and steady
      pulls.
      Done. One let-down, the first 40 s after
      pump on.
      After 5 more sessions you can see your
      own usual time here.
       How much milk? (such as 80 ml; enter
      skips)
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
      [0:30] Pump on: fast and light, 2 min. Light pulls. It should feel fine. Watch
      for faster drops or a spray. Milk flows? Mark a let-down.
      [1:10] Let-down, 40 s after pump on.
      [1:10] Milk flows: change to slow and steady pulls.
      [1:10] Slow and gentle, 8 min 20 s. Slow mode, lowest pull that draws. It must
      not hurt. Sore? Turn it down. Drips only? Mark slower flow.
      [2:40] Let-down 2.
      [2:40] Milk flows: change to slow and steady pulls.
      [4:10] Flow slows: press gently with a flat hand, then fast and light again.
      [4:10] Hands help, 1 min. Press gently with a flat hand. Hold until flow slows,
      then move on. It must never hurt.
      [5:10] Fast and light again, 1 min 30 s. Back to fast and light pulls. Another
      let-down often comes. Milk flows? Mark a let-down.
      [6:40] Slow and gentle, 2 min 50 s. Slow mode, lowest pull that draws. It must
      not hurt. Sore? Turn it down. Drips only? Mark slower flow.
      [6:40] Done.
      Done. 2 let-downs, the first 40 s after pump on.
      After 5 more sessions you can see your own usual time here.

      40 columns -----------------------------
      [0:00] Settle in, 30 s. Sit back. Let
      your shoulders drop. Put a drink where
      you can reach it. Cover the bottle. No
      need to watch.
      [0:30] Pump on: fast and light, 2 min.
      Light pulls. It should feel fine. Watch
      for faster drops or a spray. Milk flows?
      Mark a let-down.
      [1:10] Let-down, 40 s after pump on.
      [1:10] Milk flows: change to slow and
      steady pulls.
      [1:10] Slow and gentle, 8 min 20 s. Slow
      mode, lowest pull that draws. It must
      not hurt. Sore? Turn it down. Drips
      only? Mark slower flow.
      [2:40] Let-down 2.
      [2:40] Milk flows: change to slow and
      steady pulls.
      [4:10] Flow slows: press gently with a
      flat hand, then fast and light again.
      [4:10] Hands help, 1 min. Press gently
      with a flat hand. Hold until flow slows,
      then move on. It must never hurt.
      [5:10] Fast and light again, 1 min 30 s.
      Back to fast and light pulls. Another
      let-down often comes. Milk flows? Mark a
      let-down.
      [6:40] Slow and gentle, 2 min 50 s. Slow
      mode, lowest pull that draws. It must
      not hurt. Sore? Turn it down. Drips
      only? Mark slower flow.
      [6:40] Done.
      Done. 2 let-downs, the first 40 s after
      pump on.
      After 5 more sessions you can see your
      own usual time here.
      "
    `);
  });
});
