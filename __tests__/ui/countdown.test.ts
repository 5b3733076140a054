import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { type Aloud, hostWith, systemHost } from '../../src/host.ts';
import { countdown, type Wait } from '../../src/ui/countdown.ts';

const STYLE = { motion: 'none', rings: false, farewell: 'Stopped.' } as const;
const PALMS: Wait = { text: 'Both palms.', help: 'Press flat.', seconds: 20, mayGoBack: true };

/** A wait whose clock moves only as far as it is told. */
function waiting(wait: Wait, aloud?: Aloud, env: NodeJS.ProcessEnv = {}) {
  let ms = 0;
  let due: { readonly atMs: number; readonly wake: () => void } | null = null;
  const stdin = new PassThrough();
  const stderr = new PassThrough({ decodeStrings: false, encoding: 'utf8' });
  let written = '';
  stderr.on('data', (text: string) => (written += text));
  const host = hostWith(systemHost(), {
    env,
    stdin: Object.assign(stdin, { setRawMode: () => stdin }) as unknown as NodeJS.ReadStream,
    stderr: Object.assign(stderr, { columns: 80 }) as unknown as NodeJS.WriteStream,
    monotonicMs: () => ms,
    wakeAfter(delay, wake) {
      const mine = { atMs: ms + delay, wake };
      due = mine;
      return () => {
        if (due === mine) due = null;
      };
    },
    onSignal: () => () => undefined,
    aloud,
  });
  let end: string | null = null;
  void countdown(host, wait, STYLE).then((how) => (end = how));
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return {
    written: () => written,
    ended: () => end,
    press: (key: string) => void stdin.write(key),
    async pass(seconds: number) {
      await settled();
      const untilMs = ms + seconds * 1000;
      while (due && due.atMs <= untilMs) {
        const { atMs, wake } = due;
        due = null;
        ms = atMs;
        wake();
      }
      ms = untilMs;
      await settled();
    },
  };
}

describe('a wait in plain lines', () => {
  it('says how long and what a key does, goes on by itself, and says that too', async () => {
    const wait = waiting(PALMS);
    await wait.pass(19.9);
    expect(wait.written()).toBe(
      'Both palms.\nWait 20 seconds: then it goes on by itself. Any key continues, b goes back, ?\nexplains.\n',
    );
    expect(wait.ended()).toBeNull();
    await wait.pass(0.1);
    expect(wait.written()).toMatch(/\nTime is up\.\n$/);
    expect(wait.ended()).toBe('on');
  });

  it('explains at once, and goes back', async () => {
    const wait = waiting(PALMS);
    await wait.pass(1);
    wait.press('?');
    await wait.pass(1);
    expect(wait.written()).toMatch(
      /\nBoth palms\.\nPress flat\.\nAny key continues, b goes back, \? explains\.\n$/,
    );
    wait.press('b');
    await wait.pass(1);
    expect(wait.ended()).toBe('back');
    expect(wait.written()).toMatch(/explains\.\nBack\.\n$/);
  });
});

describe('a wait with a screen reader', () => {
  it('begins once there was time to read what to do, and stands still for an explanation', async () => {
    const wait = waiting(PALMS, undefined, { ACCESSIBLE: '1' });
    await wait.pass(24);
    expect(wait.ended()).toBeNull();
    wait.press('?');
    await wait.pass(1);
    expect(wait.ended()).toBeNull();
    await wait.pass(6);
    expect(wait.ended()).toBe('on');
  });
});

describe('a wait by ear', () => {
  it('reads what a key does, and begins once that has been read', async () => {
    const heard: string[] = [];
    let fallSilent = () => {};
    const silence = new Promise<boolean>((resolve) => (fallSilent = () => resolve(true)));
    const wait = waiting(PALMS, {
      read: (text) => heard.push(text),
      hush: () => undefined,
      finished: () => silence,
    });
    await wait.pass(15);
    expect(heard).toEqual([
      'Both palms.',
      'Wait 20 seconds: then it goes on by itself. Any key continues, b goes back, ? explains.',
    ]);
    fallSilent();
    await wait.pass(19.9);
    expect(wait.ended()).toBeNull();
    await wait.pass(0.1);
    expect(wait.ended()).toBe('on');
    expect(heard.at(-1)).toBe('Time is up.');
  });

  it('says at every step what to do and which keys, and waits until that has been read', async () => {
    const heard: string[] = [];
    let fallSilent = () => {};
    const wait = waiting(
      { text: 'Wash your hands.', help: undefined, seconds: 20, mayGoBack: false },
      {
        read: (text) => heard.push(text),
        hush: () => fallSilent(),
        finished: () => new Promise((resolve) => (fallSilent = () => resolve(true))),
      },
    );
    await wait.pass(1);
    fallSilent();
    await wait.pass(15);
    wait.press('?');
    await wait.pass(15);
    expect(heard.slice(2)).toEqual(['Wash your hands.', 'Any key continues, ? explains.']);
    expect(wait.ended()).toBeNull();
    fallSilent();
    await wait.pass(4);
    expect(wait.ended()).toBeNull();
    await wait.pass(1);
    expect(wait.ended()).toBe('on');
  });
});
