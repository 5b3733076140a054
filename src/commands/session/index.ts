import type { CheckDocument } from '../../domain/documents/index.ts';
import { planDocument } from '../../domain/session/plan.ts';
import { EXIT_REFERRAL } from '../../exit.ts';
import type { Host } from '../../host.ts';
import type { Settings } from '../../store/settings.ts';
import { openStore } from '../../store/store.ts';
import { canAnimate } from '../../ui/live-lines.ts';
import { print, tolerant } from '../context.ts';
import { finishSession } from './afterwards.ts';
import {
  hadHelp,
  loadKnown,
  printNotices,
  recoverOthers,
  refuse,
  renderPlan,
} from './beforehand.ts';
import { openCues } from './cues.ts';
import { type SessionOptions, wishOf } from './plan-choice.ts';
import { prepare, type Screen } from './prepare.ts';
import { performSession } from './run.ts';
import { possibleSound } from './sound.ts';

/** @param check the check that led here; null if none did @returns the exit code */
export async function runSession(
  options: SessionOptions,
  host: Host,
  check: CheckDocument | null,
): Promise<number> {
  const store = options.save === false ? null : openStore(host);
  const data = tolerant(host, options.json === true);
  const settings: Partial<Settings> = data.attempt(() => store?.settings(), undefined) ?? {};
  const known = loadKnown(store, check, settings.words, data);
  const wish = wishOf(options);
  const prepared = prepare(options, wish, settings, known, screenOf(host), host.now());
  if ('refused' in prepared) return refuse(prepared.refused, wish.plan, host);
  const { chosen, emergency, notices } = prepared;
  if (options.dryRun) {
    const document = () => JSON.stringify(planDocument(chosen.plan), null, 2);
    print(host, options.json ? document() : renderPlan(chosen.plan));
    return data.exitCode();
  }
  if (emergency && !(await hadHelp(emergency, options, host))) return EXIT_REFERRAL;
  const cues = await openCues(prepared, options, settings, host);
  const sound = possibleSound(prepared.sound, host);
  const kept = prepared.isKept ? store : null;
  if (kept) recoverOthers(kept, host, data);
  await printNotices(notices, host);
  // From here on the session has a voice of its own.
  const own: Host = { ...host, aloud: undefined };
  const performed = await performSession({ ...prepared, sound }, cues, kept, data, own);
  return finishSession(performed, prepared, options, kept, data, own);
}

function screenOf({ stdin, stderr, env }: Host): Screen {
  return {
    canAnimate: Boolean(stdin.isTTY) && canAnimate(stderr, env),
    isTerminal: Boolean(stderr.isTTY),
  };
}
