import { content } from '../../content/index.ts';
import { type Visit, visiting } from '../../visit.ts';
import { isStandardOutput, writeOutput } from '../../output.ts';
import type { Flags } from './command.ts';

/** All records, in a format that other programs can read. */
export const run = visiting(async (flags: Flags, visit) => {
  const { formats } = await import('../../formats/registry.ts');
  const { host, data } = visit;
  const write = formats.find(({ name }) => name === flags.format)?.write;
  if (!write) throw new Error(`${flags.format} cannot be written`);
  visit.recoverSessions();
  const { text, remarks } = write(documentOf(flags.since, visit), {
    zone: flags.tz ?? visit.zone,
    unit: flags.unit ?? visit.unit,
    child: flags.child,
    now: host.now(),
    content,
  });
  const file = flags.out ?? '-';
  writeOutput(file, text, host);
  if (!isStandardOutput(file)) visit.say(`The records are in ${file}.`);
  for (const remark of remarks) visit.say(remark);
  return data.exitCode();
});

function documentOf(since: number | undefined, { store, data }: Visit) {
  const none = { records: [], damaged: [] };
  const checks = data.attempt(() => store.checks.read({ since }), none);
  const sessions = data.attempt(() => store.sessions.read({ since }), none);
  for (const trouble of [...checks.damaged, ...sessions.damaged]) data.report(trouble);
  const measures = data.attempt(() => store.measures.read(), []);
  const period = measures.filter(({ at }) => since === undefined || Date.parse(at) >= since);
  return {
    schema: 'letdown.export/1' as const,
    checks: checks.records.toReversed(),
    sessions: sessions.records.toReversed(),
    settings: data.attempt(() => store.settings.read(), { schema: 'letdown.settings/1' as const }),
    ...(period.length > 0 && { measures: period }),
  };
}
