import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { content } from '../../../src/content/index.ts';
import type { ContentAnswerId, QuestionId } from '../../../src/content/questions/index.ts';
import { type Answers, parseAnswers } from '../../../src/domain/answers.ts';
import { keysThen, migrateAnswers } from '../../../src/domain/migrations/answers.ts';
import { migrateAnswersFile } from '../../../src/domain/migrations/answers-file.ts';
import { currentValues } from '../../../src/domain/migrations/current-values.ts';
import {
  type Became,
  firstEdition,
  insteadOfNothing,
  renamedReferrals,
  renamedStrategies,
  saidInFirstEdition,
  takesOne,
  togetherNothing,
} from '../../../src/domain/migrations/first-edition.ts';
import type { Urgency } from '../../../src/domain/model.ts';
import { triage } from '../../../src/domain/triage.ts';

// These do not compile if the table names a question or key that the content does not have.
firstEdition satisfies Record<
  string,
  {
    readonly askedBy: readonly QuestionId[];
    readonly keys: Readonly<Record<string, readonly ContentAnswerId[]>>;
  }
>;
togetherNothing satisfies { readonly [Id in ContentAnswerId]?: object };
insteadOfNothing satisfies { readonly [Id in ContentAnswerId]?: ContentAnswerId };
takesOne satisfies readonly QuestionId[];

const now = (old: Answers) => migrateAnswers(old).answers;
const goneOf = (old: Answers) =>
  migrateAnswers(old).gone.map(({ question, key }) => `${question}.${key}`);
const parsed = (answers: Answers) => parseAnswers(content.questions, answers, (id) => id);

const ids = Object.keys(firstEdition) as (keyof typeof firstEdition)[];
const measures: readonly string[] = ['nipple-mm', 'flange-mm'];
const many: readonly string[] = ['safe-now', 'new-things', 'birth', 'self-care'];
/** Any answers that the first edition could have kept. */
const oldAnswers = fc.record(
  Object.fromEntries(
    ids.map((id) => {
      const key = fc.constantFrom(...Object.keys(firstEdition[id].keys), 'not-sure', 'skip');
      const keys = fc.oneof(key, fc.uniqueArray(key, { minLength: 1 }));
      const measure = fc.oneof(fc.double({ min: 5, max: 50, noNaN: true }), fc.constant('skip'));
      return [id, measures.includes(id) ? measure : many.includes(id) ? keys : key];
    }),
  ),
  { requiredKeys: [] },
);

const GRAVITY: readonly Urgency[] = ['visit', 'same-day', 'emergency'];
const gravityOf = (answers: Answers) =>
  Math.max(-1, ...triage(content, answers).map(({ urgency }) => GRAVITY.indexOf(urgency)));

/** The urgency of each danger answer in the first edition. */
const dangers = [
  ...(
    ['self-harm', 'chest-or-breathing', 'headache-or-vision', 'heavy-bleeding', 'confused'] as const
  ).map((key) => ['safe-now', key, 'emergency'] as const),
  ['safe-now', 'leg-swelling', 'emergency'],
  ['safe-now', 'very-unwell', 'emergency'],
  ['safe-now', 'baby-unwell', 'emergency'],
  ['safe-now', 'not-sure', 'same-day'],
  ['inflammation', 'fever', 'same-day'],
  ['inflammation', 'red-hot-or-lump', 'visit'],
  ['baby-intake', 'low', 'same-day'],
  ['baby-intake', 'not-sure', 'visit'],
] as const;

