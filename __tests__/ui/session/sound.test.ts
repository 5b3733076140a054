import { beforeEach, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sessionSound, type Sound } from '../../../src/ui/session/sound.ts';
import type { SessionInput } from '../../../src/domain/session/events.ts';
import { type SessionState, startSession, step } from '../../../src/domain/session/machine.ts';
import type { Phase } from '../../../src/domain/model.ts';
import type { Host, ProgramStart } from '../../../src/host.ts';
import { aConfig, aPhase } from '../../support/play.ts';

const folder = mkdtempSync(join(tmpdir(), 'letdown-test-'));
writeFileSync(join(folder, 'espeak-ng'), '');
chmodSync(join(folder, 'espeak-ng'), 0o755);

class FakeTerminal {
  readonly isTTY = true;
  rung = 0;
  said = '';
  write(text: string) {
    if (text === '\u0007') this.rung++;
    else this.said += text;
  }
}

/** A session and its sounds; a speech program runs until the test ends it. */
function listen(phases: readonly Phase[], sound: Sound, isPaced = true) {
  const stderr = new FakeTerminal();
  const spoken: { text: string; end: (isWell: boolean) => void; isBroken: boolean }[] = [];
  const timers: (() => void)[] = [];
  let nowMs = 1;
  const host = {
    stderr,
    platform: 'linux',
    env: { PATH: folder },
    monotonicMs: () => nowMs,
    wakeAfter(_: number, wake: () => void) {
      timers.push(wake);
      return () => timers.splice(timers.indexOf(wake), 1);
    },
    startProgram({ args }: ProgramStart, end: (isWell: boolean) => void) {
      const one = { text: args.at(-1) ?? '', end, isBroken: false };
      spoken.push(one);
      return () => (one.isBroken = true);
    },
  } as unknown as Host;
  const heard = sessionSound({ host, sound, recording: null, isPaced });
  let state: SessionState;
  const hear = ([after, events]: ReturnType<typeof step>) => {
    state = after;
    for (const event of events) heard.event(event, state);
    if (state.status !== 'ended') heard.sound(state, nowMs - 1);
  };
  hear(startSession(aConfig(phases)));
  return {
    change: () => heard.change(),
    tell: (words: string) => heard.tell(words),
    stderr,
    spoken,
    texts: () => spoken.map(({ text }) => text),
    at(atMs: number, input: SessionInput = 'tick') {
      nowMs = atMs;
      hear(step(state, input, atMs));
    },
    /** Bells since the last call, after all due ones have rung. */
    bells() {
      while (timers.length > 0) timers.shift()?.();
      const { rung } = stderr;
      stderr.rung = 0;
      return rung;
    },
  };
}

const breathing = aPhase('breathe', 60, { name: 'Breathe', breathing: [4, 0, 6, 0] });

