import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parts } from '../../src/content/parts.ts';
import type { PartInUse } from '../../src/domain/parts.ts';
import { oldKit, partStatuses, pulling } from '../../src/domain/parts.ts';

const on = (today: string, ...inUse: PartInUse[]) => partStatuses(parts, inUse, today);
const valves = { part: 'valves', since: '2026-09-01' };

describe('a part of the pump', () => {
  it.each([
    ['2026-09-28', 'fresh', 29],
    ['2026-09-29', 'look', 28],
    ['2026-10-26', 'look', 1],
    ['2026-10-27', 'due', 0],
    ['2027-01-01', 'due', -66],
  ])('of 1 September is on %s %s, %s days before it is due', (today, state, dueInDays) => {
    expect(on(today, valves)).toMatchObject([
      { state, dueInDays, lookOn: '2026-09-29', dueOn: '2026-10-27' },
    ]);
  });

  it('comes first where it is due first; what has no date comes last', () => {
    const inUse = ['motor', 'tubing', 'valves', 'flanges'].map((part) => ({ ...valves, part }));
    const order = on('2026-11-01', ...inUse).map(({ part }) => part);
    expect(order).toEqual(['valves', 'flanges', 'tubing', 'motor']);
  });

  it('that nobody gives a time for has an age and no dates', () => {
    expect(on('2026-09-03', { part: 'motor', since: '2026-09-01' })).toEqual([
      {
        part: 'motor',
        name: parts.motor.name,
        since: '2026-09-01',
        ageDays: 2,
        state: 'no-date',
        lookOn: null,
        dueOn: null,
        dueInDays: null,
      },
    ]);
  });

  it('that only a later version knows is left out', () => {
    expect(on('2026-11-01', { part: 'bottles', since: '2026-01-01' })).toEqual([]);
  });

  it('gets no younger, and only ever more due', () => {
    const order = ['fresh', 'look', 'due'];
    const day = fc
      .integer({ min: 0, max: 20_000 })
      .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(parts)), day, day, day, (part, since, a, b) => {
        const [earlier = '', later = ''] = [a, b].sort();
        const [before] = on(earlier, { part, since });
        const [after] = on(later, { part, since });
        expect(after?.ageDays).toBeGreaterThanOrEqual(before?.ageDays ?? NaN);
        if (after?.state === 'no-date') return;
        expect(order.indexOf(after?.state ?? '')).toBeGreaterThanOrEqual(
          order.indexOf(before?.state ?? ''),
        );
      }),
    );
  });
});

describe('what dates tell of the kit', () => {
  it('is that valves or membranes are old', () => {
    const membranes = { part: 'membranes', since: '2026-05-01' };
    expect(oldKit(on('2026-09-10', valves, membranes))?.part).toBe('membranes');
  });

  it('goes by the first that is due', () => {
    const membranes = { part: 'membranes', since: '2026-09-02' };
    const statuses = on('2026-12-01', { part: 'tubing', since: '2020-01-01' }, membranes, valves);
    expect(oldKit(statuses)?.part).toBe('valves');
    expect(pulling(statuses).map(({ part }) => part)).toEqual(['valves', 'membranes']);
  });

  it('is nothing of how strong new valves pull, nor of the valves where tubing is old', () => {
    expect(oldKit(on('2026-09-10', valves))).toBeNull();
    expect(oldKit(on('2026-09-10', { part: 'tubing', since: '2020-01-01' }))).toBeNull();
  });
});
