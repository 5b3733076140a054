import { describe, expect, it } from '@jest/globals';
import { content } from '../../src/content/index.ts';
import type { MeasureKind } from '../../src/domain/model.ts';
import type { Answers } from '../../src/domain/answers.ts';
import type { MeasureDocument } from '../../src/domain/documents/index.ts';
import { clauseOf, saidAndMeasured } from '../../src/domain/language.ts';
import { lockedBy } from '../../src/domain/measure-way.ts';
import { type Draft, measured } from '../../src/domain/measured.ts';
import { measureLines, measuresDocument, resultOf } from '../../src/domain/measures.ts';
import { highestComfortable, joined, knownByMeasures } from '../../src/domain/measures-known.ts';
import type { PartInUse } from '../../src/domain/parts.ts';
import { foundOf, NOTHING_KNOWN, takenLines } from '../../src/domain/parts.ts';
import { aFit, aHandTest, aPumpTest, aSuction, everyMeasure } from '../support/measures.ts';

const { measures, flanges } = content;
const DAY_MS = 86_400_000;
const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);
const at = Date.parse('2026-11-20T08:00:00.000Z');

const known = (
  kept: readonly MeasureDocument[],
  {
    answers = {},
    parts = [],
    days = 1,
    areSizesTried = false,
  }: { answers?: Answers; parts?: PartInUse[]; days?: number; areSizesTried?: boolean } = {},
) =>
  knownByMeasures(kept, {
    ...{ measures, answers, parts, areSizesTried, now: at + days * DAY_MS, dayOf },
  });

describe('the highest comfortable suction', () => {
  it.each([
    ['is the last one measured', [aFit(), aSuction({ left: 5 })], 1, 5],
    ['is not known without a measurement', [aFit()], 1, undefined],
    [
      'is not known where only the gentlest was looked for',
      [aSuction({ aim: 'gentlest' })],
      1,
      undefined,
    ],
    ['is not known if it stopped early', [aSuction({ left: null, right: null })], 1, undefined],
    ['is not known any more after a year', [aSuction()], 365, undefined],
  ])('%s', (_, kept, days, left) => {
    expect(highestComfortable(kept, measures, at + days * DAY_MS)?.left).toBe(left);
  });
});

