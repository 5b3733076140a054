import type { CheckDocument, SessionDocument } from '../../domain/documents/index.ts';
import { InputError } from '../../domain/errors.ts';
import { factsOf } from '../../domain/insights/factors.ts';
import { insightsSince, trendPeriod } from '../../domain/insights/trend.ts';
import { partStatuses } from '../../domain/parts.ts';
import { reportOf } from '../../domain/report.ts';
import { isAfterLoss, isMilkCompared } from '../../domain/track.ts';
import { renderHtml } from '../../formats/report-html.ts';
import { renderMarkdown } from '../../formats/report-markdown.ts';
import type { Reading } from '../../store/monthly.ts';
import { visiting } from '../../visit.ts';
import { isStandardOutput, withEnding, writeOutput } from '../../output.ts';
import type { Flags } from './command.ts';

/** Two weeks, including today. */
const DEFAULT_DAYS = 14;
const NONE = { records: [], damaged: [] };

/** One page to hand to a lactation consultant. */
export const run = visiting(async (flags: Flags, visit) => {
  const { store, data, host, calendar } = visit;
  const out = flags.out === undefined ? undefined : withEnding(flags.out, '.html');
  const render = rendererOf(out);
  const now = host.now();
  const today = calendar.dayOf(now);
  const since = flags.since ?? calendar.startOf(today, 1 - DEFAULT_DAYS) ?? now;
  visit.recoverSessions();
  // The weeks before are only for comparison.
  const from = Math.min(since, trendPeriod(now, calendar).beforeMs);
  const whole: Reading<SessionDocument> = data.attempt(
    () => store.sessions.read({ since: from }),
    NONE,
  );
  const sessions = whole.records.filter(({ startedAt }) => Date.parse(startedAt) >= since);
  const checks: Reading<CheckDocument> = data.attempt(() => store.checks.read({ last: 1 }), NONE);
  for (const trouble of [...whole.damaged, ...checks.damaged]) data.report(trouble);
  const check = checks.records[0] ?? null;
  const measures = data.attempt(() => store.measures.read(), []);
  if (!check && sessions.length + measures.length === 0) {
    visit.say('There is nothing to report yet. Start with `letdown check` or `letdown session`.');
    return data.exitCode();
  }
  const content = await visit.content();
  const known = data.attempt(() => store.answers.known(), check?.answers ?? {});
  const parts = data.attempt(() => store.parts.read(), []);
  const showVolumes = flags.volumes ?? (visit.showNumbers && !isAfterLoss(known));
  const facts = whole.records.map((session) => factsOf(session, calendar.hourOf));
  const insights = insightsSince(since, facts, {
    nameOf: (strategy) => content.strategies[strategy]?.name ?? strategy,
    measures,
    calendar,
    now,
    showsMilk: showVolumes && isMilkCompared(content, known),
  });
  const report = reportOf({
    content,
    check: visit.inWords(check),
    measures,
    sessions,
    insights,
    known,
    parts: partStatuses(content.parts, parts, today),
    since,
    now,
    unit: visit.unit,
    showVolumes,
    dayOf: calendar.dayOf,
  });
  const text = await render(visit.inWords(report));
  const file = out ?? (host.stdout.isTTY ? `letdown-report-${today}.html` : '-');
  writeOutput(file, text, host);
  if (!isStandardOutput(file)) {
    const hint = render === renderHtml ? ' Open it in a browser to read or print it.' : '';
    visit.say(`The report is in ${file}.${hint}`);
  }
  if (!visit.showNumbers && flags.volumes === undefined) {
    visit.say('Milk amounts are hidden by your settings. Add --volumes to show them.');
  }
  return data.exitCode();
});

function rendererOf(out: string | undefined) {
  if (out === undefined || isStandardOutput(out) || /(\.html?|(^|[/\\])[^.]*)$/i.test(out)) {
    return renderHtml;
  }
  if (/\.md$/i.test(out)) return renderMarkdown;
  throw new InputError(
    `--out: ${JSON.stringify(out)} must end in .html or .md.`,
    'For example report.html, to read or print in a browser.',
  );
}
