import type { InputError } from '../domain/errors.ts';
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

/** Any table, by the columns that the person names. @throws InputError */
export function columnsFormat(columns: string, name: string): Readable {
  const layout = columnsLayout(parseColumns(columns, '--columns'), name);
  return { name: 'columns', read: (text, options) => readPumpings(text, layout, options) };
}

/** Refuses a text that no format recognises. */
export function unknownFormat(text: string, name: string): InputError {
  return unknownTable(text, name, readable);
}
