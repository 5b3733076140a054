import type { Command, CommanderError } from 'commander';
import type { CommandSpec } from './command.ts';
import { didYouMean, InputError } from './domain/errors.ts';
import { dashed, list, sentence } from './domain/language.ts';

/** What commander refuses, in our words. @param spec the command that was called, if there is such a one */
export async function usageError(
  error: CommanderError,
  argv: readonly string[],
  spec: CommandSpec | undefined,
  program: Command,
): Promise<InputError> {
  const [what = '', near] = error.message.split('\n');
  const quoted = /'(.*)'/.exec(what)?.[1] ?? '';
  const called = program.commands.find((command) => command.name() === spec?.name);
  const said = saidOf(error.code, quoted, called) ?? `${what.replace(/^error: /, '')}.`;
  const guess =
    // A flag without its dashes: `version`.
    program.options.find(({ long }) => long === `--${quoted}`)?.long ??
    /^\(Did you mean (.*)\?\)$/.exec(near ?? '')?.[1] ??
    (error.code === 'commander.excessArguments' && spec ? await meantBy(argv, spec) : null) ??
    (/^-\w$/.test(quoted) ? longOf(quoted, [program, ...(called ? [called] : [])]) : null);
  const help = ['letdown', ...(spec ? [spec.name] : []), '--help'].join(' ');
  return new InputError(
    called ? `${called.name()}: ${said}` : sentence(said),
    guess === null ? `\`${help}\` shows what there is.` : `Did you mean ${guess}?`,
  );
}

/** @param quoted what commander quotes */
function saidOf(code: string, quoted: string, called: Command | undefined): string | null {
  switch (code) {
    case 'commander.unknownCommand':
      return `there is no command ${JSON.stringify(quoted)}.`;
    case 'commander.unknownOption':
      return `there is no flag ${quoted}.`;
    case 'commander.optionMissingArgument':
      return `${quoted.split(' ')[0] ?? ''} needs a value.`;
    case 'commander.missingArgument':
      return `the ${quoted} is missing.`;
    case 'commander.excessArguments': {
      const extra = called?.args.slice(called.registeredArguments.length) ?? [];
      const words = list(extra.map((word) => JSON.stringify(word)));
      return `${words} ${extra.length > 1 ? 'are' : 'is'} not expected here.`;
    }
    default:
      return null;
  }
}

/** The flag that one letter begins; null if none or several do. */
function longOf(letter: string, commands: readonly Command[]): string | null {
  const long = commands
    .flatMap(({ options }) => options.map((option) => option.long ?? ''))
    .filter((name) => name.startsWith(`-${letter.toLowerCase()}`));
  return long.length === 1 ? (long[0] ?? null) : null;
}

/** The flag and value that a word too many may stand for; null: no guess. */
async function meantBy(argv: readonly string[], spec: CommandSpec): Promise<string | null> {
  const words = argv.filter((word) => !word.startsWith('-')).slice(1);
  for (const [id, { kind }] of Object.entries(spec.flags)) {
    const choices = kind?.choices ? [...(await kind.choices())] : [];
    // Of a shorter word too much is near.
    const near = words.flatMap((word) =>
      choices.includes(word) ? word : word.length > 3 ? (didYouMean(word, choices) ?? []) : [],
    );
    if (near[0] !== undefined) return `--${dashed(id)} ${near[0]}`;
  }
  return null;
}
