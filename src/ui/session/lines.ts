import type { SessionEvent } from '../../domain/session/events.ts';
import { currentPhase } from '../../domain/session/machine.ts';
import { renderClock, renderDuration } from '../../domain/units.ts';
import type { SessionView } from './view.ts';
import { BREATH_WORDS, letDownWords, UNDONE, whereWords } from './wording.ts';

/** One plain line per cue: for pipes, logs, and terminals that cannot redraw in place. */
export function linesView(write: (line: string) => void): SessionView {
  let isBreathing = false;
  const line = (at: number, text: string) => write(`[${renderClock(at)}] ${text}`);
  return {
    event(event: SessionEvent, state) {
      switch (event.event) {
        case 'phase': {
          const { phase } = event;
          isBreathing = phase.kind === 'breathe';
          const length = renderDuration(phase.seconds * 1000);
          line(event.at, `${phase.name}, ${length}. ${phase.steps.join(' ')}`.trim());
          return;
        }
        case 'breath':
          if (isBreathing) line(event.at, `${BREATH_WORDS[event.part]}, ${event.seconds} s.`);
          return;
        case 'let-down':
          return line(event.at, letDownWords(event));
        case 'undo':
          return line(event.at, `${UNDONE} ${currentPhase(state).name}.`);
        case 'advice':
          return line(event.at, event.text);
        case 'pause':
          return line(event.at, 'Paused.');
        case 'resume':
          return line(event.at, 'Resumed.');
        case 'end':
          // What came of it follows, and begins with that.
          return;
      }
    },
    draw: () => Infinity,
    say: write,
    note: write,
    where: (state, at) => line(at, whereWords(state, at)),
    hide: () => undefined,
    close: () => undefined,
  };
}
