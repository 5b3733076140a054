import type { ContentBlocker } from './types.ts';

/** When, how often and how long. */
export const timingBlockers = {
  'session-too-short': {
    name: 'Stopping before milk comes',
    differential: false,
    text: 'Milk comes in waves, one to six minutes apart, and some come after three dry minutes or more. If you stop at the first lull you may miss the next. Keep going for a few minutes after the last drops.',
    evidence: 'moderate',
    sources: [
      'proceedings-undated-late-ejections',
      'idei-2024-high-flow',
      'prime-2011-repeated-expression',
    ],
    strategies: ['session-length', 'second-let-down'],
  },
  'irregular-schedule': {
    name: 'Long or uneven gaps',
    differential: false,
    text: 'A breast that stays full makes milk more slowly, and a lost routine may weaken the habit of letting go. In studies, people who removed milk more often had more of it; let-down itself was not measured. In the first weeks one gap of four to five hours, at night, is what many guides allow. Later, longer gaps may be fine; watch whether your supply holds up.',
    evidence: 'moderate',
    sources: [
      'levene-2024-expression-frequency',
      'lai-2020-expression-interval',
      'decarvalho-1985-expression-frequency',
      'pediatrics-1988-preterm-milk',
    ],
    strategies: ['fewer-gaps', 'timing-routine', 'double-pumping'],
  },
  'recently-drained': {
    name: 'Pumped soon after a feed',
    differential: false,
    text: 'After a full feed there is little milk to move, so little comes, even with a good let-down. Watch how the flow changes, not the amount. Small amounts are to be expected here.',
    evidence: 'moderate',
    sources: ['gardner-2019-vacuum-patterns', 'kent-2006-feed-frequency'],
    strategies: ['timing-routine', 'second-let-down'],
  },
} as const satisfies Record<string, ContentBlocker>;
