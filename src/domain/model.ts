import type { Moment, Urgency } from './documents/check.ts';
import type { AdviceId } from './documents/event.ts';
import type { Checked, Grade } from './documents/fields.ts';
import type { MeasureDocument, MeasureOf } from './documents/measure.ts';
import type { Phase, PhaseKind } from './documents/plan.ts';

export type { Grade } from './documents/fields.ts';
export type { Urgency } from './documents/check.ts';
export type { Breathing, Phase, PhaseKind } from './documents/plan.ts';

/** The shapes of the content. Data lives in src/content; reasoning takes it as an argument. */

/** Where a fact comes from, and how well it was checked. */
export interface Source {
  readonly title: string;
  readonly year?: number;
  readonly published?: string;
  readonly doi?: string;
  readonly pmid?: string;
  readonly checked: Checked;
}

export interface Strategy {
  readonly name: string;
  readonly when: Moment;
  readonly minutes: number;
  /** The one thing to do; it comes first in the tip. */
  readonly action: string;
  readonly actions?: readonly ActionVariant[];
  /** It mends a cause that the others only make up for, so it comes before them if one of these holds. */
  readonly before?: { readonly strategies: readonly string[]; readonly when: readonly Condition[] };
  /** How to do it, in one short sentence per step. */
  readonly steps: readonly string[];
  /** What to expect, honestly and without promising millilitres. */
  readonly effect: string;
  /** When to stop, or not to start. */
  readonly cautions: readonly string[];
  readonly evidence: Grade;
  readonly sources: readonly string[];
}

/** A different wording for people with certain answers; the first match is used. */
export interface Variant {
  readonly when: Condition;
  readonly text: string;
  /** The blocker that it is meant for: it wins among those that hold if the tip is given for that one first. */
  readonly for?: string;
}

export interface ActionVariant extends Variant {
  /** How to do that; left out: as for everybody. */
  readonly steps?: readonly string[];
}

/** A likely reason why let-down does not come, or (as a differential) something that only looks like one. */
export interface Blocker {
  readonly name: string;
  readonly differential: boolean;
  /** Two to four short sentences: what it is, what is known, what follows. */
  readonly text: string;
  readonly evidence: Grade;
  readonly sources: readonly string[];
  /** What may help, best first. Empty if only a professional can help. */
  readonly strategies: readonly string[];
  /** The referral that comes first when this blocker leads. */
  readonly referral?: string;
}

/** Question id → keys, one of which must have been given. Every question named must match. */
export type Condition = Readonly<Record<string, readonly string[]>>;

/** `question.key`: one answer, or a range of a question that takes a number. */
export type AnswerId = `${string}.${string}`;

/**
 * How much more (+) or less (−) common an answer is among people with a reason than among all who ask, in steps of a
 * factor of two in odds: 1 is twice, 2 four times, 3 eight times.
 */
export interface Likelihood {
  readonly steps: number;
  readonly why: string;
  /** Empty: expert judgement. */
  readonly sources: readonly string[];
  /** Counts only if one of these was given. */
  readonly when?: readonly AnswerId[];
  /** Does not count if one of these was given: they explain it. */
  readonly unless?: readonly AnswerId[];
}

/** Everything that answers say about one reason. If a key has several entries, those whose conditions hold add up. */
export interface ReasonEvidence {
  /** How common the reason is among people who ask, in steps; 0 is average. */
  readonly prior: number;
  /** Answers with which the reason is never shown. */
  readonly excludedBy: readonly AnswerId[];
  /** Requires one of these, however well everything else fits; if left out, nothing is required. */
  readonly needs?: readonly AnswerId[];
  /** Question → key → likelihoods. A missing entry means: as common as among all who ask. */
  readonly byQuestion: Readonly<Record<string, Readonly<Record<string, readonly Likelihood[]>>>>;
}

export interface Option {
  readonly key: string;
  readonly label: string;
  readonly labels?: readonly Variant[];
  /** The answer as quoted to the person: "because you said …". */
  readonly said: string;
}

/** A range of numbers, from `from` (inclusive) to `below` (exclusive), in the question's unit. */
export interface Range {
  readonly key: string;
  readonly from: number;
  readonly below: number;
}

