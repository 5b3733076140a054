import { encode } from 'jpeg-js';
import { PNG } from 'pngjs';

type Colour = readonly [red: number, green: number, blue: number];
export const RED: Colour = [255, 0, 0];
export const BLUE: Colour = [0, 0, 255];

/** Left half in one colour, right half in the other. */
export function halves(width: number, height: number, [left, right] = [RED, BLUE]) {
  const data = Buffer.alloc(width * height * 4);
  for (let index = 0; index < width * height; index++) {
    data.set([...(index % width < width / 2 ? left : right), 255], index * 4);
  }
  return { width, height, data };
}

export function aPng(width = 60, height = 40): Buffer {
  const picture = halves(width, height);
  const png = new PNG({ width, height });
  png.data = picture.data;
  return PNG.sync.write(png);
}

/** As a camera writes it, with the orientation (EXIF, big endian). */
export function aJpeg(orientation = 1, width = 64, height = 32): Buffer {
  const jpeg = encode(halves(width, height), 95).data;
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
  const tiff = [...Buffer.from('MM'), 0, 42, 0, 0, 0, 8, 0, 1, ...entry, 0, 0, 0, 0];
  const exif = [...Buffer.from('Exif\0\0', 'latin1'), ...tiff];
  const segment = Buffer.from([0xff, 0xe1, 0, exif.length + 2, ...exif]);
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}

/** A second of silence. */
export function aWav(): Buffer {
  const wav = Buffer.alloc(44 + 16_000);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + 16_000, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  for (const [at, value] of [
    [20, 1],
    [22, 1],
    [32, 2],
    [34, 16],
  ] as const)
    wav.writeUInt16LE(value, at);
  wav.writeUInt32LE(8_000, 24);
  wav.writeUInt32LE(16_000, 28);
  wav.write('data', 36);
  wav.writeUInt32LE(16_000, 40);
  return wav;
}
