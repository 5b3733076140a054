import { type Host, isAccessible } from '../host.ts';
import { Cancelled } from './asking.ts';
import { latinOf, listenForKeys } from './keyboard.ts';
import { canAnimate, liveLines, writeUnseen } from './live-lines.ts';
import { suspending } from './suspending.ts';
import { columnsOf, wrap } from './text.ts';
import { themeFor } from './theme.ts';
import { renderClock } from '../domain/units.ts';

export interface Wait {
  readonly text: string;
  /** Shown on demand. */
  readonly help: string | undefined;
  /** null: until a key is pressed. */
  readonly seconds: number | null;
  readonly mayGoBack: boolean;
}

/** How a wait is shown and heard. */
export interface WaitStyle {
  readonly motion: 'full' | 'reduced' | 'none';
  /** Whether a bell marks the end. */
  readonly rings: boolean;
  /** Said if the person leaves. */
  readonly farewell: string;
}

const INTERRUPT = '\u0003';
const SUSPEND = '\u001a';
const BELL = '\u0007';
/** A key held down from the previous screen is not an answer to this one. */
const TOO_SOON_MS = 300;
/** A wait longer than this says once, in plain lines, how much time is left. */
const LONG_SECONDS = 45;
/** The clock is checked this often, whatever there is to draw. */
const LONGEST_WAIT_MS = 60_000;
/** A screen reader says about three words a second, and does not tell when it is done. */
const WORD_MS = 300;
const FATAL = ['SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;

/**
 * Something to do for a while, or until a key is pressed. The deadline is absolute, so a late timer adds nothing.
 * @throws Cancelled on Ctrl-C
 */
export function countdown(host: Host, wait: Wait, style: WaitStyle): Promise<'on' | 'back'> {
  const { aloud } = host;
  // Lines can be read aloud, a drawing cannot.
  const isDrawn = !aloud && style.motion !== 'none' && canAnimate(host.stderr, host.env);
  const screen = isDrawn
    ? drawnWait(host, wait, style.motion === 'reduced')
    : writtenWait(host, wait);
  const isRead = !isDrawn && isAccessible(host.env);
  const startMs = host.monotonicMs();
  const waitMs = wait.seconds === null ? Infinity : wait.seconds * 1000;
  return new Promise((resolve, reject) => {
    let cancelTimer = () => {};
    const finish = (end: () => void) => {
      cancelTimer();
      time.stop();
      keys.stop();
      for (const release of releases) release();
      screen.close();
      aloud?.hush();
      end();
    };
    const tick = () => {
      const leftMs = time.leftMs();
      if (leftMs <= 0) {
        if (style.rings) writeUnseen(host.stderr, BELL);
        return finish(() => {
          screen.end('Time is up.');
          resolve('on');
        });
      }
      const drawAfterMs = screen.draw(leftMs);
      const delay = Math.min(drawAfterMs, leftMs, LONGEST_WAIT_MS);
      cancelTimer = host.wakeAfter(Math.ceil(delay), tick);
    };
    const redraw = () => {
      cancelTimer();
      tick();
    };
    const time = timeOf(host, waitMs, isRead, redraw);
    const leave = () => finish(() => reject(new Cancelled(style.farewell)));
    const keys = listenForKeys(host, (typed) => {
      const key = latinOf(typed);
      if (key === INTERRUPT) return leave();
      if (key === SUSPEND) return stopping.suspend();
      if (host.monotonicMs() - startMs < TOO_SOON_MS) return;
      if (key === '?' || key === 'h') {
        aloud?.hush();
        return time.goesOnAfter(screen.help());
      }
      if (key === 'b' && !wait.mayGoBack) return;
      if (key === 'b') {
        return finish(() => {
          screen.end('Back.');
          resolve('back');
        });
      }
      finish(() => resolve('on'));
    });
    const stopping = suspending(host, {
      leave() {
        cancelTimer();
        screen.close();
        keys.release();
      },
      comeBack() {
        keys.rearm();
        redraw();
      },
    });
    const releases = [
      () => stopping.release(),
      host.onSignal('SIGINT', leave),
      ...FATAL.map((signal) =>
        host.onSignal(signal, () => finish(() => host.kill(host.pid, signal))),
      ),
    ];
    time.goesOnAfter(screen.head);
  });
}

/** The time of a wait: it begins, and goes on after an explanation, once it has been said what to do. */
function timeOf(host: Host, waitMs: number, isRead: boolean, onChange: () => void) {
  const { aloud } = host;
  let endMs = Infinity;
  let saying = 0;
  const leftMs = () => endMs - host.monotonicMs();
  return {
    leftMs,
    goesOnAfter(words: string): void {
      const mine = ++saying;
      const stillMs = Math.min(waitMs, leftMs());
      const goOn = (afterMs: number) => {
        endMs = host.monotonicMs() + afterMs + stillMs;
        onChange();
      };
      if (!aloud) return goOn(isRead ? words.split(/\s+/).length * WORD_MS : 0);
      endMs = Infinity;
      onChange();
      void aloud.finished().then(() => {
        if (mine === saying) goOn(0);
      });
    },
    stop: () => void saying++,
  };
}

interface WaitScreen {
  /** What is there to read at first. */
  readonly head: string;
  /** @returns milliseconds until the next redraw, at most */
  draw(leftMs: number): number;
  /** @returns what is there to read now */
  help(): string;
  /** @param how said where nobody sees it */
  end(how: string): void;
  close(): void;
}

/** A few lines at the bottom of the terminal, redrawn in place. */
function drawnWait(host: Host, { text, help, seconds, mayGoBack }: Wait, isStill: boolean) {
  const theme = themeFor(host.stderr, host);
  let drawAgain = () => {};
  const live = liveLines(host.stderr, () => drawAgain());
  let showsHelp = false;
  return {
    head: '',
    draw(leftMs: number): number {
      drawAgain = () => void this.draw(leftMs);
      // Besides the frame, one column is left free.
      const room = columnsOf(host.stderr) - 3;
      const lines = (text: string, style: (line: string) => string) =>
        wrap(text, room)
          .split('\n')
          .map((line) => style(line));
      const clock = seconds === null || isStill ? '' : `${renderClock(leftMs)}   `;
      const keys = `${clock}any key continues${mayGoBack ? ', b back' : ''}${help ? ', ? help' : ''}`;
      const all = [
        ...lines(text, theme.strong),
        ...(showsHelp && help ? lines(help, theme.quiet) : []),
        ...lines(keys, theme.quiet),
      ];
      live.show(
        ' ',
        all.map((line, index) => (index === 0 ? line : `  ${line}`)),
      );
      return seconds === null || isStill ? Infinity : leftMs % 1000 || 1000;
    },
    help() {
      showsHelp = !showsHelp;
      return '';
    },
    end: () => undefined,
    close: () => live.stop(),
  } satisfies WaitScreen;
}

/** Plain lines: what to do, the time left at half-way, and no redrawing. */
function writtenWait(host: Host, { text, help, seconds, mayGoBack }: Wait): WaitScreen {
  const write = (line: string) => {
    host.stderr.write(`${wrap(line, columnsOf(host.stderr))}\n`);
    host.aloud?.read(line);
  };
  const keys = `Any key continues${mayGoBack ? ', b goes back' : ''}, ? explains.`;
  const end =
    seconds === null ? keys : `Wait ${seconds} seconds: then it goes on by itself. ${keys}`;
  write(text);
  write(end);
  let isHalfSaid = seconds === null || seconds < LONG_SECONDS;
  return {
    head: `${text} ${end}`,
    draw(leftMs) {
      const halfMs = ((seconds ?? 0) * 1000) / 2;
      if (isHalfSaid) return Infinity;
      if (leftMs > halfMs) return leftMs - halfMs;
      isHalfSaid = true;
      write(`${Math.round(leftMs / 1000)} seconds left.`);
      return Infinity;
    },
    help() {
      const lines = [text, ...(help ? [help] : []), keys];
      for (const line of lines) write(line);
      return lines.join(' ');
    },
    end: write,
    close: () => undefined,
  };
}
