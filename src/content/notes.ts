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
] as const satisfies readonly (Note & {
  readonly when: ContentCondition;
  readonly sources: readonly SourceId[];
})[];
