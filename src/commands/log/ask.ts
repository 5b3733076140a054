import { InputError } from '../../domain/errors.ts';
import type { Pumping } from '../../domain/session/logged.ts';
import { parseDuration, type VolumeUnit } from '../../domain/units.ts';
import type { Host } from '../../host.ts';
import { promptsFor } from '../../ui/prompts.ts';
import { askRest, refusal } from '../ask-rest.ts';
import { say } from '../context.ts';
import { parseMinutes } from './pumping.ts';
import { parseStart } from './start.ts';

/**
 * Asks for a pumping that is over.
 * @param unit of the amount; null: none is asked for
 * @throws Cancelled
 */
export async function askPumping(unit: VolumeUnit | null, host: Host): Promise<Pumping> {
  const prompts = promptsFor(host, 'Stopped. Nothing was kept.');
  const minutes = await prompts.type({
    message: 'How many minutes did you pump? (such as 20)',
    check: (text) =>
      text.trim() === '' ? 'A guess will do.' : refusal((one) => parseMinutes(one, 'This'))(text),
  });
  const lengthMs = parseMinutes(minutes);
  const started = await prompts.type({
    message: 'When did the pump go on? (such as 03:10; enter if it ends now)',
    check: refusal((text) => parseStart(text, 'This', host.now())),
  });
  const letDown = await prompts.type({
    message:
      'How long until milk first flowed? (such as 90s or 2:10, or none; enter if you do not know)',
    check: refusal((text) => letDownsOf(text, lengthMs)),
  });
  const { startedMs, remark } =
    started.trim() === ''
      ? { startedMs: host.now() - lengthMs, remark: null }
      : parseStart(started, 'This', host.now());
  if (remark) say(host, remark);
  const rest = await askRest(unit, prompts);
  return { startedMs, lengthMs, letDownsMs: letDownsOf(letDown, lengthMs), used: [], ...rest };
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
