import { coaching } from '../content/coaching.ts';
import { FIT_COUNTS_WEEKS } from '../content/flanges.ts';
import { sizesWait } from '../content/trials.ts';
import { matches } from '../domain/answers.ts';
import type { MeasureDocument, SessionDocument } from '../domain/documents/index.ts';
import { flangeOf, hurtLine, type SizeTry, sizeTryOf, type TriedSize } from '../domain/size-try.ts';
import { DAY_MS } from '../domain/units.ts';
import type { Store } from '../store/store.ts';
import type { DataGuard, Visit } from '../visit.ts';

/** As long as the measurement counts. */
const LONGEST_MS = FIT_COUNTS_WEEKS * 7 * DAY_MS;

/** The try of flange sizes, and what it showed; null: there is none, or not for this person. @param kept all measurements */
export function readSizeTry(
  kept: readonly MeasureDocument[],
  store: Store,
  data: DataGuard,
  now: number,
): SizeTry | null {
  const fit = kept.findLast(({ kind }) => kind === 'fit');
  const ageMs = now - Date.parse(fit?.at ?? '');
  if (!fit || !(ageMs >= 0 && ageMs <= LONGEST_MS)) return null;
  if (matches(coaching.tender, answersOf(store, data))) return null;
  const read = () => store.sessions.read({ since: Date.parse(fit.at) }).records;
  return sizeTryOf(kept, data.attempt(read, []));
}

/** The size for a session now; null: none, or it waits until the breast has healed. */
export function readSizeNow(store: Store, data: DataGuard, now: number): TriedSize | null {
  const kept = data.attempt(() => store.measures.read(), []);
  const size = readSizeTry(kept, store, data, now)?.now ?? null;
  return size && matches(sizesWait, answersOf(store, data)) ? null : size;
}

/** The flange that a flag says, as a try of sizes names it; null removes it. */
export function flangeSaid(
  said: Parameters<typeof flangeOf>[0] | null | undefined,
  { store, data }: Visit,
): ReturnType<typeof flangeOf> | null | undefined {
  return (
    said &&
    flangeOf(
      said,
      data.attempt(() => store.measures.read(), []),
    )
  );
}

/** What a session that hurt leaves of a try of sizes, once it is saved; null: nothing to say. */
export function readHurt(
  session: SessionDocument,
  store: Store,
  data: DataGuard,
  now: number,
): string | null {
  const kept = data.attempt(() => store.measures.read(), []);
  const sizes = readSizeTry(kept, store, data, now);
  return sizes && hurtLine(sizes, session);
}

function answersOf(store: Store, data: DataGuard) {
  return data.attempt(() => store.answers.known(), {});
}
