import { openPrompts, promptsOr } from '../../ask.ts';
import { content } from '../../content/index.ts';
import type { Answers } from '../../domain/answers.ts';
import type { MeasureDocument } from '../../domain/documents/index.ts';
import { InputError, nearestAnd } from '../../domain/errors.ts';
import { withNewer } from '../../domain/known-answers.ts';
import { exampleOf, givenDraft, refuseOthers } from '../../domain/measure-given.ts';
import { measureKinds } from '../../domain/measure-keys.ts';
import { gently, isAskedFirst, lockedBy, safetyQuestion, wayOf } from '../../domain/measure-way.ts';
import { type Draft, measured } from '../../domain/measured.ts';
import { countingOf, isEmpty, measuresDocument } from '../../domain/measures.ts';
import type { MeasureKind } from '../../domain/model.ts';
import { recentUrgency } from '../../domain/session/choose.ts';
import { sizeTryLines, sizeTryOf, stoppedTry } from '../../domain/size-try.ts';
import { contraindicated } from '../../domain/strategies.ts';
import { isOfLastDay } from '../../domain/units.ts';
import { draftOf } from '../../domain/walked.ts';
import { EXIT_REFERRAL } from '../../exit.ts';
import { isLinear, newId } from '../../host.ts';
import { renderMeasure, renderMeasures } from '../../screens/measure.ts';
import { answeredAt, type DatedAnswers, together } from '../../store/answers.ts';
import type { Prompts } from '../../ui/asking.ts';
import { pageOf } from '../../ui/page.ts';
import { type Visit, visiting } from '../../visit.ts';
import { askFirst, sayTakenBack, sayUrgent } from '../ask-question.ts';
import { readBasis, readSizeTry } from '../size-try.ts';
import type { Flags } from './command.ts';
import { walkThrough } from './walk.ts';

const { measures } = content;
const FAREWELL = 'Stopped. Nothing was saved.';

/** A small home check, guided or by flags; without a name, what was measured so far. */
export const run = visiting(async (flags: Flags, visit) => {
  const { what } = flags;
  const kind = measureKinds.find((one) => one === what);
  if (what !== undefined && kind === undefined && !flags.stop) {
    throw new InputError(
      `measure: ${JSON.stringify(what)} is nothing to measure.`,
      nearestAnd(what, measureKinds, `It takes: ${measureKinds.join(', ')}.`),
    );
  }
  if (what === undefined) refuseOthers(null, flags);
  if (flags.stop) return stopTry(kind, visit);
  const chosen = kind ?? (await overview(flags, visit));
  return chosen === null ? visit.data.exitCode() : measureOne(chosen, flags, visit);
});

/** Ends the try of sizes; the measurement stays. @throws InputError, DataError */
function stopTry(kind: MeasureKind | undefined, { store, host, data, say }: Visit): number {
  if (kind !== 'fit') {
    throw new InputError(
      '--stop only works with fit.',
      'For example: `letdown measure fit --stop`.',
    );
  }
  const kept = store.measures.read();
  const sessions = data.attempt(() => store.sessions.read({}).records, []);
  const stopped = stoppedTry(kept, sessions, new Date(host.now()).toISOString());
  if (stopped === null) say('No try of sizes is running.');
  else if (stopped === 'done') say('Your try of sizes is done: `letdown measure` has the result.');
  else {
    store.measures.replace(stopped);
    say('Your try of sizes is stopped.');
  }
  return data.exitCode();
}

/** What was measured and when. @returns what the person wants to measure now, or null */
async function overview(flags: Flags, visit: Visit): Promise<MeasureKind | null> {
  const { host, store, data, calendar, showNumbers } = visit;
  const kept = flags.save ? data.attempt(() => store.measures.read(), []) : [];
  const document = measuresDocument(kept, measures, host.now(), calendar);
  const sizes = readSizeTry(readBasis(visit, kept), visit, host.now());
  if (visit.asJson) {
    const { size, comforts } = sizes?.now ?? {};
    const sizeNow = size && { ...size, rated: comforts?.length };
    visit.printJson({ ...document, ...(sizeNow && { sizeNow }) });
    return null;
  }
  const { kinds } = visit.inWords(measures);
  visit.print(
    renderMeasures(visit.inWords(document), { ...measures, kinds }, calendar.dayOf, pageOf(host), {
      isOffered: visit.mayAsk,
      withNumbers: showNumbers,
      sizes: sizes ? sizeTryLines(sizes, showNumbers ? visit.unit : null) : [],
    }),
  );
  if (!visit.mayAsk) return null;
  const prompts = await openPrompts(host, 'Stopped.');
  const choice = await prompts.choose({
    message: 'What would you like to measure?',
    choices: [
      ...measureKinds.map((kind) => ({
        key: kind,
        label: `${kinds[kind].name}, ${kinds[kind].minutes} min`,
      })),
      { key: 'none', label: 'Nothing now' },
    ],
  });
  return measureKinds.find((kind) => kind === choice) ?? null;
}

