import { rmSync } from 'node:fs';

/** Removes what is no longer needed. Doctor deals with anything that cannot be removed: the work itself is done. */
export function tidy(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It is in nobody's way.
  }
}
