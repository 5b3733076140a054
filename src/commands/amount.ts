import { type Amount, NO_AMOUNT } from '../domain/session/logged.ts';
import { parseAmount, type VolumeUnit } from '../domain/units.ts';

/** @param text an amount in all; empty: none @throws InputError */
export function amountOf(text: string, unit: VolumeUnit, where: string): Amount {
  if (text.trim() === '') return NO_AMOUNT;
  return { ...NO_AMOUNT, ml: parseAmount(text, unit, where), entered: withUnit(text, unit) };
}

/** The amounts of each side, one of which may be missing. @throws InputError */
export function amountOfSides(
  left: string | undefined,
  right: string | undefined,
  unit: VolumeUnit,
): Amount {
  const parse = (text: string | undefined, where: string) =>
    text === undefined ? null : parseAmount(text, unit, where);
  const [leftMl, rightMl] = [parse(left, '--left'), parse(right, '--right')];
  const entered = [
    ...(left === undefined ? [] : [`left ${withUnit(left, unit)}`]),
    ...(right === undefined ? [] : [`right ${withUnit(right, unit)}`]),
  ];
  return {
    ml: Math.round(((leftMl ?? 0) + (rightMl ?? 0)) * 10) / 10,
    left: leftMl,
    right: rightMl,
    entered: entered.join(', '),
  };
}

function withUnit(text: string, unit: VolumeUnit): string {
  const typed = text.trim();
  return /[a-z]$/i.test(typed) ? typed : `${typed} ${unit}`;
}
