import { Argument, Command, CommanderError, Option } from 'commander';
import type { Call, CommandSpec, Outcome, Wishes } from './command.ts';
import { treeOf } from './command-tree.ts';
import { commands } from './commands/index.ts';
import { localCalendar } from './domain/calendar.ts';
import { InputError, nearestOr } from './domain/errors.ts';
import { dashed } from './domain/language.ts';
import { EXIT_DONE, EXIT_REFERRAL, exitSummary } from './exit.ts';
import type { Flag, Kind, Operand } from './flags/flag.ts';
import { helpStyle } from './help-style.ts';
import { type Host, mayAsk } from './host.ts';
import { columnsOf } from './ui/text.ts';
import { versionText } from './version.ts';

/** Runs a command line. @returns the exit code */
export async function runProgram(argv: readonly string[], host: Host): Promise<number> {
  /** Help is collected, because it may need paging. */
  let help = '';
  let outcome: Outcome = { exitCode: 0 };
  const program = newProgram(host, (text) => (help += text));
  const run = async (spec: CommandSpec, flags: object) => {
    const helpOf = (path: readonly string[]) => {
      help = '';
      path.reduce(commandIn, program).outputHelp();
      return help;
    };
    const wishes = program.opts<Wishes>();
    const call: Call = { host, wishes, command: spec, tree: () => treeOf(program), helpOf };
    const { run: start } = await spec.load();
    const made = await start(flags as never, call);
    outcome = typeof made === 'number' ? { exitCode: made } : made;
  };
  let named: CommandSpec | undefined;
  try {
    const { operands, unknown } = program.parseOptions([...argv]);
    named = commands.find(({ name }) => name === operands[0]);
    const needsTree = named?.needsTree === true;
    const asksHelp = unknown.some((word) => word === '--help' || word === '-h');
    // Most starts need the flags of one command only; making those of all takes time.
    for (const spec of named && !needsTree ? [named] : commands) {
      await addCommand(program, spec, {
        withMore: named !== undefined,
        withChoices: needsTree || (named !== undefined && asksHelp),
        run: async (raw) => run(spec, await readFlags(spec, raw, host)),
      });
    }
    if (operands.length + unknown.length === 0) {
      if (mayAsk(host, program.opts())) return await runMenu(argv, host);
      program.outputHelp();
      return await showHelp(help, host);
    }
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return showHelp(help, host);
    const { usageError } = await import('./usage-error.ts');
    throw await usageError(error, argv, named, program);
  }
  while (outcome.next) {
    const { command, flags } = outcome.next;
    const spec = commands.find(({ name }) => name === command);
    if (!spec) break;
    await run(spec, flags);
  }
  return outcome.exitCode;
}

