import { questions } from '../../src/content/questions/index.ts';
import { keysOf } from '../../src/domain/answers.ts';
import type { Question } from '../../src/domain/model.ts';
import type { openTerminal } from './terminal.ts';

type Terminal = ReturnType<typeof openTerminal>;

/** Question id → key, or comma-separated keys, as flags take them. */
export type Said = Readonly<Record<string, string>>;

export function flagsOf(said: Said): readonly string[] {
  return Object.entries(said).flatMap(([id, keys]) => [`--${id}`, keys]);
}

export function questionOf(id: string): Question {
  const question = questions.find((one) => one.id === id);
  if (!question) throw new Error(`There is no question ${id}`);
  return question;
}

/** Any of its wordings. */
export function wordingOf(question: Question): RegExp {
  const texts = [question.text, ...(question.texts ?? []).map(({ text }) => text)];
  return new RegExp(texts.map((text) => text.replaceAll(/[?.()]/g, String.raw`\$&`)).join('|'));
}

/** Waits for a question and types its answer; without keys, skips it. */
export async function answer(terminal: Terminal, id: string, keys?: string): Promise<void> {
  await terminal.see(wordingOf(questionOf(id)));
  terminal.press(keys === undefined ? 's' : pressesOf(questionOf(id), keys));
}

export async function answerAll(terminal: Terminal, said: Said): Promise<void> {
  for (const [id, keys] of Object.entries(said)) await answer(terminal, id, keys);
}

/** Answers whatever is asked until the result appears. @returns what was asked and said, in order */
export async function answerToTheEnd(terminal: Terminal, said: Said): Promise<Said> {
  const asked: Record<string, string> = {};
  for (let number = 1; ; number += 1) {
    await terminal.see(new RegExp(`^${number} of up to|What next\\?`, 'm'));
    if (terminal.text().includes('What next?')) return asked;
    const screen = terminal.text().replace(/\s+/g, ' ');
    const question = questions.find((one) =>
      new RegExp(String.raw`\. (?:${wordingOf(one).source})`).test(screen),
    );
    if (!question) throw new Error(`Which question is this?\n${terminal.text()}`);
    await answer(terminal, question.id, said[question.id]);
    asked[question.id] = said[question.id] ?? 'skip';
  }
}

/** Picks what begins so from a menu: by its digit or, beyond the tenth, by the arrows. */
export async function pick(terminal: Terminal, label: string): Promise<void> {
  await terminal.see(label);
  const [, digit] = new RegExp(`^[ ❯] (\\d) ${label}`, 'm').exec(terminal.visible()) ?? [];
  if (digit !== undefined) return terminal.press(digit);
  while (!terminal.visible().includes(`❯   ${label}`)) {
    terminal.press('\u001b[B');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  terminal.press('\r');
}

function pressesOf(question: Question, keys: string): string {
  if (question.kind === 'number') return `${keys}\r`;
  const digits = keysOf(keys.split(',')).map((key) => {
    const index = question.options.findIndex((option) => option.key === key);
    if (index < 0) throw new Error(`${question.id} has no ${key}`);
    return String((index + 1) % 10);
  });
  return question.kind === 'one' ? digits.join('') : `${digits.join('')}\r`;
}
