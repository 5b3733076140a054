import { describe, expect, it } from '@jest/globals';
import { content } from '../../src/content/index.ts';
import { TELLS_MORE, withNewer } from '../../src/domain/known-answers.ts';

const SORE = { 'breast-now': ['hurts'], pain: 'throughout', kit: ['weaker'] } as const;

describe('newer answers', () => {
  it.each([
    ['end what was said more about an answer that is gone', { 'breast-now': ['none'] }, undefined],
    ['also if something else is there now', { 'breast-now': ['hard-tight'] }, undefined],
    ['leave it if that answer goes on', { 'breast-now': ['hurts', 'lumps'] }, 'throughout'],
    ['leave it if nobody knows', { 'breast-now': 'not-sure' }, 'throughout'],
    ['leave it if they are about something else', { self: ['wave'] }, 'throughout'],
    ['replace it', { 'breast-now': ['none'], pain: 'after' }, 'after'],
  ])('%s', (_, newer, pain) => {
    expect(withNewer(SORE, newer)).toEqual({ ...SORE, ...newer, pain });
  });

  it('end it also if what it was about was never said', () => {
    expect(withNewer({ pain: 'after' }, { 'breast-now': ['none'] })).toEqual({
      'breast-now': ['none'],
    });
    const none = { 'breast-now': ['none'] };
    expect(withNewer({ ...none, pain: 'after' }, none)).toEqual(none);
  });

  it('are about questions that are asked because of that answer', () => {
    for (const [id, about] of Object.entries(TELLS_MORE)) {
      const question = content.questions.find((one) => one.id === id);
      const conditions: readonly object[] = question?.askWhen ?? [];
      expect(conditions.some((when) => about in when)).toBe(true);
    }
  });
});
