import type { CheckDocument } from '../documents.ts';

/** A plan by name and the blockers that it suits. */
type Suits = Readonly<Record<string, { readonly suits: readonly string[] }>>;

/** The plan that suits what the last check found first; `standard` where none does, or nothing was found. */
export function choosePlan<T extends Suits>(
  plans: T,
  check: CheckDocument | null,
): keyof T | 'standard' {
  const leader = check?.blockers[0]?.id;
  const fitting = Object.entries(plans).find(([, plan]) => leader && plan.suits.includes(leader));
  return fitting?.[0] ?? 'standard';
}

/** What the check suggested that no phase of the plan does by itself, such as changing a valve. */
export function remindersOf(
  check: CheckDocument | null,
  phases: readonly { readonly strategy: string | null }[],
): CheckDocument['plan'] {
  const done = new Set(phases.map((phase) => phase.strategy));
  return (check?.plan ?? []).filter((item) => !done.has(item.strategy));
}
