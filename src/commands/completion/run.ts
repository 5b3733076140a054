import type { Runner } from '../../command.ts';
import { EXIT_DONE } from '../../exit.ts';
import { bashScript } from '../../formats/completion/bash.ts';
import type { Flags, shells } from './command.ts';
import { fishScript } from '../../formats/completion/fish.ts';
import { type Place, placesOf } from '../../formats/completion/places.ts';
import { powershellScript } from '../../formats/completion/powershell.ts';
import { zshScript } from '../../formats/completion/zsh.ts';

/** The script contains every word, so that pressing Tab starts no program. */
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
