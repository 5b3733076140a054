import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parts } from '../../src/content/parts.ts';
import type { PartInUse } from '../../src/domain/parts.ts';
import {
  documentOf,
  inUseSince,
  kitFrom,
  refuseUnknownPart,
  wornSuctionPart,
  partStatuses,
  partSummary,
  suctionParts,
  takenOf,
  unknownAction,
} from '../../src/domain/parts.ts';
import { refusal } from '../support/input-error.ts';

const on = (today: string, ...inUse: PartInUse[]) => partStatuses(parts, inUse, today);
const valves = { part: 'valves', since: '2026-09-01' };

describe('a pump part', () => {
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

  it('comes first if it is due first; those without a date come last', () => {
    const inUse = ['motor', 'tubing', 'valves', 'flanges'].map((part) => ({ ...valves, part }));
    const order = on('2026-11-01', ...inUse).map(({ part }) => part);
    expect(order).toEqual(['valves', 'flanges', 'tubing', 'motor']);
  });

  it('without a recommended interval has an age and no dates', () => {
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

  it('known only to a later version is left out', () => {
    expect(on('2026-11-01', { part: 'bottles', since: '2026-01-01' })).toEqual([]);
  });

  it('only gets older and closer to due', () => {
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

describe('what dates say about the kit', () => {
  it('is the age of the parts that suction depends on', () => {
    const inUse = Object.keys(parts).map((part) => ({ part, since: '2026-09-01' }));
    const pulls = suctionParts(parts, on('2026-09-10', ...inUse)).map(({ part }) => part);
    expect(pulls).toEqual(['valves', 'membranes']);
  });

  it('is that valves or membranes are old', () => {
    const membranes = { part: 'membranes', since: '2026-05-01' };
    expect(wornSuctionPart(parts, on('2026-09-10', valves, membranes))?.part).toBe('membranes');
  });

  it('depends on the first one due', () => {
    const membranes = { part: 'membranes', since: '2026-09-02' };
    const statuses = on('2026-12-01', { part: 'tubing', since: '2020-01-01' }, membranes, valves);
    expect(wornSuctionPart(parts, statuses)?.part).toBe('valves');
    expect(suctionParts(parts, statuses).map(({ part }) => part)).toEqual(['valves', 'membranes']);
  });

  it('says nothing about the suction of new valves, nor about valves if only tubing is old', () => {
    expect(wornSuctionPart(parts, on('2026-09-10', valves))).toBeNull();
    expect(
      wornSuctionPart(parts, on('2026-09-10', { part: 'tubing', since: '2020-01-01' })),
    ).toBeNull();
  });
});

describe('a part in words', () => {
  it.each([
    ['2026-09-01', 'Worth a look from 2026-09-29; due on 2026-10-27, 8 weeks left.', '(today)'],
    ['2026-09-29', 'Worth a look now; due on 2026-10-27, 4 weeks left.', '(4 weeks)'],
    ['2026-10-26', 'Worth a look now; due on 2026-10-27, 1 day left.', '(7 weeks)'],
    ['2026-10-27', 'Due today.', '(8 weeks)'],
    ['2026-11-01', 'Due since 2026-10-27.', '(8 weeks)'],
  ])('on %s: %s', (today, due, age) => {
    const [status] = on(today, valves);
    expect(status && partSummary(status)).toBe(
      `${parts.valves.name}: since 2026-09-01 ${age}. ${due}`,
    );
  });
});

describe('the parts list as a document', () => {
  it('holds the parts in use, and names the missing ones', () => {
    const document = documentOf(parts, [valves], '2026-10-27', '7');
    expect(document).toMatchObject({
      today: '2026-10-27',
      content: '7',
      parts: [{ state: 'due' }],
    });
    expect(document.unknown).toEqual(Object.keys(parts).filter((id) => id !== 'valves'));
  });
});

describe('the question about the kit', () => {
  it('is answered by valves that are due', () => {
    const known = kitFrom(parts, on('2026-10-27', valves));
    expect(known.answers).toEqual({ kit: ['old-parts'] });
    expect(takenOf(known, {}, known.answers)).toEqual(known.taken);
    expect(takenOf(known, { kit: ['old-parts'] }, known.answers)).toEqual([]);
  });

  it('is not answered by newer valves, which are shown next to it', () => {
    const name = parts.valves.name.toLowerCase();
    expect(kitFrom(parts, on('2026-09-02', valves))).toEqual({
      answers: {},
      taken: [],
      beside: { kit: `Your parts list says: ${name} since 2026-09-01.` },
      found: [{ question: null, keys: ['parts-fresh'] }],
    });
    expect(kitFrom(parts, on('2026-10-20', valves)).found).toEqual([]);
  });

  it('is left alone if none of its parts is listed', () => {
    expect(kitFrom(parts, on('2026-09-02', { ...valves, part: 'tubing' })).beside).toEqual({});
  });
});

describe('a part somebody names', () => {
  it('has to be one of the list, by its own name', () => {
    expect(() => refuseUnknownPart(parts, 'valves')).not.toThrow();
    const list = `The parts are: ${Object.keys(parts).join(', ')}.`;
    expect(refusal(() => refuseUnknownPart(parts, 'valvs'))).toEqual({
      message: 'parts: there is no part "valvs".',
      hint: `Did you mean valves? ${list}`,
    });
    expect(refusal(() => refuseUnknownPart(parts, 'toString')).hint).toBe(list);
  });

  it.each([
    ['valves', 'Did you mean add valves? Choose from: list, add, remove.'],
    ['ad', 'Did you mean add? Choose from: list, add, remove.'],
    ['wash', 'Choose from: list, add, remove.'],
  ])('is no action: %s', (text, hint) => {
    expect(unknownAction(parts, text)).toMatchObject({
      message: `parts: "${text}" is not valid here.`,
      hint,
    });
  });

  it('came into use between 1970 and now', () => {
    const utc = { dayOf: (ms: number) => new Date(ms).toISOString().slice(0, 10) };
    const now = Date.parse('2026-11-23T12:00:00Z');
    expect(inUseSince(now, now, utc)).toBe('2026-11-23');
    expect(inUseSince(0, now, utc)).toBe('1970-01-01');
    expect(refusal(() => inUseSince(now + 1, now, utc))).toEqual({
      message: '--on: 2026-11-23 is in the future.',
      hint: 'Give the day you started using it.',
    });
    expect(refusal(() => inUseSince(-1, now, utc))).toEqual({
      message: '--on: 1969-12-31 is too long ago.',
      hint: 'Give a day in 1970 or later.',
    });
  });
});
