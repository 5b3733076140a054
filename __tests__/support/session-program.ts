import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Phases for a plan file, long enough to look at. */
export const CUE = { kind: 'cue', seconds: 60 };
export const BREATHE = { kind: 'breathe', seconds: 60 };
export const REST = { kind: 'settle', name: 'Rest', seconds: 60 };

/** Something drawn with lower half blocks. */
export const PICTURE = /▄{4}/;
/** A background in 256 colours, or in true colour. */
export const PAINTED = /48;[25];/;

/** The command line of a session with its own phases. */
export function sessionOf(home: string, phases: readonly object[], ...flags: readonly string[]) {
  const file = join(home, 'plan.json');
  writeFileSync(file, JSON.stringify({ name: 'mine', phases }));
  return ['session', '--plan-file', file, ...flags];
}

export function fileIn(home: string, name: string, bytes: Buffer | string): string {
  const file = join(home, name);
  writeFileSync(file, bytes);
  return file;
}

export function settingsIn(home: string, settings: object): void {
  mkdirSync(join(home, 'data'), { mode: 0o700 });
  const document = { schema: 'letdown.settings/1', ...settings };
  writeFileSync(join(home, 'data', 'settings.json'), JSON.stringify(document));
}
