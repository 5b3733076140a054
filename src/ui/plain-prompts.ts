import type { Host } from '../host.ts';
import { type Ask, Cancelled, type Choice, type Prompts } from './asking.ts';
import { readLine } from './keyboard.ts';
import { askInLines, findChoice } from './plain-question.ts';
import { columnsOf, wrap } from './text.ts';

/**
 * The same questions as numbered lines, answered by typing: nothing is redrawn, and no escape sequence is written.
 */
export function plainPrompts(host: Host, farewell?: string): Prompts {
  const columns = () => columnsOf(host.stderr);
  const write = (text: string, indent = 0) => {
    host.stderr.write(`${wrap(text, columns(), indent)}\n`);
    host.aloud?.read(text);
  };
  const put = ({ message, help }: Ask) => {
    write(message);
    if (help) write(help);
  };
  const list = (choices: readonly Choice[]) => {
    for (const [index, { label }] of choices.entries()) write(`  ${index + 1}. ${label}`, 5);
  };
  /** Asks until `parse` accepts the input; it returns a rejection as an Error. `?` asks again, with the help. */
  const untilUnderstood = async <T>(
    cue: string,
    again: () => void,
    parse: (typed: string) => T | Error,
  ) => {
    for (;;) {
      host.stderr.write(`${wrap(cue, columns() - 1)} `);
      host.aloud?.read(cue);
      const typed = await readLine(host);
      host.aloud?.hush();
      if (typed === null) {
        host.stderr.write('\n');
        throw new Cancelled(farewell);
      }
      if (asksForHelp(typed)) {
        again();
        continue;
      }
      const answer = parse(typed.trim());
      if (!(answer instanceof Error)) return answer;
      write(answer.message);
    }
  };
  /** Who only hears does not see what was typed. */
  const readBack = (taken: string) => host.aloud?.read(`${taken}.`);
  return {
    async choose({ choices, preset, leave, ...ask }) {
      const again = () => {
        put(ask);
        list(choices);
      };
      again();
      const usual = choices.findIndex(({ key }) => key === preset);
      const enter = usual < 0 ? '' : `, or enter alone for ${usual + 1}`;
      const cue = `Number and enter${enter}:`;
      const chosen = await untilUnderstood(cue, again, (typed) => {
        if (typed === '' && usual >= 0) return choices[usual] as Choice;
        const found = findChoice(choices, /^q$/i.test(typed) && leave ? leave : typed);
        return found ?? new Error(`Type a number from 1 to ${choices.length}.`);
      });
      write(`Chosen: ${chosen.label}\n`);
      return chosen.key;
    },
    async type({ check, preset, said = (text) => text, ...ask }) {
      const again = () => put(ask);
      again();
      const cue = preset === undefined ? 'Answer:' : `Answer, or enter alone for ${preset}:`;
      const taken = await untilUnderstood(cue, again, (typed) => {
        const text = typed === '' ? (preset ?? '') : typed;
        const problem = check(text);
        return problem === null ? text : new Error(problem);
      });
      readBack(said(taken));
      return taken;
    },
    async confirm({ preset, ...ask }) {
      const again = () => put(ask);
      again();
      const cue = `yes or no, or enter alone for ${preset ? 'yes' : 'no'}:`;
      const isYes = await untilUnderstood(cue, again, (typed) => yesOrNo(typed, preset));
      readBack(isYes ? 'Yes' : 'No');
      return isYes;
    },
    askQuestion: (ask) => askInLines(ask, { write, list, untilUnderstood }),
  };
}

/** Whoever pressed `?` too late for a key types it with what follows: nothing of that is an answer. */
export function asksForHelp(typed: string): boolean {
  return /^(\?|h$|help$)/i.test(typed.trim());
}

export function yesOrNo(typed: string, preset: boolean): boolean | Error {
  const word = typed.trim().toLowerCase();
  if (word === '') return preset;
  if ('yes'.startsWith(word)) return true;
  return 'no'.startsWith(word) ? false : new Error('Type y or n, for yes or no.');
}
