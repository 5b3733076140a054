import type { Phase, PhaseKind } from '../../src/domain/model.ts';
import type { SessionEvent, SessionInput } from '../../src/domain/session/events.ts';
import {
  type SessionConfig,
  type SessionState,
  startSession,
  step,
} from '../../src/domain/session/machine.ts';
import { numberPhases } from '../../src/domain/session/phases.ts';

export function aPhase(kind: PhaseKind, seconds: number, more: Partial<Phase> = {}): Phase {
  const pump = ['stimulate', 'express', 'compress'].includes(kind) ? 'on' : 'off';
  return { id: kind, kind, name: kind, seconds, strategy: null, steps: [], pump, ...more };
}

export function aConfig(
  phases: readonly Phase[],
  more: Partial<SessionConfig> = {},
): SessionConfig {
  const advice = {
    'd-mer': 'a wave may come',
    dizzy: 'breathe as you like',
    'no-let-down': 'no let-down yet',
    'none-yet': 'none yet',
    'let-down': 'switch',
    flowing: 'carry on',
    slow: 'press',
    slowing: 'carry on too',
    'usual-end': 'as usual',
    'ask-dry': 'still dripping?',
    dry: 'dry',
    stay: 'stay',
    'no-mark': 'nothing to take back',
    sure: 'sure?',
    'carry-on': 'going on',
    'pump-off': 'the pump is off',
    'flows-again': 'go back?',
    'soft-stop': 'thirty minutes',
    more: 'a minute more',
  };
  return {
    phases: numberPhases(phases),
    coaching: {
      noLetDownAfterSeconds: 120,
      dryAfterSeconds: 120,
      softStopSeconds: 1800,
      advice,
      onNoLetDown: [
        aPhase('breathe', 60, { pump: 'on' }),
        aPhase('stimulate', 120, { name: 'Once more' }),
      ],
      onSlow: [aPhase('compress', 60), aPhase('stimulate', 90)],
    },
    fixedLength: false,
    warnBeforeCues: false,
    buildsMilk: false,
    usualLetDowns: null,
    ...more,
  };
}

type Script = readonly (readonly [atMs: number, input: SessionInput])[];

/** A session as a script: inputs at session milliseconds, and what they led to. */
export function play(
  config: SessionConfig,
  script: Script,
): { readonly events: readonly SessionEvent[]; readonly state: SessionState } {
  let [state, events] = startSession(config);
  for (const [at, input] of script) {
    const [after, more] = step(state, input, at);
    state = after;
    events = [...events, ...more];
  }
  return { state, events };
}

/** "kind@second", for phases only. */
export function phaseTimes(events: readonly SessionEvent[]): readonly string[] {
  return events.flatMap((event) =>
    event.event === 'phase' ? [`${event.phase.kind}@${event.at / 1000}`] : [],
  );
}
