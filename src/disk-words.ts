import { constants } from 'node:os';

/** What went wrong on disk, by error code, in words that follow a file name. */
export const DISK_WORDS: Readonly<Record<string, string>> = {
  EDQUOT: 'does not fit: your disk quota is used up.',
  EFBIG: 'does not fit: it is larger than a file may be here.',
  EIO: 'cannot be reached: the disk reports a fault.',
  EISDIR: 'is a folder, not a file.',
  ELOOP: 'is a link that leads back to itself.',
  EMFILE: 'cannot be opened: too many files are open.',
  ENAMETOOLONG: 'is too long for the name of a file.',
  ENFILE: 'cannot be opened: too many files are open.',
  ENODEV: 'is no device that is there.',
  ENOSPC: 'does not fit: the disk is full.',
  ENXIO: 'is no device that is there.',
  EROFS: 'is on a read-only disk.',
  ERR_INVALID_ARG_VALUE: 'has a character in its name that no file may have.',
};

/** The code of a file system error; empty if it is none. */
export function codeOf(error: unknown): string {
  const { code = '', errno } = (error ?? {}) as NodeJS.ErrnoException;
  // Node has no name for it.
  return errno === -constants.errno.EDQUOT ? 'EDQUOT' : code;
}
