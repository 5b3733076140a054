import { content } from '../../content/index.ts';
import type { MeasureDocument } from '../../domain/documents/index.ts';
import { InputError, nearestAnd } from '../../domain/errors.ts';
import { type Draft, lockedBy, measured } from '../../domain/measured.ts';
import { measureKinds } from '../../domain/measure-keys.ts';
import { countingOf, measuresDocument } from '../../domain/measures.ts';
import type { MeasureKind } from '../../domain/model.ts';
import { contraindicated, whyRuledOut } from '../../domain/strategies.ts';
import { sizeTryLines, sizeTryOf } from '../../domain/size-try.ts';
import { draftOf } from '../../domain/walked.ts';
import { EXIT_REFERRAL } from '../../exit.ts';
import { newId, whyNotAsked } from '../../host.ts';
import { pageOf } from '../../ui/page.ts';
import { type Visit, visiting } from '../../visit.ts';
import { readSizeTry } from '../size-try.ts';
import type { Flags } from './command.ts';
import { exampleOf, givenDraft, refuseOthers } from './given.ts';
import { renderMeasure, renderMeasures } from '../../screens/measure.ts';
import { askSafety, type Before, emergencyOf, knownBefore } from './safety.ts';
import { walkThrough } from './walk.ts';

const { measures, flanges } = content;

/** A small home check, guided or by flags; without a name, what was measured so far. */
export const run = visiting(async (flags: Flags, visit) => {
  const { what } = flags;
  if (what === undefined) {
    refuseOthers(null, [], flags);
    if (flags.stop) return stopTry(undefined, visit);
    const kind = await overview(flags, visit);
    return kind === null ? visit.data.exitCode() : measureOne(kind, flags, visit);
  }
  const kind = measureKinds.find((one) => one === what);
  if (flags.stop) return stopTry(kind, visit);
  if (kind) return measureOne(kind, flags, visit);
  throw new InputError(
    `measure: ${JSON.stringify(what)} is nothing to measure.`,
    nearestAnd(what, measureKinds, `It takes: ${measureKinds.join(', ')}.`),
  );
});

/** Ends the try of sizes; the measurement stays. @throws InputError, DataError */
function stopTry(kind: MeasureKind | undefined, { store, host, data, say }: Visit): number {
  if (kind !== 'fit') {
    throw new InputError(
      '--stop only works with fit.',
      'For example: `letdown measure fit --stop`.',
    );
  }
  const fit = store.measures.read().findLast((one) => one.kind === 'fit');
  const isTrying = fit !== undefined && fit.tries.length > 1 && fit.stoppedAt === undefined;
  if (isTrying) {
    store.measures.replace({ ...fit, stoppedAt: new Date(host.now()).toISOString() });
  }
  say(isTrying ? 'Your try of sizes is stopped.' : 'No try of sizes is running.');
  return data.exitCode();
}

