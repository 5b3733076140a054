import stringWidth from 'fast-string-width';

/** Columns to write in: what the stream reports, 80 where it reports none, and never wider than is good to read. */
export function columnsOf(stream: NodeJS.WriteStream, most = 80): number {
  const columns = stream.columns > 0 ? stream.columns : 80;
  return Math.max(20, Math.min(columns, most));
}

/** Breaks text at spaces into lines of at most `columns`; lines after the first begin with `indent` spaces. */
export function wrap(text: string, columns: number, indent = 0): string {
  return text
    .split('\n')
    .map((paragraph) => wrapParagraph(paragraph, columns, indent))
    .join('\n');
}

function wrapParagraph(text: string, columns: number, indent: number): string {
  if (widthOf(text) <= columns) return text;
  const lead = /^ */.exec(text)?.[0] ?? '';
  const lines: string[] = [];
  let line = lead;
  for (const word of text.trim().split(/ +/)) {
    const isFirstWord = line.trim() === '';
    if (!isFirstWord && widthOf(line) + 1 + widthOf(word) > columns) {
      lines.push(line);
      line = ' '.repeat(indent) + word;
    } else {
      line += isFirstWord ? word : ` ${word}`;
    }
  }
  return [...lines, line].join('\n');
}

/** Cuts a line that would wrap and so spoil a screen that is drawn again. */
export function cut(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (widthOf(kept + segment) >= columns) break;
    kept += segment;
  }
  return `${kept.trimEnd()}~`;
}

/** With spaces beside it, so that texts stand in line. */
export function pad(text: string, columns: number, align: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, columns - widthOf(text)));
  return align === 'right' ? space + text : text + space;
}

/** Columns that a text takes: two for a wide letter or an emoji, none for what colours or joins. */
export function widthOf(text: string): number {
  // To know every letter costs a start the twentieth part; most texts have none but these.
  return /^[ -~]*$/.test(text) ? text.length : stringWidth(text);
}
