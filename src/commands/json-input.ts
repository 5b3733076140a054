import { readFileSync } from 'node:fs';
import { parse, type ParseError, printParseErrorCode } from 'jsonc-parser';
import type * as v from 'valibot';
import { InputError } from '../domain/errors.ts';

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

/** JSON that a person wrote. @throws InputError that names the place and the line */
export function parseJson(text: string, where: string, hint: string): unknown {
  const json = text.replace(/^\ufeff/, '');
  try {
    return JSON.parse(json) as unknown;
  } catch {
    // JSON.parse of Node 20 often says no place.
    const first = firstError(json);
    const line = first ? json.slice(0, first.offset).split('\n').length : 1;
    const problem = first ? ` (${printParseErrorCode(first.error)})` : '';
    throw new InputError(`${where} is not JSON: line ${line}${problem}.`, hint);
  }
}

function firstError(json: string): ParseError | undefined {
  const errors: ParseError[] = [];
  try {
    parse(json, errors);
  } catch (error) {
    // It descends a level for each bracket, and thousands of open ones are too many.
    if (!(error instanceof RangeError)) throw error;
  }
  return errors[0];
}

/** Where in a document something is wrong: sessions[3].latencyMs. */
export function placeOf(issue: v.BaseIssue<unknown>): string {
  const keys = issue.path?.map(({ key }) =>
    typeof key === 'number' ? `[${key}]` : `.${String(key)}`,
  );
  return keys?.join('').replace(/^\./, '') || 'the whole';
}
