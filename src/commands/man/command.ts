import { command } from '../../command.ts';

/** The build uses it to make the manual page. */
export const man = command({
  name: 'man',
  about: 'Print the manual page.',
  flags: {},
  examples: [],
  isHidden: true,
  needsTree: true,
  load: () => import('./run.ts'),
});
