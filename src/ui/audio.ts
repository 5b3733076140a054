import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import type { Host, ProgramStart } from '../host.ts';

/** A system program that turns a text or a file into sound. */
export interface AudioProgram {
  start(what: string): ProgramStart;
  /** How else to silence it, if the sound does not end with the program. */
  readonly silence?: ProgramStart;
}

/** Plays one sound at a time, without making anything wait. */
export interface Audio {
  /** Stops any current sound. `ended` is called if this one ends by itself. */
  play(what: string, ended?: () => void): void;
  isPlaying(): boolean;
  /** Silence, at once. */
  stop(): void;
}

/** Plays with the first program that works. @param onMute called once if none does */
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

/** The location of a program in PATH; null if it is not there. The current folder is not searched. */
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

/** A PowerShell script that takes what to say or play from the environment, never from its own text. */
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
