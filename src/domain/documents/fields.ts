import * as v from 'valibot';

/** Fields that several documents share. Objects are loose: keys added by a later version are kept, not stripped. */

/**
 * Whether Date can read an instant-like text, and whether its month works as a file name.
 * Avoids Date: this runs for every record.
 */
function isOfCalendar(text: string): boolean {
  const year = Number(text.slice(0, 4));
  if (year < 1970 || year > 8999) return false;
  // Date does not read offsets such as +01.
  if (!text.endsWith('Z') && !/[+-]\d\d:\d\d$/.test(text)) return false;
  const day = Number(text.slice(8, 10));
  if (day <= 28) return true;
  const month = Number(text.slice(5, 7));
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const NO_INSTANT = 'is not a timestamp such as 2026-11-23T03:10:00.000Z';
export const instant = v.pipe(
  v.string(),
  v.isoTimestamp(NO_INSTANT),
  // The pattern alone accepts the 31st of June, which Date turns into the 1st of July.
  v.check(isOfCalendar, NO_INSTANT),
);

/** A duration, or a time from the start of something. */
export const ms = v.pipe(v.number(), v.integer(), v.minValue(0));

export const text = v.string();

/** Ids of sources. */
export const sources = v.array(text);

/**
 * How good the evidence is. `expert` is custom or makers' advice; `contradicted`: the best studies point the other
 * way.
 */
export const grade = v.picklist(['strong', 'moderate', 'limited', 'expert', 'contradicted']);
export type Grade = v.InferOutput<typeof grade>;

export const helpLine = v.looseObject({
  countries: v.array(text),
  name: text,
  contact: text,
  hours: text,
});

/** The same shape, for read-only values. */
export type DeepReadonly<T> = unknown extends T
  ? T
  : { readonly [K in keyof T]: DeepReadonly<T[K]> };

/** How far a source was checked: seen, or seen as reported by others. */
const checked = v.picklist(['seen', 'secondary']);
export type Checked = v.InferOutput<typeof checked>;

/** A source whose id is named beside a claim. */
export const cited = v.looseObject({
  id: text,
  title: text,
  published: v.optional(text),
  year: v.optional(v.number()),
  doi: v.optional(text),
  pmid: v.optional(text),
  checked,
});
export type Cited = v.InferOutput<typeof cited>;
