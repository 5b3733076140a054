import { pad, widthOf } from './text.ts';

export interface Column {
  readonly heading: string;
  /** Dropped first if the lines do not fit: the highest goes first; 0 always stays. */
  readonly dispensable: number;
  readonly align?: 'right';
}

const GAP = '  ';

/** Lines of a table, headings first, at most `columns` wide as far as dropping columns allows. */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly string[] {
  const widths = columns.map(({ heading }, index) =>
    rows.reduce((widest, row) => Math.max(widest, widthOf(row[index] ?? '')), widthOf(heading)),
  );
  // An empty column says nothing.
  let shown = columns.map((_, index) => index).filter((index) => rows.some((row) => row[index]));
  const total = () =>
    shown.reduce((sum, index) => sum + (widths[index] ?? 0), GAP.length * (shown.length - 1));
  const rank = (index: number) => columns[index]?.dispensable ?? 0;
  while (total() > width && shown.some((index) => rank(index) > 0)) {
    const first = Math.max(...shown.map(rank));
    shown = shown.filter((index) => rank(index) !== first);
  }
  const line = (cells: readonly string[]) =>
    shown
      .map((index) => pad(cells[index] ?? '', widths[index] ?? 0, columns[index]?.align))
      .join(GAP)
      .trimEnd();
  return [line(columns.map(({ heading }) => heading)), ...rows.map(line)];
}

/** Wraps a text as the terminal does: wide characters count twice, and overlong words are broken. */
export function wrapWide(text: string, columns: number): readonly string[] {
  const lines: string[] = [''];
  for (const word of text.split(/ +/)) {
    const line = lines.at(-1) ?? '';
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= columns) {
      lines[lines.length - 1] = longer;
      continue;
    }
    if (line !== '') lines.push('');
    for (const { segment } of new Intl.Segmenter().segment(word)) {
      const begun = lines.at(-1) ?? '';
      if (widthOf(begun + segment) <= columns) lines[lines.length - 1] = begun + segment;
      else lines.push(segment);
    }
  }
  return lines;
}

const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
/** A terminal without Unicode shows the height as a digit. */
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8'];

/** One character per value, from the lowest to the highest; null is a dot. */
export function sparkline(values: readonly (number | null)[], isUnicode: boolean): string {
  const [low, high] = rangeOf(values.filter((value) => value !== null));
  const signs = isUnicode ? BARS : DIGITS;
  return values
    .map((value) => {
      if (value === null) return isUnicode ? '·' : '.';
      const share = high === low ? 0 : (value - low) / (high - low);
      return signs[Math.round(share * (signs.length - 1))];
    })
    .join('');
}

/** The lowest and the highest. (Math.min takes only as many arguments as fit on the stack.) */
export function rangeOf(values: readonly number[]): readonly [low: number, high: number] {
  return [
    values.reduce((low, value) => Math.min(low, value), Infinity),
    values.reduce((high, value) => Math.max(high, value), -Infinity),
  ];
}
