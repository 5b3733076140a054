import { command } from '../../command.ts';
import { listed } from '../../flags/choices.ts';
import { flag, type FlagsOf, on, operand } from '../../flags/flag.ts';
import { text } from '../../flags/texts.ts';

const operands = {
  topic: operand(
    listed('topic', async () => (await import('../lists.ts')).topics()),
    'a topic, a blocker or a strategy; leave out to list them',
  ),
};

const flags = {
  nippleMm: flag(text('mm'), 'with flange-fit: your nipple width, for sizes to try'),
  flangeMm: flag(text('mm'), 'the flange you have now'),
  json: on('print as JSON'),
};

export type Flags = FlagsOf<typeof operands & typeof flags>;

export const learn = command({
  name: 'learn',
  about: 'Read about how let-down works, what may get in its way, and what may help.',
  operands,
  flags,
  examples: ['letdown learn let-down', 'letdown learn flange-fit --nipple-mm 17 --flange-mm 24'],
  isFollowedByEar: true,
  load: () => import('./run.ts'),
});
