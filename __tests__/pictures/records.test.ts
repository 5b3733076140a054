import { describe, expect, it } from '@jest/globals';
import type { SessionDocument } from '../../src/domain/documents/index.ts';
import { content } from '../../src/content/index.ts';
import { check } from '../../src/domain/check.ts';
import { aHome } from '../support/home.ts';
import { pictures, stamp, wall } from '../support/screen.ts';
import { aSession } from '../support/sessions.ts';

/** A session at a local time. */
function at(time: string, more: Partial<SessionDocument> = {}): SessionDocument {
  const startedAt = stamp(time);
  const id = `session-${time.replaceAll(/\D/g, '')}`;
  return aSession({
    id,
    startedAt,
    endedAt: new Date(wall(time) + 20 * 60_000).toISOString(),
    ...more,
  });
}

const WORN = { 'flow-pattern': ['drops'], kit: ['weaker', 'old-parts'] };
const CHECK = check(content, WORN, { id: 'check-1', at: stamp('2026-11-24T22:00'), country: null });
const AMOUNT = { ml: 85, left: 45, right: 40 };
const FEW = [
  at('2026-11-24T22:15', AMOUNT),
  at('2026-11-25T03:10', {
    letDownsMs: [],
    latencyMs: null,
    note: 'tired, and the baby was awake',
  }),
  at('2026-11-25T07:05', { letDownsMs: [95_000, 400_000], latencyMs: 95_000, used: ['warmth'] }),
];
/** Three weeks with four sessions a day: warmth at every other one, with earlier let-downs. */
const MANY = Array.from({ length: 84 }, (_, index) => {
  const day = String(Math.floor(index / 4) + 4).padStart(2, '0');
  const hour = ['02', '08', '14', '20'][index % 4];
  const isWarm = index % 2 === 0;
  const latencyMs = (isWarm ? 60_000 : 150_000) + (index % 7) * 10_000;
  const used = isWarm ? ['warmth'] : [];
  return at(`2026-11-${day}T${hour}:10`, {
    used,
    latencyMs,
    letDownsMs: [latencyMs],
    ml: 60 + (index % 5) * 10,
  });
});
/** Quarter-ounce amounts, with no let-down timed. */
const QUARTERS = ['01:10', '04:10', '07:10'].map((time) =>
  at(`2026-11-25T${time}`, { letDownsMs: [], latencyMs: null, ml: 7.4 }),
);
/** Five weeks, with a change in the last one. */
const CHANGED = Array.from({ length: 34 }, (_, index) => {
  const day = new Date(wall('2026-10-22T12:00') + index * 24 * 3600_000).toISOString().slice(0, 10);
  const isWeek = day >= '2026-11-18';
  const latencyMs = (isWeek ? 60_000 : 150_000) + (index % 7) * 10_000;
  return at(`${day}T08:10`, {
    latencyMs,
    letDownsMs: [latencyMs],
    ml: (isWeek ? 300 : 400) + (index % 5) * 10,
  });
});
const quarters = () => aHome({ sessions: QUARTERS, settings: { units: 'oz' } });
const one = () => aHome({ sessions: QUARTERS.slice(0, 1) });
const changed = () => aHome({ sessions: CHANGED });
const few = () => aHome({ sessions: FEW, checks: [CHECK] });
const many = () => aHome({ sessions: MANY, checks: [CHECK] });
const noNumbers = () => aHome({ sessions: FEW, checks: [CHECK], settings: { numbers: 'off' } });

