import { openPrompts } from '../../ask.ts';
import { content } from '../../content/index.ts';
import type { InsightsDocument } from '../../domain/documents/index.ts';
import { InputError } from '../../domain/errors.ts';
import { factsOf, type SessionFacts } from '../../domain/insights/factors.ts';
import { insightsSince } from '../../domain/insights/trend.ts';
import {
  refuseTrial,
  type Running,
  runningAt,
  startTrial,
  type Trial,
  trialDocument,
  type Tryable,
  tryableNames,
  worthTrying,
} from '../../domain/insights/trial.ts';
import { OWN_RITUAL } from '../../domain/session/ritual.ts';
import { sizeTryLines } from '../../domain/size-try.ts';
import { contraindicated } from '../../domain/strategies.ts';
import { isMilkCompared } from '../../domain/track.ts';
import { pageOf } from '../../ui/page.ts';
import { type Visit, visiting } from '../../visit.ts';
import { readSizeTry } from '../size-try.ts';
import type { Flags } from './command.ts';
import { renderInsights, trialLine } from '../../screens/insights.ts';

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
  const insights = insightsSince(-Infinity, facts, {
    nameOf: nameOf(visit),
    measures,
    calendar,
    now: host.now(),
    showsMilk: visit.showNumbers && isMilkCompared(content, known),
  });
  if (visit.asJson) {
    visit.printJson(insights);
    return data.exitCode();
  }
  const sizes = readSizeTry({ measures, answers: () => known }, visit, host.now());
  visit.print(
    renderInsights(insights, {
      ...pageOf(host),
      since: since === undefined ? null : calendar.dayOf(since),
      unit: visit.unit,
      showNumbers: visit.showNumbers,
      sizes: sizes ? sizeTryLines(sizes, visit.unit) : [],
    }),
  );
  const running = data.attempt(() => runningNow(visit), null);
  if (running) visit.say(lineOf(running, visit));
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
  const open = visit.data.attempt(() => tryableBy(visit), null);
  const strategy = open && worthTrying(insights, open);
  if (!strategy) return;
  if (!visit.mayAsk) {
    return visit.say(`A fair way to know: \`letdown insights --try ${strategy}\``);
  }
  const prompts = await openPrompts(visit.host, 'Stopped.');
  const isWanted = await prompts.confirm({
    message: `Try a fair test: a week with "${nameOf(visit)(strategy)}" and a week without?`,
    help: 'Which week comes first is picked at random. `letdown session` then follows it for you.',
    preset: false,
  });
  if (isWanted) beginTrial(strategy, visit);
}

/** @throws DataError */
function tryableBy({ store }: Visit): Tryable {
  return {
    names: tryableNames(content),
    ruledOut: contraindicated(content, store.answers.known()),
    hasRitual: store.settings.read().ritual !== undefined,
  };
}

/** @throws InputError, DataError */
function stopTrial(tried: string | undefined, visit: Visit): number {
  if (tried !== undefined) {
    throw new InputError('--stop cannot be combined with --try.', 'Use only one of them.');
  }
  const running = runningNow(visit);
  if (running) visit.store.trial.stop();
  visit.say(running ? 'Your trial is stopped. Your sessions stay.' : 'No trial is running.');
  return visit.data.exitCode();
}

/** @throws InputError, DataError */
function beginTrial(strategy: string, visit: Visit): Trial {
  const { store, host, say } = visit;
  refuseTrial(strategy, tryableBy(visit));
  const running = runningNow(visit);
  if (running?.trial.strategy === strategy) {
    say(lineOf(running, visit));
    return running.trial;
  }
  if (running) say(`This ends your trial of ${running.trial.strategy}.`);
  const now = new Date(host.now()).toISOString();
  const isWithFirst = Number.parseInt(host.randomTag(), 16) % 2 === 0;
  const trial = startTrial(strategy, now, isWithFirst);
  store.trial.keep(trial);
  say(lineOf({ trial, arm: trial.weeks[0] ?? 'with' }, visit));
  say(
    strategy === OWN_RITUAL
      ? '`letdown session` follows it, and `letdown insights --stop` ends it.'
      : '`letdown session` follows it, as long as you choose no other plan. `letdown insights --stop` ends it.',
  );
  return trial;
}

/** @throws DataError */
function runningNow({ store, host }: Visit): Running | null {
  return runningAt(store.trial.read(), host.now());
}

function lineOf(running: Running, visit: Visit): string {
  return trialLine(running, nameOf(visit)(running.trial.strategy), visit.calendar);
}

function nameOf({ inWords }: Visit): (strategy: string) => string {
  return (strategy) => inWords(content.strategies[strategy]?.name ?? strategy);
}