/** The gap between nipple and flange, and what it means. */
export interface FlangeGap extends Range {
  readonly why: string;
}

interface QuestionBase {
  readonly id: string;
  readonly stage: 'safety' | 'opening' | 'why';
  /** Asked if one of these holds, however little it would change the ranking. */
  readonly mustAsk?: readonly Condition[];
  readonly text: string;
  /** Other wordings of the text, for some people. */
  readonly texts?: readonly Variant[];
  /** Why it is asked, or how to find out. */
  readonly help: string;
  /** Asked only if one of these holds; if left out, it is always relevant. */
  readonly askWhen?: readonly Condition[];
}

export interface ChoiceQuestion extends QuestionBase {
  readonly kind: 'one' | 'many';
  readonly options: readonly Option[];
  /** For a question that takes several keys: groups that exclude one another. */
  readonly exclusive?: readonly (readonly string[])[];
}

export interface NumberQuestion extends QuestionBase {
  readonly kind: 'number';
  readonly unit: 'mm';
  readonly min: number;
  readonly max: number;
  /** "a nipple width of {} mm": the answer as quoted to the person. */
  readonly said: string;
  /** If given, ranges apply to the difference from this question's answer. */
  readonly minus?: string;
  readonly ranges: readonly Range[];
}

export type Question = ChoiceQuestion | NumberQuestion;

/** A danger sign, or a reason to see somebody: the answers that raise it, and the one clear action. */
export interface Referral {
  readonly id: string;
  readonly urgency: Urgency;
  /** Raised if one of these holds. Empty: raised only by the blocker that names it. */
  readonly when: readonly Condition[];
  /** Not raised if one of these holds. For a danger sign only if another referral takes its place: nothing may hide one. */
  readonly unless?: readonly Condition[];
  readonly text: string;
  readonly action: string;
  /** Other actions, for some people. */
  readonly actions?: readonly Variant[];
  /** Which help lines are shown with it. */
  readonly lines: 'crisis' | 'mood' | 'grief' | 'abuse' | 'alcohol' | 'none';
  readonly sources: readonly string[];
}

/** Answers that rule out strategies, and why. */
export interface Contraindication {
  readonly when: Condition;
  readonly strategies: readonly string[];
  readonly why: string;
  readonly sources: readonly string[];
}

/** Whom this is for, and what it changes: texts, tips and reasons that do not fit are hidden everywhere. */
export interface Track {
  readonly id: string;
  readonly when: Condition;
  /** Shown before anything else, two or three short sentences. */
  readonly text: string;
  /** Whether to look for reasons at all. */
  readonly hasReasons: boolean;
  /** Reasons that would hurt or make no sense. */
  readonly mutedBlockers: readonly string[];
  readonly mutedStrategies: readonly string[];
  /** What these people get first, unless an answer rules it out. */
  readonly strategies: readonly string[];
  /** What to read: the id of a topic. */
  readonly topic: string | null;
}

/** What each kind of phase says and does by default. */
export type PhaseKinds<S extends string = string> = Readonly<
  Record<
    PhaseKind,
    Pick<Phase, 'name' | 'pump' | 'steps'> & {
      readonly strategy: S | null;
      /** Such a phase always counts as its strategy, even if a plan names another one. */
      readonly isAlways?: true;
      /** Replaces `steps`, unless answers rule this strategy out. */
      readonly unlessRuledOut?: {
        readonly strategy: S;
        readonly steps: readonly string[];
        /** What it says later: nobody should do the first step over and over. */
        readonly again?: readonly string[];
      };
    }
  >
>;

/** A phase as written in a plan: its kind, its length, and any text that differs from the kind's own. */
export type PhaseDraft<S extends string = string> = Pick<Phase, 'kind' | 'seconds'> &
  Partial<Pick<Phase, 'name' | 'steps' | 'pump' | 'breathing'>> & {
    readonly strategy?: S | null;
  };

