import type { BreathPart } from '../../domain/session/breathing.ts';
import type { Phase } from '../../domain/model.ts';
import type { SessionEvent } from '../../domain/session/events.ts';
import type { Host } from '../../host.ts';
import { type Audio, audioBy } from '../audio.ts';
import { voicesOf } from '../voice.ts';
import type { Instrument } from './instrument.ts';

/**
 * The system's voice. A cue interrupts whatever is being said; a breath interrupts only another breath.
 * @param onMute called once, if no voice works
 */
export function spoken(host: Host, onMute: () => void): Instrument {
  let due: readonly string[] = [];
  let breath: BreathPart | null = null;
  let isBreathSpoken = false;
  let voice: Audio | null = null;
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
      const text = textOf(event, phase);
      if (text !== null) due = [...due, text];
      if (event.event === 'breath') breath = event.part;
    },
    sound() {
      const isCue = due.length > 0;
      const text = isCue ? due.join(' ') : breath;
      forget();
      if (text === null || (!isCue && voice?.isPlaying() && !isBreathSpoken)) return;
      isBreathSpoken = !isCue;
      say(text);
    },
    sample() {
      isBreathSpoken = false;
      say('Speech.');
    },
    hush,
  };
}

/** The words for an event; null if it has none, or must wait its turn, as a breath does. */
function textOf(event: SessionEvent, phase: Phase): string | null {
  switch (event.event) {
    case 'phase':
      return [`${event.phase.name}.`, ...event.phase.steps.slice(0, 1)].join(' ');
    case 'advice':
      return event.text;
    case 'let-down':
      return 'Let-down.';
    case 'undo':
      return `Undone. ${phase.name}.`;
    case 'pause':
      return 'Paused.';
    case 'resume':
      return `Going on. ${phase.name}.`;
    case 'breath':
    case 'end':
      return null;
  }
}