describe('what a check takes from measurements', () => {
  it.each([
    [[aSuction()], { suction: 'highest-comfortable' }],
    [[aFit()], { 'nipple-mm': 17, 'flange-mm': 24, flange: ['areola-pulled-in'] }],
    [[aPumpTest()], { 'palm-test': 'one-weak' }],
    [[aPumpTest({ result: 'good' })], { 'palm-test': 'both-grip' }],
    [[aHandTest()], { 'flow-elsewhere': ['hand'] }],
    [[aHandTest({ byPump: null })], { 'flow-elsewhere': ['hand'] }],
  ] as const)('is an answer: %#', (kept, answers) => {
    const found = known(kept);
    expect(found.answers).toEqual(answers);
    for (const { from, said } of found.taken) {
      expect([from, said]).toEqual([
        'measures',
        expect.stringMatching(/^you measured on 2026-11-20 that /),
      ]);
    }
  });

  it.each([
    ['who pumps lower than that', [aSuction({ usual: 'lower' })]],
    ['a gentle level', [aSuction({ aim: 'gentlest', usual: null })]],
    ['a pull that is weak on battery', [aPumpTest({ result: 'weak-on-battery' })]],
  ] as const)('is shown next to its question: %s', (_, kept) => {
    const found = known(kept);
    expect(found.answers).toEqual({});
    expect(Object.values(found.beside)).toEqual([expect.stringMatching(/^You measured on .*\.$/)]);
  });

  it('says nothing about a hand that does no better than the pump', () => {
    expect(known([aHandTest({ result: 'drops' })]).answers).toEqual({});
    expect(known([aHandTest({ byPump: 'sprays' })]).answers).toEqual({});
    expect(
      known([aHandTest({ byPump: null })], { answers: { 'flow-pattern': ['stream'] } }).answers,
    ).toEqual({});
  });

  it('counts for eight weeks, or twelve for fit', () => {
    const kept = [aSuction(), aFit()];
    expect(Object.keys(known(kept, { days: 55 }).answers)).toContain('suction');
    expect(Object.keys(known(kept, { days: 56 }).answers)).not.toContain('suction');
    expect(Object.keys(known(kept, { days: 83 }).answers)).toContain('flange');
    expect(known(kept, { days: 84 }).answers).toEqual({});
  });

  it('is the newest of each kind, and no pump test older than a part', () => {
    const newer = aSuction({ id: 'newer', at: '2026-11-20T09:00:00.000Z', usual: 'lower' });
    expect(known([newer, aSuction()]).answers).toEqual({});
    for (const since of ['2026-11-20', '2026-11-21']) {
      const parts = [{ part: 'valves', since }];
      expect(known([aPumpTest()], { parts, days: 2 })).toEqual(NOTHING_KNOWN);
    }
    const older = [{ part: 'valves', since: '2026-11-19' }];
    expect(known([aPumpTest()], { parts: older }).answers).toEqual({ 'palm-test': 'one-weak' });
  });

  it.each([
    [aPumpTest({ weakSide: 'left', swap: 'moved' }), 'one-weak', ['pump-moved']],
    [
      aPumpTest({ weakSide: 'left', swap: 'moved', first: 'tubing' }),
      'one-weak',
      ['pump-first-tubing'],
    ],
    [
      aPumpTest({ weakSide: 'left', swap: 'stayed', first: 'pump' }),
      'one-stays',
      ['pump-first-pump'],
    ],
    [aPumpTest({ weakSide: 'left', swap: 'gone', first: null }), 'both-grip', []],
    [aPumpTest(), 'one-weak', []],
    [aPumpTest({ valves: 'gapes' }), 'one-weak', ['pump-first-valves']],
    [aPumpTest({ result: 'weak' }), 'both-weak', ['pump-first-valves']],
    [aPumpTest({ result: 'weak', first: 'power' }), 'both-weak', ['pump-first-power']],
    [aPumpTest({ result: 'weak-on-battery', first: 'power' }), undefined, ['pump-first-power']],
    [aSuction(), undefined, ['suction-same']],
    [aSuction({ usual: 'lower' }), undefined, ['suction-level']],
    [aSuction({ usual: null }), undefined, ['suction-level']],
    [aSuction({ usual: 'higher' }), undefined, ['suction-higher']],
    [aSuction({ aim: 'gentlest', usual: null }), undefined, []],
    [aSuction({ left: null, right: null }), undefined, []],
    [aFit(), undefined, ['fit-sizes']],
    [aFit({ direction: 'keep' }), undefined, ['fit-keeps']],
    [aFit({ tries: [] }), undefined, ['fit-no-size']],
    [aFit({ tries: [], leftMm: null, rightMm: null }), undefined, []],
    [aFit({ tries: [], leftMm: null }), undefined, ['fit-no-size']],
    [aHandTest(), undefined, []],
  ] as const)('keeps what changes tips: %#', (measure, palm, keys) => {
    const found = known([measure]);
    expect(found.answers['palm-test']).toBe(palm);
    expect(foundOf(found, {}, found.answers)).toEqual(keys);
  });

  it('does not send anybody to sizes that were tried', () => {
    const keysOf = (more: Parameters<typeof aFit>[0]) =>
      known([aFit(more)], { areSizesTried: true }).found.flatMap(({ keys }) => keys);
    expect(keysOf({})).toEqual(['fit-tried']);
    expect(keysOf({ direction: 'keep' })).toEqual(['fit-keeps']);
  });

  it.each([
    ['freely', ['none'], 'the nipple moves freely'],
    ['rubs', ['rubs'], 'the nipple rubs the sides'],
    ['hardly', ['no-move'], 'the nipple hardly moves'],
    ['areola-pulled-in', ['areola-pulled-in'], 'the areola is pulled in'],
    ['fills-tunnel', ['fills-tunnel'], 'the nipple fills the tunnel'],
    ['slips', ['slips'], 'the flange leaks or slips'],
  ] as const)('is what was seen in the tunnel: %s', (moves, flange, what) => {
    const found = known([aFit({ leftMm: null, rightMm: null, flangeMm: null, moves })]);
    expect(found.answers).toEqual({ flange });
    expect(found.taken).toEqual([
      {
        ...{ question: 'flange', from: 'measures', measuredOn: '2026-11-20' },
        said: `you measured on 2026-11-20 that ${what}`,
      },
    ]);
  });

  it('takes the wider nipple, and only what was measured', () => {
    const width = (more: Parameters<typeof aFit>[0]) => known([aFit(more)]).answers['nipple-mm'];
    expect(width({ leftMm: 15 })).toBe(16);
    expect(width({ leftMm: null })).toBe(16);
    expect(width({ rightMm: null })).toBe(17);
    expect(known([aFit({ moves: null, flangeMm: null })]).answers).toEqual({ 'nipple-mm': 17 });
    expect(known([aFit()]).taken.map(({ said }) => said)).toContain(
      'you measured on 2026-11-20 that your nipple width is 17 mm on the left and 16 mm on the right',
    );
  });

  it('is shown in full next to its question', () => {
    expect(known([aSuction({ usual: 'lower' })]).beside).toEqual({
      suction:
        'You measured on 2026-11-20 that your highest comfortable suction is 7 on the left and 6 on the right.',
    });
    const besideOf = (more: Parameters<typeof aSuction>[0]) =>
      known([aSuction({ usual: 'lower', ...more })]).beside['suction'];
    expect(besideOf({ left: null, right: 6 })).toMatch(/suction is 6 on the right\.$/);
    expect(besideOf({ right: null, pump: 'Elvie' })).toMatch(/is 7 on the left \(Elvie\)\.$/);
    expect(besideOf({ left: 3, right: 3, aim: 'gentlest' })).toMatch(
      /that your gentle suction for now is 3 on both sides\.$/,
    );
    expect(known([aPumpTest({ result: 'weak-on-battery', first: 'power' })]).beside).toEqual({
      'palm-test': 'You measured on 2026-11-20 that the suction is weak on battery.',
    });
    expect(known([aPumpTest({ result: 'weak-doubled' })]).answers).toEqual({
      'palm-test': 'doubled-weak',
    });
    expect(known([])).toEqual(NOTHING_KNOWN);
  });

  it('keeps what only one of two lists knows', () => {
    const [one, other] = [known([aPumpTest({ swap: 'moved' })]), known([aFit(), aHandTest()])];
    expect(joined(one, other)).toEqual({
      answers: { ...other.answers, ...one.answers },
      taken: [...one.taken, ...other.taken],
      beside: other.beside,
      found: [...one.found, ...other.found],
    });
    const always = {
      ...NOTHING_KNOWN,
      found: [{ question: null, keys: ['parts-fresh'] as const }],
    };
    expect(joined(one, always).found).toEqual([...one.found, ...always.found]);
  });

  it('says which side is weak, and what swapping the parts did', () => {
    const saidOf = (more: Parameters<typeof aPumpTest>[0]) =>
      known([aPumpTest(more)]).taken[0]?.said;
    expect(saidOf({ weakSide: 'left' })).toMatch(/that the suction is weak on the left$/);
    expect(saidOf({ weakSide: 'right', swap: 'moved' })).toMatch(
      /on the right and it moved with the parts/,
    );
    expect(saidOf({ swap: 'stayed' })).toMatch(/on one side and it stayed there/);
    expect(saidOf({ weakSide: 'left', swap: 'gone' })).toMatch(/on the left until you swapped/);
  });

  it('gives way to an answer of the person, with all that it changes in tips', () => {
    const found = known([aPumpTest({ swap: 'moved' })]);
    expect(foundOf(found, { 'palm-test': 'one-weak' }, { 'palm-test': 'one-weak' })).toEqual([]);
    expect(foundOf(found, {}, { 'palm-test': 'both-weak' })).toEqual([]);
    const beside = known([aSuction({ usual: 'lower' })]);
    expect(foundOf(beside, {}, { suction: 'middle' })).toEqual(['suction-level']);
  });

  it('takes the place of a flange that was never measured', () => {
    expect(known([aFit()]).beside).toEqual({
      kit: 'You measured on 2026-11-20 that your nipple width is 17 mm on the left and 16 mm on the right.',
    });
  });

  it('is said in one line for all of them', () => {
    const lines = takenLines(
      [
        { question: 'kit', from: 'parts', said: 'in your parts list that the valves are old' },
        ...known([aFit()]).taken,
      ],
      false,
    );
    expect(takenLines(known([aHandTest()]).taken, true)).toEqual([
      expect.stringMatching(/^Skipped a question: .*After the result you can change that\.$/),
    ]);
    expect(lines).toEqual([
      'Skipped a question: you said in your parts list that the valves are old. Use --kit to answer it yourself.',
      'Skipped 3 questions: you measured on 2026-11-20 that your nipple width is 17 mm on the left and 16 mm on the right, that your flange is 24 mm wide and that the areola is pulled in. Use a flag such as --nipple-mm to answer one yourself.',
    ]);
    const clauses = known([aHandTest()]).taken.map(clauseOf);
    expect(saidAndMeasured([{ text: 'only drops come', measuredOn: null }, ...clauses])).toBe(
      'you said only drops come and you measured on 2026-11-20 that milk sprays when you express by hand',
    );
  });

  it('gives way to the parts list for the same question', () => {
    const [one, other] = [known([aPumpTest()]), known([aPumpTest({ result: 'good' })])];
    expect(joined(one, other)).toEqual(one);
  });
});

