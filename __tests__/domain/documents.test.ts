import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import { eventDocument } from '../../src/domain/documents/index.ts';
import { sessionEventSchema } from '../../src/domain/documents/event.ts';
import { issueText } from '../../src/domain/documents/issue.ts';
import { instant } from '../../src/domain/documents/fields.ts';
import { settingKeys } from '../../src/domain/documents/settings.ts';
import { trialDocument } from '../../src/domain/insights/trial.ts';
import { aPhase } from '../support/play.ts';

describe('an instant', () => {
  it.each([
    ['2026-11-23T03:10:00.000Z', true],
    ['2026-11-23T03:10:00+01:00', true],
    ['2024-02-29T00:00:00Z', true],
    ['2026-02-29T00:00:00Z', false],
    ['2026-06-31T00:00:00Z', false],
    ['1969-12-31T23:59:59Z', false],
    ['9000-01-01T00:00:00Z', false],
    ['2026-11-23', false],
  ])('may be %s: %s', (text, isOne) => {
    expect(v.is(instant, text)).toBe(isOne);
  });
});

describe('what is wrong with a document', () => {
  const schema = v.object({
    name: v.string(),
    list: v.array(
      v.object({
        kind: v.picklist(['a', 'b']),
        count: v.pipe(v.number(), v.minValue(1, 'must be 1 or more')),
      }),
    ),
  });

  it.each([
    [{ list: [] }, 'name: is missing'],
    [{ name: 3, list: [] }, 'name: is 3, and should be of type string'],
    [
      { name: 'x', list: [{ kind: 'c', count: 1 }] },
      'list[0].kind: is "c", and should be "a" or "b"',
    ],
    [{ name: 'x', list: [{ kind: 'a', count: 0 }] }, 'list[0].count: must be 1 or more'],
    [null, 'the whole: is null, and should be of type object'],
  ])('is said with its place: %j', (value, text) => {
    const { issues = [] } = v.safeParse(schema, value);
    expect(issues.slice(0, 1).map(issueText)).toEqual([text]);
  });
});

describe('an event of a session', () => {
  const phase = aPhase('breathe', 60, { breathing: [4, 0, 6, 0] });
  const begins = { event: 'phase', at: 1000, by: 'time', phase } as const;

  it('is published with the keys of its phase among its own', () => {
    expect(eventDocument(begins)).toEqual({
      schema: 'letdown.event/1',
      event: 'phase',
      at: 1000,
      by: 'time',
      ...phase,
    });
  });

  it('is published as it is when it has no phase', () => {
    const letDown = { event: 'let-down', at: 90_000, count: 1, latencyMs: null } as const;
    expect(eventDocument(letDown)).toEqual({ schema: 'letdown.event/1', ...letDown });
  });

  it.each([
    ['as it is', begins, true],
    ['without its phase', { ...begins, phase: undefined }, false],
    ['with a cause that is none', { ...begins, by: 'magic' }, false],
    ['with a key of a later version', { ...begins, mood: 'calm' }, true],
    ['of a kind that is none', { event: 'sneeze', at: 0 }, false],
  ])('%s: whether a journal that holds it is read', (_, event, isOne) => {
    expect(v.is(sessionEventSchema, event)).toBe(isOne);
  });
});

describe('a trial', () => {
  it('is published under its name', () => {
    const startedAt = '2026-11-23T12:00:00.000Z';
    const weeks = ['without', 'with'] as const;
    expect(trialDocument({ strategy: 'warmth', startedAt, weeks })).toEqual({
      schema: 'letdown.trial/1',
      strategy: 'warmth',
      startedAt,
      weeks,
    });
  });
});

describe('the settings', () => {
  it('have these keys', () => {
    expect(settingKeys.join(' ')).toBe(
      'units words motion sound numbers accessible cues photo cue-sound lines',
    );
  });
});
