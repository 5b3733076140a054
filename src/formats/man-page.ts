import { type CommandTree, type Flag, readable, type Value } from '../command-tree.ts';

type Row = readonly [term: string, told: string];

const ENVIRONMENT: readonly Row[] = [
  ['LETDOWN_HOME', 'The data folder to use instead of the default.'],
  ['NO_COLOR', 'Not empty: no colour.'],
  ['FORCE_COLOR', 'Colour even if the output is not a terminal; 0: none. NO_COLOR overrides it.'],
  ['ACCESSIBLE', '1: numbered questions and plain lines, no colour, no animation.'],
  [
    'PAGER',
    'The program that shows text longer than the screen; default: less or more. Empty, or cat: no paging.',
  ],
  ['CI', 'Set, and not to 0, false, no or off: nothing is ever asked.'],
  ['TERM', '"dumb": no colour, and no redrawing.'],
  [
    'LC_ALL, LC_MESSAGES, LANG',
    'The country whose helplines are shown, if the settings name none.',
  ],
  ['NODE_DEBUG', '"letdown": a bug shows where it is.'],
];

const FILES: readonly Row[] = [
  ['$XDG_STATE_HOME/letdown, or ~/.local/state/letdown', 'The data folder on Linux.'],
  ['~/Library/Application Support/letdown', 'The data folder on macOS.'],
  ['%LOCALAPPDATA%\\letdown', 'The data folder on Windows.'],
  [
    'settings.json, answers.json',
    'In it: the settings; the last answers and any unfinished check.',
  ],
  ['checks-YYYY-MM.json, sessions-YYYY-MM.json', 'In it: the checks and sessions of each month.'],
];

/** The manual page of the program, in man(7) markup. */
export function manPage(
  program: CommandTree,
  version: string,
  exitCodes: readonly { readonly code: number; readonly about: string }[],
): string {
  const commands = program.commands.flatMap((command) => commandPart(command, program.name));
  const page = [
    `.TH LETDOWN 1 "" ${quote(version)} "User Commands"`,
    // Ids are for copying, so no line breaks inside one.
    '.nh',
    '.ad l',
    '.SH NAME',
    'letdown \\- a coach for milk let\\-down while pumping',
    '.SH SYNOPSIS',
    '.B letdown',
    text('[command] [options]'),
    '.SH DESCRIPTION',
    text(program.about),
    '.PP',
    text('Without a command, it shows a menu in a terminal; otherwise it prints help.'),
    '.SH OPTIONS',
    ...program.flags.flatMap(flagPart),
    '.SH COMMANDS',
    ...commands,
    '.SH EXIT STATUS',
    ...rows(exitCodes.map(({ code, about }) => [String(code), about])),
    '.SH ENVIRONMENT',
    ...rows(ENVIRONMENT),
    '.SH FILES',
    ...rows(FILES),
    '.SH NOTES',
    text(
      'It is a coach, not a clinician. It does not go online: what you enter stays on this device.',
    ),
  ];
  return page.join('\n');
}

function commandPart(command: CommandTree, parent: string): readonly string[] {
  const name = `${parent} ${command.name}`;
  return [
    `.SS ${quote(text(`${name} ${command.usage}`))}`,
    text(command.about),
    ...command.operands.flatMap((value) => valuePart(`<${value.name}>`, value.about, value)),
    ...command.flags.filter(({ names }) => !names.includes('--help')).flatMap(flagPart),
    ...command.notes.split('\n\n').flatMap(notesPart),
    ...command.commands.flatMap((subcommand) => commandPart(subcommand, name)),
  ];
}

/** Lines to type are kept as they are; all others are reflowed. */
function notesPart(notes: string): readonly string[] {
  const isTyped = /^ {2}/m.test(notes);
  return notes === '' ? [] : ['.PP', ...(isTyped ? ['.nf', text(notes), '.fi'] : [text(notes)])];
}

function flagPart({ names, about, value }: Flag): readonly string[] {
  return valuePart(names.join(', ') + (value ? ` <${value.name}>` : ''), about, value);
}

function valuePart(term: string, about: string, value: Value | null): readonly string[] {
  const choices = readable(value?.choices ?? []);
  return rows([[term, choices ? `${about} (${choices})` : about]]);
}

function rows(all: readonly Row[]): readonly string[] {
  return all.flatMap(([term, told]) => ['.TP', `.B ${text(term)}`, text(told)]);
}

/** Escapes roff commands; hyphens stay as typed. */
function text(plain: string): string {
  return plain
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(?=[.'])/gm, '\\&');
}

function quote(told: string): string {
  return `"${told.replaceAll('"', '\\(dq')}"`;
}
