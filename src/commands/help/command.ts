import { command, type CommandSpec } from '../../command.ts';
import { listed } from '../../flags/choices.ts';
import { type FlagsOf, operands } from '../../flags/flag.ts';

const words = (names: () => readonly string[]) => ({
  command: operands(listed('command', names), 'leave out to list all commands'),
});

export type Flags = FlagsOf<ReturnType<typeof words>>;

/** @param names of the available commands */
export function helpFor(names: () => readonly string[]): CommandSpec {
  return command({
    name: 'help',
    about: 'Show what a command is for and what it takes.',
    operands: words(names),
    flags: {},
    examples: ['letdown help', 'letdown help check'],
    needsTree: true,
    load: () => import('./run.ts'),
  });
}
