import { type Amount, NO_AMOUNT } from '../domain/session/logged.ts';
import { type AmountText, millilitresOf, type VolumeUnit } from '../domain/units.ts';

/** @param unit of a bare number @throws InputError */
export function amountOf(amount: AmountText, unit: VolumeUnit): Amount {
  return { ...NO_AMOUNT, ml: millilitresOf(amount, unit), entered: withUnit(amount, unit) };
}

/** The amounts of each side, one of which may be missing. @throws InputError */
export function amountOfSides(
  left: AmountText | undefined,
  right: AmountText | undefined,
  unit: VolumeUnit,
): Amount {
  const leftMl = left ? millilitresOf(left, unit) : null;
  const rightMl = right ? millilitresOf(right, unit) : null;
  const entered = [
    ...(left ? [`left ${withUnit(left, unit)}`] : []),
    ...(right ? [`right ${withUnit(right, unit)}`] : []),
  ];
  return {
    ml: Math.round(((leftMl ?? 0) + (rightMl ?? 0)) * 10) / 10,
    left: leftMl,
    right: rightMl,
    entered: entered.join(', '),
  };
}

function withUnit({ text, unit: typed }: AmountText, unit: VolumeUnit): string {
  return typed === null ? `${text} ${unit}` : text;
}
