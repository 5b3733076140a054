import { InputError, nearestAnd, oneOf } from '../domain/errors.ts';
import { type CsvHeader, headerOf } from './csv.ts';
import { type ColumnKind, columnKinds, type Layout, type LayoutOf } from './layout.ts';
import { listed } from './tracker-csv.ts';

/** Tables from unknown programs: the person says which column is which. */

export type ColumnNames = Layout['columns'];

/** Synonyms. */
const ALIASES: Readonly<Record<string, ColumnKind>> = {
  time: 'start',
  began: 'start',
  begin: 'start',
  started: 'start',
  ended: 'end',
  length: 'minutes',
  duration: 'minutes',
  notes: 'note',
  letdown: 'let-down',
};

/**
 * "start=Begin,amount=Milk (ml)" → the column names; a name may contain commas.
 * @throws InputError that names `where`
 */
export function parseColumns(text: string, where: string): ColumnNames {
  const words = [...columnKinds, ...Object.keys(ALIASES)].join('|');
  const pairs = text.split(new RegExp(`,(?= *(?:${words}) *=)`, 'i'));
  const named = pairs.map((pair) => {
    // Without a pattern: one that trims takes minutes over a long run of spaces.
    const [what = '', ...rest] = pair.split('=');
    const typed = what.trim();
    const name = rest.join('=').trim();
    const column = name.replace(/^(["'])(.*)\1$/s, '$2').toLowerCase();
    if (column === '') {
      throw new InputError(
        `${where}: ${JSON.stringify(pair.slice(0, 60))} names no column.`,
        'Give what it is and the name of the column, such as start=Begin,amount=Milk.',
      );
    }
    return [ALIASES[typed.toLowerCase()] ?? oneOf(typed, columnKinds, where), column] as const;
  });
  const columns: ColumnNames = Object.fromEntries(named);
  if (columns.start !== undefined || columns.date !== undefined) return columns;
  throw new InputError(
    `${where}: no column says when a pumping began.`,
    'Add start=NAME; or date=NAME and start=NAME if they are two columns.',
  );
}

/** @throws InputError if the file has no such column */
export function columnsLayout(columns: ColumnNames, name: string): LayoutOf {
  return (found) => {
    const missing = Object.values(columns).find((column) => !found.includes(column));
    if (missing === undefined) return { from: 'csv', columns };
    const known = found.filter((column) => column !== '');
    throw new InputError(
      `--columns: ${name} has no column ${JSON.stringify(missing.slice(0, 60))}.`,
      nearestAnd(missing, known, `Columns found: ${listed(known)}.`),
    );
  };
}

/** What a column may be, by its name, in order of preference. */
const GUESSES: readonly (readonly [ColumnKind, RegExp])[] = [
  ['date', /^(?:date|day|datum|fecha)$/],
  ['end', /\b(?:end|ended|stop|until|finish(?:ed)?|ende)\b/],
  ['minutes', /min|duration|length|dauer/],
  ['start', /start|begin|began|from|time|beginn|timestamp|date|when/],
  ['left', /\b(?:left|links|izq)/],
  ['right', /\b(?:right|rechts|der)\b/],
  ['unit', /\bunits?\b/],
  ['amount', /amount|total|volume|milk|\bmls?\b|\boz\b|ounces|quantity|menge/],
  ['note', /note|comment|memo|remark/],
];

/** Rejects an unrecognised file: with its own columns, and how it could be read. */
export function unknownTable(text: string, name: string, readable: string): InputError {
  const { columns, parted } = headerOf(text);
  const known = columns.filter((column) => column !== '');
  if (known.length < 2)
    return new InputError(`${name} is not in a format that can be read.`, readable);
  const guessed = guess(known);
  const command = `letdown import ${quoted(name === 'standard input' ? '-' : name)}`;
  const isEnough = guessed.some(([kind]) => kind === 'start' || kind === 'date');
  const example = (isEnough ? guessed : [['start', known[0] ?? ''] as const])
    .map(([kind, column]) => `${kind}=${column}`)
    .join(',');
  return new InputError(
    `${name} is of no app that is known. Columns found, parted by ${parted}: ${listed(known)}.`,
    `If these are pumpings, say which column is which: \`${command} --columns ${quoted(example)}\`.`,
  );
}

function guess(columns: CsvHeader['columns']): readonly (readonly [ColumnKind, string])[] {
  const taken = new Set<string>();
  return GUESSES.flatMap(([kind, pattern]) => {
    const column = columns.find((name) => !taken.has(name) && pattern.test(name));
    if (column === undefined) return [];
    taken.add(column);
    return [[kind, column] as const];
  });
}

/** Quoted as one shell word. */
function quoted(word: string): string {
  return /^[\w./:=,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
