import type { Moment, Urgency } from './documents/check.ts';
import type { AdviceId } from './documents/event.ts';
import type { Grade } from './documents/fields.ts';
import type { Phase, PhaseKind } from './documents/plan.ts';
import type { Checked } from './documents/topic.ts';

export type { Grade } from './documents/fields.ts';
export type { Urgency } from './documents/check.ts';
export type { Breathing, Phase, PhaseKind } from './documents/plan.ts';

/** The shapes of the content: what the program knows. Data lives in src/content; reasoning takes it as an argument. */

/** Where a fact comes from, and how far it was checked. */
export interface Source {
  readonly title: string;
  readonly year?: number;
  readonly published?: string;
  readonly doi?: string;
  readonly pmid?: string;
  readonly checked: Checked;
}

/** Something to do. */
export interface Strategy {
  readonly name: string;
  readonly when: Moment;
  readonly minutes: number;
  /** What to do, one short sentence a step. */
  readonly steps: readonly string[];
  /** What to expect, said honestly and without a promise of millilitres. */
  readonly effect: string;
  /** When to stop or not to begin. */
  readonly cautions: readonly string[];
  readonly evidence: Grade;
  readonly sources: readonly string[];
}

/** A likely reason that let-down does not come, or (as a differential) something that only looks like one. */
export interface Blocker {
  readonly name: string;
  readonly differential: boolean;
  /** Two to four short sentences: what it is, what is known, what follows. */
  readonly text: string;
  readonly evidence: Grade;
  readonly sources: readonly string[];
  /** What may help, first choice first. Empty if only a professional can. */
  readonly strategies: readonly string[];
  /** Score before any answer: how often pump users report it. 0 if rare. */
  readonly prior: number;
  /** The referral that comes first when this blocker leads. */
  readonly referral?: string;
}

/** Question id → keys, one of which must have been given. Every question named must match. */
export type Condition = Readonly<Record<string, readonly string[]>>;

/** How far an answer speaks for (+) or against (−) a blocker: 3 strongly, 1 a little. Expert judgement, not derived from data. */
export interface Weight {
  readonly blocker: string;
  readonly points: number;
  readonly why: string;
  readonly sources: readonly string[];
  /** Counts only if these answers were given too. */
  readonly when?: Condition;
}

export interface Option {
  readonly key: string;
  readonly label: string;
  /** The answer said back: "because you said …". */
  readonly said: string;
  readonly weights: readonly Weight[];
}

/** A stretch of numbers, from `from` (inclusive) to `below` (exclusive), in the question's unit. */
export interface Range {
  readonly from: number;
  readonly below: number;
  readonly weights: readonly Weight[];
}

interface QuestionBase {
  readonly id: string;
  readonly stage: 'safety' | 'core' | 'follow-up';
  readonly text: string;
  /** Why it is asked, or how to find out. */
  readonly help: string;
  /** A follow-up is asked only if one of these holds; left out, it is always relevant. */
  readonly askWhen?: readonly Condition[];
}

export interface ChoiceQuestion extends QuestionBase {
  readonly kind: 'one' | 'many';
  readonly options: readonly Option[];
}

export interface NumberQuestion extends QuestionBase {
  readonly kind: 'number';
  readonly unit: 'mm';
  readonly min: number;
  readonly max: number;
  /** "a nipple width of {} mm", the answer said back. */
  readonly said: string;
  /** If given, ranges hold the difference from this question's answer. */
  readonly minus?: string;
  readonly ranges: readonly Range[];
}

export type Question = ChoiceQuestion | NumberQuestion;

/** A danger sign, or a reason to see somebody: the answers that raise it, and the one clear action. */
export interface Referral {
  readonly id: string;
  readonly urgency: Urgency;
  /** Raised when one of these holds. Empty: raised only by the blocker that names it. */
  readonly when: readonly Condition[];
  readonly text: string;
  readonly action: string;
  /** Which help lines are shown with it. */
  readonly lines: 'crisis' | 'mood' | 'none';
  readonly sources: readonly string[];
}

/** Answers under which strategies are not offered, and why. */
export interface Contraindication {
  readonly when: Condition;
  readonly strategies: readonly string[];
  readonly why: string;
  readonly sources: readonly string[];
}

/** What each kind of phase says and does unless a plan says otherwise. */
export type PhaseKinds<S extends string = string> = Readonly<
  Record<
    PhaseKind,
    Pick<Phase, 'name' | 'pump' | 'steps'> & {
      readonly strategy: S | null;
      /** Such a phase is its strategy even when a plan names another one for it. */
      readonly isAlways?: true;
    }
  >
