import type { Answers } from './answers.ts';
import type { CheckDocument } from './documents/index.ts';
import { reason } from './findings.ts';
import type { Content } from './model.ts';
import { nextQuestion } from './next-question.ts';
import { pickHelpLines } from './triage.ts';

export interface CheckStamp {
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
  /** ISO country in lower case of whose help lines to show; null: not known. */
  readonly country: string | null;
  /** Answers among these that are known from what is kept, and how that is said. */
  readonly taken?: NonNullable<CheckDocument['taken']>;
}

/** The answers, reasoned through. Pure: the same answers and stamp give the same bytes. */
export function check(content: Content, answers: Answers, stamp: CheckStamp): CheckDocument {
  const { emergency, referrals, shown, strategies } = reason(content, answers);
  const next = nextQuestion(content, answers);
  return {
    schema: 'letdown.check/1',
    id: stamp.id,
    at: stamp.at,
    answers: inContentOrder(content, answers),
    ...(stamp.taken && stamp.taken.length > 0 && { taken: stamp.taken }),
    referral: referrals[0]
      ? {
          urgency: referrals[0].urgency,
          reasons: referrals.map(({ id, text, sources }) => ({ id, text, sources: [...sources] })),
          action: referrals[0].action,
          lines: pickHelpLines(content, referrals, stamp.country).map(
            ({ countries, name, contact, hours }) => ({
              countries: [...countries],
              name,
              contact,
              hours,
            }),
          ),
        }
      : null,
    blockers: shown.map(({ id, score, band, because, against, unknown }) => {
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
    }),
    plan: strategies.map((picked) => {
      const { name, when, minutes, steps, evidence, sources } = content.strategies[
        picked.id
      ] as Content['strategies'][string];
      return {
        strategy: picked.id,
        name,
        for: [...picked.for],
        when,
        minutes,
        steps: [...steps],
        evidence,
        sources: [...sources],
      };
    }),
    next: next ? { question: next.id, why: next.help } : null,
    session: emergency ? null : { plan: 'auto', argv: ['session', '--plan', 'auto'] },
    content: content.version,
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
