import type { Runner } from '../../command.ts';
import { showHelp } from '../../ui/help-page.ts';
import type { Flags } from './command.ts';

export const run: Runner<Flags>['run'] = ({ command = [] }, { host, helpOf }) =>
  showHelp(helpOf(command), host);
