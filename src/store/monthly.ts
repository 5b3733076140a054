import { existsSync, readdirSync } from 'node:fs';
import * as v from 'valibot';
import type { DataError } from './data-error.ts';
import { asDataError } from './data-error.ts';
import { fileIn, type FileKind, readDocument, updateDocument } from './file.ts';

interface Identified {
  readonly id: string;
}

type MonthFile<T> = { schema: string; records: T[] };

/** What could be read, newest first, and the files that could not. */
export interface Reading<T> {
  readonly records: readonly T[];
  readonly damaged: readonly DataError[];
}

export interface Period {
  /** Milliseconds since 1970, inclusive. */
  readonly since?: number | undefined;
  /** Milliseconds since 1970, exclusive. */
  readonly until?: number | undefined;
  /** At most so many, the newest. */
  readonly last?: number | undefined;
}

/**
 * Records in a file a month (of UTC), so that a write costs the same after years.
 * @param instantOf the ISO instant by which a record is filed
 */
export class MonthlyRecords<T extends Identified> {
  readonly #folder: string;
  readonly #name: string;
  readonly #kind: FileKind<MonthFile<T>>;
  readonly #instantOf: (record: T) => string;

  constructor(
    folder: string,
    name: 'checks' | 'sessions',
    schema: v.GenericSchema<unknown, T>,
    instantOf: (record: T) => string,
  ) {
    this.#folder = folder;
    this.#name = name;
    this.#instantOf = instantOf;
    this.#kind = {
      schema: v.object({ schema: v.literal(`letdown.${name}/1`), records: v.array(schema) }),
      empty: { schema: `letdown.${name}/1`, records: [] },
    };
  }

  /** Adds a record, or puts it in place of the one with its id. @throws DataError */
  save(record: T): void {
    const month = new Date(this.#instantOf(record)).toISOString().slice(0, 7);
    updateDocument(fileIn(this.#folder, `${this.#name}-${month}`), this.#kind, (file) => ({
      ...file,
      records: [...file.records.filter(({ id }) => id !== record.id), record],
    }));
  }

  /** Reads no more months than it needs. */
  read({ since = -Infinity, until = Infinity, last = Infinity }: Period = {}): Reading<T> {
    const records: T[] = [];
    const damaged: DataError[] = [];
    for (const month of this.#months()) {
      if (records.length >= last) break;
      const start = Date.parse(`${month}-01T00:00:00Z`);
      const end = new Date(start).setUTCMonth(new Date(start).getUTCMonth() + 1);
      if (end <= since || start >= until) continue;
      try {
        const file = readDocument(fileIn(this.#folder, `${this.#name}-${month}`), this.#kind);
        const dated = file.records.map((record) => ({
          record,
          at: Date.parse(this.#instantOf(record)),
        }));
        const fitting = dated.filter(({ at }) => at >= since && at < until);
        records.push(...fitting.sort((a, b) => b.at - a.at).map(({ record }) => record));
      } catch (error) {
        damaged.push(asDataError(error, this.#folder));
      }
    }
    return { records: records.slice(0, last), damaged };
  }

  /** Months with a file, newest first. */
  #months(): readonly string[] {
    if (!existsSync(this.#folder)) return [];
    const pattern = new RegExp(`^${this.#name}-(\\d{4}-\\d{2})\\.json$`);
    try {
      return readdirSync(this.#folder)
        .flatMap((file) => pattern.exec(file)?.[1] ?? [])
        .sort()
        .reverse();
    } catch (error) {
      throw asDataError(error, this.#folder);
    }
  }
}
