import type { Runner } from '../../command.ts';
import { EXIT_DONE } from '../../exit.ts';
import { bashScript } from './bash.ts';
import type { Flags, shells } from './command.ts';
import { fishScript } from './fish.ts';
import { type Place, placesOf } from './places.ts';
import { powershellScript } from './powershell.ts';
import { zshScript } from './zsh.ts';

/** A script holds every word there is, so that a press of Tab starts no program. */
const scripts: Readonly<Record<(typeof shells)[number], (places: readonly Place[]) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
  powershell: powershellScript,
};

export const run: Runner<Flags>['run'] = ({ shell }, { host, tree }) => {
  host.stdout.write(`${scripts[shell](placesOf(tree())).trimEnd()}\n`);
  return EXIT_DONE;
};