describe('answers of the first edition', () => {
  it('have single-key and multiple-key questions matching the content', () => {
    const single = content.questions.filter(({ kind }) => kind === 'one').map(({ id }) => id);
    const targets = Object.values<Became>(firstEdition).flatMap(({ keys }) =>
      Object.values(keys).flat(),
    );
    const questions = new Set([...targets, 'palm-test.both-grip'].map((id) => id.split('.')[0]));
    expect([...questions].filter((id) => single.includes(id ?? '')).toSorted()).toEqual(
      [...takesOne].toSorted(),
    );
  });

  it.each([
    [{ change: 'slowly-worse' }, { course: 'faded-weeks' }],
    [{ surroundings: 'rushed-and-worried' }, { moment: ['rushed', 'worried'] }],
    [{ 'baby-near': 'hospital' }, { 'baby-near': 'hospital', purpose: 'hospital' }],
    [
      { 'nipple-mm': 17.5, 'flange-mm': 'skip' },
      { 'nipple-mm': 17.5, 'flange-mm': 'skip' },
    ],
    [{ birth: ['heavy-bleeding'] }, { birth: ['blood-loss'], history: ['blood-loss'] }],
    [{ kit: 'not-sure' }, { kit: 'not-sure' }],
    [{ 'safe-now': 'not-sure' }, { 'danger-you': 'not-sure', 'danger-baby': 'not-sure' }],
  ])('become second-edition answers: %j → %j', (old, expected) => {
    expect(now(old)).toEqual(expected);
    expect(parsed(now(old))).toEqual(expected);
  });

  it.each([
    [
      { 'flow-pattern': 'cannot-see', fullness: 'full-then-soft' },
      { 'flow-pattern': ['full-then-soft'] },
    ],
    [{ 'flow-pattern': 'cannot-see' }, { 'flow-pattern': ['cannot-tell'] }],
    [{ kit: 'strong-new' }, { kit: ['none'] }],
    [
      { kit: 'strong-new', 'pump-type': 'wearable' },
      { kit: ['wearable'], 'pump-type': 'wearable', 'palm-test': 'both-grip' },
    ],
    [
      { kit: 'not-sure', suction: 'lowest' },
      { kit: ['low-pull'], suction: 'lowest' },
    ],
    [{ surroundings: 'calm-private', 'self-care': ['cold-when-pumping'] }, { moment: ['cold'] }],
    [{ gap: 'over-6h', removals: '5-7' }, { rhythm: ['gap-over-6h', '5-7'] }],
    [{ gap: 'skip', removals: '5-7' }, { rhythm: ['5-7'] }],
    [{ gap: 'skip', removals: 'skip' }, { rhythm: 'skip' }],
    [
      { 'safe-now': ['baby-unwell'], 'baby-intake': 'low' },
      { 'danger-baby': ['limp-or-fit', 'few-wet'] },
    ],
  ])('that now share a list are merged: %j → %j', (old, expected) => {
    expect(now(old)).toEqual(expected);
  });

  it('say that nothing applies only if every old question did', () => {
    expect(now({ inflammation: 'none', pain: 'pull-ok' })).toEqual({ 'breast-now': ['none'] });
    expect(now({ inflammation: 'none' })).toEqual({});
    expect(now({ inflammation: 'none', pain: 'none', fullness: 'hard-tight' })).toEqual({
      'breast-now': ['hard-tight'],
    });
  });

  it('never mean that no danger sign applies: the new lists ask for more', () => {
    expect(now({ 'safe-now': ['none'] })).toEqual({});
  });

  it('disappear if nothing replaces them', () => {
    expect(goneOf({ 'safe-now': ['none'], surgery: 'yes', kit: 'weaker', gap: '1-3h' })).toEqual([
      'safe-now.none',
      'surgery.yes',
      'gap.1-3h',
    ]);
    expect(goneOf({ inflammation: 'none', pain: 'none' })).toEqual([]);
    expect(goneOf({ inflammation: 'none', pain: 'throughout' })).toEqual(['inflammation.none']);
    expect(goneOf({ gap: 'skip', removals: 'skip' })).toEqual([]);
    expect(goneOf({ kit: 'teapot', 'pump-type': 'wearable' })).toEqual(['kit.teapot']);
  });

  it.each([
    ['a question that it did not have', { colour: 'red' }, ['colour.red']],
    ['one of these left open', { colour: 'skip' }, ['colour.skip']],
    ['a key that it did not have', { kit: 'teapot' }, ['kit.teapot']],
    [
      'a question left open beside an answer that nothing replaces',
      { removals: 'skip', gap: '1-3h' },
      ['removals.skip', 'gap.1-3h'],
    ],
  ])('carry over nothing from %s', (_, old, gone) => {
    expect([now(old), goneOf(old)]).toEqual([{}, gone]);
  });

  it('are shown in words if nothing replaces them', () => {
    const said = Object.entries(saidInFirstEdition);
    expect(said).toHaveLength(15);
    for (const [id, words] of said) {
      const [question = '', key = ''] = id.split('.');
      expect([id, keysThen(question)?.[key]]).toEqual([id, []]);
      expect(words).toMatch(/^[a-z].* .*[a-z]$/);
    }
  });

  it('are always valid in the second edition', () => {
    fc.assert(fc.property(oldAnswers, (old) => void parsed(now(old as Answers))));
  });

  it('are all either carried over or named as lost', () => {
    fc.assert(
      fc.property(oldAnswers, (old) => {
        const { answers, gone } = migrateAnswers(old as Answers);
        expect(Object.keys(answers).length + gone.length).toBeGreaterThanOrEqual(
          Object.keys(old).length > 0 ? 1 : 0,
        );
      }),
    );
  });

  it.each(dangers)(
    'never lose a danger: %s %s is still %s, whatever else was answered',
    (id, key, urgency) => {
      fc.assert(
        fc.property(oldAnswers, (rest) => {
          const old = { ...rest, [id]: id === 'safe-now' ? [key] : key } as Answers;
          expect(gravityOf(parsed(now(old)))).toBeGreaterThanOrEqual(GRAVITY.indexOf(urgency));
        }),
      );
    },
  );
});