function newProgram(host: Host, writeOut: (text: string) => void): Command {
  return new Command('letdown')
    .description(
      'A coach for milk let-down while pumping: what may be in the way, and a guided session.\n' +
        'What you say stays on this machine. It is a coach, not a clinician.',
    )
    .version(versionText, '--version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .option('--no-input', 'never ask')
    .option('-q, --quiet', 'print only results, warnings and errors')
    .option('--accessible', 'plain lines and numbered questions, for a screen reader')
    .option('--no-color', 'no colour')
    .exitOverride()
    .configureHelp(helpStyle)
    .configureOutput({
      writeOut,
      writeErr: (text) => host.stderr.write(text),
      // main() reports it.
      outputError: () => undefined,
      getOutHelpWidth: () => columnsOf(host.stdout),
    })
    .addHelpText(
      'after',
      `\n\`letdown help <command>\` says more, \`letdown man\` prints the manual.\nExit codes: ${exitSummary}` +
        '\n\nExamples:\n  letdown check\n  letdown session --plan calm',
    );
}

interface Wiring {
  /** Whether to add flags that depend on the content. */
  readonly withMore: boolean;
  /** Whether help, completion or the manual needs every accepted value. */
  readonly withChoices: boolean;
  /** @param raw commander's input: operands, and flags by name */
  readonly run: (raw: Readonly<Record<string, unknown>>) => Promise<void>;
}

async function addCommand(program: Command, spec: CommandSpec, wiring: Wiring): Promise<void> {
  const { name, about, notes, examples, isHidden = false } = spec;
  const added = program.command(name, { hidden: isHidden }).description(about);
  const choicesOf = async ({ kind }: Flag<unknown> | Operand<unknown>) =>
    wiring.withChoices && kind?.choices ? [...(await kind.choices())] : [];
  for (const [id, operand] of Object.entries(spec.operands)) {
    const argument = new Argument(usageOf(id, operand), operand.about);
    argument.argChoices = await choicesOf(operand);
    added.addArgument(argument);
  }
  const more = wiring.withMore ? await spec.moreFlags?.() : undefined;
  for (const [id, flag] of Object.entries({ ...spec.flags, ...more })) {
    const choices = await choicesOf(flag);
    for (const option of optionsOf(id, flag)) {
      option.argChoices = choices;
      added.addOption(option);
    }
  }
  const parts = [notes, ...(examples.length > 0 ? [['Examples:', ...examples].join('\n  ')] : [])];
  added.addHelpText('after', parts.flatMap((part) => (part ? [`\n${part}`] : [])).join('\n'));
  added.action(async (...given: unknown[]) => {
    const operands = Object.keys(spec.operands).map((id, place) => [id, given[place]] as const);
    await wiring.run({ ...added.opts(), ...Object.fromEntries(operands) });
  });
}

function usageOf(id: string, { kind, isRequired, isRepeated }: Operand<unknown>): string {
  const name = (kind?.placeholder === 'file' ? 'file' : id) + (isRepeated ? '...' : '');
  return isRequired ? `<${name}>` : `[${name}]`;
}

function optionsOf(id: string, flag: Flag<unknown>): readonly Option[] {
  const name = dashed(id);
  const takes = flag.kind === null ? '' : ` <${flag.kind.placeholder}>`;
  const option = new Option(`--${flag.form === 'off' ? 'no-' : ''}${name}${takes}`, flag.about);
  if (flag.preset !== undefined) option.default(flag.preset);
  if (flag.group !== undefined) option.helpGroup(flag.group);
  if (flag.isHidden) option.hideHelp();
  if (flag.form === 'repeated') {
    option.argParser((value, before: readonly string[] = []) => [...before, value]);
  } else if (flag.kind !== null) {
    option.argParser((value, before?: string) => {
      if (before === undefined || before === flag.preset || before === value) return value;
      return bothOf(`--${name}`, flag.kind, before, value);
    });
  }
  const opposite = flag.aboutOff === undefined ? [] : [new Option(`--no-${name}`, flag.aboutOff)];
  return [option, ...opposite];
}

/**
 * A flag given again: a list grows, so that no answer is lost; of two other values neither is taken for the right one.
 * @throws InputError
 */
function bothOf(name: string, kind: Kind<unknown> | null, before: string, value: string): string {
  if (kind?.placeholder.includes(',')) return `${before},${value}`;
  throw new InputError(`${name} is given twice, with different values.`, 'Give it once.');
}

/** flow-pattern → flowPattern, as commander names it */
function camelled(id: string): string {
  return id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** @throws InputError at the first value that its kind rejects */
async function readFlags(
  { name, flags, operands, moreFlags }: CommandSpec,
  raw: Readonly<Record<string, unknown>>,
  host: Host,
): Promise<object> {
  const reading = { now: host.now(), calendar: localCalendar, home: host.home };
  const read: Record<string, unknown> = {};
  for (const [id, operand] of Object.entries(operands)) {
    read[id] = await operand.read(raw[id], { ...reading, where: name });
  }
  for (const [id, flag] of Object.entries(flags)) {
    read[id] = await flag.read(raw[camelled(id)], { ...reading, where: `--${dashed(id)}` });
  }
  if (!moreFlags) return read;
  const given: Record<string, unknown> = {};
  for (const [id, flag] of Object.entries(await moreFlags())) {
    const value = raw[camelled(id)];
    if (value !== undefined) {
      given[id] = await flag.read(value, { ...reading, where: `--${id}` });
    }
  }
  return { ...read, given };
}

/** Without a command: offers what to do, until the person leaves. @returns the last exit code */
async function runMenu(argv: readonly string[], host: Host): Promise<number> {
  const { chooseCommand } = await import('./menu.ts');
  let exitCode: number | null = null;
  for (;;) {
    const words = await chooseCommand(host, exitCode === null);
    if (words === null) return exitCode ?? EXIT_DONE;
    exitCode = await runProgram([...argv, ...words], host);
    // Whom to call stays on the screen.
    if (exitCode === EXIT_REFERRAL) return exitCode;
    host.stderr.write('\n');
  }
}

async function showHelp(text: string, host: Host): Promise<number> {
  const { showHelp: show } = await import('./ui/help-page.ts');
  return show(text, host);
}

function visibleNames(command: Command): string[] {
  return command
    .createHelp()
    .visibleCommands(command)
    .map((visible) => visible.name());
}

/** @throws InputError */
function commandIn(parent: Command, name: string): Command {
  const found = parent.commands.find((command) => command.name() === name);
  if (found) return found;
  const names = visibleNames(parent);
  throw new InputError(
    `help: there is no command ${JSON.stringify(name)}.`,
    nearestOr(name, names, `The commands are: ${names.join(', ')}.`),
  );
}
