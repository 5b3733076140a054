import type { BreathPart } from '../../domain/session/breathing.ts';
import type { SessionEvent } from '../../domain/session/events.ts';
import type { Host } from '../../host.ts';
import { writeUnseen } from '../live-lines.ts';
import type { Instrument } from './instrument.ts';

/** How many bells mark each event. */
const BELLS: Partial<Readonly<Record<SessionEvent['event'], number>>> = {
  phase: 3,
  advice: 3,
  'let-down': 1,
  resume: 1,
  undo: 1,
};
const BREATH_BELLS: Readonly<Record<BreathPart, number>> = { in: 1, out: 2, hold: 0, rest: 0 };
const BETWEEN_BELLS_MS = 300;

/** Terminal bells. A breath never interrupts other bells: the count would be wrong. */
export function bells(host: Host): Instrument {
  let due = 0;
  let breath: BreathPart | null = null;
  /** When the last bell of a cue rings, on the monotonic clock. */
  let lastBellMs = 0;
  let cancelBell = () => {};
  const ring = (times: number) => {
    cancelBell();
    if (times === 0 || !host.stderr.isTTY) return;
    writeUnseen(host.stderr, '\u0007');
    cancelBell = host.wakeAfter(BETWEEN_BELLS_MS, () => ring(times - 1));
  };
  const cue = (times: number) => {
    lastBellMs = host.monotonicMs() + (times - 1) * BETWEEN_BELLS_MS;
    ring(times);
  };
  const forget = () => {
    due = 0;
    breath = null;
  };
  const hush = () => {
    forget();
    cancelBell();
  };
  return {
    hear(event) {
      due = Math.max(due, BELLS[event.event] ?? 0);
      if (event.event === 'breath') breath = event.part;
      if (event.event === 'pause' || event.event === 'end') hush();
      if (event.event === 'end' && event.by !== 'end') ring(1);
    },
    sound() {
      if (due > 0) cue(due);
      else if (breath && host.monotonicMs() >= lastBellMs) ring(BREATH_BELLS[breath]);
      forget();
    },
    tell: () => undefined,
    sample: () => cue(1),
    hush,
  };
}
