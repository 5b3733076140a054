import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** A layer and what it must not import (bin → main → program → commands → screens, ui, store, formats → domain). */
const room = (files, patterns) => ({
  files,
  rules: {
    'no-restricted-imports': ['error', { patterns }],
  },
});

/** Each library has one entry module, which works around its pitfalls. */
const doors = {
  chalk: 'src/ui/theme.ts',
  ora: 'src/ui/live-lines.ts',
  echarts: 'src/formats/charts.ts',
  '@inquirer/prompts': 'src/ui/prompts.ts',
  '@inquirer/core': 'src/ui/question-prompt.ts',
  'jpeg-js': 'src/ui/picture.ts',
  pngjs: 'src/ui/picture.ts',
  'supports-terminal-graphics': 'src/ui/picture.ts',
  conf: 'src/store/conf-file.ts',
  commander: 'src/program.ts',
  'csv-parse': 'src/formats/csv.ts',
  'csv-stringify': 'src/formats/csv.ts',
  'temporal-polyfill': 'src/formats/zones.ts',
  'ical-generator': 'src/formats/icalendar.ts',
  'jsonc-parser': 'src/formats/json-text.ts',
  'fast-string-width': 'src/ui/text.ts',
};
/** Valibot describes documents; otherwise only code that checks outside data may use it. */
const valibotRooms = [
  'src/domain/documents/**',
  'src/store/**',
  'src/formats/json.ts',
  'src/formats/plan-file.ts',
];
const doorsExcept = (file) =>
  Object.entries(doors)
    .filter(([, door]) => door !== file)
    .map(([library, door]) => ({ group: [library], message: `Go through ${door}.` }));
const above = (...rooms) => ({
  group: rooms.map((name) => `**/${name}/**`).concat(['**/program.ts', '**/main.ts']),
  message: 'Imports run one way: commands → screens, ui, store, formats → domain.',
});

/**
 * What several commands need belongs to none of them: it moves to the domain, ui or formats, or next to the
 * commands.
 */
const noOtherCommand = 'No command imports another.';
/** @param files those of commands @param up the relative path to the folder of all commands */
const commandsApart = (files, up) => [
  room(files, [
    above('program'),
    { regex: String.raw`^${up}(?!\.\.)[\w-]+/`, message: noOtherCommand },
    ...doorsExcept(''),
  ]),
  {
    files,
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: String.raw`ImportExpression[source.value=/^${up.replaceAll('/', String.raw`\x2f`)}(?!\.\.)[a-z-]+\x2f/]`,
          message: noOtherCommand,
        },
      ],
    },
  },
];

/** A format is text in, text out: hashing is all it may use from Node. */
const formatsMustNot = (door) => [
  above('commands', 'screens', 'ui', 'store', 'content'),
  { group: ['node:*', '!node:crypto', '**/host.ts', '**/exit.ts'], message: 'A format is pure.' },
  ...doorsExcept(door),
];

export default tseslint.config(
  { ignores: ['coverage/', 'dist/', 'node_modules/'] },
  js.configs.recommended,
  {
    files: ['src/**/*.ts', '__tests__/**/*.ts', 'bench/**/*.ts', 'robustness/**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: { 'max-lines-per-function': ['error', { max: 80 }] },
  },
  {
    files: [
      '*.js',
      'build/*.js',
      'bin/*.js',
      'bench/*.js',
      'robustness/*.js',
      '__tests__/**/*.mjs',
    ],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        performance: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
      },
    },
  },
  {
    files: ['bin/*.js'],
    // The oldest syntax, so that an old Node can say that it is too old.
    languageOptions: { sourceType: 'commonjs', ecmaVersion: 5 },
  },
  room(['src/commands/*.ts'], [above('program'), ...doorsExcept('')]),
  ...commandsApart(['src/commands/*/*'], '../'),
  ...commandsApart(['src/commands/*/*/**'], '../../'),
  room(
    ['src/screens/**'],
    [
      above('commands', 'store', 'formats'),
      { group: ['node:*', '**/host.ts', '**/visit.ts', '**/say.ts'], message: 'A screen is text.' },
      ...doorsExcept(''),
    ],
  ),
  room(
    ['src/ui/**'],
    [above('commands', 'screens', 'store', 'formats', 'content'), ...doorsExcept('')],
  ),
  ...Object.values(doors)
    .filter((door) => door.startsWith('src/ui/'))
    .map((door) =>
      room(
        [door],
        [above('commands', 'screens', 'store', 'formats', 'content'), ...doorsExcept(door)],
      ),
    ),
  room(
    ['src/store/**'],
    [above('commands', 'screens', 'ui', 'formats', 'content'), ...doorsExcept('')],
  ),
  room(
    [doors.conf],
    [above('commands', 'screens', 'ui', 'formats', 'content'), ...doorsExcept(doors.conf)],
  ),
  room(
    ['src/content/**'],
    [
      above('commands', 'screens', 'ui', 'store', 'formats'),
      { group: ['node:*'] },
      ...doorsExcept(''),
    ],
  ),
  room(
    ['src/domain/**'],
    [
      above('commands', 'screens', 'ui', 'store', 'formats', 'content'),
      { group: ['node:*', '**/host.ts'], message: 'The domain is pure.' },
      ...doorsExcept(''),
    ],
  ),
  room(['src/formats/**'], formatsMustNot('')),
  ...Object.values(doors)
    .filter((door) => door.startsWith('src/formats/'))
    .map((door) => room([door], formatsMustNot(door))),
  {
    files: ['src/**/*.ts'],
    ignores: valibotRooms,
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [{ group: ['valibot'], message: 'Go through domain/documents.' }] },
      ],
    },
  },
  {
    files: ['src/domain/**', 'src/formats/**', 'src/screens/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'console',
        'setTimeout',
        'setInterval',
        'performance',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now' },
        { object: 'Math', property: 'random' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'Time comes in as an argument.',
        },
      ],
    },
  },
);
