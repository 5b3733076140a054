import { content } from '../../content/index.ts';
import { coaching, defaultBreathing, phaseKinds, plans } from '../../content/plans.ts';
import { tryable } from '../../content/trials.ts';
import type { CheckDocument } from '../../domain/documents/index.ts';
import { oneOf } from '../../domain/errors.ts';
import {
  choosePlanOf,
  type ChosenPlan,
  type Known,
  recentUrgency,
  type Refusal,
  type Repertoire,
  type Wish,
} from '../../domain/session/choose.ts';
import type { VolumeUnit } from '../../domain/units.ts';
import { settingChoices, type Settings } from '../../store/settings.ts';
import { type Notice, noticesOf } from './notices.ts';
import type { SessionOptions } from './plan-choice.ts';
import type { Sound } from './sound.ts';
import type { Motion } from './views/animated.ts';

/** All that is decided before a session starts. */
export interface Prepared {
  readonly chosen: ChosenPlan;
  readonly view: 'animated' | 'lines' | 'json';
  readonly motion: Motion;
  /** What the person wants to hear; whether the machine can make it is another question. */
  readonly sound: Sound;
  /** Whether to show how much and how fast it was. */
  readonly showNumbers: boolean;
  /** Of the amount that is asked for afterwards. */
  readonly unit: VolumeUnit;
  /** Whether to keep the session, if there is a store. */
  readonly isKept: boolean;
  readonly isRehearsal: boolean;
  /** A check of the last 24 hours that found an emergency: first ask whether help was there. */
  readonly emergency: CheckDocument | null;
  readonly notices: readonly Notice[];
}

/** What standard input and standard error can do. */
export interface Screen {
  /** Whether lines can be drawn in place, and keys read. */
  readonly canAnimate: boolean;
  /** Whether a person is there to hear it. */
  readonly isTerminal: boolean;
}

const repertoire: Repertoire = {
  content,
  plans,
  kinds: phaseKinds,
  tryable,
  defaultBreathing,
  coaching,
};

/** @param now milliseconds since 1970 @throws InputError for a flag that is not one of its values */
export function prepare(
  options: SessionOptions,
  wish: Wish,
  settings: Partial<Settings>,
  known: Known,
  { canAnimate, isTerminal }: Screen,
  now: number,
): Prepared | { readonly refused: Refusal } {
  const motion = flagOr(options.motion, 'motion', settings.motion ?? 'full');
  // A script that asks for JSON hears nothing that it did not ask for.
  const isHeard = isTerminal && !options.json;
  const sound = flagOr(options.sound, 'sound', isHeard ? (settings.sound ?? 'off') : 'off');
  const choice = choosePlanOf(wish, known, repertoire, now);
  if ('refused' in choice) return choice;
  const { chosen } = choice;
  const urgency = recentUrgency(chosen.check, now);
  const isRehearsal = options.rehearse === true;
  return {
    chosen,
    view: options.json ? 'json' : canAnimate && motion !== 'none' ? 'animated' : 'lines',
    motion,
    sound,
    showNumbers: settings.numbers !== 'off',
    unit: settings.units ?? 'ml',
    isKept: options.save !== false && !isRehearsal,
    isRehearsal,
    emergency: urgency === 'emergency' && !isRehearsal ? chosen.check : null,
    notices: noticesOf(chosen, known.words, now),
  };
}

/** @throws InputError */
function flagOr<K extends 'motion' | 'sound'>(
  given: string | undefined,
  key: K,
  otherwise: (typeof settingChoices)[K][number],
): (typeof settingChoices)[K][number] {
  const values: readonly (typeof settingChoices)[K][number][] = settingChoices[key];
  return given === undefined ? otherwise : oneOf(given, values, `--${key}`);
}