/** @returns the exit code @throws InputError, Cancelled */
async function measureOne(kind: MeasureKind, flags: Flags, visit: Visit): Promise<number> {
  const { store, data } = visit;
  const given = givenDraft(kind, flags);
  const said = flags.save ? data.attempt(() => store.answers.said(), []) : [];
  if (given) {
    const answers = together(said);
    show(gently(given, lockedBy(content, answers)), answers, flags, visit);
    return data.exitCode();
  }
  const prompts = await promptsOr(visit, {
    because: 'Nothing was given',
    hint: `Give what you found, such as \`${exampleOf(kind)}\`.`,
    farewell: FAREWELL,
  });
  return (await guide(kind, said, prompts, flags, visit)) ? EXIT_REFERRAL : data.exitCode();
}

/** @returns whether somebody has to be called today @throws Cancelled */
async function guide(
  kind: MeasureKind,
  before: readonly DatedAnswers[],
  prompts: Prompts,
  flags: Flags,
  visit: Visit,
): Promise<boolean> {
  const { store, data, host, inWords } = visit;
  const now = host.now();
  const check = flags.save && data.attempt(() => store.checks.read({ last: 1 }).records[0], null);
  if (check && recentUrgency(check, now) === 'emergency') {
    visit.warn(`${inWords(check.referral?.action ?? '')} Please get help first. This can wait.`);
    return true;
  }
  const known = together(before);
  const isAsked = isAskedFirst(kind) && !isOfLastDay(answeredAt(before, 'breast-now'), now);
  const next = (said: Answers) => safetyQuestion(content, said, known);
  let said: Answers = {};
  for (;;) {
    const earlier = said;
    if (isAsked) said = await askFirst(prompts, FIRST, next, flags.save, visit, said);
    sayTakenBack(earlier, said, visit);
    const isUrgent = await walkAs(kind, withNewer(known, said), isAsked, prompts, flags, visit);
    if (isUrgent !== null) return isUrgent;
  }
}

const FIRST = 'First, to be safe';

/** @returns whether somebody has to be called today; null: back to the questions before @throws Cancelled */
async function walkAs(
  kind: MeasureKind,
  answers: Answers,
  mayLeave: boolean,
  prompts: Prompts,
  flags: Flags,
  visit: Visit,
): Promise<boolean | null> {
  const { inWords } = visit;
  const { 'breast-now': breasts = [] } = answers;
  const isUrgent = isAskedFirst(kind) && sayUrgent({ 'breast-now': breasts }, visit) !== null;
  const way = wayOf(kind, content, answers);
  if ('refused' in way) {
    visit.warn(inWords(['Not now.', ...way.refused].join(' ')));
    return isUrgent;
  }
  const { name, minutes } = inWords(measures.kinds[kind]);
  if (way.locked.length > 0) visit.warn(inWords(`A gentle way today. ${way.locked.join(' ')}\n`));
  else visit.say(`${name}: about ${minutes} minutes. Ctrl-C stops at any time.\n`);
  const { steps, ruledOut, locked } = way;
  const replies = await walkThrough(inWords(steps), ruledOut, prompts, FAREWELL, mayLeave, visit);
  if (replies === null) return null;
  const draft = draftOf(kind, replies, locked);
  if (draft) show(draft, answers, flags, visit);
  else visit.say('Nothing was measured, and that is fine.');
  return isUrgent;
}

const SAVED = 'Saved. `letdown measure` lists it; `letdown check` knows it.';
/** What follows a result, and the prompt of the shell. */
const ROWS_BELOW = 5;

/** Saved first. By ear, a line after a long result is missed; on a small screen, one above it. */
function show(draft: Draft, answers: Answers, flags: Flags, visit: Visit): void {
  const { host, store, data } = visit;
  const at = host.now();
  const readCounting = () => countingOf(store.measures.read(), measures, at);
  const document = measured(draft, measures, content.flanges, {
    id: newId('measure', at, host),
    at: new Date(at).toISOString(),
    content: content.version,
    draw: () => Number.parseInt(host.randomTag(), 16) / 2 ** 32,
    known: flags.save ? data.attempt(readCounting, []).map(({ kind }) => kind) : [],
    isTender: contraindicated(content, answers).has('light-massage'),
  });
  const isSaved = flags.save && !isEmpty(document) && keep(document, visit);
  const shown = visit.inWords(document);
  if (visit.asJson) return visit.printJson(shown);
  const page = pageOf(host);
  const result = renderMeasure(shown, page, visit.showNumbers);
  const [title = '', ...says] = result;
  const isCutOff = result.join('\n').split('\n').length + ROWS_BELOW > (page.rows ?? Infinity);
  if (isSaved && isLinear(host)) visit.say(SAVED);
  for (const paragraph of isCutOff && !isLinear(host) ? [...says, title] : result) {
    visit.print(paragraph);
  }
  if (isSaved && !isLinear(host)) visit.say(SAVED);
  if (isSaved && sizeTryOf([document], [])) {
    visit.say('`letdown session` says which size is next.');
  }
}

/** @returns whether it could be saved */
function keep(document: MeasureDocument, { store, data }: Visit): boolean {
  return data.attempt(() => {
    store.measures.keep([document]);
    return true;
  }, false);
}
