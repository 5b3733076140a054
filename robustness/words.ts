import type { Dice } from './dice.ts';

/** What must never reach a terminal as it is: a title, a colour that we never use, marks that turn or hide text. */
export const MARKED = '\u001b]0;PWNED\u0007';
const STEERING = [
  MARKED,
  '\u001b[5;66m',
  '\u009b5;66m',
  '\u202eevil',
  '\u2066x\u2069',
  '\u200b',
  '\u200e',
  '\ufeff',
  '\u0008\u0008\u0008',
  'a\rb',
  '\u007f',
];

const ODD = [
  '',
  ' ',
  '-',
  '--',
  '---',
  '0',
  '-1',
  '1e308',
  'NaN',
  'Infinity',
  'null',
  'undefined',
  'true',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '[object Object]',
  '%s %d %n',
  '${x} `x` $(x)',
  "'",
  '"',
  '\\',
  '\n',
  '\r\n',
  '\t',
  'é',
  'é',
  '\u0627\u0644',
  '👶🏽',
  '👩‍👧',
  '\ud800',
  '١٢',
  '½',
  '1,5',
  '1.5.5',
  '99999999999999999999',
  '0x10',
  '1e3',
  '+1',
  ',',
  ',,,',
  'a,b,',
  '*',
  '?',
  '{}',
  '[]',
  'skip',
  'none',
  'unknown',
  'not-sure',
  'all',
];

/** Values by what help calls them: most are right, some nearly. */
const BY_KIND: Readonly<Record<string, readonly string[]>> = {
  n: ['1', '5', '20', '7.5', '7,5', '120', '9999', '20 min', '1441', '0.5', '50'],
  mm: ['17', '16.5', '24 mm', '5', '50', '51', '4.9', '17,5'],
  amount: ['80ml', '2.5oz', '.5oz', '80', '1.75 fl oz', 'none', '9999ml', '0', '-5ml', '3 ounces'],
  duration: [
    '90s',
    '1m30s',
    '2:10',
    '3h',
    '2h30m',
    '24h',
    '0s',
    '25h',
    'unknown',
    'none',
    '1:00:00',
  ],
  date: [
    'today',
    'yesterday',
    '2026-11-01',
    '2026-02-30',
    '1970-01-01',
    '9999-12-31',
    '0000-00-00',
    '+275760-09-13',
    '2026-11-23T03:10:00Z',
    '-271821-04-20',
  ],
  time: [
    '03:10',
    '3:10am',
    '24:00',
    '25:61',
    '7',
    '7pm',
    '2026-11-23T03:10',
    '2026-11-01T01:30',
    '2026-03-29T02:30',
    '2026-11-23T03:10+01:00',
    '2026-11-23T03:10+99:00',
    '1900-01-01T00:00',
    '2099-01-01T00:00',
  ],
  'time,...': ['07:00,10:00', '7,7,7', '07:00,', '07:00,10:00,13:00,16:00', '25:00'],
  zone: ['Europe/Berlin', 'utc', 'America/New_York', 'Foo/Bar', 'Etc/Unknown', '+01:00', 'GMT+1'],
  id: ['session-20261005-070000-00000000', 'check-1', 'measures', 'session-'],
  text: ['Pump', 'a word'],
};

/** Something that nobody expects there. */
export function oddWord(dice: Dice): string {
  if (dice.chance(0.3)) return dice.pick(STEERING);
  if (dice.chance(0.08))
    return dice.pick(['x', '7', '👶', '\u202e', ' ', '[']).repeat(dice.pick([300, 5000, 60_000]));
  return dice.pick(ODD);
}

/** A value for what help shows as `placeholder`. */
export function valueOf(placeholder: string, choices: readonly string[], dice: Dice): string {
  if (dice.chance(0.2)) return oddWord(dice);
  if (choices.length > 0) {
    const many = placeholder.includes(',') && dice.chance(0.4);
    const one = dice.pick(choices);
    return many
      ? [one, dice.pick(choices), ...dice.some(3, () => dice.pick(choices))].join(',')
      : one;
  }
  const known = BY_KIND[placeholder];
  if (!known) return dice.chance(0.6) ? dice.pick(['calm', 'Night', '7']) : oddWord(dice);
  const value = dice.pick(known);
  return dice.chance(0.1) ? value + dice.pick([' ', 'x', '0', '\u0000'.slice(1), '-']) : value;
}

