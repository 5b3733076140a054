import { content } from '../content/index.ts';
import { InputError, nearestAnd } from '../domain/errors.ts';
import type { WriteOptions } from '../formats/format.ts';
import { formatNames, formats } from '../formats/registry.ts';
import { parseZone, systemZone } from '../formats/zones.ts';
import type { Host } from '../host.ts';
import { openStore } from '../store/store.ts';
import { recoverSessions, say, tolerant } from './context.ts';
import { writeOutput } from './output.ts';
import { parseDay } from './period.ts';
import { parseUnit } from './unit.ts';

export interface ExportOptions {
  readonly format?: string | undefined;
  readonly out?: string | undefined;
  readonly since?: string | undefined;
  readonly tz?: string | undefined;
  readonly unit?: string | undefined;
  readonly child?: string | undefined;
}

/** What is kept, in a format that others read. */
export function runExport(options: ExportOptions, host: Host): number {
  const write = writerOf(options.format);
  const since = options.since === undefined ? undefined : parseDay(options.since, '--since', 0);
  const store = openStore(host);
  const data = tolerant(host, false);
  const settings = data.attempt(() => store.settings(), { schema: 'letdown.settings/1' as const });
  const wanted: WriteOptions = {
    zone: options.tz === undefined ? systemZone() : parseZone(options.tz, '--tz'),
    unit: parseUnit(options.unit, settings.units ?? 'ml'),
    child: parseChild(options.child),
    now: host.now(),
    content,
  };
  recoverSessions(store, host, data);
  const none = { records: [], damaged: [] };
  const checks = data.attempt(() => store.checks.read({ since }), none);
  const sessions = data.attempt(() => store.sessions.read({ since }), none);
  for (const trouble of [...checks.damaged, ...sessions.damaged]) data.report(trouble);
  const { text, remarks } = write(
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

/** @throws InputError */
function writerOf(name: string = formatNames[0] ?? '') {
  const write = formats.find((format) => format.name === name)?.write;
  if (write) return write;
  throw new InputError(
    `--format: there is no format ${JSON.stringify(name)}.`,
    nearestAnd(name, formatNames, `The formats are: ${formatNames.join(', ')}.`),
  );
}

function parseChild(text = '1'): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InputError(
    `--child: ${JSON.stringify(text)} is not the number of a child.`,
    'Give the number that the tracker has for the child, such as 1.',
  );
}
