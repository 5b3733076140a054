import type { SessionEvent } from '../../domain/session/events.ts';
import type { Host } from '../../host.ts';
import type { SessionView } from './view.ts';

/** Every event as a `letdown.event/1` line, except the end: the command writes that one, with the record in it. */
export function jsonView(host: Host): SessionView {
  return {
    event(event) {
      if (event.event !== 'end') writeEvent(host, event);
    },
    draw: () => Infinity,
    say: (text) => host.stderr.write(`${text}\n`),
    note: (text) => host.stderr.write(`${text}\n`),
    hide: () => undefined,
    close: () => undefined,
  };
}

/** The start and end of a session, which the command writes. */
type Frame = { readonly event: 'start' | 'end'; readonly at: number } & Record<string, unknown>;

export function writeEvent(
  host: Host,
  event: Exclude<SessionEvent, { event: 'end' }> | Frame,
): void {
  const { event: name, at, ...own } = event;
  const flat = event.event === 'phase' ? { ...event.phase, by: event.by } : own;
  host.stdout.write(`${JSON.stringify({ schema: 'letdown.event/1', event: name, at, ...flat })}\n`);
}
