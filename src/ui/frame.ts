import { Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { widthOf, wrap } from './text.ts';

/** What Inquirer writes to erase its last frame. */
// eslint-disable-next-line no-control-regex -- these sequences are meant here
const ERASURE = /^(?:\u001b\[\d+B)?(?:\u001b\[2K(?:\u001b\[1A)?)*(?:\u001b\[G)?/;
/** How it moves the cursor to its line, from the last one, and to its column. */
// eslint-disable-next-line no-control-regex -- these sequences are meant here
const CURSOR = /(?:\u001b\[(\d+)A)?\u001b\[(\d+)G$/;
const ERASE_LINE = '\u001b[2K';
const SHOW_CURSOR = '\u001b[?25h';

interface Picture {
  readonly lines: readonly string[];
  /** Lines below the cursor's. */
  readonly below: number;
  readonly column: number;
}

/** An output for Inquirer's prompts, on a terminal. */
export interface Frame {
  readonly output: NodeJS.WritableStream;
  /** Erases the frame and shows the cursor, so that others can write. */
  hide(): void;
  /** Redraws it in place, for the current terminal size. */
  redraw(): void;
  /** Draws it at the cursor, because others have written in the meantime. */
  drawAnew(): void;
}

/**
 * Inquirer erases as many lines as it wrote, but a terminal that is made narrower wraps them into more, and copies
 * are left behind. So this remembers the frame and erases the lines it occupies now.
 */
export function frameOn(stream: NodeJS.WriteStream): Frame {
  let picture: Picture | null = null;
  let isDrawn = false;
  const columns = () => stream.columns || 80;
  const erasure = () => {
    if (!picture || !isDrawn) return '';
    const heights = picture.lines.map((line) => heightOf(line, columns()));
    const total = heights.reduce((sum, height) => sum + height, 0);
    const underCursor = heights.slice(heights.length - picture.below);
    const onItsLine =
      (heights.at(-1 - picture.below) ?? 1) - 1 - Math.floor(picture.column / columns());
    const down = underCursor.reduce((sum, height) => sum + height, Math.max(0, onItsLine));
    const lines = `${ERASE_LINE}\u001b[1A`.repeat(total - 1) + ERASE_LINE;
    return `${down > 0 ? `\u001b[${down}B` : ''}${lines}\u001b[G`;
  };
  const take = (written: string) => {
    // eslint-disable-next-line no-control-regex -- this sequence is meant here
    const toColumn = /^\u001b\[(\d+)G$/.exec(written);
    if (toColumn && picture) {
      picture = { ...picture, column: Number(toColumn[1]) - 1 };
      stream.write(written);
      return;
    }
    const drawing = written.replace(ERASURE, '');
    stream.write(erasure() + drawing);
    picture = pictureOf(drawing);
    isDrawn = picture !== null;
  };
  const output = new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      take(chunk);
      done();
    },
  });
  Object.defineProperties(output, {
    isTTY: { value: stream.isTTY },
    columns: { get: columns },
    rows: { get: () => stream.rows },
  });
  const redraw = () => {
    if (!picture) return;
    const before = erasure();
    picture = rewrapped(picture, columns());
    stream.write(before + drawingOf(picture));
    isDrawn = true;
  };
  return {
    output,
    hide() {
      stream.write(erasure() + SHOW_CURSOR);
      isDrawn = false;
    },
    redraw,
    drawAnew() {
      isDrawn = false;
      redraw();
    },
  };
}

/** null: nothing visible. */
function pictureOf(drawing: string): Picture | null {
  const [cursor = '', up = '0', column = '1'] = CURSOR.exec(drawing) ?? [];
  const text = drawing.slice(0, drawing.length - cursor.length);
  if (stripVTControlCharacters(text) === '') return null;
  return { lines: text.split('\n'), below: Number(up), column: Number(column) - 1 };
}

function drawingOf({ lines, below, column }: Picture): string {
  return `${lines.join('\n')}${below > 0 ? `\u001b[${below}A` : ''}\u001b[${column + 1}G`;
}

function rewrapped({ lines, below, column }: Picture, columns: number): Picture {
  const broken = lines.map((line) => wrap(line, columns, leadOf(line)).split('\n'));
  const under = broken.slice(broken.length - below);
  const line = lines.at(-1 - below) ?? '';
  const last = broken.at(-1 - below)?.at(-1) ?? '';
  return {
    lines: broken.flat(),
    below: under.flat().length,
    // As far from the end of its line as before.
    column: Math.max(0, Math.min(columns - 1, widthOf(last) - widthOf(line) + column)),
  };
}

/** Where a choice's text starts, after the cursor and the number. */
function leadOf(line: string): number {
  return /^\W*(?:\d+\. )?/.exec(stripVTControlCharacters(line))?.[0].length ?? 0;
}

/** How many rows a line takes. */
export function heightOf(line: string, columns: number): number {
  return Math.max(1, Math.ceil(widthOf(line) / columns));
}
