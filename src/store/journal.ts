import {
  appendFileSync,
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { type SessionDocument, sessionSchema } from '../domain/documents/index.ts';
import { type SessionEvent, sessionEventSchema } from '../domain/documents/event.ts';
import { recordSession, type SessionHeader } from '../domain/session/record.ts';
import type { Host } from '../host.ts';
import { asDataError, type DataError } from './data-error.ts';
import { ensureFolder, isThere } from './folder.ts';

/** Which process runs the session, so that another one can tell whether it still does. */
interface Owner {
  readonly pid: number;
  readonly bootedAt: number;
  /** Of the process, if the system has one. */
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
const entrySchema = v.looseObject({ at: v.string(), event: sessionEventSchema });

/** Two reckonings of the same start of the machine differ by less than this. */
const BOOT_TOLERANCE_MS = 60_000;

export const journalName = /^running-(.+)\.jsonl$/;

/** The session that runs, event by event, on disk before the screen shows it. */
export interface Journal {
  /** Returns once the event is on disk. @throws DataError */
  write(event: SessionEvent): void;
  /** The session is saved; the journal has done its work. */
  remove(): void;
}

/** @throws DataError */
export function openJournal(folder: string, header: SessionHeader, host: Host): Journal {
  ensureFolder(folder);
  const path = join(folder, `running-${header.id}.jsonl`);
  const owner = { pid: host.pid, bootedAt: host.bootedAt(), mark: host.processMark(host.pid) };
  let file: number;
  const append = (entry: FirstEntry | EventEntry) => {
    try {
      // Unlike one writeSync, it either writes the whole line or throws.
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
      closeSync(file);
      rmSync(path, { force: true });
    },
  };
}

export interface JournalFile {
  readonly path: string;
  /** Still being written by a living process. */
  readonly isRunning: boolean;
  /** null if not even its first line is whole. */
  readonly session: SessionDocument | null;
  /** Why it cannot be read. */
  readonly trouble?: DataError;
}

/** The journals in the folder: sessions that run, or were cut off. @throws DataError */
export function readJournals(folder: string, host: Host): readonly JournalFile[] {
  if (!isThere(folder)) return [];
  try {
    return readdirSync(folder)
      .filter((name) => journalName.test(name))
      .flatMap((name) => tryJournal(join(folder, name), host));
  } catch (error) {
    throw asDataError(error, folder);
  }
}

/** One that another process has just saved and removed is passed over. */
function tryJournal(path: string, host: Host): readonly JournalFile[] {
  try {
    return [readJournal(path, host)];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    return [{ path, isRunning: false, session: null, trouble: asDataError(error, path) }];
  }
}

function readJournal(path: string, host: Host): JournalFile {
  const [head] = linesOf(path);
  if (!v.is(firstSchema, head)) return { path, isRunning: false, session: null };
  // Asked before the events are read: what it wrote between a look at them and its end would be lost.
  const stillRuns = isRunning(head.owner, host);
  const written = linesOf(path).filter((entry) => v.is(entrySchema, entry)) as EventEntry[];
  const endedAt = written.at(-1)?.at ?? head.header.startedAt;
  const events = written.map((entry) => entry.event);
  const session = recordSession(head.header, events, 'recovered', endedAt);
  return { path, isRunning: stillRuns, session: v.is(sessionSchema, session) ? session : null };
}

function linesOf(path: string): readonly unknown[] {
  return readFileSync(path, 'utf8').split('\n').map(parseLine);
}

/** A line that was cut off by a crash is left out; those before it are whole. */
function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function isRunning(owner: Owner, host: Host): boolean {
  if (owner.mark) return host.processMark(owner.pid) === owner.mark;
  // After a restart of the machine another process may have the number.
  if (Math.abs(owner.bootedAt - host.bootedAt()) > BOOT_TOLERANCE_MS) return false;
  try {
    host.kill(owner.pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
