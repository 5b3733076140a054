import { type Answers, matches } from '../answers.ts';
import type { CheckDocument } from '../documents/index.ts';
import type { MeasureOf } from '../documents/measure.ts';
import { type Arm, armAt, type Trial } from '../insights/trial.ts';
import type {
  Breathing,
  CoachingScript,
  Content,
  Phase,
  PhaseDraft,
  PhaseKind,
  PhaseKinds,
  PlanTemplate,
} from '../model.ts';
import { contraindicated } from '../strategies.ts';
import { trackOf } from '../track.ts';
import { isOfLastDay } from '../units.ts';
import { inWords, type Words } from '../words.ts';
import { choosePlan, planOfWeek } from './auto.ts';
import type { SizeNow } from '../size-try.ts';
import { OWN_RITUAL, withRitual } from './ritual.ts';
import type { Usual } from './usual.ts';
import type { Coaching, SessionConfig } from './machine.ts';
import { totalSeconds } from './phases.ts';
import { buildPlan, type PlanOptions, type SessionPlan } from './plan.ts';

/** What the person asks for. */
export interface Wish {
  /** `auto`, the name of one of our plans, or that of the person's own. */
  readonly plan: string;
  /** The phases of the person's own plan; null for one of ours. */
  readonly own: readonly PhaseDraft[] | null;
  /** Total length; null: as in the plan. */
  readonly minutes: number | null;
  /** The pace of every breathing phase; null: as in the plan. */
  readonly breathing: Breathing | null;
  /** false: nothing that evokes the baby. */
  readonly hasCues?: boolean;
  /** The person's own steps before the pump; left out: none. */
  readonly ritual?: readonly PhaseDraft[];
  /** Asked for by name, so wanted whatever the plan, and after a loss. */
  readonly isRitualChosen?: boolean;
}

/** What is known about the person. */
export interface Known {
  /** The last check. */
  readonly check: CheckDocument | null;
  /** The last answers from any check; null: nothing may be read. */
  readonly answers: Answers | null;
  /** When breasts and fever were last asked about, in milliseconds since 1970; null: never. */
  readonly breastsAskedAt: number | null;
  readonly trial: Trial | null;
  readonly words: Words | undefined;
  /** The flange to try in this session; null: there is none. */
  readonly sizeNow: SizeNow | null;
  /** The highest comfortable suction as measured; null: not known. */
  readonly suction: MeasureOf<'suction'> | null;
  /** This person's usual values, from enough sessions; null: not known yet. */
  readonly usual: Usual | null;
}

/** The content that sessions use. */
export interface Repertoire {
  readonly content: Content;
  readonly plans: Readonly<
    Record<string, Pick<PlanTemplate, 'suits' | 'when' | 'tracks' | 'phases'>>
  >;
  readonly kinds: PhaseKinds;
  /** What can be tried fairly: strategy → its kind of phase. */
  readonly tryable: Readonly<Record<string, PhaseKind>>;
  readonly defaultBreathing: Breathing;
  readonly coaching: CoachingScript;
}

/** A trial in progress. */
export interface RunningTrial {
  readonly strategy: string;
  /** Whether this week is with it or without. */
  readonly arm: Arm;
}

export interface ChosenPlan {
  readonly plan: SessionPlan;
  readonly config: SessionConfig;
  /** The last check, in the person's words. */
  readonly check: CheckDocument | null;
  /** The trial that this session is part of. */
  readonly trial: RunningTrial | null;
  /** After a loss, or when stopping: no numbers, no questions, no mention of what is left out. */
  readonly isTender: boolean;
  /** Whether thinking of the baby may hurt, by the last answers. */
  readonly cuesMayHurt: boolean;
  /**
   * Whether to ask about breasts and fever first: the plan has heat, hands or a long pumping phase, and there is no
   * answer from the last day.
   */
  readonly needsBreastsAsked: boolean;
}

/**
 * Why no session is possible: there is no plan with this name; an answer rules out power pumping; its length cannot
 * be changed; or the answers rule out every phase.
 */
export type Refusal = 'unknown-plan' | 'power-ruled-out' | 'power-has-its-length' | 'nothing-left';

export type Choice = { readonly chosen: ChosenPlan } | { readonly refused: Refusal };