describe('the search for the highest suction', () => {
  it.each([
    ['pain', { 'breast-now': ['hurts'] }],
    ['a wound', { 'breast-now': ['broken-skin'] }],
    ['colour change', { 'pain-look': ['white-blue'] }],
    ['hard breasts', { 'breast-now': ['hard-tight'] }],
    ['inflammation', { 'breast-now': ['red-patch'] }],
    ['inflammation that was skipped', { 'breast-now': 'skip' }],
    ['the first four days', { 'baby-age': '3-4d' }],
    ['a loss', { purpose: 'loss', 'loss-aim': 'for-a-while' }],
    ['stopping', { purpose: 'stop' }],
    ['somebody who has to be seen today', { 'breast-now': ['fever'] }],
  ] as const)('is locked by %s, and says why', (_, answers) => {
    expect(lockedBy(content, answers)).toEqual([
      expect.any(String),
      ...lockedBy(content, answers).slice(1),
    ]);
  });

  it('is open if nothing rules it out', () => {
    const answers = { 'breast-now': ['none'], 'baby-age': '2-6w', purpose: 'home' };
    expect(lockedBy(content, answers)).toEqual([]);
  });
});

describe('the result of a measurement', () => {
  const says = (draft: Draft, isTender = false, known: readonly MeasureKind[] = []) =>
    measured(draft, measures, flanges, {
      ...{ id: 'measure-1', at: new Date(at).toISOString(), content: '2' },
      ...{ draw: () => 0, isTender, known },
    })
      .says.map(({ text }) => text)
      .join(' ');
  const aim = 'highest-comfortable' as const;
  const suction = { kind: 'suction' as const, aim, why: [], pump: null };
  const fit = {
    ...{ kind: 'fit' as const, leftMm: 17, rightMm: null, leftAfterMm: null, rightAfterMm: null },
    flangeMm: null as number | null,
  };

  it('is kind to somebody who stopped, and goes no higher than is comfortable', () => {
    const levels = { left: 7, right: 6 };
    expect(says({ ...suction, left: null, right: null, usual: null })).toMatch(/that was right/);
    expect(says({ ...suction, ...levels, usual: 'lower' })).toMatch(/room to go up/);
    expect(says({ ...suction, ...levels, usual: 'higher' })).toMatch(/Go down/);
    expect(says({ ...suction, ...levels, aim: 'gentlest', usual: null })).toMatch(
      /^Stay at the lowest/,
    );
  });

  it.each([
    ['areola-pulled-in', /^Try smaller/],
    ['slips', /^Try smaller/],
    ['rubs', /^Try larger/],
    ['hardly', /^Try larger/],
    ['fills-tunnel', /one of each/],
    ['freely', /may fit/],
  ] as const)('for a nipple that %s is which way to change', (moves, text) => {
    expect(says({ ...fit, moves })).toMatch(text);
  });

  it('for a nipple that moves freely is no other size, unless this one feels bad', () => {
    const freely = says({ ...fit, moves: 'freely' });
    expect(freely).toMatch(/If it turns out not to feel good, try these/);
    expect(freely).not.toMatch(/Try each size/);
    expect(says({ ...fit, moves: 'rubs' })).toMatch(/Try each size/);
  });

  it('for a flange already too wide is not to go wider', () => {
    expect(says({ ...fit, moves: 'rubs', flangeMm: 24 })).toMatch(/do not match/);
    expect(says({ ...fit, moves: 'rubs', flangeMm: 18 })).toMatch(/^Try larger/);
  });

  it('for a nipple that swells is how much', () => {
    expect(says({ ...fit, leftAfterMm: 19.5, moves: null })).toContain('swells by 2.5 mm');
    expect(says({ ...fit, leftAfterMm: 18, moves: null })).not.toContain('swells');
  });

  it('never blames: milk by hand shows that let-down works', () => {
    const hand = { kind: 'hand', byPump: 'nothing' } as const;
    expect(says({ ...hand, result: 'sprays' })).toMatch(
      /^Your let-down works\. .*fit, seal and suction/,
    );
    expect(says({ ...hand, byPump: 'sprays', result: 'sprays' })).toMatch(/both ways/);
    expect(says({ ...hand, result: 'drops' })).toMatch(/^Drops are a start/);
    expect(says({ ...hand, result: 'nothing' })).toMatch(/says little.*warm shower/);
    expect(says({ ...hand, result: 'nothing' }, true)).not.toMatch(/warm/);
  });

  it('never sends anybody to what was measured already', () => {
    const next = (...kinds: readonly MeasureKind[]) =>
      [
        ...says({ kind: 'hand', byPump: null, result: 'sprays' }, false, kinds).matchAll(
          /measure (\w+)`/g,
        ),
      ].map(([, kind]) => kind);
    expect(next()).toEqual(['fit', 'pump']);
    expect(next('suction', 'hand')).toEqual(['fit', 'pump']);
    expect(next('fit')).toEqual(['pump']);
    expect(next('pump', 'hand')).toEqual(['fit']);
    expect(next('pump', 'fit')).toEqual([]);
  });

  it('for a pump is never what was tried', () => {
    const pump = { kind: 'pump', result: 'one-side-weak' } as const;
    expect(says({ ...pump, first: 'valves', swap: 'moved' })).toMatch(
      /^One side.*moved with the parts/,
    );
    expect(says({ ...pump, first: 'valves' })).toMatch(/First the valves/);
    expect(says({ ...pump, first: null, swap: 'gone' })).toMatch(
      /^Both sides grip since you swapped/,
    );
    expect(says({ ...pump, result: 'good', first: null })).toMatch(/^The pump pulls well/);
  });

  it('is based on existing sources', () => {
    for (const { sources } of Object.values(measures.says)) {
      expect(sources.length).toBeGreaterThan(0);
      for (const id of sources) expect(Object.keys(content.sources)).toContain(id);
    }
  });
});

describe('the list of measurements', () => {
  it('names the newest first, how long each counts, and what is missing', () => {
    const document = measuresDocument([aSuction(), aFit()], measures, at + 60 * DAY_MS, { dayOf });
    expect(
      document.measures.map(({ measure, counts, countsUntil }) => [
        measure.kind,
        counts,
        countsUntil,
      ]),
    ).toEqual([
      ['suction', false, '2027-01-15'],
      ['fit', true, '2027-02-12'],
    ]);
    expect(document.unknown).toEqual(['pump', 'hand']);
  });

  it('sums up each in a few words', () => {
    expect(measureLines(everyMeasure, dayOf)).toEqual([
      'By hand: it sprays; with the pump, only drops (2026-11-23)',
      'Pump: weak on one side (2026-11-22)',
      'Fit: left 17 mm, right 16 mm, flange 24 mm, areola is pulled in (2026-11-21)',
      'Suction: left 7, right 6, the highest that feels fine (2026-11-20)',
    ]);
    expect(resultOf(aSuction({ left: 5, right: 5, pump: 'Elvie' }))).toBe(
      '5 on both sides, the highest that feels fine (Elvie)',
    );
    expect(
      resultOf(
        aPumpTest({
          weakSide: 'left',
          swap: 'stayed',
          battery: 'weaker',
          valves: 'gapes',
          tubing: 'wet',
        }),
      ),
    ).toBe(
      'weak on the left and it stayed there when you swapped the parts; weaker on battery; the valves do not close; the tubing is wet, split or loose',
    );
    expect(
      resultOf(
        aPumpTest({ result: 'weak-on-battery', battery: 'weaker', valves: 'flat', tubing: 'dry' }),
      ),
    ).toBe('weak on battery');
    expect(resultOf(aHandTest({ other: 'drops', byPump: null }))).toBe(
      'it sprays on one side, only drops on the other',
    );
    const hidden = everyMeasure.map((one) => resultOf(one, false));
    expect(hidden.filter((text) => /\d/.test(text) || text === '')).toEqual([]);
  });
});
