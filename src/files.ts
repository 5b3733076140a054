import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { codeOf, DISK_WORDS } from './disk-words.ts';
import { InputError } from './domain/errors.ts';
import type { Host } from './host.ts';
import { warn } from './say.ts';

/** How to read a file that the person named, and what to say if that fails. */
export interface Naming {
  /** Where the name comes from, as the start of the message: `--photo`. */
  readonly flag: string;
  /** What to do about it. */
  readonly hint?: string;
  /** Bytes; a larger file is refused. */
  readonly most: number;
  /** Bytes; only this many are read, from the start. */
  readonly first?: number;
  /** Whether a pipe is allowed, as shells make for `<(…)`. */
  readonly mayBePipe?: boolean;
}

/** Larger than any text that a person made; fifty years of sessions take less. */
export const MOST_TEXT_BYTES = 64e6;

/** The bytes of a file. @throws InputError unless it is a readable file, and not too large */
export function readNamed(path: string, naming: Naming): Buffer {
  const { flag, hint = '', most, first, mayBePipe = false } = naming;
  const refuse = (problem: string, help = hint) =>
    new InputError(`${flag}: ${path} ${problem}.`, help || undefined);
  try {
    const stat = statSync(path);
    if (!stat.isFile() && !(mayBePipe && stat.isFIFO())) throw refuse('is not a file');
    if (stat.size > most) {
      throw refuse('is too large', `${Math.floor(most / 1e6)} MB at most. ${hint}`.trim());
    }
    return first === undefined ? readFileSync(path) : readStart(path, first);
  } catch (error) {
    if (error instanceof InputError) throw error;
    const code = codeOf(error);
    const words = code === 'ENOENT' ? 'was not found' : DISK_WORDS[code]?.replace(/\.$/, '');
    throw refuse(words ?? `cannot be read (${code || 'unknown'})`);
  }
}

/** The text of a file. @throws InputError */
export function readNamedText(path: string, naming: Pick<Naming, 'flag' | 'hint'>): string {
  return readNamed(path, { ...naming, most: MOST_TEXT_BYTES, mayBePipe: true }).toString();
}

/**
 * The bytes of standard input, up to its end. At a terminal it says what it waits for.
 * @param what "the answers as JSON"
 * @throws InputError if there are too many
 */
export async function readStandardInput(host: Host, what: string, hint: string): Promise<Buffer> {
  const { stdin } = host;
  if (stdin.isTTY) warn(host, `Type or paste ${what}, then press Ctrl-D.`);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > MOST_TEXT_BYTES) {
      throw new InputError('standard input is too large.', `64 MB at most. ${hint}`);
    }
  }
  return Buffer.concat(chunks);
}

/**
 * The text of a JSON file, or of standard input if the path is `-`.
 * @param what it holds: "the answers as JSON"
 * @param hint what such a text looks like
 * @throws InputError
 */
export async function readJsonText(
  path: string,
  flag: string,
  what: string,
  hint: string,
  host: Host,
): Promise<{ readonly name: string; readonly text: string }> {
  if (path !== '-') {
    const text = readNamedText(path, { flag, hint: 'Give the path to a JSON file.' });
    return { name: path, text };
  }
  const bytes = await readStandardInput(host, what, hint);
  return { name: 'standard input', text: bytes.toString() };
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
