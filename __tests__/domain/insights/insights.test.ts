import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { SessionDocument } from '../../../src/domain/documents/index.ts';
import { factorsOf, factsOf, type SessionFacts } from '../../../src/domain/insights/factors.ts';
import { insightsOf, timeByWhich } from '../../../src/domain/insights/insights.ts';
import { observationOf } from '../../../src/domain/insights/observations.ts';
import { benjaminiHochberg } from '../../../src/domain/insights/survival.ts';
import { armAt, endOf, startTrial } from '../../../src/domain/insights/trial.ts';
import { planOfWeek } from '../../../src/domain/session/auto.ts';
import { phaseKinds } from '../../../src/content/phase-kinds.ts';
import { plans } from '../../../src/content/plans.ts';
import { tryable } from '../../../src/content/trials.ts';
import { aSession } from '../../support/sessions.ts';

const HOUR_MS = 3600_000;
const insights = (sessions: readonly SessionDocument[]) =>
  insightsOf(
    sessions.map((session) => factsOf(session, (ms) => new Date(ms).getUTCHours())),
    (strategy) => strategy,
  );

/** A session `hours` after the first that lasted `ms`, with or without a let-down at its end. */
const lasting = (
  hours: number,
  ms: number,
  isEvent: boolean,
  more: Partial<SessionDocument> = {},
) => {
  const start = Date.parse('2026-01-01T00:00:00Z') + hours * HOUR_MS;
  return aSession({
    id: `session-${hours}`,
    startedAt: new Date(start).toISOString(),
    endedAt: new Date(start + ms).toISOString(),
    letDownsMs: isEvent ? [ms] : [],
    latencyMs: isEvent ? ms : null,
    ...more,
  });
};

describe('a session as survival data', () => {
  it.each<[string, Partial<SessionDocument>, ReturnType<typeof observationOf>]>([
    ['with a let-down', {}, { ms: 70_000, isEvent: true }],
    ['without one: censored at its length', { latencyMs: null }, { ms: 1_200_000, isEvent: false }],
    ['whose let-down nobody timed', { pumpOnMs: null, latencyMs: null }, null],
    [
      'with milk and no mark: it came, and nobody timed it',
      { latencyMs: null, letDownsMs: [], ml: 0.5 },
      null,
    ],
    [
      'that gave no milk at all: censored',
      { latencyMs: null, ml: 0 },
      { ms: 1_200_000, isEvent: false },
    ],
    [
      'that was paused: censored at its own time after pump on',
      {
        latencyMs: null,
        pumpOnMs: 60_000,
        phases: [{ id: 'express-1', startMs: 60_000, endMs: 360_000, skipped: false }],
      },
      { ms: 300_000, isEvent: false },
    ],
  ])('%s', (_, more, expected) => {
    expect(observationOf(aSession(more))).toEqual(expected);
  });
});

describe('what may go with an earlier let-down', () => {
  it('is what was used, the plan, the hour and the gap, each from its first moment on', () => {
    const pumped = (startHour: number, hour: number, more: Partial<SessionFacts>) => ({
      ...{ observation: null, used: [], plan: null, ml: null, triesSize: false, hour, ...more },
      ...{ startMs: startHour * HOUR_MS, endMs: (startHour + 0.5) * HOUR_MS },
    });
    const factors = factorsOf(
      [
        pumped(0, 0, { used: ['warmth'], plan: 'quick' }),
        pumped(0.5, 6, { used: ['massage'] }),
        pumped(2, 12, { used: ['warmth'], plan: 'calm' }),
        pumped(5.5, 18, { plan: 'quick' }),
        pumped(12, 23, {}),
        pumped(36.5, 5, {}),
        pumped(36.75, 11, {}),
        pumped(60.25, 17, { used: ['massage', 'warmth'] }),
      ],
      (strategy) => strategy.toUpperCase(),
    );
    const signs = new Map([
      [true, '+'],
      [false, '-'],
      [null, '?'],
    ]);
    const rows = factors.map(({ factor, name, held }) => [
      factor,
      name,
      [0, 1, 2, 3, 4, 5, 6, 7].map((index) => signs.get(held(index))).join(''),
    ]);
    expect(rows).toEqual([
      ['massage', 'MASSAGE', '-+-----+'],
      ['warmth', 'WARMTH', '+-+----+'],
      ['plan-calm', 'Plan calm', '-?+-????'],
      ['plan-quick', 'Plan quick', '+?-+????'],
      ['at-night', 'At night (0 to 6)', '+----+--'],
      ['in-the-morning', 'In the morning (6 to 12)', '-+----+-'],
      ['in-the-afternoon', 'In the afternoon (12 to 18)', '--+----+'],
      ['in-the-evening', 'In the evening (18 to 24)', '---++---'],
      // One that started while another was running counts as right after it.
      ['gap-under-1h', 'Less than an hour after the last', '?+---?+-'],
      ['gap-1-3h', '1 to 3 hours after the last', '?-+--?--'],
      ['gap-3-6h', '3 to 6 hours after the last', '?--+-?--'],
      ['gap-over-6h', 'More than 6 hours after the last', '?---+?-+'],
    ]);
  });

  const phase = (startMs: number, strategy?: string | null, skipped = false) => ({
    ...{ id: 'phase-1', startMs, endMs: startMs + 1000, skipped },
    ...(strategy !== undefined && { strategy }),
  });

  it.each<[string, Partial<SessionDocument>, readonly string[]]>([
    ['all that is noted, where no phase tells more', { phases: [phase(0)] }, ['rest', 'warmth']],
    ['what a phase before pump on was for', { phases: [phase(0, 'warmth')] }, ['warmth']],
    ['what begins as the pump does', { phases: [phase(60_000, 'warmth')] }, ['warmth']],
    ['not what comes later', { phases: [phase(60_001, 'warmth')] }, []],
    ['not what was skipped', { phases: [phase(0, 'warmth', true), phase(1000, 'rest')] }, ['rest']],
    ['not a phase for nothing', { phases: [phase(0, null), phase(1000, 'rest')] }, ['rest']],
    [
      'whatever came, where the pump never went on',
      { phases: [phase(600_000, 'rest')], pumpOnMs: null },
      ['rest'],
    ],
  ])('counts as used %s', (_, more, used) => {
    const session = aSession({ used: ['rest', 'warmth'], pumpOnMs: 60_000, ...more });
    expect(factsOf(session, () => 3).used).toEqual(used);
  });
});

