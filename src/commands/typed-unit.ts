import { unitOf, type VolumeUnit } from '../domain/units.ts';
import type { Visit } from '../visit.ts';

/**
 * Remembers the unit in which somebody types an amount, if they never chose one: one line instead of a question.
 * @param entered the amount as typed; null: none
 * @returns the unit to show
 */
export function keepTypedUnit(entered: string | null, visit: Visit, say = visit.say): VolumeUnit {
  const { store, data, unit } = visit;
  const typed = unitOf(entered) ?? unit;
  const isChosen = () => data.attempt(() => store.settings.read().units, unit) !== undefined;
  if (typed === unit || isChosen()) return unit;
  data.attempt(() => store.settings.add({ schema: 'letdown.settings/1', units: typed }), undefined);
  say(`Amounts are in ${typed} from now on. \`letdown settings set units ${unit}\` changes that.`);
  return typed;
}
