import { CONTENT_VERSION } from '../../content/version.ts';
import { type DateOrder, dateOrders } from '../../domain/calendar.ts';
import { InputError } from '../../domain/errors.ts';
import { MOST_TEXT_BYTES, readNamed, readStandardInput } from '../../files.ts';
import type { UnclearDates } from '../../formats/dates.ts';
import type { Format, Incoming } from '../../formats/format.ts';
import { columnsFormat, formatOf, readable, unknownFormat } from '../../formats/registry.ts';
import { textOf } from '../../formats/text.ts';
import { promptsFor } from '../../ui/prompts.ts';
import type { Visit } from '../../visit.ts';
import type { Flags } from './command.ts';

/** What was read, and from which file. */
export interface Read extends Incoming {
  /** The file's name, for messages. */
  readonly name: string;
  readonly format: string;
}

type Given = Pick<Flags, 'columns' | 'dates' | 'tz' | 'unit'>;

/** The records of a file, or of standard input (`-`). @throws InputError */
export async function readRecords(file: string, given: Given, visit: Visit): Promise<Read> {
  const { host } = visit;
  const name = file === '-' ? 'standard input' : file;
  const { text, remark } = textOf(await bytesOf(file, visit), { name, hint: readable });
  const format = formatFor(text, name, given);
  const readWith = (dates: DateOrder | undefined) =>
    format.read(text, {
      name,
      zone: given.tz ?? visit.zone,
      unit: given.unit ?? visit.unit,
      now: host.now(),
      content: CONTENT_VERSION,
      dates,
      hint: readable,
    });
  let incoming: Incoming;
  try {
    incoming = readWith(given.dates);
  } catch (error) {
    if (!isUnclear(error) || !visit.mayAsk) throw error;
    incoming = readWith(await askDates(error, visit));
  }
  const remarks = [...(remark === null ? [] : [remark]), ...incoming.remarks];
  return { ...incoming, remarks, name, format: format.name };
}

async function bytesOf(file: string, { host }: Visit): Promise<Uint8Array> {
  if (file !== '-') {
    return readNamed(file, {
      flag: 'import',
      hint: readable,
      most: MOST_TEXT_BYTES,
      mayBePipe: true,
    });
  }
  return readStandardInput(host, 'the records', readable);
}

function formatFor(
  text: string,
  name: string,
  { columns }: Given,
): Pick<Format, 'name'> & Required<Pick<Format, 'read'>> {
  const format = formatOf(text);
  if (columns !== undefined && format?.name === 'json') {
    throw new InputError(`--columns: ${name} is no table.`, 'Leave --columns out.');
  }
  if (columns !== undefined) return columnsFormat(columns, name);
  if (!format) throw unknownFormat(text, name);
  return format;
}

/** Told by its name: the formats are bundled apart, with classes of their own. */
function isUnclear(error: unknown): error is UnclearDates {
  return error instanceof Error && error.name === 'UnclearDates';
}

/** @throws Cancelled */
async function askDates(
  { example, readings }: UnclearDates,
  { host }: Visit,
): Promise<DateOrder | undefined> {
  const order = await promptsFor(host, 'Stopped. Nothing was imported.').choose({
    message: `Which day is ${example}?`,
    choices: [
      { key: 'dmy', label: readings.dmy },
      { key: 'mdy', label: readings.mdy },
    ],
  });
  return dateOrders.find((candidate) => candidate === order);
}
