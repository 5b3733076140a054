import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import { type FileKind, readDocument, updateDocument } from '../../src/store/file.ts';
import { newHome } from '../support/run-letdown.ts';

const schema = v.looseObject({ schema: v.literal('letdown.things/3'), seconds: v.number() });

/** Version 1 counted minutes, version 2 seconds under another name. */
const kind: FileKind<v.InferOutput<typeof schema>> = {
  schema,
  empty: { schema: 'letdown.things/3', seconds: 0 },
  migrations: [
    ({ minutes }) => ({ schema: 'letdown.things/2', length: (minutes as number) * 60 }),
    ({ length }) => ({ schema: 'letdown.things/3', seconds: length }),
  ],
};

function fileWith(text: string) {
  const folder = join(newHome(), 'data');
  mkdirSync(folder);
  const path = join(folder, 'things.json');
  writeFileSync(path, text);
  return { folder, path };
}

describe('a file of an older version', () => {
  const OLD = '{"schema":"letdown.things/1","minutes":2}';

  it('is read as if it were of today, and left as it is', () => {
    const { folder, path } = fileWith(OLD);
    expect(readDocument(path, kind)).toEqual({ schema: 'letdown.things/3', seconds: 120 });
    expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual([OLD, ['things.json']]);
  });

  it('is backed up before the first write brings it up to date', () => {
    const { folder, path } = fileWith(OLD);
    updateDocument(path, kind, (file) => ({ ...file, seconds: file.seconds + 1 }));
    updateDocument(path, kind, (file) => ({ ...file, seconds: file.seconds + 1 }));
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
      schema: 'letdown.things/3',
      seconds: 122,
    });
    expect(readFileSync(join(folder, 'things.v1.backup'), 'utf8')).toBe(OLD);
  });

  it('starts from the step that it needs', () => {
    const { path } = fileWith('{"schema":"letdown.things/2","length":5}');
    expect(readDocument(path, kind).seconds).toBe(5);
  });

  it.each([
    '{"schema":"letdown.things/1"}',
    '{"schema":"letdown.things/0"}',
    '{"schema":"letdown.x/1"}',
  ])('that is not what it says is damaged, not guessed at: %s', (text) => {
    const { path } = fileWith(text);
    expect(() => readDocument(path, kind)).toThrow('is damaged');
  });
});

describe('a change of a file', () => {
  it('that changes nothing writes nothing', () => {
    const { folder } = fileWith('');
    const path = join(folder, 'others.json');
    updateDocument(path, kind, (file) => file);
    expect(existsSync(path)).toBe(false);
  });

  it('that throws leaves everything as it was', () => {
    const text = '{"schema":"letdown.things/3","seconds":1}';
    const { folder, path } = fileWith(text);
    expect(() =>
      updateDocument(path, kind, () => {
        throw new Error('no');
      }),
    ).toThrow('no');
    expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual([text, ['things.json']]);
  });

  it('clears away what a killed writer left', () => {
    const { folder, path } = fileWith('{"schema":"letdown.things/3","seconds":1}');
    writeFileSync(join(folder, 'things.next.json.tmp-123'), 'half');
    writeFileSync(join(folder, 'things.next.json'), 'half');
    updateDocument(path, kind, (file) => ({ ...file, seconds: 2 }));
    expect(readdirSync(folder)).toEqual(['things.json']);
  });
});
