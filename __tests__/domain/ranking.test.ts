import { describe, expect, it } from '@jest/globals';
import type { Answers } from '../../src/domain/answers.ts';
import type { AnswerId } from '../../src/domain/model.ts';
import { rankBlockers, sharesOf } from '../../src/domain/ranking.ts';
import { aContent, aLikelihood, aQuestion, aReason, tinyContent } from '../support/tiny-content.ts';

describe('shares', () => {
  it.each([
    [[0], [1]],
    [
      [1, 0],
      [2 / 3, 1 / 3],
    ],
    [
      [3, 1, 1],
      [8 / 12, 2 / 12, 2 / 12],
    ],
    [
      [-4, -6],
      [4 / 5, 1 / 5],
    ],
    [
      [2000, 1999],
      [2 / 3, 1 / 3],
    ],
    [
      [2, -Infinity],
      [1, 0],
    ],
    [
      [-Infinity, -Infinity],
      [0, 0],
    ],
  ])('of the scores %j are %j: a step is a factor of two', (scores, shares) => {
    sharesOf(scores).forEach((share, index) => expect(share).toBeCloseTo(shares[index] ?? NaN, 12));
  });
});

describe('the ranking', () => {
  it('lists evidence for, against, and what is still unknown', () => {
    const [worn, stress] = rankBlockers(tinyContent, { valve: 'worn', noise: 'none' });
    expect(worn).toEqual({
      id: 'worn',
      score: 2,
      share: 0.8,
      band: 'likely',
      because: [{ question: 'valve', answer: 'worn', weight: 3 }],
      against: [{ question: 'noise', answer: 'none', weight: -1 }],
      unknown: ['mood'],
    });
    expect(stress).toEqual({
      id: 'stress',
      score: 0,
      share: 0.2,
      band: null,
      because: [],
      against: [],
      unknown: ['mood'],
    });
  });

  it('puts the best first, and follows content order between equals', () => {
    const order = (answers: Answers) => rankBlockers(tinyContent, answers).map(({ id }) => id);
    expect(order({})).toEqual(['worn', 'stress']);
    expect(order({ mood: 'tense' })).toEqual(['stress', 'worn']);
  });

  it('distinguishes skipped, not sure and no', () => {
    const wornAfter = (valve: string) =>
      rankBlockers(tinyContent, { valve }).find(({ id }) => id === 'worn');
    expect(wornAfter('new')).toMatchObject({ score: -3, unknown: ['mood', 'noise'] });
    expect(wornAfter('skip')).toMatchObject({ score: 0, unknown: ['valve', 'mood', 'noise'] });
    expect(wornAfter('not-sure')).toMatchObject({ score: 0, unknown: ['valve', 'mood', 'noise'] });
  });

  const signs = aQuestion('signs', ['a', 'b', 'c', 'd'], { kind: 'many' });

  it('lists the strongest first, for and against', () => {
    const content = aContent({
      questions: [signs],
      evidence: { worn: aReason({ signs: { a: 1, b: 2, c: -1, d: -3 } }) },
    });
    const [worn] = rankBlockers(content, { signs: ['a', 'b', 'c', 'd'] });
    expect(worn?.because.map(({ answer }) => answer)).toEqual(['b', 'a']);
    expect(worn?.against.map(({ answer }) => answer)).toEqual(['d', 'c']);
  });

  it('starts from how common a reason is', () => {
    const content = aContent({
      questions: [signs],
      evidence: { rare: aReason({}, { prior: -1 }), common: aReason({}, { prior: 1 }) },
    });
    expect(rankBlockers(content, {}).map(({ id, score, share }) => [id, score, share])).toEqual([
      ['common', 1, 0.8],
      ['rare', -1, 0.2],
    ]);
  });

  it('counts a reason without a table as average, with nothing to ask', () => {
    const content = { ...tinyContent, evidence: {} };
    expect(rankBlockers(content, { valve: 'worn' })[0]).toMatchObject({ score: 0, unknown: [] });
  });

  it('gives no share to a reason that an answer excludes, however strong its evidence', () => {
    const content = aContent({
      questions: [signs],
      evidence: {
        worn: aReason({ signs: { a: 4 } }, { excludedBy: ['signs.b', 'signs.c'] }),
        other: aReason({ signs: { a: 1 } }),
      },
    });
    const ranked = rankBlockers(content, { signs: ['a', 'b'] });
    expect(ranked.map(({ id, score, share, band }) => [id, score, share, band])).toEqual([
      ['other', 1, 1, 'likely'],
      ['worn', 4, 0, null],
    ]);
    expect(rankBlockers(content, { signs: ['a', 'd'] })[0]?.id).toBe('worn');
  });
});

describe('the band', () => {
  /** One reason with the given steps, next to others without evidence. */
  const bandsAt = (steps: number, others: number) => {
    const answers = { sign: 'yes' };
    const rest = Array.from({ length: others }, (_, i) => [`other-${i}`, aReason()] as const);
    const content = aContent({
      questions: [aQuestion('sign', ['yes'])],
      evidence: { worn: aReason({ sign: { yes: steps } }), ...Object.fromEntries(rest) },
    });
    return rankBlockers(content, answers).find(({ id }) => id === 'worn')?.band;
  };

  it.each([
    ['likely with half of the odds', 1, 2, 'likely'],
    ['possible with less', 1, 3, 'possible'],
    ['possible with a fiftieth, if something clear speaks for it', 2, 196, 'possible'],
    ['none with less than that', 2, 197, null],
    ['possible with two in thirteen, if only something slight does', 1, 11, 'possible'],
    ['none with two in fourteen', 1, 12, null],
  ] as const)('is %s', (_, steps, others, band) => {
    expect(bandsAt(steps, others)).toBe(band);
  });

  it('is none with only a prior, or only evidence against', () => {
    expect(rankBlockers(aContent({ evidence: { worn: aReason({}, { prior: 4 }) } }), {})).toEqual([
      expect.objectContaining({ share: 1, band: null }),
    ]);
    expect(bandsAt(-1, 0)).toBeNull();
  });

  it('counts a conditional answer only together with the other', () => {
    const beside = [aLikelihood(2, { when: ['mood.tense'] })];
    const content = aContent({
      questions: [aQuestion('valve', ['worn']), aQuestion('mood', ['tense'])],
      evidence: { worn: aReason({ valve: { worn: beside } }) },
    });
    expect(rankBlockers(content, { valve: 'worn' })[0]?.band).toBeNull();
    expect(rankBlockers(content, { valve: 'worn', mood: 'tense' })[0]?.band).toBe('likely');
  });

  it('is none without a required answer, however well everything else fits', () => {
    const bandOf = (needs?: readonly AnswerId[]) => {
      const worn = { ...aReason({ valve: { worn: 4 } }), ...(needs && { needs }) };
      const content = aContent({
        questions: [aQuestion('valve', ['worn', 'new'])],
        evidence: { worn },
      });
      return rankBlockers(content, { valve: 'worn' }).find(({ id }) => id === 'worn')?.band;
    };
    expect([bandOf(), bandOf(['valve.worn']), bandOf(['valve.new'])]).toEqual([
      'likely',
      'likely',
      null,
    ]);
  });
});
