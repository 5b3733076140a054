import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { helpLines } from '../../src/content/help-lines.ts';
import { content } from '../../src/content/index.ts';
import { phaseKinds } from '../../src/content/phase-kinds.ts';
import { chestWords, inWords, mapTexts } from '../../src/domain/words.ts';
import { contentModules, textsOf } from '../support/texts.ts';

const modules = await contentModules();
const texts = textsOf(modules).map(({ text }) => text);

/** Sentences made of the words in question, in any case, and of others. */
const sentence = fc
  .array(
    fc.constantFrom(
      ...[
        'breast',
        'Breasts',
        'BREAST',
        'breast milk',
        'Breastmilk',
        'breastfeeding',
        'Breast-fed',
      ],
      ...[
        'breast pump',
        'Breast shields',
        'both breasts',
        'Each breast',
        'the other breast',
        'chest',
      ],
      ...['Chest pain', 'your chest hurts', 'breastbone', 'warm', 'is', 'of', 'and'],
    ),
  )
  .map((words) => words.join(' '));

describe('words for a chest', () => {
  it.each([
    ['Warmth on the breast', 'Warmth on the chest'],
    ['Breast milk is fine. BREAST.', 'Milk is fine. CHEST.'],
    ['Breastfeeding, or a breastfed baby', 'Chestfeeding, or a chestfed baby'],
    ['Clean your breast pump and breast pads.', 'Clean your pump and pads.'],
    ['Both breasts at once; then the other breast', 'Both sides at once; then the other side'],
    ['Read `letdown learn breast-inflammation`.', 'Read `letdown learn breast-inflammation`.'],
    ['A lump need not be breast cancer.', 'A lump need not be breast cancer.'],
    ['Chest pain, or hard to breathe', 'Chest pain (heart or lungs), or hard to breathe'],
    ['under the breastbone', 'under the breastbone'],
    ['The breast, and a lone `', 'The chest, and a lone `'],
  ])('%s → %s', (breast, chest) => {
    expect(chestWords(breast)).toBe(chest);
  });

  it('leave no breast in any text of the content', () => {
    expect(texts.some((text) => /breast/i.test(text))).toBe(true);
    expect(texts.map(chestWords).filter((text) => /breast/i.test(text))).toEqual([]);
  });

  it('read naturally, and never as a danger sign', () => {
    const odd =
      /\bchests? (are|have|get|stay|make|feel|need|want|do)\b|tight chest|chest (is|feels) tight/i;
    expect(texts.map(chestWords).filter((text) => odd.test(text))).toEqual([]);
  });

  it('fit each step of a phase on a line of 38 columns', () => {
    const steps = Object.values(inWords('chest', phaseKinds)).flatMap((kind) => kind.steps);
    expect(steps.filter((step) => step.length > 38)).toEqual([]);
  });

  it('change no ids, keys, numbers or other people’s names', () => {
    const bare = (value: unknown) => mapTexts(value, () => '');
    expect(bare(inWords('chest', modules))).toEqual(bare(modules));
    const { sources, helpLines: lines } = inWords('chest', content);
    expect([sources, lines]).toEqual([content.sources, helpLines]);
    const document = { id: 'a', answers: { pain: 'Breast' }, note: 'My breast', name: 'Breast' };
    expect(inWords('chest', document)).toEqual({ ...document, name: 'Chest' });
  });

  it('leave alone what the person wrote, and what only programs read', () => {
    const theirs = Object.fromEntries(
      ['answers', 'argv', 'at', 'entered', 'id', 'note', 'schema', 'sources'].map((key) => [
        key,
        'Of the breast',
      ]),
    );
    const document = {
      ...theirs,
      ids: ['breast', 'breast-pain', 'breast-now-2', 'breast2', 'x-1'],
      line: { name: 'Breast line', contact: '1' },
      source: { title: 'On the breast', text: 'Of the breast' },
    };
    const texts = ['One breast.', 'breast--x', '-breast', 'breast-'];
    expect(inWords('chest', { ...document, texts })).toEqual({
      ...document,
      texts: ['One side.', 'chest--x', '-chest', 'chest-'],
    });
  });

  it('give the location of each text: id, key or place', () => {
    const places: string[] = [];
    mapTexts(
      { a: [{ id: 'one', text: 'A.' }, { key: 'two', text: 'B.' }, 'C.', null], b: 'D.' },
      (text, path) => {
        places.push(`${path.join('/')} ${text}`);
        return text;
      },
    );
    expect(places).toEqual(['a/one/text A.', 'a/two/text B.', 'a/2 C.', 'b D.']);
  });

  it('are only for those who want them', () => {
    expect(inWords('breast', content)).toBe(content);
    expect(inWords(undefined, content)).toBe(content);
  });

  it('are idempotent for any text', () => {
    fc.assert(
      fc.property(fc.oneof(sentence, fc.string()), (text) => {
        expect(chestWords(chestWords(text))).toBe(chestWords(text));
      }),
    );
  });

  it('leave no breast, and keep the case', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const said = chestWords(text);
        expect(said.replaceAll('breastbone', '')).not.toMatch(/breast/i);
        expect(said.toLowerCase()).toBe(chestWords(text.toLowerCase()));
        expect(/^\p{Lu}/u.test(said)).toBe(/^\p{Lu}/u.test(text));
      }),
    );
  });
});