/** The plan that fits the request and the answers. @param now milliseconds since 1970 */
export function choosePlanOf(
  wish: Wish,
  known: Known,
  repertoire: Repertoire,
  now: number,
): Choice {
  const { words } = known;
  const answers = known.answers ?? {};
  const check = inWords(words, known.check);
  const kinds = inWords(words, repertoire.kinds);
  const track = trackOf(repertoire.content, answers)?.id ?? null;
  const ours = wish.own ?? oursOf(wish.plan, check, track, inWords(words, repertoire.plans));
  if (!ours) return { refused: 'unknown-plan' };
  const isPower = wish.plan === 'power' && !wish.own;
  if (isPower && wish.minutes !== null) return { refused: 'power-has-its-length' };
  const ruledOut = new Set([
    ...contraindicated(repertoire.content, answers),
    ...(wish.hasCues === false ? repertoire.coaching.cues : []),
  ]);
  // Without its rests it would be exactly what is ruled out.
  if (wish.plan === 'power' && ruledOut.has('power-pumping')) return { refused: 'power-ruled-out' };
  const isTender = matches(repertoire.coaching.tender, answers);
  const running = runningTrial(known.trial, now);
  const isRitualTried = running?.strategy === OWN_RITUAL;
  const isOwnTrial = isRitualTried && hasRitual(wish, isTender);
  const trial = isOwnTrial || (!isRitualTried && wish.plan === 'auto') ? running : null;
  const isWeekWithout = isOwnTrial && running.arm === 'without' && !wish.isRitualChosen;
  const ritual = hasRitual(wish, isTender) && !isWeekWithout ? (wish.ritual ?? []) : [];
  const planned = withRitual(ritual, ours);
  const drafts =
    trial && !isOwnTrial ? planOfWeek(planned, trial, repertoire.tryable, kinds) : planned;
  const options: PlanOptions = {
    kinds,
    ruledOut,
    breathing: wish.breathing ?? repertoire.defaultBreathing,
    minutes: wish.minutes,
  };
  const plan = buildPlan(wish.plan, withPace(drafts, wish.breathing), options);
  if (plan.phases.length === 0) return { refused: 'nothing-left' };
  const { when, blocker } = repertoire.coaching.warnsBeforeCues;
  const hasDmer =
    matches(when, answers) || Boolean(check?.blockers.some(({ id }) => id === blocker));
  return {
    chosen: {
      plan,
      config: {
        phases: plan.phases,
        coaching: coachingOf(inWords(words, repertoire.coaching), options, known.usual),
        fixedLength: wish.plan === 'power',
        warnBeforeCues: hasDmer,
        buildsMilk: repertoire.coaching.buildsMilk.some((when) => matches(when, answers)),
        usualLetDowns: known.usual?.letDowns ?? null,
      },
      check,
      trial,
      isTender,
      cuesMayHurt: isTender || hasDmer || ruledOut.has('sensory-cues'),
      needsBreastsAsked:
        !isTender &&
        !isOfLastDay(known.breastsAskedAt, now) &&
        (touches(plan.phases) || pumpSeconds(plan.phases) > repertoire.coaching.longPumpSeconds),
    },
  };
}

/** A plan of the person's own, or of exactly an hour, stays as it is. */
function hasRitual({ ritual = [], isRitualChosen, own, plan }: Wish, isTender: boolean): boolean {
  return ritual.length > 0 && (isRitualChosen || (!isTender && !own && plan !== 'power'));
}

function oursOf(
  name: string,
  check: CheckDocument | null,
  track: string | null,
  plans: Repertoire['plans'],
): readonly PhaseDraft[] | null {
  const ours = name === 'auto' ? choosePlan(plans, check, track) : name;
  return Object.hasOwn(plans, ours) ? (plans[ours]?.phases ?? null) : null;
}

function touches(phases: readonly Phase[]): boolean {
  return phases.some(({ kind }) => kind === 'warmth' || kind === 'massage');
}

function pumpSeconds(phases: readonly Phase[]): number {
  return totalSeconds(phases.filter(({ pump }) => pump === 'on'));
}

/** null: none is in progress at `now`. */
export function runningTrial(trial: Trial | null, now: number): RunningTrial | null {
  const arm = trial && armAt(trial, now);
  return arm ? { strategy: trial.strategy, arm } : null;
}

function withPace(drafts: readonly PhaseDraft[], breathing: Breathing | null) {
  if (!breathing) return drafts;
  return drafts.map((draft) => (draft.breathing ? { ...draft, breathing } : draft));
}

/** The coaching, without advice that the answers rule out. */
function coachingOf(draft: CoachingScript, options: PlanOptions, usual: Usual | null): Coaching {
  /** null if an answer rules out part of it. */
  const wholeOf = (drafts: readonly PhaseDraft[]) => {
    const { phases } = buildPlan('', drafts, { ...options, minutes: null });
    return phases.length === drafts.length ? phases : null;
  };
  const { slowByItself, gently } = draft;
  const onSlow = wholeOf(draft.onSlow);
  const onNoLetDown = wholeOf(draft.onNoLetDown);
  return {
    ...draft,
    noLetDownAfterSeconds: noLetDownAfter(draft, usual),
    advice: {
      ...draft.advice,
      ...(!onSlow && { slow: slowByItself }),
      ...(!onNoLetDown && { 'no-let-down': gently.advice }),
    },
    onNoLetDown: onNoLetDown ?? wholeOf(gently.phases) ?? [],
    onSlow: onSlow ?? [],
  };
}

/** Later for somebody whose milk comes later. */
function noLetDownAfter(
  { noLetDownAfterSeconds: least, noLetDownByUsual: by }: CoachingScript,
  usual: Usual | null,
): number {
  if (usual?.firstMs == null) return least;
  const own = Math.round(usual.firstMs / 1000) + by.moreSeconds;
  return Math.min(by.mostSeconds, Math.max(least, own));
}

/** How soon the person has to be seen, by a check in the last 24 hours; null if there is none. */
export function recentUrgency(check: CheckDocument | null, now: number) {
  if (!check || !isOfLastDay(Date.parse(check.at), now)) return null;
  return check.referral?.urgency ?? null;
}
