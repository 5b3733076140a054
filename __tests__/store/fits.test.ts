import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as v from 'valibot';
import { checkSchema, sessionSchema } from '../../src/domain/documents/index.ts';
import { monthKind } from '../../src/store/monthly.ts';
import { fits } from '../../src/store/fits.ts';
import { runLetdown } from '../support/run-letdown.ts';
import { aSession } from '../support/sessions.ts';

const session = aSession({
  phases: [{ id: 'express-1', startMs: 0, endMs: 1000, skipped: false, strategy: null }],
  ml: 80.5,
  note: 'calm',
});

/** A document with one value of it, at whatever depth, put in another's place, taken away or added. */
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
    // As it comes out of a file: without holes, and without what JSON cannot say.
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

describe('what fits a schema', () => {
  it.each([
    ['session', sessionSchema, async () => Promise.resolve(session as object)],
    [
      'check',
      checkSchema,
      async () => {
        const argv = ['check', '--json', '--no-save', '--inflammation', 'fever', '--kit', 'weaker'];
        return JSON.parse((await runLetdown(argv)).out) as object;
      },
    ],
  ])('is what valibot takes, for a %s however it is spoiled', async (_, schema, make) => {
    const document = await make();
    const kind = monthKind('sessions', schema as v.GenericSchema<unknown, object>);
    expect(fits(schema, document)).toBe(true);
    fc.assert(
      fc.property(spoiled(document), (one) => {
        expect(fits(schema, one)).toBe(v.is(schema, one));
        const month = { schema: 'letdown.sessions/1', records: [document, one] };
        expect(fits(kind.schema, month)).toBe(v.is(kind.schema, month));
      }),
      { numRuns: 2000 },
    );
  });
});
