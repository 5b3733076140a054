import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { InputError } from '../domain/errors.ts';
import type { Host } from '../host.ts';

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'is in a folder that is not there.',
  ENOTDIR: 'is in a folder that is not there.',
  EISDIR: 'is a folder.',
  EACCES: 'may not be written.',
  EPERM: 'may not be written.',
  EROFS: 'is on a disk that can only be read.',
  ENOSPC: 'does not fit: the disk is full.',
};

/**
 * Writes a file that the person named: whole or not at all, and open to nobody else, since it speaks of health.
 * @throws InputError
 */
export function writeOutput(path: string, text: string, host: Host): void {
  const draft = `${path}.${host.pid}.part`;
  try {
    const file = openSync(draft, 'wx', 0o600);
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new InputError(
      `--out: ${path} ${PROBLEMS[code] ?? `cannot be written (${code}).`}`,
      'Name a file in a folder that you may write to.',
    );
  }
}