>;

/** A phase as a plan writes it down: its kind, its length, and what differs from the kind's own text. */
export type PhaseDraft<S extends string = string> = Pick<Phase, 'kind' | 'seconds'> &
  Partial<Pick<Phase, 'name' | 'steps' | 'pump' | 'breathing'>> & {
    readonly strategy?: S | null;
  };

export interface PlanTemplate<B extends string = string, S extends string = string> {
  readonly name: string;
  readonly about: string;
  /** Blockers for which `auto` chooses it. */
  readonly suits: readonly B[];
  /** The strategy that the plan is: if it is ruled out, so is the whole plan. */
  readonly ruledOutBy?: S;
  readonly phases: readonly PhaseDraft<S>[];
}

/** When a running session speaks by itself, what it says, and what it puts in. */
export interface CoachingScript<B extends string = string, Q extends string = string> {
  readonly noLetDownAfterSeconds: number;
  readonly dryAfterSeconds: number;
  readonly softStopSeconds: number;
  readonly advice: Readonly<Record<AdviceId, string>>;
  readonly slowByItself: string;
  readonly onNoLetDown: readonly PhaseDraft[];
  readonly onSlow: readonly PhaseDraft[];
  readonly warnsBeforeCues: {
    readonly blocker: B;
    readonly when: { readonly [Question in Q]?: readonly string[] } & Condition;
  };
}

/** A telephone or text line, as checked on `checked` (ISO date). */
export interface HelpLine {
  readonly countries: readonly string[];
  readonly name: string;
  readonly contact: string;
  readonly hours: string;
  readonly for: 'crisis' | 'mood' | 'emergency';
  readonly sources: readonly string[];
  readonly checked: string;
}

/** A stretch of a topic, with what it rests on. */
export interface Section<S extends string = string> {
  readonly heading: string;
  readonly lines: readonly string[];
  /** The lines are steps, one after the other. */
  readonly isSteps?: boolean;
  /** Left out if nothing is claimed. */
  readonly evidence?: Grade;
  /** Said in place of the grade's usual words. */
  readonly basis?: string;
  readonly sources: readonly S[];
}

/** Something to read that is neither a blocker nor a strategy. */
export interface Topic<S extends string = string> {
  readonly name: string;
  readonly sections: readonly Section<S>[];
  /** The telephone lines of the person's country belong to it. */
  readonly hasLines?: boolean;
  /** What to read next: ids of topics, blockers or strategies. */
  readonly see: readonly string[];
}

/** A part of a pump that wears, and what is said of when to change it. */
export interface Part<S extends string = string> {
  readonly name: string;
  /** The pull of the pump depends on it, so its age bears on the question for the kit. */
  readonly pulls?: true;
  /** How wear shows, whatever the date says. */
  readonly signs: string;
  readonly advice: readonly {
    readonly text: string;
    readonly who: string;
    readonly sources: readonly S[];
  }[];
  /** Weeks of use after which the first of the advice would change it, and after which it is due. null: no advice. */
  readonly weeks: { readonly look: number; readonly due: number } | null;
  /** Sources of everything but the advice. */
  readonly sources: readonly S[];
}

/** How much wider than the nipple a flange should be, and who says so. */
export interface FitRule<S extends string = string> {
  readonly who: string;
  readonly from: number;
  readonly to: number;
  readonly sources: readonly S[];
}

/** The flanges that are sold, and how to choose among them. */
export interface Flanges {
  /** In millimetres, ascending. */
  readonly sizes: readonly number[];
  readonly start: FitRule;
  readonly rules: readonly FitRule[];
  /** What the room that a flange leaves says. */
  readonly gaps: readonly Range[];
}

export interface Content {
  readonly version: string;
  readonly questions: readonly Question[];
  readonly blockers: Readonly<Record<string, Blocker>>;
  readonly strategies: Readonly<Record<string, Strategy>>;
  readonly sources: Readonly<Record<string, Source>>;
  readonly referrals: readonly Referral[];
  readonly contraindications: readonly Contraindication[];
  /** Strategies that are not offered to a person who has to be seen the same day. */
  readonly ruledOutAtSameDay: readonly string[];
  readonly helpLines: readonly HelpLine[];
  /** What to try if no blocker stands out, kindest first. */
  readonly generalStrategies: readonly string[];
  /** What can be read about besides blockers and strategies. */
  readonly topics: Readonly<Record<string, Topic>>;
  readonly parts: Readonly<Record<string, Part>>;
  readonly flanges: Flanges;
}
