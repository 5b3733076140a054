import { decode } from 'jpeg-js';
import { PNG } from 'pngjs';
import { createSupportsTerminalGraphics } from 'supports-terminal-graphics';
import type { Host } from '../host.ts';
import { painterFor, type Rgb, useUnicode } from './theme.ts';

/** Rows of red, green, blue and alpha bytes. */
interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** A picture as the terminal draws it. */
interface Drawn {
  /** Ends below the picture, at the start of a line. */
  readonly text: string;
  readonly rows: number;
  /** Removes what clearing its lines leaves behind. */
  readonly erase: string;
}

interface Picture {
  /** As large as fits into this many cells. */
  draw(columns: number, rows: number): Drawn;
}

/** A picture shown for a while, with lines written below it meanwhile. */
export interface PlacedPicture {
  isShown(): boolean;
  /** Draws it at the cursor, at most `columns` wide; does nothing if it is already shown or there is no room. */
  show(columns: number): void;
  /** Lines just written below it: they stay when it is removed. */
  writtenBelow(lines: string): void;
  /** Removes it and moves the lines below it up. Erase whatever is redrawn in place first. */
  remove(): void;
}

/** In cells. The screen needs `rowsKept` for the session's lines and some text. */
const PLACE = { columns: 38, rows: 14, leastRows: 4, rowsKept: 6 };

/** Phone cameras make up to 50 million; a larger bitmap is an attack. */
const MOST_MEGAPIXELS = 50;
/** More than any terminal shows. */
const MOST_PIXELS_A_SIDE = 800;
/** A cell is about twice as high as wide; this many pixels are sent for each. */
const CELL = { width: 10, height: 20 };
/** Distinguishes our picture from those of others in the same terminal. */
const KITTY_ID = 0x6c64;

/** @throws if the bytes are not a whole JPEG or PNG */
export function decodePicture(bytes: Buffer): Pixels {
  if (bytes.readUInt32BE(0) !== 0x89504e47) {
    const limits = { maxResolutionInMP: MOST_MEGAPIXELS, maxMemoryUsageInMB: 1024 };
    const { width, height, data } = decode(bytes, { useTArray: true, ...limits });
    return turn(shrinkToSide({ width, height, data }), orientationOf(bytes));
  }
  const megapixels = (bytes.readUInt32BE(16) * bytes.readUInt32BE(20)) / 1e6;
  if (megapixels > MOST_MEGAPIXELS) throw new Error(`it has ${Math.round(megapixels)} megapixels`);
  return shrinkToSide(PNG.sync.read(bytes));
}

function shrinkToSide(pixels: Pixels): Pixels {
  const scale = Math.min(1, MOST_PIXELS_A_SIDE / Math.max(pixels.width, pixels.height));
  const fit = (length: number) => Math.max(1, Math.round(length * scale));
  return shrink(pixels, fit(pixels.width), fit(pixels.height));
}

/** How to show it on this terminal; null if that is impossible. */
export function pictureFor(pixels: Pixels, host: Host): Picture | null {
  const stream = host.stderr;
  const sized = (
    columns: number,
    rows: number,
    make: (columns: number, rows: number) => Omit<Drawn, 'rows'>,
  ): Drawn => {
    const scale = Math.min(columns / pixels.width, (rows * 2) / pixels.height);
    const fit = (length: number) => Math.max(1, Math.round(length * scale));
    const height = Math.ceil(fit(pixels.height) / 2);
    return { ...make(fit(pixels.width), height), rows: height };
  };
  const protocol = protocolOf(host);
  if (protocol) {
    return { draw: (most, rows) => sized(most, rows, (...size) => protocol(pixels, ...size)) };
  }
  const paint = painterFor(stream, host);
  if (!paint || !useUnicode(host.env, host.platform)) return null;
  return {
    draw: (most, rows) => sized(most, rows, (...size) => halfBlocks(pixels, paint, ...size)),
  };
}

export function placePicture(picture: Picture, stream: NodeJS.WriteStream): PlacedPicture {
  let shown: { drawn: Drawn; below: string; columns: number } | null = null;
  return {
    isShown: () => shown !== null,
    show(columns) {
      const rows = Math.min(PLACE.rows, stream.rows - PLACE.rowsKept);
      if (shown || !(rows >= PLACE.leastRows)) return;
      const drawn = picture.draw(Math.min(PLACE.columns, columns), rows);
      shown = { drawn, below: '', columns: stream.columns };
      stream.write(drawn.text);
    },
    writtenBelow(lines) {
      if (shown) shown.below += lines;
    },
    remove() {
      if (!shown) return;
      const { drawn, below, columns } = shown;
      shown = null;
      const up = drawn.rows + below.split('\n').length - 1;
      // Its position is unknown once lines were rewrapped or scrolled out of the window: it then stays.
      const isThere = columns === stream.columns && up < stream.rows;
      stream.write(drawn.erase + (isThere ? `\u001b[${up}A\r\u001b[J${below}` : ''));
    },
  };
}

type Draw = (pixels: Pixels, columns: number, rows: number) => Omit<Drawn, 'rows'>;

function protocolOf({ stderr, env }: Host): Draw | null {
  // tmux and screen pass on the outer terminal's name, but not its pictures.
  if (env['TMUX'] || env['STY'] || /^(screen|tmux)/.test(env['TERM'] ?? '')) return null;
  const can = createSupportsTerminalGraphics(stderr);
  return can.kitty ? kitty : can.iterm2 ? iterm : null;
}

