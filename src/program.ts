import { Command, CommanderError, Option } from 'commander';
import { plans } from './content/plans.ts';
import { questions } from './content/questions/index.ts';
import { acceptedKeys } from './domain/answers.ts';
import type { CheckDocument } from './domain/documents.ts';
import { InputError } from './domain/errors.ts';
import type { Host } from './host.ts';
import { sentence } from './ui/text.ts';

/** Runs a command line. @returns the exit code */
export async function runProgram(
  argv: readonly string[],
  host: Host,
  version: string,
): Promise<number> {
  let exitCode = 0;
  const program = new Command('letdown')
    .description(
      'A coach for milk let-down while pumping: what may be in the way, and a guided session.\n' +
        'It keeps what you say on this machine alone. It is a coach, not a clinician.',
    )
    .version(version, '--version', 'show the version')
    .helpOption('--help', 'show this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      writeErr: (text) => host.stderr.write(text),
      // Said once, with everything else that goes wrong.
      outputError: () => undefined,
      getOutHelpWidth: () => host.stdout.columns || 80,
    })
    .addHelpText(
      'after',
      '\nExit codes: 0 done, 2 bad input, 3 data cannot be used, 4 please call someone today.',
    );

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
      const outcome = await runCheck({ ...options, given: answersGiven(options) }, host);
      exitCode = outcome.exitCode;
      if (!outcome.startSession) return;
      const { save } = options as { save?: boolean };
      exitCode = await startSession({ plan: 'auto', save }, outcome.startSession);
    });
  for (const question of questions) {
    const keys = acceptedKeys(question).join(', ');
    const takes = question.kind === 'number' ? `5 to 50 mm, ${keys}` : keys;
    check.addOption(new Option(`--${question.id} <key>`, `${question.text} (${takes})`));
  }
  check.addHelpText(
    'after',
    '\nExamples:\n  letdown check\n  letdown check --no-input --json --flow-pattern drops --kit weaker',
  );

  const planNames = ['auto', ...Object.keys(plans)].join(', ');
  program
    .command('session')
    .description('Be guided through a pumping, step by step; one key marks a let-down.')
    .option('--plan <name>', `${planNames}; auto follows your last check`)
    .option('--plan-file <file>', 'a plan of your own, as JSON')
    .option('--minutes <n>', 'length of the whole')
    .option('--breathing <pattern>', 'seconds in-hold-out-hold, such as 4-0-6-0')
    .option('--no-input', 'ask nothing afterwards')
    .option('--rehearse', '60 times faster, never kept')
    .option('--dry-run', 'show the plan, start nothing')
    .option('--no-save', 'keep nothing')
    .option('--json', 'print events as JSON lines')
    .addHelpText(
      'after',
      '\nWhile it runs: space marks a let-down, p pauses, ? shows all keys. Without a terminal, write\n' +
        'let-down, pause, resume, next, back, more, slow or end to standard input, one a line.' +
        '\n\nExamples:\n  letdown session\n  letdown session --plan calm --dry-run',
    )
    .action(async (options: object) => {
      exitCode = await startSession(options, null);
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
      const { runHistory } = await import('./commands/history.ts');
      exitCode = runHistory(options, host);
    });

  program
    .command('schema')
    .argument('[name]', 'a document; none lists them')
    .description('Print the JSON Schema of a document that this program writes.')
    .addHelpText('after', '\nExamples:\n  letdown schema\n  letdown schema check')
    .action(async (name: string | undefined) => {
      const { runSchema } = await import('./commands/schema.ts');
      exitCode = runSchema(name, host);
    });

  if (argv.length === 0) {
    program.outputHelp();
    return exitCode;
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    throw new InputError(...usageError(error));
  }
  return exitCode;
}

/** The flags that answer questions, as given. */
function answersGiven(options: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    questions.flatMap(({ id }) => {
      const value = options[new Option(`--${id} <key>`).attributeName()];
      return typeof value === 'string' ? [[id, value]] : [];
    }),
  );
}

function usageError({ message }: CommanderError): [message: string, hint: string] {
  const [what = '', near] = message.replace(/^error: /, '').split('\n');
  const hint = near?.replace(/^\(|\)$/g, '');
  return [`${sentence(what).replace(/\.$/, '')}.`, hint ?? '`letdown --help` shows what there is.'];
}
