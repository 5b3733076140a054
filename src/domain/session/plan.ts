import type { PlanDocument, PlanFile } from '../documents/index.ts';
import { InputError } from '../errors.ts';
import type { Breathing, Phase, PhaseDraft, PhaseKinds } from '../model.ts';
import { type Breathings, parseBreathing } from './breathing.ts';
import { comingAgain, numberPhases, totalSeconds } from './phases.ts';

export interface SessionPlan {
  readonly plan: string;
  readonly phases: readonly Phase[];
  /** What was left out because an answer rules it out, by name. */
  readonly leftOut: readonly string[];
}

export interface PlanOptions {
  readonly kinds: PhaseKinds;
  /** Strategies that the last answers rule out. */
  readonly ruledOut: ReadonlySet<string>;
  /** The pace of breathing phases. */
  readonly breathing: Breathing;
  /** Total length in minutes, with all phases scaled; null: as written. */
  readonly minutes: number | null;
}

/** Drafts → phases: texts filled in, ruled-out ones removed, the length as requested. */
export function buildPlan(
  name: string,
  drafts: readonly PhaseDraft[],
  options: PlanOptions,
): SessionPlan {
  const isRuledOut = (draft: PhaseDraft) => {
    const { strategy, isAlways } = options.kinds[draft.kind];
    return [isAlways && strategy, draft.strategy === undefined ? strategy : draft.strategy].some(
      (needed) => typeof needed === 'string' && options.ruledOut.has(needed),
    );
  };
  const kept = drafts.filter((draft) => !isRuledOut(draft));
  const factor = options.minutes === null ? 1 : (options.minutes * 60) / totalSeconds(kept);
  const phases = numberPhases(sayingOnce(kept.map((draft) => fill(draft, options))));
  const leftOut = drafts
    .filter(isRuledOut)
    .map((draft) => draft.name ?? options.kinds[draft.kind].name);
  return { plan: name, phases: scale(phases, factor), leftOut: [...new Set(leftOut)] };
}

/** Of phases that say the same, only the first says it as new. */
function sayingOnce(phases: readonly Phase[]): readonly Phase[] {
  const isNew = (phase: Phase) => phases.find(({ again }) => again === phase.again) === phase;
  return phases.map((phase) => (isNew(phase) ? phase : comingAgain(phase)));
}

/** A plan from a file, as drafts. @throws InputError for an invalid breathing pattern */
export function draftsOf(
  file: PlanFile,
  strategies: readonly string[],
  breathings: Breathings,
  where: string,
): PhaseDraft[] {
  return file.phases.map((phase, index) => {
    const at = `${where}: phases[${index}]`;
    if (phase.strategy !== undefined && !strategies.includes(phase.strategy)) {
      throw new InputError(
        `${at}.strategy: ${JSON.stringify(phase.strategy)} is not a strategy.`,
        `The strategies are: ${strategies.join(', ')}.`,
      );
    }
    return {
      kind: phase.kind,
      seconds: phase.seconds,
      ...(phase.name !== undefined && { name: phase.name }),
      ...(phase.strategy !== undefined && { strategy: phase.strategy }),
      ...(phase.breathing !== undefined && {
        breathing: parseBreathing(phase.breathing, `${at}.breathing`, breathings),
      }),
    };
  });
}

export function planDocument({ plan, phases }: SessionPlan): PlanDocument {
  return {
    schema: 'letdown.plan/1',
    plan,
    totalSeconds: totalSeconds(phases),
    phases: phases.map(({ breathing, steps, again, ...phase }) => ({
      ...phase,
      steps: [...steps],
      ...(again && { again: [...again] }),
      ...(breathing && { breathing: [...breathing] as [number, number, number, number] }),
    })),
  };
}

export function fill(
  draft: PhaseDraft,
  options: Pick<PlanOptions, 'kinds' | 'breathing' | 'ruledOut'>,
): Phase {
  const kind = options.kinds[draft.kind];
  const { unlessRuledOut: bold } = kind;
  const isBold = bold !== undefined && !options.ruledOut.has(bold.strategy);
  const breathing = draft.breathing ?? (draft.kind === 'breathe' ? options.breathing : undefined);
  return {
    id: draft.kind,
    kind: draft.kind,
    name: draft.name ?? kind.name,
    seconds: draft.seconds,
    strategy:
      draft.strategy === undefined ? (isBold ? bold.strategy : kind.strategy) : draft.strategy,
    steps: draft.steps ?? (isBold ? bold.steps : kind.steps),
    ...(isBold && !draft.steps && bold.again && { again: bold.again }),
    pump: draft.pump ?? kind.pump,
    ...(breathing && { breathing }),
  };
}

/** Scales to whole seconds; the last phase absorbs the rounding. */
function scale(phases: readonly Phase[], factor: number): readonly Phase[] {
  if (factor === 1) return phases;
  const wanted = Math.round(totalSeconds(phases) * factor);
  const scaled = phases.map((phase) => ({
    ...phase,
    seconds: Math.max(1, Math.round(phase.seconds * factor)),
  }));
  const last = scaled.at(-1);
  const others = totalSeconds(scaled.slice(0, -1));
  return last
    ? scaled.with(-1, {
        ...last,
        seconds: Math.max(1, Math.round((wanted - others) * 1000) / 1000),
      })
    : scaled;
}