export interface PlanTemplate<B extends string = string, S extends string = string> {
  readonly name: string;
  readonly about: string;
  /** Blockers for which `auto` chooses it. */
  readonly suits: readonly B[];
  /** Answers for which `auto` chooses it, before plans further down. */
  readonly when?: readonly Condition[];
  /** Tracks for which `auto` chooses it, whatever the blockers. */
  readonly tracks?: readonly string[];
  /** The strategy that the plan implements: if it is ruled out, so is the whole plan. */
  readonly ruledOutBy?: S;
  readonly phases: readonly PhaseDraft<S>[];
}

/** When a running session speaks by itself, what it says, and what it adds. */
export interface CoachingScript<B extends string = string, Q extends string = string> {
  readonly noLetDownAfterSeconds: number;
  readonly dryAfterSeconds: number;
  readonly softStopSeconds: number;
  /** Sessions longer than this need a question first. */
  readonly longPumpSeconds: number;
  readonly advice: Readonly<Record<AdviceId, string>>;
  readonly slowByItself: string;
  readonly hurt: string;
  readonly noLetDownByUsual: { readonly moreSeconds: number; readonly mostSeconds: number };
  readonly onNoLetDown: readonly PhaseDraft[];
  readonly gently: { readonly advice: string; readonly phases: readonly PhaseDraft[] };
  readonly buildsMilk: readonly Condition[];
  /** The strategies that `cues off` rules out. */
  readonly cues: readonly string[];
  readonly onSlow: readonly PhaseDraft[];
  readonly warnsBeforeCues: {
    readonly blocker: B;
    readonly when: { readonly [Question in Q]?: readonly string[] } & Condition;
  };
  readonly tender: { readonly [Question in Q]?: readonly string[] } & Condition;
  readonly lastDay: {
    /** For whom the times of the last 24 hours are shown. */
    readonly when: { readonly [Question in Q]?: readonly string[] } & Condition;
    readonly invites: string;
    /** For whom less milk than is usual on a day is a reason to call. */
    readonly callsWhen: { readonly [Question in Q]?: readonly string[] } & Condition;
    /** What is usual in 24 hours, after so many full days. */
    readonly usual: readonly { readonly day: number; readonly ml: number }[];
    readonly call: string;
    /** Full days since the birth, by answer to `baby-age`. */
    readonly ages: Readonly<
      Record<string, { readonly fromDays: number; readonly belowDays: number }>
    >;
  };
}

/** A telephone or text line, as checked on `checked` (ISO date). */
export interface HelpLine {
  readonly countries: readonly string[];
  readonly name: string;
  readonly contact: string;
  readonly hours: string;
  readonly for: 'crisis' | 'mood' | 'grief' | 'abuse' | 'alcohol' | 'emergency';
  readonly sources: readonly string[];
  readonly checked: string;
}

/** What has to be said to whoever gave an answer, whatever the reasons and tips are. */
export interface Note {
  readonly id: string;
  readonly when: Condition;
  readonly text: string;
  readonly sources: readonly string[];
}

/** A section of a topic, with what it is based on. */
export interface Section<S extends string = string> {
  readonly heading: string;
  readonly lines: readonly string[];
  /** The lines are consecutive steps. */
  readonly isSteps?: boolean;
  /** Left out if nothing is claimed. */
  readonly evidence?: Grade;
  /** Used instead of the grade's default words. */
  readonly basis?: string;
  readonly sources: readonly S[];
}

/** Something to read that is neither a blocker nor a strategy. */
export interface Topic<S extends string = string> {
  readonly name: string;
  readonly sections: readonly Section<S>[];
  /** Shown with the telephone lines of the person's country. */
  readonly hasLines?: boolean;
  /** What to read next: ids of topics, blockers or strategies. */
  readonly see: readonly string[];
}

/** A pump part that wears out, and the advice on when to change it. */
export interface Part<S extends string = string> {
  readonly name: string;
  /** The pump's suction depends on it, so its age affects the question `kit`. */
  readonly pulls?: true;
  /** How wear shows, whatever the date. */
  readonly signs: string;
  readonly advice: readonly {
    readonly text: string;
    readonly who: string;
    readonly sources: readonly S[];
  }[];
  /** Weeks of use after which the earliest advice would change it, and after which it is due. null: no advice. */
  readonly weeks: { readonly look: number; readonly due: number } | null;
  /** Sources for everything except the advice. */
  readonly sources: readonly S[];
}

