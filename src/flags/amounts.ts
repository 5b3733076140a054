import { type AmountText, readAmount } from '../domain/units.ts';
import type { Kind } from './flag.ts';

/** "80ml", "2.5 oz", ".5oz" or a bare number, whose unit the settings know. */
export const amount: Kind<AmountText> = {
  placeholder: 'amount',
  parse: (text, { where }) => readAmount(text, where),
};
