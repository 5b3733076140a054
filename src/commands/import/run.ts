import { CONTENT_VERSION } from '../../content/version.ts';
import type {
  CheckDocument,
  ExportDocument,
  SessionDocument,
} from '../../domain/documents/index.ts';
import { InputError } from '../../domain/errors.ts';
import { fromTrackerCsv } from '../../formats/tracker-csv.ts';
import { parseZone, systemZone } from '../../formats/zones.ts';
import type { Host } from '../../host.ts';
import { DataError } from '../../store/data-error.ts';
import { openStore, type Store } from '../../store/store.ts';
import { print, recoverSessions, say, tolerant } from '../context.ts';
import { parseUnit } from '../export/run.ts';
import { parseExport, readText } from './read.ts';

export interface ImportOptions {
  readonly dryRun?: boolean | undefined;
  readonly tz?: string | undefined;
  readonly unit?: string | undefined;
}

/** A hundred thousand rows. */
const MOST_CSV = 8 * 1024 * 1024;

interface Incoming {
  readonly checks: readonly CheckDocument[];
  readonly sessions: readonly SessionDocument[];
  readonly settings: ExportDocument['settings'] | null;
}

/** Takes in what was exported, or what a tracker wrote. What is here already stays as it is. */
export async function runImport(file: string, options: ImportOptions, host: Host): Promise<number> {
  const store = openStore(host);
  const data = tolerant(host, false);
  const usual = data.attempt(() => store.settings.read().units, undefined) ?? 'ml';
  const zone = options.tz === undefined ? systemZone() : parseZone(options.tz, '--tz');
  const unit = parseUnit(options.unit, usual);
  const text = await readText(file, host);
  const name = file === '-' ? 'standard input' : file;
  const isJson = /^\s*[[{]/.test(text);
  if (!isJson && text.length > MOST_CSV) {
    throw new InputError(`${name} is larger than 8 MB, which no list of pumpings is.`);
  }
  const now = host.now();
  const incoming: Incoming = isJson
    ? parseExport(text, name, now)
    : {
        ...fromTrackerCsv(text, { name, zone, unit, now, content: CONTENT_VERSION }),
        checks: [],
        settings: null,
      };
  if (!isJson)
    say(
      host,
      `Times are read as those of ${zone}, amounts as ${unit}. --tz and --unit choose others.`,
    );
  recoverSessions(store, host, data);
  const sessions = newcomers(incoming.sessions, store.sessions, !isJson);
  const checks = newcomers(incoming.checks, store.checks, false);
  for (const trouble of [...sessions.damaged, ...checks.damaged]) data.report(trouble);
  if (!options.dryRun) keepAll(store, sessions.fresh, checks.fresh, incoming.settings);
  print(host, summary(sessions, checks, options.dryRun === true));
  return data.exitCode();
}

interface Newcomers<T> extends Pick<ReturnType<Store['sessions']['read']>, 'damaged'> {
  readonly fresh: readonly T[];
  readonly known: number;
  /** Known by id, and yet not the same. */
  readonly differing: number;
}

/**
 * What is not here yet.
 * @param byTime also one of the same start and end is the same: a tracker does not hand back our ids
 */
function newcomers<T extends SessionDocument | CheckDocument>(
  incoming: readonly T[],
  records: { read(period: object): { records: readonly T[]; damaged: Newcomers<T>['damaged'] } },
  byTime: boolean,
): Newcomers<T> {
  if (incoming.length === 0) return { fresh: [], known: 0, differing: 0, damaged: [] };
  const times = incoming.map((one) => Date.parse(startOf(one)));
  // Spread into Math.min, a hundred thousand arguments would be too many.
  const since = times.reduce((low, time) => Math.min(low, time), Infinity);
  const until = times.reduce((high, time) => Math.max(high, time), -Infinity);
  const { records: stored, damaged } = records.read({ since: since - 1000, until: until + 1000 });
  const byId = new Map(stored.map((one) => [one.id, one]));
  const spans = new Set(byTime ? stored.map(spanOf) : []);
  const fresh = incoming.filter((one) => !byId.has(one.id) && !spans.has(spanOf(one)));
  const differing = incoming.filter((one) => {
    const here = byId.get(one.id);
    return here && JSON.stringify(here) !== JSON.stringify(one);
  });
  return {
    fresh,
    known: incoming.length - fresh.length,
    differing: byTime ? 0 : differing.length,
    damaged,
  };
}

function startOf(record: SessionDocument | CheckDocument): string {
  return 'startedAt' in record ? (record as SessionDocument).startedAt : record.at;
}

/** Start and end, to the second. */
function spanOf(record: SessionDocument | CheckDocument): string {
  const end = 'endedAt' in record ? (record as SessionDocument).endedAt : startOf(record);
  return [startOf(record), end].map((at) => Math.floor(Date.parse(at) / 1000)).join(' ');
}

/** @throws DataError that says that a part may be kept */
function keepAll(...what: Parameters<typeof keep>): void {
  try {
    keep(...what);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    const hint =
      'Part of it may be imported. Import it again when that is mended: nothing doubles.';
    throw new DataError(error.file, error.trouble, error.problem, hint);
  }
}

function keep(
  store: Store,
  sessions: readonly SessionDocument[],
  checks: readonly CheckDocument[],
  settings: Incoming['settings'],
): void {
  store.sessions.saveAll(sessions);
  store.checks.saveAll(checks);
  if (checks.length > 0) store.rebuildAnswers();
  if (settings) store.settings.add(settings);
}

function summary(
  sessions: Newcomers<SessionDocument>,
  checks: Newcomers<CheckDocument>,
  isDryRun: boolean,
): string {
  const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;
  const what = [
    ...(sessions.fresh.length > 0 || checks.fresh.length === 0
      ? [count(sessions.fresh.length, 'session')]
      : []),
    ...(checks.fresh.length > 0 ? [count(checks.fresh.length, 'check')] : []),
  ].join(' and ');
  const known = sessions.known + checks.known;
  const differing = sessions.differing + checks.differing;
  return [
    `${isDryRun ? 'Would import' : 'Imported'} ${what}.`,
    ...(known > 0 ? [`${known} ${known === 1 ? 'was' : 'were'} here already.`] : []),
    ...(differing > 0 ? [`Of these ${differing} differ, and stayed as they are here.`] : []),
  ].join(' ');
}

import { visiting } from '../../visit.ts';
import type { Flags } from './command.ts';
export const run = visiting((f: Flags, v) => runImport(f.file, f, v.host));
