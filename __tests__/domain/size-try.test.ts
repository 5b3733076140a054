import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { SessionDocument } from '../../src/domain/documents/index.ts';
import {
  bestSize,
  flangeOf,
  sizeNowLine,
  sizeTryLines,
  sizeTryOf,
  stoppedTry,
} from '../../src/domain/size-try.ts';
import { aFit, aSuction } from '../support/measures.ts';
import { aSession } from '../support/sessions.ts';

const SIZES = [
  { leftMm: 19, rightMm: 19 },
  { leftMm: 17, rightMm: 18 },
] as const;
const fit = aFit({ tries: SIZES.map((size) => ({ ...size, sessions: 3 })) });

type Rated = readonly [size: 0 | 1, comfort: number | null, ml: number | null];

/** Sessions after the measurement: which size, how it felt, how much. */
function sessionsOf(...given: readonly Rated[]) {
  return given.map(([size, comfort, ml], index) =>
    aSession({
      id: `s${index}`,
      startedAt: new Date(Date.parse(fit.at) + (index + 1) * 3600_000).toISOString(),
      flange: SIZES[size],
      comfort,
      ml,
    }),
  );
}

const tryOf = (sessions: readonly SessionDocument[]) => {
  const found = sizeTryOf([fit], sessions);
  if (!found) throw new Error('There is no try');
  return found;
};

describe('a try of flange sizes', () => {
  it.each([
    ['without a measurement', []],
    ['with a measurement of something else', [aSuction()]],
    ['with a single size', [aFit({ tries: fit.tries.slice(0, 1) })]],
    ['once it was stopped', [{ ...fit, stoppedAt: fit.at }]],
    ['for a size that may be kept', [{ ...fit, direction: 'keep' as const }]],
    ['once a newer one names none', [fit, aFit({ at: '2026-11-21T08:00:00.000Z', tries: [] })]],
  ])('is none %s', (_, measures) => {
    expect(sizeTryOf(measures, [])).toBeNull();
  });

  it.each([
    ['the first that was drawn, at first', [], 0, 0],
    [
      'the same, until three sessions are rated',
      [[0, 4, null] as const, [0, null, 80] as const],
      0,
      1,
    ],
    [
      'the next one then',
      [
        [0, 4, 1],
        [0, 4, 1],
        [0, 5, 1],
      ] as const,
      1,
      0,
    ],
    ['the next one at once if it hurt', [[0, 1, null] as const], 1, 0],
  ])('asks for %s', (_, given, size, count) => {
    const { now } = tryOf(sessionsOf(...given));
    expect(now?.size).toMatchObject(SIZES[size as 0 | 1]);
    expect(now?.comforts).toHaveLength(count);
  });

  it.each([
    ['both sides', [19], { leftMm: 19, rightMm: 19 }],
    ['left and right', [17, 18], { leftMm: 17, rightMm: 18 }],
    ['the only side that was measured', [21], { leftMm: null, rightMm: 21 }],
    ['both sides, if both were said', [21, 21], { leftMm: 21, rightMm: 21 }],
  ] as const)('takes a size as %s', (_, said, flange) => {
    const tries = [...fit.tries, { leftMm: null, rightMm: 21, sessions: 3 }];
    expect(flangeOf(said, [{ ...fit, tries }])).toEqual(flange);
    expect(flangeOf([19], [])).toEqual({ leftMm: 19, rightMm: 19 });
  });

  it('can be ended until it is done', () => {
    const at = '2026-11-22T08:00:00.000Z';
    expect(stoppedTry([fit], [], at)).toEqual({ ...fit, stoppedAt: at });
    expect(stoppedTry([{ ...fit, direction: 'keep' }], [], at)).toBeNull();
    expect(stoppedTry([{ ...fit, stoppedAt: fit.at }], [], at)).toBeNull();
    expect(stoppedTry([], [], at)).toBeNull();
    const hurt = sessionsOf([0, 1, null], [1, 1, null]);
    expect(stoppedTry([fit], hurt, at)).toBe('done');
  });

  it('counts sessions from its own instant on, in the order of time', () => {
    const [early, late] = sessionsOf([0, 4, 60], [0, 3, 70]);
    const first = { ...(early as SessionDocument), startedAt: fit.at };
    expect(tryOf([late as SessionDocument, first]).now).toMatchObject({
      comforts: [4, 3],
      ml: [60, 70],
      isDone: false,
    });
  });

  it('tells sizes apart by both sides', () => {
    const other = sessionsOf([0, 4, null]).map((one) => ({
      ...one,
      flange: { leftMm: 19, rightMm: 18 },
    }));
    expect(tryOf(other).now?.comforts).toEqual([]);
  });

  it('leaves out sessions from before it, and with other sizes', () => {
    const before = aSession({
      startedAt: '2026-11-19T08:00:00.000Z',
      comfort: 4,
      flange: SIZES[0],
    });
    const other = aSession({ comfort: 4, flange: { leftMm: 24, rightMm: 24 } });
    expect(tryOf([before, other, aSession({ comfort: 4 })]).now?.comforts).toEqual([]);
  });

  it('comes to an end for whoever follows it', () => {
    const rating = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(fc.array(rating, { minLength: 6, maxLength: 6 }), (ratings) => {
        const sessions: SessionDocument[] = [];
        for (const comfort of ratings) {
          const { now } = tryOf(sessions);
          if (!now) break;
          const index = now.size.leftMm === 19 ? 0 : 1;
          sessions.push(
            ...sessionsOf([index, comfort, null]).map((one) => ({
              ...one,
              id: `s${sessions.length}`,
            })),
          );
        }
        expect(tryOf(sessions).now).toBeNull();
      }),
    );
  });
});

