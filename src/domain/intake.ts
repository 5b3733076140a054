import { type Answers, isTelling, keysOf } from './answers.ts';
import type { CheckDocument, MeasureDocument, SessionDocument } from './documents/index.ts';
import { groupBy } from './group.ts';
import { middleOf } from './insights/shift.ts';
import { counted, said, sentence } from './language.ts';
import { latestOf, sidesOf } from './measures.ts';
import type { Content, Question } from './model.ts';
import { isRelevant } from './next-question.ts';
import type { PartStatus } from './parts.ts';
import { isAfterLoss } from './track.ts';
import { DAY_MS, HOUR_MS } from './units.ts';

/** What a lactation consultant asks first, before drawing conclusions. */
export interface IntakeInput {
  readonly content: Content;
  readonly check: CheckDocument | null;
  /** All home measurements. */
  readonly measures?: readonly MeasureDocument[] | undefined;
  /** The latest of every answer. */
  readonly known: Answers;
  readonly parts: readonly PartStatus[];
  /** Of the period, oldest first. */
  readonly sessions: readonly SessionDocument[];
  readonly now: number;
  readonly dayOf: (ms: number) => string;
}

export interface Fact {
  /** "Suction" */
  readonly name: string;
  readonly text: string;
}

/** Pump answers that say how high the suction is, or whether the flange fits. */
const ON_PULL: readonly string[] = ['kit.low-pull', 'kit.max-pull'];
const ON_FIT: readonly string[] = ['kit.flange-unmeasured'];

/** Shown in the facts, or in the question at the top of the report. */
const SAID_ELSEWHERE = [
  ...['purpose', 'loss-aim', 'baby-age', 'course', 'flow-pattern', 'flow-elsewhere'],
  ...['kit', 'flange', 'nipple-mm', 'flange-mm', 'suction', 'breast-now', 'pain', 'pain-look'],
  ...['rhythm', 'pump-type'],
];

/** What somebody who finds the page must not learn: violence, mood, alcohol. It is for the person to say. */
const PRIVATE = [
  ...['danger-you', 'danger-baby', 'mood-more', 'drink-more'],
  ...['self.low', 'self.no-joy', 'self.anxious', 'self.alcohol'],
];

/** In the order in which a consultant asks; unanswered ones are left out. */
export function intakeOf(input: IntakeInput): readonly Fact[] {
  const { parts } = input;
  const labels = (question: string, ...others: readonly string[]) =>
    [question, ...others].flatMap((id) => labelsOf(input, id));
  const kit = labelled(input, 'kit');
  const ofKit = (isMeant: (id: string) => boolean) =>
    kit.filter(({ id }) => isMeant(id)).map(({ label }) => label);
  const facts: readonly (readonly [string, readonly string[]])[] = [
    ['Baby', ageOf(input)],
    ['Pumping for', purposeOf(input)],
    [
      'Pump and parts',
      [
        ...labels('pump-type'),
        ...ofKit((id) => ![...ON_PULL, ...ON_FIT].includes(id)),
        ...parts.map(partText),
      ],
    ],
    [
      'Flange, nipple',
      [...widthsOf(input), ...labels('flange'), ...ofKit((id) => ON_FIT.includes(id))],
    ],
    ['Suction', [...labels('suction'), ...ofKit((id) => ON_PULL.includes(id))]],
    ['Breasts, pain', labels('breast-now', 'pain', 'pain-look')],
    ['Times a day', [...timesOf(input), ...ticked(input, 'rhythm')]],
  ];
  return facts.flatMap(([name, texts]) =>
    texts.length === 0 ? [] : { name, text: sentence(texts.join('; ')) },
  );
}

/** Other answers in the check, as the person would say them; skipped or private ones are left out. */
export function answersOf(input: IntakeInput): readonly string[] {
  const { content, check, known } = input;
  const everybody = { ...check?.answers, ...known };
  // What would never be asked after a loss is not printed either.
  const isShown = isLoss(input)
    ? (question: Question) => isRelevant(question, everybody)
    : () => true;
  return content.questions
    .filter(
      (question) => ![...SAID_ELSEWHERE, ...PRIVATE].includes(question.id) && isShown(question),
    )
    .flatMap(({ id }) => ticked(input, id));
}

/** The ticks or the number, as the person would say it. "None of these" says too little. */
function ticked({ content, check }: IntakeInput, question: string): readonly string[] {
  const given = check?.answers[question];
  if (!check || !isTelling(given)) return [];
  const answers = typeof given === 'number' ? [given] : keysOf(given);
  return answers
    .filter((answer) => answer !== 'none' && !PRIVATE.includes(`${question}.${answer}`))
    .map((answer) => said(content, check, { question, answer }));
}

