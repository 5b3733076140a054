import type { Choice, QuestionAnswer, QuestionAsk } from './asking.ts';
import { rulesOut } from './question-keys.ts';
import { headOf } from './question-screen.ts';

interface Lines {
  readonly write: (text: string) => void;
  readonly list: (choices: readonly Choice[]) => void;
  /** Asks until `parse` accepts the input; it returns a rejection as an Error. `?` asks again. */
  readonly untilUnderstood: <T>(
    cue: string,
    again: () => void,
    parse: (typed: string) => T | Error,
  ) => Promise<T>;
}

/** A check question, in numbered lines. */
export async function askInLines(
  ask: QuestionAsk,
  { write, list, untilUnderstood }: Lines,
): Promise<QuestionAnswer> {
  const put = () => {
    write(headOf(ask));
    list(ask.choices);
  };
  const again = () => {
    if (ask.help) write(ask.help);
    put();
  };
  put();
  const said = await untilUnderstood(cueOf(ask), again, (typed) => understood(ask, typed));
  if (typeof said === 'string') write(`${TAKEN[said]}\n`);
  else {
    const labels = ask.choices.filter(({ key }) => said.answer.includes(key));
    write(`Chosen: ${labels.map(({ label }) => label).join('; ') || 'none'}\n`);
  }
  return said;
}

const TAKEN = { back: 'Back.', skip: 'Skipped.', 'not-sure': 'Not sure.' } as const;

/** Words and letters that do the same in every question. */
const WAYS: Readonly<Record<string, Exclude<QuestionAnswer, object>>> = {
  b: 'back',
  back: 'back',
  s: 'skip',
  skip: 'skip',
  u: 'not-sure',
  'not sure': 'not-sure',
  'not-sure': 'not-sure',
};

function cueOf(ask: QuestionAsk): string {
  const { kind, choices, preset = [] } = ask;
  const usual = choices.flatMap(({ key }, index) => (preset.includes(key) ? [index + 1] : []));
  const enter =
    usual.length > 0
      ? `, or enter alone for ${usual.join(',')}`
      : ask.mayBeEmpty
        ? ', or enter alone for none'
        : '';
  return `${kind === 'one' ? 'Number and enter' : 'Numbers and enter, like 1,3'}${enter}; ${waysOf(ask)}:`;
}

function waysOf({ mayGoBack, mustChoose, mayBeEmpty }: QuestionAsk): string {
  return [
    ...(mayGoBack ? ['b back'] : []),
    ...(mustChoose ? [] : ['s skip']),
    mayBeEmpty ? '0 none' : 'u not sure',
    '? help',
  ].join(', ');
}

/** The input; an Error says what would be valid. */
function understood(ask: QuestionAsk, typed: string): QuestionAnswer | Error {
  const { kind, choices, preset = [], mayGoBack, mustChoose, mayBeEmpty } = ask;
  const way = WAYS[typed.toLowerCase()];
  const isClosed =
    (way === 'back' && !mayGoBack) ||
    (way === 'skip' && mustChoose) ||
    (way === 'not-sure' && mayBeEmpty);
  if (way && !isClosed) return way;
  if (mayBeEmpty && (typed === '0' || (typed === '' && preset.length === 0))) return { answer: [] };
  const whole = findChoice(choices, typed);
  const words = typed === '' ? preset : typed.split(/[\s,]+/).filter(Boolean);
  const picked = whole ? [whole] : words.map((word) => findChoice(choices, word));
  const known = choices.filter((choice) => picked.includes(choice));
  if (known.length === 0 || picked.includes(undefined) || (kind === 'one' && known.length > 1)) {
    const numbers = kind === 'one' ? 'a number' : 'numbers';
    return new Error(`Type ${numbers} from 1 to ${choices.length}; or ${waysOf(ask)}.`);
  }
  const clash = known.flatMap((choice) =>
    known
      .filter(({ key }) => rulesOut(ask, choice.key, key))
      .map((other) => [choice, other] as const),
  )[0];
  if (!clash) return { answer: known.map(({ key }) => key) };
  const lone = clash.find(({ key }) => ask.alone.includes(key));
  if (lone) return new Error(`"${lone.label}" cannot be combined with other answers.`);
  return new Error(`Choose one of these: ${clash.map(({ label }) => `"${label}"`).join(' or ')}.`);
}

/** By its number, key or words. */
export function findChoice(choices: readonly Choice[], typed: string): Choice | undefined {
  if (/^\d+$/.test(typed)) return choices[Number(typed) - 1];
  const word = typed.toLowerCase();
  return choices.find(({ key, label }) => [key, label].some((text) => text.toLowerCase() === word));
}
