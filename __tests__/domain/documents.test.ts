import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import {
  documentSchemas,
  eventDocument,
  firstCheckSchema,
  planFileSchema,
  readableExportSchema,
} from '../../src/domain/documents/index.ts';
import { sessionEventSchema } from '../../src/domain/documents/event.ts';
import { issueText } from '../../src/domain/documents/issue.ts';
import { instant } from '../../src/domain/documents/fields.ts';
import { settingKeys } from '../../src/domain/documents/settings.ts';
import { trialDocument } from '../../src/domain/insights/trial.ts';
import { aPhase } from '../support/play.ts';
import { aSession } from '../support/sessions.ts';

describe('an instant', () => {
  it.each([
    ['2026-11-23T03:10:00.000Z', true],
    ['2026-11-23T03:10:00+01:00', true],
    ['2024-02-29T00:00:00Z', true],
    ['1970-01-01T00:00:00Z', true],
    ['8999-12-31T23:59:59Z', true],
    ['2026-11-28T00:00:00-03:30', true],
    ['2026-11-23T03:10:00+01', false],
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
    [{ name: 3, list: [] }, 'name: is 3, but should be a string'],
    [
      { name: 'x', list: [{ kind: 'c', count: 1 }] },
      'list[0].kind: is "c", but should be "a" or "b"',
    ],
    [{ name: 'x', list: [{ kind: 'a', count: 0 }] }, 'list[0].count: must be 1 or more'],
    [null, 'the document: is null, but should be an object'],
  ])('is given with its place: %j', (value, text) => {
    const { issues = [] } = v.safeParse(schema, value);
    expect(issues.slice(0, 1).map(issueText)).toEqual([text]);
  });
});

describe('an invalid instant', () => {
  it('is answered with an example', () => {
    const said = (text: string) => v.safeParse(instant, text).issues?.[0].message;
    const none = 'is not a timestamp such as 2026-11-23T03:10:00.000Z';
    expect(['soon', '2026-02-29T00:00:00Z'].map(said)).toEqual([none, none]);
  });
});

describe('an event of a session', () => {
  const phase = aPhase('breathe', 60, { breathing: [4, 0, 6, 0] });
  const begins = { event: 'phase', at: 1000, by: 'time', phase } as const;

  it('is published with the keys of its phase merged in', () => {
    expect(eventDocument(begins)).toEqual({
      schema: 'letdown.event/1',
      event: 'phase',
      at: 1000,
      by: 'time',
      ...phase,
    });
  });

  it('is published unchanged if it has no phase', () => {
    const letDown = { event: 'let-down', at: 90_000, count: 1, latencyMs: null } as const;
    expect(eventDocument(letDown)).toEqual({ schema: 'letdown.event/1', ...letDown });
  });

  it.each([
    ['as it is', begins, true],
    ['without its phase', { ...begins, phase: undefined }, false],
    ['with a cause that is none', { ...begins, by: 'magic' }, false],
    ['with a key of a later version', { ...begins, mood: 'calm' }, true],
    ['of a kind that is none', { event: 'sneeze', at: 0 }, false],
  ])('%s: whether a journal containing it can be read', (_, event, isOne) => {
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
      'units words motion sound numbers accessible cues photo cue-sound ritual lines',
    );
  });
});

const line = { countries: ['us'], name: 'A', contact: '1', hours: 'always' };
const weight = { question: 'valve', answer: 'worn', weight: 3 };
const at = '2026-11-23T03:00:00.000Z';

