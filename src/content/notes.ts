import type { Note } from '../domain/model.ts';
import type { ContentCondition } from './conditions.ts';
import type { SourceId } from './sources.ts';

/** What has to be said to whoever gave an answer, whatever the check finds. */
export const notes = [
  {
    id: 'second-hand-pump',
    when: { kit: ['second-hand'] },
    text: 'A used pump that was made for one person can hold germs that no cleaning reaches, even with new parts. Only pumps made for many users are safe to share, each with its own kit.',
    sources: ['fda-2013-shared-pumps'],
  },
  {
    id: 'long-gap',
    when: {
      purpose: ['only-pumping', 'hospital'],
      'baby-age': ['3-4d', '5-14d', '2-6w', '6w-3m'],
      'breast-now': ['none'],
      rhythm: ['gap-over-6h'],
    },
    text: 'If your baby gets only pumped milk, gaps of over 6 hours in the first months can lower milk. Sleep 4 to 5 hours in one go, and fit in one more session if you can.',
    sources: ['lai-2020-expression-interval', 'levene-2024-expression-frequency'],
  },
] as const satisfies readonly (Note & {
  readonly when: ContentCondition;
  readonly sources: readonly SourceId[];
})[];
