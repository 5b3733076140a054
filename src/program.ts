import { Argument, Command, CommanderError, Help, Option } from 'commander';
import type { ChoiceList } from './commands/choices.ts';
import { readable, treeOf } from './command-tree.ts';
import { acceptedKeys } from './domain/answers.ts';
import type { CheckDocument } from './domain/documents/index.ts';
import { InputError, nearestOr } from './domain/errors.ts';
import { type Host, mayAsk } from './host.ts';
import { columnsOf, sentence, wrap } from './ui/text.ts';
import { versionText } from './version.ts';

/** Runs a command line. @returns the exit code */
export async function runProgram(argv: readonly string[], host: Host): Promise<number> {
  let exitCode = 0;
  /** Help, in whole: it may need pages. */
  let shown = '';
  const program = new Command('letdown')
    .description(
      'A coach for milk let-down while pumping: what may be in the way, and a guided session.\n' +
        'It keeps what you say on this machine alone. It is a coach, not a clinician.',
    )
    .version(versionText, '--version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .option('--no-input', 'never ask')
    .option('-q, --quiet', 'say only the result, what is dangerous and what went wrong')
    .option('--accessible', 'plain lines and numbered questions, for a screen reader')
    .option('--no-color', 'no colour')
    .hook('preAction', async (_, command) => {
      const { input, quiet, accessible, color } = program.opts<{
        input: boolean;
        quiet?: true;
        accessible?: true;
        color: boolean;
      }>();
      // A flag beats the environment, which beats a setting.
      if (!color) host = { ...host, env: { ...host.env, NO_COLOR: '1' } };
      if (accessible) host = { ...host, env: { ...host.env, ACCESSIBLE: '1' } };
      if (quiet) host = { ...host, isQuiet: true };
      // It is known before the command and after, and each command looks among its own.
      if (!input) command.setOptionValue('input', false);
      const options = command.opts<{ save?: boolean; input?: boolean; json?: true }>();
      if (mayAsk(host, {}) && options.save !== false) {
        const isTalk = mayAsk(host, options) && !options.json && !quiet;
        const { runPreferences } = await import('./commands/preferences.ts');
        host = runPreferences(isTalk ? command.name() : null, host);
      }
    })
    .exitOverride()
    .configureHelp(helpStyle)
    .configureOutput({
      writeOut: (text) => (shown += text),
      writeErr: (text) => host.stderr.write(text),
      // Said once, with everything else that goes wrong.
      outputError: () => undefined,
      getOutHelpWidth: () => columnsOf(host.stdout),
    })
    .addHelpText(
      'after',
      '\n`letdown help <command>` and `man letdown` tell more.' +
        '\nExit codes: 0 done, 2 bad input, 3 data unusable, 4 please call someone today.' +
        '\n\nExamples:\n  letdown check\n  letdown session --plan calm',
    );

  const accepted: (readonly [what: Option | Argument, list: ChoiceList])[] = [];
  /** An option or argument that takes one of a list, which is read only where it is told. */
  const accepts = <T extends Option | Argument>(list: ChoiceList, what: T): T => {
    accepted.push([what, list]);
    return what;
  };
  const tellsAll = argv.some((word) => word === 'completion' || word === 'man');

  const startSession = async (options: object, check: CheckDocument | null) => {
    const { runSession } = await import('./commands/session/index.ts');
    return runSession(options, host, check);
  };

  const check = program
    .command('check')
    .description('Find out what may hold the let-down back: about ten questions, 90 seconds.')
    .option('--answers <file>', 'take answers from a JSON file, or - for standard input')
    .option('--no-input', 'never ask')
    .option('--no-save', 'keep nothing')
    .option('--json', 'print the result as JSON')
    .action(async (options: Record<string, unknown>) => {
      const { runCheck } = await import('./commands/check/index.ts');
      const outcome = await runCheck(
        { ...options, given: answersGiven(questionOf, options) },
        host,
      );
      exitCode = outcome.exitCode;
      if (!outcome.startSession) return;
      const { save } = options as { save?: boolean };
      exitCode = await startSession({ plan: 'auto', save }, outcome.startSession);
    });
  // All that is known of blockers hangs on the questions: only who answers them waits for it.
  const questions =
    tellsAll || argv.includes('check')
      ? (await import('./content/questions/index.ts')).questions
      : [];
  const questionOf = new Map<string, string>();
  for (const question of questions) {
    const { id, kind, text } = question;
    const [takes, range] =
      kind === 'number'
        ? ['mm', ` ${question.min} to ${question.max}`]
        : [kind === 'many' ? 'key,...' : 'key', ''];
    const flag = new Option(`--${id} <${takes}>`, text + range).helpGroup('Answers:');
    flag.argChoices = [...acceptedKeys(question)];
    questionOf.set(flag.attributeName(), id);
    check.addOption(flag);
  }
  check.addHelpText(
    'after',
    '\nExamples:\n  letdown check\n  letdown check --no-input --json --flow-pattern drops --kit weaker',
  );

  program
    .command('session')
    .description('Be guided through a pumping, step by step; one key marks a let-down.')
    .addOption(accepts('plans', new Option('--plan <name>', 'auto follows your last check')))
    .option('--plan-file <file>', 'a plan of your own, as JSON')
    .option('--minutes <n>', 'length of the whole')
    .addOption(
      accepts(
        'breathings',
        new Option('--breathing <pattern>', 'or seconds in-hold-out-hold, such as 4-0-6-0'),
      ),
    )
    .addOption(
      accepts('motions', new Option('--motion <how>', 'how much moves; none: plain lines')),
    )
    .addOption(accepts('sounds', new Option('--sound <sound>', 'be guided without looking')))
    .option('--photo <file>', 'your baby (JPEG or PNG), shown while you think of them')
    .option('--cue-sound <file>', 'a recording of your baby, played in the same moments')
    .option('--no-input', 'ask nothing afterwards')
    .option('--rehearse', '60 times faster, never kept')
    .option('--dry-run', 'show the plan, start nothing')
    .option('--no-save', 'keep nothing')
    .option('--json', 'print events as JSON lines')
    .addHelpText(
      'after',
      '\nWhile it runs: space marks a let-down, p pauses, ? shows all keys. Without a' +
        '\nterminal, write let-down, pause, resume, next, back, more, slow or end to' +
        '\nstandard input, one a line.' +
        '\n\nExamples:\n  letdown session\n  letdown session --plan calm --dry-run',
    )
    .action(async (options: object) => {
      exitCode = await startSession(options, null);
    });

  program
    .command('log')
    .description('Keep a pumping that happened without `letdown session`.')
    .option('--started <time>', '03:10, 2026-11-23T03:10 or with an offset; else it ends now')
    .option('--minutes <n>', 'how long it was')
    .option(
      '--let-down <duration>',
      'from pump on, such as 90s, 1m30s or 2:10; once for each; unknown: nobody looked, as where only milk is given; neither: none came',
      collect,
    )
    .option('--amount <amount>', 'such as 80ml or 2.5oz')
    .option('--left <amount>', 'of the left side')
    .option('--right <amount>', 'of the right side')
    .addOption(accepts('comfort', new Option('--comfort <n>', '1 it hurt, 5 comfortable')))
    .addOption(
      accepts(
        'strategies',
        new Option('--used <strategy,...>', 'what you tried').argParser(collect),
      ),
    )
    .option('--note <text>', 'a word for yourself')
    .option('--no-input', 'never ask')
    .option('--json', 'print the record as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  letdown log --minutes 20 --let-down 90s --amount 80ml' +
        '\n  letdown log --started 03:10 --minutes 15 --used warmth',
    )
    .action(async (options: object) => {
      const { runLog } = await import('./commands/log/index.ts');
      exitCode = await runLog(options, host);
    });

  program
    .command('history')
    .description('See what was kept: checks and sessions, newest first.')
    .option('--checks', 'checks only')
    .option('--sessions', 'sessions only')
    .option('--last <n>', 'the newest n of each')
    .option('--since <date>', 'from this day on')
    .option('--until <date>', 'up to and with this day')
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  letdown history --last 5\n  letdown history --sessions --json',
    )
    .action(async (options: object) => {
      const { runHistory } = await import('./commands/history/index.ts');
      exitCode = await runHistory(options, host);
    });

  program
    .command('insights')
    .description('See your own time to let-down, and what goes with a sooner one.')
    .option('--since <date>', 'from this day on')
    .addOption(
      accepts(
        'tryable',
        new Option(
          '--try <strategy>',
          'a week with it, a week without, in an order drawn by chance',
        ),
      ),
    )
    .option('--no-input', 'never ask')
    .option('--json', 'print the figures as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  letdown insights --since 2026-11-01\n  letdown insights --json',
    )
    .action(async (options: object) => {
      const { runInsights } = await import('./commands/insights/index.ts');
      exitCode = await runInsights(options, host);
    });

  program
    .command('learn')
    .addArgument(
      accepts(
        'topics',
        new Argument('[topic]', 'a topic, a blocker or a strategy; none lists them'),
      ),
    )
    .description('Read how let-down works, what may be in its way, and what may help.')
    .option('--nipple-mm <mm>', 'with flange-fit: which flanges to try')
    .option('--flange-mm <mm>', 'the one that you have')
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  letdown learn let-down\n  letdown learn flange-fit --nipple-mm 17 --flange-mm 24',
    )
    .action(async (topic: string | undefined, options: object) => {
      const { runLearn } = await import('./commands/learn/index.ts');
      exitCode = await runLearn(topic, options, host);
    });

  program
    .command('parts')
    .addArgument(accepts('partActions', new Argument('[action]', 'none lists them')))
    .addArgument(accepts('parts', new Argument('[part]', 'of the pump')))
    .description('Keep since when the parts of your pump are in use, and see what is due.')
    .option('--on <date>', 'with add: when it came into use; else today')
    .option('--no-input', 'never ask')
    .option('--json', 'print the parts as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  letdown parts\n  letdown parts add valves --on 2026-09-01',
    )
    .action(async (action: string | undefined, part: string | undefined, options: object) => {
      const { runParts } = await import('./commands/parts.ts');
      exitCode = await runParts(action, part, options, host);
    });

  program
    .command('report')
    .description('One page for your lactation consultant: your question, your check, two weeks.')
    .option('--out <file>', 'where to write it: .html, .md for plain text, - for standard output')
    .option('--since <date>', 'from this day on; else two weeks')
    .option('--volumes', 'put in how much milk it was, where your settings leave it out')
    .option('--no-volumes', 'leave out how much milk it was')
    .addHelpText(
      'after',
      '\nExamples:\n  letdown report\n  letdown report --out report.md --since 2026-11-01',
    )
    .action(async (options: object) => {
      const { runReport } = await import('./commands/report/index.ts');
      exitCode = await runReport(options, host);
    });

  program
    .command('export')
    .description('Take what is kept elsewhere: a backup, a spreadsheet, a tracker, a clinic.')
    .addOption(accepts('formats', new Option('--format <name>', 'how to write it').default('json')))
    .option('--out <file>', 'write to a file; else, or with -, to standard output')
    .option('--since <date>', 'from this day on')
    .addOption(
      accepts(
        'zones',
        new Option(
          '--tz <zone>',
          'zone of the times where the format has none, such as Europe/Berlin',
        ),
      ),
    )
    .addOption(
      accepts('units', new Option('--unit <unit>', 'of amounts where the format has none')),
    )
    .option('--child <n>', 'the number that the tracker has for your child', '1')
    .addHelpText(
      'after',
      '\nExamples:\n  letdown export --out letdown.json\n  letdown export --format baby-buddy --tz Europe/Berlin',
    )
    .action(async (options: object) => {
      const { runExport } = await import('./commands/export.ts');
      exitCode = runExport(options, host);
    });

  program
    .command('import')
    .argument(
      '<file>',
      'as `letdown export` wrote it, or CSV of Baby Buddy or Sprout Track; - for standard input',
    )
    .description('Take in what was kept elsewhere. What is here already stays as it is.')
    .option('--dry-run', 'say what would come in, change nothing')
    .addOption(
      accepts(
        'zones',
        new Option('--tz <zone>', 'zone of the times in a CSV file, such as Europe/Berlin'),
      ),
    )
    .addOption(accepts('units', new Option('--unit <unit>', 'of the amounts in a CSV file')))
    .addHelpText(
      'after',
      '\nExamples:\n  letdown import letdown.json\n  letdown import pumping.csv --tz Europe/Berlin --unit ml',
    )
    .action(async (file: string, options: object) => {
      const { runImport } = await import('./commands/import/index.ts');
      exitCode = await runImport(file, options, host);
    });

  program
    .command('remind')
    .description('Make a file of pumping times that your calendar takes in, with alarms.')
    .option('--times <time,...>', 'such as 07:00,10:00,13:00')
    .option('--every <duration>', 'in place of --times: such as 3h or 2h30m')
    .option('--from <time>', 'with --every: the first (else 07:00)')
    .option('--until <time>', 'with --every: none is later; else all round the clock')
    .option('--days <n>', 'how many days; else every day, without end')
    .option('--last-day <date>', 'in place of --days: up to and with this day')
    .option('--minutes <n>', 'how long each is (else 20)')
    .option('--power', 'an hour on and off each day, at one time, for 7 days')
    .option('--title <text>', 'what the calendar shows (else Pump)')
    .option('--out <file>', 'where to write it; - for standard output')
    .option('--no-input', 'never ask')
    .addHelpText(
      'after',
      '\nExamples:\n  letdown remind --times 07:00,10:00,13:00 --days 14' +
        '\n  letdown remind --every 3h --from 07:00 --until 22:00 --out pump.ics',
    )
    .action(async (options: object) => {
      const { runRemind } = await import('./commands/remind.ts');
      exitCode = await runRemind(options, host);
    });

  program
    .command('settings')
    .addArgument(accepts('settingActions', new Argument('[action]', 'none lists them')))
    .addArgument(accepts('settingKeys', new Argument('[key]', 'what it is about')))
    .argument('[value]', 'with set: the new value')
    .description('See and change what you have chosen for good, such as units or sound.')
    .option('--yes', 'with reset: do not ask')
    .option('--json', 'print the settings as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  letdown settings set units oz\n  letdown settings get words',
    )
    .action(async (action?: string, key?: string, value?: string, options: object = {}) => {
      const { runSettings } = await import('./commands/settings.ts');
      exitCode = await runSettings([action, key, value], options, host);
    });

  program
    .command('forget')
    .argument('[id]', 'a check or a session, as `letdown history --json` names it')
    .description('Take records away for good, out of every file.')
    .option('--before <date>', 'everything before this day')
    .option('--all', 'everything')
    .option('--yes', 'do not ask')
    .addHelpText(
      'after',
      '\nExamples:\n  letdown forget\n  letdown forget --before 2026-01-01 --yes',
    )
    .action(async (id: string | undefined, options: object) => {
      const { runForget } = await import('./commands/forget.ts');
      exitCode = await runForget(id, options, host);
    });

  program
    .command('doctor')
    .description('See whether your data is whole and your terminal able.')
    .option('--repair', 'put damaged files aside, and save every whole record in them')
    .addHelpText('after', '\nExamples:\n  letdown doctor\n  letdown doctor --repair')
    .action(async (options: object) => {
      const { runDoctor } = await import('./commands/doctor.ts');
      exitCode = runDoctor(options, host);
    });

  program
    .command('schema')
    .addArgument(accepts('documents', new Argument('[name]', 'a document; none lists them')))
    .description('Print the JSON Schema of a document that this program writes.')
    .addHelpText('after', '\nExamples:\n  letdown schema\n  letdown schema check')
    .action(async (name: string | undefined) => {
      const { runSchema } = await import('./commands/schema.ts');
      exitCode = runSchema(name, host);
    });

  program
    .command('completion')
    .addArgument(accepts('shells', new Argument('<shell>', 'your shell')))
    .description('Print a script that lets your shell complete commands, flags and answers by Tab.')
    .addHelpText(
      'after',
      '\nIts first line says where it goes. Load it afresh after an update of letdown.' +
        '\n\nExamples:\n  source <(letdown completion bash)\n  letdown completion zsh > _letdown',
    )
    .action(async (shell: string) => {
      const { runCompletion } = await import('./commands/completion/index.ts');
      exitCode = runCompletion(shell, treeOf(program), host);
    });

  const anyCommand = new Argument('[command...]', 'none: all of them in short');
  program
    .command('help')
    .addArgument(anyCommand)
    .description('Show what a command is for and what it takes.')
    .addHelpText('after', '\nExamples:\n  letdown help\n  letdown help check')
    .action(async (path: readonly string[]) => {
      path.reduce(commandIn, program).outputHelp();
      exitCode = await showHelp(shown, host);
    });

  // The build makes the manual page of it.
  program
    .command('man', { hidden: true })
    .description('Print the manual page.')
    .action(async () => {
      const { runMan } = await import('./commands/man.ts');
      exitCode = runMan(treeOf(program), host);
    });

  if (tellsAll || (asksHelp(argv) && argv.length > 1)) {
    const { runChoices } = await import('./commands/choices.ts');
    for (const [what, list] of accepted) what.argChoices = [...runChoices(list)];
    anyCommand.argChoices = namesIn(program);
  }
  const isBare = argv.every((word) =>
    program.options.some(
      ({ short, long }) => word !== '--version' && (word === short || word === long),
    ),
  );
  if (isBare) {
    program.parseOptions([...argv]);
    if (!mayAsk(host, program.opts())) {
      program.outputHelp();
      return showHelp(shown, host);
    }
    const { runMenu } = await import('./commands/menu.ts');
    const name = await runMenu(namesIn(program), host);
    return name === null ? exitCode : runProgram([...argv, name], host);
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
    await host.aloud?.finished();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return showHelp(shown, host);
    const command = program.commands.find((one) => argv.includes(one.name()));
    throw usageError(error, command?.name());
  }
  return exitCode;
}

