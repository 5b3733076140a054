import { closeSync, linkSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { monotonicMs } from '../host.ts';
import { DataError } from './data-error.ts';

/** A write takes milliseconds: a lock older than this was left behind. */
const STALE_MS = 5_000;
const GIVE_UP_MS = 15_000;
const RETRY_MS = 10;

/**
 * Runs `work` while no other process holds the lock `path`. Conf rewrites whole files, so without it two
 * processes that write lose each other's records. `work` is synchronous: nothing of ours runs meanwhile.
 */
export function withLock<T>(path: string, work: () => T): T {
  const mark = `${process.pid} ${Math.random().toString(36).slice(2)}`;
  acquire(path, mark);
  try {
    return work();
  } finally {
    if (readMark(path) === mark) rmSync(path, { force: true });
  }
}

function acquire(path: string, mark: string): void {
  const giveUpAt = monotonicMs() + GIVE_UP_MS;
  let holder: string | null = null;
  let heldSince = monotonicMs();
  while (!place(path, mark)) {
    const now = monotonicMs();
    const current = readMark(path);
    if (current !== holder) [holder, heldSince] = [current, now];
    if (holder !== null && (!isAlive(holder) || now - heldSince > STALE_MS)) {
      removeStale(path, holder, mark);
      continue;
    }
    if (now > giveUpAt) {
      throw new DataError(path, 'disk', 'is held by another letdown.', 'Try again in a moment.');
    }
    Atomics.wait(
      new Int32Array(new SharedArrayBuffer(4)),
      0,
      0,
      RETRY_MS + Math.random() * RETRY_MS,
    );
  }
}

/** Puts the lock in place, its mark already in it; false where another one is there. */
function place(path: string, mark: string): boolean {
  const draft = `${path}.${mark.replace(' ', '-')}`;
  try {
    const file = openSync(draft, 'wx', 0o600);
    try {
      writeSync(file, mark);
    } finally {
      closeSync(file);
    }
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Two processes may find the same stale lock: only the one that gets the second lock removes it. */
function removeStale(path: string, holder: string, mark: string): void {
  const guard = `${path}.stale`;
  if (!place(guard, mark)) {
    const remover = readMark(guard);
    if (remover !== null && !isAlive(remover)) rmSync(guard, { force: true });
    return;
  }
  try {
    if (readMark(path) === holder) rmSync(path, { force: true });
  } finally {
    rmSync(guard, { force: true });
  }
}

function readMark(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function isAlive(mark: string): boolean {
  try {
    process.kill(Number.parseInt(mark, 10), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
