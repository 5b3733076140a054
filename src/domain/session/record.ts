import type { SessionDocument } from '../documents/index.ts';
import type { SessionEvent } from './events.ts';
import { latencyOf } from './latency.ts';

/** What is known about a session before it starts. */
export interface SessionHeader {
  readonly id: string;
  /** ISO instant, UTC. */
  readonly startedAt: string;
  readonly plan: string;
  /** Version of the content used for coaching. */
  readonly content: string;
}

/** The record of a session from its events; an interrupted session's events are enough. */
export function recordSession(
  header: SessionHeader,
  written: readonly SessionEvent[],
  status: SessionDocument['status'],
  endedAt: string,
): SessionDocument {
  const lastMs = Math.max(0, ...written.map((event) => event.at));
  const events = withoutUndone(written);
  const entered = events.filter((event) => event.event === 'phase');
  const phases = entered.map(({ phase, at }, index) => {
    const next = entered[index + 1];
    const left = next ?? events.find((event) => event.event === 'end');
    const endMs = next?.at ?? lastMs;
    const isDone = left?.by === 'let-down' || isFairShare(endMs - at, phase.seconds * 1000);
    return {
      id: phase.id,
      startMs: at,
      endMs,
      skipped: left?.by === 'next' && !isDone,
      strategy: isDone ? phase.strategy : null,
    };
  });
  const used = phases.flatMap(({ strategy }) => strategy ?? []);
  const letDowns = events.filter((event) => event.event === 'let-down');
  const pumpOnMs = entered.find(({ phase }) => phase.pump === 'on')?.at ?? null;
  return {
    schema: 'letdown.session/1',
    id: header.id,
    startedAt: header.startedAt,
    endedAt,
    plan: header.plan,
    status,
    pumpOnMs,
    letDownsMs: letDowns.map((event) => event.at),
    latencyMs: latencyOf(letDowns[0]?.at ?? null, pumpOnMs),
    phases,
    used: [...new Set(used)],
    ml: null,
    left: null,
    right: null,
    entered: null,
    comfort: null,
    note: null,
    content: header.content,
  };
}

/** Whether a step went on for long enough to count as done: half of it, or two minutes of a long one. */
function isFairShare(ms: number, wholeMs: number): boolean {
  return ms >= Math.min(wholeMs / 2, 120_000);
}

/** An undone let-down never happened, and neither did its effects. */
function withoutUndone(events: readonly SessionEvent[]): readonly SessionEvent[] {
  const standing: SessionEvent[] = [];
  for (const event of events) {
    if (event.event === 'undo') {
      standing.splice(standing.findLastIndex((before) => before.event === 'let-down'));
    } else standing.push(event);
  }
  return standing;
}

/** Whether there was any pumping, or milk: a session abandoned before that does not count. */
export function isPumped({ pumpOnMs, letDownsMs }: SessionDocument): boolean {
  return pumpOnMs !== null || letDownsMs.length > 0;
}

/**
 * From its start to its end, including pauses. Milliseconds; 0: not known, because a tracker did not say, or the
 * clock was set back during it.
 */
export function lengthOf({
  startedAt,
  endedAt,
}: Pick<SessionDocument, 'startedAt' | 'endedAt'>): number {
  return Math.max(0, Date.parse(endedAt) - Date.parse(startedAt));
}

/** When it was written down, milliseconds since 1970: a pumping of yesterday may have been logged just now. */
export function madeAt({
  loggedAt,
  endedAt,
}: Pick<SessionDocument, 'loggedAt' | 'endedAt'>): number {
  return Date.parse(loggedAt ?? endedAt);
}

/** Whether it hurt, or did not feel good. */
export function isUnwell({ comfort }: Pick<SessionDocument, 'comfort'>): boolean {
  return comfort !== null && comfort <= 2;
}
