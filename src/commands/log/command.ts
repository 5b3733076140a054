import { command } from '../../command.ts';
import { flag, type FlagsOf, off, on, repeated } from '../../flags/flag.ts';
import { flanges } from '../../flags/numbers.ts';
import { text } from '../../flags/texts.ts';
import { moment } from '../../flags/times.ts';
import { pumpingFlags } from '../pumping-flags.ts';

const flags = {
  ...pumpingFlags,
  started: flag(
    moment,
    'when the pump went on: 03:10, 3:10am, yesterday 23:10, 2026-11-23T03:10; default: it ends now',
  ),
  letDown: repeated(
    text('duration'),
    "time from pump start (90s, 1m30s, 2:10); repeat for each; 'unknown' if not timed; default: none, or unknown if milk came",
  ),
  flangeMm: flag(
    flanges,
    'the flange used: 21, or left/right: 19/18; with --comfort it counts in a try of sizes',
  ),
  undo: on('permanently delete the last one logged'),
  yes: on('with --undo: do not ask'),
  input: off('never ask'),
  json: on('print the record as JSON'),
};

export type Flags = FlagsOf<typeof flags>;

export const log = command({
  name: 'log',
  about: 'Record a pumping session afterwards.',
  flags,
  examples: [
    'letdown log --minutes 20 --let-down 90s --amount 80ml',
    'letdown log --started 03:10 --minutes 15 --used warmth',
  ],
  isFollowedByEar: true,
  load: () => import('./run.ts'),
});
