import { whyRefused } from '../domain/errors.ts';
import { visible } from '../domain/language.ts';
import {
  type Amount,
  amountOf,
  NO_AMOUNT,
  type Pumping,
  withSides,
} from '../domain/session/logged.ts';
import { millilitresOf, readAmount, renderAmount, type VolumeUnit } from '../domain/units.ts';
import type { SessionDocument } from '../domain/documents/index.ts';
import { isNone } from '../flags/flag.ts';
import { flanges } from '../flags/numbers.ts';
import { flangeLike } from '../domain/size-try.ts';
import type { Try } from '../domain/fit.ts';
import { sizeInWords } from '../domain/measures.ts';
import type { Prompts } from './asking.ts';

/** What only the person knows about a session. */
export type Rest = Pick<Pumping, 'amount' | 'comfort' | 'note' | 'flange'>;

/** Counted from 1. */
export const COMFORTS = ['It hurt', 'Not good', 'So-so', 'Good', 'Comfortable'] as const;

/**
 * Amount, comfort and a note; enter skips each, or keeps the present value.
 * @param unit of the amount; null: none is asked for
 * @param keep receives each answer as it is given
 * @param size the flange to try in this session; null: there is none
 * @throws Cancelled
 */
export async function askRest(
  unit: VolumeUnit | null,
  prompts: Prompts,
  keep: (given: Partial<Rest>) => void,
  now: Rest = { amount: NO_AMOUNT, comfort: null, note: null },
  size: Try | null = null,
): Promise<void> {
  if (unit !== null) await askAmount(unit, prompts, keep, now.amount);
  await askComfort(prompts, keep, now.comfort, size);
  const note = await askText(prompts, {
    message: now.note === null ? 'A note to yourself? (enter skips)' : 'A note to yourself?',
    now: now.note?.replaceAll(/\s+/g, ' '),
    parse: (text) => ({ note: isNone(text) ? null : text.trim() }),
  });
  if (note) keep(note);
}

async function askComfort(
  prompts: Prompts,
  keep: (given: Partial<Rest>) => void,
  now: number | null,
  size: Try | null,
): Promise<void> {
  const usual = now === null ? 'skip' : String(now);
  const comfort = await prompts.choose({
    message: size ? `How did it feel, with ${sizeInWords(size)}?` : 'How did it feel?',
    // In this order, the line number equals the comfort value.
    choices: [
      ...COMFORTS.map((label, index) => ({ key: String(index + 1), label })),
      { key: 'skip', label: now === null ? 'Skip this' : 'No answer' },
      ...(size ? [{ key: 'other', label: 'I used another size' }] : []),
    ],
    preset: usual,
  });
  if (comfort === 'other') {
    await askFlange(prompts, keep, undefined, size ?? BOTH);
    return askComfort(prompts, keep, now, null);
  }
  if (comfort === usual) return;
  const flange = size && { flange: { leftMm: size.leftMm, rightMm: size.rightMm } };
  keep({ comfort: comfort === 'skip' ? null : Number(comfort), ...flange });
}

const BOTH = { leftMm: 0, rightMm: 0 };

/** Which flange was used; enter skips it, or keeps the present one. @param like for which side or sides @throws Cancelled */
export async function askFlange(
  prompts: Prompts,
  keep: (given: Partial<Rest>) => void,
  now: SessionDocument['flange'],
  like: Pick<Try, 'leftMm' | 'rightMm'> = now ?? BOTH,
): Promise<void> {
  const sizes = now && [...new Set([now.leftMm, now.rightMm])].filter((mm) => mm !== null);
  const flange = await askText(prompts, {
    message: `Which flange size was it, in mm? (for example 21, or 19/18 for left and right${now ? '' : '; enter skips'})`,
    now: sizes?.join('/'),
    said: (text) => (isNone(text) ? text : `${text.replace(/ ?mm$/, '')} mm`),
    parse: (text) => ({
      flange: isNone(text) ? null : flangeLike(flanges.parse(text, { where: 'This' }), like),
    }),
  });
  if (flange) keep(flange);
}

async function askAmount(
  unit: VolumeUnit,
  prompts: Prompts,
  keep: (given: Partial<Rest>) => void,
  now: Amount,
): Promise<void> {
  const such = `(for example ${unit === 'oz' ? '2.5 oz' : '80 ml or 2.5 oz'}${now.ml === null ? '; enter skips' : ''})`;
  const read = (text: string) => {
    if (isNone(text)) return null;
    const amount = readAmount(text, 'This');
    millilitresOf(amount, unit);
    return amount;
  };
  const said = (text: string) => {
    const amount = isNone(text) ? null : readAmount(text, 'This');
    return amount ? `${amount.value} ${amount.unit ?? unit}` : text;
  };
  let amount = now;
  for (const side of now.left === null && now.right === null ? [] : (['left', 'right'] as const)) {
    const ml = now[side];
    const given = await askText(prompts, {
      message: `How much milk from the ${side} side? ${such}`,
      now: ml === null ? undefined : renderAmount(ml, unit),
      said,
      parse: (text) => withSides(amount, { [side]: read(text) }, unit),
    });
    if (!given) continue;
    amount = given;
    keep({ amount });
  }
  if (now.left !== null || now.right !== null) return;
  const given = await askText(prompts, {
    message: `How much milk? ${such}`,
    now: now.entered ?? (now.ml === null ? undefined : renderAmount(now.ml, unit)),
    said,
    parse(text) {
      const whole = read(text);
      return { amount: whole ? amountOf(whole, unit) : NO_AMOUNT };
    },
  });
  if (given) keep(given);
}

interface TextAsk<T> {
  readonly message: string;
  /** The present value: enter keeps it. */
  readonly now?: string | undefined;
  /** The message for an empty answer, if one is required. */
  readonly must?: string | undefined;
  /** @throws InputError */
  readonly parse: (text: string) => T;
  /** By ear: what was taken; default: the text. */
  readonly said?: (text: string) => string;
}

/** The input as `parse` reads it; undefined: nothing, or the present value. @throws Cancelled */
export async function askText<T>(
  prompts: Prompts,
  { message, now, must, parse, said }: TextAsk<T>,
): Promise<T | undefined> {
  const shown = now === undefined ? undefined : visible(now);
  const isLeft = (text: string) => text.trim() === '' || text === shown;
  const typed = await prompts.type({
    message,
    ...(shown !== undefined && { preset: shown }),
    ...(said && { said: (text: string) => (isLeft(text) ? text : said(text)) }),
    check(text) {
      if (text.trim() === '' && must !== undefined) return must;
      return isLeft(text) ? null : refusal(parse)(text);
    },
  });
  return isLeft(typed) ? undefined : parse(typed);
}

/** Why `parse` rejects a text, for a prompt; an empty one is always allowed. */
export function refusal(parse: (text: string) => unknown): (text: string) => string | null {
  return (text) => (text.trim() === '' ? null : whyRefused(() => parse(text)));
}
