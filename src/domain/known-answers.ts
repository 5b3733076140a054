import { type Answers, isTelling, keysOf } from './answers.ts';

/** Questions that only tell more about the answer to another, which may change from day to day. */
export const TELLS_MORE: Readonly<Record<string, string>> = {
  pain: 'breast-now',
  'pain-look': 'breast-now',
  'lump-more': 'breast-now',
  'mood-more': 'self',
  wave: 'self',
  food: 'self',
  'drink-more': 'self',
  'nicotine-when': 'self',
  medicine: 'changed',
  'medicine-when': 'changed',
  period: 'changed',
};

/**
 * Newer answers over earlier ones. What was said more about an answer goes with it: where it hurt is over once nothing
 * hurts, though it is not asked again.
 */
export function withNewer(before: Answers, newer: Answers): Answers {
  const still = Object.entries(before).filter(([id]) => {
    const about = TELLS_MORE[id];
    return about === undefined || !isTelling(newer[about]) || goesOn(about, before, newer);
  });
  return { ...Object.fromEntries(still), ...newer };
}

function goesOn(question: string, before: Answers, newer: Answers): boolean {
  const then = keysOf(before[question]);
  return keysOf(newer[question]).some((key) => key !== 'none' && then.includes(key));
}
