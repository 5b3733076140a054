import { InputError } from '../../domain/errors.ts';
import type { Pumping } from '../../domain/session/logged.ts';
import { parseDuration } from '../../domain/units.ts';
import { minutes } from '../../flags/numbers.ts';
import { type Moment, parseMoment } from '../../flags/moment.ts';
import { promptsFor } from '../../ui/prompts.ts';
import type { Visit } from '../../visit.ts';
import { askRest, refusal } from '../../ui/ask-rest.ts';
import { LENGTH } from './command.ts';

/** Asks for a pumping that is over. @throws Cancelled */
export async function askPumping(visit: Visit): Promise<Pumping> {
  const { host } = visit;
  const prompts = promptsFor(host, 'Stopped. Nothing was kept.');
  const startOf = (text: string) => parseMoment(text, 'This', host.now());
  const lengthMs = lengthOf(
    await prompts.type({
      message: 'How many minutes did you pump? (such as 20)',
      check: (text) =>
        text.trim() === '' ? 'Type a number; a guess is fine.' : refusal(lengthOf)(text),
    }),
  );
  const started = await prompts.type({
    message: 'When did the pump go on? (such as 03:10; enter if it ends now)',
    check: refusal(startOf),
  });
  const letDown = await prompts.type({
    message:
      'How long until milk first flowed? (such as 90s or 2:10, or none; enter if you do not know)',
    check: refusal((text) => letDownsOf(text, lengthMs)),
  });
  const { ms: startedMs, remark }: Moment =
    started.trim() === '' ? { ms: host.now() - lengthMs, remark: null } : startOf(started);
  if (remark) visit.say(remark);
  const rest = await askRest(visit.showNumbers ? visit.unit : null, prompts);
  return { startedMs, lengthMs, letDownsMs: letDownsOf(letDown, lengthMs), used: [], ...rest };
}

/** In milliseconds. @throws InputError */
function lengthOf(text: string): number {
  return Math.round(minutes(LENGTH.least, LENGTH.most).parse(text, { where: 'This' }) * 60_000);
}

/** @throws InputError */
function letDownsOf(text: string, lengthMs: number): readonly number[] | null {
  const typed = text.trim().toLowerCase();
  if (typed === '') return null;
  if (typed === 'none') return [];
  const ms = parseDuration(typed, 'This');
  if (ms <= lengthMs) return [ms];
  throw new InputError('That is longer than you pumped.', 'Give the time from pump on.');
}
