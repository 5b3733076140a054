import { describe, expect, it } from '@jest/globals';
import { fleschKincaid } from 'flesch-kincaid';
import { retext } from 'retext';
import retextEquality from 'retext-equality';
import retextProfanities from 'retext-profanities';
import { syllable } from 'syllable';
import { helpLines } from '../../src/content/help-lines.ts';
import { sources } from '../../src/content/sources.ts';
import { groupBy } from '../../src/domain/group.ts';
import { contentModules, sourceFiles, spokenTexts, type Text, textsOf } from '../support/texts.ts';

const HIGHEST_GRADE = 9;
const HIGHEST_AVERAGE = 7;
/** The formula is unreliable below this many words. */
const ENOUGH_WORDS = 8;

/** evidence.md 7.6 and similar: what makes a person who pumps feel judged. */
const NEVER: readonly RegExp[] = [
  /\bfail/i,
  /\bjust relax\b/i,
  /\bpoor (supply|milk|session)/i,
  /\bnormal (mothers?|parents?|people|women)\b/i,
  /\b(mother|mum|mom|mummy|mommy)s?\b/i,
  // Nobody can promise how much will come.
  /\bmore than \d+ ?(ml|oz)\b/i,
];

/** Another language's grammar in English words: a reader stumbles over it. */
const DIALECT: readonly RegExp[] = [
  /\bshall\b/i,
  /\bbeside\b/i,
  /\bso many\b/i,
  /\bmany an? \w+\b/i,
  /\bbegin of\b/i,
  /\bfor who (?!you)/i,
  /\btells? of\b|\bas told by\b/i,
  /\bstands? (on|in|there|here|under)\b/i,
  /\bnobody can be asked\b/i,
  /\btak(e|es|en|ing) (it|them|one|this|a \w+) (away|back)\b|\btaken (away|back)\b/i,
  /\(as usual\)|\bis as usual\b/i,
  /\bwhere (nobody|none|there is no|it is not|you have no)\b/i,
  /\bwant(s)? a call\b|\bwas hardly studied\b|\bnobody counted\b/i,
  // The pump has suction; "pull" is for strokes and hands.
  /\b(the|a|your|soft|low|lowest|gentlest|stronger) pull\b/i,
];

const linter = retext()
  .use(retextEquality, {
    // Who and where to call: people must be able to find them by their real names.
    ignore: ['midwife', 'midwives', 'maternity'],
  })
  .use(retextProfanities, {
    // Below this, alex flags "baby", "breast", "nipple" and "period".
    sureness: 2,
    // A part of every pump; rude only in British slang.
    ignore: ['flange', 'flanges'],
  });

const modules = await contentModules();
const content = textsOf(modules);
// The report speaks to lactation consultants in their own terms, and formats speak to other programs.
const NOT_FOR_PARENTS = /^(content|formats|commands\/report)\/|^domain\/report\.ts$/;
const program = sourceFiles()
  .filter((file) => !NOT_FOR_PARENTS.test(file))
  .flatMap(spokenTexts);
/** Commands to type are not sentences. */
const prose = program.filter(({ text }) => !/[<{]|^letdown |\$env:/.test(text) && isLong(text));

/** Counts "let-down" as one word. */
function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]([\p{L}\p{N}'’.-]*[\p{L}\p{N}])?/gu) ?? [];
}

function isLong(text: string): boolean {
  return wordsOf(text).length >= ENOUGH_WORDS;
}

/** The US school grade needed to read a text. */
function gradeOf(text: string): number {
  const words = wordsOf(text);
  return fleschKincaid({
    sentence: [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)].length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
  });
}

/** Labels and other short texts, grouped by question, strategy or plan. */
function neighbours(texts: readonly Text[]): readonly Text[] {
  const short = texts.filter(({ text }) => !isLong(text));
  return [...groupBy(short, ({ id }) => id.split(' ').slice(0, 4).join(' '))]
    .map(([id, group]) => ({ id, text: group.map(({ text }) => `${text}.`).join(' ') }))
    .filter(({ text }) => isLong(text));
}

