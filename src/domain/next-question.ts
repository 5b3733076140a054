import type { Answer, Answers } from './answers.ts';
import { matches } from './answers.ts';
import { type Findings, reason } from './findings.ts';
import type { Content, Question } from './model.ts';

/** After the core, no more follow-ups than a tired person answers. */
const MOST_FOLLOW_UPS = 6;

/**
 * The question to ask next, or null when none could change what is shown.
 * Safety and core questions come in their order; follow-ups by how much they are expected to change the result.
 */
export function nextQuestion(content: Content, answers: Answers): Question | null {
  const now = reason(content, answers);
  if (now.emergency) return null;
  const open = content.questions.filter((question) => answers[question.id] === undefined);
  const fixed =
    open.find((question) => question.stage === 'safety') ??
    open.find((question) => question.stage === 'core');
  if (fixed) return fixed;
  if (askedFollowUps(content, answers) >= MOST_FOLLOW_UPS) return null;
  return followUps(content, answers, now)[0] ?? null;
}

/** How many questions the check will take, as far as can be told by now. */
export function expectedQuestions(content: Content, answers: Answers): number {
  const fixed = content.questions.filter((question) => question.stage !== 'follow-up').length;
  const asked = askedFollowUps(content, answers);
  const open = followUps(content, answers, reason(content, answers)).length;
  return fixed + Math.min(MOST_FOLLOW_UPS, asked + open);
}

function askedFollowUps(content: Content, answers: Answers): number {
  return content.questions.filter(
    (question) => question.stage === 'follow-up' && answers[question.id] !== undefined,
  ).length;
}

/** Follow-ups that are relevant and could change what is shown, the most telling first. */
function followUps(content: Content, answers: Answers, now: Findings): readonly Question[] {
  return content.questions
    .filter((question) => question.stage === 'follow-up' && answers[question.id] === undefined)
    .filter((question) => question.askWhen?.some((when) => matches(when, answers)) ?? true)
    .map((question) => {
      const trials = trialAnswers(content, question, answers);
      const changes = trials.map((trial) => difference(now, reason(content, trial)));
      const sum = changes.reduce((total, change) => total + change, 0);
      return { question, expected: trials.length === 0 ? 0 : sum / trials.length };
    })
    .filter(({ expected }) => expected > 0)
    .sort((a, b) => b.expected - a.expected)
    .map(({ question }) => question);
}

/** The answers as they would be after each possible answer to the question, all taken as equally probable. */
function trialAnswers(content: Content, question: Question, answers: Answers): readonly Answers[] {
  const withAnswer = (id: string, answer: Answer) => ({ ...answers, [id]: answer });
  if (question.kind !== 'number') {
    return question.options.map(({ key }) =>
      withAnswer(question.id, question.kind === 'many' ? [key] : key),
    );
  }
  if (question.minus !== undefined) {
    const base = answers[question.minus];
    if (typeof base !== 'number') return [];
    return question.ranges.map(({ from, below }) =>
      withAnswer(question.id, base + middle(from, below)),
    );
  }
  // A measure that counts only against another question's is worth what the pair can tell.
  const pair = content.questions.find(
    (other) => other.kind === 'number' && other.minus === question.id,
  );
  const ranged = pair?.kind === 'number' ? pair : question;
  return ranged.ranges.map(({ from, below }) =>
    pair
      ? { ...answers, [question.id]: question.min, [pair.id]: question.min + middle(from, below) }
      : withAnswer(question.id, middle(from, below)),
  );
}

function middle(from: number, below: number): number {
  if (!Number.isFinite(from)) return below - 1;
  return Number.isFinite(below) ? (from + below) / 2 : from + 1;
}

/** How much of what a person sees differs: places in the list of blockers, strategies, the referral. */
function difference(before: Findings, after: Findings): number {
  const picture = (findings: Findings) => [
    ...[0, 1, 2].map((place) => {
      const blocker = findings.shown[place];
      return blocker ? `${blocker.id} ${blocker.band}` : '';
    }),
    findings.strategies.map((strategy) => strategy.id).join(' '),
    findings.referrals[0]?.id ?? '',
  ];
  const then = picture(after);
  return picture(before).filter((part, index) => part !== then[index]).length;
}
