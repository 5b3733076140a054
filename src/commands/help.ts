import type { Host } from '../host.ts';
import { EXIT_DONE } from '../exit.ts';
import { showText } from '../ui/pager.ts';
import { columnsOf, wrap } from '../ui/text.ts';
import { themeFor } from '../ui/theme.ts';

/** Shows help: headings stand out, and what is longer than the screen has pages. */
export async function runHelp(text: string, host: Host): Promise<number> {
  const { strong } = themeFor(host.stdout, host);
  const fitting = host.stdout.isTTY ? wrap(text, columnsOf(host.stdout)) : text;
  await showText(fitting.replace(/^(Usage:|[A-Z]\w*:$)/gm, strong), host);
  return EXIT_DONE;
}
