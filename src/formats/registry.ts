import { InputError } from '../domain/errors.ts';
import { list } from '../domain/language.ts';
import { babyBuddy } from './baby-buddy.ts';
import { columnsLayout, parseColumns, unknownTable } from './columns.ts';
import { headerOf } from './csv.ts';
import { fhir } from './fhir.ts';
import type { Format } from './format.ts';
import { huckleberry } from './huckleberry.ts';
import { json } from './json.ts';
import { nara } from './nara.ts';
import { csv } from './sessions-csv.ts';
import { sproutTrack } from './sprout-track.ts';
import { readPumpings } from './tracker-csv.ts';

/**
 * Every format, in help order; the first that can be written is the default. A new one is a file and an entry here.
 * A file is read by the first format that recognises it, so strict formats come before those with generic columns.
 */
const all = [json, csv, huckleberry, nara, babyBuddy, sproutTrack, fhir] as const;
type FormatName = (typeof all)[number]['name'];

export const formats: readonly Format<FormatName>[] = all;

/** What `export --format` takes. */
export const formatNames: readonly FormatName[] = formats
  .filter(({ write }) => write)
  .map(({ name }) => name);

/** Which files can be read, for a hint. */
export const readable =
  'Give a file that `letdown export` wrote, or a CSV file of ' +
  `${list(formats.flatMap(({ reads }) => reads ?? []).sort()).replace(' and ', ' or ')}; any other table with --columns.`;

type Readable = Pick<Format, 'name'> & Required<Pick<Format, 'read'>>;

/** The format that recognises a text. */
export function formatOf(text: string): Readable | null {
  if (json.recognises(text)) return json;
  const header = headerOf(text);
  for (const { name, recognises, read } of formats) {
    if (read && recognises?.(text, header)) return { name, read };
  }
  return null;
}

/**
 * How to read a text.
 * @param name of the file, for messages
 * @param columns which column is which, of any table
 * @throws InputError if no format recognises it
 */
export function formatFor(text: string, name: string, columns: string | undefined): Readable {
  const format = formatOf(text);
  if (columns === undefined) {
    if (!format) throw unknownTable(text, name, readable);
    return format;
  }
  if (format?.name === 'json') {
    throw new InputError(`--columns: ${name} is no table.`, 'Leave --columns out.');
  }
  const layout = columnsLayout(parseColumns(columns, '--columns'), name);
  return { name: 'columns', read: (table, options) => readPumpings(table, layout, options) };
}
