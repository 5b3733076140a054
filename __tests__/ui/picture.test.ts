import { describe, expect, it } from '@jest/globals';
import type { Host } from '../../src/host.ts';
import { decodePicture, pictureFor, placePicture } from '../../src/ui/picture.ts';
import { aJpeg, aPng, BLUE, halves, RED } from '../support/baby.ts';

type Point = readonly [x: number, y: number];

const colourAt = ({ width, data }: ReturnType<typeof decodePicture>, x: number, y: number) =>
  [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)].map((value) =>
    value > 128 ? 255 : 0,
  );

function aHost(env: Record<string, string>, depth = 24): Host {
  const stderr = { isTTY: true, getColorDepth: () => depth };
  return { stderr, env: { LANG: 'C.UTF-8', ...env }, platform: 'linux' } as unknown as Host;
}

describe('a picture', () => {
  it('is read from PNG', () => {
    const picture = decodePicture(aPng(60, 40));
    expect([picture.width, picture.height]).toEqual([60, 40]);
    expect([colourAt(picture, 1, 1), colourAt(picture, 58, 38)]).toEqual([[...RED], [...BLUE]]);
  });

  // Where the left (red) and the right (blue) half are when the camera is held upright.
  it.each<readonly [number, Point, Point, Point]>([
    [1, [64, 32], [1, 16], [62, 16]],
    [2, [64, 32], [62, 16], [1, 16]],
    [3, [64, 32], [62, 16], [1, 16]],
    [4, [64, 32], [1, 16], [62, 16]],
    [5, [32, 64], [16, 1], [16, 62]],
    [6, [32, 64], [16, 1], [16, 62]],
    [7, [32, 64], [16, 62], [16, 1]],
    [8, [32, 64], [16, 62], [16, 1]],
  ])('is shown upright however the camera was held (%i)', (orientation, size, red, blue) => {
    const picture = decodePicture(aJpeg(orientation));
    expect([picture.width, picture.height]).toEqual(size);
    expect([colourAt(picture, ...red), colourAt(picture, ...blue)]).toEqual([[...RED], [...BLUE]]);
  });

  it('is no larger than a terminal can show', () => {
    const { width, height } = decodePicture(aPng(1000, 250));
    expect([width, height]).toEqual([800, 200]);
  });

  it.each([
    ['a cut JPEG', aJpeg(1, 640, 480).subarray(0, 3000)],
    ['a cut PNG', aPng().subarray(0, 60)],
    ['a text', Buffer.from('hello, this is a text')],
    ['nothing', Buffer.alloc(0)],
    [
      'a PNG of a million megapixels',
      Buffer.concat([aPng().subarray(0, 16), Buffer.alloc(8, 0x0f), aPng().subarray(24)]),
    ],
  ])('rejects %s', (_, bytes) => {
    expect(() => decodePicture(bytes)).toThrow();
  });

  it('is drawn in half blocks with its own proportions', () => {
    const drawn = pictureFor(halves(60, 40), aHost({}))?.draw(30, 14);
    const lines = drawn?.text.split('\n') ?? [];
    expect([drawn?.rows, lines.length]).toEqual([10, 11]);
    const cells = lines[0]?.split('▄') ?? [];
    expect(cells).toHaveLength(31);
    expect([cells[0], cells[29]]).toEqual([
      expect.stringContaining('38;2;255;0;0'),
      expect.stringContaining('38;2;0;0;255'),
    ]);
  });

  it('is drawn in fewer colours if fewer are available', () => {
    expect(pictureFor(halves(4, 4), aHost({}, 8))?.draw(4, 4).text).toContain('38;5;196');
  });

  it.each([
    ['with 16 colours', aHost({}, 4)],
    ['without colour', aHost({ NO_COLOR: '1' })],
    ['without Unicode', aHost({ LANG: 'C' })],
  ])('is not drawn %s', (_, host) => {
    expect(pictureFor(halves(4, 4), host)).toBeNull();
  });
});

describe('a picture with lines below it', () => {
  const place = (rows = 24) => {
    const stream = { columns: 80, rows, text: '', write: (text: string) => (stream.text += text) };
    const drawn = { text: 'PICTURE\n', rows: 5, erase: 'ERASE' };
    const sizes: number[][] = [];
    const picture = { draw: (...size: number[]) => (sizes.push(size), drawn) };
    const placed = placePicture(picture, stream as unknown as NodeJS.WriteStream);
    return { stream, sizes, placed };
  };

  it('is drawn once, no wider than asked, with six rows left for the session', () => {
    const { stream, sizes, placed } = place(12);
    placed.show(30);
    placed.show(30);
    expect([stream.text, sizes, placed.isShown()]).toEqual(['PICTURE\n', [[30, 6]], true]);
  });

  it.each([
    ['too few rows', 9],
    ['an unknown number of rows', NaN],
  ])('is not drawn in %s', (_, rows) => {
    const { stream, placed } = place(rows);
    placed.show(30);
    placed.remove();
    expect([stream.text, placed.isShown()]).toEqual(['', false]);
  });

  it('is removed, and the lines below it move up', () => {
    const { stream, placed } = place();
    placed.show(30);
    placed.writtenBelow('one\ntwo\n');
    stream.text = '';
    placed.remove();
    expect(stream.text).toBe('ERASE\u001b[7A\r\u001b[Jone\ntwo\n');
  });

  it('stays where it is once the window has a different width', () => {
    const { stream, placed } = place();
    placed.show(30);
    stream.text = '';
    stream.columns = 40;
    placed.remove();
    expect([stream.text, placed.isShown()]).toEqual(['ERASE', false]);
  });
});