/** One of each document, with every key that it may have. */
const check: v.InferInput<(typeof documentSchemas)['check']> = {
  schema: 'letdown.check/2',
  id: 'check-1',
  at,
  answers: { valve: 'worn', signs: ['hiss'], nipple: 17 },
  taken: [{ question: 'valve', from: 'parts', said: 'so' }],
  track: { id: 'loss', text: 'So.', topic: 'loss' },
  referral: {
    urgency: 'visit',
    reasons: [{ id: 'pain', urgency: 'visit', text: 'So.', action: 'Go.', sources: ['s'] }],
    action: 'Go.',
    lines: [line],
  },
  blockers: [
    {
      ...{ id: 'worn', name: 'Worn', band: 'likely', score: 3, text: 'So.', evidence: 'strong' },
      ...{ because: [weight], against: [weight], unknown: ['mood'], sources: ['s'] },
    },
  ],
  plan: [
    {
      ...{ strategy: 'rest', name: 'Rest', for: ['worn'], when: 'day', minutes: 5, action: 'Go.' },
      ...{ steps: ['Go.'], evidence: 'expert', sources: ['s'] },
    },
  ],
  next: { question: 'mood', why: 'So.' },
  session: { plan: 'auto', argv: ['session'] },
  content: '2',
};
const session: v.InferInput<(typeof documentSchemas)['session']> = aSession({
  ...{ ml: 80, left: 40, right: 40, entered: '80 ml', comfort: 4, note: 'Calm.', used: ['rest'] },
  phases: [{ id: 'rest-1', startMs: 0, endMs: 5, skipped: false, strategy: 'rest' }],
});
const settings: v.InferInput<(typeof documentSchemas)['settings']> = {
  schema: 'letdown.settings/1',
  ...{ units: 'ml', words: 'chest', motion: 'none', sound: 'bell', numbers: 'off' },
  ...{ accessible: 'on', cues: 'off', photo: '/a', 'cue-sound': '/b', lines: 'us' },
};
const planned = aPhase('breathe', 60, {
  ...{ breathing: [4, 0, 6, 0], strategy: 'rest', steps: ['Go.'] },
});
const schema = 'letdown.event/1';
const size = { mm: 21, gapMm: 4, by: ['us'] };
const side = { n: 5, events: 4, medianMs: 60_000 };

