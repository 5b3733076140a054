import type { Argument, Command, Option } from 'commander';

/** What a command line may contain, as plain data: completion scripts and the manual are made from it. */
export interface CommandTree {
  readonly name: string;
  readonly about: string;
  /** What follows the name: "[options] <file>". */
  readonly usage: string;
  readonly operands: readonly (Value & { readonly about: string })[];
  readonly flags: readonly Flag[];
  readonly commands: readonly CommandTree[];
  /** The last part of the help: keys, exit codes, examples. */
  readonly notes: string;
}

export interface Flag {
  /** Short before long: -h, --help. */
  readonly names: readonly string[];
  readonly about: string;
  readonly value: Value | null;
}

/** What is typed after a flag, or as an operand. */
export interface Value {
  readonly name: string;
  /** Empty: anything. */
  readonly choices: readonly string[];
  /** Several values, separated by commas. */
  readonly isList: boolean;
  readonly isFile: boolean;
}

export function treeOf(command: Command): CommandTree {
  const help = command.createHelp();
  return {
    name: command.name(),
    about: command.description(),
    usage: command.usage(),
    operands: command.registeredArguments.map((argument) => ({
      ...valueOf(argument.name(), argument),
      about: argument.description,
    })),
    flags: help.visibleOptions(command).map(flagOf),
    commands: help.visibleCommands(command).map(treeOf),
    notes: notesOf(command),
  };
}

function flagOf(option: Option): Flag {
  const [, name] = /[<[](.+)[>\]]/.exec(option.flags) ?? [];
  return {
    names: [option.short, option.long].filter((name) => name !== undefined),
    about: option.description,
    value: name === undefined ? null : valueOf(name, option),
  };
}

function valueOf(name: string, { argChoices = [] }: Option | Argument): Value {
  return { name, choices: argChoices, isList: name.includes(','), isFile: name === 'file' };
}

/** Text added to the help; commander only returns it as part of the whole. */
function notesOf(command: Command): string {
  const told = command.configureOutput();
  let text = '';
  command.configureOutput({ ...told, writeOut: (more) => (text += more) });
  command.outputHelp();
  command.configureOutput(told);
  return text.slice(command.helpInformation().length).trim();
}

/** With more words than this, a list is for searching, not reading. */
const MOST_TO_READ = 30;

export function readable(choices: readonly string[]): string {
  return choices.length > MOST_TO_READ ? '' : choices.join(', ');
}
