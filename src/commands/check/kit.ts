import { content } from '../../content/index.ts';
import type { Answers } from '../../domain/answers.ts';
import type { CheckDocument } from '../../domain/documents/index.ts';
import { oldKit, partStatuses, pulling } from '../../domain/parts.ts';
import { list } from '../../ui/text.ts';
import type { Visit } from '../../visit.ts';

/** What is known without asking. */
export interface Known {
  readonly answers: Answers;
  /** How these answers are said, as nobody gave them. */
  readonly taken: NonNullable<CheckDocument['taken']>;
  /** Question → a line beside it, where what is known does not answer it. */
  readonly beside: Readonly<Record<string, string>>;
}

export const NOTHING_KNOWN: Known = { answers: {}, taken: [], beside: {} };

/**
 * What `letdown parts` tells of the kit. Old valves answer the question for it; newer ones do not, since no date tells
 * how strong the pull is. @throws DataError
 */
export function kitByParts({ store, calendar, host }: Visit): Known {
  const statuses = partStatuses(content.parts, store.parts.read(), calendar.dayOf(host.now()));
  const since = ({ name, since: day }: (typeof statuses)[number]) =>
    `${name.toLowerCase()} since ${day}`;
  const old = oldKit(content.parts, statuses);
  if (old) {
    const said = `in your parts list that the ${old.name.toLowerCase()} have been in use since ${old.since}`;
    return {
      answers: { kit: 'old-or-unknown' },
      taken: [{ question: 'kit', from: 'parts', said }],
      beside: {},
    };
  }
  const newer = pulling(content.parts, statuses);
  if (newer.length === 0) return NOTHING_KNOWN;
  return {
    ...NOTHING_KNOWN,
    beside: { kit: `Your parts list says: ${list(newer.map(since))}.` },
  };
}

/** Which of the answers are known, and were not given. */
export function takenOf(known: Known, given: Answers, answers: Answers): Known['taken'] {
  return known.taken.filter(
    ({ question }) => !(question in given) && answers[question] === known.answers[question],
  );
}

/** Printed in place of a question that is not asked. */
export function takenLine({ question, said }: Known['taken'][number]): string {
  return `Skipped a question: you said ${said}. Use --${question} to answer it yourself.`;
}
