import { command } from '../../command.ts';
import { listed } from '../../flags/choices.ts';
import { type FlagsOf, operand } from '../../flags/flag.ts';

const operands = {
  name: operand(
    listed('name', async () => (await import('../lists.ts')).documents()),
    'a document; leave out to list them',
  ),
};

export type Flags = FlagsOf<typeof operands>;

export const schema = command({
  name: 'schema',
  about: 'Print the JSON Schema of a document that this program writes.',
  operands,
  flags: {},
  examples: ['letdown schema', 'letdown schema check'],
  load: () => import('./run.ts'),
});
