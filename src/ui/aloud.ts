import { stripVTControlCharacters } from 'node:util';
import type { Aloud, Host } from '../host.ts';
import { type AudioProgram, audioBy } from './audio.ts';

/** A voice that hangs must not keep the program running forever. */
const LONGEST_WAIT_MS = 300_000;
/** Whole words, as many as a voice takes at a time. */
const LONGEST_PIECE = /\S.{0,298}(?=\s|$)/g;

/** Reads with the first voice that works. @param onMute called once if none does */
export function aloudBy(voices: readonly AudioProgram[], host: Host, onMute: () => void): Aloud {
  let left: readonly string[] = [];
  let letGo = () => {};
  let onSilence = () => {};
  const hush = () => {
    left = [];
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
    audio.play(piece, next);
  };
  return {
    read(text) {
      left = [...left, ...piecesOf(text)];
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
      const cancel = host.wakeAfter(LONGEST_WAIT_MS, hush);
      await new Promise<void>((resolve) => (onSilence = resolve));
      release();
      cancel();
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

/** Paragraphs and list items; a voice takes only a few lines at a time. */
function piecesOf(text: string): readonly string[] {
  return stripVTControlCharacters(text)
    .split(/\n\s*\n|\n(?=\s*(?:[-*•]|\d+\.) )/)
    .flatMap((piece) => piece.replace(/\s+/g, ' ').trim().match(LONGEST_PIECE) ?? [])
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}
