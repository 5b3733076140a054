import type { Runner } from '../../command.ts';
import { EXIT_DONE, exitCodes } from '../../exit.ts';
import { manPage } from '../../formats/man-page.ts';
import { versionText } from '../../version.ts';

export const run: Runner<object>['run'] = (_, { host, tree }) => {
  const [version = ''] = versionText.split(',');
  host.stdout.write(`${manPage(tree(), version, exitCodes)}\n`);
  return EXIT_DONE;
};
