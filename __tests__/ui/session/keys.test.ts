import { describe, expect, it } from '@jest/globals';
import {
  commandOfKey,
  commandOfWord,
  KEY_HINT,
  KEY_LIST,
  KEYS_ALOUD,
  WORDS,
} from '../../../src/ui/session/keys.ts';
import { speakable } from '../../../src/ui/voice.ts';

describe('the keys of a session', () => {
  it.each([
    [' ', 'let-down'],
    ['\r', 'let-down'],
    ['page-down', 'let-down'],
    ['p', 'toggle-pause'],
    ['m', 'sound'],
    ['t', 'where'],
    ['?', 'help'],
    ['q', 'quit'],
    ['Q', 'quit'],
    ['h', 'help'],
    ['З', 'toggle-pause'],
    ['й', 'quit'],
    ['π', 'toggle-pause'],
    ['ב', null],
    ['פ', 'toggle-pause'],
    ['u', 'undo'],
    ['x', null],
  ])('%j means %s', (key, command) => {
    expect(commandOfKey(key)).toBe(command);
  });

  it('are listed one per line, without duplicates', () => {
    expect(KEY_LIST.split('\n')).toEqual([
      'space  let-down (or enter)',
      'p      pause or resume',
      'n      next step',
      'u      undo the let-down',
      'b      previous step',
      '+      one more minute',
      's      flow slowed',
      'd      no more drops',
      'y      the pump kept running',
      't      this step, and the time left',
      'm      sound: off, bell, speech',
      'q      finish',
      '?      these keys',
    ]);
  });

  it('are heard whole, in words that a voice says', () => {
    expect(KEYS_ALOUD).toMatch(
      /^space: let-down .*plus: one more minute.*t: this step, .*q: finish\.$/,
    );
    expect(speakable(KEYS_ALOUD)).toMatch(/q: finish\.$/);
  });

  it('are named in the hint before a plain-line session', () => {
    expect(KEY_HINT).toBe('space marks a let-down, p pauses, q finishes, ? shows all keys.');
  });
});

describe('the words of a session', () => {
  it('are the commands accepted on standard input', () => {
    const commands = ['let-down', 'pause', 'resume', 'next', 'undo', 'back', 'more', 'slow'];
    expect(WORDS).toEqual([...commands, 'dry', 'ran-on', 'end']);
    expect(WORDS.map(commandOfWord)).toEqual(WORDS);
  });

  it.each(['sound', 'help', 'toggle-pause', 'p', ''])('do not include %j', (word) => {
    expect(commandOfWord(word)).toBeNull();
  });
});
