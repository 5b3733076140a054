import { groupBy } from '../domain/group.ts';
import type { Host } from '../host.ts';
import { asDataError, type DataError } from './data-error.ts';
import { openDocument } from './document-file.ts';
import type { FileKind } from './document-kind.ts';
import { type MonthFile, namesIn, storeFiles } from './files.ts';

interface Identified {
  readonly id: string;
}

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
  /** At most this many, the newest. */
  readonly last?: number | undefined;
}

/** Records in one file per month (UTC), so that writes stay cheap after years. */
export interface MonthlyRecords<T extends Identified> {
  /** @throws DataError */
  save(record: T): void;
  /** Adds records, replacing any with the same id. @throws DataError */
  saveAll(records: readonly T[]): void;
  /** Saves a record in place of its old version, which may be in another month's file. @throws DataError */
  replace(before: T, after: T): void;
  /** Deletes records, and the file of a month left without any. @throws DataError */
  remove(records: readonly T[]): void;
  /** Reads no more months than it needs. */
  read(period?: Period): Reading<T>;
  /** One month at a time, newest first, so that years need no more memory than a month. */
  readByMonth(period?: Period): Generator<Reading<T>>;
}

/** @param instantOf the ISO instant that decides a record's month */
export function openMonthly<T extends Identified>(
  folder: string,
  name: 'checks' | 'sessions',
  kind: FileKind<MonthFile<T>>,
  instantOf: (record: T) => string,
  host: Host,
): MonthlyRecords<T> {
  const fileOf = (month: string) => openDocument(folder, `${name}-${month}.json`, kind, host);
  const monthOf = (record: T) => new Date(instantOf(record)).toISOString().slice(0, 7);
  const timeOf = (record: T) => Date.parse(instantOf(record));

  function saveAll(records: readonly T[]): void {
    for (const [month, added] of groupBy(records, monthOf)) {
      const ids = new Set(added.map(({ id }) => id));
      fileOf(month).update((file) => ({
        ...file,
        records: [...file.records.filter(({ id }) => !ids.has(id)), ...added],
      }));
    }
  }

  function* readByMonth(period: Period = {}): Generator<Reading<T>> {
    let wanted = period.last ?? Infinity;
    for (const month of monthsIn(folder, storeFiles[name].pattern)) {
      if (wanted <= 0) return;
      if (!overlaps(month, period)) continue;
      try {
        const records = recordsIn(fileOf(month).read().records, period, timeOf).slice(0, wanted);
        wanted -= records.length;
        yield { records, damaged: [] };
      } catch (error) {
        yield { records: [], damaged: [asDataError(error, folder)] };
      }
    }
  }

  function remove(records: readonly T[]): void {
    for (const [month, removed] of groupBy(records, monthOf)) {
      const ids = new Set(removed.map(({ id }) => id));
      fileOf(month).update((file) => {
        const kept = file.records.filter(({ id }) => !ids.has(id));
        return kept.length > 0 ? { ...file, records: kept } : null;
      });
    }
  }

  return {
    saveAll,
    save: (record) => saveAll([record]),
    replace(before, after) {
      // In this order, a crash leaves it twice rather than not at all.
      saveAll([after]);
      if (monthOf(before) !== monthOf(after)) remove([before]);
    },
    remove,
    readByMonth,
    read(period) {
      const records: T[] = [];
      const damaged: DataError[] = [];
      for (const month of readByMonth(period)) {
        for (const record of month.records) records.push(record);
        damaged.push(...month.damaged);
      }
      return { records, damaged };
    },
  };
}

/** Months with a file, newest first. @throws DataError */
function monthsIn(folder: string, pattern: RegExp): readonly string[] {
  return namesIn(folder)
    .flatMap((name) => pattern.exec(name)?.[1] ?? [])
    .reverse();
}

function overlaps(month: string, { since = -Infinity, until = Infinity }: Period): boolean {
  const start = Date.parse(`${month}-01T00:00:00Z`);
  const end = new Date(start).setUTCMonth(new Date(start).getUTCMonth() + 1);
  return end > since && start < until;
}

/** Records of the period, newest first. */
function recordsIn<T extends Identified>(
  records: readonly T[],
  { since = -Infinity, until = Infinity }: Period,
  timeOf: (record: T) => number,
): readonly T[] {
  return (
    records
      .map((record) => ({ record, at: timeOf(record) }))
      .filter(({ at }) => at >= since && at < until)
      // Records of the same instant keep one order, whatever order they were saved in.
      .sort((a, b) => b.at - a.at || (a.record.id < b.record.id ? 1 : -1))
      .map(({ record }) => record)
  );
}
