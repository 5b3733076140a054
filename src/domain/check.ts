import { type Answers, matches } from './answers.ts';
import type { CheckDocument } from './documents/index.ts';
import { reason } from './findings.ts';
import { citedFrom } from './cited.ts';
import type { FindingKey } from './measure-keys.ts';
import type { Content, Referral } from './model.ts';
import { nextQuestion } from './next-question.ts';
import type { RankedBlocker } from './ranking.ts';
import { type PickedStrategy, wayToDo, withFindings } from './strategies.ts';
import { pickHelpLines } from './triage.ts';

export interface CheckStamp {
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
  /** ISO country in lower case for help lines; null: not known. */
  readonly country: string | null;
  /** Which of these answers come from stored records, and how to say so. */
  readonly taken?: NonNullable<CheckDocument['taken']>;
  /** What was found at home, and changes tips. */
  readonly found?: readonly FindingKey[];
  /** The suction that was measured, as tips name it. */
  readonly level?: string | undefined;
}

/** The result of reasoning over the answers. Pure: the same answers and stamp give the same bytes. */
export function check(content: Content, answers: Answers, stamp: CheckStamp): CheckDocument {
  const told = withFindings(answers, stamp.found ?? []);
  const { emergency, track, referrals, shown, strategies } = reason(content, told);
  const next = nextQuestion(content, answers);
  const notes = emergency ? [] : notesFor(content, answers);
  return {
    schema: 'letdown.check/2',
    id: stamp.id,
    at: stamp.at,
    answers: inContentOrder(content, answers),
    ...(stamp.taken && stamp.taken.length > 0 && { taken: stamp.taken }),
    track: track && { id: track.id, text: track.text, topic: track.topic },
    referral: referralOf(content, referrals, stamp.country),
    blockers: shown.map((ranked) => blockerOf(content, ranked)),
    plan: strategies.map((picked) => planItemOf(content, picked, told, stamp.level)),
    ...(notes.length > 0 && { notes }),
    next: next ? { question: next.id, why: next.help } : null,
    session: emergency ? null : { plan: 'auto', argv: ['session', '--plan', 'auto'] },
    content: content.version,
  };
}

/** A result that says what its sources are. */
export function withSources(content: Content, document: CheckDocument): CheckDocument {
  const { referral, blockers, plan, notes = [] } = document;
  const naming = [...(referral?.reasons ?? []), ...blockers, ...plan, ...notes];
  return { ...document, sources: citedFrom(content, naming) };
}

function notesFor({ notes }: Content, answers: Answers): NonNullable<CheckDocument['notes']> {
  return notes
    .filter(({ when }) => matches(when, answers))
    .map(({ id, text, sources }) => ({ id, text, sources: [...sources] }));
}

function referralOf(
  content: Content,
  referrals: readonly Referral[],
  country: string | null,
): CheckDocument['referral'] {
  const [gravest] = referrals;
  if (!gravest) return null;
  return {
    urgency: gravest.urgency,
    reasons: referrals.map(({ id, urgency, text, action, sources }) => ({
      id,
      urgency,
      text,
      action,
      sources: [...sources],
    })),
    action: gravest.action,
    lines: pickHelpLines(content, referrals, country).map(
      ({ countries, name, contact, hours }) => ({
        countries: [...countries],
        name,
        contact,
        hours,
      }),
    ),
  };
}

function blockerOf(
  content: Content,
  { id, score, band, because, against, unknown }: RankedBlocker,
): CheckDocument['blockers'][number] {
  const { name, text, evidence, sources } = content.blockers[id] as Content['blockers'][string];
  return {
    id,
    name,
    band: band ?? 'possible',
    score,
    because: [...because],
    against: [...against],
    unknown: [...unknown],
    text,
    evidence,
    sources: [...sources],
  };
}

function planItemOf(
  content: Content,
  picked: PickedStrategy,
  answers: Answers,
  level: string | undefined,
): CheckDocument['plan'][number] {
  const strategy = content.strategies[picked.id] as Content['strategies'][string];
  const { name, when, minutes, evidence, sources } = strategy;
  const { action, steps } = wayToDo(strategy, answers, picked.for);
  return {
    strategy: picked.id,
    name,
    for: [...picked.for],
    when,
    minutes,
    action: action.replace(' ({level})', level === undefined ? '' : ` (${level})`),
    steps: [...steps],
    evidence,
    sources: [...sources],
  };
}

function inContentOrder(content: Content, answers: Answers): CheckDocument['answers'] {
  return Object.fromEntries(
    content.questions.flatMap(({ id }) => {
      const answer = answers[id];
      return answer === undefined ? [] : [[id, answer as CheckDocument['answers'][string]]];
    }),
  );
}
