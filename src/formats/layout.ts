import type { DateOrder } from '../domain/calendar.ts';
import type { SessionDocument } from '../domain/documents/index.ts';
import type { CsvRow } from './csv.ts';

/** What a column in a table of pumping sessions can hold. `start` may be a time of day next to a `date`. */
export const columnKinds = [
  'id',
  'date',
  'start',
  'end',
  'minutes',
  'amount',
  'left',
  'right',
  'unit',
  'note',
  'let-down',
  'zone',
] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** How a program lays out its tables: what each column means, and which rows are pumping sessions. */
export interface Layout {
  /** The program, as named in a record's source. */
  readonly from: string;
  /** Kind → column name, in lower case. */
  readonly columns: Readonly<Partial<Record<ColumnKind, string>>>;
  /** Without these, no row makes sense. */
  readonly required?: readonly ColumnKind[];
  /** What another kind of row is: "Sleep". */
  readonly otherwise?: (row: CsvRow) => string | null;
  /** Its date format, if it always uses the same one. */
  readonly dates?: DateOrder;
  /** What "00:20" means under `minutes`; left out if ambiguous. */
  readonly lengths?: 'hours-and-minutes' | 'seconds';
  /** Adds what only this program's rows say. */
  readonly complete?: (session: SessionDocument, row: CsvRow) => SessionDocument;
  /** A row that cannot be true is left out and named; any other error rejects the whole file. */
  readonly leavesOut?: boolean;
  /** A single amount is for both sides, though it is in the left side's place. */
  readonly oneSideIsAll?: boolean;
}

/** The layout of a table with these columns. @throws InputError if they are of another kind */
export type LayoutOf = (columns: readonly string[]) => Layout;
