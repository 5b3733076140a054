import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Host } from '../../src/host.ts';
import { aloudBy, piecesOf } from '../../src/ui/aloud.ts';
import { speakable } from '../../src/ui/voice.ts';
import { wrap } from '../../src/ui/text.ts';
import { contentModules, textsOf } from '../support/texts.ts';

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const spokenOf = (text: string, columns = 80) => piecesOf(text, columns).map(speakable).join(' ');

describe('a text read aloud', () => {
  it('keeps every word, in pieces that a voice takes', () =>
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,12}[.,;:]?$/), { maxLength: 300 }),
        fc.integer({ min: 20, max: 80 }),
        (words, columns) => {
          const pieces = piecesOf(wrap(words.join(' '), columns), columns);
          expect(wordsOf(pieces.join(' '))).toEqual(wordsOf(words.join(' ')));
          expect(Math.max(0, ...pieces.map(({ length }) => length))).toBeLessThan(301);
        },
      ),
    ));

  it('keeps every word of the content, however long units are when spoken', async () => {
    for (const { text } of textsOf(await contentModules())) {
      const long = `${text} ${text}. Rub 5 mm by 5 mm by 5 mm. ${text} and more`;
      expect(spokenOf(wrap(long, 60, 2), 60)).toBe(speakable(long));
    }
  });

  it('does not lose a word longer than a piece', () => {
    expect(piecesOf('x'.repeat(700), 80).join('')).toHaveLength(700);
  });

  it('is parted between sentences', () => {
    const sentence = `${'word '.repeat(50)}end.`;
    expect(piecesOf(`${sentence} ${sentence} ${sentence}`, 80)).toEqual([
      sentence,
      sentence,
      sentence,
    ]);
  });

  it('stops between lines, but not where a line only goes on in the next', () => {
    const text =
      'A heading\nThis line is as long as\nit may be, and goes on\nA short line\n• an item';
    expect(piecesOf(text, 24)).toEqual([
      'A heading',
      'This line is as long as it may be, and goes on',
      'A short line',
      '• an item',
    ]);
    const urgent = 'A large clot needs help at once.\n>> Call your number now.';
    expect(spokenOf(urgent, 34)).toBe('A large clot needs help at once. Call your number now.');
  });
});

describe('a voice', () => {
  /** A host whose time passes when the test says so. */
  function aWorld() {
    let waits = 0;
    const wakes = new Set<() => void>();
    const ends: ((isWell: boolean) => void)[] = [];
    const host = {
      stdout: { columns: 80 },
      onSignal: () => () => undefined,
      wakeAfter(_: number, wake: () => void) {
        waits += 1;
        wakes.add(wake);
        return () => wakes.delete(wake);
      },
      startProgram(_: unknown, end: (isWell: boolean) => void) {
        ends.push(end);
        return () => undefined;
      },
    } as unknown as Host;
    const start = (what: string) => ({ path: '/say', args: [what] });
    return { wakes, waits: () => waits, ends, aloud: aloudBy([{ start }], host, () => undefined) };
  }

  it('has its time for each piece anew, so that a long page is read to its end', () => {
    const { wakes, waits, ends, aloud } = aWorld();
    aloud.read('One.\nTwo.');
    expect(waits()).toBe(1);
    ends[0]?.(true);
    expect([waits(), wakes.size, ends.length]).toEqual([2, 1, 2]);
    ends[1]?.(true);
    expect(wakes.size).toBe(0);
  });

  it('that hangs is not waited for', async () => {
    const { wakes, aloud } = aWorld();
    aloud.read('One.\nTwo.');
    const finished = aloud.finished();
    for (const wake of wakes) wake();
    await expect(finished).resolves.toBe(true);
    expect(wakes.size).toBe(0);
  });
});
