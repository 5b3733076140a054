import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { InputError } from './domain/errors.ts';

/** How to read a file that the person named, and what to say if that fails. */
export interface Naming {
  /** Where the name comes from, to begin the message with: `--photo`. */
  readonly flag: string;
  /** What to do about it. */
  readonly hint?: string;
  /** Bytes; a larger file is refused. */
  readonly most: number;
  /** Bytes; only the first of them are read. */
  readonly first?: number;
}

/** The bytes of a file. @throws InputError unless it is a file, can be read, and is not too large */
export function readNamed(path: string, { flag, hint = '', most, first }: Naming): Buffer {
  const refuse = (problem: string, help = hint) =>
    new InputError(`${flag}: ${path} ${problem}.`, help || undefined);
  try {
    const stat = statSync(path);
    if (!stat.isFile()) throw refuse('is not a file');
    if (stat.size > most) {
      throw refuse('is too large', `${Math.floor(most / 1e6)} MB at most. ${hint}`.trim());
    }
    return first === undefined ? readFileSync(path) : readStart(path, first);
  } catch (error) {
    if (error instanceof InputError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw refuse(code === 'ENOENT' ? 'is not there' : `cannot be read (${code ?? 'unknown'})`);
  }
}

function readStart(path: string, bytes: number): Buffer {
  const start = Buffer.alloc(bytes);
  const file = openSync(path, 'r');
  try {
    return start.subarray(0, readSync(file, start));
  } finally {
    closeSync(file);
  }
}