describe('insights', () => {
  const trial = JSON.parse(
    readFileSync(new URL('../../fixtures/survival.json', import.meta.url), 'utf8'),
  ) as { sets: { name: string; ms: number[]; event: number[]; group: number[] }[] };

  it('agree with the leukaemia trial fed in as sessions: medians 23 and 8, chi-square 16.793', () => {
    const data = trial.sets.find(({ name }) => /leuk|6-?mp/i.test(name));
    if (!data) throw new Error('The fixture has no leukaemia trial.');
    const sessions = data.ms.map((weeks, index) =>
      lasting(index, weeks * 60_000, data.event[index] === 1, {
        used: data.group[index] === data.group[0] ? ['warmth'] : [],
      }),
    );
    const { latency, factors } = insights(sessions);
    const warmth = factors.find(({ factor }) => factor === 'warmth');
    expect(warmth).toMatchObject({
      with: { n: 21, events: 9, medianMs: 23 * 60_000 },
      without: { n: 21, events: 21, medianMs: 8 * 60_000 },
      verdict: 'later',
    });
    expect(warmth?.chiSquare).toBeCloseTo(16.793, 3);
    expect([latency.n, latency.events, latency.censored]).toEqual([42, 30, 12]);
  });

  it('give the direction, and adjust for how many were tested', () => {
    const sessions = Array.from({ length: 24 }, (_, index) =>
      lasting(index * 3, index % 2 ? 60_000 + index * 1000 : 200_000 + index * 1000, true, {
        used: index % 2 ? ['warmth'] : [],
      }),
    );
    const { factors } = insights(sessions);
    const warmth = factors.find(({ factor }) => factor === 'warmth');
    expect(warmth).toMatchObject({ verdict: 'sooner', with: { n: 12 }, without: { n: 12 } });
    expect(warmth?.pAdjusted).toBeGreaterThan(warmth?.p ?? 1);
    const judged = factors.filter(({ p }) => p !== null);
    expect(judged.map(({ factor, verdict }) => `${factor}: ${verdict}`)).toEqual([
      'warmth: sooner',
      'at-night: no-clear-difference',
      'in-the-morning: no-clear-difference',
      'in-the-afternoon: no-clear-difference',
      'in-the-evening: no-clear-difference',
    ]);
    expect(judged.map(({ pAdjusted }) => pAdjusted)).toEqual(
      benjaminiHochberg(judged.map(({ p }) => p ?? NaN)),
    );
  });

  it('judge from five sessions a side, and see no difference if no let-down came at all', () => {
    const sessions = Array.from({ length: 10 }, (_, index) =>
      lasting(index * 3, 600_000, false, { used: index < 5 ? ['warmth'] : [] }),
    );
    expect(insights(sessions).factors.find(({ factor }) => factor === 'warmth')).toEqual({
      factor: 'warmth',
      name: 'warmth',
      with: { n: 5, events: 0, medianMs: null },
      without: { n: 5, events: 0, medianMs: null },
      chiSquare: null,
      p: null,
      pAdjusted: null,
      verdict: 'no-clear-difference',
    });
  });

  it('plot how many still waited, without sessions whose let-down was not timed', () => {
    const { schema, sessions, latency } = insights([
      lasting(0, 240_000, false),
      lasting(3, 60_000, true),
      lasting(6, 90_000, true, { pumpOnMs: null, letDownsMs: [], latencyMs: null }),
      lasting(9, 180_000, true),
      lasting(12, 120_000, false),
    ]);
    expect([schema, sessions]).toEqual(['letdown.insights/1', 5]);
    expect(latency).toMatchObject({ n: 4, events: 2, censored: 2 });
    expect(latency.curve).toEqual([
      { ms: 60_000, atRisk: 4, events: 1, survival: 0.75 },
      { ms: 120_000, atRisk: 3, events: 0, survival: 0.75 },
      { ms: 180_000, atRisk: 2, events: 1, survival: 0.375 },
      { ms: 240_000, atRisk: 1, events: 0, survival: 0.375 },
    ]);
    expect([0.25, 0.5, 0.7].map((share) => timeByWhich(share, latency.curve))).toEqual([
      60_000,
      180_000,
      null,
    ]);
  });

  it('never judge on fewer than five sessions a side', () => {
    const sessions = Array.from({ length: 14 }, (_, index) =>
      lasting(index * 3, index < 4 ? 1000 : 600_000, true, { used: index < 4 ? ['warmth'] : [] }),
    );
    expect(insights(sessions).factors.find(({ factor }) => factor === 'warmth')).toMatchObject({
      verdict: 'too-few',
      p: null,
      pAdjusted: null,
      chiSquare: null,
    });
  });

  it('raise a false alarm in less than one in ten random histories', () => {
    // 200 histories in which nothing makes a difference.
    const random = fc.sample(
      fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 80, maxLength: 80 }),
      { numRuns: 200, seed: 7 },
    );
    const alarms = random.filter((numbers) => {
      const sessions = numbers.map((share, index) =>
        lasting(index * 2.5, Math.round(-Math.log(share) * 100_000) + 1, index % 7 !== 0, {
          used: index % 3 ? ['warmth'] : ['light-massage'],
          plan: index % 2 ? 'quick' : 'calm',
        }),
      );
      return insights(sessions).factors.some(
        ({ verdict }) => verdict === 'sooner' || verdict === 'later',
      );
    });
    expect(alarms.length).toBeLessThan(20);
  });

  it('count what was used only if it came before pump on', () => {
    const phase = (id: string, startMs: number, strategy: string) => ({
      id,
      startMs,
      endMs: startMs + 60_000,
      skipped: false,
      strategy,
    });
    const sessions = Array.from({ length: 12 }, (_, index) =>
      lasting(index * 3, 300_000, true, {
        pumpOnMs: 60_000,
        used: ['warmth', 'hands-on-pumping'],
        phases: [phase('warmth-1', 0, 'warmth'), phase('compress-1', 120_000, 'hands-on-pumping')],
      }),
    );
    const factors = insights(sessions).factors.map(({ factor }) => factor);
    expect(factors).toContain('warmth');
    expect(factors).not.toContain('hands-on-pumping');
  });

  it('include the time of day and the gap since the last session', () => {
    const { factors } = insights([
      lasting(2, 60_000, true),
      lasting(4, 60_000, true),
      lasting(13, 60_000, true),
      lasting(60, 60_000, true),
    ]);
    const sides = Object.fromEntries(
      factors.map((one) => [one.factor, [one.with.n, one.without.n]]),
    );
    expect(sides).toMatchObject({
      'at-night': [2, 2],
      'in-the-afternoon': [2, 2],
      'gap-1-3h': [1, 1],
      'gap-over-6h': [1, 1],
    });
  });

  it('are the same in any order of sessions', () => {
    const sessions = Array.from({ length: 12 }, (_, index) =>
      lasting(index * 2, 60_000 + index * 7000, index % 4 !== 0),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(sessions, { minLength: 12 }), (shuffled) => {
        expect(insights(shuffled)).toEqual(insights(sessions));
      }),
      { numRuns: 20 },
    );
  });

  it('exist before there is any session', () => {
    expect(insights([])).toMatchObject({
      sessions: 0,
      latency: { n: 0, medianMs: null, curve: [] },
    });
  });
});

