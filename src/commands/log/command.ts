import { command } from '../../command.ts';
import { amount } from '../../flags/amounts.ts';
import { oneOf, someOf } from '../../flags/choices.ts';
import { flag, type FlagsOf, off, on, repeated } from '../../flags/flag.ts';
import { minutes } from '../../flags/numbers.ts';
import { text } from '../../flags/texts.ts';
import { moment } from '../../flags/times.ts';

/** Minutes that one pumping can last. */
export const LENGTH = { least: 0, most: 24 * 60 };

const flags = {
  started: flag(
    moment,
    'when the pump went on: 03:10, 3:10am, 2026-11-23T03:10 or with an offset; default: it ends now',
  ),
  minutes: flag(minutes(LENGTH.least, LENGTH.most), 'how long it was'),
  letDown: repeated(
    text('duration'),
    "time from pump on (90s, 1m30s, 2:10); repeat for each; 'unknown' if nobody watched; default: none came, or unknown if milk did",
  ),
  amount: flag(amount, 'such as 80ml or 2.5oz'),
  left: flag(amount, 'from the left side'),
  right: flag(amount, 'from the right side'),
  comfort: flag(
    oneOf('n', () => ['1', '2', '3', '4', '5']),
    '1 it hurt, 5 comfortable',
  ),
  used: repeated(
    someOf('strategy', async () => (await import('../lists.ts')).strategies()),
    'what you tried',
  ),
  note: flag(text('text'), 'a word for yourself'),
  input: off('never ask'),
  json: on('print the record as JSON'),
};

export type Flags = FlagsOf<typeof flags>;

export const log = command({
  name: 'log',
  about: 'Record a pumping after it happened.',
  flags,
  examples: [
    'letdown log --minutes 20 --let-down 90s --amount 80ml',
    'letdown log --started 03:10 --minutes 15 --used warmth',
  ],
  load: () => import('./run.ts'),
});
