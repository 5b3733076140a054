import type { Call, Runner } from './command.ts';
import { type Calendar, localCalendar, machineZone } from './domain/calendar.ts';
import type { SessionDocument } from './domain/documents/index.ts';
import { counted } from './domain/language.ts';
import type { Content } from './domain/model.ts';
import { renderDuration, type VolumeUnit } from './domain/units.ts';
import { inWords } from './domain/words.ts';
import { tell } from './exit.ts';
import { type Host, hostWith, mayAsk } from './host.ts';
import { DataError } from './store/data-error.ts';
import { settingChoices, type Settings } from './domain/documents/settings.ts';
import { openStore, type Store } from './store/store.ts';
import { print, say, warn } from './say.ts';
import { aloudBy } from './ui/aloud.ts';
import { fitted } from './ui/text.ts';
import { voicesOf } from './ui/voice.ts';

/** Settings with defaults filled in. */
export type WholeSettings = Settings & {
  readonly [Key in keyof typeof settingChoices]: NonNullable<Settings[Key]>;
};

/** Work on the data folder that may fail without stopping what the person came for. */
export interface DataGuard {
  /** What `work` returns; the fallback, and a message, if the data cannot be used. */
  readonly attempt: <T>(work: () => T, fallback: T) => T;
  /** Prints a problem that did not stop the command; each only once. */
  readonly report: (trouble: DataError) => void;
  /** 0, or the code of that problem. */
  readonly exitCode: () => number;
}

/** One run of a command: flags, environment and settings resolved, the store available. */
export interface Visit {
  readonly host: Host;
  readonly calendar: Calendar;
  /** The zone of that calendar. */
  readonly zone: string;
  readonly store: Store;
  readonly data: DataGuard;
  readonly settings: WholeSettings;
  /** Whether questions may be asked. */
  readonly mayAsk: boolean;
  /** Whether the whole result is one JSON document. */
  readonly asJson: boolean;
  readonly unit: VolumeUnit;
  /** Whether the person wants to see amounts and times. */
  readonly showNumbers: boolean;
  /** Whose help lines to show; null: not known. */
  readonly country: string | null;
  /** All content, in the person's words. */
  readonly content: () => Promise<Content>;
  readonly inWords: <T>(value: T) => T;
  /** A side message: to standard error, unless --quiet. */
  readonly say: (text: string) => void;
  /** A line that must not be missed: to standard error. */
  readonly warn: (text: string) => void;
  /** The result: to standard output. */
  readonly print: (text: string) => void;
  readonly printJson: (document: object) => void;
  /** Saves sessions interrupted by a crash, and says so. What cannot be saved now waits until next time. */
  readonly recoverSessions: () => void;
}

interface CommonFlags {
  readonly input?: boolean;
  readonly json?: boolean;
  /** How this run is to sound, whatever the settings say. */
  readonly sound?: string;
  /** false: the data folder is never touched. */
  readonly save?: boolean;
}

/** Wraps a command's function: `export const run = visiting<Flags>(async (flags, visit) => …)`. */
export function visiting<F>(
  work: (flags: F, visit: Visit) => ReturnType<Runner<F>['run']>,
): Runner<F>['run'] {
  return async (flags, call) => {
    const visit = openVisit(flags as CommonFlags, call);
    const outcome = await workOrTell(() => work(flags, visit), visit.data);
    // A danger sign is read to its end.
    await visit.host.aloud?.finished();
    return outcome;
  };
}

/** Data problems already reported on the way are not repeated at the end. */
async function workOrTell<T>(work: () => T | Promise<T>, data: DataGuard): Promise<T | number> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    data.report(error);
    return data.exitCode();
  }
}

