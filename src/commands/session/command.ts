import { command } from '../../command.ts';
import type { CheckDocument } from '../../domain/documents/index.ts';
import { listed, oneOf } from '../../flags/choices.ts';
import { either, flag, type FlagsOf, off, on } from '../../flags/flag.ts';
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
  minutes: flag(minutes(1, 120), 'total length'),
  breathing: flag(
    listed('pattern', async () => (await lists()).breathings()),
    'a name, or seconds as in-hold-out-hold, such as 4-0-6-0',
  ),
  motion: flag(
    oneOf('how', () => settingChoices.motion),
    'how much animation; none: plain lines',
  ),
  sound: flag(
    oneOf('sound', () => settingChoices.sound),
    'guidance you can hear',
  ),
  photo: flag(file, 'a picture of your baby (JPEG or PNG), shown while you think of them'),
  cueSound: flag(file, 'a recording of your baby, played at the same time'),
  ritual: either(
    'your own steps first, in any plan (`letdown settings set ritual`)',
    'without your own steps',
  ),
  input: off('ask nothing afterwards'),
  rehearse: on('60 times faster, never saved'),
  dryRun: on('show the plan, start nothing'),
  save: off('do not save anything'),
  json: on('print events as JSON lines'),
};

export type Flags = Partial<FlagsOf<typeof flags>> & {
  /** The check that led here, if any. */
  readonly check?: CheckDocument;
};

export const session = command({
  name: 'session',
  about: 'Be guided through a pumping session, step by step; one key marks a let-down.',
  flags,
  notes:
    'While it runs: space marks a let-down, p pauses, ? shows all keys. Without a\n' +
    'terminal, write let-down, pause, resume, next, back, more, slow or end to\n' +
    'standard input, one per line.',
  examples: ['letdown session', 'letdown session --plan calm --dry-run'],
  isFollowedByEar: true,
  load: () => import('./run.ts'),
});
