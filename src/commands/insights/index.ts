import { content } from '../../content/index.ts';
import { tryable } from '../../content/trials.ts';
import type { InsightsDocument } from '../../domain/documents/index.ts';
import { InputError, nearestAnd } from '../../domain/errors.ts';
import { factsOf, type SessionFacts } from '../../domain/insights/factors.ts';
import { insightsOf } from '../../domain/insights/insights.ts';
import { armAt, endOf, startTrial, type Trial } from '../../domain/insights/trial.ts';
import { ENOUGH_SESSIONS } from '../../domain/session/usual.ts';
import { contraindicated } from '../../domain/strategies.ts';
import { inWords, type Words } from '../../domain/words.ts';
import { type Host, mayAsk } from '../../host.ts';
import { openStore, type Store } from '../../store/store.ts';
import { columnsOf } from '../../ui/text.ts';
import { themeFor } from '../../ui/theme.ts';
import { localTime, print, recoverSessions, say, type Tolerant, tolerant } from '../context.ts';
import { parseDay } from '../period.ts';
import { renderInsights } from './render.ts';

export interface InsightsOptions {
  readonly since?: string | undefined;
  readonly try?: string | undefined;
  readonly input?: boolean | undefined;
  readonly json?: boolean | undefined;
}

/** What the person's own sessions tell, as plain words or as figures. */
export async function runInsights(options: InsightsOptions, host: Host): Promise<number> {
  const since = options.since === undefined ? undefined : parseDay(options.since, '--since', 0);
  const store = openStore(host);
  const data = tolerant(host, options.json === true);
  recoverSessions(store, host, data);
  const settings = data.attempt(() => store.settings.read(), undefined);
  const words = settings?.words;
  if (options.try !== undefined) {
    const trial = beginTrial(options.try, { store, host, words });
    if (options.json) print(host, JSON.stringify(trial, null, 2));
    return data.exitCode();
  }
  const facts: SessionFacts[] = [];
  data.attempt(() => {
    for (const { records, damaged } of store.sessions.readByMonth({ since })) {
      for (const trouble of damaged) data.report(trouble);
      for (const session of records) facts.push(factsOf(session, (ms) => new Date(ms).getHours()));
    }
  }, undefined);
  const insights = insightsOf(facts, nameIn(words));
  if (options.json) {
    print(host, JSON.stringify(insights, null, 2));
    return data.exitCode();
  }
  const showNumbers = settings?.numbers !== 'off';
  print(
    host,
    renderInsights(insights, {
      theme: themeFor(host.stdout, host),
      columns: columnsOf(host.stdout),
      since: options.since ?? null,
      showNumbers,
    }),
  );
  const trial = data.attempt(() => store.trial.read(), null);
  const arm = trial && armAt(trial, host.now());
  if (trial && arm) say(host, trialLine(trial, arm, words));
  else if (showNumbers) await offerTrial(insights, { store, host, words, data, options });
  return data.exitCode();
}

interface Trying {
  readonly store: Store;
  readonly host: Host;
  readonly words: Words | undefined;
}

interface Offer extends Trying {
  readonly data: Tolerant;
  readonly options: InsightsOptions;
}

/** What went together need not be cause and effect; a week of each, drawn by chance, can tell. */
async function offerTrial(insights: InsightsDocument, offer: Offer): Promise<void> {
  const { store, host, data, options } = offer;
  if (insights.latency.n < ENOUGH_SESSIONS) return;
  const open = data.attempt(() => openTo(store), []);
  const looked = insights.factors.filter(({ factor }) => open.includes(factor));
  const promising = looked.find(({ verdict }) => verdict === 'sooner') ?? looked[0];
  const strategy = promising?.factor ?? open[0];
  if (strategy === undefined) return;
  const name = nameIn(offer.words)(strategy);
  if (!mayAsk(host, options)) {
    return say(host, `A fair way to know: \`letdown insights --try ${strategy}\``);
  }
  const { promptsFor } = await import('../../ui/prompts.ts');
  const prompts = promptsFor(host, 'Stopped.');
  const isWanted = await prompts.confirm({
    message: `Try it fairly: a week with "${name}", and a week without?`,
    help: 'Which week comes first is drawn by chance. `letdown session` then does it for you.',
    preset: false,
  });
  if (isWanted) beginTrial(strategy, offer);
}

/** What can be tried, and no answer rules out. */
function openTo(store: Store): readonly string[] {
  const { last, draft } = store.answers.read();
  const ruledOut = contraindicated(content, { ...last?.answers, ...draft?.answers });
  return Object.keys(tryable).filter((strategy) => !ruledOut.has(strategy));
}

/** @throws InputError, DataError */
function beginTrial(strategy: string, { store, host, words }: Trying): Trial {
  const known = Object.keys(tryable);
  if (!known.includes(strategy)) {
    throw new InputError(
      `--try: ${JSON.stringify(strategy)} is not something to try so.`,
      nearestAnd(strategy, known, `These are: ${known.join(', ')}.`),
    );
  }
  if (!openTo(store).includes(strategy)) {
    throw new InputError(
      `--try: your last answers speak against ${strategy}.`,
      'Answer `letdown check` again if that has changed.',
    );
  }
  const running = store.trial.read();
  const arm = running && armAt(running, host.now());
  if (arm && running.strategy === strategy) {
    say(host, trialLine(running, arm, words));
    return running;
  }
  if (arm) say(host, `This ends your try of ${running.strategy}.`);
  const now = new Date(host.now()).toISOString();
  const isWithFirst = Number.parseInt(host.randomTag(), 16) % 2 === 0;
  const trial = startTrial(strategy, now, isWithFirst);
  store.trial.keep(trial);
  say(host, trialLine(trial, trial.weeks[0] ?? 'with', words));
  say(host, '`letdown session` follows it, as long as you choose no other plan.');
  return trial;
}

function trialLine(trial: Trial, arm: 'with' | 'without', words: Words | undefined): string {
  const name = nameIn(words)(trial.strategy);
  const until = localTime(new Date(endOf(trial)).toISOString());
  return `Your try of "${name}", to ${until}: this is a week ${arm} it.`;
}

function nameIn(words: Words | undefined): (strategy: string) => string {
  return (strategy) => inWords(words, content.strategies[strategy]?.name ?? strategy);
}
