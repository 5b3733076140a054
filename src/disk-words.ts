import { constants } from 'node:os';

/** What the disk answers, by the code of the error, in words that follow the name of a file. */
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

/** The code of an error of the file system; empty if it is none. */
export function codeOf(error: unknown): string {
  const { code = '', errno } = (error ?? {}) as NodeJS.ErrnoException;
  // Node has no name for it.
  return errno === -constants.errno.EDQUOT ? 'EDQUOT' : code;
}
