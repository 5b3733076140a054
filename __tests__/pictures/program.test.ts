import { describe, expect, it } from '@jest/globals';
import { pictures } from '../support/screen.ts';

describe('the program', () => {
  it('asks what the person would like to do', async () => {
    expect(await pictures([], { asks: 'Quit' })).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      What would you like to do?

      ❯ 1 Why does nothing come?
        2 I am pumping now: guide me
        3 I pumped earlier: record it
        4 My records so far
        5 Is it better? What works for me?
        6 Measure suction, fit, pump, hand
        7 What is let-down?
        8 Read about a reason or a tip
        9 Pumping times for my calendar
        0 A page for my consultant
          Correct a record
          Settings
          Quit

      1-9, 0 pick, or arrows and enter, q leave

      40 columns -----------------------------
      What would you like to do?

      ❯ 1 Why does nothing come?
        2 I am pumping now: guide me
        3 I pumped earlier: record it
        4 My records so far
        5 Is it better? What works for me?
        6 Measure suction, fit, pump, hand
        7 What is let-down?
        8 Read about a reason or a tip
        9 Pumping times for my calendar
        0 A page for my consultant
          Correct a record
          Settings
          Quit

      1-9, 0 pick, or arrows and enter,
      q leave
      "
    `);
  });

  it('has help', async () => {
    expect(await pictures(['--help'])).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      A coach for milk let-down while pumping: what may be in the way, and a guided
      session.
      What you say stays on this machine. It is a coach, not a clinician.

      Usage: letdown [options] [command]

      Options:
        --version     show the version
        --no-input    never ask
        -q, --quiet   print only results, warnings and errors
        --accessible  plain lines and numbered questions, for a screen reader
        --no-color    no colour
        -h, --help    show this help

      Commands:
        check         Find out what may be holding back your let-down: about ten
                      questions, 90 seconds.
        session       Be guided through a pumping session, step by step; one key marks
                      a let-down.
        log           Record a pumping session afterwards.
        edit          Correct or complete a record.
        history       See your checks and sessions, newest first.
        insights      See your own time to let-down, and what goes with a shorter one.
        learn         Read about how let-down works, what may get in its way, and what
                      may help.
        measure       Measure at home, in a few minutes: suction, fit, pump, or milk
                      expressed by hand.
        parts         Track when you replaced pump parts, and see what is due.
        report        One page for your lactation consultant: your question, your
                      check, the last two weeks.
        export        Export your records for a backup, spreadsheet, tracker or
                      clinic.
        import        Import records. What is here already changes only with --update.
        remind        Make a file of pumping times for your calendar, with alarms.
        settings      View and change your settings, such as units or sound.
        forget        Delete records permanently.
        doctor        Check that your data and terminal are in order.
        schema        Print the JSON Schema of a document that this program writes.
        completion    Print a script that lets your shell complete commands, flags and
                      answers with Tab.
        help          Show what a command is for and what it takes.

      \`letdown help <command>\` says more, \`letdown man\` prints the manual.
      Exit codes: 0 done, 2 bad input, 3 data unusable, 4 call someone today or now.

      Examples:
        letdown check
        letdown session --plan calm

      40 columns -----------------------------
      A coach for milk let-down while pumping:
      what may be in the way, and a guided
      session.
      What you say stays on this machine. It
      is a coach, not a clinician.

      Usage: letdown [options] [command]

      Options:
        --version
            show the version
        --no-input
            never ask
        -q, --quiet
            print only results, warnings and
            errors
        --accessible
            plain lines and numbered
            questions, for a screen reader
        --no-color
            no colour
        -h, --help
            show this help

      Commands:
        check
            Find out what may be holding back
            your let-down: about ten
            questions, 90 seconds.
        session
            Be guided through a pumping
            session, step by step; one key
            marks a let-down.
        log
            Record a pumping session
            afterwards.
        edit
            Correct or complete a record.
        history
            See your checks and sessions,
            newest first.
        insights
            See your own time to let-down, and
            what goes with a shorter one.
        learn
            Read about how let-down works,
            what may get in its way, and what
            may help.
        measure
            Measure at home, in a few minutes:
            suction, fit, pump, or milk
            expressed by hand.
        parts
            Track when you replaced pump
            parts, and see what is due.
        report
            One page for your lactation
            consultant: your question, your
            check, the last two weeks.
        export
            Export your records for a backup,
            spreadsheet, tracker or clinic.
        import
            Import records. What is here
            already changes only with
            --update.
        remind
            Make a file of pumping times for
            your calendar, with alarms.
        settings
            View and change your settings,
            such as units or sound.
        forget
            Delete records permanently.
        doctor
            Check that your data and terminal
            are in order.
        schema
            Print the JSON Schema of a
            document that this program writes.
        completion
            Print a script that lets your
            shell complete commands, flags and
            answers with Tab.
        help
            Show what a command is for and
            what it takes.

      \`letdown help <command>\` says more,
      \`letdown man\` prints the manual.
      Exit codes: 0 done, 2 bad input, 3 data
      unusable, 4 call someone today or now.

      Examples:
        letdown check
        letdown session --plan calm
      "
    `);
  });

  it('has help for a session', async () => {
    expect(await pictures(['session', '--help'])).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Be guided through a pumping session, step by step; one key marks a let-down.

      Usage: letdown session [options]

      Options:
        --plan <name>          auto follows your last check (auto, quick, break,
                               standard, calm, hands-on, building, comfort, power)
        --plan-file <file>     a plan of your own, as JSON
        --minutes <n>          total length
        --breathing <pattern>  a name, or seconds as in-hold-out-hold, such as 4-0-6-0
                               (calm, easy, even, box)
        --motion <how>         how much animation; none: plain lines (full, reduced,
                               none)
        --sound <sound>        guidance you can hear (off, bell, speech)
        --photo <file>         a picture of your baby (JPEG or PNG), shown while you
                               think of them
        --cue-sound <file>     a recording of your baby, played at the same time
        --ritual               your own steps first, in any plan (\`letdown settings
                               set ritual\`)
        --no-ritual            without your own steps
        --no-input             ask nothing afterwards
        --rehearse             60 times faster, never saved
        --dry-run              show the plan, start nothing
        --no-save              do not save anything
        --json                 print events as JSON lines
        -h, --help             show this help

      While it runs: space marks a let-down, p pauses, ? shows all keys. Without a
      terminal, write let-down, pause, resume, next, back, more, slow or end to
      standard input, one per line.

      Examples:
        letdown session
        letdown session --plan calm --dry-run

      40 columns -----------------------------
      Be guided through a pumping session,
      step by step; one key marks a let-down.

      Usage: letdown session [options]

      Options:
        --plan <name>
            auto follows your last check
            (auto, quick, break, standard,
            calm, hands-on, building, comfort,
            power)
        --plan-file <file>
            a plan of your own, as JSON
        --minutes <n>
            total length
        --breathing <pattern>
            a name, or seconds as
            in-hold-out-hold, such as 4-0-6-0
            (calm, easy, even, box)
        --motion <how>
            how much animation; none: plain
            lines (full, reduced, none)
        --sound <sound>
            guidance you can hear (off, bell,
            speech)
        --photo <file>
            a picture of your baby (JPEG or
            PNG), shown while you think of
            them
        --cue-sound <file>
            a recording of your baby, played
            at the same time
        --ritual
            your own steps first, in any plan
            (\`letdown settings set ritual\`)
        --no-ritual
            without your own steps
        --no-input
            ask nothing afterwards
        --rehearse
            60 times faster, never saved
        --dry-run
            show the plan, start nothing
        --no-save
            do not save anything
        --json
            print events as JSON lines
        -h, --help
            show this help

      While it runs: space marks a let-down, p
      pauses, ? shows all keys. Without a
      terminal, write let-down, pause, resume,
      next, back, more, slow or end to
      standard input, one per line.

      Examples:
        letdown session
        letdown session --plan calm --dry-run
      "
    `);
  });

  it('has help for a reminder', async () => {
    expect(await pictures(['remind', '--help'])).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      Make a file of pumping times for your calendar, with alarms.

      Usage: letdown remind [options]

      Options:
        --times <time,...>  times of day, such as 07:00,10:00,13:00
        --every <duration>  instead of --times: how often, such as 3h or 2h30m
        --from <time>       with --every: the first time (default 07:00)
        --until <time>      with --every: the latest time; default: around the clock
        --days <n>          how many days; default: every day, with no end date
        --last-day <date>   instead of --days: up to and including this day
        --minutes <n>       length of each session (default 20)
        --power             an hour of on-and-off pumping, once a day, for 7 days
        --title <text>      what the calendar shows (default Break)
        --out <file>        where to write it; - for standard output
        --no-input          never ask
        -h, --help          show this help

      Examples:
        letdown remind --times 07:00,10:00,13:00 --days 14
        letdown remind --every 3h --from 07:00 --until 22:00 --out pump.ics

      40 columns -----------------------------
      Make a file of pumping times for your
      calendar, with alarms.

      Usage: letdown remind [options]

      Options:
        --times <time,...>
            times of day, such as
            07:00,10:00,13:00
        --every <duration>
            instead of --times: how often,
            such as 3h or 2h30m
        --from <time>
            with --every: the first time
            (default 07:00)
        --until <time>
            with --every: the latest time;
            default: around the clock
        --days <n>
            how many days; default: every day,
            with no end date
        --last-day <date>
            instead of --days: up to and
            including this day
        --minutes <n>
            length of each session (default
            20)
        --power
            an hour of on-and-off pumping,
            once a day, for 7 days
        --title <text>
            what the calendar shows (default
            Break)
        --out <file>
            where to write it; - for standard
            output
        --no-input
            never ask
        -h, --help
            show this help

      Examples:
        letdown remind --times
          07:00,10:00,13:00 --days 14
        letdown remind --every 3h --from 07:00
          --until 22:00 --out pump.ics
      "
    `);
  });

  it('lists its documents', async () => {
    expect(await pictures(['schema'])).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      check
      plan
      event
      session
      history
      insights
      trial
      topic
      topics
      parts
      measure
      measures
      settings
      export
      import
      import-undone
      doctor
      error

      40 columns -----------------------------
      check
      plan
      event
      session
      history
      insights
      trial
      topic
      topics
      parts
      measure
      measures
      settings
      export
      import
      import-undone
      doctor
      error
      "
    `);
  });
});

