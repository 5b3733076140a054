import { join } from 'node:path';
import type { CommandSpec } from '../src/command.ts';
import { commands } from '../src/commands/index.ts';
import type { Flag, Operand } from '../src/flags/flag.ts';
import type { Corpus } from './corpus.ts';
import type { Dice } from './dice.ts';
import { mutatedBytes, mutatedText } from './mutate.ts';
import { keys, lines, MARKED, oddWord, valueOf, variables } from './words.ts';

/** How a run is made: within our own process, as a process in pipes, or as one in a terminal. */
export type Way = 'within' | 'pipes' | 'terminal';

/** One run: all that the program is given. Paths are relative to a folder of its own, or within it. */
export interface Case {
  readonly way: Way;
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Files to be made, by their path in the folder. */
  readonly files: Readonly<Record<string, Buffer>>;
  readonly isTerminal: boolean;
  readonly input: readonly string[];
  readonly columns: number;
  readonly rows: number;
  /** What ends it, if it runs on. */
  readonly signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP';
}

interface Slot {
  readonly name: string;
  readonly form: Flag<unknown>['form'] | 'operand';
  readonly placeholder: string | null;
  readonly choices: readonly string[];
  readonly isRequired: boolean;
}

export interface Command {
  readonly name: string;
  readonly operands: readonly Slot[];
  readonly flags: readonly Slot[];
}

/** Every command with every flag that it has, as the tables of the program say. */
export function allCommands(): Promise<readonly Command[]> {
  return Promise.all(commands.map(commandOf));
}

async function commandOf(spec: CommandSpec): Promise<Command> {
  const flags = Object.entries({ ...spec.flags, ...(await spec.moreFlags?.()) });
  const operands = Object.entries(spec.operands);
  return {
    name: spec.name,
    operands: await Promise.all(operands.map((entry) => slotOf(...entry))),
    flags: await Promise.all(flags.map((entry) => slotOf(...entry))),
  };
}

async function slotOf(id: string, one: Flag<unknown> | Operand<unknown>): Promise<Slot> {
  return {
    name: id.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    form: 'form' in one ? one.form : 'operand',
    placeholder: one.kind?.placeholder ?? null,
    choices: [...((await one.kind?.choices?.()) ?? [])],
    isRequired: 'isRequired' in one && one.isRequired,
  };
}

/** Ctrl-Z stops the process that reads it, which must not be ours. */
const isFitFor = (way: Way) => (typed: string) => way !== 'within' || typed !== '\u001a';

interface World {
  readonly corpus: Corpus;
  readonly commands: readonly Command[];
  /** Absolute; everything happens in it. */
  readonly folder: string;
  /** Absolute paths of devices and pipes within the folder of all runs. */
  readonly devices: readonly string[];
}

const OFTEN = ['check', 'session', 'import', 'log', 'edit', 'insights', 'history', 'report'];

export function newCase(dice: Dice, world: World): Case {
  const way = dice.pick<Way>([
    ...Array<Way>(46).fill('within'),
    ...Array<Way>(3).fill('pipes'),
    'terminal',
  ]);
  const isTerminal = way === 'terminal' || (way === 'within' && dice.chance(0.7));
  const isOften = dice.chance(0.4);
  const candidates = world.commands.filter(({ name }) => !isOften || OFTEN.includes(name));
  const argv = lineOf(dice.pick(candidates), dice, world);
  return {
    way,
    argv: argv.map((word) => cut(guarded(word, world))),
    env: environment(dice, world.folder),
    files: files(dice, world.corpus),
    isTerminal,
    input: dice.some(25, () => (isTerminal ? keys(dice) : lines(dice))).filter(isFitFor(way)),
    columns: dice.pick([80, 80, 40, 20, 10, 1, 200, 1000]),
    rows: dice.pick([24, 24, 10, 3, 1, 60]),
    signal: dice.pick(['SIGINT', 'SIGTERM', 'SIGHUP']),
  };
}

function lineOf(command: Command, dice: Dice, world: World): string[] {
  const operands = command.operands.flatMap((slot) =>
    slot.isRequired || dice.chance(0.6) ? [valueFor(slot, command.name, dice, world)] : [],
  );
  const flags = dice
    .some(5, () => dice.pick(command.flags))
    .flatMap((slot) => (slot === undefined ? [] : flagWords(slot, command.name, dice, world)));
  const global = dice.chance(0.2) ? [dice.pick(GLOBAL)] : [];
  const first = dice.chance(0.97)
    ? [command.name]
    : dice.pick([[], [oddWord(dice)], [`${command.name}x`]]);
  const line = [...first, ...operands, ...flags, ...global];
  if (dice.chance(0.9)) return line;
  return dice.pick([
    () => dice.shuffled(line),
    () => line.slice(0, -1),
    () => [...line, '--', oddWord(dice)],
    () => [...line, oddWord(dice)],
    () => [...line, `--${oddWord(dice).slice(0, 40)}`],
  ])();
}

