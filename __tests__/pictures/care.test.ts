import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { aHome } from '../support/home.ts';
import { pictures } from '../support/screen.ts';
import { aSession } from '../support/sessions.ts';

describe('parts', () => {
  it('without any', async () => {
    expect(await pictures(['parts'])).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      No pump parts recorded yet. Add one: \`letdown parts add valves --on 2026-09-01\`
      The parts are: valves, membranes, backflow-protectors, tubing, flanges and
      motor.

      40 columns -----------------------------
      No pump parts recorded yet. Add one:
      \`letdown parts add valves --on
      2026-09-01\`
      The parts are: valves, membranes,
      backflow-protectors, tubing, flanges and
      motor.
      "
    `);
  });

  it('that are due, worth a look and new', async () => {
    const parts = [
      { part: 'valves', since: '2026-09-01' },
      { part: 'membranes', since: '2026-11-01' },
      { part: 'tubing', since: '2026-11-20' },
    ];
    expect(await pictures(['parts'], { home: () => aHome({ parts }) })).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Valves: since 2026-09-01 (12 weeks). Due since 2026-10-27.
        Advice: every 4 weeks if you pump three or more times a day, or every 8 to 12
        if less (a shop, nebmedical.com); every 4 to 6 weeks (a lactation centre,
        breastfeedingcenter.org).
        Press a duckbill valve open and let go: its slit should close flat. One that
        gapes leaks.
      Membranes: since 2026-11-01 (3 weeks). Worth a look now; due on 2026-12-27, 4
        weeks left.
        Advice: every 2 to 8 weeks (a shop, nebmedical.com); every 4 to 6 weeks, and
        elsewhere every 2 to 3 months (a maker whose guides disagree, mommed.com).
        A flat membrane that is stretched or torn lets suction leak away.
      Tubing: since 2026-11-20 (5 days). Worth a look from 2027-02-19; due on
        2027-11-19, 51 weeks left.
        Advice: every 3 to 6 months, or only once it is wet, mouldy or split (a shop
        and a lactation centre, nebmedical.com, breastfeedingcenter.org); every 6 to
        12 months (a maker, mommed.com).
      Not recorded: backflow-protectors, flanges, motor.
      These times have not been tested. Your pump's manual comes first, and weak
      suction counts more than any date. \`letdown learn pump-parts\` has the sources.

      40 columns -----------------------------
      Valves: since 2026-09-01 (12 weeks). Due
        since 2026-10-27.
        Advice: every 4 weeks if you pump
        three or more times a day, or every 8
        to 12 if less (a shop,
        nebmedical.com); every 4 to 6 weeks (a
        lactation centre,
        breastfeedingcenter.org).
        Press a duckbill valve open and let
        go: its slit should close flat. One
        that gapes leaks.
      Membranes: since 2026-11-01 (3 weeks).
        Worth a look now; due on 2026-12-27, 4
        weeks left.
        Advice: every 2 to 8 weeks (a shop,
        nebmedical.com); every 4 to 6 weeks,
        and elsewhere every 2 to 3 months (a
        maker whose guides disagree,
        mommed.com).
        A flat membrane that is stretched or
        torn lets suction leak away.
      Tubing: since 2026-11-20 (5 days). Worth
        a look from 2027-02-19; due on
        2027-11-19, 51 weeks left.
        Advice: every 3 to 6 months, or only
        once it is wet, mouldy or split (a
        shop and a lactation centre,
        nebmedical.com,
        breastfeedingcenter.org); every 6 to
        12 months (a maker, mommed.com).
      Not recorded: backflow-protectors,
      flanges, motor.
      These times have not been tested. Your
      pump's manual comes first, and weak
      suction counts more than any date.
      \`letdown learn pump-parts\` has the
      sources.
      "
    `);
  });

  it('added', async () => {
    expect(await pictures(['parts', 'add', 'valves'])).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Saved: Valves: since 2026-11-25 (today). Worth a look from 2026-12-23; due on
      2027-01-20, 8 weeks left.

      40 columns -----------------------------
      Saved: Valves: since 2026-11-25 (today).
      Worth a look from 2026-12-23; due on
      2027-01-20, 8 weeks left.
      "
    `);
  });
});

describe('remind', () => {
  it('says where the times are', async () => {
    const argv = 'remind --every 3h --from 07:00 --until 22:00 --out pump.ics'.split(' ');
    expect(await pictures(argv)).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      At 07:00, 10:00, 13:00, 16:00, 19:00 and 22:00, every day, until you delete them
      from the calendar; the first at 2026-11-25 10:00.
      The times are in pump.ics. Open it, and your calendar adds them.
      Google Calendar and some others leave out its alarms: look once, and set your
      own there.
      The same times and title again replace these. To stop them, delete the series.

      40 columns -----------------------------
      At 07:00, 10:00, 13:00, 16:00, 19:00 and
      22:00, every day, until you delete them
      from the calendar; the first at
      2026-11-25 10:00.
      The times are in pump.ics. Open it, and
      your calendar adds them.
      Google Calendar and some others leave
      out its alarms: look once, and set your
      own there.
      The same times and title again replace
      these. To stop them, delete the series.
      "
    `);
  });

  it('says what to know about power pumping', async () => {
    const argv = 'remind --power --times 20:00 --out pump.ics'.split(' ');
    expect(await pictures(argv)).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      An experiment for supply with one small trial behind it; it has not been shown
      to help let-down.
      First see a lactation consultant (IBCLC) about the cause.
      Not with sore nipples, or on a breast that is over-full, swollen or inflamed.
      Not in the first days, if you have milk to spare, or if you are worn out or feel
      low.
      At 20:00, for 7 days; the first at 2026-11-25 20:00.
      The times are in pump.ics. Open it, and your calendar adds them.
      Google Calendar and some others leave out its alarms: look once, and set your
      own there.
      The same times and title again replace these. To stop them, delete the series.

      40 columns -----------------------------
      An experiment for supply with one small
      trial behind it; it has not been shown
      to help let-down.
      First see a lactation consultant (IBCLC)
      about the cause.
      Not with sore nipples, or on a breast
      that is over-full, swollen or inflamed.
      Not in the first days, if you have milk
      to spare, or if you are worn out or feel
      low.
      At 20:00, for 7 days; the first at
      2026-11-25 20:00.
      The times are in pump.ics. Open it, and
      your calendar adds them.
      Google Calendar and some others leave
      out its alarms: look once, and set your
      own there.
      The same times and title again replace
      these. To stop them, delete the series.
      "
    `);
  });

  it('asks for the times', async () => {
    expect(await pictures(['remind'], { asks: 'At what' })).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
       At what times of the day? (such as 07:00, 10:00, 13:00)

      40 columns -----------------------------
       At what times of the day? (such as
      07:00, 10:00, 13:00)
      "
    `);
  });
});

