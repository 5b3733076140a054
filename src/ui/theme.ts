import { Chalk, type ChalkInstance } from 'chalk';
import { type Host, isOn } from '../host.ts';

/** Colours and symbols for one stream. Words always say what a colour says. */
export interface Theme {
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly accent: (text: string) => string;
  readonly alarm: (text: string) => string;
  readonly bullet: string;
}

/**
 * Whether a stream may show colour, decided only here: chalk ignores NO_COLOR, and Inquirer and chalk read the
 * environment differently. NO_COLOR counts only if it is not empty (no-color.org).
 */
export function useColor(stream: NodeJS.WriteStream, env: Host['env']): boolean {
  if (env['NO_COLOR'] || isOn(env['ACCESSIBLE'])) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return Boolean(stream.isTTY) && env['TERM'] !== 'dumb';
}

/** Node prints a warning if it finds FORCE_COLOR beside a variable that says no, even an empty one. */
function depthOf(stream: NodeJS.WriteStream, env: Host['env']): number {
  return stream.getColorDepth({ ...env, NO_COLOR: undefined, NODE_DISABLE_COLORS: undefined });
}

export type Rgb = readonly [red: number, green: number, blue: number];

/** Paints a cell in two colours, one above the other; null if the terminal has too few colours for a picture. */
export function painterFor(
  stream: NodeJS.WriteStream,
  { env }: Host,
): ((top: Rgb, bottom: Rgb) => string) | null {
  const depth = stream.isTTY && useColor(stream, env) ? depthOf(stream, env) : 1;
  if (depth < 8) return null;
  const chalk = new Chalk({ level: depth < 24 ? 2 : 3 });
  return (top, bottom) => chalk.rgb(...bottom).bgRgb(...top)('▄');
}

/** Whether the terminal can show more than ASCII. */
export function useUnicode(env: Host['env'], platform: NodeJS.Platform): boolean {
  if (platform === 'win32') return Boolean(env['WT_SESSION'] ?? env['TERM_PROGRAM']);
  if (env['TERM'] === 'linux' || env['TERM'] === 'dumb') return false;
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  return /utf-?8/i.test(locale);
}

/**
 * Those of the 256 colours that no theme changes, with a contrast of 4.5 to both black and white (WCAG 2.2, 1.4.3).
 * The first sixteen differ everywhere, and dim text fades on light backgrounds.
 */
const INKS = { grey: 243, green: 29, magenta: 163 };

export function themeFor(stream: NodeJS.WriteStream, host: Host): Theme {
  const isColored = useColor(stream, host.env);
  const hasInks = isColored && (!stream.isTTY || depthOf(stream, host.env) >= 8);
  const chalk: ChalkInstance = new Chalk({ level: hasInks ? 2 : isColored ? 1 : 0 });
  const ink = (number: number) => (hasInks ? chalk.ansi256(number) : chalk.bold);
  return {
    strong: (text) => chalk.bold(text),
    quiet: (text) => (hasInks ? chalk.ansi256(INKS.grey)(text) : text),
    accent: (text) => ink(INKS.green)(text),
    alarm: (text) => chalk.bold(ink(INKS.magenta)(text)),
    bullet: useUnicode(host.env, host.platform) ? '•' : '-',
  };
}