const specimens: readonly (readonly [
  name: string,
  schema: v.GenericSchema,
  specimen: object,
  optional: readonly string[],
])[] = [
  [
    'check',
    documentSchemas.check,
    check,
    ['answers.valve', 'answers.signs', 'answers.nipple', 'taken'],
  ],
  ['session', documentSchemas.session, session, ['phases.0.strategy']],
  [
    'settings',
    documentSchemas.settings,
    settings,
    Object.keys(settings).filter((key) => key !== 'schema'),
  ],
  [
    'plan',
    documentSchemas.plan,
    { schema: 'letdown.plan/1', plan: 'mine', totalSeconds: 60, phases: [planned] },
    ['phases.0.breathing'],
  ],
  [
    'plan of a file',
    planFileSchema,
    {
      ...{ schema: 'mine', name: 'mine' },
      phases: [{ kind: 'rest', seconds: 9, name: 'Rest', strategy: 'rest', breathing: 'calm' }],
    },
    ['schema', 'phases.0.name', 'phases.0.strategy', 'phases.0.breathing'],
  ],
  [
    'history',
    documentSchemas.history,
    { schema: 'letdown.history/1', checks: [], sessions: [] },
    [],
  ],
  [
    'export',
    documentSchemas.export,
    { schema: 'letdown.export/1', checks: [], sessions: [], settings: { schema: settings.schema } },
    [],
  ],
  [
    'trial',
    documentSchemas.trial,
    { schema: 'letdown.trial/1', strategy: 'rest', startedAt: at, weeks: ['with', 'without'] },
    [],
  ],
  [
    'error',
    documentSchemas.error,
    { schema: 'letdown.error/1', code: 'usage', message: 'So.', hint: 'Go.' },
    ['hint'],
  ],
  [
    'topics',
    documentSchemas.topics,
    { schema: 'letdown.topics/1', topics: [{ id: 'rest', kind: 'strategy', name: 'Rest' }] },
    [],
  ],
  [
    'topic',
    documentSchemas.topic,
    {
      ...{ schema: 'letdown.topic/1', id: 'rest', kind: 'strategy', name: 'Rest' },
      sections: [
        {
          ...{ heading: 'How', lines: ['Go.'], form: 'list', evidence: 'strong', basis: 'so' },
          sources: ['s'],
        },
      ],
      fit: {
        ...{ nippleMm: 17, first: size, then: [size], nearest: [21] },
        now: { mm: 24, gapMm: 7, why: 'So.' },
        rules: [{ who: 'us', from: 1, to: 3, sources: ['s'] }],
      },
      ...{ lines: [line], see: ['warm'], content: '2' },
      sources: [
        {
          id: 's',
          title: 'S',
          published: '2020',
          year: 2020,
          doi: '1',
          pmid: '1',
          checked: 'seen',
        },
      ],
    },
    ['sources.0.published', 'sources.0.year', 'sources.0.doi', 'sources.0.pmid'],
  ],
  [
    'insights',
    documentSchemas.insights,
    {
      ...{ schema: 'letdown.insights/1', sessions: 5 },
      latency: {
        ...{ n: 5, events: 4, censored: 1, medianMs: 60_000, ci95Ms: [1000, 90_000] },
        curve: [{ ms: 1000, atRisk: 5, events: 1, survival: 0.8 }],
      },
      factors: [
        {
          ...{ factor: 'rest', name: 'Rest', with: side, without: side, chiSquare: 1, p: 0.3 },
          ...{ pAdjusted: 0.4, verdict: 'sooner' },
        },
      ],
    },
    [],
  ],
  [
    'parts',
    documentSchemas.parts,
    {
      ...{ schema: 'letdown.parts/1', today: '2026-11-23', unknown: ['tubing'], content: '2' },
      parts: [
        {
          ...{ part: 'valve', name: 'Valve', since: '2026-11-01', ageDays: 22, state: 'due' },
          ...{ lookOn: '2026-11-22', dueOn: '2026-11-23', dueInDays: 0, signs: 'So.' },
          ...{ advice: [{ text: 'So.', who: 'us', sources: ['s'] }], sources: ['s'] },
        },
      ],
    },
    [],
  ],
  [
    'doctor',
    documentSchemas.doctor,
    {
      ...{ schema: 'letdown.doctor/1', well: false, node: '20.20.0' },
      data: {
        ...{ folder: '/d', exists: true, openToOthers: false, whole: 1, running: 0 },
        troubles: [{ file: '/d/f', trouble: 'damaged', problem: 'is so.', remedy: 'Do so.' }],
        ...{ conflicts: ['/d/c'], leftovers: ['/d/l'], copies: ['/d/p'] },
      },
      repair: {
        mended: [{ file: '/d/f', aside: '/d/a', saved: 1 }],
        merged: [{ file: '/d/c', into: '/d/f', aside: '/d/a' }],
        cleared: 1,
      },
      terminal: { canAsk: true, color: true, unicode: true },
    },
    [],
  ],
  [
    'start of a session',
    documentSchemas.event,
    { schema, event: 'start', at: 0, id: 's', startedAt: at, plan: 'mine', totalSeconds: 60 },
    [],
  ],
  [
    'phase of a session',
    documentSchemas.event,
    { schema, event: 'phase', at: 0, by: 'time', ...planned },
    ['breathing'],
  ],
  [
    'breath of a session',
    documentSchemas.event,
    { schema, event: 'breath', at: 0, part: 'in', seconds: 4 },
    [],
  ],
  [
    'let-down of a session',
    documentSchemas.event,
    { schema, event: 'let-down', at: 0, count: 1, latencyMs: 5 },
    [],
  ],
  ['pause of a session', documentSchemas.event, { schema, event: 'pause', at: 0 }, []],
  ['resume of a session', documentSchemas.event, { schema, event: 'resume', at: 0 }, []],
  [
    'advice of a session',
    documentSchemas.event,
    { schema, event: 'advice', at: 0, id: 'dry', text: 'So.' },
    [],
  ],
  [
    'end of a session',
    documentSchemas.event,
    { schema, event: 'end', at: 0, end: session },
    ['end.phases.0.strategy'],
  ],
  ['kept end of a session', sessionEventSchema, { event: 'end', at: 0, by: 'end' }, []],
];

