import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Host, ProgramStart } from '../../src/host.ts';
import { audioBy } from '../../src/ui/audio.ts';
import { recordingKind } from '../../src/ui/player.ts';
import { speakable, voicesOf } from '../../src/ui/voice.ts';
import { contentModules, textsOf } from '../support/texts.ts';

/** A host that starts nothing, and programs that end when the test says so. */
function aWorld() {
  const started: { program: ProgramStart; end: (isWell: boolean) => void; isKilled: boolean }[] =
    [];
  const host = {
    startProgram(program: ProgramStart, end: (isWell: boolean) => void) {
      const one = { program, end, isKilled: false };
      started.push(one);
      return () => (one.isKilled = true);
    },
  } as unknown as Host;
  return { host, started };
}
const program = (path: string) => ({ start: (what: string) => ({ path, args: [what] }) });

describe('a sound made by a program', () => {
  it('replaces the one before', () => {
    const { host, started } = aWorld();
    const audio = audioBy([program('/say')], host, () => undefined);
    audio.play('one');
    audio.play('two');
    expect(started.map(({ program: { args }, isKilled }) => [args[0], isKilled])).toEqual([
      ['one', true],
      ['two', false],
    ]);
    audio.stop();
    expect([started[1]?.isKilled, audio.isPlaying()]).toEqual([true, false]);
  });

  it('is made by the next program if the first one fails, and none working is reported', () => {
    const { host, started } = aWorld();
    let mute = 0;
    const audio = audioBy([program('/a'), program('/b')], host, () => mute++);
    audio.play('hello');
    started[0]?.end(false);
    expect(started.map(({ program: { path, args } }) => [path, args[0]])).toEqual([
      ['/a', 'hello'],
      ['/b', 'hello'],
    ]);
    started[1]?.end(false);
    audio.play('again');
    expect([mute, started.length]).toEqual([1, 2]);
  });
});

describe('a text to speak', () => {
  it('never looks like an option, a command or a control character, whatever a plan is called', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(speakable(text)).toMatch(/^([\p{L}\p{N}][\p{L}\p{M}\p{N}.,:;!?'’ -]*)?$/u);
      }),
    ));

  it('keeps the words', () => {
    expect(speakable("Don't wait: it’s late. Näher, 37 °C?")).toBe(
      "Don't wait: it’s late. Näher, 37 degrees Celsius?",
    );
  });

  it('says units in full', () => {
    expect(speakable('1 min 10 s after pump start (80 ml or 2.5 oz).')).toBe(
      '1 minute 10 seconds after pump start, 80 millilitres or 2.5 ounces.',
    );
    expect(speakable('27 mm in 10 steps, 1.2.3 s')).toBe('27 millimetres in 10 steps, 1.2.3 s');
  });

  it.each([
    ['blood pressure 160/110+', 'blood pressure 160 over 110 or more'],
    ['Fever 38.0 C (100.4 F)+', 'Fever 38.0 degrees Celsius, 100.4 degrees Fahrenheit, or more'],
    [
      'over 10%, on days 3-4, 6 weeks-3 months',
      'over 10 percent, on days 3 to 4, 6 weeks to 3 months',
    ],
    ['IUD/coil, 19/18', 'IUD or coil, 19 slash 18'],
    ['press +, ? or "?"', 'press plus, question mark or question mark'],
    ['on 2026-11-20 (in mm)', 'on 20 November 2026, in millimetres'],
    ['`log --json`; about -5 to ~9', 'log dash dash json; about minus 5 to about 9'],
    ['Call 116 123 (free), text 85258.', 'Call 1 1 6, 1 2 3, free, text 8 5 2 5 8.'],
    ['or 1-833-852-6262', 'or 1, 8 3 3, 8 5 2, 6 2 6 2'],
    ['PLoS ONE 15, e0235806', 'PLoS ONE 15, e0235806'],
    ['Your 24 mm flange; 10 min', 'Your 24 millimetre flange; 10 minutes'],
    ['>> Call.\n• One', 'Call. One'],
    ['≥5 ≤6 ×2 →3', 'at least 5 at most 6 times 2 to 3'],
  ])('says %j in words', (text, spoken) => {
    expect(speakable(text)).toBe(spoken);
  });

  it('loses no sign of the content: without it, something else is heard', async () => {
    for (const { text } of textsOf(await contentModules())) {
      for (const { 0: sign, index } of text.matchAll(/[^\p{L}\p{N}\s.,;:!?'’"`()[\]{}°]/gu)) {
        const without = text.slice(0, index) + text.slice(index + sign.length);
        expect([sign, text, speakable(text)]).not.toEqual([sign, text, speakable(without)]);
      }
    }
  });

  it('is as long as it is', () => {
    expect(speakable('word '.repeat(500))).toHaveLength(2499);
  });

  it('is not part of the script on Windows', () => {
    const host = { platform: 'win32', env: { SystemRoot: 'C:\\Windows' } } as unknown as Host;
    const start = voicesOf(host)[0]?.start("'; Remove-Item x; '");
    expect(start?.args.join(' ')).not.toContain('Remove-Item');
    expect(start?.env).toEqual({ LETDOWN_SOUND: "'; Remove-Item x; '" });
  });
});

describe('a recording', () => {
  it.each([
    ['wav', 'RIFF\0\0\0\0WAVEfmt '],
    ['mp3', 'ID3\x04'],
    ['mp3', '\xff\xfb\x90\x64'],
    ['ogg', 'OggS\0'],
    ['m4a', '\0\0\0\x20ftypM4A '],
    ['flac', 'fLaC'],
    [null, '<html>'],
    [null, 'RIFF\0\0\0\0AVI '],
    [null, ''],
  ])('is recognised as %s by its first bytes', (kind, beginning) => {
    expect(recordingKind(Buffer.from(beginning, 'latin1'))).toBe(kind);
  });
});
