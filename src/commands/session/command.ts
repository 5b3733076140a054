import { command } from '../../command.ts';
import type { CheckDocument } from '../../domain/documents/index.ts';
import { listed, oneOf } from '../../flags/choices.ts';
import { flag, type FlagsOf, off, on } from '../../flags/flag.ts';
import { minutes } from '../../flags/numbers.ts';
import { file } from '../../flags/texts.ts';
import { settingChoices } from '../../domain/documents/settings.ts';

const lists = () => import('../lists.ts');

const flags = {
  plan: flag(
    listed('name', async () => (await lists()).plans()),
    'auto follows your last check',
  ),
  planFile: flag(file, 'a plan of your own, as JSON'),
  minutes: flag(minutes(1, 120), 'length of the whole'),
  breathing: flag(
    listed('pattern', async () => (await lists()).breathings()),
    'or seconds in-hold-out-hold, such as 4-0-6-0',
  ),
  motion: flag(
    oneOf('how', () => settingChoices.motion),
    'how much moves; none: plain lines',
  ),
  sound: flag(
    oneOf('sound', () => settingChoices.sound),
    'be guided without looking',
  ),
  photo: flag(file, 'your baby (JPEG or PNG), shown while you think of them'),
  cueSound: flag(file, 'a recording of your baby, played in the same moments'),
  input: off('ask nothing afterwards'),
  rehearse: on('60 times faster, never kept'),
  dryRun: on('show the plan, start nothing'),
  save: off('keep nothing'),
  json: on('print events as JSON lines'),
};

export type Flags = Partial<FlagsOf<typeof flags>> & {
  /** The check that led here, if one did. */
  readonly check?: CheckDocument;
};

export const session = command({
  name: 'session',
  about: 'Be guided through a pumping, step by step; one key marks a let-down.',
  flags,
  notes:
    'While it runs: space marks a let-down, p pauses, ? shows all keys. Without a\n' +
    'terminal, write let-down, pause, resume, next, back, more, slow or end to\n' +
    'standard input, one a line.',
  examples: ['letdown session', 'letdown session --plan calm --dry-run'],
  isFollowedByEar: true,
  load: () => import('./run.ts'),
});
