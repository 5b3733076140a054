import { parseMillimetres } from '../domain/answers.ts';
import { InputError } from '../domain/errors.ts';
import type { Kind, Reading } from './flag.ts';

/** A kind that is parsed synchronously, so that questions can use it too. */
interface Immediate<T> extends Kind<T> {
  readonly parse: (text: string, reading: Pick<Reading, 'where'>) => T;
}

/** A length in minutes: "20", "7.5", "7,5", "20 min" → minutes. */
export function minutes(least: number, most: number): Immediate<number> {
  return {
    placeholder: 'n',
    parse(text, { where }) {
      const [, digits] = /^(\d+(?:[.,]\d+)?) ?(?:m|min|minutes?)?$/i.exec(text.trim()) ?? [];
      const value = Number(digits?.replace(',', '.') ?? NaN);
      if (value >= least && value <= most) return value;
      throw new InputError(
        `${where}: ${JSON.stringify(text)} is not a length in minutes.`,
        `Give minutes from ${least} to ${most}, such as 20.`,
      );
    },
  };
}

/** The most minutes one session can last, including rests: 900 is a typo. */
export const pumpingLength = minutes(1, 4 * 60);

/** A whole number. @param what it counts: "a number of days" */
export function count(what: string, example: number, most = 9_999_999): Kind<number> {
  return {
    placeholder: 'n',
    parse(text, { where }) {
      const value = /^\d{1,9}$/.test(text.trim()) ? Number(text) : 0;
      if (value >= 1 && value <= most) return value;
      throw new InputError(
        `${where}: ${JSON.stringify(text)} is not ${what}.`,
        `Give a whole number from 1 to ${most}, such as ${example}.`,
      );
    },
  };
}

/** A pump's setting in its own levels: pumps differ, and some have half steps. */
export const level: Immediate<number> = {
  placeholder: 'n',
  parse(text, { where }) {
    const value = /^\d{1,2}(?:[.,]5)?$/.test(text.trim())
      ? Number(text.trim().replace(',', '.'))
      : 0;
    if (value >= 0.5 && value <= MOST_LEVEL) return value;
    throw new InputError(
      `${where}: ${JSON.stringify(text)} is not a pump level.`,
      `Give a number from 1 to ${MOST_LEVEL}, as the pump shows it.`,
    );
  },
};

/** No home pump has higher levels. */
const MOST_LEVEL = 50;

/** The width of a nipple or a flange: "17", "17.5", "17,5", "17 mm". */
export const millimetres: Immediate<number> = {
  placeholder: 'mm',
  parse: (text, { where }) => parseMillimetres({ min: 5, max: 50 }, text, where),
};

/** Flanges: one number is both sides, "19/18" is left and right. */
export const flanges: Immediate<readonly [left: number, right?: number]> = {
  placeholder: 'mm',
  parse(text, reading) {
    const [left = '', right, ...more] = text.split('/');
    if (more.length === 0) {
      const leftMm = millimetres.parse(left, reading);
      return right === undefined ? [leftMm] : [leftMm, millimetres.parse(right, reading)];
    }
    throw new InputError(
      `${reading.where}: ${JSON.stringify(text)} is more than two sizes.`,
      'Give one, such as 21, or left and right, such as 19/18.',
    );
  },
};