describe('a trial', () => {
  const begin = Date.parse('2026-11-23T12:00:00Z');
  const DAY_MS = 24 * HOUR_MS;

  it('is a week of each, and then over', () => {
    const trial = startTrial('warmth', new Date(begin).toISOString(), false);
    const arms = [-1, 0, 6.9, 7, 13.9, 14].map((day) => armAt(trial, begin + day * DAY_MS));
    expect(arms).toEqual([null, 'without', 'without', 'with', 'with', null]);
    expect(endOf(trial)).toBe(begin + 14 * DAY_MS);
    expect(startTrial('warmth', '', true).weeks).toEqual(['with', 'without']);
  });

  it.each(Object.entries(tryable))(
    'puts %s before the pump, or leaves it out',
    (strategy, tried) => {
      for (const { phases } of Object.values(plans)) {
        const week = (arm: 'with' | 'without') =>
          planOfWeek(phases, { strategy, arm }, tryable, phaseKinds);
        const kinds = (arm: 'with' | 'without') => week(arm).map(({ kind }) => kind);
        const pumpOn = kinds('with').indexOf('stimulate');
        expect(kinds('with').slice(0, pumpOn)).toContain(tried);
        expect(kinds('without')).not.toContain(tried);
        const others = (arm: 'with' | 'without') => kinds(arm).filter((kind) => kind !== tried);
        expect(others('with')).toEqual(others('without'));
      }
    },
  );
});
