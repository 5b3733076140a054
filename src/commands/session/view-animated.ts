import type { Breathing } from '../../domain/model.ts';
import { type Breath, breathAt } from '../../domain/session/breathing.ts';
import type { SessionEvent } from '../../domain/session/events.ts';
import {
  currentPhase,
  phaseEndMs,
  sessionEndMs,
  type SessionState,
} from '../../domain/session/machine.ts';
import { renderClock } from '../../domain/units.ts';
import type { Host } from '../../host.ts';
import type { settingChoices } from '../../store/settings.ts';
import { liveLines } from '../../ui/spinner.ts';
import { columnsOf, cut, wrap } from '../../ui/text.ts';
import { themeFor, useUnicode } from '../../ui/theme.ts';
import type { SessionView } from './driver.ts';
import { BREATH_WORDS, letDownWords } from './words.ts';

/** Grows with the breath in, shrinks with the breath out. */
const FRAMES = { unicode: [...'▁▂▃▄▅▆▇█'], ascii: [...'.:-=+*#@'] };
/** How long a step of a phase stands before the next one takes its line. */
const STEP_MS = 12_000;
const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;

export type Motion = (typeof settingChoices.motion)[number];

export interface AnimatedView extends SessionView {
  /** Takes the picture away while the process is stopped. */
  hide(): void;
}

/** Three quiet lines at the foot of the terminal; what has been said stands above them. */
export function animatedView(host: Host, motion: Motion): AnimatedView {
  const isStill = motion === 'reduced';
  const stream = host.stderr;
  const theme = themeFor(stream, host);
  const frames = useUnicode(host.env, host.platform) ? FRAMES.unicode : FRAMES.ascii;
  const live = liveLines(stream);
  // A column is kept free: a line as wide as the terminal wraps on some.
  const columns = () => columnsOf(stream) - 1;
  const above = (text: string) => stream.write(`${wrap(text, columns())}\n`);
  return {
    event(event: SessionEvent) {
      if (event.event === 'let-down') above(theme.accent(letDownWords(event)));
      if (event.event === 'advice') above(event.text);
    },
    draw(state, at) {
      const phase = currentPhase(state);
      const elapsed = at - state.phaseStartMs;
      const breath = phase.breathing ? breathAt(phase.breathing, elapsed) : null;
      const room = columns() - 2;
      live.show(theme.accent(frameOf(frames, isStill ? null : breath, elapsed)), [
        theme.strong(cut(nowLine(state, breath, elapsed, isStill), room)),
        theme.quiet(cut(nextLine(state, at, isStill), room)),
        theme.quiet(cut(timeLine(state, at, isStill), room)),
      ]);
      if (state.status === 'paused') return Infinity;
      if (isStill) return untilNextWords(breath, elapsed, sessionEndMs(state) - at);
      return untilNextPicture(phase.breathing, elapsed, frames.length);
    },
    say: above,
    hide: () => live.stop(),
    close: () => live.stop(),
  };
}

function nowLine(
  state: SessionState,
  breath: Breath | null,
  elapsed: number,
  isStill: boolean,
): string {
  if (state.status === 'paused') return 'Paused. p goes on.';
  const phase = currentPhase(state);
  if (phase.kind === 'breathe' && breath) {
    const countedFrom = isStill ? breath.startMs : elapsed;
    return `${BREATH_WORDS[breath.part]} ${Math.ceil((breath.endMs - countedFrom) / SECOND_MS)}`;
  }
  const turn = Math.floor(elapsed / STEP_MS) % Math.max(1, phase.steps.length);
  return phase.steps[turn] ?? phase.name;
}

function nextLine(state: SessionState, at: number, isStill: boolean): string {
  const next = state.phases[state.index + 1];
  const { name } = currentPhase(state);
  const left = isStill ? '' : ` ${renderClock(phaseEndMs(state) - at)}`;
  return `${name}${left}, ${next ? `then ${next.name}` : 'then done'}`;
}

function timeLine(state: SessionState, at: number, isStill: boolean): string {
  const leftMs = sessionEndMs(state) - at;
  const left = isStill ? `${Math.ceil(leftMs / MINUTE_MS)} min` : renderClock(leftMs);
  return `${left} left   space let-down   ? keys`;
}

function frameOf(frames: readonly string[], breath: Breath | null, elapsed: number): string {
  if (!breath) return frames[2] ?? ' ';
  const done = (elapsed - breath.startMs) / (breath.endMs - breath.startMs);
  const level = Math.min(frames.length - 1, Math.floor(done * frames.length));
  const byPart = { in: level, hold: frames.length - 1, out: frames.length - 1 - level, rest: 0 };
  return frames[byPart[breath.part]] ?? ' ';
}

/** Milliseconds until the words change, where nothing else does. */
function untilNextWords(breath: Breath | null, elapsed: number, leftMs: number): number {
  const words = breath ? breath.endMs - elapsed : STEP_MS - (elapsed % STEP_MS);
  return Math.min(words, leftMs % MINUTE_MS || MINUTE_MS);
}

/** Milliseconds until the seconds or the frame change. */
function untilNextPicture(
  breathing: Breathing | undefined,
  elapsed: number,
  levels: number,
): number {
  const second = SECOND_MS - (elapsed % SECOND_MS);
  if (!breathing) return second;
  const breath = breathAt(breathing, elapsed);
  const levelMs = (breath.endMs - breath.startMs) / levels;
  return Math.min(second, levelMs - ((elapsed - breath.startMs) % levelMs));
}
