import type { SessionDocument } from '../domain/documents.ts';
import { renderDuration } from '../domain/units.ts';
import type { Host } from '../host.ts';
import { asDataError } from '../store/data-error.ts';
import type { Store } from '../store/store.ts';
import { columnsOf, wrap } from '../ui/text.ts';

/** A line for the person, apart from the result: to standard error. */
export function say(host: Host, text: string): void {
  const { stderr } = host;
  stderr.write(`${stderr.isTTY ? wrap(text, columnsOf(stderr)) : text}\n`);
}

/** The result: to standard output. */
export function print(host: Host, text: string): void {
  host.stdout.write(`${text}\n`);
}

/**
 * Saves the sessions that a crash cut off, and says so. Where that cannot be done now, it says why
 * and leaves them for the next time.
 */
export function recoverSessions(store: Store, host: Host): void {
  try {
    for (const session of store.recoverSessions()) say(host, recoveredLine(session));
  } catch (error) {
    say(
      host,
      `A session that was cut off could not be saved yet: ${asDataError(error, store.folder).message}`,
    );
  }
}

function recoveredLine({ startedAt, letDownsMs, latencyMs }: SessionDocument): string {
  const when = localTime(startedAt);
  const what =
    letDownsMs.length === 0
      ? 'no let-down was marked'
      : `${letDownsMs.length} let-down${letDownsMs.length > 1 ? 's' : ''}` +
        (latencyMs === null ? '' : `, the first after ${renderDuration(latencyMs)}`);
  return `The session of ${when} was cut off. It is kept: ${what}.`;
}

/** An instant in the person's own zone, to the minute: 2026-11-23 03:10. */
export function localTime(instant: string): string {
  const at = new Date(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  const date = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${date} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The country whose help lines to show: the setting, else that of the locale; null where neither says. */
export function countryOf(host: Host, setting: string | undefined): string | null {
  if (setting) return setting;
  const locale = host.env['LC_ALL'] || host.env['LC_MESSAGES'] || host.env['LANG'] || '';
  return /^[a-z]{2,3}_([A-Z]{2})/.exec(locale)?.[1]?.toLowerCase() ?? null;
}
