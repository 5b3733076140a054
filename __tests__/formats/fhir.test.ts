import { describe, expect, it } from '@jest/globals';
import { Fhir } from 'fhir';
import { content } from '../../src/content/index.ts';
import type { CheckDocument } from '../../src/domain/documents/index.ts';
import { toFhir } from '../../src/formats/fhir.ts';
import { aSession } from '../support/sessions.ts';

const AT = '2026-11-24T08:00:00.000Z';

interface Entry {
  fullUrl: string;
  resource: Record<string, unknown> & { resourceType: string };
}
interface Item {
  linkId: string;
  type: string;
  repeats?: boolean;
  answer?: { valueCoding?: { code: string }; valueDecimal?: number }[];
  answerOption?: { valueCoding: { code: string; display: string } }[];
}

function aCheck(
  answers: CheckDocument['answers'],
  more: Partial<CheckDocument> = {},
): CheckDocument {
  return {
    schema: 'letdown.check/2',
    id: 'check-20261123-020000-0123abcd',
    at: '2026-11-23T02:00:00.000Z',
    answers,
    track: null,
    referral: null,
    blockers: [],
    plan: [],
    next: null,
    session: null,
    content: content.version,
    ...more,
  };
}

function bundleOf(checks: CheckDocument[], sessions: ReturnType<typeof aSession>[]) {
  return toFhir({ checks, sessions }, content, AT) as { entry: Entry[] };
}

const entriesOf = (bundle: { entry: Entry[] }, type: string) =>
  bundle.entry.filter(({ resource }) => resource.resourceType === type);

const check = aCheck({
  'danger-you': ['none'],
  'breast-now': 'skip',
  'flow-pattern': 'not-sure',
  pain: 'at-start',
  'nipple-mm': 17.5,
  'flange-mm': 'not-sure',
  changed: ['contraceptive', 'medicine'],
  'no-such-question': 'yes',
  kit: 'no-such-key',
});
const sessions = [
  aSession({ ml: 80.5, note: 'calm \u001B[31m\nnight' }),
  aSession({
    id: 'session-none',
    startedAt: '2026-11-22T03:00:00.000Z',
    endedAt: '2026-11-22T03:30:00.000Z',
    pumpOnMs: 60_000,
    letDownsMs: [],
    latencyMs: null,
    phases: [{ id: 'express', startMs: 60_000, endMs: 1_290_000, skipped: false }],
    note: ' ',
  }),
  aSession({ id: 'session-logged', pumpOnMs: null, letDownsMs: [], latencyMs: null, ml: 0 }),
  aSession({ id: 'session-bare', pumpOnMs: null, letDownsMs: [], latencyMs: null }),
];