/** Makes room first, so that nothing scrolls while the terminal draws. */
function inRoom(rows: number, draw: string): string {
  return `${'\n'.repeat(rows)}\u001b[${rows}A\u001b7${draw}\u001b8\u001b[${rows}B\r`;
}

const kitty: Draw = (pixels, columns, rows) => {
  const chunks = pngOf(pixels, columns, rows).match(/.{1,4096}/g) ?? [];
  // q=2: a reply from the terminal would arrive as keys.
  const first = `a=T,f=100,q=2,C=1,i=${KITTY_ID},c=${columns},r=${rows},`;
  const draw = chunks.map(
    (chunk, index) =>
      `\u001b_G${index === 0 ? first : ''}m=${index < chunks.length - 1 ? 1 : 0};${chunk}\u001b\\`,
  );
  return { text: inRoom(rows, draw.join('')), erase: `\u001b_Ga=d,d=I,i=${KITTY_ID},q=2\u001b\\` };
};

const iterm: Draw = (pixels, columns, rows) => {
  const data = pngOf(pixels, columns, rows);
  const size = Buffer.byteLength(data, 'base64');
  const options = `inline=1;size=${size};width=${columns};height=${rows};doNotMoveCursor=1`;
  return { text: inRoom(rows, `\u001b]1337;File=${options}:${data}\u0007`), erase: '' };
};

function pngOf(pixels: Pixels, columns: number, rows: number): string {
  const size = shrink(pixels, columns * CELL.width, rows * CELL.height);
  const png = new PNG({ width: size.width, height: size.height });
  png.data = Buffer.from(size.data);
  return PNG.sync.write(png).toString('base64');
}

function halfBlocks(
  pixels: Pixels,
  paint: (top: Rgb, bottom: Rgb) => string,
  columns: number,
  rows: number,
): Omit<Drawn, 'rows'> {
  const { data } = shrink(pixels, columns, rows * 2);
  const at = (x: number, y: number): Rgb => {
    const [red = 0, green = 0, blue = 0] = data.subarray((y * columns + x) * 4);
    return [red, green, blue];
  };
  const cells = (row: number) =>
    Array.from({ length: columns }, (_, x) => paint(at(x, row * 2), at(x, row * 2 + 1))).join('');
  return { text: Array.from({ length: rows }, (_, row) => `${cells(row)}\n`).join(''), erase: '' };
}

/** Each pixel is the mean of those it stands for; transparent ones are black. */
function shrink({ width, height, data }: Pixels, toWidth: number, toHeight: number): Pixels {
  const result = new Uint8Array(toWidth * toHeight * 4);
  for (let y = 0; y < toHeight; y++) {
    const top = Math.floor((y * height) / toHeight);
    const bottom = Math.max(top + 1, Math.floor(((y + 1) * height) / toHeight));
    for (let x = 0; x < toWidth; x++) {
      const left = Math.floor((x * width) / toWidth);
      const right = Math.max(left + 1, Math.floor(((x + 1) * width) / toWidth));
      let [red, green, blue] = [0, 0, 0];
      for (let row = top; row < bottom; row++) {
        const end = (row * width + right) * 4;
        for (let from = (row * width + left) * 4; from < end; from += 4) {
          const alpha = data[from + 3] as number;
          red += (data[from] as number) * alpha;
          green += (data[from + 1] as number) * alpha;
          blue += (data[from + 2] as number) * alpha;
        }
      }
      const whole = (bottom - top) * (right - left) * 255;
      const to = (y * toWidth + x) * 4;
      result[to] = Math.round(red / whole);
      result[to + 1] = Math.round(green / whole);
      result[to + 2] = Math.round(blue / whole);
      result[to + 3] = 255;
    }
  }
  return { width: toWidth, height: toHeight, data: result };
}

/** The EXIF orientation, 1 to 8; 1 if there is none. */
function orientationOf(jpeg: Buffer): number {
  const exif = jpeg.subarray(0, 0x10000).indexOf('Exif\0\0', 0, 'latin1');
  if (exif < 0) return 1;
  const tiff = jpeg.subarray(exif + 6);
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  try {
    const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
    const entries = Array.from({ length: short(directory) }, (_, n) => directory + 2 + n * 12);
    const entry = entries.find((at) => short(at) === 0x0112);
    return entry === undefined ? 1 : short(entry + 8);
  } catch {
    // It points outside the file.
    return 1;
  }
}

function turn(pixels: Pixels, orientation: number): Pixels {
  const { width, height } = pixels;
  const [right, low] = [width - 1, height - 1];
  /** Where a pixel of the upright picture comes from. */
  const origins: Record<number, (x: number, y: number) => readonly [number, number]> = {
    2: (x, y) => [right - x, y],
    3: (x, y) => [right - x, low - y],
    4: (x, y) => [x, low - y],
    5: (x, y) => [y, x],
    6: (x, y) => [y, low - x],
    7: (x, y) => [right - y, low - x],
    8: (x, y) => [right - y, x],
  };
  const origin = origins[orientation];
  if (!origin) return pixels;
  const size = orientation < 5 ? { width, height } : { width: height, height: width };
  const from = new Uint32Array(pixels.data.slice().buffer);
  const to = new Uint32Array(size.width * size.height);
  for (let y = 0; y < size.height; y++) {
    for (let x = 0; x < size.width; x++) {
      const [fromX, fromY] = origin(x, y);
      to[y * size.width + x] = from[fromY * width + fromX] ?? 0;
    }
  }
  return { ...size, data: new Uint8Array(to.buffer) };
}
