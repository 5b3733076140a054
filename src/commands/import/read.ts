import { InputError } from '../../domain/errors.ts';
import { readNamed } from '../../files.ts';
import { readable } from '../../formats/registry.ts';
import type { Host } from '../../host.ts';

/** Fifty years of sessions are less. */
const MOST_BYTES = 64e6;

/** The text of a file, or of standard input (`-`). @throws InputError */
export async function readText(file: string, host: Host): Promise<string> {
  const name = file === '-' ? 'standard input' : file;
  const bytes =
    file === '-'
      ? await readAll(host)
      : readNamed(file, { flag: 'import', hint: readable, most: MOST_BYTES, mayBePipe: true });
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

async function readAll(host: Host): Promise<Buffer> {
  if (host.stdin.isTTY) throw new InputError('Nothing comes in on standard input.', readable);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of host.stdin) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > MOST_BYTES) {
      throw new InputError('standard input is too large.', `64 MB at most. ${readable}`);
    }
  }
  return Buffer.concat(chunks);
}