const GLOBAL = [
  '--no-input',
  '-q',
  '--quiet',
  '--accessible',
  '--no-color',
  '--help',
  '-h',
  '--json',
  '--version',
];

function flagWords(slot: Slot, command: string, dice: Dice, world: World): string[] {
  const { name, form } = slot;
  if (form === 'on') return [`--${name}`];
  if (form === 'off') return [`--no-${name}`];
  if (form === 'either') return [dice.chance(0.5) ? `--${name}` : `--no-${name}`];
  const value = valueFor(slot, command, dice, world);
  return dice.chance(0.2) ? [`--${name}=${value}`] : [`--${name}`, value];
}

/** File names by the flag that takes them. What a run may write is within its own folder. */
const INPUTS: Readonly<Record<string, readonly string[]>> = {
  photo: ['photo.png', 'photo.jpg', 'fifo', 'text.txt'],
  'cue-sound': ['sound.wav', 'fifo', 'photo.png'],
  'plan-file': ['plan.json', 'text.txt'],
  answers: ['answers.json', '-'],
  file: ['in.json', 'in.csv', '-'],
};
const NOWHERE = [
  'missing',
  '.',
  'data',
  '',
  ' ',
  'x'.repeat(300),
  `a${MARKED}`,
  '\u202eb',
  'missing/x',
  'loop',
  'in.json/',
  'data/settings.json',
];
const OUTPUTS = [
  'out.json',
  'out.html',
  'out.md',
  'out.ics',
  '-',
  'link',
  'dangling',
  'loop',
  'missing/out',
  'data',
  'text.txt',
  'out.html/',
  'closed.txt',
  'out\u001b[5;66m',
  '\u202eout',
  'x'.repeat(255),
  '~/out',
];

function valueFor(slot: Slot, command: string, dice: Dice, world: World): string {
  if (slot.placeholder !== 'file') return valueOf(slot.placeholder ?? '', slot.choices, dice);
  if (slot.name === 'out') {
    return dice.pick([...OUTPUTS, ...OUTPUTS, ...NOWHERE, ...world.devices]);
  }
  const own = INPUTS[command === 'import' ? 'file' : slot.name] ?? ['in.json'];
  return dice.pick(dice.chance(0.75) ? own : NOWHERE);
}

/** No word of a command line names anything beyond the folder, whatever made it. */
function guarded(word: string, { folder, devices }: World): string {
  if (devices.includes(word) || devices.some((path) => word === `--out=${path}`)) return word;
  const [, value = word] = /^--[\w-]+=([^]*)$/.exec(word) ?? [];
  const leaves = value.startsWith('/') || value.includes('..');
  return leaves && !value.startsWith(`${folder}/`) ? 'kept-within' : word;
}

/** The system takes no longer words than 128 kB. */
const cut = (word: string) => word.replaceAll('\0', '').slice(0, 30_000);

function environment(dice: Dice, folder: string): Case['env'] {
  const homes = [
    'new',
    'relative',
    'text.txt',
    'missing/deep/er',
    'x'.repeat(300),
    '~/pump',
    '',
    ' ',
    'loop',
    `a${MARKED}`,
    'link-data',
  ];
  const chosen = dice.chance(0.9) ? 'data' : dice.pick(homes);
  return {
    PATH: join(folder, '..', 'bin'),
    HOME: folder,
    LETDOWN_HOME: chosen,
    LANG: 'C.UTF-8',
    TERM: 'xterm-256color',
    PAGER: 'cat',
    NODE_DISABLE_COMPILE_CACHE: '1',
    ...variables(dice),
  };
}

function files(dice: Dice, corpus: Corpus): Case['files'] {
  const { imports, plans, answers, photos, sounds } = corpus;
  const store = dice.chance(0.85) ? dice.pick(corpus.stores) : {};
  const texts = [...imports, ...plans, ...answers, ...Object.values(store)];
  const maybe = (text: string, share: number) =>
    dice.chance(share) ? mutatedText(text, dice, texts) : Buffer.from(text);
  const bytes = (list: readonly Buffer[]) =>
    dice.chance(0.6) ? mutatedBytes(dice.pick(list), dice) : dice.pick(list);
  const isDamaged = dice.chance(0.6);
  const data = Object.entries(store).map(
    ([name, text]) => [`data/${name}`, maybe(text, isDamaged ? 0.3 : 0)] as const,
  );
  return {
    ...Object.fromEntries(data),
    'in.json': maybe(dice.pick(imports), 0.7),
    'in.csv': maybe(dice.pick(imports), 0.7),
    'plan.json': maybe(dice.pick(plans), 0.6),
    'answers.json': maybe(dice.pick(answers), 0.6),
    'photo.png': bytes(photos),
    'photo.jpg': bytes(photos),
    'sound.wav': bytes(sounds),
    'text.txt': Buffer.from('text\n'),
  };
}