function hard(texts: readonly Text[]): readonly string[] {
  return texts
    .map(({ id, text }) => ({ id, text, grade: gradeOf(text) }))
    .filter(({ grade }) => !(grade <= HIGHEST_GRADE))
    .map(({ id, text, grade }) => `${id}: grade ${grade.toFixed(1)}: ${text}`);
}

function average(texts: readonly Text[]): number {
  return texts.reduce((sum, { text }) => sum + gradeOf(text), 0) / texts.length;
}

function never(texts: readonly Text[]): readonly string[] {
  return texts
    .filter(({ text }) => NEVER.some((word) => word.test(text)))
    .map(({ id, text }) => `${id}: ${text}`);
}

function lint({ id, text }: Text): readonly string[] {
  const { messages } = linter.processSync(text);
  return messages.map(({ reason }) => `${id}: ${reason}: ${text}`);
}

function strings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

describe('the measures themselves', () => {
  it('find every kind of text, grouped by where it belongs', () => {
    const ids = new Set(content.map(({ id }) => id));
    for (const id of [
      'index.ts content questions danger-you text',
      'index.ts content questions pain options at-start label',
      'index.ts content strategies flange-fit actions 0 text',
      'index.ts content questions nipple-mm said',
      'index.ts content tracks loss-stop text',
      'blockers/equipment.ts equipmentBlockers worn-parts text',
      'index.ts content strategies warmth steps 0',
      'index.ts content strategies warmth cautions 0',
      'index.ts content referrals fever action',
      'contraindications.ts contraindications 0 why',
      'index.ts content phaseKinds settle steps 0',
      'index.ts content plans quick about',
      'coaching.ts coaching advice dry',
      'footers.ts trustYourself',
    ]) {
      expect(ids).toContain(id);
    }
    expect(prose.map(({ text }) => text)).toContain(
      'The session from 1 was cut off. It is saved: 1.',
    );
  });

  it('leave out only what others named', () => {
    const gathered = new Set(content.map(({ text }) => text));
    const left = strings(modules).filter((text) => text.includes(' ') && !gathered.has(text));
    expect(left.length).toBeGreaterThan(100);
    const named = strings([sources, helpLines]);
    expect(left.filter((text) => !named.includes(text))).toEqual([]);
  });

  it('recognise hard, hurtful and banned words', () => {
    const text =
      'Insufficient physiological stimulation necessitates immediate professional consultation regarding lactation.';
    expect(hard([{ id: 'x', text }])).toHaveLength(1);
    expect(lint({ id: 'x', text: 'Every crazy woman and her husband should man up.' })).not.toEqual(
      [],
    );
    expect(lint({ id: 'x', text: 'Obviously you are just being a bitch.' })).not.toEqual([]);
    const said = ['A failure.', 'Just relax!', 'You have a poor supply.', 'Normal mothers do.'];
    expect(never(said.map((one) => ({ id: 'x', text: one })))).toHaveLength(4);
    const translated = ['Take it away.', 'Lower the pull.', 'It tells of no session.', 'Shall I?'];
    expect(translated.every((text) => DIALECT.some((form) => form.test(text)))).toBe(true);
  });
});

describe('what a person reads', () => {
  it.each([
    ['the content', content.filter(({ text }) => isLong(text))],
    ['labels and other short texts', neighbours(content)],
    ['commands and their help', prose],
  ])('%s is readable for nearly everybody', (_, texts) => {
    expect(texts.length).toBeGreaterThan(30);
    expect(hard(texts)).toEqual([]);
    expect(average(texts)).toBeLessThanOrEqual(HIGHEST_AVERAGE);
  });

  it('leaves nobody out and hurts nobody', () => {
    expect(content.flatMap(lint)).toEqual([]);
    expect(prose.flatMap(lint)).toEqual([]);
  });

  it('is plain English', () => {
    const found = [...content, ...prose].filter(({ text }) =>
      DIALECT.some((form) => form.test(text)),
    );
    expect(found.map(({ id, text }) => `${id}: ${text}`)).toEqual([]);
  });

  it('has no banned words', () => {
    expect(never(content)).toEqual([]);
    expect(
      never(
        sourceFiles()
          .filter((file) => !file.startsWith('content/'))
          .flatMap(spokenTexts),
      ),
    ).toEqual([]);
  });
});