/** What was measured and when. @returns what the person wants to measure now, or null */
async function overview(flags: Flags, visit: Visit): Promise<MeasureKind | null> {
  const { host, store, data, calendar } = visit;
  const kept = flags.save ? data.attempt(() => store.measures.read(), []) : [];
  const document = measuresDocument(kept, measures, host.now(), calendar);
  if (visit.asJson) {
    visit.printJson(document);
    return null;
  }
  const { kinds } = visit.inWords(measures);
  visit.print(
    renderMeasures(visit.inWords(document), { ...measures, kinds }, calendar.dayOf, pageOf(host), {
      isOffered: visit.mayAsk,
      withNumbers: visit.showNumbers,
      sizes: sizeLines(kept, visit),
    }),
  );
  if (!visit.mayAsk) return null;
  const { promptsFor } = await import('../../ui/prompts.ts');
  const choice = await promptsFor(host, 'Stopped.').choose({
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

function sizeLines(
  kept: readonly MeasureDocument[],
  { store, data, host, showNumbers, unit }: Visit,
): readonly string[] {
  const sizes = readSizeTry(kept, store, data, host.now());
  return sizes ? sizeTryLines(sizes, showNumbers ? unit : null) : [];
}

async function measureOne(kind: MeasureKind, flags: Flags, visit: Visit): Promise<number> {
  const given = givenDraft(kind, flags);
  const before = knownBefore(flags.save, visit);
  if (given) {
    const locked = lockedBy(content, measures, before.answers);
    show(gently(given, locked), before.answers, flags, visit);
    return visit.data.exitCode();
  }
  if (!visit.mayAsk) {
    throw new InputError(
      `Nothing was given, and ${whyNotAsked(visit.host)}.`,
      `Give what you found, such as \`${exampleOf(kind)}\`.`,
    );
  }
  return guide(kind, before, flags, visit);
}

/** A level found while answers advise against it is not a goal for next time. */
function gently(draft: Draft, locked: readonly string[]): Draft {
  return draft.kind === 'suction' && locked.length > 0
    ? { ...draft, aim: 'gentlest', why: [...locked] }
    : draft;
}

/** @returns the exit code @throws Cancelled */
async function guide(
  kind: MeasureKind,
  before: Before,
  flags: Flags,
  visit: Visit,
): Promise<number> {
  const emergency = emergencyOf(before, visit);
  if (emergency !== null) {
    visit.warn(`${visit.inWords(emergency)} Please get help first. This can wait.`);
    return EXIT_REFERRAL;
  }
  const isAsked = kind === 'suction' || kind === 'hand';
  const { answers, referral } = isAsked
    ? await askSafety(before, visit)
    : { answers: before.answers, referral: null };
  const exitCode = () => (referral ? EXIT_REFERRAL : visit.data.exitCode());
  if (referral) visit.warn(visit.inWords(referral.action));
  const ruledOut = contraindicated(content, answers);
  const locked = kind === 'suction' ? lockedBy(content, measures, answers) : [];
  const needed = kind === 'hand' ? 'hand-expression' : 'gentlest-suction';
  if (ruledOut.has(needed) && (kind === 'hand' || locked.length > 0)) {
    const why = whyRuledOut(content, answers, needed);
    visit.warn(visit.inWords(['Not now.', ...new Set([...why, ...locked])].join(' ')));
    return exitCode();
  }
  const { steps, gentle = steps, name, minutes } = visit.inWords(measures.kinds[kind]);
  if (locked.length > 0) {
    visit.warn(visit.inWords(`A gentle way today. ${locked.join(' ')}\n`));
  } else {
    visit.say(`${name}: about ${minutes} minutes. Ctrl-C stops at any time.\n`);
  }
  const replies = await walkThrough(locked.length > 0 ? gentle : steps, ruledOut, visit);
  const draft = draftOf(kind, replies, locked);
  if (draft === null) {
    visit.say('Nothing was measured, and that is fine.');
    return exitCode();
  }
  show(draft, answers, flags, visit);
  return exitCode();
}

/** Shown first, then saved. */
function show(draft: Draft, answers: Before['answers'], flags: Flags, visit: Visit): void {
  const { host, store, data } = visit;
  const at = host.now();
  const document = measured(draft, measures, flanges, {
    id: newId('measure', at, host),
    at: new Date(at).toISOString(),
    content: content.version,
    draw: () => Number.parseInt(host.randomTag(), 16) / 2 ** 32,
    known: flags.save
      ? data
          .attempt(() => countingOf(store.measures.read(), measures, at), [])
          .map((one) => one.kind)
      : [],
    isTender: contraindicated(content, answers).has('light-massage'),
  });
  const shown = visit.inWords(document);
  if (visit.asJson) visit.printJson(shown);
  else visit.print(renderMeasure(shown, pageOf(host), visit.showNumbers));
  if (!flags.save || isEmpty(document)) return;
  data.attempt(() => {
    store.measures.keep([document]);
    if (visit.asJson) return;
    visit.say('Saved. `letdown measure` lists it, and `letdown check` knows it.');
    if (sizeTryOf([document], [])) visit.say('`letdown session` says which size is next.');
  }, undefined);
}

/** Stopped before there was a level: nothing to save. */
function isEmpty(measure: MeasureDocument): boolean {
  return measure.kind === 'suction' && measure.left === null && measure.right === null;
}
