import type { CheckDocument } from '../documents/index.ts';
import type { Settings, settingChoices } from '../documents/settings.ts';
import { InputError } from '../errors.ts';
import {
  choosePlanOf,
  type ChosenPlan,
  type Known,
  recentUrgency,
  type Refusal,
  type Repertoire,
  type Wish,
} from './choose.ts';
import { RITUAL_HINT, ritualPhases } from './ritual.ts';

type Motion = (typeof settingChoices.motion)[number];
type Sound = (typeof settingChoices.sound)[number];

/** What was asked of this session, besides its plan. */
export interface SessionOptions {
  readonly motion?: Motion | undefined;
  readonly sound?: Sound | undefined;
  readonly json?: boolean | undefined;
  readonly rehearse?: boolean | undefined;
  readonly save?: boolean | undefined;
  readonly ritual?: boolean | undefined;
}

/** Everything decided before a session starts. */
export interface Prepared {
  readonly chosen: ChosenPlan;
  readonly view: 'animated' | 'lines' | 'json';
  readonly motion: Motion;
  /** What the person wants to hear; whether the machine can play it is a separate question. */
  readonly sound: Sound;
  /** Whether to show amounts and times. */
  readonly showNumbers: boolean;
  /** Whether to save the session, if there is a store. */
  readonly isKept: boolean;
  readonly isRehearsal: boolean;
  /** A check in the last 24 hours found an emergency: first ask whether the person got help. */
  readonly emergency: CheckDocument | null;
}

/** What standard input and standard error can do. */
export interface Screen {
  /** Whether lines can be redrawn in place, and keys read. */
  readonly canAnimate: boolean;
  /** Whether a person is there to hear it. */
  readonly isTerminal: boolean;
}

/** @param now milliseconds since 1970 @throws InputError if its own steps are asked for and there are none */
export function prepareSession(
  options: SessionOptions,
  wish: Wish,
  settings: Partial<Settings>,
  known: Known,
  repertoire: Repertoire,
  { canAnimate, isTerminal }: Screen,
  now: number,
): Prepared | { readonly refused: Refusal } {
  const motion = options.motion ?? settings.motion ?? 'full';
  // A script that asks for JSON gets no sound unless it asks for it.
  const isHeard = isTerminal && !options.json;
  const sound = options.sound ?? (isHeard ? settings.sound : undefined) ?? 'off';
  const choice = choosePlanOf(
    { ...wish, hasCues: settings.cues !== 'off', ...ritualWish(options, settings) },
    known,
    repertoire,
    now,
  );
  if ('refused' in choice) return choice;
  const showNumbers = settings.numbers !== 'off' && !choice.chosen.isTender;
  const chosen = showNumbers ? choice.chosen : withoutUsual(choice.chosen);
  const isRehearsal = options.rehearse === true;
  const isEmergency = !isRehearsal && recentUrgency(chosen.check, now) === 'emergency';
  return {
    chosen,
    view: options.json ? 'json' : canAnimate && motion !== 'none' ? 'animated' : 'lines',
    motion,
    sound,
    showNumbers,
    isKept: options.save !== false && !isRehearsal,
    isRehearsal,
    emergency: isEmergency ? chosen.check : null,
  };
}

function ritualWish(
  { ritual }: SessionOptions,
  settings: Partial<Settings>,
): Pick<Wish, 'ritual' | 'isRitualChosen'> {
  if (ritual === false) return {};
  const phases = ritualPhases(settings.ritual);
  if (ritual === true && phases.length === 0) {
    throw new InputError('--ritual: you have not set any steps of your own.', RITUAL_HINT);
  }
  return { ritual: phases, isRitualChosen: ritual === true };
}

function withoutUsual(chosen: ChosenPlan): ChosenPlan {
  return { ...chosen, config: { ...chosen.config, usualLetDowns: null } };
}
