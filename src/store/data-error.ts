/** The data folder, or a file in it, cannot be used. Nothing was changed. Ends the program with exit code 3. */
export class DataError extends Error {
  readonly code = 'data';
  readonly file: string;
  readonly hint: string;

  constructor(file: string, problem: string, hint: string) {
    super(`${file}: ${problem}`);
    this.name = 'DataError';
    this.file = file;
    this.hint = hint;
  }
}

const PROBLEMS: Readonly<Record<string, string>> = {
  EACCES: 'may not be read or written.',
  EPERM: 'may not be read or written.',
  EROFS: 'is on a disk that can only be read.',
  ENOSPC: 'does not fit: the disk is full.',
  ENOTDIR: 'is not a folder.',
  EEXIST: 'is not a folder.',
  EISDIR: 'is a folder, not a file.',
};

/** What the disk said, as a DataError that names the file. */
export function asDataError(error: unknown, file: string): DataError {
  if (error instanceof DataError) return error;
  const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
  return new DataError(
    file,
    PROBLEMS[code] ?? `cannot be used (${code || String(error)}).`,
    'Nothing was changed. LETDOWN_HOME can name another folder; --no-save keeps nothing.',
  );
}