/** An option that may be given again. */
function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

async function showHelp(text: string, host: Host): Promise<number> {
  const { runHelp } = await import('./commands/help.ts');
  return runHelp(text, host);
}

function asksHelp(argv: readonly string[]): boolean {
  return argv.some((word) => ['help', '--help', '-h'].includes(word));
}

/** Where there is less room, what a flag does stands below it, not beside it. */
const WIDE = 60;

/** What a command is for comes first; what an option accepts stands beside it. */
const helpStyle: Partial<Help> = {
  formatHelp(command, helper) {
    const about = helper.boxWrap(command.description(), helper.helpWidth ?? 80);
    helper.commandDescription = () => '';
    return `${about}\n\n${Help.prototype.formatHelp.call(helper, command, helper)}`;
  },
  formatItem(term, width, about, helper) {
    const columns = helper.helpWidth ?? 80;
    if (columns >= WIDE) return Help.prototype.formatItem.call(helper, term, width, about, helper);
    return `  ${term}\n${wrap(`      ${about}`, columns, 6)}`;
  },
  // What a command takes stands in its own help.
  subcommandTerm: (command) => command.name(),
  optionDescription: withChoices,
  argumentDescription: withChoices,
};

function withChoices({ description, argChoices, defaultValue }: Option | Argument): string {
  const choices = readable(argChoices ?? []);
  const preset = typeof defaultValue === 'string' ? [`else ${defaultValue}`] : [];
  const told = [...(choices ? [choices] : []), ...preset];
  return told.length === 0 ? description : `${description} (${told.join('; ')})`;
}

function namesIn(command: Command): string[] {
  return command
    .createHelp()
    .visibleCommands(command)
    .map((one) => one.name());
}

/** @throws InputError */
function commandIn(parent: Command, name: string): Command {
  const found = parent.commands.find((command) => command.name() === name);
  if (found) return found;
  const names = namesIn(parent);
  throw new InputError(
    `help: there is no command ${JSON.stringify(name)}.`,
    nearestOr(name, names, `The commands are: ${names.join(', ')}.`),
  );
}

/** Question id → the flag that answers it, as given. */
function answersGiven(
  questionOf: ReadonlyMap<string, string>,
  options: Readonly<Record<string, unknown>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(options).flatMap(([name, value]) => {
      const question = questionOf.get(name);
      return question !== undefined && typeof value === 'string' ? [[question, value]] : [];
    }),
  );
}

function usageError({ message }: CommanderError, command: string | undefined): InputError {
  const [what = '', near] = message.replace(/^error: /, '').split('\n');
  const help = ['letdown', ...(command === undefined ? [] : [command]), '--help'].join(' ');
  return new InputError(
    `${sentence(what).replace(/\.$/, '')}.`,
    near?.replace(/^\(|\)$/g, '') ?? `\`${help}\` shows what there is.`,
  );
}
