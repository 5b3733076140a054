import { content } from '../../content/index.ts';
import type { ExportDocument } from '../../domain/documents/index.ts';
import { InputError, nearestAnd, nearestOr } from '../../domain/errors.ts';
import { type VolumeUnit, volumeUnits } from '../../domain/units.ts';
import { toBabyBuddy } from '../../formats/baby-buddy.ts';
import { toFhir } from '../../formats/fhir.ts';
import { toJson } from '../../formats/json.ts';
import { type FormatName, formatNames } from '../../formats/names.ts';
import { toCsv } from '../../formats/sessions-csv.ts';
import { toSproutTrack } from '../../formats/sprout-track.ts';
import type { CsvExport } from '../../formats/tracker.ts';
import { parseZone, systemZone } from '../../formats/zones.ts';
import type { Host } from '../../host.ts';
import { openStore } from '../../store/store.ts';
import { recoverSessions, say, tolerant } from '../context.ts';
import { writeOutput } from '../output.ts';
import { parseDay } from '../period.ts';

export interface ExportOptions {
  readonly format?: string | undefined;
  readonly out?: string | undefined;
  readonly since?: string | undefined;
  readonly tz?: string | undefined;
  readonly unit?: string | undefined;
  readonly child?: string | undefined;
}

interface Wanted {
  readonly zone: string;
  readonly unit: VolumeUnit;
  readonly child: number;
  readonly now: number;
}

/** How each format is written, and what has to be said of it. */
const formats: Readonly<
  Record<
    FormatName,
    (data: ExportDocument, wanted: Wanted) => readonly [text: string, remarks: readonly string[]]
  >
> = {
  json: (data) => [toJson(data), []],
  csv: (data, wanted) => [toCsv(data.sessions, wanted), []],
  'baby-buddy': (data, wanted) => tracker(toBabyBuddy(data.sessions, wanted), wanted),
  'sprout-track': (data, wanted) => tracker(toSproutTrack(data.sessions, wanted), wanted),
  fhir: (data, { now }) => [
    `${JSON.stringify(toFhir(data, content, new Date(now).toISOString()), null, 2)}\n`,
    [],
  ],
};

/** What is kept, in a format that others read. */
export function runExport(options: ExportOptions, host: Host): number {
  const format = formatOf(options.format ?? 'json');
  const since = options.since === undefined ? undefined : parseDay(options.since, '--since', 0);
  const store = openStore(host);
  const data = tolerant(host, false);
  const settings = data.attempt(() => store.settings.read(), {
    schema: 'letdown.settings/1' as const,
  });
  const wanted: Wanted = {
    zone: options.tz === undefined ? systemZone() : parseZone(options.tz, '--tz'),
    unit: parseUnit(options.unit, settings.units ?? 'ml'),
    child: parseChild(options.child),
    now: host.now(),
  };
  recoverSessions(store, host, data);
  const none = { records: [], damaged: [] };
  const checks = data.attempt(() => store.checks.read({ since }), none);
  const sessions = data.attempt(() => store.sessions.read({ since }), none);
  for (const trouble of [...checks.damaged, ...sessions.damaged]) data.report(trouble);
  const [text, remarks] = format(
    {
      schema: 'letdown.export/1',
      checks: checks.records.toReversed(),
      sessions: sessions.records.toReversed(),
      settings,
    },
    wanted,
  );
  if (options.out === undefined || options.out === '-') host.stdout.write(text);
  else writeOutput(options.out, text, host);
  for (const remark of remarks) say(host, remark);
  return data.exitCode();
}

/** What somebody has to know who takes the file to a tracker. */
function tracker(made: CsvExport, { zone, unit, child }: Wanted): readonly [string, string[]] {
  const { text, withoutAmount, overlapping, tooLong, endsBeforeStart, repeatedHour } = made;
  const leftOut = (count: number, why: string) =>
    count === 0 ? [] : [`Left out: ${sessions(count)} ${why}.`];
  return [
    text,
    [
      `Times are those of ${zone}, amounts in ${unit}, for child ${child}. --tz, --unit and --child choose others.`,
      'Take each session in only once: --since begins where the last file ended.',
      ...leftOut(withoutAmount, 'without an amount, which a tracker does not take'),
      ...leftOut(overlapping, 'that overlap with another, which a tracker does not take'),
      ...leftOut(endsBeforeStart, 'that ended before they began, as the clock was set back'),
      ...leftOut(tooLong, 'longer than a day, which a tracker does not take'),
      ...(repeatedHour === 0
        ? []
        : [`In the hour that came twice, ${sessions(repeatedHour)} may be read an hour off.`]),
    ],
  ];
}

function sessions(count: number): string {
  return count === 1 ? '1 session' : `${count} sessions`;
}

function formatOf(name: string) {
  const known = formatNames.find((one) => one === name);
  if (known) return formats[known];
  throw new InputError(
    `--format: there is no format ${JSON.stringify(name)}.`,
    nearestAnd(name, formatNames, `The formats are: ${formatNames.join(', ')}.`),
  );
}

/** @throws InputError */
export function parseUnit(text: string | undefined, usual: VolumeUnit): VolumeUnit {
  if (text === undefined) return usual;
  const unit = volumeUnits.find((one) => one === text);
  if (unit) return unit;
  throw new InputError(
    `--unit: ${JSON.stringify(text)} is not a unit.`,
    nearestOr(text, volumeUnits, `Give ${volumeUnits.join(' or ')}.`),
  );
}

function parseChild(text = '1'): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InputError(
    `--child: ${JSON.stringify(text)} is not the number of a child.`,
    'Give the number that the tracker has for the child, such as 1.',
  );
}

import { visiting } from '../../visit.ts';
import type { Flags } from './command.ts';
const iso = (ms: number | undefined) => (ms === undefined ? undefined : new Date(ms).toISOString());
export const run = visiting((f: Flags, v) =>
  runExport({ ...f, since: iso(f.since), child: String(f.child) }, v.host),
);
