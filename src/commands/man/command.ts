import { command } from '../../command.ts';

/** The build makes the manual page with it. */
export const man = command({
  name: 'man',
  about: 'Print the manual page.',
  flags: {},
  examples: [],
  isHidden: true,
  needsTree: true,
  load: () => import('./run.ts'),
});
