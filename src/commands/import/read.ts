import { InputError } from '../../domain/errors.ts';
import { MOST_TEXT_BYTES, readNamed, readStandardInput } from '../../files.ts';
import { readable } from '../../formats/registry.ts';
import type { Host } from '../../host.ts';

/** The text of a file, or of standard input (`-`). @throws InputError */
export async function readText(file: string, host: Host): Promise<string> {
  const name = file === '-' ? 'standard input' : file;
  if (file === '-' && host.stdin.isTTY) {
    throw new InputError('Nothing comes in on standard input.', readable);
  }
  const bytes =
    file === '-'
      ? await readStandardInput(host, readable)
      : readNamed(file, { flag: 'import', hint: readable, most: MOST_TEXT_BYTES, mayBePipe: true });
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