/** How much wider than the nipple a flange should be, and who says so. */
export interface FitRule<S extends string = string> {
  readonly who: string;
  readonly from: number;
  readonly to: number;
  readonly sources: readonly S[];
}

/** The flanges sold, and how to choose among them. */
export interface Flanges {
  /** In millimetres, ascending. */
  readonly sizes: readonly number[];
  readonly start: FitRule;
  readonly rules: readonly FitRule[];
  /** What the gap that a flange leaves means. */
  readonly gaps: readonly FlangeGap[];
}

/** What is asked at the end of a step. The choice `again` repeats the step. */
export type Asking =
  | {
      readonly kind: 'choice';
      readonly options: readonly { readonly key: string; readonly label: string }[];
      readonly again?: string;
    }
  | { readonly kind: 'number'; readonly unit: 'level' | 'mm' }
  | { readonly kind: 'text' };

/** One idea on the screen: something to do, to wait for or to say. */
export interface WalkStep {
  readonly id: string;
  readonly text: string;
  /** Asked after the wait, instead of `text`. */
  readonly then?: string;
  readonly help?: string;
  /** How long to wait; any key continues at once. */
  readonly seconds?: number;
  readonly ask?: Asking;
  /** Only after these replies to earlier steps. */
  readonly when?: Condition;
  /** Only if a number was typed before: it asks about that. */
  readonly needsNumber?: true;
  /** Said first if the person goes back from here: what was done already has to be undone. */
  readonly undo?: string;
  /** Doing it again does it twice: it is undone first if the person goes back to it, or skips what it asks. */
  readonly isRelative?: true;
  /** Left out if this strategy is ruled out. */
  readonly strategy?: string;
}

/** A home check. */
export interface MeasureGuide {
  readonly name: string;
  readonly about: string;
  readonly minutes: number;
  /** How long a check accepts it as an answer. */
  readonly countsWeeks: number;
  readonly steps: readonly WalkStep[];
  /** Replaces the steps if answers rule those out. */
  readonly gentle?: readonly WalkStep[];
}

export type MeasureKind = MeasureDocument['kind'];

/** What can be measured at home, and what that means. */
export interface Measures<S extends string = string> {
  readonly kinds: Readonly<Record<MeasureKind, MeasureGuide>>;
  readonly says: Readonly<
    Record<
      string,
      { readonly text: string; readonly evidence: Grade; readonly sources: readonly S[] }
    >
  >;
  /** What the nipple does in the tunnel → which way to change, and the key of the question `flange`. */
  readonly moves: Readonly<
    Record<
      NonNullable<MeasureOf<'fit'>['moves']>,
      {
        readonly direction: NonNullable<MeasureOf<'fit'>['direction']>;
        readonly answer: string;
      }
    >
  >;
  /** Answers that lock the search for the highest suction, besides those that rule it out as a strategy. */
  readonly locks: readonly { readonly when: Condition; readonly why: string }[];
}

export interface Content {
  readonly version: string;
  readonly questions: readonly Question[];
  readonly blockers: Readonly<Record<string, Blocker>>;
  /** Reason → what answers say about it. */
  readonly evidence: Readonly<Record<string, ReasonEvidence>>;
  /** Answers of different questions that say the same thing → their shared name. */
  readonly groups: Readonly<Record<AnswerId, string>>;
  readonly strategies: Readonly<Record<string, Strategy>>;
  readonly sources: Readonly<Record<string, Source>>;
  readonly referrals: readonly Referral[];
  readonly contraindications: readonly Contraindication[];
  /** The first match is used. */
  readonly tracks: readonly Track[];
  /** Strategies not offered to a person who has to be seen the same day. */
  readonly ruledOutAtSameDay: readonly string[];
  readonly helpLines: readonly HelpLine[];
  readonly notes: readonly Note[];
  /** What to try if no blocker stands out, gentlest first. */
  readonly generalStrategies: readonly string[];
  /** Reading topics besides blockers and strategies. */
  readonly topics: Readonly<Record<string, Topic>>;
  readonly parts: Readonly<Record<string, Part>>;
  readonly flanges: Flanges;
}
