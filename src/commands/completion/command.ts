import { command } from '../../command.ts';
import { oneOf } from '../../flags/choices.ts';
import { type FlagsOf, requiredOperand } from '../../flags/flag.ts';

export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;

const operands = {
  shell: requiredOperand(
    oneOf('shell', () => shells),
    'your shell',
  ),
};

export type Flags = FlagsOf<typeof operands>;

export const completion = command({
  name: 'completion',
  about: 'Print a script that lets your shell complete commands, flags and answers with Tab.',
  operands,
  flags: {},
  notes: 'Its first line says where to put it. Reload it after updating letdown.',
  examples: ['eval "$(letdown completion bash)"', 'letdown completion zsh > _letdown'],
  needsTree: true,
  load: () => import('./run.ts'),
});
