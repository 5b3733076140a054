import type { SessionDocument } from '../domain/documents/index.ts';
import { renderDuration } from '../domain/units.ts';
import { tell } from '../exit.ts';
import type { Host } from '../host.ts';
import { DataError } from '../store/data-error.ts';
import type { Store } from '../store/store.ts';
import { columnsOf, wrap } from '../ui/text.ts';

/** A line for the person, apart from the result: to standard error, unless they want quiet. */
export function say(host: Host, text: string): void {
  if (!host.isQuiet) warn(host, text);
}

/** A line that the person must not miss: to standard error. */
export function warn(host: Host, text: string): void {
  const { stderr } = host;
  stderr.write(`${stderr.isTTY ? wrap(text, columnsOf(stderr)) : text}\n`);
  host.aloud?.read(text);
}

/** The result: to standard output. */
export function print(host: Host, text: string): void {
  host.stdout.write(`${text}\n`);
  if (host.stdout.isTTY) host.aloud?.read(text);
}

/** Work on the data folder that may be refused, without keeping the person from what they came for. */
export interface Tolerant {
  /** What `work` returns, or the fallback, the trouble said, where the data cannot be used. */
  attempt<T>(work: () => T, fallback: T): T;
  /** Says a trouble that was found and survived; each only once. */
  report(trouble: DataError): void;
  /** 0, or that of the trouble. */
  exitCode(): number;
}

export function tolerant(host: Host, asJson: boolean): Tolerant {
  let exitCode = 0;
  const said = new Set<string>();
  const report = (trouble: DataError) => {
    const told = tell(trouble, asJson);
    exitCode = told.exitCode;
    if (!said.has(told.text)) host.stderr.write(told.text);
    said.add(told.text);
  };
  return {
    attempt(work, fallback) {
      try {
        return work();
      } catch (error) {
        if (!(error instanceof DataError)) throw error;
        report(error);
        return fallback;
      }
    },
    report,
    exitCode: () => exitCode,
  };
}

/** Whether the person wants to be shown how much and how fast it was: their own numbers, in any command. */
export function wantsNumbers(store: Store, data: Tolerant): boolean {
  return data.attempt(() => store.settings.read().numbers, undefined) !== 'off';
}

/** Saves the sessions that a crash cut off, and says so. What cannot be saved now waits for the next time. */
export function recoverSessions(store: Store, host: Host, data: Tolerant): void {
  for (const session of data.attempt(() => store.recoverSessions(), [])) {
    say(host, recoveredLine(session, wantsNumbers(store, data)));
  }
}

function recoveredLine(
  { startedAt, letDownsMs, latencyMs }: SessionDocument,
  showNumbers: boolean,
): string {
  const when = localTime(startedAt);
  if (!showNumbers) return `The session of ${when} was cut off. It is kept.`;
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

/** The day on which an instant, milliseconds since 1970, falls for the person: 2026-11-23. */
export function localDay(at: number): string {
  return localTime(new Date(at).toISOString()).slice(0, 10);
}

/** The country whose help lines to show: the setting, else that of the locale; null where neither says. */
export function countryOf(host: Host, setting: string | undefined): string | null {
  if (setting && setting !== 'auto') return setting;
  const locale = host.env['LC_ALL'] || host.env['LC_MESSAGES'] || host.env['LANG'] || '';
  return /^[a-z]{2,3}_([A-Z]{2})/.exec(locale)?.[1]?.toLowerCase() ?? null;
}
