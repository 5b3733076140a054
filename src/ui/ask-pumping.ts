import type { Calendar } from '../domain/calendar.ts';
import type { SessionDocument } from '../domain/documents/index.ts';
import type { Try } from '../domain/fit.ts';
import { parseLetDowns, type Pumping } from '../domain/session/logged.ts';
import { lengthOf } from '../domain/session/record.ts';
import { renderDuration, type VolumeUnit } from '../domain/units.ts';
import { parseMoment } from '../flags/moment.ts';
import { pumpingLength } from '../flags/numbers.ts';
import { askFlange, askRest, askText } from './ask-rest.ts';
import type { Choice, Prompts } from './asking.ts';

export interface PumpingAsk {
  readonly prompts: Prompts;
  /** The record so far, which enter keeps; null: there is none yet. */
  readonly now: SessionDocument | null;
  readonly clock: () => number;
  readonly calendar: Pick<Calendar, 'wallTime'>;
  /** Of amounts; null: the person wants no numbers. */
  readonly unit: VolumeUnit | null;
  /** What may have been used. */
  readonly uses: () => Promise<readonly Choice[]>;
  readonly say: (text: string) => void;
  /** @throws InputError if an answer contradicts the others */
  readonly tryOut: (given: Partial<Pumping>) => void;
  /** Receives each answer as it is given. */
  readonly keep: (given: Partial<Pumping>) => void;
  /** The flange to try, once the times are known; left out: none is asked about. */
  readonly sizeNow?: () => Try | null;
  /** Whether the flange used is asked about, of a record that is there. */
  readonly asksSize?: boolean;
}

/** Asks about a past pumping session, starting with when and how long, which are required. @throws Cancelled */
export async function askPumping(asking: PumpingAsk): Promise<void> {
  const { prompts, now, unit, keep, sizeNow, asksSize } = asking;
  await askTimes(asking);
  if (!now || unit !== null) await askLetDowns(asking);
  await askUsed(asking);
  if (now && asksSize) await askFlange(prompts, keep, now.flange);
  await askRest(unit, prompts, keep, now ? restOf(now) : undefined, sizeNow?.() ?? null);
}

async function askTimes(asking: PumpingAsk): Promise<void> {
  const { prompts, now, clock, calendar, tryOut, keep } = asking;
  const soFarMs = now ? lengthOf(now) : 0;
  const length = await askText(prompts, {
    message: now
      ? 'How many minutes was it in total? (for example 20)'
      : 'How many minutes did you pump? (for example 20)',
    now: soFarMs > 0 ? renderDuration(soFarMs) : undefined,
    must: now ? undefined : 'Type a number; a guess is fine.',
    said: (text) => `${pumpingLength.parse(text, { where: 'This' })} min`,
    parse(text) {
      const minutes = pumpingLength.parse(text, { where: 'This' });
      const given = { lengthMs: Math.round(minutes * 60_000) };
      tryOut(given);
      return given;
    },
  });
  if (length) keep(length);
  let remark: string | null = null;
  const start = await askText(prompts, {
    message: now
      ? 'When did it start? (for example 03:10)'
      : 'When did you turn the pump on? (for example 03:10; enter if you are stopping now)',
    now: now ? calendar.wallTime(Date.parse(now.startedAt)) : undefined,
    said: (text) => calendar.wallTime(parseMoment(text, 'This', clock()).ms),
    parse(text) {
      const moment = parseMoment(text, 'This', clock());
      remark = moment.remark;
      const given = { startedMs: moment.ms };
      tryOut(given);
      return given;
    },
  });
  if (remark) asking.say(remark);
  if (start) keep(start);
  else if (!now) keep({ startedMs: clock() - (length?.lengthMs ?? 0) });
}

async function askLetDowns({ prompts, now, tryOut, keep }: PumpingAsk): Promise<void> {
  const fromPumpOn = now?.letDownsMs.map((ms) => Math.max(0, ms - (now.pumpOnMs ?? 0))) ?? [];
  const times = fromPumpOn.map(renderDuration).join(', ');
  const given = await askText(prompts, {
    message: now
      ? 'How long until milk flowed, each time? (for example 90s, 6:00; or none, or unknown)'
      : 'How long until milk first flowed? (for example 90s or 2:10, or none; enter if you do not know)',
    now: now ? times || (now.pumpOnMs === null ? 'unknown' : 'none') : undefined,
    said: (text) => parseLetDowns([text], 'This')?.map(renderDuration).join(', ') || text,
    parse(text) {
      const letDowns = { letDownsMs: parseLetDowns([text], 'This') };
      tryOut(letDowns);
      return letDowns;
    },
  });
  if (given) keep(given);
}

/** As one list. */
async function askUsed({ prompts, now, uses, keep }: PumpingAsk): Promise<void> {
  const choices = await uses();
  const used = now?.used ?? [];
  if (choices.length === 0) return;
  const reply = await prompts.askQuestion({
    message: 'What did you use? Choose all that apply.',
    help: 'Later, this shows what goes with a faster let-down. List only what you did this time.',
    kind: 'many',
    choices,
    alone: [],
    preset: used,
    mayGoBack: false,
    mayBeEmpty: true,
  });
  if (typeof reply !== 'object') return;
  // What is not shown is not removed either.
  const hidden = used.filter((id) => !choices.some(({ key }) => key === id));
  keep({ used: [...hidden, ...reply.answer] });
}

function restOf({ ml, left, right, entered, comfort, note }: SessionDocument) {
  return { amount: { ml, left, right, entered }, comfort, note };
}
