import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { content } from '../../src/content/index.ts';
import { fitFlange, fitGiven, fitOf } from '../../src/domain/flange.ts';
import { refusal } from '../support/input-error.ts';

const { sizes, start, rules } = content.flanges;
const fit = (nippleMm: number) => fitFlange(nippleMm, sizes, start, rules);

describe('the flange to try', () => {
  it.each([
    [17, 19, [18, 20]],
    [16, 18, [17, 19]],
    [15, 17, [16, 18]],
    [22, 24, [23, 25]],
    [30, 30, []],
    [32, 36, []],
    [9, 11, [13]],
    [17.5, 19, [18, 20]],
  ])('for a nipple of %s mm is %s mm, then %j', (nippleMm, first, then) => {
    const found = fit(nippleMm);
    expect([found.first?.mm, found.then.map(({ mm }) => mm)]).toEqual([first, then]);
  });

  it('comes with the nearest sizes if none sold fits', () => {
    expect([fit(31), fit(5), fit(50)]).toEqual([
      { first: null, then: [], nearest: [30, 36] },
      { first: null, then: [], nearest: [11] },
      { first: null, then: [], nearest: [36] },
    ]);
  });

  it('is not offered as nearest if it equals the nipple width and no rule allows it', () => {
    const rule = { who: 'a maker', from: 2, to: 4, sources: [] };
    expect(fitFlange(21, [17, 21, 30], rule, [rule])).toEqual({
      first: null,
      then: [],
      nearest: [17, 30],
    });
  });

  it('is the smaller of two equally near the middle of the starting rule', () => {
    const rule = { who: 'a maker', from: 0, to: 4, sources: [] };
    expect(fitFlange(20, [19, 21, 23, 25], rule, [rule])).toEqual({
      first: { mm: 21, gapMm: 1 },
      then: [{ mm: 23, gapMm: 3 }],
      nearest: [],
    });
  });

  it('is never narrower than the nipple, and leaves no larger gap than anybody advises', () => {
    const widths = fc.integer({ min: 50, max: 500 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(widths, (nippleMm) => {
        const { first, then, nearest } = fit(nippleMm);
        for (const { mm, gapMm } of first ? [first, ...then] : []) {
          expect(mm).toBeGreaterThanOrEqual(nippleMm);
          expect(gapMm).toBeLessThanOrEqual(4);
          expect(gapMm).toBeCloseTo(mm - nippleMm, 5);
        }
        expect(nearest.length > 0).toBe(first === null);
        // If a size satisfies the starting rule, it comes first.
        const keeps = (mm: number) =>
          mm - nippleMm >= start.from - 1e-9 && mm - nippleMm <= start.to + 1e-9;
        if (sizes.some(keeps)) expect(keeps(first?.mm ?? 0)).toBe(true);
      }),
    );
  });
});

describe('the fit of a flange', () => {
  const rule = { who: 'us', from: 1, to: 3, sources: ['us-2020-fit'] };
  const maker = { who: 'a maker', from: 2, to: 4, sources: [] };
  const flanges = {
    sizes: [17, 19, 21, 24],
    start: rule,
    rules: [maker],
    gaps: [
      { key: 'fits', from: 0, below: 4, why: 'It fits.' },
      { key: 'too-wide', from: 4, below: 50, why: 'It is too wide.' },
    ],
  };

  it('says which to try, who advises each gap, and how wide the one in use is', () => {
    expect(fitOf(flanges, 17, 24)).toEqual({
      nippleMm: 17,
      first: { mm: 19, gapMm: 2, by: ['us', 'a maker'] },
      then: [{ mm: 21, gapMm: 4, by: ['a maker'] }],
      nearest: [],
      now: { mm: 24, gapMm: 7, why: 'It is too wide.' },
      rules: [rule, maker],
    });
  });

  it('says nothing about an unknown flange in use', () => {
    expect(fitOf(flanges, 17, null).now).toBeNull();
  });

  it.each([
    [20, 'It fits.'],
    [20.9, 'It fits.'],
    [21, 'It is too wide.'],
    [67, ''],
  ])('describes one of %s mm on 17 mm: %j', (mm, why) => {
    expect(fitOf(flanges, 17, mm).now?.why).toBe(why);
  });

  it('names the nearest, and by whose advice, if none fits', () => {
    expect(fitOf(flanges, 40, null)).toMatchObject({ first: null, then: [], nearest: [24] });
  });

  it('gives no reason for a gap without an answer', () => {
    expect(fitOf(flanges, 20, 19).now).toEqual({ mm: 19, gapMm: -1, why: '' });
  });
});

describe('the sizes that flags ask for', () => {
  const given = (nippleMm?: string, flangeMm?: string, isShown = true) =>
    fitGiven(content, isShown, { nippleMm, flangeMm });

  it('are those of the width, and of the flange in use', () => {
    expect(given('17', '24 mm')).toEqual(fitOf(content.flanges, 17, 24));
    expect(given('17')).toEqual(fitOf(content.flanges, 17, null));
    expect([given(), given(undefined, undefined, false)]).toEqual([null, null]);
  });

  it.each([
    [() => given('17', undefined, false), 'only work with flange-fit', 'flange-fit --nipple-mm 17'],
    [() => given(undefined, '24', false), 'only work with flange-fit', 'flange-fit --nipple-mm 17'],
    [() => given(undefined, '24'), '--flange-mm needs --nipple-mm.', 'Measure across the base'],
    [() => given('4'), '--nipple-mm: "4" is not a number of mm from 5 to 50.', 'such as 17'],
    [() => given('17', '51'), '--flange-mm: "51" is not a number of mm from 5 to 50.', 'such as'],
  ])('are refused if they make no sense: %#', (ask, message, hint) => {
    const { message: said, hint: help } = refusal(ask);
    expect(said).toContain(message);
    expect(help).toContain(hint);
  });

  it('have the limits of the question, or else 5 to 50 mm', () => {
    const limits = (questions: typeof content.questions, nippleMm: string) =>
      refusal(() => fitGiven({ ...content, questions }, true, { nippleMm, flangeMm: undefined }))
        .message;
    const narrow = content.questions.map((question) => ({ ...question, min: 10, max: 20 }));
    expect(limits(narrow, '9')).toContain('from 10 to 20.');
    expect(limits([], '51')).toContain('from 5 to 50.');
  });
});