/** What somebody, or a cat, types. */
export function keys(dice: Dice): string {
  if (dice.chance(0.15))
    return dice.pick(['20', '03:10', '80', '4', 'calm', '90s', 'none', 'x'.repeat(300)]);
  if (dice.chance(0.05))
    return `\u001b[200~${dice.pick(ODD.filter((word) => !/undefined|NaN|object/.test(word)))}\u001b[201~`;
  return dice.pick([
    ...[
      '\r',
      '\r',
      '\r',
      '\n',
      ' ',
      ' ',
      '\u001b[A',
      '\u001b[B',
      '\u001b[C',
      '\u001b[D',
      '\u001b[5~',
    ],
    ...['\u001b[6~', '\u007f', '\t', '\u001b', '\u0004', '\u001a', '\u0016', '\u0015', '\u0017'],
    ...[
      '1',
      '2',
      '3',
      '4',
      '9',
      '0',
      'y',
      'n',
      'q',
      'b',
      'd',
      'u',
      'p',
      's',
      'm',
      'l',
      '?',
      'h',
      'P',
    ],
    ...[
      'é',
      '👶',
      '\u001b[1;5A',
      '\u001bOP',
      '\u001b[',
      '\u001b]11;rgb:0/0/0\u0007',
      '\u001b[24;80R',
    ],
  ]);
}

/** What a script writes to standard input, line by line. */
export function lines(dice: Dice): string {
  const words = [
    'let-down',
    'pause',
    'resume',
    'next',
    'back',
    'more',
    'slow',
    'end',
    'undo',
    'dry',
    'ran-on',
  ];
  return `${dice.chance(0.8) ? dice.pick(words) : oddWord(dice)}${dice.pick(['\n', '\n', '\r\n', ''])}`;
}

const MANY = (values: readonly (string | undefined)[]) => values;

/** Values of the environment; undefined: not set. Paths are within the folder of the run. */
const VARIABLES: Readonly<Record<string, readonly (string | undefined)[]>> = {
  TZ: MANY([
    '',
    'UTC',
    'Foo/Bar',
    'America/New_York',
    'Asia/Kathmandu',
    'Europe/Berlin',
    'EST5EDT',
    'x'.repeat(400),
    '+25',
    ':',
    MARKED,
  ]),
  COLUMNS: ['', '0', '-5', '1', '20', '99999', 'abc'],
  LINES: ['', '0', '1', 'x'],
  TERM: ['', 'dumb', 'linux', 'screen', 'xterm', 'xterm-kitty', 'x', undefined],
  LANG: ['', 'C', 'de_DE.UTF-8', 'en_US', 'xx', MARKED, 'pt_BR.utf8', undefined],
  LC_ALL: ['', 'C', 'tr_TR.UTF-8', 'ja_JP.UTF-8'],
  NO_COLOR: ['', '1'],
  FORCE_COLOR: ['', '0', '1', '3', 'true', 'x'],
  COLORTERM: ['truecolor', ''],
  ACCESSIBLE: ['', '0', '1', 'x'],
  CI: ['', '0', 'false', 'true', 'No'],
  PAGER: ['', ' ', 'cat'],
  TERM_PROGRAM: ['iTerm.app', 'vscode', ''],
  KITTY_WINDOW_ID: ['1'],
  WT_SESSION: ['1'],
  STY: ['1'],
  XDG_STATE_HOME: ['', 'relative', 'state'],
};

export function variables(dice: Dice): Record<string, string | undefined> {
  const names = Object.keys(VARIABLES);
  const chosen = dice.chance(0.5) ? [] : dice.some(4, () => dice.pick(names));
  return Object.fromEntries(chosen.map((name) => [name, dice.pick(VARIABLES[name] ?? [''])]));
}
