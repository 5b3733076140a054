import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { InputError } from '../../domain/errors.ts';
import { readable } from '../../formats/registry.ts';
import type { Host } from '../../host.ts';

/** Fifty years of sessions are less. */
const MOST_BYTES = 64 * 1024 * 1024;

/** The text of a file, or of standard input (`-`). @throws InputError */
export async function readText(file: string, host: Host): Promise<string> {
  const name = file === '-' ? 'standard input' : file;
  const bytes = file === '-' ? await readAll(host) : await readNamed(file);
  if (bytes.length > MOST_BYTES) throw tooLarge(name);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(`${name} is not text.`, readable);
  }
  if (text.includes('\0')) throw new InputError(`${name} is not text.`, readable);
  if (text.trim() === '') throw new InputError(`${name} is empty.`, readable);
  return text;
}

async function readNamed(file: string): Promise<Buffer> {
  try {
    if (statSync(file).size > MOST_BYTES) throw tooLarge(file);
    return await readFile(file);
  } catch (error) {
    if (error instanceof InputError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    const problem = code === 'ENOENT' ? 'is not there' : `cannot be read (${code ?? 'unknown'})`;
    throw new InputError(`${file} ${problem}.`, readable);
  }
}

async function readAll(host: Host): Promise<Buffer> {
  if (host.stdin.isTTY) throw new InputError('Nothing comes in on standard input.', readable);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of host.stdin) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > MOST_BYTES) break;
  }
  return Buffer.concat(chunks);
}

function tooLarge(name: string): InputError {
  return new InputError(`${name} is larger than 64 MB, which no export is.`, readable);
}
