import { EXIT_DONE } from '../exit.ts';
import type { Host } from '../host.ts';
import { showText } from './pager.ts';
import { columnsOf, wrap } from './text.ts';
import { themeFor } from './theme.ts';

/** Help with highlighted headings; paged if it is longer than the screen. */
export async function showHelp(text: string, host: Host): Promise<number> {
  const { strong } = themeFor(host.stdout, host);
  const columns = columnsOf(host.stdout);
  const fitting = host.stdout.isTTY
    ? text.replace(/^.+$/gm, (line) => wrap(line, columns, line.startsWith(' ') ? 4 : 0))
    : text;
  await showText(fitting.replace(/^(Usage:|[A-Z]\w*:$)/gm, strong), host);
  return EXIT_DONE;
}
