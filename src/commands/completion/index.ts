import type { CommandTree } from '../../command-tree.ts';
import { InputError, nearestAnd } from '../../domain/errors.ts';
import { EXIT_DONE } from '../../exit.ts';
import type { Host } from '../../host.ts';
import { print } from '../context.ts';
import { bashScript } from './bash.ts';
import { fishScript } from './fish.ts';
import { placesOf } from './places.ts';
import { powershellScript } from './powershell.ts';
import { zshScript } from './zsh.ts';

/** A script holds every word there is, so that a press of Tab starts no program. */
export const shells = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
  powershell: powershellScript,
};

/** @throws InputError */
export function runCompletion(name: string, tree: CommandTree, host: Host): number {
  const names = Object.keys(shells);
  if (!Object.hasOwn(shells, name)) {
    throw new InputError(
      `completion: there is no script for the shell ${JSON.stringify(name)}.`,
      nearestAnd(name, names, `There is one for: ${names.join(', ')}.`),
    );
  }
  print(host, shells[name as keyof typeof shells](placesOf(tree)).trimEnd());
  return EXIT_DONE;
}
