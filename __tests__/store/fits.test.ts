import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as v from 'valibot';
import type { Document } from '../../src/store/document-kind.ts';
import { type StoreFile, storeFiles } from '../../src/store/files.ts';
import { fits } from '../../src/store/fits.ts';
import { runLetdown } from '../support/run-letdown.ts';
import { aSession } from '../support/sessions.ts';

const session = aSession({
  phases: [{ id: 'express-1', startMs: 0, endMs: 1000, skipped: false, strategy: null }],
  ml: 80.5,
  note: 'calm',
});

/** A document with one of its values, at any depth, replaced, removed or added. */
function spoiled(document: object): fc.Arbitrary<unknown> {
  const places: [object, string][] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      places.push([value, key]);
      walk(inner);
    }
  };
  walk(document);
  const other = fc.oneof(
    fc.constantFrom(null, -1, 0.5, 6, '', 'x', '2026-06-31T00:00:00Z', [], {}),
    fc.jsonValue(),
  );
  return fc.tuple(fc.nat(places.length - 1), other, fc.boolean()).map(([index, value, isGone]) => {
    const copy = structuredClone(document);
    const [holder, key] = places[index] as [object, string];
    const path = pathTo(document, holder) ?? [];
    const target = path.reduce<Record<string, unknown>>(
      (inner, step) => inner[step] as Record<string, unknown>,
      copy as Record<string, unknown>,
    );
    if (isGone) delete target[key];
    else target[key] = value;
    // As read from a file: without holes, and without what JSON cannot hold.
    return JSON.parse(JSON.stringify(copy)) as unknown;
  });
}

function pathTo(root: object, wanted: object): string[] | null {
  if (root === wanted) return [];
  for (const [key, inner] of Object.entries(root) as [string, unknown][]) {
    const rest = typeof inner === 'object' && inner !== null ? pathTo(inner, wanted) : null;
    if (rest) return [key, ...rest];
  }
  return null;
}

/** A valid file of every kind. */
const FILES: Readonly<Record<string, () => Document | Promise<Document>>> = {
  settings: () => ({ schema: 'letdown.settings/1', units: 'oz', photo: '/baby.png', more: 1 }),
  answers: () => ({
    schema: 'letdown.answers/2',
    last: { at: '2026-11-23T03:10:00.000Z', answers: { kit: 'weaker' } },
    draft: null,
  }),
  trial: () => ({
    schema: 'letdown.trial/2',
    strategy: 'warmth',
    startedAt: '2026-11-23T03:00:00.000Z',
    weeks: ['with', 'without'],
  }),
  parts: () => ({
    schema: 'letdown.parts-kept/1',
    parts: [{ part: 'valves', since: '2026-09-01' }],
  }),
  measures: async () => {
    const argv = ['measure', 'suction', '--left', '4', '--right', '5', '--json', '--no-save'];
    const measure = JSON.parse((await runLetdown(argv)).out) as object;
    return { schema: 'letdown.measures-kept/1', measures: [measure] };
  },
  imports: () => ({
    schema: 'letdown.imports-kept/1',
    imports: [
      {
        at: '2026-11-23T03:00:00.000Z',
        name: 'milk.csv',
        sessions: ['session-1'],
        checks: ['check-1'],
        measures: [],
        updated: ['session-2'],
        settings: { units: 'oz' },
      },
    ],
  }),
  checks: async () => {
    const argv = ['check', '--json', '--no-save', '--breast-now', 'fever', '--kit', 'weaker'];
    const check = JSON.parse((await runLetdown(argv)).out) as object;
    return { schema: 'letdown.checks/2', records: [check] };
  },
  sessions: () => ({ schema: 'letdown.sessions/2', records: [session] }),
};

const kinds = Object.entries<StoreFile>(storeFiles).flatMap(([name, { kind }]) =>
  kind ? [{ name, kind }] : [],
);

describe('what fits a schema', () => {
  it.each(kinds)('is what valibot accepts, whatever is changed in a $name file', async (row) => {
    const { schema } = row.kind;
    const document = await FILES[row.name]?.();
    expect(fits(schema, document)).toBe(true);
    fc.assert(
      fc.property(spoiled(document ?? {}), (one) => {
        expect(fits(schema, one)).toBe(v.is(schema, one));
      }),
      { numRuns: 2000 },
    );
  });
});
