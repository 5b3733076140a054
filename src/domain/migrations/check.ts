import type { CheckDocument, FirstCheckDocument } from '../documents/check.ts';
import { parted } from '../answers.ts';
import { askedBy, becameOf, migrateAnswers } from './answers.ts';
import { renamedReferrals } from './first-edition.ts';
import { strategyNow } from './session.ts';

type Evidence = CheckDocument['blockers'][number]['because'][number];

/** letdown.check/1 → letdown.check/2. The findings stay as they were, under today's names. */
export function migrateCheck(check: FirstCheckDocument): CheckDocument {
  const { id, at, answers, taken, referral, blockers, plan, next, session, content, ...rest } =
    check;
  const migrated = migrateAnswers(answers).answers as CheckDocument['answers'];
  return {
    ...rest,
    schema: 'letdown.check/2',
    id,
    at,
    answers: migrated,
    ...(taken && { taken }),
    track: null,
    referral: referral && migrateReferral(referral),
    blockers: blockers.map((blocker) => ({
      ...blocker,
      because: blocker.because.map(migrateEvidence),
      against: blocker.against.map(migrateEvidence),
      unknown: [...new Set(blocker.unknown.map(questionNow))],
    })),
    plan: plan.map((item) => ({
      ...item,
      strategy: strategyNow(item.strategy),
      action: item.steps[0] ?? '',
    })),
    next: next && { ...next, question: questionNow(next.question) },
    session,
    content,
  };
}

/** A check in the current version, whichever edition wrote it. */
export function currentCheck(check: CheckDocument | FirstCheckDocument): CheckDocument {
  return check.schema === 'letdown.check/1' ? migrateCheck(check) : check;
}

function migrateReferral(
  referral: NonNullable<FirstCheckDocument['referral']>,
): CheckDocument['referral'] {
  const { urgency, action } = referral;
  return {
    ...referral,
    reasons: referral.reasons.map((reason, index) => ({
      ...reason,
      id: renamedReferrals[reason.id] ?? reason.id,
      urgency,
      action: index === 0 ? action : '',
    })),
  };
}

/** Under today's names; a number, or an answer without a replacement, stays as it was. */
function migrateEvidence(evidence: Evidence): Evidence {
  if (typeof evidence.answer === 'number') return evidence;
  const [id] = becameOf(evidence.question, evidence.answer);
  if (!id) return evidence;
  const [question, answer] = parted(id);
  return { ...evidence, question, answer };
}

function questionNow(id: string): string {
  return askedBy(id)[0] ?? id;
}
