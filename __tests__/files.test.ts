import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readNamed, readNamedText } from '../src/files.ts';
import { refusal } from './support/input-error.ts';

const folder = mkdtempSync(join(tmpdir(), 'letdown-test-'));
const file = join(folder, 'ten.txt');
writeFileSync(file, '0123456789');
const naming = { flag: '--photo', hint: 'Name a picture.', most: 10 };

describe('a file that a person named', () => {
  it('is read whole', () => {
    expect(readNamed(file, naming).toString()).toBe('0123456789');
  });

  it('is read only as far as asked, and not past its end', () => {
    expect(readNamed(file, { ...naming, first: 4 }).toString()).toBe('0123');
    expect(readNamed(file, { ...naming, first: 64 }).toString()).toBe('0123456789');
  });

  it.each([
    [join(folder, 'nowhere'), 'was not found'],
    [folder, 'is not a file'],
    ['/dev/zero', 'is not a file'],
    [join(file, 'x'), 'cannot be read (ENOTDIR)'],
  ])('is rejected with the flag and the hint: %s %s', (path, problem) => {
    expect(refusal(() => readNamed(path, naming))).toEqual({
      message: `--photo: ${path} ${problem}.`,
      hint: 'Name a picture.',
    });
  });

  it('may be a pipe, as a shell makes one, if that is allowed', () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    spawn('sh', ['-c', `echo '{}' > ${pipe}`]);
    expect(readNamedText(pipe, { flag: '--answers' })).toBe('{}\n');
    expect(refusal(() => readNamed(pipe, naming)).message).toBe(`--photo: ${pipe} is not a file.`);
  });

  it('is rejected above the size limit, with that limit', () => {
    const large = join(folder, 'large.txt');
    writeFileSync(large, Buffer.alloc(2_000_001));
    expect(refusal(() => readNamed(large, { flag: '--photo', most: 2e6 }))).toEqual({
      message: `--photo: ${large} is too large.`,
      hint: '2 MB at most.',
    });
  });
});
