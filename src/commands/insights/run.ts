import { content } from '../../content/index.ts';
import type { InsightsDocument } from '../../domain/documents/index.ts';
import { InputError, nearestAnd } from '../../domain/errors.ts';
import { changesOf } from '../../domain/insights/changes.ts';
import { factsOf, type SessionFacts } from '../../domain/insights/factors.ts';
import { insightsOf } from '../../domain/insights/insights.ts';
import { trendOf, trendPeriod } from '../../domain/insights/trend.ts';
import {
  armAt,
  endOf,
  startTrial,
  type Trial,
  trialDocument,
} from '../../domain/insights/trial.ts';
import { OWN_RITUAL, RITUAL_HINT } from '../../domain/session/ritual.ts';
import { ENOUGH_SESSIONS } from '../../domain/session/usual.ts';
import { sizeTryLines } from '../../domain/size-try.ts';
import { contraindicated } from '../../domain/strategies.ts';
import { isMilkCompared } from '../../domain/track.ts';
import type { Store } from '../../store/store.ts';
import { columnsOf } from '../../ui/text.ts';
import { themeFor } from '../../ui/theme.ts';
import { type Visit, visiting } from '../../visit.ts';
import { readSizeTry } from '../size-try.ts';
import { tryable } from '../lists.ts';
import type { Flags } from './command.ts';
import { renderInsights } from '../../screens/insights.ts';

/** What the person's own sessions show, in plain words or as figures. */
export const run = visiting(async ({ since, try: tried, stop }: Flags, visit) => {
  const { store, data, host, calendar } = visit;
  visit.recoverSessions();
  if (stop) return stopTrial(tried, visit);
  if (tried !== undefined) {
    const trial = beginTrial(tried, visit);
    if (visit.asJson) visit.printJson(trialDocument(trial));
    return data.exitCode();
  }
  const facts = readFacts(since, visit);
  const known = data.attempt(() => store.answers.known(), {});
  const measures = data.attempt(() => store.measures.read(), []);
  const changes = changesOf(measures, calendar.dayOf);
  const withMilk = visit.showNumbers && isMilkCompared(content, known);
  const insights = {
    ...insightsOf(facts, nameOf(visit), changes),
    trend: trendOf(facts, trendPeriod(host.now(), calendar), withMilk),
  };
  if (visit.asJson) {
    visit.printJson(insights);
    return data.exitCode();
  }
  const sizes = readSizeTry(measures, store, data, host.now());
  visit.print(
    renderInsights(insights, {
      theme: themeFor(host.stdout, host),
      columns: columnsOf(host.stdout),
      since: since === undefined ? null : calendar.dayOf(since),
      unit: visit.unit,
      showNumbers: visit.showNumbers,
      sizes: sizes ? sizeTryLines(sizes, visit.unit) : [],
    }),
  );
  const trial = data.attempt(() => store.trial.read(), null);
  const arm = trial && armAt(trial, host.now());
  if (trial && arm) visit.say(trialLine(trial, arm, visit));
  else if (visit.showNumbers) await offerTrial(insights, visit);
  return data.exitCode();
});

function readFacts(
  since: number | undefined,
  { store, data, calendar }: Visit,
): readonly SessionFacts[] {
  const facts: SessionFacts[] = [];
  data.attempt(() => {
    for (const { records, damaged } of store.sessions.readByMonth({ since })) {
      for (const trouble of damaged) data.report(trouble);
      for (const session of records) facts.push(factsOf(session, calendar.hourOf));
    }
  }, undefined);
  return facts;
}

/** Correlation need not be causation; a week with and a week without, in random order, can tell. */
async function offerTrial(insights: InsightsDocument, visit: Visit): Promise<void> {
  const { store, host, data } = visit;
  if (insights.latency.n < ENOUGH_SESSIONS) return;
  const open = data.attempt(() => openTo(store), []);
  const compared = insights.factors.filter(({ factor }) => open.includes(factor));
  const promising = compared.find(({ verdict }) => verdict === 'sooner') ?? compared[0];
  const strategy = promising?.factor ?? open[0];
  if (strategy === undefined) return;
  if (!visit.mayAsk) {
    return visit.say(`A fair way to know: \`letdown insights --try ${strategy}\``);
  }
  const { promptsFor } = await import('../../ui/prompts.ts');
  const isWanted = await promptsFor(host, 'Stopped.').confirm({
    message: `Try a fair test: a week with "${nameOf(visit)(strategy)}" and a week without?`,
    help: 'Which week comes first is picked at random. `letdown session` then follows it for you.',
    preset: false,
  });
  if (isWanted) beginTrial(strategy, visit);
}

/** What can be tried and is not ruled out by an answer. */
function openTo(store: Store): readonly string[] {
  const ruledOut = contraindicated(content, store.answers.known());
  const own = store.settings.read().ritual === undefined ? [] : [OWN_RITUAL];
  return [...own, ...Object.keys(content.tryable)].filter((strategy) => !ruledOut.has(strategy));
}

/** @throws InputError, DataError */
function stopTrial(tried: string | undefined, { store, host, data, say }: Visit): number {
  if (tried !== undefined) {
    throw new InputError('--stop cannot be combined with --try.', 'Use only one of them.');
  }
  const trial = store.trial.read();
  const isRunning = trial !== null && armAt(trial, host.now()) !== null;
  if (isRunning) store.trial.stop();
  say(isRunning ? 'Your trial is stopped. Your sessions stay.' : 'No trial is running.');
  return data.exitCode();
}

/** @throws InputError, DataError */
function beginTrial(strategy: string, visit: Visit): Trial {
  const { store, host } = visit;
  const known = tryable();
  if (!known.includes(strategy)) {
    throw new InputError(
      `--try: ${JSON.stringify(strategy)} cannot be tried this way.`,
      nearestAnd(strategy, known, `These can: ${known.join(', ')}.`),
    );
  }
  if (strategy === OWN_RITUAL && store.settings.read().ritual === undefined) {
    throw new InputError('--try: you have not set a ritual of your own yet.', RITUAL_HINT);
  }
  if (!openTo(store).includes(strategy)) {
    throw new InputError(
      `--try: your last answers rule out ${strategy}.`,
      'Run `letdown check` again if that has changed.',
    );
  }
  const running = store.trial.read();
  const arm = running && armAt(running, host.now());
  if (arm && running.strategy === strategy) {
    visit.say(trialLine(running, arm, visit));
    return running;
  }
  if (arm) visit.say(`This ends your trial of ${running.strategy}.`);
  const now = new Date(host.now()).toISOString();
  const isWithFirst = Number.parseInt(host.randomTag(), 16) % 2 === 0;
  const trial = startTrial(strategy, now, isWithFirst);
  store.trial.keep(trial);
  visit.say(trialLine(trial, trial.weeks[0] ?? 'with', visit));
  visit.say(
    strategy === OWN_RITUAL
      ? '`letdown session` follows it, and `letdown insights --stop` ends it.'
      : '`letdown session` follows it, as long as you choose no other plan. `letdown insights --stop` ends it.',
  );
  return trial;
}

function trialLine(trial: Trial, arm: 'with' | 'without', visit: Visit): string {
  const name = nameOf(visit)(trial.strategy);
  const until = visit.calendar.wallTime(endOf(trial));
  return `Your trial of "${name}", until ${until}: this is a week ${arm} it.`;
}

function nameOf({ inWords }: Visit): (strategy: string) => string {
  return (strategy) => inWords(content.strategies[strategy]?.name ?? strategy);
}
