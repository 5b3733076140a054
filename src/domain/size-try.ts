import type { MeasureDocument, SessionDocument } from './documents/index.ts';
import type { MeasureOf } from './documents/measure.ts';
import type { Try } from './fit.ts';
import { latestOf, sizeInWords, tryWords } from './measures.ts';
import { renderAmount, type VolumeUnit } from './units.ts';

/** A flange size being tried, with what it brought so far. */
export interface TriedSize {
  readonly size: Try;
  /** 1 (it hurt) to 5, a session each. */
  readonly comforts: readonly number[];
  /** Of the same sessions; null: not known. */
  readonly ml: readonly (number | null)[];
  readonly isDone: boolean;
  /** It hurt, or a wider one did before this was tried. */
  readonly isLeftOut: boolean;
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
  const sizes = withoutNarrower(fit.tries.map((size) => triedSize(size, later)));
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

/** Another flange than this one: a single number is for the same side or sides. */
export function flangeLike(
  [left, right]: readonly [left: number, right?: number],
  { leftMm, rightMm }: Pick<Try, 'leftMm' | 'rightMm'>,
): NonNullable<SessionDocument['flange']> {
  if (right !== undefined) return { leftMm: left, rightMm: right };
  return { leftMm: leftMm === null ? null : left, rightMm: rightMm === null ? null : left };
}

function triedSize(size: Try, sessions: readonly SessionDocument[]): TriedSize {
  const rated = sessions.flatMap(({ flange, comfort, ml }) => {
    return isSize(size, flange) && comfort !== null ? [{ comfort, ml }] : [];
  });
  const comforts = rated.map(({ comfort }) => comfort);
  return {
    size,
    comforts,
    ml: rated.map(({ ml }) => ml),
    isDone: comforts.length >= size.sessions || comforts.includes(HURT),
    isLeftOut: comforts.includes(HURT),
  };
}

function isSize({ leftMm, rightMm }: Try, flange: SessionDocument['flange']): boolean {
  return flange?.leftMm === leftMm && flange.rightMm === rightMm;
}

/** Nobody is asked to go back to a size that hurt, nor on to a narrower one. */
function withoutNarrower(sizes: readonly TriedSize[]): readonly TriedSize[] {
  const hurting = sizes.filter(({ isLeftOut }) => isLeftOut);
  return sizes.map((one) =>
    one.isDone || !hurting.some((hurt) => isNarrower(one.size, hurt.size))
      ? one
      : { ...one, isDone: true, isLeftOut: true },
  );
}

/** On either side, since nobody was asked which one hurt. */
function isNarrower(one: Try, other: Try): boolean {
  const isLess = (mm: number | null, than: number | null) =>
    mm !== null && than !== null && mm < than;
  return isLess(one.leftMm, other.leftMm) || isLess(one.rightMm, other.rightMm);
}

const HURT = 1;

/** Which size did best, and by what; null: they cannot be told apart, or each of them hurt. */
export type BestSize = { readonly size: Try; readonly by: 'comfort' | 'milk' } | null;

/** Comfort first, then milk. */
export function bestSize(sizes: readonly TriedSize[]): BestSize {
  const bearable = sizes.filter(({ isLeftOut }) => !isLeftOut);
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
  const leftOut = leftOutWords(sizes);
  if (now) {
    const left = sizes.filter(({ isDone }) => !isDone).map(({ size }) => tryWords(size));
    return [
      `Sizes to try: ${left.join('; then ')}. \`letdown session\` names the size each time; \`letdown measure fit --stop\` ends the try.`,
      ...(leftOut === null ? [] : [leftOut]),
    ];
  }
  const rated = unit === null ? [] : sizes.filter(({ comforts }) => comforts.length > 0);
  const figured = rated.map((one) => `${tryWords(one.size)}: ${figures(one, unit ?? 'ml')}.`);
  if (isAllLeftOut(sizes)) return [`${leftOut ?? ''} ${ENDED}`, ...figured];
  return [
    `Your try of sizes is done. ${verdict(sizes)}`,
    ...(leftOut === null ? [] : [leftOut]),
    ...figured,
    'These are few sessions: a small difference may be chance. Keep the one that feels best with no loss of flow.',
  ];
}

/** After a session that hurt with a size of the try: what that leaves; null: it was none. */
export function hurtLine(
  { fit, sizes, now }: SizeTry,
  { startedAt, flange, comfort }: SessionDocument,
): string | null {
  const isIn = sizes.some(({ size }) => isSize(size, flange));
  if (comfort !== HURT || !isIn || Date.parse(startedAt) < Date.parse(fit.at)) return null;
  const leftOut = leftOutWords(sizes) ?? '';
  if (isAllLeftOut(sizes)) return `${leftOut} ${ENDED}`;
  return now ? leftOut : `${leftOut} Your try is done: \`letdown measure\` has the result.`;
}

const ENDED = 'That ends your try of sizes. A lactation consultant (IBCLC) can fit you in person.';

function isAllLeftOut(sizes: readonly TriedSize[]): boolean {
  return sizes.every(({ isLeftOut }) => isLeftOut);
}

/** Named by the widest that hurt; null: none did. */
function leftOutWords(sizes: readonly TriedSize[]): string | null {
  const hurting = sizes.filter(({ comforts }) => comforts.includes(HURT)).map(({ size }) => size);
  const [widest] = hurting.toSorted((a, b) => (isNarrower(a, b) ? 1 : -1));
  return widest
    ? `It hurt with ${sizeInWords(widest)}: that size and smaller ones are left out.`
    : null;
}

function verdict(sizes: readonly TriedSize[]): string {
  const best = bestSize(sizes);
  if (best?.by === 'comfort') return `Most comfortable: ${sizeInWords(best.size)}.`;
  return best
    ? `Equally comfortable; the most milk with ${sizeInWords(best.size)}.`
    : 'They felt the same.';
}

function figures({ comforts, ml }: TriedSize, unit: VolumeUnit): string {
  const known = ml.filter((one) => one !== null);
  const milk =
    known.length === 0 ? '' : `; ${renderAmount(Math.round(mean(known)), unit)} a session`;
  return `felt ${comforts.join(', ')} of 5${milk}`;
}
