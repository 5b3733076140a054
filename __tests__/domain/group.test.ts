import { expect, it } from '@jest/globals';
import { groupBy } from '../../src/domain/group.ts';

it('groups items by key, in order of appearance', () => {
  const groups = groupBy(['worn', 'warm', 'rest', 'work'], (word) => word.slice(0, 1));
  expect([...groups]).toEqual([
    ['w', ['worn', 'warm', 'work']],
    ['r', ['rest']],
  ]);
});
