import { closeSync, constants, linkSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { codeOf } from '../disk-words.ts';
import { type Host, waitIdly } from '../host.ts';
import { DataError } from './data-error.ts';
import { tidy } from './tidy.ts';

/** A write takes milliseconds: a lock older than this was left behind. */
const STALE_MS = 5_000;
const GIVE_UP_MS = 15_000;
/** Each process waits slightly longer than this, by a different amount, so that they do not all retry at once. */
const RETRY_MS = 10;

/**
 * Runs `work` while no other process holds the lock `path`. Conf rewrites whole files: without a lock, two
 * simultaneous writers lose each other's records. `work` is synchronous, so nothing else in this process runs
 * meanwhile.
 * @throws DataError if another process keeps the lock
 */
export function withLock<T>(path: string, host: Host, work: () => T): T {
  const mark = `${host.pid} ${host.randomTag()}`;
  acquire(path, mark, host);
  try {
    return work();
  } finally {
    if (readMark(path) === mark) tidy(path);
  }
}

function acquire(path: string, mark: string, host: Host): void {
  const giveUpAt = host.monotonicMs() + GIVE_UP_MS;
  let holder: string | null = null;
  let heldSince = host.monotonicMs();
  while (!place(path, mark)) {
    const now = host.monotonicMs();
    const current = readMark(path);
    if (current !== holder) [holder, heldSince] = [current, now];
    if (holder !== null && (!isAlive(holder, host) || now - heldSince > STALE_MS)) {
      removeStale(path, holder, mark, host);
      continue;
    }
    if (now > giveUpAt) {
      throw new DataError(path, 'disk', 'is in use by another letdown.', 'Try again in a moment.');
    }
    waitIdly(RETRY_MS + (host.pid % RETRY_MS));
  }
}

/** Creates the lock with its mark already in it; false if there is another. */
function place(path: string, mark: string): boolean {
  const draft = `${path}.${mark.replace(' ', '-')}`;
  try {
    writeNew(draft, mark);
    linkSync(draft, path);
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') return false;
    if (NO_SECOND_NAME.has(code)) return placeWithoutLink(path, mark);
    throw error;
  } finally {
    tidy(draft);
  }
}

/** Error codes of disks without hard links: FAT and exFAT, some shares, Android. */
const NO_SECOND_NAME = new Set([
  'EISDIR',
  'EMLINK',
  'ENOSYS',
  'ENOTSUP',
  'EOPNOTSUPP',
  'EPERM',
  'EACCES',
  'EINVAL',
]);

/** For a moment the lock has no mark yet; a process that removed it meanwhile has put its own there. */
function placeWithoutLink(path: string, mark: string): boolean {
  try {
    writeNew(path, mark);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  return readMark(path) === mark;
}

/** A newly created file; none is left behind if the disk is full. */
function writeNew(path: string, mark: string): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeSync(file, mark);
  } catch (error) {
    tidy(path);
    throw error;
  } finally {
    closeSync(file);
  }
}

/** Several processes may find the same stale lock: only the one that gets a second lock removes it. */
function removeStale(path: string, holder: string, mark: string, host: Host): void {
  const guard = `${path}.stale`;
  if (!place(guard, mark)) {
    const remover = readMark(guard);
    if (remover !== null && !isAlive(remover, host)) rmSync(guard, { force: true });
    return;
  }
  try {
    if (readMark(path) === holder) rmSync(path, { force: true });
  } finally {
    tidy(guard);
  }
}

function readMark(path: string): string | null {
  try {
    // Does not block even on a pipe, which is not our lock.
    const flag = constants.O_RDONLY | constants.O_NONBLOCK;
    return readFileSync(path, { encoding: 'utf8', flag: flag as unknown as string });
  } catch {
    return null;
  }
}

function isAlive(mark: string, host: Host): boolean {
  // Its mark is about to be written.
  if (mark === '') return true;
  try {
    host.kill(Number.parseInt(mark, 10), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
