import type {
  CheckDocument,
  ExportDocument,
  MeasureDocument,
  SessionDocument,
} from '../domain/documents/index.ts';
import type { CsvHeader } from './csv.ts';
import type { DateOrder } from '../domain/calendar.ts';
import type { MatchBy } from '../domain/merge.ts';
import type { Content } from '../domain/model.ts';
import type { VolumeUnit } from '../domain/units.ts';

/** Records of a file, checked, before anything of them is kept. */
export interface Incoming {
  readonly checks: readonly CheckDocument[];
  readonly sessions: readonly SessionDocument[];
  /** null if the format has none. */
  readonly settings: ExportDocument['settings'] | null;
  /** Left out if the format has none. */
  readonly measures?: readonly MeasureDocument[];
  readonly matchBy: MatchBy;
  /** How the file was read, if it does not say everything itself. */
  readonly remarks: readonly string[];
  /** Records that cannot be true. The others are taken. */
  readonly leftOut: readonly LeftOut[];
}

export interface LeftOut {
  /** In the file: "sessions[1].endedAt", or "line 3". */
  readonly place: string;
  /** ISO instant of the record. */
  readonly at: string;
  /** Such as "is before the start". */
  readonly problem: string;
}

export interface ReadOptions {
  /** Of the file, for messages. */
  readonly name: string;
  /** The zone of times that name no offset. */
  readonly zone: string;
  /** What the file counts in, if it does not say. */
  readonly unit: VolumeUnit;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The version of the content that the records are kept under. */
  readonly content: string;
  /** Which comes first in dates such as 05/06/2026; left out: their order is told from all of them. */
  readonly dates?: DateOrder | undefined;
  /** Says which files can be read. */
  readonly hint: string;
}

export interface WriteOptions {
  /** The zone that the other program is set to. */
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
  /** What somebody who takes the file elsewhere has to know. */
  readonly remarks: readonly string[];
}

/** A format that other programs, or letdown itself, read or write: pure text ↔ documents. */
export interface Format<Name extends string = string> {
  readonly name: Name;
  /** What it is for. */
  readonly about: string;
  /** Of its files, without the dot. */
  readonly extension: string;
  /** Whose files can be read, as a hint names them. */
  readonly reads?: string;
  /** @param header the first line, if it is a table */
  readonly recognises?: (text: string, header: CsvHeader) => boolean;
  /** All or nothing. @throws InputError that names file and place */
  readonly read?: (text: string, options: ReadOptions) => Incoming;
  readonly write?: (documents: ExportDocument, options: WriteOptions) => Written;
}
