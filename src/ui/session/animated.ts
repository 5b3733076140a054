import type { Phase } from '../../domain/model.ts';
import { type Breath, breathAt, breathFill } from '../../domain/session/breathing.ts';
import {
  currentPhase,
  phaseEndMs,
  sessionEndMs,
  type SessionState,
} from '../../domain/session/machine.ts';
import { renderClock } from '../../domain/units.ts';
import type { Host } from '../../host.ts';
import type { settingChoices } from '../../domain/documents/settings.ts';
import { liveLines } from '../live-lines.ts';
import type { PlacedPicture } from '../picture.ts';
import { columnsOf, cut, widthOf, wrap } from '../text.ts';
import { themeFor, useUnicode } from '../theme.ts';
import { keyOf } from './keys.ts';
import type { SessionView } from './view.ts';
import { BREATH_WORDS, letDownWords, linesOf, STEP_MS, UNDONE, whereWords } from './wording.ts';

/** Grow with the breath in, shrink with the breath out: a symbol, and a line if there is room. */
const FRAMES = {
  unicode: { sign: [...'▁▂▃▄▅▆▇█'], line: '━' },
  ascii: { sign: [...'.:-=+*#@'], line: '=' },
};
/** Ten lengths of two cells each: visible from afar, and few enough for a slow connection. */
const LINE = { lengths: 10, cells: 2 };
/** "Breathe out 10": the line always starts at the same place. */
const BREATH_WORDS_WIDTH = 15;
const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;

/** After these, earlier words no longer apply. */
const ENDS_NOTE: ReadonlySet<string> = new Set(['phase', 'undo', 'pause', 'resume', 'let-down']);

interface Note {
  /** null: where the session is, which changes as it goes. */
  readonly text: string | null;
  readonly at: number;
  /** Whether to finish: another key, or some seconds, answer no. */
  readonly isQuestion: boolean;
}

export type Motion = (typeof settingChoices.motion)[number];

/**
 * Three quiet lines at the bottom of the terminal, with earlier words above them.
 * @param picture of the baby, shown during cue phases
 */
export function animatedView(
  host: Host,
  motion: Motion,
  picture: PlacedPicture | null,
): SessionView {
  const isStill = motion === 'reduced';
  const stream = host.stderr;
  const theme = themeFor(stream, host);
  const frames = useUnicode(host.env, host.platform) ? FRAMES.unicode : FRAMES.ascii;
  let drawAgain = () => {};
  const live = liveLines(stream, () => drawAgain());
  // One column is left free: some terminals wrap a line of full width.
  const columns = () => columnsOf(stream) - 1;
  const above = (text: string) => {
    const lines = `${wrap(text, columns())}\n`;
    picture?.writtenBelow(lines);
    stream.write(lines);
  };
  const removePicture = () => {
    if (!picture?.isShown()) return;
    live.stop();
    picture.remove();
  };
  const leaveScreen = () => {
    removePicture();
    live.stop();
  };
  /** The latest words, as long as they apply. */
  let note: Note | null = null;
  const show = (text: string | null) => {
    note = note?.text === text ? null : { text, at: -1, isQuestion: false };
  };
  const whereNow = (state: SessionState, at: number) =>
    whereWords(state, at, isStill ? inMinutes : undefined);
  return {
    event(event, state) {
      if (['phase', 'resume', 'undo'].includes(event.event)) {
        if (currentPhase(state).kind === 'cue') picture?.show(columns());
        else removePicture();
      }
      const isOpen = Boolean(note?.isQuestion) && state.isEndAsked;
      const isNew = isOpen || note?.at === event.at;
      if (!isNew && ENDS_NOTE.has(event.event)) note = null;
      if (event.event === 'let-down') above(theme.accent(letDownWords(event)));
      if (event.event === 'undo') above(theme.quiet(UNDONE));
      if (event.event === 'advice') {
        const before = isNew && note?.text ? `${note.text} ` : '';
        note = {
          text: before + event.text,
          at: event.at,
          isQuestion: isOpen || event.id === 'sure',
        };
      }
    },
    draw(state, at) {
      drawAgain = () => void this.draw(state, at);
      if (note?.isQuestion && !state.isEndAsked) note = null;
      const phase = currentPhase(state);
      const elapsed = at - state.phaseStartMs;
      const breath = phase.breathing ? breathAt(phase.breathing, elapsed) : null;
      const room = columns() - 2;
      live.show(theme.accent(signOf(frames.sign, isStill ? null : breath, elapsed)), [
        theme.strong(cut(nowLine(state, breath, elapsed, isStill ? '' : frames.line), room)),
        ...[...nextLines(state, at, isStill, room), ...timeLines(state, at, isStill, room)].map(
          (line) => theme.quiet(cut(line, room)),
        ),
        ...(note ? wrap(note.text ?? whereNow(state, at), room).split('\n') : []),
      ]);
      if (state.status === 'paused') return Infinity;
      if (isStill) return untilNextWords(breath, elapsed, sessionEndMs(state) - at);
      return untilNextPicture(breath, elapsed, hasLine(phase) ? LINE.lengths : frames.sign.length);
    },
    say: above,
    note: show,
    where: () => show(null),
    hide: leaveScreen,
    close: leaveScreen,
  };
}

