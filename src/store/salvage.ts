import * as v from 'valibot';

/**
 * Every whole record in the text of a damaged file, in file order. Truncated or invalid records are left out: half a
 * record could say something that was never measured.
 * @param name of the record's own schema, such as `letdown.session`
 * @param schema of every edition of the record that can be read
 */
export function salvageRecords<T>(
  text: string,
  name: string,
  schema: v.GenericSchema<unknown, T>,
): readonly T[] {
  const start = new RegExp(`\\{\\s*"schema"\\s*:\\s*"${name.replace('.', '\\.')}/`, 'g');
  return [...text.matchAll(start)].flatMap(({ index }) => {
    const result = v.safeParse(schema, parseJson(text.slice(index, endOfObject(text, index))));
    return result.success ? [result.output] : [];
  });
}

/** Where the object that starts at `start` ends; the end of the text if it is truncated. */
function endOfObject(text: string, start: number): number {
  let depth = 0;
  let isInString = false;
  for (let at = start; at < text.length; at++) {
    const letter = text[at];
    if (isInString) {
      if (letter === '\\') at++;
      else if (letter === '"') isInString = false;
    } else if (letter === '"') isInString = true;
    else if (letter === '{') depth++;
    else if (letter === '}' && --depth === 0) return at + 1;
  }
  return text.length;
}

/** null if it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
