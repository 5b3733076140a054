import { createHash } from 'node:crypto';
import { keysOf } from '../domain/answers.ts';
import type { CheckDocument, SessionDocument } from '../domain/documents/index.ts';
import type { Content, Question } from '../domain/model.ts';
import { timedFromMs } from '../domain/session/latency.ts';
import { renderDuration } from '../domain/units.ts';
import type { Format } from './format.ts';
import { lengthOf } from '../domain/session/record.ts';

/** A health record. */
export const fhir = {
  name: 'fhir',
  about: 'a clinic: FHIR R4, as a Bundle',
  extension: 'json',
  write: (data, { content, now }) => ({
    text: `${JSON.stringify(toFhir(data, content, new Date(now).toISOString()), null, 2)}\n`,
    remarks: [],
  }),
} as const satisfies Format;

/**
 * Checks and sessions as a FHIR R4 Bundle, for a health record (https://hl7.org/fhir/R4).
 * The subject is the parent who pumps; the bundle names nobody, and says nothing about the baby apart from the
 * answers. Measurements are identified by text: there is no LOINC or SNOMED CT code for them that we could vouch
 * for.
 * @param exportedAt ISO instant
 */
export function toFhir(
  data: {
    readonly checks: readonly CheckDocument[];
    readonly sessions: readonly SessionDocument[];
  },
  content: Content,
  exportedAt: string,
): object {
  const checks = data.checks.toSorted((a, b) => order(a.at, b.at) || order(a.id, b.id));
  const sessions = data.sessions.toSorted(
    (a, b) => order(a.startedAt, b.startedAt) || order(a.id, b.id),
  );
  // The oldest record distinguishes people: with a shared name, a health record would merge them into one person.
  const [check, session] = [checks[0], sessions[0]];
  const isCheckFirst = check && (!session || check.at < session.startedAt);
  const oldest = (isCheckFirst ? check.id : session?.id) ?? exportedAt;
  const subject = urnOf(`patient/${oldest}`);
  const questionnaire = urnOf(`questionnaire/${content.version}`);
  return {
    resourceType: 'Bundle',
    type: 'collection',
    timestamp: exportedAt,
    entry: [
      { fullUrl: subject, resource: { resourceType: 'Patient' } },
      { fullUrl: questionnaire, resource: questionnaireOf(content, questionnaire) },
      ...checks.map((check) => ({
        fullUrl: urnOf(check.id),
        resource: responseOf(check, content.questions, { subject, questionnaire }),
      })),
      ...sessions.flatMap((session) => observationsOf(session, subject)),
    ],
  };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The URL namespace of RFC 9562, in which our own names are hashed. */
const NAMESPACE = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

/** The same name gives the same UUID (version 5) in every export. */
function urnOf(name: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(`letdown:${name}`).digest();
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)];
  return `urn:uuid:${[...parts, hex.slice(20, 32)].join('-')}`;
}

interface Coding {
  readonly code: string;
  readonly display: string;
}

function questionnaireOf(content: Content, url: string): object {
  return {
    resourceType: 'Questionnaire',
    url,
    version: content.version,
    name: 'LetdownCheck',
    title: 'What may be holding the let-down back',
    status: 'active',
    subjectType: ['Patient'],
    item: content.questions.map((question) => ({
      linkId: question.id,
      text: question.text,
      ...(question.kind === 'number'
        ? { type: 'decimal' }
        : {
            type: 'choice',
            ...(question.kind === 'many' && { repeats: true }),
            answerOption: codingsOf(question).map((valueCoding) => ({ valueCoding })),
          }),
    })),
  };
}

/** The options, and "not sure": every question takes it, and it differs from no answer. */
function codingsOf(question: Question): readonly Coding[] {
  if (question.kind === 'number') return [];
  const codings = question.options.map(({ key, label }) => ({ code: key, display: label }));
  return codings.some(({ code }) => code === NOT_SURE.code) ? codings : [...codings, NOT_SURE];
}

const NOT_SURE: Coding = { code: 'not-sure', display: 'Not sure' };

function responseOf(
  check: CheckDocument,
  questions: readonly Question[],
  urls: { readonly subject: string; readonly questionnaire: string },
): object {
  const items = questions.flatMap((question) => {
    const answer = answersOf(question, check.answers[question.id]);
    return answer.length > 0 ? [{ linkId: question.id, text: question.text, answer }] : [];
  });
  return {
    resourceType: 'QuestionnaireResponse',
    questionnaire: urls.questionnaire,
    status: 'completed',
    subject: { reference: urls.subject },
    authored: check.at,
    source: { reference: urls.subject },
    ...(items.length > 0 && { item: items }),
  };
}

/**
 * Skipped questions have no answer, and neither has what the questionnaire cannot express: "not sure" for a number,
 * a key from an older version.
 */
function answersOf(question: Question, answer: CheckDocument['answers'][string] | undefined) {
  if (question.kind === 'number') {
    return typeof answer === 'number' ? [{ valueDecimal: answer }] : [];
  }
  const keys = keysOf(answer);
  return codingsOf(question)
    .filter(({ code }) => keys.includes(code))
    .map((valueCoding) => ({ valueCoding }));
}

/** The volume and the time to let-down, if known. */
function observationsOf(session: SessionDocument, subject: string): readonly object[] {
  const observation = (what: string, text: string, value: object) => ({
    fullUrl: urnOf(`${session.id}/${what}`),
    resource: {
      resourceType: 'Observation',
      status: 'final',
      code: { text },
      subject: { reference: subject },
      ...(lengthOf(session) > 0
        ? { effectivePeriod: { start: session.startedAt, end: session.endedAt } }
        : { effectiveDateTime: session.startedAt }),
      ...value,
      ...noteOf(session),
    },
  });
  const timedFrom = timedFromMs(session);
  return [
    ...(session.ml === null
      ? []
      : [observation('volume', 'Volume of milk expressed', quantity(session.ml, 'mL'))]),
    ...(timedFrom === null
      ? []
      : [
          observation(
            'time-to-let-down',
            'Time from pump start to the first milk ejection (let-down)',
            session.latencyMs === null
              ? noLetDown(session, timedFrom)
              : quantity(session.latencyMs / 1000, 's'),
          ),
        ]),
  ];
}

/** In a UCUM unit. */
function quantity(value: number, unit: 'mL' | 's'): object {
  return { valueQuantity: { value, unit, system: 'http://unitsofmeasure.org', code: unit } };
}

/** No mark does not mean no let-down: it says how long somebody watched. */
function noLetDown(session: SessionDocument, pumpOnMs: number): object {
  const lengthMs = lengthOf(session);
  const lastMs =
    session.phases.length > 0 ? Math.max(...session.phases.map((phase) => phase.endMs)) : lengthMs;
  const watchedMs = Math.max(0, lastMs - pumpOnMs);
  const within = watchedMs > 0 ? ` within ${renderDuration(watchedMs)} of pump on` : '';
  return { dataAbsentReason: { text: `No let-down was marked${within}.` } };
}

/** FHIR allows no control characters except tab and line ends, and no empty text. */
function noteOf({ note }: SessionDocument): object {
  const text = note?.replace(/(?![\t\r\n])\p{Cc}/gu, '') ?? '';
  return text.trim() === '' ? {} : { note: [{ text }] };
}
