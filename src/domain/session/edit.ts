import type { SessionDocument } from '../documents/index.ts';
import { refuseImplausible } from '../plausible.ts';
import { latencyOf } from './latency.ts';
import { type Pumping, refuseLateLetDown } from './logged.ts';
import { lengthOf } from './record.ts';

/**
 * A session as the person corrects it; anything not given stays. The old values go into its history.
 * @param changes times of let-downs from pump on
 * @param now milliseconds since 1970
 * @returns the same session if nothing changes
 * @throws InputError if it is impossible
 */
export function editSession(
  session: SessionDocument,
  changes: Partial<Pumping>,
  now: number,
): SessionDocument {
  const { startedMs, lengthMs, letDownsMs, amount, comfort, used, note, flange } = changes;
  const wanted: Partial<SessionDocument> = {
    ...timesOf(session, startedMs, lengthMs),
    ...(letDownsMs !== undefined && letDownsOf(session, letDownsMs)),
    ...amount,
    ...(used && { used: [...used] }),
    ...(comfort !== undefined && { comfort }),
    ...(note !== undefined && { note }),
  };
  // A key that may be missing, so none is no value.
  const sized = flange === undefined ? wanted : { ...wanted, flange: flange ?? undefined };
  const isOther = ([key, value]: [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify(session[key]);
  const different = Object.entries(sized).filter(isOther);
  if (different.length === 0) return session;
  const edited = { ...session, ...Object.fromEntries(different) } as SessionDocument;
  // A past clock error must not prevent adding a note.
  if (startedMs !== undefined || lengthMs !== undefined) refuseImplausible(edited, now);
  if (letDownsMs || lengthMs !== undefined) {
    const pumpOnMs = edited.pumpOnMs ?? 0;
    const fromPumpOn = edited.letDownsMs.map((ms) => Math.max(0, ms - pumpOnMs));
    refuseLateLetDown(fromPumpOn, lengthOf(edited) - pumpOnMs);
  }
  const keys = different.map(([key]) => key);
  return { ...edited, before: historyWith(session, keys, { at: new Date(now).toISOString() }) };
}

/**
 * The history of a record whose values under `keys` are replaced.
 * @param stamp when (ISO), and by what if not by the person
 * @param older the history so far
 */
export function historyWith(
  here: SessionDocument,
  keys: readonly string[],
  stamp: { readonly at: string; readonly by?: 'import' },
  older = here.before ?? [],
): NonNullable<SessionDocument['before']> {
  const was = Object.fromEntries(keys.map((key) => [key, here[key]]));
  return [...older, { ...stamp, ...was }];
}

/** A new start moves the whole session; a new length moves its end. */
function timesOf(
  session: SessionDocument,
  startedMs: number | undefined,
  lengthMs: number | undefined,
): Partial<SessionDocument> {
  if (startedMs === undefined && lengthMs === undefined) return {};
  const start = startedMs ?? Date.parse(session.startedAt);
  const end = start + (lengthMs ?? lengthOf(session));
  return { startedAt: new Date(start).toISOString(), endedAt: new Date(end).toISOString() };
}

function letDownsOf(
  session: SessionDocument,
  fromPumpOn: readonly number[] | null,
): Partial<SessionDocument> {
  if (fromPumpOn === null) return { pumpOnMs: null, letDownsMs: [], latencyMs: null };
  const pumpOnMs = session.pumpOnMs ?? 0;
  const letDownsMs = fromPumpOn.map((ms) => pumpOnMs + ms);
  return { pumpOnMs, letDownsMs, latencyMs: latencyOf(letDownsMs[0] ?? null, pumpOnMs) };
}