describe('what a try of sizes showed', () => {
  type Given = readonly Rated[];
  const best = (given: Given) => bestSize(tryOf(sessionsOf(...given)).sizes);

  it.each<[string, Given, ReturnType<typeof bestSize>]>([
    [
      'goes by comfort, whatever the milk',
      [
        [0, 4, 10],
        [1, 3, 90],
      ],
      { size: { ...SIZES[0], sessions: 3 }, by: 'comfort' },
    ],
    [
      'goes by milk if they felt the same',
      [
        [0, 4, 10],
        [1, 4, 90],
      ],
      { size: { ...SIZES[1], sessions: 3 }, by: 'milk' },
    ],
    [
      'goes by comfort alone if an amount is missing',
      [
        [0, 4, 10],
        [1, 4, null],
      ],
      null,
    ],
    [
      'is never a size that hurt, if another did not',
      [
        [0, 5, 10],
        [0, 5, 10],
        [0, 1, 10],
        [1, 2, 10],
      ],
      { size: { ...SIZES[1], sessions: 3 }, by: 'comfort' },
    ],
    [
      'goes by the mean of each',
      [
        [0, 5, 10],
        [0, 2, 10],
        [1, 4, 90],
        [1, 4, 90],
      ],
      { size: { ...SIZES[1], sessions: 3 }, by: 'comfort' },
    ],
    [
      'is nothing if they felt the same and brought the same',
      [
        [0, 4, 20],
        [0, 4, 40],
        [1, 4, 30],
      ],
      null,
    ],
    [
      'is nothing if each of them hurt',
      [
        [0, 1, 10],
        [1, 1, 10],
      ],
      null,
    ],
  ])('%s', (_, given, expected) => {
    expect(best(given)).toEqual(expected);
  });

  const done = [
    [0, 4, 60],
    [0, 4, 62],
    [0, 5, null],
    [1, 3, 70],
    [1, 3, 70],
    [1, 3, 70],
  ] as const;

  it('is said with what was felt and got, and how little that is', () => {
    expect(sizeTryLines(tryOf(sessionsOf(...done)), 'ml')).toEqual([
      'Your try of sizes is done. Most comfortable: 19 mm.',
      '19 mm: felt 4, 4, 5 of 5; 61 ml a session.',
      'left 17 mm, right 18 mm: felt 3, 3, 3 of 5; 70 ml a session.',
      expect.stringContaining('may be chance'),
    ]);
  });

  it('has no figures with numbers off', () => {
    const lines = sizeTryLines(tryOf(sessionsOf(...done)), null);
    expect(lines).toHaveLength(2);
    expect(lines.join(' ')).not.toMatch(/ml|felt/);
    expect(sizeNowLine({ size: { ...SIZES[0], sessions: 3 }, comforts: [4] }, false)).toBe(
      'Size to try today, if you have it: 19 mm. If it hurts, change back.',
    );
  });

  it('names the session before it starts', () => {
    expect(sizeNowLine({ size: { ...SIZES[0], sessions: 3 }, comforts: [4] }, true)).toBe(
      'Size to try today, if you have it: 19 mm, session 2 of 3. If it hurts, change back.',
    );
  });

  const thrice = (size: 0 | 1, comfort: number, ml: number | null) =>
    Array.from({ length: 3 }, () => [size, comfort, ml] as const);

  it.each<[string, Given, string]>([
    [
      'the milk decided',
      [...thrice(0, 4, 60), ...thrice(1, 4, 70)],
      'Equally comfortable; the most milk with left 17 mm, right 18 mm.',
    ],
    ['nothing did', [...thrice(0, 4, null), ...thrice(1, 4, null)], 'They felt the same.'],
    [
      'each hurt',
      [
        [0, 1, null],
        [1, 1, null],
      ],
      'Each of them hurt. A lactation consultant (IBCLC) can fit you in person.',
    ],
  ])('says if %s', (_, given, verdict) => {
    const [first, ...more] = sizeTryLines(tryOf(sessionsOf(...given)), 'ml');
    expect(first).toBe(`Your try of sizes is done. ${verdict}`);
    expect(more[0]).toMatch(given[0]?.[2] === null ? /^19 mm: felt [1, 4]+ of 5\.$/ : /60 ml/);
  });

  it('names the sizes left until then', () => {
    expect(sizeTryLines(tryOf(sessionsOf([0, 1, null])), 'ml')).toEqual([
      'Sizes to try: left 17 mm, right 18 mm. `letdown session` names the size each time; `letdown measure fit --stop` ends the try.',
    ]);
    expect(sizeTryLines(tryOf([]), 'ml')[0]).toMatch(
      /^Sizes to try: 19 mm; then left 17 mm, right 18 mm\./,
    );
  });
});
