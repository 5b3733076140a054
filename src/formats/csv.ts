import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { InputError } from '../domain/errors.ts';

/** Tables as text (RFC 4180, and spreadsheets' variants of it): the only module that uses the csv libraries. */

/** null is an empty cell. Numbers are written as they are, text is made safe for spreadsheets. */
export type Cell = string | number | null;

/** A record read from a file. */
export interface CsvRow {
  /** The line of the file where it starts, from 1. */
  readonly line: number;
  /** The text under a column, by its name in lower case; '' if the file has no such column. */
  cell(column: string): string;
}

/** What the first line of a table says. */
export interface CsvHeader {
  /** In lower case, in file order. */
  readonly columns: readonly string[];
  /** The separator of its fields, as messages name it: "commas". */
  readonly parted: string;
}

export interface CsvTable extends CsvHeader {
  /** The requested ones; empty rows are skipped. @throws InputError if one has too few or too many fields */
  readonly rows: (isWanted?: (row: CsvRow) => boolean) => readonly CsvRow[];
}

/** Lines end in CR LF, including the last. The first record is the header. */
export function writeCsv(records: readonly (readonly Cell[])[]): string {
  const cells = records.map((record) =>
    record.map((cell) => (typeof cell === 'string' ? guard(cell) : cell)),
  );
  // By default, the library quotes a line break only if it is exactly the one that ends a record.
  return stringify(cells, { record_delimiter: 'windows', quoted_match: /[\r\n]/ });
}

/** The first line of a text, read as a table. */
export function headerOf(text: string): CsvHeader {
  const { delimiter, table } = delimited(text.replace(/^\ufeff/, ''));
  const first = firstLineOf(table);
  // An open quote at the end of the line is left to the full reader to reject.
  const fields = first.split(delimiter).map((field) => field.replaceAll('"', ''));
  return { columns: named(fields), parted: DELIMITERS.get(delimiter) ?? '' };
}

/**
 * The records of a file, under the columns of its first line. A byte order mark and empty lines are skipped.
 * @param name of the file, for the message
 * @throws InputError that names the line: an open quote, a duplicate column
 */
export function readCsv(text: string, name: string): CsvTable {
  const { delimiter, table } = delimited(text.replace(/^\ufeff/, ''));
  const [header, ...records] = readRecords(table, delimiter, name);
  if (!header) throw new InputError(`${name} is empty.`, 'The first line names the columns.');
  const columns = named(header.fields);
  const indexOf = new Map(columns.map((column, index) => [column, index]));
  const twice = columns.find((column, index) => column !== '' && indexOf.get(column) !== index);
  if (twice !== undefined) {
    throw new InputError(
      `${name}, line ${header.line}: the column ${show(twice)} appears twice.`,
      'Each column needs a name of its own.',
    );
  }
  const parted = DELIMITERS.get(delimiter) ?? '';
  return {
    columns,
    parted,
    rows: (isWanted = () => true) =>
      records.flatMap(({ line, fields }) => {
        if (fields.every((field) => field.trim() === '')) return [];
        const row = {
          line,
          cell: (column: string) => unguard(fields[indexOf.get(column) ?? -1] ?? ''),
        };
        if (!isWanted(row)) return [];
        const isWhole =
          fields.length >= columns.length &&
          fields.slice(columns.length).every((field) => field === '');
        if (isWhole) return [row];
        throw new InputError(
          `${name}, line ${line}: ${fields.length} fields, but the first line names ${columns.length} columns.`,
          `Fields are parted by ${parted}; one that holds such a mark or a quote goes in quotes: "…".`,
        );
      }),
  };
}

/** Possible separators and their names. The first is the default. */
const DELIMITERS: ReadonlyMap<string, string> = new Map([
  [',', 'commas'],
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'bars'],
]);

/** The separator, and the table without the line in which Excel names it ("sep=;"). */
function delimited(text: string): { readonly delimiter: string; readonly table: string } {
  const named = /^"?sep=(.)"?(?=\r|\n|$)/i.exec(text);
  const told = named?.[1];
  if (named && told !== undefined && DELIMITERS.has(told)) {
    return { delimiter: told, table: text.slice(named[0].length) };
  }
  const outside = firstLineOf(text).replaceAll(/"(?:[^"]|"")*"/g, '');
  const counts = [...DELIMITERS.keys()].map((mark) => [outside.split(mark).length, mark] as const);
  const most = counts.reduce((best, next) => (next[0] > best[0] ? next : best));
  return { delimiter: most[1], table: text };
}

function firstLineOf(text: string): string {
  return /[^\r\n]+/.exec(text)?.[0] ?? '';
}

function named(fields: readonly string[]): readonly string[] {
  return fields.map((field) => field.trim().toLowerCase());
}

/** The given text, short and harmless enough for a message. */
export function show(value: string): string {
  return value === '' ? 'nothing' : JSON.stringify(value.slice(0, 60));
}

/** A spreadsheet treats text that starts like this as a formula, and runs it (OWASP, CSV injection). */
const FORMULA = '[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]';
const NEEDS_GUARD = new RegExp(`^'*${FORMULA}`);
const IS_GUARDED = new RegExp(`^'+${FORMULA}`);

/**
 * "=1+1" → "'=1+1". Text that already looks guarded gets one more, so that reading gives back what was written;
 * csv-stringify's own escape_formulas does not do this, so it is off.
 */
function guard(text: string): string {
  return NEEDS_GUARD.test(text) ? `'${text}` : text;
}

function unguard(text: string): string {
  return IS_GUARDED.test(text) ? text.slice(1) : text;
}

interface RawRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

function readRecords(text: string, delimiter: string, name: string): readonly RawRecord[] {
  const bytes = Buffer.from(text);
  const lines = new LineCounter(bytes);
  const records: RawRecord[] = [];
  let line = lines.startingAt(0);
  try {
    parse(bytes, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      on_record(fields: string[], context) {
        records.push({ line, fields });
        line = lines.startingAt(context.bytes);
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new InputError(
      `${name}, line ${line}: ${
        error.code === 'CSV_QUOTE_NOT_CLOSED'
          ? 'a quote is opened and never closed.'
          : 'there is a quote where none belongs.'
      }`,
      'A field with a quote goes in quotes, and the quote itself is doubled: "she said ""now""".',
    );
  }
  return records;
}

const [LF, CR] = [10, 13];

/**
 * Counts lines itself: the library counts CR LF inside quotes as two lines, and reports an open quote at the file's
 * end.
 */
class LineCounter {
  private readonly bytes: Buffer;
  private at = 0;
  private line = 1;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  /** The line of the first record from this byte on, skipping empty lines. Must be called in ascending order. */
  startingAt(offset: number): number {
    for (; this.at < this.bytes.length; this.at++) {
      const byte = this.bytes[this.at];
      const isBreak = byte === LF || byte === CR;
      if (this.at >= offset && !isBreak) break;
      if (byte === LF || (byte === CR && this.bytes[this.at + 1] !== LF)) this.line++;
    }
    return this.line;
  }
}
