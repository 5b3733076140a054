import type { MeasureDocument, SessionDocument } from './documents/index.ts';
import type { MeasureOf } from './documents/measure.ts';
import type { Try } from './fit.ts';
import { latestOf, tryWords } from './measures.ts';
import { renderAmount, type VolumeUnit } from './units.ts';

/** A flange size being tried, with what it brought so far. */
export interface TriedSize {
  readonly size: Try;
  /** 1 (it hurt) to 5, a session each. */
  readonly comforts: readonly number[];
  /** Of the same sessions; null: not known. */
  readonly ml: readonly (number | null)[];
  readonly isDone: boolean;
}

/** The try of sizes that a fit measurement drew. */
export interface SizeTry {
  readonly fit: MeasureOf<'fit'>;
  /** In the order drawn. */
  readonly sizes: readonly TriedSize[];
  /** The size for the next session; null: all are done. */
  readonly now: TriedSize | null;
}

/** The size for a session, as a person is asked about it. */
export type SizeNow = Pick<TriedSize, 'size' | 'comforts'>;

/**
 * Follows the try of the last fit measurement through the sessions since.
 * @returns null if there is nothing to compare, or it was stopped
 */
export function sizeTryOf(
  measures: readonly MeasureDocument[],
  sessions: readonly SessionDocument[],
): SizeTry | null {
  const fit = latestOf(measures).find((one) => one.kind === 'fit');
  // Who was told to keep her size is not asked to change it.
  if (!fit || fit.direction === 'keep' || fit.stoppedAt !== undefined) return null;
  if (fit.tries.length < 2) return null;
  const since = Date.parse(fit.at);
  const later = sessions
    .filter(({ startedAt }) => Date.parse(startedAt) >= since)
    .toSorted((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt));
  const sizes = fit.tries.map((size) => triedSize(size, later));
  return { fit, sizes, now: sizes.find(({ isDone }) => !isDone) ?? null };
}

/** What asking to end the try of sizes comes to: the measurement without it; done already; or there is none. */
export function stoppedTry(
  measures: readonly MeasureDocument[],
  sessions: readonly SessionDocument[],
  at: string,
): MeasureOf<'fit'> | 'done' | null {
  const running = sizeTryOf(measures, sessions);
  if (running?.now === null) return 'done';
  return running && { ...running.fit, stoppedAt: at };
}

/** The flange used, as the last fit measurement names it, which may know one side only. @param right left out: as the left */
export function flangeOf(
  [left, right]: readonly [left: number, right?: number],
  measures: readonly MeasureDocument[],
): NonNullable<SessionDocument['flange']> {
  const fit = latestOf(measures).find((one) => one.kind === 'fit');
  const oneSided = fit?.tries.find(({ leftMm, rightMm }) =>
    leftMm === null || rightMm === null ? (leftMm ?? rightMm) === left : false,
  );
  return right === undefined && oneSided
    ? { leftMm: oneSided.leftMm, rightMm: oneSided.rightMm }
    : { leftMm: left, rightMm: right ?? left };
}

function triedSize(size: Try, sessions: readonly SessionDocument[]): TriedSize {
  const rated = sessions.flatMap(({ flange, comfort, ml }) => {
    const isIt = flange?.leftMm === size.leftMm && flange.rightMm === size.rightMm;
    return isIt && comfort !== null ? [{ comfort, ml }] : [];
  });
  const comforts = rated.map(({ comfort }) => comfort);
  return {
    size,
    comforts,
    ml: rated.map(({ ml }) => ml),
    // Nobody is asked to go back to a size that hurt.
    isDone: comforts.length >= size.sessions || comforts.includes(HURT),
  };
}

const HURT = 1;

/** Which size did best, and by what; null: they cannot be told apart, or each of them hurt. */
export type BestSize = { readonly size: Try; readonly by: 'comfort' | 'milk' } | null;

/** Comfort first, then milk. */
export function bestSize(sizes: readonly TriedSize[]): BestSize {
  const bearable = sizes.filter(({ comforts }) => !comforts.includes(HURT));
  const softest = highest(bearable, ({ comforts }) => mean(comforts));
  const [only] = softest;
  if (only && softest.length === 1) return { size: only.size, by: 'comfort' };
  const isKnown = softest.every(({ ml }) => !ml.includes(null));
  const most = isKnown ? highest(softest, ({ ml }) => mean(ml.map((one) => one ?? 0))) : [];
  return most.length === 1 && most[0] ? { size: most[0].size, by: 'milk' } : null;
}

function highest(sizes: readonly TriedSize[], of: (one: TriedSize) => number) {
  const top = Math.max(...sizes.map(of));
  return sizes.filter((one) => of(one) === top);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Before a session: "Size to try today, if you have it: 21 mm, session 2 of 3." */
export function sizeNowLine({ size, comforts }: SizeNow, withNumbers: boolean): string {
  const count = withNumbers ? `, session ${comforts.length + 1} of ${size.sessions}` : '';
  return `Size to try today, if you have it: ${tryWords(size)}${count}. If it hurts, change back.`;
}

/** How far it is, or what it showed. @param unit of milk; null: no numbers */
export function sizeTryLines({ sizes, now }: SizeTry, unit: VolumeUnit | null): readonly string[] {
  if (now) {
    const left = sizes.filter(({ isDone }) => !isDone).map(({ size }) => tryWords(size));
    return [
      `Sizes to try: ${left.join('; then ')}. \`letdown session\` names the size each time; \`letdown measure fit --stop\` ends the try.`,
    ];
  }
  return [
    `Your try of sizes is done. ${verdict(sizes)}`,
    ...(unit === null ? [] : sizes.map((one) => `${tryWords(one.size)}: ${figures(one, unit)}.`)),
    'These are few sessions: a small difference may be chance. Keep the one that feels best with no loss of flow.',
  ];
}

function verdict(sizes: readonly TriedSize[]): string {
  const best = bestSize(sizes);
  if (best?.by === 'comfort') return `Most comfortable: ${tryWords(best.size)}.`;
  if (best) return `Equally comfortable; the most milk with ${tryWords(best.size)}.`;
  return sizes.every(({ comforts }) => comforts.includes(HURT))
    ? 'Each of them hurt. A lactation consultant (IBCLC) can fit you in person.'
    : 'They felt the same.';
}

function figures({ comforts, ml }: TriedSize, unit: VolumeUnit): string {
  const known = ml.filter((one) => one !== null);
  const milk =
    known.length === 0 ? '' : `; ${renderAmount(Math.round(mean(known)), unit)} a session`;
  return `felt ${comforts.join(', ')} of 5${milk}`;
}