describe('the bundle', () => {
  const bundle = bundleOf([check], sessions);
  const validate = (resource: object) => new Fhir().validate(resource, { errorOnUnexpected: true });

  /** Ignores the remark that the package lacks the set of example answers, which is not binding. */
  const faultsOf = (resource: object) =>
    validate(resource).messages.filter(
      ({ message }) => !message?.includes('questionnaire-answers'),
    );

  it('is valid FHIR R4, as a whole and entry by entry', () => {
    expect(faultsOf(bundle)).toEqual([]);
    for (const { resource } of bundle.entry) expect(faultsOf(resource)).toEqual([]);
    expect(faultsOf(bundleOf([], []))).toEqual([]);
    expect(faultsOf(bundleOf([aCheck({ pain: 'skip' })], []))).toEqual([]);
  });

  it.each([
    ['a status', { status: 'done' }],
    ['a key', { colour: 'white' }],
    ['a code', { code: undefined }],
    ['a quantity', { valueQuantity: { value: '80' } }],
  ])('(and the validator would notice %s)', (_, wrong) => {
    const [volume] = entriesOf(bundle, 'Observation');
    // Through JSON, so that keys without a value disappear.
    const resource = JSON.parse(JSON.stringify({ ...volume?.resource, ...wrong })) as object;
    expect(validate(resource).valid).toBe(false);
    expect(validate({ ...bundle, entry: [{ ...volume, resource }] }).valid).toBe(false);
  });

  it('refers only to its own entries, each with its own UUID', () => {
    const urls = bundle.entry.map(({ fullUrl }) => fullUrl);
    expect(new Set(urls).size).toBe(urls.length);
    for (const url of urls) {
      expect(url).toMatch(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
    }
    const references = [
      ...JSON.stringify(bundle).matchAll(/"(?:reference|questionnaire)":"(.*?)"/g),
    ];
    expect(references.length).toBeGreaterThan(4);
    for (const [, reference] of references) expect(urls).toContain(reference);
  });

  it('is the same in any order, and keeps its UUIDs as records are added', () => {
    const reordered = bundleOf([check], sessions.toReversed());
    expect(JSON.stringify(reordered)).toBe(JSON.stringify(bundle));
    const later = aCheck({}, { id: 'check-later', at: '2026-11-24T00:00:00.000Z' });
    const patientOf = (checks: CheckDocument[]) => bundleOf(checks, sessions).entry[0]?.fullUrl;
    expect(patientOf([later])).toBe(patientOf([]));
    const urls = bundleOf([later, check], sessions).entry.map(({ fullUrl }) => fullUrl);
    expect(urls).toEqual(expect.arrayContaining(bundle.entry.map(({ fullUrl }) => fullUrl)));
  });

  it('does not merge two people', () => {
    const patientOf = (id: string) => bundleOf([aCheck({}, { id })], []).entry[0]?.fullUrl;
    expect(patientOf('check-a')).not.toBe(patientOf('check-b'));
  });

  it('names nobody and uses no code system except that of units', () => {
    expect(entriesOf(bundle, 'Patient').map(({ resource }) => resource)).toEqual([
      { resourceType: 'Patient' },
    ]);
    const systems = [...JSON.stringify(bundle).matchAll(/"system":"(.*?)"/g)].map(([, one]) => one);
    expect(new Set(systems)).toEqual(new Set(['http://unitsofmeasure.org']));
  });
});

describe('the questionnaire and its responses', () => {
  const bundle = bundleOf([check], []);
  const items = entriesOf(bundle, 'Questionnaire')[0]?.resource.item as Item[];
  const answered = entriesOf(bundle, 'QuestionnaireResponse')[0]?.resource.item as Item[];

  it('asks every question in its words, with its keys and "not sure"', () => {
    expect(items.map(({ linkId }) => linkId)).toEqual(content.questions.map(({ id }) => id));
    for (const [index, question] of content.questions.entries()) {
      const item = items[index];
      expect(item?.type).toBe(question.kind === 'number' ? 'decimal' : 'choice');
      expect(item?.repeats).toBe(question.kind === 'many' ? true : undefined);
      const keys = question.kind === 'number' ? [] : question.options.map(({ key }) => key);
      const codes = item?.answerOption?.map(({ valueCoding }) => valueCoding.code) ?? [];
      expect(codes).toEqual(question.kind === 'number' ? [] : [...new Set([...keys, 'not-sure'])]);
    }
  });

  it('holds the answers, and leaves out what was skipped or cannot be expressed', () => {
    expect(
      Object.fromEntries(
        answered.map(({ linkId, answer }) => [
          linkId,
          answer?.map(({ valueCoding, valueDecimal }) => valueCoding?.code ?? valueDecimal),
        ]),
      ),
    ).toEqual({
      'danger-you': ['none'],
      'flow-pattern': ['not-sure'],
      pain: ['at-start'],
      'nipple-mm': [17.5],
      changed: ['contraceptive', 'medicine'],
    });
  });

  it('has no items if nothing was answered', () => {
    const [response] = entriesOf(bundleOf([aCheck({ pain: 'skip' })], []), 'QuestionnaireResponse');
    expect(response?.resource).not.toHaveProperty('item');
  });

  it('answers in question order, with options that were offered', () => {
    const asked = items.map(({ linkId }) => linkId);
    const order = answered.map(({ linkId }) => asked.indexOf(linkId));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    for (const { linkId, answer } of answered) {
      const options = items.find((item) => item.linkId === linkId)?.answerOption ?? [];
      for (const { valueCoding } of answer ?? []) {
        if (valueCoding) expect(options).toContainEqual({ valueCoding });
      }
    }
  });
});

describe('the observations', () => {
  const bundle = bundleOf([], sessions);
  const observed = entriesOf(bundle, 'Observation').map(({ resource }) => resource);

  it('give the volume, the time to let-down, or how long none was marked', () => {
    expect(
      observed.map(({ effectivePeriod, valueQuantity, dataAbsentReason, note }) => [
        (effectivePeriod as { start: string }).start.slice(8, 10),
        valueQuantity,
        dataAbsentReason,
        note,
      ]),
    ).toEqual([
      [
        '22',
        undefined,
        { text: 'No let-down was marked within 20 min 30 s of pump on.' },
        undefined,
      ],
      ['23', ucum(80.5, 'mL'), undefined, [{ text: 'calm [31m\nnight' }]],
      ['23', ucum(70, 's'), undefined, [{ text: 'calm [31m\nnight' }]],
      ['23', ucum(0, 'mL'), undefined, undefined],
    ]);
  });

  it('are final, about one person, with the time of the session', () => {
    for (const one of observed) expect(one.status).toBe('final');
    expect(new Set(observed.map(({ subject }) => JSON.stringify(subject))).size).toBe(1);
    expect(observed[1]?.effectivePeriod).toEqual({
      start: '2026-11-23T03:00:00.000Z',
      end: '2026-11-23T03:20:00.000Z',
    });
  });

  it('treat the whole session as watched if no phase was recorded', () => {
    const session = aSession({ pumpOnMs: 60_000, letDownsMs: [], latencyMs: null });
    expect(JSON.stringify(bundleOf([], [session]))).toContain('within 19 min of pump on');
  });

  function ucum(value: number, unit: string) {
    return { value, unit, system: 'http://unitsofmeasure.org', code: unit };
  }
});
