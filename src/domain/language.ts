import type { CheckDocument } from './documents/index.ts';
import { saidInFirstEdition } from './migrations/first-edition.ts';
import type { Content, Grade } from './model.ts';

/** Small rules of English that screens, formats and documents share. */

/** "valves, tubing and motor" */
export function list(words: readonly string[]): string {
  return words.length < 2
    ? (words[0] ?? '')
    : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** With a capital at the start. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** letDown → let-down */
export function dashed(id: string): string {
  return id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** "1 session", "2 sessions" */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Control characters, and those that change text direction. */
// eslint-disable-next-line no-control-regex -- control characters are meant here
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Signs that steer a terminal or a line of text, or that nobody sees: controls, what turns the direction of text, blanks
 * without width, and letters of the kind that only tags consist of, unless they make a flag. What joins or varies
 * letters and emoji stays.
 */
const UNSEEN =
  // eslint-disable-next-line no-control-regex -- control characters are meant here
  /\r(?!\n)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]*)[\u{e0000}-\u{e007f}]/gu;

/** The same, but for those that a program uses to draw on a terminal. */
// eslint-disable-next-line no-control-regex -- control characters are meant here
const DRAWING = /[\u0000-\u001f]/;

/** Text that came from outside, to be looked at: every sign in it can be seen, as `\\u202e` where it could not. */
export function visible(text: string): string {
  return text.replace(UNSEEN, escaped);
}

/** The same for what is drawn on a terminal, whose own signs stay. */
export function visibleDrawing(text: string): string {
  return text.replace(UNSEEN, (sign) => (DRAWING.test(sign) ? sign : escaped(sign)));
}

/** The same for lines that are painted: of all signs that steer a terminal, only colours stay. */
export function visiblePainted(text: string): string {
  return text
    .split(COLOURS)
    .map((part, index) => (index % 2 === 0 ? visible(part) : part))
    .join('');
}

// eslint-disable-next-line no-control-regex -- control characters are meant here
const COLOURS = /(\u001b\[(?:[01]|22|39|3[0-7]|9[0-7]|38;5;\d+)?m)/;

/** As JSON writes it. */
function escaped(sign: string): string {
  return Array.from(
    { length: sign.length },
    (_, index) => `\\u${sign.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');
}

/** Replaces what could control a terminal, in outside text, with a visible mark. */
export function withoutControls(text: string): string {
  return text.replace(STEERING, '\ufffd');
}

/** An answer in words, and how it is known. */
export interface Clause {
  readonly text: string;
  /** The day of the home measurement; '': measured, but the record does not say when; null: it was only said. */
  readonly measuredOn: string | null;
}

/** Answers after "because": a measurement is known, not just said. */
export function saidAndMeasured(
  clauses: readonly Clause[],
  join: (clauses: readonly string[]) => string = list,
): string {
  const told = clauses.filter(({ measuredOn }) => measuredOn === null);
  const saidAll = told.length > 0 ? [`you said ${join(told.map(({ text }) => text))}`] : [];
  return join([...saidAll, ...measuredOnce(clauses)]);
}

/** "you measured on 2026-11-20 that a", "that b": the part already said is not repeated. */
function measuredOnce(clauses: readonly Clause[]): readonly string[] {
  const measured = clauses.filter(({ measuredOn }) => measuredOn !== null);
  return measured.map(({ text, measuredOn }, index) =>
    measuredOn !== '' && measuredOn === measured[index - 1]?.measuredOn
      ? text.slice(measuredLead(measuredOn ?? '').length)
      : text,
  );
}

/** How every such answer starts. */
export function measuredLead(day: string): string {
  return `you measured on ${day} `;
}

/** How good the evidence is, in plain words. */
export const GRADE_WORDS: Readonly<Record<Grade, string>> = {
  strong: 'well supported by studies',
  moderate: 'some good studies',
  limited: 'few or small studies',
  expert: 'common practice and advice, no studies',
  contradicted: 'studies contradict it',
};

/** One answer: a key of a question, or its number. */
export interface GivenAnswer {
  readonly question: string;
  readonly answer: string | number;
}

/** An answer as the person would say it; if they did not give it, how it is known instead. */
export function said(
  content: Content,
  { taken }: Pick<CheckDocument, 'taken'>,
  { question: id, answer }: GivenAnswer,
): string {
  const known = taken?.find(({ question }) => question === id);
  if (known) return known.said;
  const then = saidInFirstEdition[`${id}.${answer}`];
  if (then) return then;
  const question = content.questions.find((candidate) => candidate.id === id);
  if (!question) return sentence(`${id} ${answer}`);
  if (question.kind === 'number') return question.said.replace('{}', String(answer));
  return question.options.find(({ key }) => key === answer)?.said ?? String(answer);
}

/** Answers as the person would say them, each wording once. */
export function saidOnce(
  content: Content,
  check: Pick<CheckDocument, 'taken'>,
  entries: readonly GivenAnswer[],
): readonly Clause[] {
  const clauses = entries.map((entry) => {
    const known = check.taken?.find(({ question }) => question === entry.question);
    return known ? clauseOf(known) : { text: said(content, check, entry), measuredOn: null };
  });
  return clauses.filter(({ text }, at) => clauses.findIndex((one) => one.text === text) === at);
}

/** Known without asking: from the parts list it is still what the person said. */
export function clauseOf(known: NonNullable<CheckDocument['taken']>[number]): Clause {
  const { from, said: text, measuredOn = '' } = known;
  return { text, measuredOn: from === 'measures' ? measuredOn : null };
}