describe('an error names what is wrong and what would be right:', () => {
  it('a command that was not found', async () => {
    expect(await pictures(['histroy'])).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      There is no command "histroy".
      Did you mean history?

      40 columns -----------------------------
      There is no command "histroy".
      Did you mean history?
      "
    `);
  });

  it('a flag that was not found', async () => {
    expect(await pictures(['session', '--minute', '20'])).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      session: there is no flag --minute.
      Did you mean --minutes?

      40 columns -----------------------------
      session: there is no flag --minute.
      Did you mean --minutes?
      "
    `);
  });

  it('an invalid value', async () => {
    expect(await pictures(['settings', 'set', 'units', 'cups'])).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      settings set units: "cups" is not valid here.
      Give ml, oz.

      40 columns -----------------------------
      settings set units: "cups" is not valid
      here.
      Give ml, oz.
      "
    `);
  });

  it('an answer to a different question', async () => {
    expect(await pictures(['check', '--kit', 'wekaer'])).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      --kit: "wekaer" is not one of its answers.
      Did you mean weaker? It accepts: low-pull, max-pull, weaker, old-parts,
      second-hand, wearable, small-or-hand, flange-unmeasured, one-mode, none,
      not-sure, skip.

      40 columns -----------------------------
      --kit: "wekaer" is not one of its
      answers.
      Did you mean weaker? It accepts:
      low-pull, max-pull, weaker, old-parts,
      second-hand, wearable, small-or-hand,
      flange-unmeasured, one-mode, none,
      not-sure, skip.
      "
    `);
  });

  it('nobody to ask', async () => {
    expect(await pictures(['check'])).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      No answer was given, and this is not an interactive terminal.
      Answer with flags, such as --flow-pattern drops --kit weaker, or with --answers
      FILE. \`letdown check --help\` lists the questions.

      40 columns -----------------------------
      No answer was given, and this is not an
      interactive terminal.
      Answer with flags, such as
      --flow-pattern drops --kit weaker, or
      with --answers FILE. \`letdown check
      --help\` lists the questions.
      "
    `);
  });

  it('flags that cannot be combined', async () => {
    const argv = ['log', '--minutes', '20', '--amount', '80ml', '--left', '40ml'];
    expect(await pictures(argv)).toMatchInlineSnapshot(`
      "
      80 columns ---------------------------------------------------------------------
      --amount cannot be combined with --left or --right.
      Give the total as --amount 80ml, or each side as --left 50ml --right 30ml.

      40 columns -----------------------------
      --amount cannot be combined with --left
      or --right.
      Give the total as --amount 80ml, or each
      side as --left 50ml --right 30ml.
      "
    `);
  });
});
