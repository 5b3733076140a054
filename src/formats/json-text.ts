import { parse, type ParseError, printParseErrorCode } from 'jsonc-parser';
import { InputError } from '../domain/errors.ts';

/** JSON written by a person. @throws InputError that names the place and the line */
export function parseJson(text: string, where: string, hint: string): unknown {
  const json = text.replace(/^\ufeff/, '');
  try {
    return JSON.parse(json) as unknown;
  } catch {
    // JSON.parse in Node 20 often gives no position.
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
    // It recurses for each bracket, and thousands of open ones would overflow.
    if (!(error instanceof RangeError)) throw error;
  }
  return errors[0];
}
