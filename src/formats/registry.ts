import { babyBuddy } from './baby-buddy.ts';
import { fhir } from './fhir.ts';
import type { Format } from './format.ts';
import { json } from './json.ts';
import { csv } from './sessions-csv.ts';
import { sproutTrack } from './sprout-track.ts';

/**
 * Every format, in the order of help; the first that can be written is the default. A new one is a file and an entry here.
 * A file is read by the first format that recognises it. Baby Buddy takes any text, to say what is wrong with it, so what
 * recognises a text more exactly goes before it.
 */
const all = [json, csv, babyBuddy, sproutTrack, fhir] as const;
type FormatName = (typeof all)[number]['name'];

export const formats: readonly Format<FormatName>[] = all;

/** What `export --format` takes. */
export const formatNames: readonly FormatName[] = formats
  .filter(({ write }) => write)
  .map(({ name }) => name);

/** Which files can be read, for a hint. */
export const readable = `Give ${formats.flatMap(({ reads }) => reads ?? []).join(', or ')}.`;

/** The format of a text, which can be read. */
export function formatOf(text: string): Required<Pick<Format, 'read'>> | null {
  for (const { recognises, read } of formats) if (read && recognises?.(text)) return { read };
  return null;
}
