import { stripVTControlCharacters } from 'node:util';
import type { Aloud, Host } from '../host.ts';
import { type AudioProgram, audioBy } from './audio.ts';
import { columnsOf, widthOf } from './text.ts';

/** A piece takes at most half a minute; a voice that hangs must not keep the program running forever. */
const LONGEST_WAIT_MS = 120_000;
/** As much as a voice takes at a time: whole sentences, or else whole words. */
const PIECE = /\S(?:.{0,298}$|.{0,297}[.:;!?](?= )|.{0,298}(?= )|\S{0,298})/g;

/** Reads with the first voice that works. @param onMute called once if none does */
export function aloudBy(voices: readonly AudioProgram[], host: Host, onMute: () => void): Aloud {
  let left: readonly string[] = [];
  let letGo = () => {};
  let onSilence = () => {};
  let stopWaiting = () => {};
  const hush = () => {
    left = [];
    stopWaiting();
    audio.stop();
    letGo();
    onSilence();
  };
  const audio = audioBy(voices, host, () => {
    hush();
    onMute();
  });
  const next = () => {
    const [piece, ...rest] = left;
    if (piece === undefined) return hush();
    left = rest;
    stopWaiting();
    stopWaiting = host.wakeAfter(LONGEST_WAIT_MS, hush);
    audio.play(piece, next);
  };
  return {
    read(text) {
      left = [...left, ...piecesOf(text, columnsOf(host.stdout))];
      if (audio.isPlaying() || left.length === 0) return;
      letGo = leaveNoVoice(host, hush);
      next();
    },
    hush,
    async finished() {
      if (!audio.isPlaying()) return true;
      let isWhole = true;
      const release = host.onSignal('SIGINT', () => {
        isWhole = false;
        hush();
      });
      await new Promise<void>((resolve) => (onSilence = resolve));
      release();
      return isWhole;
    },
  };
}

/** A voice is a separate process, and would keep speaking. Returns a function that removes the signal handlers. */
function leaveNoVoice(host: Host, hush: () => void): () => void {
  const releases = (['SIGTERM', 'SIGHUP'] as const).map((signal) =>
    host.onSignal(signal, () => {
      hush();
      host.kill(host.pid, signal);
    }),
  );
  return () => {
    for (const release of releases) release();
  };
}

/** Each line with a pause after it, unless it only goes on in the next because the screen is no wider. */
export function piecesOf(text: string, columns: number): readonly string[] {
  const lines = stripVTControlCharacters(text).split('\n');
  return lines
    .map((line, index) => (isWrapped(lines[index - 1] ?? '', line, columns) ? ' ' : '\n') + line)
    .join('')
    .split('\n')
    .flatMap((line) => line.replace(/\s+/g, ' ').trim().match(PIECE) ?? [])
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

function isWrapped(before: string, line: string, columns: number): boolean {
  const [word = ''] = line.trim().split(' ');
  const isOwn = before.trim() === '' || word === '' || /^\s*(?:>>|[-*•]|\d+\.) /.test(line);
  return !isOwn && widthOf(before) <= columns && widthOf(`${before} ${word}`) > columns;
}