describe('log', () => {
  it('says what it saved', async () => {
    const argv = 'log --started 03:10 --minutes 20 --let-down 90s --amount 80ml'.split(' ');
    expect(await pictures(argv)).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Saved: 2026-11-25 03:10, 20 min, let-down after 1 min 30 s, 80 ml.

      40 columns -----------------------------
      Saved: 2026-11-25 03:10, 20 min,
      let-down after 1 min 30 s, 80 ml.
      "
    `);
  });

  it('says how often it was in a day, for a baby in hospital', async () => {
    const answers = { purpose: 'hospital', 'baby-age': '3-4d' };
    const checks = [
      check(content, answers, { id: 'check-1', at: stamp('2026-11-25T06:00'), country: null }),
    ];
    const sessions = ['2026-11-24T22:15', '2026-11-25T03:10'].map((time) => at(time, { ml: 12 }));
    const argv = 'log --started 09:00 --minutes 15 --amount 14ml'.split(' ');
    expect(await pictures(argv, { home: () => aHome({ checks, sessions }) }))
      .toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Saved: 2026-11-25 09:00, 15 min, let-down not timed, 14 ml.
      That makes 3 sessions in the last 24 hours, with about 6 hours as the longest
      gap.
      If you can, pump again in two or three hours; one longer gap of 4 to 5 hours is
      for sleep.

      40 columns -----------------------------
      Saved: 2026-11-25 09:00, 15 min,
      let-down not timed, 14 ml.
      That makes 3 sessions in the last 24
      hours, with about 6 hours as the longest
      gap.
      If you can, pump again in two or three
      hours; one longer gap of 4 to 5 hours is
      for sleep.
      "
    `);
  });

  it('asks how long it lasted', async () => {
    expect(await pictures(['log'], { asks: 'How many' })).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
       How many minutes did you pump? (for example 20)

      40 columns -----------------------------
       How many minutes did you pump? (for
      example 20)
      "
    `);
  });
});

describe('history', () => {
  it('without any record', async () => {
    expect(await pictures(['history'])).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Nothing is saved yet. Start with \`letdown check\` or \`letdown session\`.

      40 columns -----------------------------
      Nothing is saved yet. Start with
      \`letdown check\` or \`letdown session\`.
      "
    `);
  });

  it('of a few records', async () => {
    expect(await pictures(['history'], { home: few })).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Time to let-down, newest first: █·▁  1 min 10 s to 1 min 35 s

        Time   Plan   Length  Let-down               Milk
      Wed 2026-11-25  2 sessions
        07:05  quick  20 min  1 min 35 s, 2 in all
        03:10  quick  20 min  none marked
               "tired, and the baby was awake"
      Tue 2026-11-24  1 session, 85 ml
        22:15  quick  20 min  1 min 10 s            85 ml
        22:00  Check: Worn pump parts (likely), Milk may still be building (possible)

      40 columns -----------------------------
      Time to let-down, newest first: █·▁ 1
        min 10 s to 1 min 35 s

        Time   Let-down               Milk
      Wed 2026-11-25  2 sessions
        07:05  1 min 35 s, 2 in all
        03:10  none marked
               "tired, and the baby was awake"
      Tue 2026-11-24  1 session, 85 ml
        22:15  1 min 10 s            85 ml
        22:00  Check: Worn pump parts
               (likely), Milk may still be
               building (possible)
      "
    `);
  });

  it('of many', async () => {
    const argv = ['history', '--last', '8'];
    expect(await pictures(argv, { home: many })).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Time to let-down, newest first: █▃▇▂▆▁▅▄  1 min 10 s to 3 min 30 s

        Time   Plan   Length  Let-down      Milk
      Tue 2026-11-24  4 sessions, 300 ml
        22:00  Check: Worn pump parts (likely), Milk may still be building (possible)
        20:10  quick  20 min  3 min 30 s   90 ml
        14:10  quick  20 min  1 min 50 s   80 ml
        08:10  quick  20 min  3 min 10 s   70 ml
        02:10  quick  20 min  1 min 30 s   60 ml
      Mon 2026-11-23  4 sessions, 340 ml
        20:10  quick  20 min  2 min 50 s  100 ml
        14:10  quick  20 min  1 min 10 s   90 ml
        08:10  quick  20 min  2 min 30 s   80 ml
        02:10  quick  20 min  2 min        70 ml

      40 columns -----------------------------
      Time to let-down, newest first: █▃▇▂▆▁▅▄
        1 min 10 s to 3 min 30 s

        Time   Plan   Let-down      Milk
      Tue 2026-11-24  4 sessions, 300 ml
        22:00  Check: Worn pump parts
               (likely), Milk may still be
               building (possible)
        20:10  quick  3 min 30 s   90 ml
        14:10  quick  1 min 50 s   80 ml
        08:10  quick  3 min 10 s   70 ml
        02:10  quick  1 min 30 s   60 ml
      Mon 2026-11-23  4 sessions, 340 ml
        20:10  quick  2 min 50 s  100 ml
        14:10  quick  1 min 10 s   90 ml
        08:10  quick  2 min 30 s   80 ml
        02:10  quick  2 min        70 ml
      "
    `);
  });

  it('of quarter ounces, with no let-down timed', async () => {
    expect(await pictures(['history'], { home: quarters })).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
        Time   Plan   Length  Let-down      Milk
      Wed 2026-11-25  3 sessions, 0.75 oz
        07:10  quick  20 min  not timed  0.25 oz
        04:10  quick  20 min  not timed  0.25 oz
        01:10  quick  20 min  not timed  0.25 oz

      40 columns -----------------------------
        Time   Plan   Let-down      Milk
      Wed 2026-11-25  3 sessions, 0.75 oz
        07:10  quick  not timed  0.25 oz
        04:10  quick  not timed  0.25 oz
        01:10  quick  not timed  0.25 oz
      "
    `);
  });

  it('without numbers', async () => {
    expect(await pictures(['history'], { home: noNumbers })).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
        Time   Plan   Length  Let-down
      Wed 2026-11-25
        07:05  quick  20 min  marked
        03:10  quick  20 min
               "tired, and the baby was awake"
      Tue 2026-11-24
        22:15  quick  20 min  marked
        22:00  Check: Worn pump parts (likely), Milk may still be building (possible)

      40 columns -----------------------------
        Time   Plan   Length  Let-down
      Wed 2026-11-25
        07:05  quick  20 min  marked
        03:10  quick  20 min
               "tired, and the baby was awake"
      Tue 2026-11-24
        22:15  quick  20 min  marked
        22:00  Check: Worn pump parts
               (likely), Milk may still be
               building (possible)
      "
    `);
  });
});

