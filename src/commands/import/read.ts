import { openPrompts } from '../../ask.ts';
import { CONTENT_VERSION } from '../../content/version.ts';
import { type DateOrder, dateOrders } from '../../domain/calendar.ts';
import { InputError } from '../../domain/errors.ts';
import type { Incoming, ReadFile } from '../../domain/import-plan.ts';
import { MOST_TEXT_BYTES, readNamed, readStandardInput } from '../../files.ts';
import type { UnclearDates } from '../../formats/dates.ts';
import { textOf } from '../../formats/text.ts';
import type { Visit } from '../../visit.ts';
import type { Flags } from './command.ts';

/** The records of a file, or of standard input (`-`). @throws InputError, Cancelled */
export async function readRecords(flags: Flags, visit: Visit): Promise<ReadFile> {
  const { formatFor, readable } = await import('../../formats/registry.ts');
  const { host } = visit;
  const { file } = flags;
  if (file === undefined) throw new InputError('No file is named.', readable);
  const name = file === '-' ? 'standard input' : file;
  const naming = { flag: 'import', hint: readable, most: MOST_TEXT_BYTES, mayBePipe: true };
  const bytes =
    file === '-' ? await readStandardInput(host, 'the records', readable) : readNamed(file, naming);
  const { text, remark } = textOf(bytes, { name, hint: readable });
  const format = formatFor(text, name, flags.columns);
  const readWith = (dates: DateOrder | undefined) =>
    format.read(text, {
      name,
      // Only some tables need it, and Intl is slow to start.
      get zone() {
        return flags.tz ?? visit.zone;
      },
      unit: flags.unit ?? visit.unit,
      now: host.now(),
      content: CONTENT_VERSION,
      dates,
      hint: readable,
    });
  let incoming: Incoming;
  try {
    incoming = readWith(flags.dates);
  } catch (error) {
    if (!isUnclear(error) || !visit.mayAsk) throw error;
    incoming = readWith(await askDates(error, visit));
  }
  const remarks = [...(remark === null ? [] : [remark]), ...incoming.remarks];
  return { ...incoming, remarks, name, format: format.name };
}

/** Told by its name: the formats are bundled apart, with classes of their own. */
function isUnclear(error: unknown): error is UnclearDates {
  return error instanceof Error && error.name === 'UnclearDates';
}

/** @throws Cancelled */
async function askDates({ example, readings }: UnclearDates, { host }: Visit) {
  const prompts = await openPrompts(host, 'Stopped. Nothing was imported.');
  const order = await prompts.choose({
    message: `Which day is ${example}?`,
    choices: [
      { key: 'dmy', label: readings.dmy },
      { key: 'mdy', label: readings.mdy },
    ],
  });
  return dateOrders.find((candidate) => candidate === order);
}
