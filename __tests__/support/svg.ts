import type xterm from '@xterm/headless';

const [CELL_WIDTH, LINE_HEIGHT, MARGIN] = [8.4, 19, 16];
const LEVELS = [0, 95, 135, 175, 215, 255];
const TEXT = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** An 80-column screen as an SVG picture, using the 256-colour entries that no theme changes. */
export function svgOf(screen: xterm.Terminal, title: string): string {
  const { active } = screen.buffer;
  const rows = Array.from({ length: active.length }, (_, row) => active.getLine(row));
  const last = rows.findLastIndex((row) => row?.translateToString(true).trim());
  const lines = rows.slice(0, last + 1).map((row) => runsOf(row).map(spanOf).join(''));
  const [width, height] = [
    2 * MARGIN + screen.cols * CELL_WIDTH,
    2 * MARGIN + lines.length * LINE_HEIGHT,
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${title}">`,
    `<title>${title}</title>`,
    `<rect width="100%" height="100%" rx="8" fill="#fbfaf7"/>`,
    `<g font-family="ui-monospace,Menlo,Consolas,monospace" font-size="14" fill="#1c1c1c" xml:space="preserve">`,
    ...lines.map(
      (line, row) =>
        `<text x="${MARGIN}" y="${MARGIN + LINE_HEIGHT * (row + 0.75)}">${line}</text>`,
    ),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

interface Run {
  readonly style: string;
  text: string;
}

/** Adjacent cells of one style. */
function runsOf(row: xterm.IBufferLine | undefined): readonly Run[] {
  const runs: Run[] = [];
  const length = row?.translateToString(true).trimEnd().length ?? 0;
  for (let x = 0; x < length; x++) {
    const cell = row?.getCell(x);
    const style = `${cell?.isBold() ? ' font-weight="bold"' : ''}${cell?.isFgPalette() ? ` fill="${hexOf(cell.getFgColor())}"` : ''}`;
    const text = cell?.getChars() || ' ';
    if (runs.at(-1)?.style === style) runs.at(-1)!.text += text;
    else runs.push({ style, text });
  }
  return runs;
}

function spanOf({ style, text }: Run): string {
  const safe = text.replaceAll(/[&<>]/g, (mark) => TEXT[mark as keyof typeof TEXT]);
  return style ? `<tspan${style}>${safe}</tspan>` : safe;
}

/** A colour of xterm's 256-colour table, from 16 on: a cube of six levels, then greys. */
function hexOf(color: number): string {
  const grey = 8 + (color - 232) * 10;
  const cube = color - 16;
  const levels =
    color >= 232
      ? [grey, grey, grey]
      : [Math.floor(cube / 36), Math.floor(cube / 6) % 6, cube % 6].map((step) => LEVELS[step]!);
  return `#${levels.map((level) => level.toString(16).padStart(2, '0')).join('')}`;
}
