/** What a run came to. */
export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** What went to a terminal, which may be both. */
  readonly shown: string;
  /** Of the processor. */
  readonly ms: number;
  readonly kilobytes: number;
  /** Files that were left half-written, and those that others may read. */
  readonly strays: readonly string[];
}

const CODES = [0, 2, 3, 4, 129, 130, 143];
const MOST_KILOBYTES = 512 * 1024;
const MOST_MS = 5000;
const DEFECT =
  /hit a bug|met a defect|^ +at \S.*[:(]\d+|node:internal|UnhandledPromise|Warning: |\[object Object\]|\bundefined\b|\bNaN\b/m;

/** What is wrong with it; empty if nothing is. */
export function problemsOf({ code, out, err, shown, ms, kilobytes, strays }: Outcome): string[] {
  return [
    ...(code !== null && CODES.includes(code) ? [] : [`exit code ${code}`]),
    ...(DEFECT.test(err) && !saysSo(err) ? ['words of a defect'] : []),
    ...((code === 2 || code === 3) && (err + out).trim() === '' ? ['nothing was said'] : []),
    ...(ms > MOST_MS ? [`took ${Math.round(ms)} ms of the processor`] : []),
    ...(kilobytes > MOST_KILOBYTES ? [`${Math.round(kilobytes / 1024)} MB`] : []),
    ...strays.map((name) => `left ${name}`),
    ...marksIn(shown),
  ];
}

/** Words that were given may be quoted. */
function saysSo(err: string): boolean {
  return !DEFECT.test(
    err
      .replaceAll(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '')
      .replaceAll(/(?<=no flag )--.*$/gm, '')
      .replaceAll(/\b(?:undefined|NaN|\[object Object\])(?= is| was)/g, ''),
  );
}

/* eslint-disable no-control-regex -- control characters are what this is about */

/** What the program itself writes to move about, to colour, and to draw a picture. */
const OWN = [
  /\u001b\[[\d;]*m/g,
  /\u001b\[\d*[A-GJKST]/g,
  /\u001b\[\d+;\d+H/g,
  /\u001b\[\?(?:25|2004|1049|2026)[hl]/g,
  /\u001b[78]/g,
  /\u001b_G[^\u001b]*\u001b\\/g,
  /\u001b\]1337;File=[^\u0007]*\u0007/g,
];
const GIVEN = /\u001b\[5;66m|PWNED\u0007/;
const UNSEEN =
  /[\u0000-\u0006\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;

function marksIn(shown: string): string[] {
  if (GIVEN.test(shown)) return ['an escape sequence that was given reached the terminal'];
  const rest = OWN.reduce((text, own) => text.replaceAll(own, ''), shown);
  const found = UNSEEN.exec(rest);
  if (!found) return [];
  const around = rest.slice(Math.max(0, found.index - 30), found.index + 30);
  return [`reached the terminal: ${JSON.stringify(around)}`];
}
