import { describe, expect, it } from '@jest/globals';
import { insightsOf } from '../../src/domain/insights/insights.ts';
import type { CheckDocument, SessionDocument } from '../../src/domain/documents/index.ts';
import type { Grade } from '../../src/domain/model.ts';
import { reportOf, type ReportInput } from '../../src/domain/report.ts';
import { aCheck } from '../support/checks.ts';
import { aSession } from '../support/sessions.ts';
import { aQuestion, aTrack, tinyContent } from '../support/tiny-content.ts';

const DAY_MS = 24 * 3600_000;
const now = Date.parse('2026-11-23T12:00:00Z');
const report = (more: Partial<ReportInput> = {}) =>
  reportOf({
    content: tinyContent,
    check: null,
    sessions: [aSession()],
    insights: insightsOf([], String),
    known: {},
    parts: [],
    since: now - 14 * DAY_MS,
    now,
    unit: 'ml',
    showVolumes: true,
    dayOf: (ms) => new Date(ms).toISOString().slice(0, 10),
    ...more,
  });

describe('a report', () => {
  it('puts each session at its start, in milliseconds since 1970', () => {
    const startedAt = '2026-11-23T03:00:00.000Z';
    expect(report({ sessions: [aSession({ startedAt, latencyMs: 90_000 })] }).latencies).toEqual([
      { atMs: Date.parse(startedAt), minutes: 1.5, isEvent: true },
    ]);
  });

  it('has a row for each day that had a session', () => {
    const before = aSession({
      startedAt: '2026-11-20T03:00:00.000Z',
      endedAt: '2026-11-20T03:20:00.000Z',
      latencyMs: null,
      letDownsMs: [],
    });
    expect(report({ sessions: [aSession({ ml: 80 }), before] }).table).toEqual([
      {
        label: '2026-11-20',
        sessions: 1,
        letDowns: '0 of 1',
        latency: '',
        volume: null,
      },
      {
        label: '2026-11-23',
        sessions: 1,
        letDowns: '1 of 1',
        latency: '1 min 10 s',
        volume: '80 ml',
      },
    ]);
  });

  it('has no more rows than fit on a sheet, however long the period', () => {
    const sessions = Array.from({ length: 100 }, (_, index) => {
      const startedAt = new Date(now - (index + 1) * DAY_MS).toISOString();
      return aSession({ startedAt, endedAt: startedAt });
    });
    const { table } = report({ sessions, since: now - 100 * DAY_MS });
    expect(table).toHaveLength(15);
    expect(table[0]?.label).toBe('2026-08-15 to 2026-08-21');
  });

  it('shows no milk if none is known or none is wanted', () => {
    expect(report().showVolumes).toBe(false);
    const sessions = [aSession({ ml: 80 }), aSession()];
    expect(report({ sessions }).showVolumes).toBe(true);
    expect(report({ sessions, showVolumes: false }).showVolumes).toBe(false);
  });

  it('says how many sessions are stored, how many were timed, and why not all', () => {
    const at = (hour: number, more: Partial<SessionDocument>) =>
      aSession({ startedAt: `2026-11-22T0${hour}:00:00.000Z`, ...more });
    const untimed = { latencyMs: null, letDownsMs: [] };
    const sessions = [
      ...[1, 2, 3, 4].map((hour) => at(hour, {})),
      at(5, { ...untimed, endedAt: '2026-11-22T05:20:00.000Z' }),
      at(6, { ...untimed, ml: 80 }),
      at(7, { ...untimed, pumpOnMs: null }),
    ];
    const { finding, table } = report({ sessions });
    expect(finding).toMatch(
      /^7 sessions were recorded, 5 of them timed: a let-down was marked in 4\. In 2 it was not timed, or milk came but no time was marked\. The median/,
    );
    expect(table).toMatchObject([{ sessions: 7, letDowns: '4 of 5, 2 not timed' }]);
    expect(report({ sessions: sessions.slice(5) }).table).toMatchObject([
      { letDowns: 'not timed', latency: '' },
    ]);
  });

  it('does not reveal that the person fears somebody at home', () => {
    const reason = (id: string) => ({
      id,
      urgency: 'emergency',
      text: id,
      action: id,
      sources: [],
    });
    const saying = (...ids: string[]) => {
      const referral = {
        urgency: 'emergency',
        reasons: ids.map(reason),
        action: ids[0],
        lines: [],
      };
      return { ...aCheck(), referral } as unknown as CheckDocument;
    };
    expect(report({ check: saying('unsafe') }).check?.referral).toBeNull();
    expect(report({ check: saying('unsafe', 'fever') }).check?.referral).toBe('fever');
  });

  it('asks nothing about let-down if the person wants to stop', () => {
    const content = {
      ...tinyContent,
      tracks: [aTrack('stop', { aim: ['stop'] }, { hasReasons: false })],
    };
    const { question, toAsk } = report({ content, known: { aim: 'stop' } });
    expect(question).toEqual(['I would like to talk about what happens to my milk now.']);
    expect(toAsk).toHaveLength(3);
    expect(toAsk.join()).not.toContain('let-down');
  });

  it('gives no usual time from fewer than five sessions', () => {
    expect(report().finding).toBe(
      'A let-down was marked in 1 of 1 session. That is too few to show a usual time.',
    );
  });

  it('sums up several sessions of a day in one row, in the wanted unit', () => {
    const onDay = (day: number, more: Partial<SessionDocument>) =>
      aSession({ startedAt: `2026-11-${day}T23:59:00.000Z`, ...more });
    const sessions = [
      onDay(22, { latencyMs: 120_000, ml: 59.147 }),
      onDay(22, { latencyMs: 60_000, ml: 29.5735 }),
      onDay(22, { latencyMs: null }),
      onDay(21, { latencyMs: null, pumpOnMs: null, letDownsMs: [], ml: 30 }),
      onDay(20, { latencyMs: 60_000 }),
      onDay(20, { latencyMs: 60_000 }),
    ];
    const rows = [
      {
        label: '2026-11-20',
        sessions: 2,
        letDowns: '2 of 2',
        latency: '1 min',
        volume: null,
      },
      {
        label: '2026-11-21',
        sessions: 1,
        letDowns: 'not timed',
        latency: '',
        volume: '1.01 oz',
      },
      {
        label: '2026-11-22',
        sessions: 3,
        letDowns: '2 of 3',
        latency: '1 min to 2 min',
        volume: '3.0 oz',
      },
    ];
    expect(report({ sessions, unit: 'oz' }).table).toEqual(rows);
    expect(report({ sessions, unit: 'oz', showVolumes: false }).table).toEqual(
      rows.map((row) => ({ ...row, volume: null })),
    );
  });

  it.each([
    [15, ['2026-11-10', '2026-11-22', '2026-11-23']],
    [16, ['2026-11-09 to 2026-11-10', '2026-11-21 to 2026-11-22', '2026-11-23']],
    [17, ['2026-11-10 to 2026-11-11', '2026-11-22 to 2026-11-23']],
    [0, ['2026-11-10', '2026-11-22', '2026-11-23']],
  ])('of %d days has rows of one or more days, and names no future day', (days, labels) => {
    const sessions = [23, 22, 10].map((day) =>
      aSession({ startedAt: `2026-11-${day}T03:00:00.000Z` }),
    );
    const { table } = report({ sessions, since: now - days * DAY_MS });
    expect(table.map(({ label }) => label)).toEqual(labels);
  });

  it('names what was tried, most used first, and at most eight', () => {
    const used = ['rest', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
    const sessions = [
      aSession({ used }),
      aSession({ used: ['h', 'rest'] }),
      aSession({ used: ['h'] }),
    ];
    expect(report({ sessions }).tried).toEqual([
      'h (3 sessions)',
      'Rest (2 sessions)',
      ...['b', 'c', 'd', 'e', 'f', 'g'].map((id) => `${id} (1 session)`),
    ]);
  });

  const lasting = (ms: number | null) =>
    aSession({ latencyMs: ms, letDownsMs: ms === null ? [] : [ms] });

  it.each<[string, readonly SessionDocument[], string]>([
    [
      'none was timed',
      [aSession({ pumpOnMs: null, latencyMs: null })],
      'No let-down was timed in this period.',
    ],
    [
      'most sessions had none',
      [60_000, null, null, null, null].map(lasting),
      'A let-down was marked in 1 of 5 sessions. In most of them, none was marked before the end.',
    ],
    [
      'the interval is open',
      [60_000, 120_000, 180_000, null, null].map(lasting),
      'A let-down was marked in 3 of 5 sessions. The median time to let-down is 3 min; ' +
        'sessions without a mark count as longer than they lasted (Kaplan–Meier).',
    ],
    [
      'there are enough',
      Array.from({ length: 12 }, (_, index) => lasting((index + 1) * 30_000)),
      'A let-down was marked in 12 of 12 sessions. The median time to let-down is 3 min 15 s ' +
        '(95% interval 1 min to 5 min); ' +
        'sessions without a mark count as longer than they lasted (Kaplan–Meier).',
    ],
  ])('says how long a let-down takes if %s', (_, sessions, finding) => {
    expect(report({ sessions }).finding).toBe(finding);
  });
});

describe('a report with a check', () => {
  const content = {
    ...tinyContent,
    questions: [
      ...tinyContent.questions,
      aQuestion('course', ['faded']),
      aQuestion('flow-pattern', ['drops', 'spray'], { kind: 'many' }),
      aQuestion('flow-elsewhere', ['none']),
      aQuestion('pain', ['at-start', 'throughout', 'pulls']),
    ],
  };
  type Found = Partial<CheckDocument['blockers'][number]>;
  const checkOf = (
    blockers: readonly Found[],
    parts: Parameters<typeof aCheck>[0] = {},
  ): CheckDocument => {
    const check = aCheck({ ...parts, blockers: blockers.map((_, index) => `b${index}`) });
    const found = check.blockers.map((blocker, index) => ({ ...blocker, ...blockers[index] }));
    return { ...check, blockers: found };
  };
  const tip: CheckDocument['plan'][number] = {
    strategy: 'rest',
    name: 'Rest',
    for: [],
    when: 'before',
    minutes: 2,
    action: 'Rest.',
    steps: [],
    evidence: 'limited',
    sources: [],
  };
  const [worn, tense] = [
    { question: 'valve', answer: 'worn', weight: 3 },
    { question: 'mood', answer: 'tense', weight: 1 },
  ];

  it('says what brought the person here, the findings with reasons, and what to try', () => {
    const check = checkOf(
      [
        { name: 'Worn', because: [worn, tense, worn], against: [tense], evidence: 'strong' },
        { name: 'Stress', band: 'possible', because: [tense] },
        { name: 'Cold', because: [tense] },
        { name: 'Far down' },
      ],
      {
        at: '2026-11-22T03:00:00.000Z',
        urgency: 'visit',
        answers: {
          ...{ pain: 'at-start', 'flow-elsewhere': 'none', 'flow-pattern': ['drops', 'spray'] },
          ...{ course: 'faded', valve: 'worn' },
        },
        plan: [tip, { ...tip, name: 'Warmth' }],
      },
    );
    const written = report({ content, check });
    expect([written.date, written.period]).toEqual(['2026-11-23', '2026-11-09 to 2026-11-23']);
    expect([written.sinceMs, written.untilMs]).toEqual([now - 14 * DAY_MS, now]);
    expect(written.question).toEqual([
      'I would like to understand my let-down when I pump. Is anything getting in its way?',
      'Faded; drops; spray; none.',
    ]);
    expect(written.check).toEqual({
      date: '2026-11-22',
      referral: 'Call.',
      blockers: [
        {
          title: 'Likely: Worn',
          because: 'because you said worn and tense',
          against: 'tense',
          evidence: 'well supported by studies',
        },
        {
          title: 'Possible: Stress',
          because: 'because you said tense',
          against: null,
          evidence: 'few or small studies',
        },
        {
          title: 'Likely: Cold',
          because: 'because you said tense',
          against: null,
          evidence: 'few or small studies',
        },
      ],
    });
    expect(written.suggested).toEqual(['Rest', 'Warmth']);
  });

  it('has no check section if there is none', () => {
    const { check, question, suggested } = report();
    expect([check, question.length, suggested]).toEqual([null, 1, []]);
    const skipped = report({ content, check: aCheck({ answers: { pain: 'skip' } }) });
    expect([skipped.question.length, skipped.check?.referral]).toEqual([1, null]);
  });

  it.each<[Grade, string]>([
    ['moderate', 'some good studies'],
    ['expert', 'common practice and advice, no studies'],
    ['contradicted', 'studies contradict it'],
  ])('describes %s evidence: %s', (evidence, words) => {
    expect(report({ check: checkOf([{ evidence }]) }).check?.blockers[0]?.evidence).toBe(words);
  });

  const timed = Array.from({ length: 5 }, () => aSession());
  const without = aSession({ latencyMs: null, letDownsMs: [] });
  const WATCH = 'Could you watch me pump once, with my own pump?';
  const WRITE = 'What should I write down before we meet again?';
  const BACK = 'When should I come back if nothing changes?';
  const UNSEEN = 'In most sessions I mark no let-down. Could I be missing it? How would I know?';
  const PAIN = 'Where does the pain come from, and what can I change right away?';
  const FLANGE = 'Will you look at my flange size while I pump?';
  const could = (name: string) => `Could "${name}" be the reason, and how can I tell?`;

  it.each<[string, CheckDocument | null, readonly SessionDocument[], questions: readonly string[]]>(
    [
      ['nothing is known', null, [], [WATCH, WRITE, BACK]],
      ['five sessions were timed', null, timed, [WATCH, BACK]],
      ['four were', null, timed.slice(1), [WATCH, WRITE, BACK]],
      [
        'most had no let-down',
        null,
        [...timed, ...timed.map(() => without), without],
        [UNSEEN, WATCH, BACK],
      ],
      [
        'three of five had none',
        null,
        [...timed.slice(3), without, without, without],
        [UNSEEN, WATCH, BACK],
      ],
      ['half of them had none', null, [...timed, ...timed.map(() => without)], [WATCH, BACK]],
      [
        'three of four had none',
        null,
        [aSession(), without, without, without],
        [WATCH, WRITE, BACK],
      ],
      [
        'somebody has to be seen',
        checkOf([{ name: 'A' }, { name: 'B' }, { name: 'C' }], { urgency: 'visit' }),
        timed,
        ['Who should look at this, and how soon?', could('A'), could('B'), WATCH],
      ],
      [
        'it hurts at the start',
        checkOf([], { answers: { pain: 'at-start' } }),
        timed,
        [PAIN, WATCH, BACK],
      ],
      [
        'it hurts all the time',
        checkOf([], { answers: { pain: 'throughout' } }),
        timed,
        [PAIN, WATCH, BACK],
      ],
      ['pain was skipped', checkOf([], { answers: { pain: 'skip' } }), timed, [WATCH, BACK]],
      [
        'the flange was not looked at',
        checkOf([{ name: 'A', unknown: ['mood', 'flange'] }]),
        timed,
        [could('A'), FLANGE, WATCH, BACK],
      ],
      [
        'the nipple was not measured',
        checkOf([{ name: 'A', unknown: ['nipple-mm'] }]),
        timed,
        [could('A'), FLANGE, WATCH, BACK],
      ],
      [
        'the flange matters only to what is not shown',
        checkOf([{ name: 'A' }, { name: 'B' }, { name: 'C' }, { name: 'D', unknown: ['flange'] }]),
        timed,
        [could('A'), could('B'), WATCH, BACK],
      ],
      [
        'there is something to try',
        checkOf([], { plan: [tip] }),
        timed,
        ['Is "Rest" worth trying first, for me?', WATCH, BACK],
      ],
    ],
  )('suggests these questions if %s', (_, check, sessions, questions) => {
    expect(report({ content, check, sessions }).toAsk).toEqual(questions);
  });
});