type Place = readonly (string | number)[];

/** Every place in a document except its root. */
function placesIn(value: unknown): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const step = Array.isArray(value) ? Number(key) : key;
    return [[step], ...placesIn(inner).map((place) => [step, ...place])];
  });
}

/** The document with one value replaced; undefined leaves the key out. */
function changed(document: object, [step, ...rest]: Place, to: unknown): object {
  const copy = structuredClone(document) as Record<string | number, unknown>;
  if (step === undefined) return copy;
  if (rest.length > 0) copy[step] = changed(copy[step] as object, rest, to);
  else if (to === undefined) Reflect.deleteProperty(copy, step);
  else copy[step] = to;
  return copy;
}

describe.each(specimens)('a document: %s', (_name, shape, specimen, optional) => {
  const places = placesIn(specimen);
  const valueAt = (place: Place) =>
    place.reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], specimen);

  it('is read with every possible key, and kept unchanged', () => {
    expect(v.parse(shape, specimen)).toEqual(specimen);
  });

  it('may lack only these keys', () => {
    const keys = places.filter((place) => typeof place.at(-1) === 'string');
    const spared = keys.filter((place) => v.is(shape, changed(specimen, place, undefined)));
    expect(spared.map((place) => place.join('.'))).toEqual(optional);
  });

  it('is rejected with a value of the wrong type anywhere', () => {
    const taken = places.filter((place) => {
      const wrong = typeof valueAt(place) === 'object' ? true : {};
      return v.is(shape, changed(specimen, place, wrong));
    });
    expect(taken.map((place) => place.join('.'))).toEqual([]);
  });
});

describe('document values that scripts compare', () => {
  it.each([
    ['check', 'referral.urgency', 'emergency same-day visit'],
    ['check', 'blockers.0.band', 'likely possible'],
    ['check', 'blockers.0.evidence', 'strong moderate limited expert contradicted'],
    ['check', 'plan.0.when', 'before during after day'],
    ['session', 'status', 'completed stopped recovered logged'],
    [
      'plan',
      'phases.0.kind',
      'settle cue warmth massage breathe stimulate express compress rest finish',
    ],
    ['plan', 'phases.0.pump', 'on off'],
    ['trial', 'weeks.0', 'with without'],
    ['topic', 'kind', 'topic blocker differential strategy'],
    ['topic', 'sections.0.form', 'text list steps'],
    ['topic', 'sources.0.checked', 'seen secondary'],
    ['insights', 'factors.0.verdict', 'too-few no-clear-difference sooner later'],
    ['parts', 'parts.0.state', 'fresh look due no-date'],
    ['doctor', 'data.troubles.0.trouble', 'damaged newer disk'],
    ['phase of a session', 'by', 'start time let-down slow next back advice end'],
    ['breath of a session', 'part', 'in hold out rest'],
    ['advice of a session', 'id', 'd-mer dizzy no-let-down let-down slow dry soft-stop more'],
    ['settings', 'units', 'ml oz'],
    ['settings', 'words', 'breast chest'],
    ['settings', 'motion', 'full reduced none'],
    ['settings', 'sound', 'off bell speech'],
    ['settings', 'numbers', 'on off'],
    ['settings', 'accessible', 'off on'],
    ['settings', 'cues', 'on off'],
  ])('%s: %s', (name, path, words) => {
    const [, shape, specimen] = specimens.find(([one]) => one === name)!;
    const place = path.split('.');
    const all = [...words.split(' '), 'magic', ''];
    const accepted = all.filter((word) => v.is(shape, changed(specimen, place, word)));
    expect(accepted.join(' ')).toBe(words);
  });
});

