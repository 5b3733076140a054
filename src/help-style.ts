import { type Argument, Help, type Option } from 'commander';
import { readable } from './command-tree.ts';
import { wrap } from './ui/text.ts';

/** In a narrower terminal, what a flag does is shown below it, not next to it. */
const WIDE = 60;

/** What a command is for comes first; what an option accepts is shown next to it. */
export const helpStyle: Partial<Help> = {
  formatHelp(command, helper) {
    const about = helper.boxWrap(command.description(), helper.helpWidth ?? 80);
    helper.commandDescription = () => '';
    return `${about}\n\n${Help.prototype.formatHelp.call(helper, command, helper)}`;
  },
  formatItem(term, width, about, helper) {
    const columns = helper.helpWidth ?? 80;
    if (columns >= WIDE) return Help.prototype.formatItem.call(helper, term, width, about, helper);
    return `  ${term}\n${wrap(`      ${about}`, columns, 6)}`;
  },
  // What a command takes is in its own help.
  subcommandTerm: (command) => command.name(),
  optionDescription: withChoices,
  argumentDescription: withChoices,
};

function withChoices({ description, argChoices, defaultValue }: Option | Argument): string {
  const choices = readable(argChoices ?? []);
  const preset = typeof defaultValue === 'string' ? [`default ${defaultValue}`] : [];
  const shown = [...(choices ? [choices] : []), ...preset];
  return shown.length === 0 ? description : `${description} (${shown.join('; ')})`;
}
