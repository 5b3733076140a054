/** Days and hours as the clock on the wall shows them. Instants are milliseconds since 1970. */
export interface Calendar {
  /** 2026-11-23 03:10 */
  readonly wallTime: (ms: number) => string;
  /** 2026-11-23 */
  readonly dayOf: (ms: number) => string;
  /** 0 to 23 */
  readonly hourOf: (ms: number) => number;
  /** When a day such as 2026-11-23 begins, or the day that comes `daysOn` later; null: there is no such day. */
  readonly startOf: (day: string, daysOn?: number) => number | null;
}

/** The calendar of this machine: that of Date, which every machine has, whatever TZ says. */
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

/** Not new Date(year, …), which takes the years 0 to 99 for 1900 to 1999. */
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

/** The zone by which this machine shows times. */
export interface MachineZone {
  /** An IANA name, or an offset such as +03:00 where the machine knows no more. */
  readonly zone: string;
  /** Whether it is the one that `TZ` names, if it names one. */
  readonly isAsNamed: boolean;
}

/** @param named what the environment says as TZ, if it says anything */
export function machineZone(named: string | undefined): MachineZone {
  const found = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const isFound = isZone(found);
  return {
    zone: isFound ? found : offsetOfDate(),
    isAsNamed:
      named === undefined || isZone(named.replace(/^:/, '')) || (isFound && found !== 'UTC'),
  };
}

/** That which Date reckons with. */
function offsetOfDate(): string {
  const minutes = -new Date(0).getTimezoneOffset();
  if (minutes === 0) return 'UTC';
  const two = (value: number) => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function isZone(name: string | undefined): boolean {
  try {
    // Intl takes undefined for the zone of the machine, which is what it finds for some of these.
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
