import { readFileSync } from 'node:fs';
import { InputError } from '../domain/errors.ts';

export { parseJson, placeOf } from '../formats/json-text.ts';

/** The text of a file that a person named. @throws InputError */
export function readInput(file: string, flag: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const problem = code === 'ENOENT' ? 'is not there' : `cannot be read (${code ?? 'unknown'})`;
    throw new InputError(`${flag}: ${file} ${problem}.`, 'Give the path of a JSON file.');
  }
}
