import { InputError } from './errors.ts';

export const HOUR_MS = 3600_000;
export const DAY_MS = 24 * HOUR_MS;

/** Millilitres in a US fluid ounce. */
const ML_PER_OZ = 29.5735;

export const volumeUnits = ['ml', 'oz'] as const;
export type VolumeUnit = (typeof volumeUnits)[number];

/** More than this in one session is a typo or the wrong unit. */
export const MOST_ML = 2000;

/** An amount as typed; its unit is null if none was typed. */
export interface AmountText {
  readonly text: string;
  readonly value: number;
  readonly unit: VolumeUnit | null;
  /** Names the place in messages: `--amount`. */
  readonly where: string;
}

const AMOUNT =
  /^(\d+(?:[.,]\d*)?|[.,]\d+|(?:\d+ )?[1-7]\/[248]) ?(mls?|millilit(?:er|re)s?|(?:fl\.? ?)?oz\.?|(?:fluid )?ounces?)?$/i;

/** "80ml", "2.5 oz", ".5oz", "2 1/4 fl oz" or a bare number. @throws InputError for anything else */
export function readAmount(text: string, where: string): AmountText {
  const [, number, given] = AMOUNT.exec(text.trim()) ?? [];
  if (number === undefined) throw notAnAmount(text, where);
  const unit = given === undefined ? null : /^m/i.test(given) ? 'ml' : 'oz';
  return { text: text.trim(), value: valueOf(number), unit, where };
}

/** The unit of an amount as it was entered: "left 2 oz, right 80 ml" is in oz. */
export function unitOf(entered: string | null): VolumeUnit | null {
  return entered === null ? null : /oz|ounce/i.test(entered) ? 'oz' : 'ml';
}

/** "2.5", "2,5", "1/4", "2 1/4": bottles are marked in fractions of an ounce. */
function valueOf(number: string): number {
  const [, whole = 0, above, below] = /^(?:(\d+) )?(\d)\/(\d)$/.exec(number) ?? [];
  if (above === undefined) return Number(number.replace(',', '.'));
  return Number(whole) + Number(above) / Number(below);
}

/** Millilitres, to a tenth. @throws InputError above 2000 ml */
export function millilitresOf(amount: AmountText, unit: VolumeUnit): number {
  const ml = mlOf(amount.value, amount.unit ?? unit);
  if (ml > MOST_ML) throw tooMuch(amount, amount.unit ?? unit);
  return ml;
}

/** Most often millilitres, typed by a person who counts in ounces. */
function tooMuch({ value, where }: AmountText, unit: VolumeUnit): InputError {
  return new InputError(
    `${where}: ${value} ${unit} is more than a session gives.`,
    unit === 'oz' && value <= MOST_ML ? `In ml? Give ${value} ml.` : EXAMPLES,
  );
}

/** @throws InputError outside 0 to 2000 ml, or if it is not an amount */
export function parseAmount(text: string, unit: VolumeUnit, where: string): number {
  return millilitresOf(readAmount(text, where), unit);
}

function notAnAmount(text: string, where: string): InputError {
  return new InputError(`${where}: ${JSON.stringify(text)} is not an amount of milk.`, EXAMPLES);
}

const EXAMPLES = 'Give ml or oz, such as 80ml or 2.5oz.';

/** A bare number of `unit` as millilitres, to a tenth. */
export function mlOf(value: number, unit: VolumeUnit): number {
  return Math.round((unit === 'oz' ? value * ML_PER_OZ : value) * 10) / 10;
}

/** Millilitres as a bare number of `unit`: to a tenth of a millilitre or a hundredth of an ounce. */
export function amountIn(ml: number, unit: VolumeUnit): number {
  return unit === 'oz' ? Math.round((ml / ML_PER_OZ) * 100) / 100 : Math.round(ml * 10) / 10;
}

/** Whether an instant is within the last 24 hours. @param ms since 1970; null: it never happened */
export function isOfLastDay(ms: number | null, now: number): boolean {
  return ms !== null && now - ms < DAY_MS;
}

/**
 * "2.5 oz", "0.25 oz", "80 ml": as precise as stored, because bottles are marked in quarters and drops counted in
 * tenths.
 */
export function renderAmount(ml: number, unit: VolumeUnit): string {
  return renderTotal([ml], unit);
}

/** The sum of amounts as displayed, so that a column adds up to its total. */
export function renderTotal(amounts: readonly number[], unit: VolumeUnit): string {
  const sum = amounts.reduce((total, ml) => total + amountIn(ml, unit), 0);
  const value = Math.round(sum * 100) / 100;
  if (unit === 'ml') return `${value} ml`;
  const tenths = value.toFixed(1);
  return `${Number(tenths) === value ? tenths : value.toFixed(2)} oz`;
}

/**
 * "90s", "1m30s", "2:10", and what `renderDuration` writes → milliseconds.
 * @throws InputError
 */
export function parseDuration(text: string, where: string): number {
  const typed = text.trim();
  const found =
    /^(?:(\d+):)?(\d+):([0-5]\d)$/.exec(typed) ??
    /^(?=\d)(?:(\d+) ?h(?:ours?)?)? ?(?:(\d+(?:[.,]\d+)?) ?m(?:in(?:ute)?s?)?)? ?(?:(\d+(?:[.,]\d+)?) ?s(?:ec(?:ond)?s?)?)?$/i.exec(
      typed,
    );
  const [hours = 0, minutes = 0, seconds = 0] = (found ?? [])
    .slice(1)
    .map((part = '0') => part.replace(',', '.'));
  const ms = Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000);
  if (found && ms <= DAY_MS) return ms;
  throw new InputError(
    `${where}: ${JSON.stringify(text)} is not a duration.`,
    /^\d{1,3}$/.test(typed)
      ? `${typed} minutes? Give ${typed}m or ${typed}:00. ${typed} seconds? Give ${typed}s.`
      : 'Give it as 90s, 1m30s or 2:10 (minutes and seconds).',
  );
}

/** 130_000 → "2 min 10 s"; whole minutes have no seconds, short times no minutes. */
export function renderDuration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  if (minutes === 0) return `${seconds} s`;
  return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
}

/** 130_000 → "2:10"; from an hour on "1:02:10". Seconds are rounded up, so a countdown ends at 0:00. */
export function renderClock(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  const tail = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${tail}` : `${minutes}:${tail}`;
}
