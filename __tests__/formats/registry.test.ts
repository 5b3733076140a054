import { describe, expect, it } from '@jest/globals';
import type { ReadOptions, WriteOptions } from '../../src/formats/format.ts';
import { streamDocument } from '../../src/formats/json-stream.ts';
import { formatNames, formatOf, formats, readable } from '../../src/formats/registry.ts';
import { refusal } from '../support/input-error.ts';
import { aSession } from '../support/sessions.ts';
import { tinyContent } from '../support/tiny-content.ts';

const now = Date.parse('2026-11-24T00:00:00Z');
const reading: ReadOptions = {
  name: 'a file',
  zone: 'UTC',
  unit: 'ml',
  now,
  content: '7',
  hint: readable,
};
const writing: WriteOptions = { zone: 'UTC', unit: 'ml', child: 1, now, content: tinyContent };
const session = aSession({ ml: 80 });
const documents = {
  schema: 'letdown.export/1' as const,
  checks: [],
  sessions: [session],
  settings: { schema: 'letdown.settings/1' as const },
};

describe('the formats', () => {
  it('all write, and the first is the lossless one', () => {
    expect(formatNames).toEqual(['json', 'csv', 'baby-buddy', 'sprout-track', 'fhir']);
  });

  it.each(formatNames)('%s writes a session', (name) => {
    const write = formats.find((format) => format.name === name)?.write;
    expect(write?.(documents, writing).text).toContain('80');
  });

  it('read back letdown’s own JSON unchanged', () => {
    const text = formats[0]?.write?.(documents, writing).text ?? '';
    expect(formatOf(text)?.read(text, reading)).toEqual({
      checks: [],
      sessions: [session],
      settings: documents.settings,
      matchBy: 'id',
      remarks: [],
      leftOut: [],
    });
  });

  it('read a tracker’s file by time, and say how', () => {
    const text = 'start,end,amount\n2026-11-23 03:10:00,2026-11-23 03:30:00,80\n';
    expect(formatOf(text)?.read(text, reading)).toMatchObject({
      sessions: [{ ml: 80 }],
      settings: null,
      matchBy: 'tracker',
      remarks: ['Times are read as those of UTC, amounts as ml. --tz and --unit choose others.'],
    });
  });

  it('reject other JSON, and name the files that can be read', () => {
    const { hint } = refusal(() => formatOf('{}')?.read('{}', reading));
    expect(hint).toBe(
      'Give a file that `letdown export` wrote, or a CSV file of Baby Buddy, Huckleberry, Nara or Sprout Track (Full Log); any other table with --columns.',
    );
  });
});

describe('a document written piece by piece', () => {
  it('is the same as if it were written at once', () => {
    const chunks = [
      ...streamDocument('letdown.history/1', { checks: [], sessions: [[], [1], [{ a: 2 }]] }),
    ];
    const whole = { schema: 'letdown.history/1', checks: [], sessions: [1, { a: 2 }] };
    expect(chunks.join('')).toBe(`${JSON.stringify(whole, null, 2)}\n`);
  });
});
