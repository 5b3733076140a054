import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  lstatSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { codeOf, DISK_WORDS } from './disk-words.ts';
import { InputError } from './domain/errors.ts';
import { visible } from './domain/language.ts';
import { type Host, waitIdly } from './host.ts';
import { DataError } from './store/data-error.ts';

const PROBLEMS: Readonly<Record<string, string>> = {
  ...DISK_WORDS,
  ENOENT: 'is in a folder that does not exist.',
  ENOTDIR: 'is in a folder that does not exist.',
  EISDIR: 'is a folder.',
  EACCES: 'cannot be written: no permission.',
  EPERM: 'cannot be written: no permission.',
  EPIPE: 'is no longer read by anybody.',
};

/** The name was right: the disk refused. */
const OF_THE_DISK = new Set(['EDQUOT', 'EIO', 'ENOSPC']);

/** Errors if nothing can be created next to a file or replace it, although the file itself may be writable. */
const ONLY_IN_PLACE = new Set(['EACCES', 'EPERM', 'EBUSY', 'EXDEV']);

/** A reader that takes nothing for this long is stuck. */
const PATIENCE_MS = 10_000;
const RETRY_MS = 10;

/** Whether a result goes to the shell's own output, under any name. */
export function isStandardOutput(path: string): boolean {
  return ['-', '/dev/stdout', '/dev/fd/1', '/proc/self/fd/1'].includes(path);
}

/** The name of a file that is to be made, with an ending if it has none. What is there already keeps its name. */
export function withEnding(path: string, ending: string): string {
  const isName = path.trim() !== '' && !/[./\\]$/.test(path) && !isStandardOutput(path);
  return isName && extname(path) === '' && !existsSync(path) ? path + ending : path;
}

/**
 * Writes to the target of `--out`. A file is written whole or not at all, and is private unless it was readable
 * before, because it is about health. A link is followed; a pipe or a device is written into.
 * @throws InputError, DataError if the disk refuses
 */
export function writeOutput(path: string, text: string, host: Host): void {
  if (isStandardOutput(path)) {
    host.stdout.write(host.stdout.isTTY ? visible(text) : text);
    return;
  }
  const hint = 'Choose a file in a folder that you can write to.';
  if (path.trim() === '') throw new InputError('--out: no file is named.', hint);
  try {
    writeTo(path, text, host);
  } catch (error) {
    if (error instanceof InputError) throw error;
    const code = codeOf(error);
    const problem = PROBLEMS[code] ?? `cannot be written (${code || String(error)}).`;
    if (OF_THE_DISK.has(code)) throw new DataError(`--out: ${path}`, 'disk', problem, hint);
    throw new InputError(`--out: ${path} ${problem}`, hint);
  }
}

function writeTo(path: string, text: string, host: Host): void {
  const [, handed] = /^\/(?:dev|proc\/self)\/fd\/(\d+)$/.exec(path) ?? [];
  // A shell has opened it for us, as for >(…).
  if (handed !== undefined) return pour(Number(handed), text, path, host);
  const there = statSync(path, { throwIfNoEntry: false });
  if (there?.isDirectory() || (!there && /[/\\]$/.test(path))) throw coded('EISDIR');
  if (!there || there.isFile()) return replace(targetOf(path), text, there, host);
  if (there.isBlockDevice()) throw new InputError(`--out: ${path} is a disk.`, 'Name a file.');
  const file = openStream(path, there);
  try {
    pour(file, text, path, host);
  } finally {
    closeSync(file);
  }
}

/** The file at the end of all links; it need not exist yet. */
function targetOf(path: string): string {
  let target = path;
  // ELOOP was thrown earlier, unless somebody changes links meanwhile.
  for (let link = 0; link < 40; link++) {
    target = join(realpathSync(dirname(target)), basename(target));
    if (!lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink()) return target;
    target = resolve(dirname(target), readlinkSync(target));
  }
  throw coded('ELOOP');
}

/** @param there the current file, if it exists */
function replace(path: string, text: string, there: Stats | undefined, host: Host): void {
  // A file that its owner made private must not be opened up by replacing it.
  if (there) accessSync(path, constants.W_OK);
  const draft = join(dirname(path), `.letdown-${host.pid}-${host.randomTag()}.part`);
  let isMade = false;
  try {
    const file = openSync(draft, 'wx', 0o600);
    isMade = true;
    try {
      writeFileSync(file, text);
      if (there) keepAccess(file, there);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
  } catch (error) {
    if (isMade) rmSync(draft, { force: true });
    if (!there || !ONLY_IN_PLACE.has(codeOf(error))) throw error;
    writeFileSync(path, text);
  }
}

/** Keeps the file open to those who could read it before, and nobody else. Refuses if another user owns it. */
function keepAccess(file: number, { mode, uid, gid }: Stats): void {
  fchownSync(file, uid, gid);
  fchmodSync(file, mode & 0o777);
}

/** Never waits for a reader: one that is absent may never come. @throws InputError */
function openStream(path: string, there: Stats): number {
  const { O_WRONLY, O_NONBLOCK, O_NOCTTY } = constants;
  try {
    return openSync(path, O_WRONLY | O_NONBLOCK | O_NOCTTY);
  } catch (error) {
    if (codeOf(error) !== 'ENXIO' || there.isCharacterDevice()) throw error;
    throw there.isFIFO()
      ? new InputError(`--out: ${path} is a pipe that nobody reads.`, 'Start its reader first.')
      : new InputError(`--out: ${path} is a socket.`, 'Name a file or a pipe.');
  }
}

/** Writes everything, at the reader's pace. */
function pour(file: number, text: string, path: string, host: Host): void {
  let left = Buffer.from(text);
  let since = host.monotonicMs();
  while (left.length > 0) {
    try {
      left = left.subarray(writeSync(file, left));
      since = host.monotonicMs();
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') throw error;
      if (host.monotonicMs() - since > PATIENCE_MS) {
        throw new InputError(`--out: ${path} is no longer read by anybody.`);
      }
      waitIdly(RETRY_MS);
    }
  }
}

function coded(code: string): Error {
  return Object.assign(new Error(code), { code });
}