describe('insights', () => {
  it('without any session', async () => {
    expect(await pictures(['insights'])).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      No sessions saved yet. Start with \`letdown session\` or \`letdown log\`.

      40 columns -----------------------------
      No sessions saved yet. Start with
      \`letdown session\` or \`letdown log\`.
      "
    `);
  });

  it('with one untimed session', async () => {
    expect(await pictures(['insights'], { home: one })).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Your time to let-down
      Not timed: 1 session.
      \`letdown session\` times it by one key.

      This week compared with the four weeks before
      Milk per day: too early to tell. Each period needs 5 days with every amount
        logged; so far there are 0 and 0.

      40 columns -----------------------------
      Your time to let-down
      Not timed: 1 session.
      \`letdown session\` times it by one key.

      This week compared with the four weeks
        before
      Milk per day: too early to tell. Each
        period needs 5 days with every amount
        logged; so far there are 0 and 0.
      "
    `);
  });

  it('with a week unlike the weeks before', async () => {
    expect(await pictures(['insights'], { home: changed })).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Your time to let-down
      Half of the time it comes within 2 min 50 s. Going by 34 sessions, it is likely
        between 2 min 30 s and 3 min.
      Your usual range is 2 min 30 s to 3 min 10 s: half of your sessions fall in it.

      This week compared with the four weeks before
      Let-down: sooner. This week half came within 1 min 30 s; before, half came
        within 3 min.
      Milk per day: less. On a typical day: 320 ml this week, 420 ml before.
      Going by 7 and 27 full days, the difference is likely between 110 ml less and 80
        ml less.
      Amounts go up and down for many reasons. If you are worried, show your lactation
        consultant a \`letdown report\`.

      What went with a faster or slower let-down
      Too early to tell. Each thing needs 5 sessions with it and 5 without it.
      A fair way to know: \`letdown insights --try warmth\`

      40 columns -----------------------------
      Your time to let-down
      Half of the time it comes within 2 min
        50 s. Going by 34 sessions, it is
        likely between 2 min 30 s and 3 min.
      Your usual range is 2 min 30 s to 3 min
        10 s: half of your sessions fall in
        it.

      This week compared with the four weeks
        before
      Let-down: sooner. This week half came
        within 1 min 30 s; before, half came
        within 3 min.
      Milk per day: less. On a typical day:
        320 ml this week, 420 ml before.
      Going by 7 and 27 full days, the
        difference is likely between 110 ml
        less and 80 ml less.
      Amounts go up and down for many reasons.
        If you are worried, show your
        lactation consultant a \`letdown
        report\`.

      What went with a faster or slower
        let-down
      Too early to tell. Each thing needs 5
        sessions with it and 5 without it.
      A fair way to know: \`letdown insights
      --try warmth\`
      "
    `);
  });

  it('with few sessions', async () => {
    expect(await pictures(['insights'], { home: few })).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Your time to let-down
      3 sessions are too few to tell. I need at least 5.

      40 columns -----------------------------
      Your time to let-down
      3 sessions are too few to tell. I need
        at least 5.
      "
    `);
  });

  it('with enough sessions', async () => {
    expect(await pictures(['insights'], { home: many })).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Your time to let-down
      Half of the time it comes within 2 min 15 s. Going by 84 sessions, it is likely
        between 1 min 50 s and 2 min 40 s.
      Your usual range is 1 min 30 s to 3 min: half of your sessions fall in it.

      This week compared with the four weeks before
      Let-down: no clear difference. This week half came within 2 min 15 s; before,
        half came within 2 min 15 s.
      Milk per day: no clear difference. On a typical day: 320 ml this week, 320 ml
        before.
      Going by 7 and 14 full days, the difference is likely between 20 ml less and 20
        ml more.

      What went with a faster or slower let-down
      Warmth on the breast: sooner. With it, half came within 1 min 30 s (42
        sessions); without, half came within 3 min (42).
      At night (0 to 6): sooner. With it, half came within 1 min 30 s (21 sessions);
        without, half came within 2 min 40 s (63).
      In the morning (6 to 12): later. With it, half came within 3 min (21 sessions);
        without, half came within 1 min 50 s (63).
      In the afternoon (12 to 18): sooner. With it, half came within 1 min 30 s (21
        sessions); without, half came within 2 min 40 s (63).
      In the evening (18 to 24): later. With it, half came within 3 min (21 sessions);
        without, half came within 1 min 50 s (63).
      These went together. That does not mean one caused the other.
      A fair way to know: \`letdown insights --try warmth\`

      40 columns -----------------------------
      Your time to let-down
      Half of the time it comes within 2 min
        15 s. Going by 84 sessions, it is
        likely between 1 min 50 s and 2 min 40
        s.
      Your usual range is 1 min 30 s to 3 min:
        half of your sessions fall in it.

      This week compared with the four weeks
        before
      Let-down: no clear difference. This week
        half came within 2 min 15 s; before,
        half came within 2 min 15 s.
      Milk per day: no clear difference. On a
        typical day: 320 ml this week, 320 ml
        before.
      Going by 7 and 14 full days, the
        difference is likely between 20 ml
        less and 20 ml more.

      What went with a faster or slower
        let-down
      Warmth on the breast: sooner. With it,
        half came within 1 min 30 s (42
        sessions); without, half came within 3
        min (42).
      At night (0 to 6): sooner. With it, half
        came within 1 min 30 s (21 sessions);
        without, half came within 2 min 40 s
        (63).
      In the morning (6 to 12): later. With
        it, half came within 3 min (21
        sessions); without, half came within 1
        min 50 s (63).
      In the afternoon (12 to 18): sooner.
        With it, half came within 1 min 30 s
        (21 sessions); without, half came
        within 2 min 40 s (63).
      In the evening (18 to 24): later. With
        it, half came within 3 min (21
        sessions); without, half came within 1
        min 50 s (63).
      These went together. That does not mean
        one caused the other.
      A fair way to know: \`letdown insights
      --try warmth\`
      "
    `);
  });

  it('offer a fair trial', async () => {
    const scene = { home: many, asks: 'y/N' };
    expect(await pictures(['insights'], scene)).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Your time to let-down
      Half of the time it comes within 2 min 15 s. Going by 84 sessions, it is likely
        between 1 min 50 s and 2 min 40 s.
      Your usual range is 1 min 30 s to 3 min: half of your sessions fall in it.

      This week compared with the four weeks before
      Let-down: no clear difference. This week half came within 2 min 15 s; before,
        half came within 2 min 15 s.
      Milk per day: no clear difference. On a typical day: 320 ml this week, 320 ml
        before.
      Going by 7 and 14 full days, the difference is likely between 20 ml less and 20
        ml more.

      What went with a faster or slower let-down
      Warmth on the breast: sooner. With it, half came within 1 min 30 s (42
        sessions); without, half came within 3 min (42).
      At night (0 to 6): sooner. With it, half came within 1 min 30 s (21 sessions);
        without, half came within 2 min 40 s (63).
      In the morning (6 to 12): later. With it, half came within 3 min (21 sessions);
        without, half came within 1 min 50 s (63).
      In the afternoon (12 to 18): sooner. With it, half came within 1 min 30 s (21
        sessions); without, half came within 2 min 40 s (63).
      In the evening (18 to 24): later. With it, half came within 3 min (21 sessions);
        without, half came within 1 min 50 s (63).
      These went together. That does not mean one caused the other.
       Try a fair test: a week with "Warmth on the breast" and a week without?
      Which week comes first is picked at random. \`letdown session\` then follows it
      for you.
       y/N

      40 columns -----------------------------
      Your time to let-down
      Half of the time it comes within 2 min
        15 s. Going by 84 sessions, it is
        likely between 1 min 50 s and 2 min 40
        s.
      Your usual range is 1 min 30 s to 3 min:
        half of your sessions fall in it.

      This week compared with the four weeks
        before
      Let-down: no clear difference. This week
        half came within 2 min 15 s; before,
        half came within 2 min 15 s.
      Milk per day: no clear difference. On a
        typical day: 320 ml this week, 320 ml
        before.
      Going by 7 and 14 full days, the
        difference is likely between 20 ml
        less and 20 ml more.

      What went with a faster or slower
        let-down
      Warmth on the breast: sooner. With it,
        half came within 1 min 30 s (42
        sessions); without, half came within 3
        min (42).
      At night (0 to 6): sooner. With it, half
        came within 1 min 30 s (21 sessions);
        without, half came within 2 min 40 s
        (63).
      In the morning (6 to 12): later. With
        it, half came within 3 min (21
        sessions); without, half came within 1
        min 50 s (63).
      In the afternoon (12 to 18): sooner.
        With it, half came within 1 min 30 s
        (21 sessions); without, half came
        within 2 min 40 s (63).
      In the evening (18 to 24): later. With
        it, half came within 3 min (21
        sessions); without, half came within 1
        min 50 s (63).
      These went together. That does not mean
        one caused the other.
       Try a fair test: a week with "Warmth on
      the breast" and a week without?
      Which week comes first is picked at
      random. \`letdown session\` then follows
      it for you.
       y/N
      "
    `);
  });

  it('start a fair trial', async () => {
    expect(await pictures(['insights', '--try', 'warmth'])).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Your trial of "Warmth on the breast", until 2026-12-09 09:30: this is a week
      without it.
      \`letdown session\` follows it, as long as you choose no other plan. \`letdown
      insights --stop\` ends it.

      40 columns -----------------------------
      Your trial of "Warmth on the breast",
      until 2026-12-09 09:30: this is a week
      without it.
      \`letdown session\` follows it, as long as
      you choose no other plan. \`letdown
      insights --stop\` ends it.
      "
    `);
  });

  it('without numbers', async () => {
    expect(await pictures(['insights'], { home: noNumbers })).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      You have turned numbers off, so nothing is compared here.
      Your lactation consultant can look for you: \`letdown report\` includes the times.
      \`letdown settings set numbers on\` brings numbers back.

      40 columns -----------------------------
      You have turned numbers off, so nothing
      is compared here.
      Your lactation consultant can look for
      you: \`letdown report\` includes the
      times.
      \`letdown settings set numbers on\` brings
      numbers back.
      "
    `);
  });
});

