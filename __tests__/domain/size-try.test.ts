import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { SessionDocument } from '../../src/domain/documents/index.ts';
import {
  bestSize,
  flangeLike,
  flangeOf,
  hurtLine,
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
    ['the wider one at once if the narrower hurt', [[1, 1, null] as const], 0, 0],
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

  it('takes another size for the same side or sides', () => {
    expect(flangeLike([21], { leftMm: 19, rightMm: 18 })).toEqual({ leftMm: 21, rightMm: 21 });
    expect(flangeLike([21], { leftMm: null, rightMm: 18 })).toEqual({ leftMm: null, rightMm: 21 });
    expect(flangeLike([21, 19], { leftMm: 18, rightMm: null })).toEqual({
      leftMm: 21,
      rightMm: 19,
    });
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

  it('ends once a size hurt and only narrower ones are left', () => {
    const found = tryOf(sessionsOf([0, 1, 60]));
    expect(found.now).toBeNull();
    expect(bestSize(found.sizes)).toBeNull();
    expect(sizeTryLines(found, 'ml')).toEqual([
      'It hurt with 19 mm: that size and smaller ones are left out. That ends your try of sizes. A lactation consultant (IBCLC) can fit you in person.',
      '19 mm: felt 1 of 5; 60 ml a session.',
    ]);
  });

  it('leaves out what is narrower on one side, since nobody knows which one hurt', () => {
    const tries = [
      [19, 18],
      [20, 17],
      [20, 18],
    ].map(([leftMm = null, rightMm = null]) => ({ leftMm, rightMm, sessions: 3 }));
    const hurt = sessionsOf([0, 1, null]).map((one) => ({ ...one, flange: tries[0] }));
    const found = sizeTryOf([{ ...fit, tries }], hurt);
    expect(found?.sizes.map(({ isLeftOut }) => isLeftOut)).toEqual([true, true, false]);
    expect(found?.now?.size).toEqual(tries[2]);
  });

  it('keeps a narrower size that was tried in full before', () => {
    const before = [1, 1, 1].map((size) => [size as 1, 5, 60] as const);
    const sessions = sessionsOf(...before, [0, 1, 60]);
    const found = tryOf(sessions);
    expect(sizeTryLines(found, null)).toEqual([
      'Your try of sizes is done. Most comfortable: 17 mm on the left and 18 mm on the right.',
      'It hurt with 19 mm: that size and smaller ones are left out.',
      expect.stringContaining('may be chance'),
    ]);
    expect(hurtLine(found, sessions.at(-1) as SessionDocument)).toBe(
      'It hurt with 19 mm: that size and smaller ones are left out. Your try is done: `letdown measure` has the result.',
    );
  });

  it('says after a session that hurt what is left out', () => {
    const lineAfter = (given: Rated, more: Partial<SessionDocument> = {}) => {
      const [session] = sessionsOf(given).map((one) => ({ ...one, ...more }));
      return hurtLine(tryOf([session as SessionDocument]), session as SessionDocument);
    };
    expect(lineAfter([1, 1, null])).toBe(
      'It hurt with 17 mm on the left and 18 mm on the right: that size and smaller ones are left out.',
    );
    expect(lineAfter([0, 1, null])).toMatch(/left out\. That ends your try of sizes\. A lactation/);
    expect(lineAfter([0, 2, null])).toBeNull();
    expect(lineAfter([0, 1, null], { flange: { leftMm: 24, rightMm: 24 } })).toBeNull();
    expect(lineAfter([0, 1, null], { startedAt: '2026-11-19T08:00:00.000Z' })).toBeNull();
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
      'is never a size that hurt, if a wider one did not',
      [
        [1, 5, 10],
        [1, 5, 10],
        [1, 1, 10],
        [0, 2, 10],
      ],
      { size: { ...SIZES[0], sessions: 3 }, by: 'comfort' },
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
      'Equally comfortable; the most milk with 17 mm on the left and 18 mm on the right.',
    ],
    ['nothing did', [...thrice(0, 4, null), ...thrice(1, 4, null)], 'They felt the same.'],
  ])('says if %s', (_, given, verdict) => {
    const [first, ...more] = sizeTryLines(tryOf(sessionsOf(...given)), 'ml');
    expect(first).toBe(`Your try of sizes is done. ${verdict}`);
    expect(more[0]).toMatch(given[0]?.[2] === null ? /^19 mm: felt [1, 4]+ of 5\.$/ : /60 ml/);
  });

  it('names the sizes left until then', () => {
    expect(sizeTryLines(tryOf(sessionsOf([1, 1, null])), 'ml')).toEqual([
      'Sizes to try: 19 mm. `letdown session` names the size each time; `letdown measure fit --stop` ends the try.',
      'It hurt with 17 mm on the left and 18 mm on the right: that size and smaller ones are left out.',
    ]);
    expect(sizeTryLines(tryOf([]), 'ml')[0]).toMatch(
      /^Sizes to try: 19 mm; then left 17 mm, right 18 mm\./,
    );
  });
});
