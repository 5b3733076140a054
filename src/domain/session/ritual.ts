import { InputError } from '../errors.ts';
import { visible } from '../language.ts';
import type { PhaseDraft } from '../model.ts';

/** What the steps of the person's own count as, in records and in a trial. */
export const OWN_RITUAL = 'own-ritual';

/** For somebody who has none yet. */
export const RITUAL_HINT =
  'For example: `letdown settings set ritual "Wash hands; Sit down; Three slow breaths"`.';

const MOST_STEPS = 5;
/** A step has one line of a narrow terminal. */
const MOST_LENGTH = 38;
const SECONDS = 180;

/** "Wash hands; Sit down; Three breaths" → its steps. @throws InputError */
export function parseRitual(text: string, where: string): readonly string[] {
  const hint = 'For example: "Wash hands; Sit down; A sip of tea; Three slow breaths".';
  const steps = stepsOf(text);
  if (steps.length === 0) throw new InputError(`${where}: there is no step in it.`, hint);
  if (steps.length > MOST_STEPS) {
    throw new InputError(`${where}: ${steps.length} steps are too many; five at most.`, hint);
  }
  const long = steps.find((step) => step.length > MOST_LENGTH);
  if (long === undefined) return steps;
  throw new InputError(
    `${where}: ${JSON.stringify(long)} is too long; ${MOST_LENGTH} characters at most.`,
    hint,
  );
}

function stepsOf(text: string): readonly string[] {
  return text
    .split(/[;\n]/)
    .map((step) => visible(step.trim().replaceAll(/\s+/g, ' ')))
    .filter(Boolean);
}

/** The steps as phases, about three minutes together. They may come from a file of somebody else. */
export function ritualPhases(text: string | undefined): readonly PhaseDraft[] {
  const steps = stepsOf(text ?? '').slice(0, MOST_STEPS);
  const seconds = Math.round(SECONDS / Math.max(1, steps.length));
  return steps.map((name) => ({
    kind: 'settle',
    name,
    seconds,
    strategy: OWN_RITUAL,
    steps: [],
    pump: 'off',
  }));
}

/** Before everything else, in place of our own settling in. */
export function withRitual(
  ritual: readonly PhaseDraft[],
  plan: readonly PhaseDraft[],
): readonly PhaseDraft[] {
  const [first] = plan;
  const hasSettle = ritual.length > 0 && plan.length > 1 && first?.kind === 'settle';
  return [...ritual, ...(hasSettle ? plan.slice(1) : plan)];
}
