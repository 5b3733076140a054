import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { groupBy } from '../domain/group.ts';
import { asDataError, type DataError } from './data-error.ts';
import { type FileKind, readDocument, updateDocument } from './file.ts';
import { isThere } from './folder.ts';

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

export type MonthlyName = 'checks' | 'sessions';

/** What a file of one month holds. */
export function monthKind<T>(
  name: MonthlyName,
  schema: v.GenericSchema<unknown, T>,
): FileKind<MonthFile<T>> {
  return {
    schema: v.looseObject({ schema: v.literal(`letdown.${name}/1`), records: v.array(schema) }),
    empty: { schema: `letdown.${name}/1`, records: [] },
  };
}

/**
 * Records in a file a month (of UTC), so that a write costs the same after years.
 * @param instantOf the ISO instant by which a record is filed
 */
export class MonthlyRecords<T extends Identified> {
  readonly #folder: string;
  readonly #name: MonthlyName;
  readonly #kind: FileKind<MonthFile<T>>;
  readonly #instantOf: (record: T) => string;

  constructor(
    folder: string,
    name: MonthlyName,
    schema: v.GenericSchema<unknown, T>,
    instantOf: (record: T) => string,
  ) {
    this.#folder = folder;
    this.#name = name;
    this.#instantOf = instantOf;
    this.#kind = monthKind(name, schema);
  }

  /** @throws DataError */
  save(record: T): void {
    this.saveAll([record]);
  }

  /** Adds records; one with the id of another takes its place. @throws DataError */
  saveAll(records: readonly T[]): void {
    for (const [month, news] of groupBy(records, (record) => this.#monthOf(record))) {
      const ids = new Set(news.map(({ id }) => id));
      updateDocument(this.#fileOf(month), this.#kind, (file) => ({
        ...file,
        records: [...file.records.filter(({ id }) => !ids.has(id)), ...news],
      }));
    }
  }

  /** Takes records away for good; a month without any loses its file. @throws DataError */
  remove(records: readonly T[]): void {
    for (const [month, gone] of groupBy(records, (record) => this.#monthOf(record))) {
      const ids = new Set(gone.map(({ id }) => id));
      updateDocument(this.#fileOf(month), this.#kind, (file) => {
        const kept = file.records.filter(({ id }) => !ids.has(id));
        return kept.length > 0 ? { ...file, records: kept } : null;
      });
    }
  }

  /** Reads no more months than it needs. */
  read(period: Period = {}): Reading<T> {
    const records: T[] = [];
    const damaged: DataError[] = [];
    for (const month of this.readByMonth(period)) {
      for (const record of month.records) records.push(record);
      damaged.push(...month.damaged);
    }
    return { records, damaged };
  }

  /** A month at a time, newest first, so that years need no more room than a month. */
  *readByMonth(period: Period = {}): Generator<Reading<T>> {
    const { since = -Infinity, until = Infinity } = period;
    let wanted = period.last ?? Infinity;
    for (const month of this.#months()) {
      if (wanted <= 0) return;
      const start = Date.parse(`${month}-01T00:00:00Z`);
      const end = new Date(start).setUTCMonth(new Date(start).getUTCMonth() + 1);
      if (end <= since || start >= until) continue;
      try {
        const dated = readDocument(this.#fileOf(month), this.#kind).records.map((record) => ({
          record,
          at: Date.parse(this.#instantOf(record)),
        }));
        const records = dated
          .filter(({ at }) => at >= since && at < until)
          // Records of the same instant keep one order, whatever order they came in.
          .sort((a, b) => b.at - a.at || (a.record.id < b.record.id ? 1 : -1))
          .slice(0, wanted)
          .map(({ record }) => record);
        wanted -= records.length;
        yield { records, damaged: [] };
      } catch (error) {
        yield { records: [], damaged: [asDataError(error, this.#folder)] };
      }
    }
  }

  #monthOf(record: T): string {
    return new Date(this.#instantOf(record)).toISOString().slice(0, 7);
  }

  #fileOf(month: string): string {
    return join(this.#folder, `${this.#name}-${month}.json`);
  }

  /** Months with a file, newest first. */
  #months(): readonly string[] {
    if (!isThere(this.#folder)) return [];
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
