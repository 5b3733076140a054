import { counted } from '../../domain/language.ts';
import type { BreathPart } from '../../domain/session/breathing.ts';
import type { Phase } from '../../domain/model.ts';
import type { SessionEvent } from '../../domain/session/events.ts';
import { currentPhase, sessionEndMs, type SessionState } from '../../domain/session/machine.ts';
import type { Host } from '../../host.ts';
import { type Audio, audioBy } from '../audio.ts';
import { voicesOf } from '../voice.ts';
import type { Instrument } from './instrument.ts';
import { letDownWords, STEP_MS, UNDONE } from './wording.ts';

/**
 * The system's voice. A cue interrupts whatever is being said; a breath interrupts only another breath.
 * @param onMute called once, if no voice works
 */
export function spoken(host: Host, onMute: () => void): Instrument {
  let due: readonly string[] = [];
  let breath: BreathPart | null = null;
  let isBreathSpoken = false;
  let voice: Audio | null = null;
  /** The step that was last announced, and which of its lines. */
  let said = { step: '', line: 0 };
  /** The lines of a step are said as they come up on the screen, each once; the first is part of the cue. */
  const lineDue = (state: SessionState, at: number): readonly string[] => {
    const step = `${state.index} ${state.phaseStartMs}`;
    const line = Math.floor((at - state.phaseStartMs) / STEP_MS);
    if (step !== said.step) said = { step, line };
    const isBusy = due.length > 0 || voice?.isPlaying() || state.status !== 'running';
    if (isBusy || line === said.line) return [];
    said = { step, line };
    const { steps, breathing } = currentPhase(state);
    const isTimeDue = line > 0 && line % LINES_OF_SILENCE === 0 && !breathing;
    if (line < steps.length || !isTimeDue) return steps.slice(line, line + 1);
    const left = Math.round((sessionEndMs(state) - at) / 60_000);
    return left === 0 ? [] : [`${counted(left, 'minute')} left.`];
  };
  const say = (text: string) => (voice ??= audioBy(voicesOf(host), host, onMute)).play(text);
  const forget = () => {
    due = [];
    breath = null;
  };
  const hush = () => {
    forget();
    voice?.stop();
  };
  return {
    hear(event, phase) {
      if (event.event === 'pause' || event.event === 'end') hush();
      if (event.event === 'resume') due = [];
      // The new step says enough.
      if (event.event === 'phase') due = due.filter((text) => !text.startsWith(GOING_ON));
      const text = textOf(event, phase);
      if (text !== null) due = [...due, text];
      if (event.event === 'breath') breath = event.part;
    },
    sound(state, at) {
      due = [...due, ...lineDue(state, at)];
      const isCue = due.length > 0;
      const text = isCue ? due.join(' ') : breath;
      forget();
      if (text === null || (!isCue && voice?.isPlaying() && !isBreathSpoken)) return;
      isBreathSpoken = !isCue;
      say(text);
    },
    tell: (words) => (due = [...due, words]),
    sample() {
      isBreathSpoken = false;
      say('Speech.');
    },
    hush,
  };
}

/** In a long step, the time is said every two minutes. */
const LINES_OF_SILENCE = 120_000 / STEP_MS;

const GOING_ON = 'Going on.';

/** The words for an event; null if it has none, or must wait its turn, as a breath does. */
function textOf(event: SessionEvent, phase: Phase): string | null {
  switch (event.event) {
    case 'phase':
      return [`${event.phase.name}.`, ...event.phase.steps.slice(0, 1)].join(' ');
    case 'advice':
      return event.text;
    case 'let-down':
      return letDownWords(event);
    case 'undo':
      return `${UNDONE} ${phase.name}.`;
    case 'pause':
      return 'Paused. p goes on.';
    case 'resume':
      return `${GOING_ON} ${phase.name}.`;
    case 'breath':
    case 'end':
      return null;
  }
}
