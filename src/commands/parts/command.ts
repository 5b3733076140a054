import { command } from '../../command.ts';
import { partActions } from '../../domain/parts.ts';
import { listed } from '../../flags/choices.ts';
import { flag, type FlagsOf, off, on, operand } from '../../flags/flag.ts';
import { day } from '../../flags/times.ts';

const operands = {
  action: operand(
    listed('action', () => partActions),
    'leave out to list them',
  ),
  part: operand(
    listed('part', async () => (await import('../lists.ts')).parts()),
    'a pump part',
  ),
};

const flags = {
  on: flag(day, 'with add: when you started using it; default: today'),
  input: off('never ask'),
  json: on('print the parts as JSON'),
};

export type Flags = FlagsOf<typeof operands & typeof flags>;

export const parts = command({
  name: 'parts',
  about: 'Track when you replaced pump parts, and see what is due.',
  operands,
  flags,
  examples: ['letdown parts', 'letdown parts add valves --on 2026-09-01'],
  load: () => import('./run.ts'),
});
