import { type AmountText, readAmount } from '../domain/units.ts';
import type { Kind } from './flag.ts';

/** "80ml", "2.5 oz", ".5oz" or a bare number in the unit from the settings. */
export const amount: Kind<AmountText> = {
  placeholder: 'amount',
  parse: (text, { where }) => readAmount(text, where),
};
