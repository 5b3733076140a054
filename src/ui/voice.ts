import type { Host } from '../host.ts';
import { type AudioProgram, findProgram, powerShell } from './audio.ts';

/** The system's voices, the person's own choice first. */
export function voicesOf(host: Host): readonly AudioProgram[] {
  if (host.platform === 'win32') {
    const script =
      'Add-Type -AssemblyName System.Speech; ' +
      '(New-Object System.Speech.Synthesis.SpeechSynthesizer).Speak($env:LETDOWN_SOUND)';
    return [powerShell(script, host)];
  }
  return [
    ...speaker('say', [], host),
    // The daemon would keep speaking without its client.
    ...speaker('spd-say', ['--language', 'en', '--wait', '--'], host, ['--stop']),
    ...speaker('espeak-ng', ['--'], host),
    ...speaker('espeak', ['--'], host),
  ];
}

function speaker(
  name: string,
  options: readonly string[],
  host: Host,
  silence?: readonly string[],
): readonly AudioProgram[] {
  // On other systems, `say` is a different program.
  const path = (name === 'say') === (host.platform === 'darwin') ? findProgram(name, host) : null;
  if (path === null) return [];
  return [
    {
      start: (text) => ({ path, args: [...options, speakable(text)] }),
      ...(silence && { silence: { path, args: silence } }),
    },
  ];
}

/** What a voice would spell. */
const UNITS: Readonly<Record<string, string>> = {
  cm: 'centimetre',
  h: 'hour',
  kcal: 'kilocalorie',
  min: 'minute',
  ml: 'millilitre',
  mL: 'millilitre',
  mm: 'millimetre',
  oz: 'ounce',
  s: 'second',
};

/** Signs that a voice leaves out or names, where they mean something. */
const SIGNS: Readonly<Record<string, string>> = {
  '#': 'number',
  '%': 'percent',
  '&': 'and',
  '*': 'star',
  '+': 'plus',
  '/': 'slash',
  '<': 'less than',
  '=': 'equals',
  '>': 'more than',
  '@': 'at',
  '\\': 'backslash',
  _: 'underscore',
  '|': 'bar',
  '~': 'about',
  '°': 'degrees',
  '±': 'plus or minus',
  '×': 'times',
  '→': 'to',
  '−': 'minus',
  '≤': 'at most',
  '≥': 'at least',
};

/** A number to call. */
const spelled = (number: string) =>
  number
    .split(/[ -]+/)
    .map((group) => [...group].join(' '))
    .join(', ');

const dayInWords = (year: string, month: string, day: string) =>
  `${Number(day)} ${new Date(`2000-${month}-01`).toLocaleString('en', { month: 'long', timeZone: 'UTC' })} ${year}`;

/** In this order. */
const SAID: readonly (readonly [
  RegExp,
  string | ((found: string, ...parts: string[]) => string),
])[] = [
  [/^ *(?:>>|[-•*]) +/gm, ''],
  [
    /\b(\d{4})-(0[1-9]|1[0-2])-([0-3]\d)\b/g,
    (_, year = '', month = '', day = '') => dayInWords(year, month, day),
  ],
  [
    /(?:(?<=\b(?:[Cc]all|[Tt]ext|[A-Z]{3,} to) )\d[\d -]*\d|(?<![\w.,:-])\d[\d -]{5,}\d)(?![\d:-]|[.,]\d)/g,
    spelled,
  ],
  [/(\d) ?°? ?C\b/g, '$1 degrees Celsius'],
  [/(\d) ?°? ?F\b/g, '$1 degrees Fahrenheit'],
  [
    /(\b(?:[Aa]n?|[Yy]our) )?(?<![\w.])(?!\d{4}s)(\d+(?:\.\d+)?) ?(cm|h|kcal|min|m[lL]|mm|oz|s)\b/g,
    (_, a = '', count = '', unit = '') =>
      `${a}${count} ${UNITS[unit]}${a || count === '1' ? '' : 's'}`,
  ],
  [/\b(?:m[lLm]|oz)\b/g, (unit) => `${UNITS[unit]}s`],
  [/(?<=[\d)])\+(?!\d)/g, ' or more'],
  [/(?<=\b\d{3})\/(?=\d{2,3}\b)/g, ' over '],
  [/(?<=\p{L})\/(?=\p{L})/gu, ' or '],
  [/(?<![\d-])(\d{1,2}|\d (?:day|week|month)s)[-–](?=\d{1,2}\b(?!-))/g, '$1 to '],
  [/(?<![^\s(])-(?=\d)/g, 'minus '],
  [/--(?=\p{L})/gu, ' dash dash '],
  [/[#%&*+/<=>@\\_|~°±×→−≤≥]/g, (sign) => ` ${SIGNS[sign]} `],
  [/(?<![^\s"(`])\?(?![^\s")`,.;:])/g, 'question mark'],
  [/[()[\]{}–—…]/g, ', '],
  [/[^\p{L}\p{M}\p{N}.,:;!?'’-]+/gu, ' '],
  [/ +(?=[.,:;!?])/g, ''],
  [/,+(?=[.:;!?])|(?<=[.,:;!?]),+/g, ''],
  [/^[^\p{L}\p{N}]+|[, ]+$/gu, ''],
];

/** Words and punctuation only: nothing that a program would take for an option or a command, and no sign unsaid. */
export function speakable(text: string): string {
  return SAID.reduce((spoken, [sign, words]) => spoken.replace(sign, words as string), text).trim();
}