/** Still words do not count seconds. */
function inMinutes(ms: number): string {
  return `${Math.ceil(ms / MINUTE_MS)} min`;
}

/** @param line the characters of the breath line; empty if nothing moves */
function nowLine(
  state: SessionState,
  breath: Breath | null,
  elapsed: number,
  line: string,
): string {
  if (state.status === 'paused') return `Paused. Press ${keyOf('toggle-pause')} to resume.`;
  const phase = currentPhase(state);
  if (breath && hasLine(phase)) {
    const countedFrom = line === '' ? breath.startMs : elapsed;
    const words = `${BREATH_WORDS[breath.part]} ${Math.ceil((breath.endMs - countedFrom) / SECOND_MS)}`;
    const cells = Math.round(breathFill(breath, elapsed) * LINE.lengths) * LINE.cells;
    return `${words.padEnd(BREATH_WORDS_WIDTH)}${line.repeat(cells)}`.trimEnd();
  }
  const lines = linesOf(phase, elapsed);
  return lines[Math.floor(elapsed / STEP_MS) % Math.max(1, lines.length)] ?? phase.name;
}

/** What comes next is cut at a colon or comma, or has a line of its own, rather than breaking a word. */
function nextLines(
  state: SessionState,
  at: number,
  isStill: boolean,
  room: number,
): readonly string[] {
  const next = state.phases[state.index + 1]?.name ?? 'done';
  const { name, steps } = currentPhase(state);
  const left = isStill ? [] : [renderClock(phaseEndMs(state) - at)];
  // Without steps the name is already above.
  const now = [...(steps.length === 0 ? [] : [name]), ...left].join(' ');
  const lines = [next, next.replace(/[:,].*/, '')].map((name) =>
    now === '' ? `Then ${name}` : `${now}, then ${name}`,
  );
  const whole = lines.find((line) => widthOf(line) <= room);
  if (whole !== undefined) return [whole];
  return now === '' ? [`Then ${next}`] : [`${now},`, `then ${next}`];
}

/** On two lines if it is narrow: how long the pump is on, and the key of a let-down, always have room. */
function timeLines(
  state: SessionState,
  at: number,
  isStill: boolean,
  room: number,
): readonly string[] {
  const leftMs = sessionEndMs(state) - at;
  const timeOf = (ms: number, round: (minutes: number) => number) =>
    isStill ? `${round(ms / MINUTE_MS)} min` : renderClock(ms);
  const left = `${timeOf(leftMs, Math.ceil)} left`;
  const { pumpOnMs } = state;
  const on =
    pumpOnMs === null || currentPhase(state).pump === 'off'
      ? ''
      : `   pump on ${timeOf(at - pumpOnMs, Math.floor)}`;
  const keys = `${keyOf('let-down')} let-down   ${keyOf('help')} keys`;
  const withSound = `${keys}   ${keyOf('sound')} sound`;
  const lines = [withSound, keys].map((some) => `${left}${on}   ${some}`);
  const whole = lines.find((line) => line.length <= room);
  return whole === undefined ? [left + on, withSound] : [whole];
}

/** In a breathing phase, a line keeps the pace. */
function hasLine(phase: Pick<Phase, 'kind'>): boolean {
  return phase.kind === 'breathe';
}

function signOf(signs: readonly string[], breath: Breath | null, elapsed: number): string {
  if (!breath) return signs[2] ?? ' ';
  const level = Math.floor(breathFill(breath, elapsed) * signs.length);
  return signs[Math.min(signs.length - 1, level)] ?? ' ';
}

/** Milliseconds until the words change, if nothing else does. */
function untilNextWords(breath: Breath | null, elapsed: number, leftMs: number): number {
  const words = breath ? breath.endMs - elapsed : STEP_MS - (elapsed % STEP_MS);
  return Math.min(words, leftMs % MINUTE_MS || MINUTE_MS);
}

/** Milliseconds until the seconds, the symbol or the line change. */
function untilNextPicture(breath: Breath | null, elapsed: number, levels: number): number {
  const second = SECOND_MS - (elapsed % SECOND_MS);
  if (!breath) return second;
  const levelMs = (breath.endMs - breath.startMs) / levels;
  return Math.min(second, levelMs - ((elapsed - breath.startMs) % levelMs));
}
