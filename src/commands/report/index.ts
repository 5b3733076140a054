import { content } from '../../content/index.ts';
import type { CheckDocument, SessionDocument } from '../../domain/documents/index.ts';
import { InputError } from '../../domain/errors.ts';
import { reportOf } from '../../domain/report.ts';
import { inWords } from '../../domain/words.ts';
import { renderHtml } from '../../formats/report-html.ts';
import { renderMarkdown } from '../../formats/report-markdown.ts';
import { systemZone, wallTime } from '../../formats/zones.ts';
import type { Host } from '../../host.ts';
import type { Reading } from '../../store/monthly.ts';
import { openStore } from '../../store/store.ts';
import { recoverSessions, say, tolerant } from '../context.ts';
import { writeOutput } from '../output.ts';
import { parseDay } from '../period.ts';

export interface ReportOptions {
  readonly out?: string | undefined;
  readonly since?: string | undefined;
  /** undefined: as the settings say. */
  readonly volumes?: boolean | undefined;
}

/** Two weeks, today among them. */
const USUAL_DAYS = 14;
const NONE = { records: [], damaged: [] };

/** One page to hand to a lactation consultant. */
export async function runReport(options: ReportOptions, host: Host): Promise<number> {
  const render = rendererOf(options.out);
  const now = host.now();
  const since =
    options.since === undefined ? startOfPeriod(now) : parseDay(options.since, '--since', 0);
  const store = openStore(host);
  const data = tolerant(host, false);
  recoverSessions(store, host, data);
  const settings = data.attempt(() => store.settings(), undefined);
  const sessions: Reading<SessionDocument> = data.attempt(
    () => store.sessions.read({ since }),
    NONE,
  );
  const checks: Reading<CheckDocument> = data.attempt(() => store.checks.read({ last: 1 }), NONE);
  for (const trouble of [...sessions.damaged, ...checks.damaged]) data.report(trouble);
  const check = checks.records[0] ?? null;
  if (!check && sessions.records.length === 0) {
    say(host, 'There is nothing to report yet. `letdown check` or `letdown session` is a start.');
    return data.exitCode();
  }
  const zone = systemZone();
  const showVolumes = options.volumes ?? settings?.numbers !== 'off';
  const text = await render(
    reportOf({
      content: inWords(settings?.words, content),
      check: inWords(settings?.words, check),
      sessions: sessions.records,
      since,
      now,
      unit: settings?.units ?? 'ml',
      showVolumes,
      dayOf: (ms) => wallTime(ms, zone).slice(0, 10),
    }),
  );
  const file = options.out ?? (host.stdout.isTTY ? usualName(now, zone) : null);
  if (file === null || file === '-') {
    host.stdout.write(text);
  } else {
    writeOutput(file, text, host);
    say(
      host,
      `The report is in ${file}.${render === renderHtml ? ' Open it in a browser to read or print it.' : ''}`,
    );
  }
  if (!showVolumes && options.volumes === undefined) {
    say(host, 'Milk amounts are hidden by your settings. Add --volumes to show them.');
  }
  return data.exitCode();
}

function rendererOf(out: string | undefined) {
  if (out === undefined || out === '-' || /\.html?$/i.test(out)) return renderHtml;
  if (/\.md$/i.test(out)) return renderMarkdown;
  throw new InputError(
    `--out: ${JSON.stringify(out)} must end in .html or .md.`,
    'Such as report.html, to read or print in a browser.',
  );
}

/** Start of the person's own day, thirteen days ago. */
function startOfPeriod(now: number): number {
  const today = new Date(now);
  return new Date(
    today.getFullYear(),
    today.getMonth(),
    today.getDate() - (USUAL_DAYS - 1),
  ).getTime();
}

function usualName(now: number, zone: string): string {
  return `letdown-report-${wallTime(now, zone).slice(0, 10)}.html`;
}
