import type { Calendar } from '../domain/calendar.ts';

/** Context for reading a value. */
export interface Reading {
  /** Names the place in messages: `--minutes`, or `log` for an operand. */
  readonly where: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly calendar: Calendar;
  /** The person's home folder, if there is one. */
  readonly home: string | null;
}

/** A kind of value: how help shows it, which values it takes, and how it is parsed. */
export interface Kind<T> {
  /** "file", "n"; a comma in it means a list. */
  readonly placeholder: string;
  /** Every value, for help and completion, if they can be listed. */
  readonly choices?: () => readonly string[] | Promise<readonly string[]>;
  /** @throws InputError that names `where` and what would be right */
  readonly parse: (text: string, reading: Reading) => T | Promise<T>;
}

interface Common {
  readonly about: string;
  readonly kind: Kind<unknown> | null;
  /** Used if the flag is not given. */
  readonly preset?: string;
  /** Its heading in help. */
  readonly group?: string;
  /** It is accepted, but neither help nor completion shows it. */
  readonly isHidden?: true;
}

/** A flag or operand of a command, as data. `read` turns commander's value into ours. */
export interface Flag<T> extends Common {
  /** either: both --name and --no-name; off: only --no-name. */
  readonly form: 'value' | 'repeated' | 'on' | 'off' | 'either';
  /** The help of --no-name, for `either`. */
  readonly aboutOff?: string;
  readonly read: (raw: unknown, reading: Reading) => Promise<T>;
}

export interface Operand<T> extends Common {
  readonly isRequired: boolean;
  readonly isRepeated: boolean;
  readonly read: (raw: unknown, reading: Reading) => Promise<T>;
}

type Specs = Readonly<Record<string, Flag<unknown> | Operand<unknown>>>;
type ValueOf<F> = F extends { read: (...args: never[]) => Promise<infer T> } ? T : never;

/** A command's input: a value for each of its flags and operands. */
export type FlagsOf<S extends Specs> = { readonly [K in keyof S]: ValueOf<S[K]> };

/** --name VALUE */
export function flag<T>(kind: Kind<T>, about: string): Flag<T | undefined> {
  return { form: 'value', kind, about, read: (raw, reading) => readOne(kind, raw, reading) };
}

/** The same kind, or `none`, which removes the stored value: null. */
export function orNone<T>({ placeholder, choices, parse }: Kind<T>): Kind<T | null> {
  return {
    placeholder,
    ...(choices && { choices: async () => [...(await choices()), 'none'] }),
    parse: (text, reading) => (isNone(text) ? null : parse(text, reading)),
  };
}

/** Whether a text is the word that removes the stored value. */
export function isNone(text: string): boolean {
  return text.trim().toLowerCase() === 'none';
}

/** --name VALUE, with a default. */
export function flagWith<T>(kind: Kind<T>, preset: string, about: string): Flag<T> {
  return {
    form: 'value',
    kind,
    about,
    preset,
    read: async (raw, reading) => kind.parse(raw as string, reading),
  };
}

/** --name VALUE, which may be repeated. */
export function repeated<T>(kind: Kind<T>, about: string): Flag<readonly T[] | undefined> {
  return {
    form: 'repeated',
    kind,
    about,
    read: (raw, reading) => readAll(kind, raw, reading),
  };
}

/** --name */
export function on(about: string): Flag<boolean> {
  return { form: 'on', kind: null, about, read: (raw) => Promise.resolve(raw === true) };
}

/** --no-name: true unless it is given. */
export function off(about: string): Flag<boolean> {
  return { form: 'off', kind: null, about, read: (raw) => Promise.resolve(raw !== false) };
}

/** --name or --no-name; undefined: neither. */
export function either(about: string, aboutOff: string): Flag<boolean | undefined> {
  return {
    form: 'either',
    kind: null,
    about,
    aboutOff,
    read: (raw) => Promise.resolve(raw as boolean | undefined),
  };
}

/** A word after the command. */
export function operand<T>(kind: Kind<T>, about: string): Operand<T | undefined> {
  return {
    kind,
    about,
    isRequired: false,
    isRepeated: false,
    read: (raw, reading) => readOne(kind, raw, reading),
  };
}

export function requiredOperand<T>(kind: Kind<T>, about: string): Operand<T> {
  return {
    kind,
    about,
    isRequired: true,
    isRepeated: false,
    read: async (raw, reading) => kind.parse(raw as string, reading),
  };
}

export function operands<T>(kind: Kind<T>, about: string): Operand<readonly T[] | undefined> {
  return {
    kind,
    about,
    isRequired: false,
    isRepeated: true,
    read: (raw, reading) => readAll(kind, raw, reading),
  };
}

async function readOne<T>(kind: Kind<T>, raw: unknown, reading: Reading): Promise<T | undefined> {
  return raw === undefined ? undefined : kind.parse(raw as string, reading);
}

async function readAll<T>(
  kind: Kind<T>,
  raw: unknown,
  reading: Reading,
): Promise<readonly T[] | undefined> {
  if (!Array.isArray(raw)) return undefined;
  return Promise.all(raw.map((text: string) => kind.parse(text, reading)));
}
