import { coaching } from '../content/coaching.ts';
import { FIT_COUNTS_WEEKS } from '../content/flanges.ts';
import { sizesWait } from '../content/trials.ts';
import { type Answers, matches } from '../domain/answers.ts';
import type { MeasureDocument, SessionDocument } from '../domain/documents/index.ts';
import { hurtLine, type SizeTry, sizeTryOf, type TriedSize } from '../domain/size-try.ts';
import { DAY_MS } from '../domain/units.ts';
import type { Visit } from '../visit.ts';

/** As long as the measurement counts. */
const LONGEST_MS = FIT_COUNTS_WEEKS * 7 * DAY_MS;

/** Where the records are, and how trouble with them is reported. */
type Records = Pick<Visit, 'store' | 'data'>;

/** What decides whether there is a try: all measurements, and the last answers, which few starts need. */
interface Basis {
  readonly measures: readonly MeasureDocument[];
  readonly answers: () => Answers;
}

/** @param measures those that were read already */
export function readBasis(
  { store, data }: Records,
  measures = data.attempt(() => store.measures.read(), []),
): Basis {
  return { measures, answers: () => data.attempt(() => store.answers.known(), {}) };
}

/** The try of flange sizes, and what it showed; null: there is none, or not for this person. */
export function readSizeTry(
  { measures, answers }: Basis,
  { store, data }: Records,
  now: number,
): SizeTry | null {
  const fit = measures.findLast(({ kind }) => kind === 'fit');
  const ageMs = now - Date.parse(fit?.at ?? '');
  if (!fit || !(ageMs >= 0 && ageMs <= LONGEST_MS)) return null;
  if (matches(coaching.tender, answers())) return null;
  const read = () => store.sessions.read({ since: Date.parse(fit.at) }).records;
  return sizeTryOf(measures, data.attempt(read, []));
}

/** The size for a session now; null: none, or it waits until the breast has healed. */
export function readSizeNow(
  records: Records,
  now: number,
  basis = readBasis(records),
): TriedSize | null {
  const size = readSizeTry(basis, records, now)?.now ?? null;
  return size && matches(sizesWait, basis.answers()) ? null : size;
}

/** What a session that hurt leaves of a try of sizes, once it is saved; null: nothing to say. */
export function readHurt(session: SessionDocument, records: Records, now: number): string | null {
  const sizes = readSizeTry(readBasis(records), records, now);
  return sizes && hurtLine(sizes, session);
}
