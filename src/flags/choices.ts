import { InputError, nearestAnd } from '../domain/errors.ts';
import type { Kind, Reading } from './flag.ts';

type Lister<T extends string> = () => readonly T[] | Promise<readonly T[]>;

/** One of a list, which may be loaded late. */
export function oneOf<T extends string>(placeholder: string, values: Lister<T>): Kind<T> {
  return {
    placeholder,
    choices: values,
    parse: async (text, reading) => known(text, await values(), reading),
  };
}

/** Some of a list, separated by commas. */
export function someOf<T extends string>(
  placeholder: string,
  values: Lister<T>,
): Kind<readonly T[]> {
  return {
    placeholder: `${placeholder},...`,
    choices: values,
    async parse(text, reading) {
      const all = await values();
      return [...new Set(text.split(',').map((word) => known(word, all, reading)))];
    },
  };
}

/** A longer list would not help after a typo. */
const MOST_TO_READ = 40;

function known<T extends string>(text: string, values: readonly T[], { where }: Reading): T {
  const typed = text.trim().toLowerCase();
  const found = values.find((value) => value.toLowerCase() === typed);
  if (found !== undefined) return found;
  const rest = values.length > MOST_TO_READ ? '' : `Give ${values.join(', ')}.`;
  throw new InputError(
    `${where}: ${JSON.stringify(text)} is not valid here.`,
    nearestAnd(typed, values, rest).trim(),
  );
}

/** One of a list that the command itself loads and checks: loading it twice would slow the start. */
export function listed(placeholder: string, values: Lister<string>): Kind<string> {
  return { placeholder, choices: values, parse: (text) => text };
}
