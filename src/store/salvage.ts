import * as v from 'valibot';

/**
 * Every whole record in the text of a damaged file, in its order. A record that was cut short, or is not what it
 * should be, is left out: half a record could say something else than what was measured.
 * @param name of the record's own schema, such as `letdown.session`
 */
export function salvageRecords<T>(
  text: string,
  name: string,
  schema: v.GenericSchema<unknown, T>,
): readonly T[] {
  const start = new RegExp(`\\{\\s*"schema"\\s*:\\s*"${name.replace('.', '\\.')}/`, 'g');
  return [...text.matchAll(start)].flatMap(({ index }) => {
    const result = v.safeParse(schema, parse(text.slice(index, endOfObject(text, index))));
    return result.success ? [result.output] : [];
  });
}

/** Where the object that begins at `start` ends; the end of the text where it does not. */
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

export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
