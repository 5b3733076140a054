import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import type { Host, ProgramStart } from '../host.ts';

/** A program of the system that makes a sound out of a text or a file. */
export interface AudioProgram {
  start(what: string): ProgramStart;
  /** What else makes it silent, where the sound does not end with the program. */
  readonly silence?: ProgramStart;
}

/** Makes one sound at a time, and keeps nobody waiting for it. */
export interface Audio {
  /** What sounds yet is broken off. `ended` is told where it comes to its own end. */
  play(what: string, ended?: () => void): void;
  isPlaying(): boolean;
  /** Silence, at once. */
  stop(): void;
}

/** Plays by the first program that works. @param onMute told once, where none does */
export function audioBy(programs: readonly AudioProgram[], host: Host, onMute: () => void): Audio {
  let left = programs;
  let end: (() => void) | null = null;
  const play = (what: string, ended?: () => void) => {
    end?.();
    const [program] = left;
    if (!program) return;
    end = host.startProgram(program.start(what), (isWell) => {
      end = null;
      if (isWell) return ended?.();
      left = left.slice(1);
      if (left.length > 0) play(what, ended);
      else onMute();
    });
  };
  return {
    play,
    isPlaying: () => end !== null,
    stop() {
      if (!end) return;
      end();
      end = null;
      const silence = left[0]?.silence;
      if (silence) host.startProgram(silence, () => undefined);
    },
  };
}

/** Where a program is, as PATH says; null where it is not. The folder that one stands in is not searched. */
export function findProgram(name: string, host: Host): string | null {
  const folders = (host.env['PATH'] ?? '').split(delimiter).filter(isAbsolute);
  const paths = folders.map((folder) => join(folder, name));
  return paths.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A PowerShell script that takes what is said or played from the environment, never from its own text. */
export function powerShell(script: string, host: Host): AudioProgram {
  const root = host.env['SystemRoot'] ?? 'C:\\Windows';
  return {
    start: (what) => ({
      path: `${root}\\System32\\WindowsPowerShell\\v1.0\\powershell.exe`,
      args: ['-NoProfile', '-NonInteractive', '-Command', script],
      env: { LETDOWN_SOUND: what },
    }),
  };
}
