import { eventDocument, type PublicEvent } from '../../domain/documents/index.ts';
import type { Host } from '../../host.ts';
import type { SessionView } from './driver.ts';

/** Every event as a `letdown.event/1` line. The command writes the end, with the record in it. */
export function jsonView(host: Host): SessionView {
  return {
    event(event) {
      if (event.event !== 'end') writeEvent(host, event);
    },
    draw: () => Infinity,
    say: (text) => host.stderr.write(`${text}\n`),
    close: () => undefined,
  };
}

export function writeEvent(host: Host, event: PublicEvent): void {
  host.stdout.write(`${JSON.stringify(eventDocument(event))}\n`);
}
