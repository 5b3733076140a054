import type { ExportDocument } from '../domain/documents/index.ts';
import type { CsvHeader } from './csv.ts';
import type { DateOrder } from '../domain/calendar.ts';
import type { Incoming } from '../domain/import-plan.ts';
import type { Content } from '../domain/model.ts';
import type { VolumeUnit } from '../domain/units.ts';

export interface ReadOptions {
  /** The file's name, for messages. */
  readonly name: string;
  /** The zone for times without an offset. */
  readonly zone: string;
  /** The unit, if the file does not say. */
  readonly unit: VolumeUnit;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The version of the content stored with the records. */
  readonly content: string;
  /** Which comes first in dates such as 05/06/2026; if left out, it is inferred from all dates. */
  readonly dates?: DateOrder | undefined;
  /** Says which files can be read. */
  readonly hint: string;
}

export interface WriteOptions {
  /** The time zone set in the other program. */
  readonly zone: string;
  readonly unit: VolumeUnit;
  /** The other program's own number for the child. */
  readonly child: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly content: Content;
}

export interface Written {
  readonly text: string;
  /** What somebody who uses the file elsewhere has to know. */
  readonly remarks: readonly string[];
}

/** A format that other programs, or letdown itself, can read or write: pure text ↔ documents. */
export interface Format<Name extends string = string> {
  readonly name: Name;
  /** Its purpose. */
  readonly about: string;
  /** File extension, without the dot. */
  readonly extension: string;
  /** Whose files can be read, as worded in hints. */
  readonly reads?: string;
  /** @param header the first line, if it is a table */
  readonly recognises?: (text: string, header: CsvHeader) => boolean;
  /** All or nothing. @throws InputError that names file and place */
  readonly read?: (text: string, options: ReadOptions) => Incoming;
  readonly write?: (documents: ExportDocument, options: WriteOptions) => Written;
}
