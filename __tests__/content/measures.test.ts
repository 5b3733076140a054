import { describe, expect, it } from '@jest/globals';
import { content } from '../../src/content/index.ts';
import { wayToDo } from '../../src/domain/strategies.ts';
import type { WalkStep } from '../../src/domain/model.ts';

const steps = Object.values(content.measures.kinds).flatMap(
  ({ steps, gentle = [] }): readonly WalkStep[] => [...steps, ...gentle],
);
const idsOf = (found: readonly WalkStep[]) => found.map(({ id }) => id);
const asked = ({ text, then = '' }: WalkStep) => `${text} ${then}`;

describe('a step of a measurement', () => {
  it('that looks can be done by touch, by ear, or with somebody else', () => {
    const looks = steps.filter((step) =>
      /look|watch|see\b|show|what size|how wide/i.test(asked(step)),
    );
    expect(idsOf(looks)).toEqual(expect.arrayContaining(['look', 'moves', 'tubing', 'both-top']));
    const ways = /by touch|feel|hear|count|ask somebody|as before/i;
    expect(idsOf(looks.filter(({ text, help = '' }) => !ways.test(`${text} ${help}`)))).toEqual([]);
  });

  it('that needs both hands goes on without a key, and says so', () => {
    const busy = steps.filter((step) => /palm on each|both palms/.test(asked(step)));
    expect(idsOf(busy)).toEqual(['both']);
    for (const { text, seconds = 0, then } of busy) {
      expect(seconds).toBeGreaterThanOrEqual(15);
      expect(text).toMatch(/You need no key: .* after 20 seconds/);
      expect(then).toMatch(/\?$/);
    }
  });

  it('that waits for a key says how long at most, before it waits', () => {
    const waits = steps.filter(({ text, seconds }) => seconds && /any key/.test(text));
    expect(idsOf(waits)).toEqual(['flow', 'flow', 'press', 'other-press']);
    expect(idsOf(waits.filter(({ text }) => !/two minutes at most/.test(text)))).toEqual([]);
  });

  it('of a wait for milk says how it goes on with milk and without', () => {
    for (const { text } of steps.filter(({ id }) => id === 'flow')) {
      expect(text).toMatch(
        /[Oo]nce (it|milk) flows, press any key\. If none comes, this goes on by itself\./,
      );
    }
  });

  it('by hand says which breast', () => {
    const { hand } = content.measures.kinds;
    expect(hand.steps.map(({ text }) => text).join(' ')).toMatch(
      /the breast that feels fuller.*On the breast you start with, make a C.*from this breast\?.*the other breast/,
    );
  });
});

it.each(['fit-sizes', 'fit-tried', 'fit-no-size'])(
  'after %s no tip names sizes of its own',
  (found) => {
    const fit = content.strategies['flange-fit'];
    const { action = '', steps = [] } = fit ? wayToDo(fit, { measured: [found] }) : {};
    const said = [action, ...steps, content.blockers['flange-misfit']?.text].join(' ');
    expect(steps).not.toEqual([]);
    expect(said).not.toMatch(/one (size )?(up|down|larger|smaller)|1 to 3 mm/);
  },
);
