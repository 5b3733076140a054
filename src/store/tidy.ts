import { rmSync } from 'node:fs';

/** Removes what is of no use any more. What cannot be removed is left to doctor: the work itself is done. */
export function tidy(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It is in nobody's way.
  }
}
