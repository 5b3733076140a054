import { describe, expect, it } from '@jest/globals';
import {
  refuseTrial,
  runningAt,
  startTrial,
  trialDocument,
  worthTrying,
} from '../../../src/domain/insights/trial.ts';
import { refusal } from '../../support/input-error.ts';

const names = ['warmth', 'massage', 'own-ritual'];
const all = { names, ruledOut: new Set<string>(), hasRitual: true };

/** Insights from that many sessions. */
const shown = (n: number, ...factors: readonly (readonly [string, string])[]) =>
  ({
    latency: { n },
    factors: factors.map(([factor, verdict]) => ({ factor, verdict })),
  }) as Parameters<typeof worthTrying>[0];

describe('what is worth a trial', () => {
  it('is what went with an earlier let-down, or else what can be compared', () => {
    const both = shown(5, ['massage', 'unclear'], ['warmth', 'sooner']);
    expect(worthTrying(both, all)).toBe('warmth');
    expect(worthTrying(shown(5, ['massage', 'later'], ['warmth', 'unclear']), all)).toBe('massage');
  });

  it('is a ritual of your own if nothing can be compared, or else the first', () => {
    expect(worthTrying(shown(5, ['by-night', 'sooner']), all)).toBe('own-ritual');
    expect(worthTrying(shown(5), { ...all, hasRitual: false })).toBe('warmth');
  });

  it('is nothing that an answer rules out, and no ritual that is not set', () => {
    const ruledOut = new Set(['warmth', 'massage']);
    const warm = shown(5, ['warmth', 'sooner'], ['own-ritual', 'unclear']);
    expect(worthTrying(warm, { ...all, ruledOut })).toBe('own-ritual');
    expect(worthTrying(warm, { names, ruledOut, hasRitual: false })).toBeNull();
  });

  it('is nothing before there are five timed sessions', () => {
    expect(worthTrying(shown(4, ['warmth', 'sooner']), all)).toBeNull();
  });
});

describe('a trial', () => {
  it.each(names)('of %s can be started', (name) => {
    expect(() => refuseTrial(name, all)).not.toThrow();
  });

  it('is refused for what cannot be tried, has to be set first, or is ruled out', () => {
    expect(refusal(() => refuseTrial('warmht', all))).toEqual({
      message: '--try: "warmht" cannot be tried this way.',
      hint: 'Did you mean warmth? These can: warmth, massage, own-ritual.',
    });
    expect(refusal(() => refuseTrial('own-ritual', { ...all, hasRitual: false }))).toEqual({
      message: '--try: you have not set a ritual of your own yet.',
      hint: expect.stringContaining('letdown settings set ritual'),
    });
    const ruledOut = new Set(['warmth']);
    expect(refusal(() => refuseTrial('warmth', { ...all, ruledOut }))).toEqual({
      message: '--try: your last answers rule out warmth.',
      hint: 'Run `letdown check` again if that has changed.',
    });
    expect(() => refuseTrial('warmth', { ...all, hasRitual: false })).not.toThrow();
  });

  it('is in progress for two weeks', () => {
    const at = '2026-11-23T03:00:00.000Z';
    const trial = startTrial('warmth', at, false);
    const after = (days: number) => runningAt(trial, Date.parse(at) + days * 24 * 3600_000);
    expect([after(-1), after(14), runningAt(null, 0)]).toEqual([null, null, null]);
    expect([after(0), after(13)]).toEqual([
      { trial, arm: 'without' },
      { trial, arm: 'with' },
    ]);
    expect(trialDocument(trial)).toEqual({ schema: 'letdown.trial/1', ...trial });
  });
});
