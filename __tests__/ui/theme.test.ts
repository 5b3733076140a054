import { describe, expect, it } from '@jest/globals';
import { type Host, systemHost } from '../../src/host.ts';
import { themeFor } from '../../src/ui/theme.ts';

function themeWith(depth: number, env: Host['env'] = {}) {
  const stream = { isTTY: true, getColorDepth: () => depth } as unknown as NodeJS.WriteStream;
  return themeFor(stream, { ...systemHost(), env });
}

const KINDS = ['quiet', 'accent', 'alarm'] as const;

/** One of xterm's 216 fixed colours and 24 greys, as channels from 0 to 255. */
function partsOf(color: number): readonly number[] {
  if (color >= 232) return [1, 1, 1].map(() => (color - 232) * 10 + 8);
  const steps = [0, 95, 135, 175, 215, 255];
  return [36, 6, 1].map((weight) => steps[Math.floor((color - 16) / weight) % 6] as number);
}

/** Relative luminance of sRGB, as WCAG 2.2 defines it: 0 is black, 1 is white. */
function luminanceOf(parts: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('colour', () => {
  it.each(KINDS)('is readable on black and on white: %s', (kind) => {
    const [, color] = /38;5;(\d+)m/.exec(themeWith(8)[kind]('x')) ?? [];
    expect(Number(color)).toBeGreaterThan(15);
    const luminance = luminanceOf(partsOf(Number(color)));
    expect((luminance + 0.05) / 0.05).toBeGreaterThan(4.5);
    expect(1.05 / (luminance + 0.05)).toBeGreaterThan(4.5);
  });

  it.each(KINDS)('is left to the terminal for its own sixteen: %s', (kind) => {
    expect(themeWith(4)[kind]('x')).not.toMatch(/\[3\d/);
  });

  it.each(KINDS)('is absent with NO_COLOR: %s', (kind) => {
    expect(themeWith(24, { NO_COLOR: '1' })[kind]('x')).toBe('x');
  });

  it('is asked for so that Node does not warn of an empty NO_COLOR beside FORCE_COLOR', () => {
    const asked: (string | undefined)[] = [];
    const getColorDepth = (env: Host['env']) => asked.push(env['NO_COLOR']);
    const stream = { isTTY: true, getColorDepth } as unknown as NodeJS.WriteStream;
    themeFor(stream, { ...systemHost(), env: { NO_COLOR: '', FORCE_COLOR: '1' } });
    expect(asked).toEqual([undefined]);
  });
});
