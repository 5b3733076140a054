import { describe, expect, it } from '@jest/globals';
import { counted, list, said, sentence, withoutControls } from '../../src/domain/language.ts';
import { aNumber, tinyContent } from '../support/tiny-content.ts';

describe('language', () => {
  it.each([
    [[], ''],
    [['valves'], 'valves'],
    [['valves', 'tubing'], 'valves and tubing'],
    [['valves', 'tubing', 'motor'], 'valves, tubing and motor'],
  ])('lists %j as %j', (words, text) => {
    expect(list(words)).toBe(text);
  });

  it('uses the singular for one', () => {
    expect([counted(1, 'session'), counted(0, 'check')]).toEqual(['1 session', '0 checks']);
  });

  it('starts a sentence with a capital', () => {
    expect(sentence('likely')).toBe('Likely');
  });

  it('replaces terminal control and text direction characters, and keeps line breaks', () => {
    expect(withoutControls('\u001b[31ma\u202eb\tc\n')).toBe('\ufffd[31ma\ufffdb\tc\n');
  });

  it('shows an unknown question by its id', () => {
    const answer = { question: 'old-one', answer: 'yes', weight: 1 };
    expect(said(tinyContent, {}, answer)).toBe('Old-one yes');
  });

  it.each([
    ['in the words of the person', 'valve', 'worn', 'worn so'],
    ['with its number', 'nipple', 17, '17 mm of nipple'],
    ['by its key, if the question no longer has it', 'valve', 'cracked', 'cracked'],
    ['as it was said when the question was another', 'surgery', 'no', 'there was no surgery'],
  ])('words an answer %s', (_, question, answer, words) => {
    const valve = tinyContent.questions.find(({ id }) => id === 'valve');
    const options = [
      { key: 'new', label: 'New', said: 'new so' },
      { key: 'worn', label: 'Worn', said: 'worn so' },
    ];
    const content = {
      ...tinyContent,
      questions: [aNumber('nipple', []), { ...valve!, kind: 'one' as const, options }],
    };
    const taken = [{ question: 'kit', from: 'parts' as const, said: 'in your parts list so' }];
    expect(said(content, { taken }, { question, answer })).toBe(words);
  });

  it('says how an answer is known if the person did not give it', () => {
    const taken = [{ question: 'kit', from: 'parts' as const, said: 'in your parts list so' }];
    const answer = { question: 'kit', answer: 'old', weight: 1 };
    expect(said(tinyContent, { taken }, answer)).toBe('in your parts list so');
  });
});
