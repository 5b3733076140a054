import {
  type Amount,
  type Pumping,
  pumpingOf,
  type SaidPumping,
} from '../domain/session/logged.ts';
import { flangeOf } from '../domain/size-try.ts';
import type { Visit } from '../visit.ts';

interface Said extends SaidPumping {
  /** null removes it. */
  readonly flangeMm: Parameters<typeof flangeOf>[0] | null | undefined;
}

/**
 * What the flags say about a session, with the flange as a try of sizes names it; null: nothing.
 * @param now the amounts so far
 * @throws InputError
 */
export function saidPumping(
  { flangeMm, ...said }: Said,
  { store, data, unit }: Visit,
  now?: Amount,
): Partial<Pumping> | null {
  const given = pumpingOf(said, unit, now);
  if (flangeMm === undefined) return given;
  const measures = () => data.attempt(() => store.measures.read(), []);
  return { ...given, flange: flangeMm && flangeOf(flangeMm, measures()) };
}
