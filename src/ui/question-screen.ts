import type { QuestionAsk } from './asking.ts';
import { DIGITS, type QuestionState } from './question-keys.ts';
import { wrap } from './text.ts';
import type { Theme } from './theme.ts';

export interface Look {
  readonly columns: number;
  readonly rows: number;
  readonly cursor: string;
  readonly theme: Pick<Theme, 'strong' | 'quiet' | 'accent'>;
}

/**
 * A question's screen. Its last line is empty, for the cursor: terminals differ in what happens to the cursor's
 * line, and those below it, on resizing.
 */
export function drawQuestion(ask: QuestionAsk, state: QuestionState, look: Look): string {
  const { columns, rows, theme } = look;
  const lines = (text: string) => (text === '' ? [] : wrap(text, columns).split('\n'));
  const head = [
    ...lines(headOf(ask)).map(theme.strong),
    ...(state.showsHelp ? lines(ask.help).map(theme.quiet) : []),
  ];
  const keys = lines(keysOf(ask, state)).map((line) => line.replaceAll(GLUE, ' '));
  const foot = [...lines(state.note), ...keys.map(theme.quiet), CURSOR_LINE];
  const choices = ask.choices.map((_, index) => drawChoice(ask, state, look, index));
  const room = Math.max(MIN_ROOM, rows - head.length - foot.length);
  const heights = choices.map((choice) => choice.length);
  const spare = room - sum(heights);
  if (spare >= 0) {
    const [above, below] = [spare > 1 ? [''] : [], spare > 0 ? [''] : []];
    return [...head, ...above, ...choices.flat(), ...below, ...foot].join('\n');
  }
  const { first, end } = shownOf(heights, room, state.pointer);
  const hidden = (from: number, to: number, way: string, arrow: string) => {
    const digits = digitsOf(from, to);
    const keys = digits === '' ? '' : `: ${digits}`;
    return from < to ? [theme.strong(`  ${to - from} more ${way}${keys} (arrow ${arrow})`)] : [];
  };
  return [
    ...head,
    ...hidden(0, first, 'above', 'up'),
    ...choices.slice(first, end).flat(),
    ...hidden(end, choices.length, 'below', 'down'),
    ...foot,
  ].join('\n');
}

/** The keys of the choices from one index up to another: "7-9, 0". */
function digitsOf(from: number, to: number): string {
  const digits = DIGITS.slice(from, Math.min(to, 9));
  const run = digits.length > 1 ? `${digits[0]}-${digits.at(-1)}` : digits;
  const zero = from <= 9 && to > 9 ? DIGITS[9] : '';
  return [run, zero].filter(Boolean).join(', ');
}

/** The question, and progress so far. */
export function headOf({ progress, message }: QuestionAsk): string {
  return progress === undefined ? message : `${progress}. ${message}`;
}

/** Not empty, or Inquirer adds another one. */
const CURSOR_LINE = ' ';

/** Lines for the choices, even if the help fills the screen. */
const MIN_ROOM = 4;

function drawChoice(
  { kind, choices }: QuestionAsk,
  { ticked, pointer }: QuestionState,
  { columns, cursor, theme }: Look,
  index: number,
): readonly string[] {
  const { key, label } = choices[index] ?? { key: '', label: '' };
  const isPointed = index === pointer;
  const tick = kind === 'one' ? '' : ticked.includes(key) ? '[x] ' : '[ ] ';
  const lead = `${isPointed ? cursor : ' '} ${DIGITS[index] ?? ' '} ${tick}`;
  const hang = lead.length;
  const lines = wrap(label, columns - hang)
    .split('\n')
    .map((line, row) => (row === 0 ? lead : ' '.repeat(hang)) + line);
  return isPointed ? lines.map(theme.accent) : lines;
}

/** The choices that fit, including the highlighted one; each truncated end costs a line. */
function shownOf(heights: readonly number[], room: number, pointer: number | null) {
  const fits = (first: number, end: number) => {
    const signs = (first > 0 ? 1 : 0) + (end < heights.length ? 1 : 0);
    return sum(heights.slice(first, end)) + signs <= room;
  };
  let first = 0;
  while (pointer !== null && first < pointer && !fits(first, pointer + 1)) first += 1;
  let end = first + 1;
  for (let more = end + 1; more <= heights.length; more++) if (fits(first, more)) end = more;
  return { first, end };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** No line break between a key and what it does. */
const GLUE = '\u00a0';

/** The key line, the same on every screen except for what is unavailable here. */
function keysOf(ask: QuestionAsk, { ticked }: QuestionState): string {
  const {
    kind,
    choices,
    mayGoBack,
    mustChoose,
    mayBeEmpty,
    isMenu,
    leave,
    help,
    preset = [],
  } = ask;
  const isPreset =
    !isMenu && preset.length > 0 && (kind === 'one' || ticked.join() === preset.join());
  const digits = digitsOf(0, choices.length);
  return [
    ...(isMenu ? [`${digits} pick`, 'or arrows and enter'] : []),
    ...(kind === 'one' && !isMenu ? [`${digits} answer`] : []),
    ...(kind === 'one' && isPreset ? ['enter keeps it'] : []),
    ...(kind === 'many'
      ? [
          `${digits} pick`,
          mayBeEmpty && ticked.length === 0
            ? 'enter none of these'
            : isPreset
              ? 'enter keeps these'
              : 'enter continues',
        ]
      : []),
    ...(mayGoBack ? ['b back'] : []),
    ...(mustChoose || isMenu ? [] : ['s skip']),
    ...(mayBeEmpty || isMenu ? [] : ['u not sure']),
    ...(leave === undefined ? [] : ['q leave']),
    ...(help === '' ? [] : ['? help']),
  ]
    .map((key) => key.replaceAll(' ', GLUE))
    .join(', ');
}
