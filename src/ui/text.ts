import stringWidth from 'fast-string-width';

/** Columns to write in: what the stream reports, or 80, but never wider than is comfortable to read. */
export function columnsOf(stream: NodeJS.WriteStream, most = 80): number {
  const columns = stream.columns > 0 ? stream.columns : 80;
  return Math.max(20, Math.min(columns, most));
}

/** Wraps text at spaces into lines of at most `columns`; lines after the first start with `indent` spaces. */
export function wrap(text: string, columns: number, indent = 0): string {
  return text
    .split('\n')
    .map((paragraph) => wrapParagraph(paragraph, columns, indent))
    .join('\n');
}

/** On a terminal wrapped to its width; elsewhere as it is. */
export function fitted(text: string, stream: NodeJS.WriteStream): string {
  return stream.isTTY ? wrap(text, columnsOf(stream)) : text;
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

/** Truncates a line that would wrap and break a screen redrawn in place. */
export function cut(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (widthOf(kept + segment) >= columns) break;
    kept += segment;
  }
  return `${kept.trimEnd()}~`;
}

/** Padded with spaces, so that texts line up. */
export function pad(text: string, columns: number, align: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, columns - widthOf(text)));
  return align === 'right' ? space + text : text + space;
}

/** Columns that a text takes: two for a wide character or an emoji, none for colour codes or joiners. */
export function widthOf(text: string): number {
  // Loading the full width table costs 5 % of a start; most texts contain only these.
  return /^[ -~]*$/.test(text) ? text.length : stringWidth(text);
}
