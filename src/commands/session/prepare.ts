import { content } from '../../content/index.ts';
import type { Calendar } from '../../domain/calendar.ts';
import type { CheckDocument } from '../../domain/documents/index.ts';
import { InputError } from '../../domain/errors.ts';
import {
  choosePlanOf,
  type ChosenPlan,
  type Known,
  recentUrgency,
  type Refusal,
  type Repertoire,
  type Wish,
} from '../../domain/session/choose.ts';
import { RITUAL_HINT, ritualPhases } from '../../domain/session/ritual.ts';
import type { VolumeUnit } from '../../domain/units.ts';
import type { Settings } from '../../domain/documents/settings.ts';
import { type Notice, noticesOf } from './notices.ts';
import type { Flags } from './command.ts';
import type { Sound } from '../../ui/session/sound.ts';
import type { Motion } from '../../ui/session/animated.ts';

/** Everything decided before a session starts. */
export interface Prepared {
  readonly chosen: ChosenPlan;
  readonly view: 'animated' | 'lines' | 'json';
  readonly motion: Motion;
  /** What the person wants to hear; whether the machine can play it is a separate question. */
  readonly sound: Sound;
  /** Whether to show amounts and times. */
  readonly showNumbers: boolean;
  /** Unit for the amount asked afterwards. */
  readonly unit: VolumeUnit;
  /** Whether to save the session, if there is a store. */
  readonly isKept: boolean;
  readonly isRehearsal: boolean;
  /** A check in the last 24 hours found an emergency: first ask whether the person got help. */
  readonly emergency: CheckDocument | null;
  readonly notices: readonly Notice[];
}

/** What standard input and standard error can do. */
export interface Screen {
  /** Whether lines can be redrawn in place, and keys read. */
  readonly canAnimate: boolean;
  /** Whether a person is there to hear it. */
  readonly isTerminal: boolean;
}

const { plans, phaseKinds: kinds, tryable, defaultBreathing, coaching } = content;
const repertoire: Repertoire = { content, plans, kinds, tryable, defaultBreathing, coaching };

/** @param now milliseconds since 1970 */
export function prepare(
  options: Flags,
  wish: Wish,
  settings: Partial<Settings>,
  known: Known,
  { canAnimate, isTerminal }: Screen,
  now: number,
  calendar: Calendar,
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
  const urgency = recentUrgency(chosen.check, now);
  const isRehearsal = options.rehearse === true;
  return {
    chosen,
    view: options.json ? 'json' : canAnimate && motion !== 'none' ? 'animated' : 'lines',
    motion,
    sound,
    showNumbers,
    unit: settings.units ?? 'ml',
    isKept: options.save !== false && !isRehearsal,
    isRehearsal,
    emergency: urgency === 'emergency' && !isRehearsal ? chosen.check : null,
    notices: noticesOf(chosen, known, showNumbers, now, calendar),
  };
}

/** @throws InputError if it is asked for and there is none */
function ritualWish({ ritual }: Flags, settings: Partial<Settings>): Partial<Wish> {
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
