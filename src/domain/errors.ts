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

/** The closest of `known` to `given`, or null where nothing is close (more than a third of the letters differ). */
export function didYouMean(given: string, known: readonly string[]): string | null {
  const scored = known.map((word) => ({ word, distance: editDistance(given, word) }));
  const best = scored.sort((a, b) => a.distance - b.distance)[0];
  return best && best.distance <= Math.max(2, Math.floor(best.word.length / 3)) ? best.word : null;
}

/** Levenshtein distance: insertions, deletions and substitutions of one letter. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, substituted));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}
