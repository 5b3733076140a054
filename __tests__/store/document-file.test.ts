import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import { systemHost } from '../../src/host.ts';
import { openDocument } from '../../src/store/document-file.ts';
import type { FileKind } from '../../src/store/document-kind.ts';
import { newHome } from '../support/run-letdown.ts';

const schema = v.looseObject({ schema: v.literal('letdown.things/3'), seconds: v.number() });

/** Version 1 stored minutes; version 2 stores seconds under another name. */
const kind: FileKind<v.InferOutput<typeof schema>> = {
  schema,
  empty: { schema: 'letdown.things/3', seconds: 0 },
  migrations: [
    ({ minutes }) => ({ schema: 'letdown.things/2', length: (minutes as number) * 60 }),
    ({ length }) => ({ schema: 'letdown.things/3', seconds: length }),
  ],
};

const open = (folder: string) => openDocument(folder, 'answers.json', kind, systemHost());

/** A data folder with only this file. */
function folderWith(text: string) {
  const folder = join(newHome(), 'data');
  mkdirSync(folder);
  writeFileSync(join(folder, 'answers.json'), text);
  return folder;
}
const textIn = (folder: string, name = 'answers.json') => readFileSync(join(folder, name), 'utf8');

describe('a file of an older version', () => {
  const OLD = '{"schema":"letdown.things/1","minutes":2}';

  it('is migrated when read, and left unchanged on disk', () => {
    const folder = folderWith(OLD);
    expect(open(folder).read()).toEqual({ schema: 'letdown.things/3', seconds: 120 });
    expect([textIn(folder), readdirSync(folder)]).toEqual([OLD, ['answers.json']]);
  });

  it('is backed up, once, before the first write migrates it on disk', () => {
    const folder = folderWith(OLD);
    open(folder).update((file) => ({ ...file, seconds: file.seconds + 1 }));
    open(folder).update((file) => ({ ...file, seconds: file.seconds + 1 }));
    expect(JSON.parse(textIn(folder))).toEqual({ schema: 'letdown.things/3', seconds: 122 });
    expect(textIn(folder, 'answers.v1.backup')).toBe(OLD);
  });

  it('is not backed up by a change that writes nothing', () => {
    const folder = folderWith(OLD);
    open(folder).update((file) => file);
    expect(readdirSync(folder)).toEqual(['answers.json']);
  });

  it('goes only through the migrations after its own version', () => {
    expect(open(folderWith('{"schema":"letdown.things/2","length":5}')).read().seconds).toBe(5);
  });

  it.each([
    '{"schema":"letdown.things/1"}',
    '{"schema":"letdown.things/0"}',
    '{"schema":"letdown.x/1"}',
  ])('is damaged if it does not match its version: %s', (text) => {
    expect(() => open(folderWith(text)).read()).toThrow('is damaged');
  });
});

describe('an update of a file', () => {
  it('that changes nothing creates no file', () => {
    const folder = join(newHome(), 'data');
    open(folder).update((file) => file);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that throws leaves everything as it was', () => {
    const text = '{"schema":"letdown.things/3","seconds":1}';
    const folder = folderWith(text);
    expect(() =>
      open(folder).update(() => {
        throw new Error('no');
      }),
    ).toThrow('no');
    expect([textIn(folder), readdirSync(folder)]).toEqual([text, ['answers.json']]);
  });

  it('removes what a killed writer left behind', () => {
    const folder = folderWith('{"schema":"letdown.things/3","seconds":1}');
    writeFileSync(join(folder, 'answers.next.json.tmp-123'), 'half');
    writeFileSync(join(folder, 'answers.next.json'), 'half');
    open(folder).update((file) => ({ ...file, seconds: 2 }));
    expect(readdirSync(folder)).toEqual(['answers.json']);
  });
});
