import type { SessionEvent } from '../../domain/session/events.ts';
import type { Host } from '../../host.ts';
import type { SessionView } from './view.ts';

/** The events are written where they are recorded: a script needs also those that nobody is shown. */
export function jsonView(host: Host): SessionView {
  return {
    event: () => undefined,
    draw: () => Infinity,
    say: (text) => host.stderr.write(`${text}\n`),
    note: (text) => host.stderr.write(`${text}\n`),
    where: () => undefined,
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
