import type { Host } from '../host.ts';
import {
  type Ask,
  Cancelled,
  type Choice,
  type Prompts,
  type QuestionAnswer,
  type QuestionAsk,
  standsAlone,
} from './asking.ts';
import { readLine } from './keyboard.ts';
import { rulesOut } from './question-keys.ts';
import { columnsOf, wrap } from './text.ts';

/** The same questions as numbered lines, answered by typing: nothing is drawn again, and no escape sequence is written. */
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
  /** Asks until `parse` takes what was typed; it returns a refusal as an Error. */
  const untilUnderstood = async <T>(cue: string, parse: (typed: string) => T | Error) => {
    for (;;) {
      host.stderr.write(`${cue} `);
      host.aloud?.read(cue);
      const typed = await readLine(host);
      host.aloud?.hush();
      if (typed === null) {
        host.stderr.write('\n');
        throw new Cancelled(farewell);
      }
      const answer = parse(typed.trim());
      if (!(answer instanceof Error)) return answer;
      write(answer.message);
    }
  };
  return {
    async choose({ choices, preset, ...ask }) {
      put(ask);
      list(choices);
      const usual = choices.findIndex(({ key }) => key === preset);
      const cue = usual < 0 ? 'Number:' : `Number (enter takes ${usual + 1}):`;
      const chosen = await untilUnderstood(cue, (typed) =>
        typed === '' && usual >= 0
          ? (choices[usual] as Choice)
          : (find(choices, typed) ?? new Error(`Type a number from 1 to ${choices.length}.`)),
      );
      write(`Chosen: ${chosen.label}\n`);
      return chosen.key;
    },
    async chooseMany({ choices, preset, alone, ...ask }) {
      put(ask);
      list(choices);
      const usual = choices.flatMap(({ key }, index) => (preset.includes(key) ? [index + 1] : []));
      const cue =
        usual.length === 0 ? 'Numbers, such as 1,3:' : `Numbers (enter takes ${usual.join(',')}):`;
      const chosen = await untilUnderstood(cue, (typed) => {
        const words = (typed || usual.join()).split(/[\s,]+/).filter(Boolean);
        const picked = words.map((word) => find(choices, word));
        if (words.length === 0 || picked.includes(undefined)) {
          return new Error(`Type numbers from 1 to ${choices.length}, with commas between them.`);
        }
        const all = [...new Set(picked as Choice[])];
        const lone = all.find(({ key }) => alone.includes(key));
        return lone && all.length > 1 ? new Error(standsAlone(lone.label)) : all;
      });
      write(`Chosen: ${chosen.map(({ label }) => label).join('; ')}\n`);
      return chosen.map(({ key }) => key);
    },
    async type({ check, preset, ...ask }) {
      put(ask);
      const cue = preset === undefined ? 'Answer:' : `Answer (enter takes ${preset}):`;
      return untilUnderstood(cue, (typed) => {
        const text = typed === '' ? (preset ?? '') : typed;
        const problem = check(text);
        return problem === null ? text : new Error(problem);
      });
    },
    async confirm({ preset, ...ask }) {
      put(ask);
      return untilUnderstood(`yes or no (enter takes ${preset ? 'yes' : 'no'}):`, (typed) => {
        if (typed === '') return preset;
        if (/^y(es)?$/i.test(typed)) return true;
        return /^no?$/i.test(typed) ? false : new Error('Type yes or no.');
      });
    },
    async askQuestion(ask) {
      const { progress, message, help, choices } = ask;
      write(`${progress}. ${message}`);
      list(choices);
      for (;;) {
        const said = await untilUnderstood(cueOf(ask), (typed) => understood(ask, typed));
        if (said === 'help') {
          write(help);
          continue;
        }
        if (typeof said === 'object') {
          const labels = choices.filter(({ key }) => said.answer.includes(key));
          write(`Chosen: ${labels.map(({ label }) => label).join('; ')}\n`);
        }
        return said;
      }
    },
  };
}

/** Words and letters that do the same on every question. */
const WAYS: Readonly<Record<string, Exclude<QuestionAnswer, object> | 'help'>> = {
  b: 'back',
  back: 'back',
  s: 'skip',
  skip: 'skip',
  u: 'not-sure',
  'not sure': 'not-sure',
  'not-sure': 'not-sure',
  '?': 'help',
  h: 'help',
  help: 'help',
};

function cueOf(ask: QuestionAsk): string {
  const { kind, choices, preset = [] } = ask;
  const usual = choices.flatMap(({ key }, index) => (preset.includes(key) ? [index + 1] : []));
  const enter = usual.length > 0 ? ` (enter takes ${usual.join(',')})` : '';
  return `${kind === 'one' ? 'Number' : 'Numbers, such as 1,3'}${enter}; ${waysOf(ask)}:`;
}

function waysOf({ mayGoBack, mustChoose }: QuestionAsk): string {
  const back = mayGoBack ? 'b back, ' : '';
  return `${back}${mustChoose ? '' : 's skip, '}u not sure, ? help`;
}

/** What was typed; an Error says what would be right. */
function understood(ask: QuestionAsk, typed: string): QuestionAnswer | 'help' | Error {
  const { kind, choices, preset = [], mayGoBack, mustChoose } = ask;
  const way = WAYS[typed.toLowerCase()];
  const isClosed = (way === 'back' && !mayGoBack) || (way === 'skip' && mustChoose);
  if (way && !isClosed) return way;
  const whole = find(choices, typed);
  const words = typed === '' ? preset : typed.split(/[\s,]+/).filter(Boolean);
  const picked = whole ? [whole] : words.map((word) => find(choices, word));
  const known = choices.filter((choice) => picked.includes(choice));
  if (known.length === 0 || picked.includes(undefined) || (kind === 'one' && known.length > 1)) {
    const numbers = kind === 'one' ? 'a number' : 'numbers';
    return new Error(`Type ${numbers} from 1 to ${choices.length}; or ${waysOf(ask)}.`);
  }
  const clash = known.flatMap((one) =>
    known.filter(({ key }) => rulesOut(ask, one.key, key)).map((other) => [one, other] as const),
  )[0];
  if (!clash) return { answer: known.map(({ key }) => key) };
  const lone = clash.find(({ key }) => ask.alone.includes(key));
  if (lone) return new Error(standsAlone(lone.label));
  return new Error(`Choose one of these: ${clash.map(({ label }) => `"${label}"`).join(' or ')}.`);
}

/** By its number, its key, or its words. */
function find(choices: readonly Choice[], typed: string): Choice | undefined {
  if (/^\d+$/.test(typed)) return choices[Number(typed) - 1];
  const word = typed.toLowerCase();
  return choices.find(({ key, label }) => [key, label].some((one) => one.toLowerCase() === word));
}
