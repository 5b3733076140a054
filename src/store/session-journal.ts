import { appendFileSync, closeSync, fsyncSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { sessionEventSchema } from '../domain/documents/event.ts';
import { instant } from '../domain/documents/fields.ts';
import { type SessionDocument, sessionSchema } from '../domain/documents/index.ts';
import { migrateSession } from '../domain/migrations/session.ts';
import type { SessionEvent } from '../domain/session/events.ts';
import { recordSession, type SessionHeader } from '../domain/session/record.ts';
import type { Host } from '../host.ts';
import { asDataError, type DataError } from './data-error.ts';
import { namesIn, pathIn, storeFiles } from './files.ts';
import { ensureFolder, isFileThere } from './folder.ts';

/** The process that runs the session, so that another one can find out whether it is still running. */
interface Owner {
  readonly pid: number;
  readonly bootedAt: number;
  /** The process's start time, if the system has one. */
  readonly mark?: string | null | undefined;
}

interface FirstEntry {
  readonly schema: 'letdown.journal/1';
  readonly header: SessionHeader;
  readonly owner: Owner;
}

interface EventEntry {
  readonly at: string;
  readonly event: SessionEvent;
}

const firstSchema = v.looseObject({
  schema: v.literal('letdown.journal/1'),
  header: v.looseObject({
    id: v.string(),
    startedAt: v.string(),
    plan: v.string(),
    content: v.string(),
  }),
  owner: v.looseObject({
    pid: v.number(),
    bootedAt: v.number(),
    mark: v.optional(v.nullable(v.string())),
  }),
});
const entrySchema = v.looseObject({ at: instant, event: sessionEventSchema });

/** Two measurements of the same boot differ by less than this. */
const BOOT_TOLERANCE_MS = 60_000;

/** The running session, event by event, on disk before it is on screen. */
export interface Journal {
  /** Returns once the event is on disk. @throws DataError */
  write(event: SessionEvent): void;
  /** Call it once the session is saved. @throws DataError */
  remove(): void;
}

export interface JournalFile {
  readonly path: string;
  /** A living process is still writing it. */
  readonly isRunning: boolean;
  /** null if no session can be recovered from it. */
  readonly session: SessionDocument | null;
  /** Why it cannot be read, if so. */
  readonly trouble?: DataError;
}

/** The journals in the folder, one for each session that is running or was interrupted. */
export interface Journals {
  /** Starts the journal of a session. @throws DataError */
  start(header: SessionHeader): Journal;
  /** @throws DataError if the folder itself cannot be read */
  read(): readonly JournalFile[];
}

export function openJournals(folder: string, host: Host): Journals {
  return {
    start: (header) => startJournal(folder, header, host),
    read: () =>
      namesIn(folder)
        .filter((name) => storeFiles.journal.pattern.test(name))
        .flatMap((name) => tryJournal(join(folder, name), host)),
  };
}

function startJournal(folder: string, header: SessionHeader, host: Host): Journal {
  ensureFolder(folder);
  const path = pathIn(folder, `running-${header.id}.jsonl`);
  const owner = { pid: host.pid, bootedAt: host.bootedAt(), mark: host.processMark(host.pid) };
  let file: number;
  const append = (entry: FirstEntry | EventEntry) => {
    try {
      // Unlike a single writeSync, this writes the whole line or throws.
      appendFileSync(file, `${JSON.stringify(entry)}\n`);
      fsyncSync(file);
    } catch (error) {
      throw asDataError(error, path);
    }
  };
  try {
    file = openSync(path, 'ax', 0o600);
  } catch (error) {
    throw asDataError(error, path);
  }
  append({ schema: 'letdown.journal/1', header, owner });
  return {
    write: (event) => append({ at: new Date(host.now()).toISOString(), event }),
    remove() {
      try {
        closeSync(file);
        rmSync(path, { force: true });
      } catch (error) {
        throw asDataError(error, path);
      }
    },
  };
}

/** Skips one that another process has just saved and removed. */
function tryJournal(path: string, host: Host): readonly JournalFile[] {
  try {
    return isFileThere(path) ? [readJournal(path, host)] : [];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    return [{ path, isRunning: false, session: null, trouble: asDataError(error, path) }];
  }
}

function readJournal(path: string, host: Host): JournalFile {
  const [head] = linesOf(path);
  if (!v.is(firstSchema, head)) return { path, isRunning: false, session: null };
  // Checked before reading the events, or those written between the read and the end of the process are lost.
  const stillRuns = isRunning(head.owner, host);
  const written = linesOf(path).filter((entry) => v.is(entrySchema, entry)) as EventEntry[];
  const endedAt = written.at(-1)?.at ?? head.header.startedAt;
  const events = written.map((entry) => entry.event);
  const session = migrateSession(recordSession(head.header, events, 'recovered', endedAt));
  return { path, isRunning: stillRuns, session: v.is(sessionSchema, session) ? session : null };
}

function linesOf(path: string): readonly unknown[] {
  return readFileSync(path, 'utf8').split('\n').map(parseLine);
}

/** null for a line that a crash truncated; those before it are whole. */
function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function isRunning(owner: Owner, host: Host): boolean {
  if (owner.mark) return host.processMark(owner.pid) === owner.mark;
  // After a reboot another process may have the same pid.
  if (Math.abs(owner.bootedAt - host.bootedAt()) > BOOT_TOLERANCE_MS) return false;
  try {
    host.kill(owner.pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
