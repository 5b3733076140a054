import { amount } from '../flags/amounts.ts';
import { oneOf, someOf } from '../flags/choices.ts';
import { flag, orNone, repeated } from '../flags/flag.ts';
import { pumpingLength } from '../flags/numbers.ts';
import { text } from '../flags/texts.ts';
import { moment } from '../flags/times.ts';

/** Session flags that `log` and `edit` share; `domain/session/logged.ts` says what they mean. */
export const pumpingFlags = {
  started: flag(moment, 'when the pump went on: 03:10, 3:10am, yesterday 23:10, 2026-11-23T03:10'),
  minutes: flag(pumpingLength, 'how long it lasted'),
  letDown: repeated(
    text('duration'),
    "time from pump start (90s, 1m30s, 2:10); repeat for each; 'none', or 'unknown' if not timed",
  ),
  amount: flag(orNone(amount), 'total milk, such as 80ml or 2.5oz'),
  left: flag(orNone(amount), 'from the left side'),
  right: flag(orNone(amount), 'from the right side'),
  comfort: flag(
    orNone(oneOf('n', () => ['1', '2', '3', '4', '5'])),
    'from 1 (it hurt) to 5 (comfortable)',
  ),
  used: repeated(
    orNone(someOf('strategy', async () => (await import('./lists.ts')).strategies())),
    'what you tried',
  ),
  note: flag(orNone(text('text')), 'a note to yourself'),
};
