/** Days and hours in local time. Instants are milliseconds since 1970. */
export interface Calendar {
  /** 2026-11-23 03:10 */
  readonly wallTime: (ms: number) => string;
  /** 2026-11-23 */
  readonly dayOf: (ms: number) => string;
  /** 0 to 23 */
  readonly hourOf: (ms: number) => number;
  /** When a day such as 2026-11-23 starts, or the day `daysOn` later; null: there is no such day. */
  readonly startOf: (day: string, daysOn?: number) => number | null;
}

/** This machine's calendar, as Date has it; always available, whatever TZ says. */
export const localCalendar: Calendar = {
  wallTime,
  dayOf: (ms) => wallTime(ms).slice(0, 10),
  hourOf: (ms) => new Date(ms).getHours(),
  startOf(day, daysOn = 0) {
    const [, year = NaN, month = NaN, date = NaN] =
      /^(\d{4})-(\d\d)-(\d\d)$/.exec(day)?.map(Number) ?? [];
    const named = startOf(year, month, date);
    const isReal = named.getMonth() === month - 1 && named.getDate() === date;
    return isReal ? startOf(year, month, date + daysOn).getTime() : null;
  },
};

/** Not new Date(year, …), which reads the years 0 to 99 as 1900 to 1999. */
function startOf(year: number, month: number, date: number): Date {
  const start = new Date(2000, 0, 1);
  start.setFullYear(year, month - 1, date);
  return start;
}

function wallTime(ms: number): string {
  const at = new Date(ms);
  const two = (value: number) => String(value).padStart(2, '0');
  const date = [
    String(at.getFullYear()).padStart(4, '0'),
    two(at.getMonth() + 1),
    two(at.getDate()),
  ].join('-');
  return `${date} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The zone in which this machine shows times. */
export interface MachineZone {
  /** An IANA name, or an offset such as +03:00 if the machine knows no name. */
  readonly zone: string;
  /** Whether it is the zone that `TZ` names, if any. */
  readonly isAsNamed: boolean;
}

/** @param named the value of TZ in the environment, if any */
export function machineZone(named: string | undefined): MachineZone {
  const found = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const isFound = isZone(found);
  return {
    zone: isFound ? found : offsetOfDate(),
    isAsNamed:
      named === undefined || isZone(named.replace(/^:/, '')) || (isFound && found !== 'UTC'),
  };
}

/** The zone that Date uses. */
function offsetOfDate(): string {
  const minutes = -new Date(0).getTimezoneOffset();
  if (minutes === 0) return 'UTC';
  const two = (value: number) => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function isZone(name: string | undefined): boolean {
  try {
    // Intl reads undefined as the machine's zone, and returns undefined for some of these.
    return (
      name !== undefined &&
      Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
    );
  } catch {
    return false;
  }
}

/** Which comes first in 05/06/2026: the day, the month or the year. */
export const dateOrders = ['dmy', 'mdy', 'ymd'] as const;
export type DateOrder = (typeof dateOrders)[number];
