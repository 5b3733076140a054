import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { InputError } from '../domain/errors.ts';

/** Tables as text (RFC 4180, and what spreadsheets make of it): the one door to the csv libraries. */

/** null is an empty cell. Numbers are written as they are, text is made safe for spreadsheets. */
export type Cell = string | number | null;

/** A record of a file that was read. */
export interface CsvRow {
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
  /** The text under a column, by its name in small letters; '' where the file has no such column. */
  cell(column: string): string;
}

/** What the first line of a table says. */
export interface CsvHeader {
  /** In small letters, in the order of the file. */
  readonly columns: readonly string[];
  /** What stands between its fields, as a message names it: "commas". */
  readonly parted: string;
}

export interface CsvTable extends CsvHeader {
  /** Those that are wanted; rows with nothing in them are passed over. @throws InputError if one has too few or too many fields */
  readonly rows: (isWanted?: (row: CsvRow) => boolean) => readonly CsvRow[];
}

/** With lines that end in CR LF, also the last. The first record is the header. */
export function writeCsv(records: readonly (readonly Cell[])[]): string {
  const cells = records.map((record) =>
    record.map((cell) => (typeof cell === 'string' ? guard(cell) : cell)),
  );
  // Left alone, the library quotes a line break only where it is the very one that ends a record.
  return stringify(cells, { record_delimiter: 'windows', quoted_match: /[\r\n]/ });
}

/** The first line of a text, if it were a table. */
export function headerOf(text: string): CsvHeader {
  const { delimiter, table } = delimited(text.replace(/^\ufeff/, ''));
  const first = firstLineOf(table);
  // A quote that is open at the end of the line is for the reader of the whole to refuse.
  const fields = first.split(delimiter).map((field) => field.replaceAll('"', ''));
  return { columns: named(fields), parted: DELIMITERS.get(delimiter) ?? '' };
}

/**
 * The records of a file, under the columns of its first line. A mark of byte order and empty lines are passed over.
 * @param name of the file, for the message
 * @throws InputError that names the line: an open quote, a column that comes twice
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
          fields.slice(columns.length).every((one) => one === '');
        if (isWhole) return [row];
        throw new InputError(
          `${name}, line ${line}: ${fields.length} fields, but the first line names ${columns.length} columns.`,
          `Fields are parted by ${parted}; one that holds such a mark or a quote goes in quotes: "…".`,
        );
      }),
  };
}

/** What may stand between fields, and its name. The first is meant if none is found. */
const DELIMITERS: ReadonlyMap<string, string> = new Map([
  [',', 'commas'],
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'bars'],
]);

/** The mark between fields, and the table without the line in which Excel names it ("sep=;"). */
function delimited(text: string): { readonly delimiter: string; readonly table: string } {
  const named = /^"?sep=(.)"?(?=\r|\n|$)/i.exec(text);
  const told = named?.[1];
  if (named && told !== undefined && DELIMITERS.has(told)) {
    return { delimiter: told, table: text.slice(named[0].length) };
  }
  const outside = firstLineOf(text).replaceAll(/"(?:[^"]|"")*"/g, '');
  const counts = [...DELIMITERS.keys()].map((mark) => [outside.split(mark).length, mark] as const);
  const most = counts.reduce((best, one) => (one[0] > best[0] ? one : best));
  return { delimiter: most[1], table: text };
}

function firstLineOf(text: string): string {
  return /[^\r\n]+/.exec(text)?.[0] ?? '';
}

function named(fields: readonly string[]): readonly string[] {
  return fields.map((field) => field.trim().toLowerCase());
}

/** What was given, short and harmless enough for a message. */
export function show(value: string): string {
  return value === '' ? 'nothing' : JSON.stringify(value.slice(0, 60));
}

/** A spreadsheet takes text that begins so for a formula, and runs it (OWASP, CSV injection). */
const FORMULA = '[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]';
const NEEDS_GUARD = new RegExp(`^'*${FORMULA}`);
const IS_GUARDED = new RegExp(`^'+${FORMULA}`);

/** "=1+1" → "'=1+1". Text that already looks guarded gets one more, so that reading gives back what was written;
 *  csv-stringify's own escape_formulas does not, hence it is off. */
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

/** Counts lines itself: the library's count takes CR LF inside quotes for two lines, and an open quote to be at the file's end. */
class LineCounter {
  private readonly bytes: Buffer;
  private at = 0;
  private line = 1;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  /** The line of the first record from this byte on: empty lines are passed over. Asked in rising order. */
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
