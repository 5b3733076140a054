import { matches } from '../answers.ts';
import type { CheckDocument } from '../documents/index.ts';
import type { Arm } from '../insights/trial.ts';
import type { PhaseDraft, PhaseKind, PhaseKinds, PlanTemplate } from '../model.ts';

/** Plans by name, with what each suits. */
type Suits = Readonly<Record<string, Pick<PlanTemplate, 'suits' | 'when' | 'tracks'>>>;

/**
 * The plan for the person's track, or else the one that suits the top findings of the last check; `standard` if none
 * does, or nothing was found.
 */
export function choosePlan<T extends Suits>(
  plans: T,
  check: CheckDocument | null,
  track: string | null = null,
): keyof T | 'standard' {
  const leader = check?.blockers[0]?.id;
  const answers = check?.answers ?? {};
  const all = Object.entries(plans);
  const suits = ({ suits, when }: Suits[string]) =>
    Boolean(leader && suits.includes(leader)) ||
    Boolean(when?.some((condition) => matches(condition, answers)));
  const fitting =
    all.find(([, plan]) => track && plan.tracks?.includes(track)) ??
    all.find(([, plan]) => suits(plan));
  return fitting?.[0] ?? 'standard';
}

/** What the check suggested for a session that no phase of the plan covers. Errands of the day can wait. */
export function remindersOf(
  check: CheckDocument | null,
  phases: readonly { readonly strategy: string | null }[],
): CheckDocument['plan'] {
  const done = new Set(phases.map((phase) => phase.strategy));
  return (check?.plan ?? []).filter(({ strategy, when }) => when !== 'day' && !done.has(strategy));
}

/** Long enough to count as tried. */
const TRY_SECONDS = 120;

/** The plan with the tried strategy added before the pump goes on, or removed. */
export function planOfWeek(
  drafts: readonly PhaseDraft[],
  { strategy, arm }: { readonly strategy: string; readonly arm: Arm },
  tryable: Readonly<Record<string, PhaseKind>>,
  kinds: PhaseKinds,
): readonly PhaseDraft[] {
  const isIt = (draft: PhaseDraft) => (draft.strategy ?? kinds[draft.kind].strategy) === strategy;
  const isOn = (draft: PhaseDraft) => (draft.pump ?? kinds[draft.kind].pump) === 'on';
  const kind = tryable[strategy];
  if (arm === 'without') {
    const others = drafts.filter((draft) => !isIt(draft));
    // Breathing is not paced while the pump runs either.
    return others.map((draft) => {
      const { breathing, ...unpaced } = draft;
      return kind === 'breathe' && breathing ? unpaced : draft;
    });
  }
  const pumpOn = drafts.findIndex(isOn);
  const before = drafts.slice(0, pumpOn);
  if (kind === undefined || pumpOn < 0 || before.some(isIt)) return drafts;
  return [...before, { kind, seconds: TRY_SECONDS }, ...drafts.slice(pumpOn)];
}