describe('the answers file', () => {
  it('keeps the last answers and the draft, and asks a draft’s safety screens again', () => {
    const dated = (answers: Answers) => ({ at: '2025-10-15T09:00:00.000Z', answers });
    const migrated = migrateAnswersFile({
      schema: 'letdown.answers/1',
      last: dated({ inflammation: 'none', pain: 'none', kit: 'weaker' }),
      draft: dated({ 'safe-now': 'skip', inflammation: 'none', pain: 'none', kit: 'strong-new' }),
    });
    expect(migrated).toEqual({
      schema: 'letdown.answers/2',
      last: dated({ 'breast-now': ['none'], kit: ['weaker'] }),
      draft: dated({ kit: ['none'] }),
    });
  });

  it('keeps a danger sign in a draft', () => {
    const draft = { at: '2025-10-15T09:00:00.000Z', answers: { inflammation: 'fever' } };
    expect(migrateAnswersFile({ schema: 'letdown.answers/1', last: null, draft })).toMatchObject({
      draft: { answers: { 'breast-now': ['fever'] } },
    });
  });
});

describe('answers of either edition', () => {
  const current = (values: Record<string, unknown>) =>
    currentValues(content.questions, values).values;

  it('stay unchanged if from the second', () => {
    const values = { kit: 'weaker,second-hand', 'baby-intake': 'low', 'nipple-mm': '17' };
    expect(current(values)).toBe(values);
  });

  it('count as old if another answer is only old', () => {
    expect(current({ 'baby-intake': 'low', change: 'always', 'nipple-mm': '17' })).toEqual({
      'danger-baby': ['few-wet'],
      course: 'always',
      'nipple-mm': '17',
    });
    expect(current({ 'baby-intake': 'low', change: 'always', 'danger-you': 'none' })).toEqual({
      'baby-intake': 'low',
      course: 'always',
      'danger-you': 'none',
    });
  });

  it('are merged in one list', () => {
    expect(
      current({
        'danger-you': 'none',
        kit: 'wearable',
        suction: 'maximum',
        gap: 'over-6h',
        rhythm: '5-7',
      }),
    ).toMatchObject({
      rhythm: ['5-7', 'gap-over-6h'],
      kit: 'wearable',
    });
  });

  it('are left alone if unknown to both', () => {
    expect(current({ kit: 'teapot', change: 'teapot', colour: 'red' })).toEqual({
      kit: 'teapot',
      change: 'teapot',
      colour: 'red',
    });
  });
});

describe('renamed first-edition ids', () => {
  it('have their current names', () => {
    const referrals = content.referrals.map(({ id }) => id);
    expect(Object.keys(content.strategies)).toEqual(
      expect.arrayContaining(Object.values(renamedStrategies)),
    );
    expect(referrals).toEqual(expect.arrayContaining(Object.values(renamedReferrals)));
  });
});