export function openVisit(flags: CommonFlags, { host: world, wishes, command }: Call): Visit {
  const isKept = flags.save !== false;
  const input = wishes.input && flags.input !== false;
  const flagged = hostWith(world, {
    env: {
      ...world.env,
      ...(!wishes.color && { NO_COLOR: '1' }),
      ...(wishes.accessible && { ACCESSIBLE: '1' }),
    },
    isQuiet: wishes.quiet,
  });
  const isTerminal = mayAsk(flagged, {});
  const asJson = flags.json === true;
  const known = once(() => readSettings(flagged));
  const preferred = isTerminal && isKept ? withSettings(flagged, known()?.accessible) : flagged;
  const mayHear = isTerminal && input && !asJson && !wishes.quiet && command.isFollowedByEar;
  const isHeard = () => (flags.sound ?? (isKept ? known()?.sound : undefined)) === 'speech';
  const host = mayHear && isHeard() ? readingAloud(preferred) : preferred;
  const store = once(() => openStore(host));
  const data = guardData(host, asJson);
  const settings = once(() => {
    const set = isKept
      ? (known() ?? data.attempt(() => store().settings.read(), undefined))
      : undefined;
    return { ...defaults, ...set } as WholeSettings;
  });
  const inTheirWords = <T>(value: T) => inWords(settings().words, value);
  const sayOfZone = once(() => zoneOf(host));
  const visit: Visit = {
    host,
    get calendar() {
      // Most machines set none, and Intl is slow to start.
      if (host.env['TZ'] !== undefined) sayOfZone();
      return localCalendar;
    },
    get zone() {
      return sayOfZone();
    },
    get store() {
      return store();
    },
    data,
    get settings() {
      return settings();
    },
    mayAsk: mayAsk(host, { input }),
    asJson,
    get unit() {
      return settings().units;
    },
    get showNumbers() {
      return settings().numbers === 'on';
    },
    get country() {
      return countryOf(host, settings().lines);
    },
    content: async () => inTheirWords((await import('./content/index.ts')).content),
    inWords: inTheirWords,
    say: (text) => say(host, text),
    warn: (text) => warn(host, text),
    print: (text) => print(host, text),
    // Whole lines: a break inside a text would be invalid JSON.
    printJson: (document) => void host.stdout.write(`${JSON.stringify(document, null, 2)}\n`),
    recoverSessions() {
      for (const session of data.attempt(() => store().recoverSessions(), [])) {
        visit.say(recoveredLine(session, visit));
      }
    },
  };
  return visit;
}

/** The first choice of each setting. */
const defaults = {
  schema: 'letdown.settings/1',
  ...Object.fromEntries(Object.entries(settingChoices).map(([key, [first]]) => [key, first])),
} as WholeSettings;

/** null: they cannot be read, which the command reports when it needs them. */
function readSettings(host: Host): Settings | null {
  try {
    return openStore(host).settings.read();
  } catch (error) {
    if (error instanceof DataError) return null;
    throw error;
  }
}

function withSettings(host: Host, accessible: Settings['accessible']): Host {
  return accessible === 'on' && host.env['ACCESSIBLE'] === undefined
    ? hostWith(host, { env: { ...host.env, ACCESSIBLE: '1' } })
    : host;
}

/** The host, with a voice if there is one. */
export function readingAloud(host: Host): Host {
  const voices = voicesOf(host);
  if (voices.length === 0) return host;
  const silent = () => warn(host, 'The voice does not work here.');
  return hostWith(host, { aloud: aloudBy(voices, host, silent) });
}

export function guardData(host: Host, asJson: boolean): DataGuard {
  let exitCode = 0;
  const reported = new Set<string>();
  const report = (trouble: DataError) => {
    const told = tell(trouble, asJson);
    exitCode = told.exitCode;
    if (!reported.has(told.text)) host.stderr.write(fitted(told.text, host.stderr));
    reported.add(told.text);
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

/** Warns if it is not the zone that the person named: every time of day would be off. */
function zoneOf(host: Host): string {
  const named = host.env['TZ'];
  const { zone, isAsNamed } = machineZone(named);
  if (!isAsNamed && named !== undefined) {
    const what =
      named === ''
        ? 'is empty'
        : `is ${JSON.stringify(named.slice(0, 60))}, which is no time zone here`;
    say(host, `TZ ${what}: times are those of ${zone}. Set it to one such as Europe/Berlin.`);
  }
  return zone;
}

function recoveredLine(
  { startedAt, letDownsMs, latencyMs }: SessionDocument,
  { calendar, showNumbers }: Visit,
): string {
  const when = calendar.wallTime(Date.parse(startedAt));
  if (!showNumbers) return `The session from ${when} was cut off. It is saved.`;
  const what =
    letDownsMs.length === 0
      ? 'no let-down was marked'
      : counted(letDownsMs.length, 'let-down') +
        (latencyMs === null ? '' : `, the first after ${renderDuration(latencyMs)}`);
  return `The session from ${when} was cut off. It is saved: ${what}.`;
}

/** The country whose help lines to show: from the setting, or else the locale; null if neither says. */
function countryOf(host: Host, setting: string | undefined): string | null {
  if (setting && setting !== 'auto') return setting;
  const locale = host.env['LC_ALL'] || host.env['LC_MESSAGES'] || host.env['LANG'] || '';
  return /^[a-z]{2,3}_([A-Z]{2})/.exec(locale)?.[1]?.toLowerCase() ?? null;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
