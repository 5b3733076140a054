import { describe, expect, it } from '@jest/globals';
import { localCalendar } from '../../src/domain/calendar.ts';
import type { Known } from '../../src/domain/session/choose.ts';
import type { Usual } from '../../src/domain/session/usual.ts';
import { noticesOf, planCaution, renderPlan, renderSummary } from '../../src/screens/session.ts';
import { aCheck } from '../support/checks.ts';
import { aPhase } from '../support/play.ts';
import { aSuction } from '../support/measures.ts';
import { NOTHING_KNOWN, NOW, prepared } from '../support/prepared.ts';
import { aSession } from '../support/sessions.ts';

describe('what is said before a session', () => {
  const texts = (options: Parameters<typeof prepared>[0], known: Partial<Known> = {}) =>
    noticesOf(prepared(options, { known }), { ...NOTHING_KNOWN, ...known }, NOW, localCalendar).map(
      ({ text }) => text,
    );

  it('asks about inflammation before warmth or massage, unless already answered', () => {
    const question = 'If a breast is red, hot or sore, skip warmth and massage, and keep it short.';
    expect(texts({ plan: 'standard' })).toEqual([question]);
    expect(texts({ plan: 'standard' }, { breastsAskedAt: NOW })).toEqual([]);
    expect(texts({ plan: 'standard' }, { words: 'chest' })).not.toContain(question);
  });

  it('says what power pumping is not for, even without a check', () => {
    const caution = (plan: string, words?: 'chest') =>
      planCaution(prepared({ plan }).chosen.plan, words);
    expect(caution('power')).toMatch(/^First see a lactation consultant .*Not with sore nipples/);
    expect(caution('power')?.length).toBeLessThan(3 * 76);
    expect(caution('power', 'chest')).not.toMatch(/breast/);
    expect(caution('calm')).toBeNull();
  });

  it('names what the answers rule out', () => {
    const known = { answers: { 'breast-now': ['red-patch'] } };
    expect(texts({ plan: 'standard' }, known)[0]).toMatch(/^Left out because of .*Warmth/);
  });

  it('repeats what a check today said to do first', () => {
    const check = aCheck({ at: '2026-11-23T11:00:00.000Z', urgency: 'same-day' });
    expect(texts({ plan: 'calm' }, { check, breastsAskedAt: NOW })).toEqual([
      expect.stringMatching(/said: Call\.$/),
    ]);
  });

  it('names the highest comfortable suction, unless the plan or the answers are gentler', () => {
    const known = { suction: aSuction({ left: 5, right: null }), breastsAskedAt: NOW };
    const line =
      'You measured 5 on the left as your highest comfortable suction. Go no higher; lower is fine.';
    expect(texts({ plan: 'calm' }, known)).toEqual([line]);
    expect(texts({ plan: 'quick' }, known)).toEqual([]);
    expect(texts({ plan: 'calm' }, { ...known, answers: { 'breast-now': ['red-patch'] } })).toEqual(
      [],
    );
    const { chosen } = prepared({ plan: 'calm' }, { known });
    const hidden = noticesOf(
      { chosen, showNumbers: false },
      { ...NOTHING_KNOWN, ...known },
      NOW,
      localCalendar,
    );
    expect(hidden).toEqual([]);
  });

  it('repeats suggestions of the check that no phase covers, only in the plan auto', () => {
    const check = aCheck({
      plan: [
        {
          strategy: 'change-valves',
          name: 'Change the valves',
          for: [],
          when: 'before',
          minutes: 5,
          action: 'Take new ones.',
          steps: ['Take new ones.'],
          evidence: 'expert',
          sources: [],
        },
      ],
    });
    const known = { check, breastsAskedAt: NOW };
    expect(texts({}, known)).toEqual(['From your check: Take new ones.']);
    expect(texts({ plan: 'calm' }, known)).toEqual([]);
  });
});

describe('what came of a session', () => {
  const usual: Usual = { firstMs: 65_000, secondAfterMs: null, letDowns: 1, missing: 0 };
  const none: Usual = { firstMs: null, secondAfterMs: null, letDowns: null, missing: 2 };
  it.each<[string, Parameters<typeof aSession>[0], Usual | null, readonly string[]]>([
    [
      'no let-down',
      { letDownsMs: [], latencyMs: null },
      usual,
      ['Done. No let-down was marked. That means little, since many are not felt.'],
    ],
    [
      'one before the pump',
      { latencyMs: 0 },
      null,
      ['Done. One let-down, before the pump was on.'],
    ],
    [
      'several, beside what is usual',
      { letDownsMs: [70_000, 400_000] },
      usual,
      [
        'Done. 2 let-downs, the first 1 min 10 s after pump start.',
        'Your usual is about 1 min 5 s.',
      ],
    ],
    [
      'too few sessions for anything usual',
      {},
      none,
      [
        'Done. One let-down, 1 min 10 s after pump start.',
        'After 2 more sessions, your own usual time will show here.',
      ],
    ],
    [
      'enough sessions, most without a let-down',
      {},
      { ...none, missing: 0 },
      ['Done. One let-down, 1 min 10 s after pump start.'],
    ],
    ['no pump', { latencyMs: null }, usual, ['Done. One let-down.']],
  ])('with %s', (_, session, known, lines) => {
    expect(renderSummary(aSession(session), known)).toEqual(lines);
  });
});

it('a plan of a dry run leaves out the pump if the screen is narrow', () => {
  const phases = [aPhase('rest', 60), aPhase('express', 90)];
  const plan = { plan: 'mine', phases, leftOut: ['Warmth'] };
  expect(renderPlan(plan, 40)).toBe(
    [
      'mine: 2 min 30 s',
      '  rest           1 min  pump off',
      '  express   1 min 30 s  pump on',
      'Left out because of your answers or settings: Warmth.',
    ].join('\n'),
  );
  expect(renderPlan(plan, 24)).toContain('  express   1 min 30 s\n');
});
