import { lstatSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf, DISK_WORDS } from '../disk-words.ts';

/** Why a file cannot be used: its content, its newer version, or the disk. */
export type DataTrouble = 'damaged' | 'newer' | 'disk';

/** The data folder, or a file in it, cannot be used. Ends the program with exit code 3. */
export class DataError extends Error {
  readonly code = 'data';
  readonly file: string;
  readonly trouble: DataTrouble;
  /** What is wrong, without the file name. */
  readonly problem: string;
  readonly hint: string;

  constructor(file: string, trouble: DataTrouble, problem: string, hint: string) {
    super(`${file}: ${problem}`);
    this.name = 'DataError';
    this.file = file;
    this.trouble = trouble;
    this.problem = problem;
    this.hint = hint;
  }
}

const PROBLEMS: Readonly<Record<string, string>> = {
  ...DISK_WORDS,
  EACCES: 'cannot be read or written: no permission.',
  EPERM: 'cannot be read or written: no permission.',
  ENOTDIR: 'is not a folder.',
  EEXIST: 'is not a folder.',
  ENOENT: 'is not there any more.',
  ENOSYS: 'is on a disk that cannot do this.',
  ENOTSUP: 'is on a disk that cannot do this.',
  EOPNOTSUPP: 'is on a disk that cannot do this.',
  LINK: 'is a link to something that is not there.',
  NO_FILE: 'is not a file.',
};

/** A file system error, as a DataError that names the file. */
export function asDataError(error: unknown, file: string): DataError {
  if (error instanceof DataError) return error;
  const code = codeOf(error);
  return new DataError(
    code === 'ENOTDIR' ? inTheWay(file) : file,
    'disk',
    PROBLEMS[code] ?? `cannot be used (${code || String(error)}).`,
    'What was kept before is still there. LETDOWN_HOME can name another folder; --no-save keeps nothing.',
  );
}

/** What stands where a folder should be: named once, whichever file in it was wanted. */
function inTheWay(path: string): string {
  try {
    lstatSync(path);
    return path;
  } catch {
    const parent = dirname(path);
    return parent === path ? path : inTheWay(parent);
  }
}