describe('export', () => {
  it('says what a tracker cannot take', async () => {
    const argv = 'export --format baby-buddy --tz Europe/Berlin --out pumping.csv'.split(' ');
    expect(await pictures(argv, { home: few })).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      The records are in pumping.csv.
      Times are in Europe/Berlin, amounts in ml, for child 1. Change this with --tz,
      --unit and --child.
      Import each session only once: use --since to start where the last file ended.
      Left out: 2 sessions without an amount, which a tracker does not accept.

      40 columns -----------------------------
      The records are in pumping.csv.
      Times are in Europe/Berlin, amounts in
      ml, for child 1. Change this with --tz,
      --unit and --child.
      Import each session only once: use
      --since to start where the last file
      ended.
      Left out: 2 sessions without an amount,
      which a tracker does not accept.
      "
    `);
  });
});

describe('import', () => {
  const stdin = JSON.stringify({
    schema: 'letdown.export/1',
    checks: [CHECK],
    sessions: MANY.slice(0, 3),
    settings: { schema: 'letdown.settings/1' },
  });

  it('says what would be imported', async () => {
    const argv = ['import', '--dry-run', '-'];
    expect(await pictures(argv, { stdin })).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Would import 3 sessions and 1 check.

      40 columns -----------------------------
      Would import 3 sessions and 1 check.
      "
    `);
  });

  it('says what was imported', async () => {
    const home = () => aHome({ sessions: MANY.slice(0, 1) });
    expect(await pictures(['import', '-'], { stdin, home })).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Imported 2 sessions and 1 check. 1 was here already.

      40 columns -----------------------------
      Imported 2 sessions and 1 check. 1 was
      here already.
      "
    `);
  });
});
