import { once } from 'node:events';
import type { CheckDocument, HistoryDocument } from '../../domain/documents/index.ts';
import type { Period, Reading } from '../../store/monthly.ts';
import { columnsOf } from '../../ui/text.ts';
import { themeFor, useUnicode } from '../../ui/theme.ts';
import { type Visit, visiting } from '../../visit.ts';
import type { Flags } from './command.ts';
import { renderHistory } from './render.ts';

/** As many as a person can look over at once; a script gets all. */
const MOST_AT_A_TERMINAL = 40;

/** Checks and sessions, newest first. A damaged file is named; everything else is shown. */
export const run = visiting(async (flags: Flags, visit) => {
  const { since, until, last } = flags;
  const period = { since, until, last };
  const { store, data } = visit;
  visit.recoverSessions();
  const withChecks = flags.checks || !flags.sessions;
  const withSessions = flags.sessions || !flags.checks;
  if (visit.asJson) {
    await printJson(
      [
        ['checks', withChecks ? store.checks.readByMonth(period) : []],
        ['sessions', withSessions ? store.sessions.readByMonth(period) : []],
      ],
      visit,
    );
    return data.exitCode();
  }
  const isLimited =
    Boolean(visit.host.stdout.isTTY) && [since, until, last].every((value) => value === undefined);
  const wanted = isLimited ? { ...period, last: MOST_AT_A_TERMINAL } : period;
  const none = { records: [], damaged: [] };
  const read = <T>(isWanted: boolean, records: { read(period: Period): Reading<T> }) =>
    isWanted ? data.attempt(() => records.read(wanted), none) : none;
  const checks: Reading<CheckDocument> = read(withChecks, store.checks);
  const sessions = read(withSessions, store.sessions);
  const document: HistoryDocument = {
    schema: 'letdown.history/1',
    checks: [...visit.inWords(checks.records)],
    sessions: [...sessions.records],
  };
  const damaged = [...checks.damaged, ...sessions.damaged];
  const isEmpty = checks.records.length + sessions.records.length === 0;
  // If something could not be read, nothing to show does not mean nothing kept.
  if (!isEmpty || (damaged.length === 0 && data.exitCode() === 0)) show(document, wanted, visit);
  if (isLimited && Math.max(checks.records.length, sessions.records.length) === wanted.last) {
    visit.say('Only the newest are shown. --last N or --since DATE shows more.');
  }
  for (const trouble of damaged) data.report(trouble);
  return data.exitCode();
});

/** `letdown.history/1`, written month by month: years need no more memory than a month. */
async function printJson(
  lists: readonly (readonly [keyof HistoryDocument & string, Iterable<Reading<unknown>>])[],
  { host: { stdout }, data, inWords }: Visit,
): Promise<void> {
  const schema: HistoryDocument['schema'] = 'letdown.history/1';
  stdout.write(`{\n  "schema": ${JSON.stringify(schema)}`);
  for (const [name, months] of lists) {
    let separator = `,\n  "${name}": [\n    `;
    const iterator = months[Symbol.iterator]();
    const next = () => data.attempt(() => iterator.next(), { done: true, value: undefined });
    for (let month = next(); !month.done; month = next()) {
      const { records, damaged } = month.value;
      for (const trouble of damaged) data.report(trouble);
      const texts = records.map((record) =>
        JSON.stringify(name === 'checks' ? inWords(record) : record, null, 2).replaceAll(
          '\n',
          '\n    ',
        ),
      );
      if (texts.length === 0) continue;
      const isTaken = stdout.write(separator + texts.join(',\n    '));
      separator = ',\n    ';
      if (!isTaken) await once(stdout, 'drain');
    }
    stdout.write(separator.startsWith(',\n  "') ? `,\n  "${name}": []` : '\n  ]');
  }
  stdout.write('\n}\n');
}

function show(document: HistoryDocument, wanted: Period, visit: Visit): void {
  const { store, data, host, calendar } = visit;
  // A day that is shown in part is still added up as a whole.
  const oldest = Date.parse(document.sessions.at(-1)?.startedAt ?? '1970-01-01');
  const since = calendar.startOf(calendar.dayOf(oldest)) ?? oldest;
  const whole =
    wanted.last === undefined || document.sessions.length === 0
      ? document.sessions
      : data.attempt(() => store.sessions.read({ since, until: wanted.until }).records, []);
  visit.print(
    renderHistory(document, whole, {
      theme: themeFor(host.stdout, host),
      columns: columnsOf(host.stdout),
      isUnicode: useUnicode(host.env, host.platform),
      calendar,
      unit: visit.unit,
      showNumbers: visit.showNumbers,
    }),
  );
}
