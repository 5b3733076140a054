import { content } from '../../content/index.ts';
import type { Known, Repertoire } from '../../domain/session/choose.ts';
import { planDocument } from '../../domain/session/plan.ts';
import { prepareSession, type Screen } from '../../domain/session/prepare.ts';
import { EXIT_REFERRAL } from '../../exit.ts';
import { type Host, hostWith } from '../../host.ts';
import { noticesOf, renderPlan } from '../../screens/session.ts';
import { canAnimate } from '../../ui/live-lines.ts';
import { columnsOf } from '../../ui/text.ts';
import { warn } from '../../say.ts';
import { visiting } from '../../visit.ts';
import { finishSession, hostAfter } from './afterwards.ts';
import {
  callOf,
  emergencyOfToday,
  hadHelp,
  isForThem,
  loadKnown,
  printNotices,
  recoverOthers,
  refuse,
} from './beforehand.ts';
import type { Flags } from './command.ts';
import { askAboutBreasts } from './ask-first.ts';
import { performSession } from './perform.ts';
import { wishOf } from './plan-choice.ts';
import { openCues } from '../../ui/session/baby-cues.ts';
import { possibleSound } from '../../ui/session/sound.ts';

const { plans, phaseKinds: kinds, tryable, defaultBreathing, coaching } = content;
const repertoire: Repertoire = { content, plans, kinds, tryable, defaultBreathing, coaching };

/** Guides a person through a pumping session. */
export const run = visiting(async (flags: Flags, visit) => {
  const { host, data, settings, calendar } = visit;
  const store = flags.save === false ? null : visit.store;
  const check = flags.check ?? (store ? null : emergencyOfToday(visit));
  const known = loadKnown(store, check, settings.words, data, host.now());
  const wish = await wishOf(flags, host);
  const preparedWith = (one: Known) =>
    prepareSession(flags, wish, settings, one, repertoire, screenOf(host), host.now());
  const first = preparedWith(known);
  if ('refused' in first) return refuse(first.refused, wish.plan, host);
  const isReal = !flags.dryRun && !first.isRehearsal;
  if (isReal && first.emergency && !(await hadHelp(first.emergency, visit))) return EXIT_REFERRAL;
  const mayAskFirst = isReal && visit.mayAsk && !flags.json;
  const isAskedFirst = mayAskFirst && first.chosen.needsBreastsAsked;
  const told = isAskedFirst ? await askAboutBreasts(known, store, visit) : known;
  const prepared = isAskedFirst ? preparedWith(told) : first;
  if ('refused' in prepared) return refuse(prepared.refused, wish.plan, host);
  const { chosen } = prepared;
  if (flags.dryRun) {
    if (flags.json) visit.printJson(planDocument(chosen.plan));
    else visit.print(renderPlan(chosen.plan, columnsOf(host.stdout)));
    return data.exitCode();
  }
  if (!(await isForThem(prepared, told, mayAskFirst, visit))) return data.exitCode();
  const cues = await openCues(prepared, flags, settings, host);
  const sound = possibleSound(prepared.sound, host);
  const kept = prepared.isKept ? store : null;
  if (kept) recoverOthers(kept, visit);
  await printNotices(noticesOf(prepared, told, host.now(), calendar), host);
  // From here on the session has a voice of its own.
  const own = hostWith(host, { aloud: undefined });
  const performed = await performSession({ ...prepared, sound }, cues, kept, data, own);
  const after = hostAfter(performed, visit, own);
  const exitCode = await finishSession(performed, prepared, told, kept, visit, after);
  const call = isReal && !visit.asJson ? callOf(told, visit) : null;
  if (call !== null) warn(after, `\nPlease remember: ${call}`);
  await after.aloud?.finished();
  return exitCode === 0 && call !== null ? EXIT_REFERRAL : exitCode;
});

function screenOf({ stdin, stderr, env }: Host): Screen {
  return {
    canAnimate: Boolean(stdin.isTTY) && canAnimate(stderr, env),
    isTerminal: Boolean(stderr.isTTY),
  };
}
