/** Bad usage or bad input: what was wrong, where, and what would be right. Ends the program with exit code 2. */
export class InputError extends Error {
  readonly code = 'input';
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.name = 'InputError';
    this.hint = hint;
  }
}

/** Why `work` rejects its input; null if it accepts it. Other errors are rethrown. */
export function refusalOf(work: () => unknown): InputError | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

/** The same as words under a prompt, with what would be right; null if `work` accepts its input. */
export function whyRefused(work: () => unknown): string | null {
  const refused = refusalOf(work);
  return refused && `${refused.message.replace(/^This: /, '')} ${refused.hint ?? ''}`.trim();
}

/** The closest of `known` to `given`, or null if none is close (more than two letters and a third differ). */
export function didYouMean(given: string, known: readonly string[]): string | null {
  // So much longer or shorter is never near, and a long text would be compared for seconds.
  const near = known.filter((word) => Math.abs(word.length - given.length) <= mostApart(word));
  const scored = near.map((word) => ({
    word,
    distance: editDistance(given.toLowerCase(), word.toLowerCase()),
  }));
  const best = scored.sort((a, b) => a.distance - b.distance)[0];
  if (!best || best.distance >= best.word.length) return null;
  return best.distance <= mostApart(best.word) ? best.word : null;
}

function mostApart(word: string): number {
  return Math.max(2, Math.floor(word.length / 3));
}

/** A hint for an unknown word: the nearest known one, if any, and always `rest`. */
export function nearestAnd(given: string, known: readonly string[], rest: string): string {
  const near = didYouMean(given, known);
  return near ? `Did you mean ${near}? ${rest}` : rest;
}

/** A hint for an unknown word: the nearest known one, or `otherwise` if none is close. */
export function nearestOr(given: string, known: readonly string[], otherwise: string): string {
  const near = didYouMean(given, known);
  return near ? `Did you mean ${near}?` : otherwise;
}

/** Narrows a given text to one of the allowed values. @throws InputError with the nearest one and all of them */
export function oneOf<T extends string>(given: string, values: readonly T[], where: string): T {
  const value = given.trim().toLowerCase();
  const known = values.find((candidate) => candidate === value);
  if (known) return known;
  throw new InputError(
    `${where}: ${JSON.stringify(given)} is not valid here.`,
    nearestAnd(value, values, `Give ${values.join(', ')}.`),
  );
}

/**
 * Insertions, deletions and substitutions of one letter, and swaps of two adjacent ones (optimal string alignment).
 */
function editDistance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  const at = (i: number, j: number) => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i++) {
    rows.push([i]);
    for (let j = 1; j <= b.length; j++) {
      const isSwapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      rows[i]?.push(
        Math.min(
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
          at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
          isSwapped ? at(i - 2, j - 2) + 1 : Infinity,
        ),
      );
    }
  }
  return at(a.length, b.length);
}