describe('a session that speaks', () => {
  let heard: ReturnType<typeof listen>;
  beforeEach(() => {
    heard = listen(
      [aPhase('settle', 10, { name: 'Settle', steps: ['Sit.', 'Sip.'] }), breathing],
      'speech',
    );
  });

  it('says a phase with its first step, and everything of the same moment, in one go', () => {
    heard.at(10_000);
    expect(heard.texts()).toEqual(['Settle. Sit.', 'Breathe. breathe as you like']);
    expect(heard.spoken[0]?.isBroken).toBe(true);
  });

  it('drops a breath that would interrupt a cue, and lets breath follow breath', () => {
    heard.at(10_000);
    heard.at(14_000);
    expect(heard.texts()).toHaveLength(2);
    heard.spoken[1]?.end(true);
    heard.at(20_000);
    heard.at(24_000);
    expect(heard.texts().slice(2)).toEqual(['in', 'out']);
    expect(heard.spoken[2]?.isBroken).toBe(true);
  });

  it('says the other lines of a step as they come up, each once, and after what is being said', () => {
    heard.at(9_000);
    const long = listen(
      [aPhase('massage', 90, { name: 'Massage', steps: ['Softly.', 'Inwards.', 'Both.'] })],
      'speech',
    );
    long.at(11_900);
    long.at(12_000);
    expect(long.texts()).toEqual(['Massage. Softly.']);
    long.spoken[0]?.end(true);
    for (const at of [13_000, 14_000, 20_000]) long.at(at);
    expect(long.texts().slice(1)).toEqual(['Inwards.']);
    long.spoken[1]?.end(true);
    for (const at of [24_000, 25_000]) long.at(at);
    long.spoken[2]?.end(true);
    for (const at of [36_000, 48_000, 60_000]) long.at(at);
    expect(long.texts().slice(2)).toEqual(['Both.']);
  });

  it('says the time left every two minutes of a long step', () => {
    const long = listen([aPhase('rest', 400, { steps: ['Sit.'] })], 'speech');
    long.spoken[0]?.end(true);
    for (let at = 1_000; at < 400_000; at += 1_000) {
      long.at(at);
      long.spoken.at(-1)?.end(true);
    }
    const times = long.texts().filter((text) => text.endsWith('left.'));
    expect(times).toEqual(['5 minutes left.', '3 minutes left.', '1 minute left.']);
  });

  it('says no line while it is paused', () => {
    const session = listen([aPhase('settle', 90, { steps: ['Sit.', 'Sip.'] })], 'speech');
    session.at(5_000, 'pause');
    for (const one of session.spoken) one.end(true);
    session.at(5_000);
    session.at(30_000);
    expect(session.texts().at(-1)).toBe('Paused. p goes on.');
  });

  it('says an undone let-down once, with the step it is now', () => {
    const session = listen(
      [aPhase('stimulate', 60, { name: 'Fast' }), aPhase('express', 60, { name: 'Slow' })],
      'speech',
    );
    session.at(20_000, 'let-down');
    session.at(22_000, 'undo');
    expect(session.texts().slice(2)).toEqual(['The last let-down is undone. Fast.']);
  });

  it('says other words with the next sound', () => {
    heard.tell('Away for 1 min.');
    expect(heard.texts()).toHaveLength(1);
    heard.at(1_000);
    expect(heard.texts().at(-1)).toBe('Away for 1 minute.');
  });

  it.each(['pause', 'end'] as const)('is silent at once on %s', (input) => {
    heard.at(2_000, input);
    expect(heard.spoken[0]?.isBroken).toBe(true);
  });

  it('says that it pauses, and afterwards which phase it resumes', () => {
    heard.at(2_000, 'pause');
    expect(heard.texts().at(-1)).toBe('Paused. p goes on.');
    heard.at(2_000, 'resume');
    expect(heard.texts().at(-1)).toBe('Going on. Settle.');
  });

  it('says a step once that a key leads to during a pause', () => {
    heard.at(2_000, 'pause');
    heard.at(2_000, 'next');
    expect(heard.texts().at(-1)).toBe('Breathe. breathe as you like');
  });

  it('rings instead, and says so once, if the voice does not work', () => {
    heard.spoken[0]?.end(false);
    heard.at(10_000);
    heard.at(14_000);
    expect(heard.stderr.said.match(/voice does not work/g)).toHaveLength(1);
    expect(heard.texts()).toHaveLength(1);
    expect(heard.bells()).toBeGreaterThan(0);
  });

  it('says a let-down and the next step in one go', () => {
    const session = listen(
      [aPhase('stimulate', 60), aPhase('express', 60, { name: 'Slow' })],
      'speech',
    );
    session.at(20_000, 'let-down');
    expect(session.texts().at(-1)).toBe('Let-down, 20 seconds after pump start. switch Slow.');
  });
});

describe('a session that rings', () => {
  it('rings differently for in, out and a new step', () => {
    const heard = listen([breathing, aPhase('rest', 60)], 'bell');
    // The first breath starts during its announcement.
    heard.at(10);
    expect(heard.bells()).toBe(3);
    heard.at(4_000);
    expect(heard.bells()).toBe(2);
    heard.at(10_000);
    expect(heard.bells()).toBe(1);
    heard.at(60_000);
    expect(heard.bells()).toBe(3);
  });

  it('keeps no pace in a rehearsal, or in a long expression', () => {
    const rehearsal = listen([breathing], 'bell', false);
    const express = listen([aPhase('express', 60, { breathing: [4, 0, 6, 0] })], 'bell');
    for (const heard of [rehearsal, express]) {
      heard.bells();
      heard.at(4_000);
      expect(heard.bells()).toBe(0);
    }
  });

  it('makes no sound if it is off, until another kind is chosen', () => {
    const heard = listen([breathing], 'off');
    expect([heard.bells(), heard.texts()]).toEqual([0, []]);
    expect([heard.change(), heard.bells()]).toEqual(['bell', 1]);
    expect([heard.change(), heard.texts()]).toEqual(['speech', ['Speech.']]);
    expect(heard.change()).toBe('off');
    expect(heard.spoken[0]?.isBroken).toBe(true);
    heard.at(14_000);
    expect([heard.bells(), heard.texts()]).toEqual([0, ['Speech.']]);
  });
});