describe('numbers of documents', () => {
  it.each<[string, v.GenericSchema, object, string, readonly number[], readonly number[]]>([
    ['a moment', documentSchemas.session, session, 'pumpOnMs', [0, 1], [-1, 0.5]],
    ['milk', documentSchemas.session, session, 'ml', [0, 0.1], [-0.1]],
    ['comfort', documentSchemas.session, session, 'comfort', [1, 5], [0, 6, 2.5]],
  ])('%s', (_, shape, specimen, path, fine, refused) => {
    const accepted = [...fine, ...refused].filter((one) =>
      v.is(shape, changed(specimen, [path], one)),
    );
    expect(accepted).toEqual(fine);
  });
});

describe('a plan that a person writes', () => {
  const rest = { kind: 'rest', seconds: 60 };
  const problems = (file: object) =>
    v
      .safeParse(planFileSchema, { name: 'mine', phases: [rest], ...file })
      .issues?.map(({ message }) => message) ?? [];

  it.each([
    ['with the shortest phase', { phases: [{ ...rest, seconds: 1 }] }, []],
    ['with the longest phase', { phases: [{ ...rest, seconds: 7200 }] }, []],
    ['with many phases', { phases: Array.from({ length: 200 }, () => rest) }, []],
    ['without a name', { name: '' }, ['needs a name']],
    ['without phases', { phases: [] }, ['needs at least one phase']],
    [
      'with too many phases',
      { phases: Array.from({ length: 201 }, () => rest) },
      ['can have at most 200 phases'],
    ],
    [
      'with words for a time',
      { phases: [{ ...rest, seconds: '9' }] },
      ['must be a number of seconds'],
    ],
    ['with no time', { phases: [{ ...rest, seconds: 0.9 }] }, ['must be 1 or more']],
    ['with hours', { phases: [{ ...rest, seconds: 7201 }] }, ['must be 7200 or less']],
  ])('%s', (_, file, expected) => {
    expect(problems(file)).toEqual(expected);
  });

  it('is rejected with a misspelt key, or an empty or two-line phase name', () => {
    const phases = [{ second: 9 }, { name: '' }, { name: 'x'.repeat(61) }].map((more) => [
      { ...rest, ...more },
    ]);
    expect(phases.map((one) => problems({ phases: one }).length)).toEqual([1, 1, 1]);
    expect(problems({ phases: [{ ...rest, name: 'x'.repeat(60) }] })).toEqual([]);
    expect(problems({ phase: [] })).toHaveLength(1);
  });
});

describe('an export of either edition', () => {
  const first = {
    ...changed(check, ['track'], undefined),
    schema: 'letdown.check/1',
    referral: { ...check.referral, reasons: [{ id: 'pain', text: 'So.', sources: ['s'] }] },
    plan: check.plan.map((item) => changed(item, ['action'], undefined)),
  };
  const exported = (...checks: readonly object[]) => ({
    ...{ schema: 'letdown.export/1', checks, sessions: [session], settings },
  });

  it('is read, with each check in the version it states', () => {
    expect(v.is(firstCheckSchema, first)).toBe(true);
    expect(v.is(readableExportSchema, exported(check, first))).toBe(true);
    expect(v.is(documentSchemas.export, exported(check, first))).toBe(false);
    const wrong = [
      { ...first, schema: check.schema },
      { ...first, schema: 'letdown.check/3' },
      { ...first, plan: [{ name: 'Rest' }] },
      { ...first, referral: { ...first.referral, reasons: [{ id: 'pain' }] } },
    ];
    expect(wrong.filter((one) => v.is(readableExportSchema, exported(one)))).toEqual([]);
  });
});
