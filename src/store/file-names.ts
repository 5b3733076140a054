/** The new content of a file while it is being written. */
export const nextOf = (path: string) => path.replace(/\.json$/, '.next.json');

export const lockOf = (path: string) => `${path}.lock`;

/** The file as an older version wrote it. */
export const backupOf = (path: string, version: number) =>
  path.replace(/\.json$/, `.v${version}.backup`);

/** A file that was moved aside, and why. @param at milliseconds since 1970 */
export function asideOf(path: string, why: 'damaged' | 'conflict', at: number): string {
  const [date = '', time = ''] = new Date(at).toISOString().slice(0, 19).split('T');
  return `${path}.${why}-${date.replaceAll('-', '')}-${time.replaceAll(':', '')}`;
}

/** A file that was moved aside, or a backup of an older version. */
export const isCopy = (name: string) =>
  /\.jsonl?\.(damaged|conflict)-[\d-]+$|\.v\d+\.backup$/.test(name);

/** A lock, or a half-written file: useless once its writer is gone. */
export const isLeftover = (name: string) =>
  /\.json\.lock(\..+)?$|\.next\.json(\.tmp-\w+)?$/.test(name);

/** The file that a half-written one was meant to replace; null if it is not one. */
export function replacedBy(name: string): string | null {
  const [, file] = /^(.+)\.next\.json/.exec(name) ?? [];
  return file === undefined ? null : `${file}.json`;
}