describe('settings', () => {
  it('lists them', async () => {
    expect(await pictures(['settings'])).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      units: ml (default)
        how milk is measured; ml, oz
      words: breast (default)
        how the body is named; breast, chest
      motion: full (default)
        how much moves in a session; full, reduced, none
      sound: off (default)
        what you hear; speech reads the check, too; off, bell, speech
      numbers: on (default)
        volumes, counts and comparisons; on, off
      accessible: off (default)
        plain lines and numbered questions; off, on
      cues: on (default)
        a picture or sound of your baby in a session; on, off
      photo: none (default)
        a picture of your baby for the cue; a file
      cue-sound: none (default)
        a recording of your baby for the cue; a file
      ritual: none (default)
        your own steps, about three minutes, before the pump goes on; up to five steps
        with ; between them
      lines: auto (default)
        the country whose help lines are shown; auto, us, ca, gb, ie, au, nz

      40 columns -----------------------------
      units: ml (default)
        how milk is measured; ml, oz
      words: breast (default)
        how the body is named; breast, chest
      motion: full (default)
        how much moves in a session; full,
        reduced, none
      sound: off (default)
        what you hear; speech reads the check,
        too; off, bell, speech
      numbers: on (default)
        volumes, counts and comparisons; on,
        off
      accessible: off (default)
        plain lines and numbered questions;
        off, on
      cues: on (default)
        a picture or sound of your baby in a
        session; on, off
      photo: none (default)
        a picture of your baby for the cue; a
        file
      cue-sound: none (default)
        a recording of your baby for the cue;
        a file
      ritual: none (default)
        your own steps, about three minutes,
        before the pump goes on; up to five
        steps with ; between them
      lines: auto (default)
        the country whose help lines are
        shown; auto, us, ca, gb, ie, au, nz
      "
    `);
  });

  it('says what changed', async () => {
    expect(await pictures(['settings', 'set', 'units', 'oz'])).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      units is now oz.

      40 columns -----------------------------
      units is now oz.
      "
    `);
  });

  it('asks before a reset', async () => {
    expect(await pictures(['settings', 'reset'], { asks: 'y/N' })).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
       Reset every setting to its default? y/N

      40 columns -----------------------------
       Reset every setting to its default?
       y/N
      "
    `);
  });
});

describe('doctor', () => {
  /** Independent of Node version and time zone. */
  const anywhere = (text: string) =>
    text
      .replaceAll(/Node [\d.]+\d/g, 'Node 20.20.0')
      .replaceAll(/damaged-\d{8}-\d{6}/g, 'damaged-20261125-093000');

  it('finds everything in order', async () => {
    const home = () => aHome({ sessions: [aSession()] });
    expect(anywhere(await pictures(['doctor'], { home }))).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Data: /tmp/letdown-test-000000/data: 1 file is whole, nothing is damaged.
      Terminal: not an interactive terminal; answer by flags, colour no, Unicode yes.
      Node 20.20.0.

      40 columns -----------------------------
      Data: /tmp/letdown-test-000000/data: 1
        file is whole, nothing is damaged.
      Terminal: not an interactive terminal;
        answer by flags, colour no, Unicode
        yes.
      Node 20.20.0.
      "
    `);
  });

  const damaged = () => {
    const home = aHome({ sessions: [aSession()] });
    writeFileSync(join(home, 'data', 'sessions-2026-11.json'), '{"trunc');
    return home;
  };

  it('finds problems', async () => {
    expect(anywhere(await pictures(['doctor'], { home: damaged }))).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Data: /tmp/letdown-test-000000/data: 0 files are whole.
      Trouble: /tmp/letdown-test-000000/data/sessions-2026-11.json is damaged: it is
        not complete JSON. \`letdown doctor --repair\` puts it aside and saves every
        whole record in it.
      Terminal: not an interactive terminal; answer by flags, colour no, Unicode yes.
      Node 20.20.0.

      40 columns -----------------------------
      Data: /tmp/letdown-test-000000/data: 0
        files are whole.
      Trouble:
        /tmp/letdown-test-000000/data/sessions
      -2026-11.json
        is damaged: it is not complete JSON.
        \`letdown doctor --repair\` puts it
        aside and saves every whole record in
        it.
      Terminal: not an interactive terminal;
        answer by flags, colour no, Unicode
        yes.
      Node 20.20.0.
      "
    `);
  });

  it('fixes them', async () => {
    const argv = ['doctor', '--repair'];
    expect(anywhere(await pictures(argv, { home: damaged }))).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Mended: /tmp/letdown-test-000000/data/sessions-2026-11.json. Nothing in it was
        whole; the damaged file is now
        /tmp/letdown-test-000000/data/sessions-2026-11.json.damaged-20261125-093000.
      Data: /tmp/letdown-test-000000/data: 0 files are whole, nothing is damaged.
      Put aside earlier:
        /tmp/letdown-test-000000/data/sessions-2026-11.json.damaged-20261125-093000.
        Remove it when you no longer need it.
      Terminal: not an interactive terminal; answer by flags, colour no, Unicode yes.
      Node 20.20.0.

      40 columns -----------------------------
      Mended:
        /tmp/letdown-test-000000/data/sessions
      -2026-11.json.
        Nothing in it was whole; the damaged
        file is now
        /tmp/letdown-test-000000/data/sessions
      -2026-11.json.damaged-20261125-093000.
      Data: /tmp/letdown-test-000000/data: 0
        files are whole, nothing is damaged.
      Put aside earlier:
        /tmp/letdown-test-000000/data/sessions
      -2026-11.json.damaged-20261125-093000.
        Remove it when you no longer need it.
      Terminal: not an interactive terminal;
        answer by flags, colour no, Unicode
        yes.
      Node 20.20.0.
      "
    `);
  });
});