/** The ticked options, worded as in the question: in context they need no sentence. */
function labelled({ content, check }: IntakeInput, id: string) {
  const answer = check?.answers[id];
  if (!check || !isTelling(answer)) return [];
  const question = content.questions.find((candidate) => candidate.id === id);
  const options = question && 'options' in question ? question.options : [];
  return keysOf(answer).map((key) => {
    const option = options.find((candidate) => candidate.key === key);
    const isKnown = check.taken?.some((entry) => entry.question === id) ?? false;
    const label =
      option && !isKnown && key !== 'none'
        ? lower(option.label)
        : said(content, check, { question: id, answer: key });
    return { id: `${id}.${key}`, label };
  });
}

function labelsOf(input: IntakeInput, id: string): readonly string[] {
  return labelled(input, id).map(({ label }) => label);
}

function ageOf(input: IntakeInput): readonly string[] {
  const { check, dayOf } = input;
  if (!check || isLoss(input)) return [];
  return labelled(input, 'baby-age').map(({ id, label }) =>
    id === 'baby-age.no-birth' ? label : `${label} on ${dayOf(Date.parse(check.at))}`,
  );
}

function purposeOf(input: IntakeInput): readonly string[] {
  return isLoss(input)
    ? ['after a loss', ...labelsOf(input, 'loss-aim')]
    : labelsOf(input, 'purpose');
}

function isLoss({ check, known }: IntakeInput): boolean {
  return isAfterLoss(known) || isAfterLoss(check?.answers ?? {});
}

/** A check knows one width, the wider; both sides are known if they were measured. */
function widthsOf({ check, measures = [] }: IntakeInput): readonly string[] {
  const fit = latestOf(measures).find((measure) => measure.kind === 'fit');
  const isMeasured = check?.taken?.some(({ question }) => question === 'nipple-mm') ?? false;
  const sides = fit && isMeasured ? sidesOf(fit.leftMm, fit.rightMm, ' mm') : '';
  const width = (name: string, id: string) => {
    const answer = check?.answers[id];
    return typeof answer === 'number' ? [`${name} ${answer} mm`] : [];
  };
  return [
    ...(sides === '' ? width('nipple', 'nipple-mm') : [`nipple ${sides}`]),
    ...width('flange', 'flange-mm'),
  ];
}

function partText({ name, since, state }: PartStatus): string {
  return `${lower(name)} since ${since}${state === 'due' ? ' (due)' : ''}`;
}

/** With fewer completed days than this, none is typical, and a gap may only be a missing record. */
const FEWEST_DAYS = 3;

/** How often on completed days, and the longest gaps overnight and by day. Feeds are not known. */
function timesOf({ sessions, now, dayOf }: IntakeInput): readonly string[] {
  const days = [...groupBy(sessions, ({ startedAt }) => dayOf(Date.parse(startedAt)))];
  const counts = days.filter(([day]) => day !== dayOf(now)).map(([, { length }]) => length);
  if (counts.length < FEWEST_DAYS) return [];
  const [low, high] = [Math.min(...counts), Math.max(...counts)];
  const range = low === high ? '' : ` (${low} to ${high})`;
  const gaps = gapsOf(sessions, dayOf);
  const longest = (isNight: boolean) =>
    Math.max(0, ...gaps.filter((gap) => gap.isNight === isNight).map(({ ms }) => ms));
  const said = [
    [longest(true), 'overnight'],
    [longest(false), 'by day'],
  ] as const;
  const told = said.filter(([ms]) => ms > 0).map(([ms, when]) => `${hours(ms)} ${when}`);
  return [
    `pumped ${counted(middleOf(counts), 'time')} on a typical day${range}`,
    ...(told.length === 0 ? [] : [`longest gap ${told.join(', ')}`]),
  ];
}

/** Three in the morning belongs to every night's sleep. */
const DEEP_NIGHT_MS = 3 * HOUR_MS;

/** Between two sessions. A day without any means missing records, not a long gap. */
function gapsOf(sessions: readonly SessionDocument[], dayOf: IntakeInput['dayOf']) {
  const gaps = sessions.slice(1).map(({ startedAt }, index) => {
    const [from, to] = [Date.parse(sessions[index]?.endedAt ?? ''), Date.parse(startedAt)];
    return { ms: to - from, isNight: dayOf(from - DEEP_NIGHT_MS) !== dayOf(to - DEEP_NIGHT_MS) };
  });
  return gaps.filter(({ ms }) => ms > 0 && ms < DAY_MS);
}

/** 26_400_000 → "7 h 20 min" */
function hours(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [whole > 0 ? `${whole} h` : '', rest > 0 ? `${rest} min` : ''].filter(Boolean).join(' ');
}

function lower(label: string): string {
  return /^(I |[A-Z]{2})/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
