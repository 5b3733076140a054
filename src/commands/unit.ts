import { InputError, nearestOr } from '../domain/errors.ts';
import { type VolumeUnit, volumeUnits } from '../domain/units.ts';

/** The unit that --unit names, or else the default. @throws InputError */
export function parseUnit(text: string | undefined, byDefault: VolumeUnit): VolumeUnit {
  if (text === undefined) return byDefault;
  const unit = volumeUnits.find((one) => one === text);
  if (unit) return unit;
  throw new InputError(
    `--unit: ${JSON.stringify(text)} is not a unit.`,
    nearestOr(text, volumeUnits, `Give ${volumeUnits.join(' or ')}.`),
  );
}
