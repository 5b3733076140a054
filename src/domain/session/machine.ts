import type { Breathing, Phase } from '../model.ts';
import { breathAt } from './breathing.ts';
import type { AdviceId, Cause, SessionEvent, SessionInput } from './events.ts';
import { latencyOf } from './latency.ts';
import { lengthen, nextWithPumpOn, numberPhases, totalSeconds } from './phases.ts';

/** The words and times of the coaching, from the content. */
export interface Coaching {
  readonly noLetDownAfterSeconds: number;
  readonly dryAfterSeconds: number;
  readonly softStopSeconds: number;
  readonly advice: Readonly<Record<AdviceId, string>>;
  /** What is put in while no let-down comes, and when flow slows. */
  readonly onNoLetDown: readonly Phase[];
  readonly onSlow: readonly Phase[];
}

export interface SessionConfig {
  readonly phases: readonly Phase[];
  readonly coaching: Coaching;
  /** The plan keeps its length to the second, whatever is put in (power pumping). */
  readonly fixedLength: boolean;
  /** Cues are announced by a word about D-MER. */
  readonly warnBeforeCues: boolean;
}

export interface SessionState {
  readonly config: SessionConfig;
  /** Phases so far and to come; what adapts changes those to come. */
  readonly phases: readonly Phase[];
  readonly index: number;
  readonly phaseStartMs: number;
  /** The end of the breath part that was announced last. */
  readonly breathEndMs: number;
  readonly pumpOnMs: number | null;
  readonly letDowns: number;
  readonly firstLetDownMs: number | null;
  /** When flow slowed, until the next let-down. */
  readonly slowedMs: number | null;
  readonly given: readonly AdviceId[];
  readonly status: 'running' | 'paused' | 'ended';
}

export type Step = readonly [SessionState, readonly SessionEvent[]];

const MORE_SECONDS = 60;
/** What is left of a phase of expression after something was put in before it. */
const LEAST_EXPRESSION_SECONDS = 120;

export function startSession(config: SessionConfig): Step {
  const state: SessionState = {
    config,
    phases: config.phases,
    index: -1,
    phaseStartMs: 0,
    breathEndMs: 0,
    pumpOnMs: null,
    letDowns: 0,
    firstLetDownMs: null,
    slowedMs: null,
    given: [],
    status: 'running',
  };
  return enter(state, 0, 0, 'start');
}

/**
 * The session `at` milliseconds after its start, when `input` arrives.
 * Deadlines that have passed by then take effect at their own time, however late the call.
 */
export function step(state: SessionState, input: SessionInput, at: number): Step {
  const [current, events] = passTime(state, at);
  const [after, more] = applyInput(current, input, at);
  return [after, [...events, ...more]];
}

export function currentPhase(state: SessionState): Phase {
  return state.phases[state.index] as Phase;
}

export function phaseEndMs(state: SessionState): number {
  // Records are in whole milliseconds, whatever fraction of a second a plan file asks for.
  return Math.round(state.phaseStartMs + currentPhase(state).seconds * 1000);
}

/** When the present plan will be over. */
export function sessionEndMs(state: SessionState): number {
  return phaseEndMs(state) + totalSeconds(state.phases.slice(state.index + 1)) * 1000;
}

/** The next moment at which something happens by itself; null when paused or over. */
export function nextDeadlineMs(state: SessionState): number | null {
  return nextDeadline(state)?.at ?? null;
}

// --- time ---

interface Deadline {
  readonly at: number;
  readonly reach: (state: SessionState, at: number) => Step;
}

function passTime(state: SessionState, until: number): Step {
  const events: SessionEvent[] = [];
  let current = state;
  for (;;) {
    const deadline = nextDeadline(current);
    if (!deadline || deadline.at > until) return [current, events];
    const [after, reached] = deadline.reach(current, deadline.at);
    events.push(...reached);
    current = after;
  }
}

/** The earliest of what is due; at the same moment advice goes before the end of a phase, and that before a breath. */
function nextDeadline(state: SessionState): Deadline | null {
  if (state.status !== 'running') return null;
  const { coaching, fixedLength } = state.config;
  const phase = currentPhase(state);
  const due: Deadline[] = [];
  // What fell due while the pump was off takes effect when it is on again, not in the past.
  const sincePumpOn = (seconds: number) =>
    Math.max(state.phaseStartMs, (state.pumpOnMs ?? 0) + seconds * 1000);
  if (phase.pump === 'on') {
    if (state.letDowns === 0 && !state.given.includes('no-let-down')) {
      due.push({ at: sincePumpOn(coaching.noLetDownAfterSeconds), reach: adviseNoLetDown });
    }
    if (!fixedLength && !state.given.includes('soft-stop')) {
      due.push({ at: sincePumpOn(coaching.softStopSeconds), reach: stopSoftly });
    }
  }
  const dryable = phase.kind === 'express' && !fixedLength && !state.given.includes('dry');
  if (dryable && state.slowedMs !== null && state.phaseStartMs > state.slowedMs) {
    due.push({ at: state.phaseStartMs + coaching.dryAfterSeconds * 1000, reach: stopDry });
  }
  due.push({ at: phaseEndMs(state), reach: (now, at) => enter(now, now.index + 1, at, 'time') });
  const { breathing } = phase;
  if (breathing) {
    due.push({ at: state.breathEndMs, reach: (now, at) => breathe(now, at, breathing) });
  }
  return due.reduce((first, one) => (one.at < first.at ? one : first));
}

function breathe(state: SessionState, at: number, breathing: Breathing): Step {
  const breath = breathAt(breathing, at - state.phaseStartMs);
  const seconds = (breath.endMs - breath.startMs) / 1000;
  const breathEndMs = Math.ceil(state.phaseStartMs + breath.endMs);
  return [{ ...state, breathEndMs }, [{ event: 'breath', at, part: breath.part, seconds }]];
}

function adviseNoLetDown(state: SessionState, at: number): Step {
  return advise(state, at, 'no-let-down', (now) =>
    interrupt(now, at, now.config.coaching.onNoLetDown, 'advice'),
  );
}

function stopSoftly(state: SessionState, at: number): Step {
  return advise(state, at, 'soft-stop', (now) => finish(now, at));
}

function stopDry(state: SessionState, at: number): Step {
  return advise(state, at, 'dry', (now) => finish(now, at));
}

// --- commands ---

function applyInput(state: SessionState, input: SessionInput, at: number): Step {
  if (state.status === 'ended' || input === 'tick') return [state, []];
  if (input === 'end') return end(state, at, 'end');
  if (input === 'toggle-pause') {
    return applyInput(state, state.status === 'paused' ? 'resume' : 'pause', at);
  }
  if (input === 'pause') {
    return state.status === 'paused'
      ? [state, []]
      : [{ ...state, status: 'paused' }, [{ event: 'pause', at }]];
  }
  if (state.status === 'paused') {
    // Whatever a person does while paused, they are back.
    const [after, events] = applyInput({ ...state, status: 'running' }, input, at);
    return [after, [{ event: 'resume', at }, ...events]];
  }
  switch (input) {
    case 'resume':
      return [state, []];
    case 'let-down':
      return letDown(state, at);
    case 'slow':
      return advise({ ...state, slowedMs: at }, at, 'slow', (now) =>
        currentPhase(now).kind === 'express'
          ? interrupt(now, at, now.config.coaching.onSlow, 'slow')
          : [now, []],
      );
    case 'next':
      return enter(state, state.index + 1, at, 'next');
    case 'back':
      return enter(state, Math.max(0, state.index - 1), at, 'back');
    case 'more':
      return advise(withMore(state, state.index, MORE_SECONDS), at, 'more', (now) => [now, []]);
  }
}

function letDown(state: SessionState, at: number): Step {
  const firstLetDownMs = state.firstLetDownMs ?? at;
  const latencyMs = latencyOf(firstLetDownMs, state.pumpOnMs);
  const count = state.letDowns + 1;
  const marked: SessionState = { ...state, letDowns: count, firstLetDownMs, slowedMs: null };
  const [after, events] = advise(marked, at, 'let-down', (now) => express(now, at));
  return [after, [{ event: 'let-down', at, count, latencyMs }, ...events]];
}

/** From stimulation straight to the next expression, which gains the time that is saved. */
function express(state: SessionState, at: number): Step {
  const phase = currentPhase(state);
  if (phase.pump === 'off' || phase.kind === 'express' || phase.kind === 'compress') {
    return [state, []];
  }
  const target = nextWithPumpOn(state.phases, state.index, 'express');
  if (target === null) return [state, []];
  const between = state.phases.slice(state.index + 1, target);
  const saved = (phaseEndMs(state) - at) / 1000 + totalSeconds(between);
  const phases = state.phases.toSpliced(state.index + 1, between.length);
  return enter(
    withMore({ ...state, phases }, state.index + 1, saved),
    state.index + 1,
    at,
    'let-down',
  );
}

// --- moving through the plan ---

function enter(state: SessionState, index: number, at: number, by: Cause): Step {
  const phase = state.phases[index];
  if (!phase) return end(state, at, by);
  const { before, after } = notices(phase, state);
  const entered: SessionState = {
    ...state,
    index,
    phaseStartMs: at,
    breathEndMs: at,
    pumpOnMs: state.pumpOnMs ?? (phase.pump === 'on' ? at : null),
    given: [...state.given, ...before, ...after],
  };
  const adviceOf = (id: AdviceId) => adviceEvent(state, at, id);
  return [
    entered,
    [...before.map(adviceOf), { event: 'phase', at, by, phase }, ...after.map(adviceOf)],
  ];
}

interface Notices {
  readonly before: readonly AdviceId[];
  readonly after: readonly AdviceId[];
}

/** What is said just before and after a phase begins: a warning before each cue, a caution at the first breathing. */
function notices(phase: Phase, { config, given }: SessionState): Notices {
  const isPaced = phase.kind === 'breathe' && phase.breathing !== undefined;
  return {
    before: phase.kind === 'cue' && config.warnBeforeCues ? ['d-mer'] : [],
    after: isPaced && !given.includes('dizzy') ? ['dizzy'] : [],
  };
}

function end(state: SessionState, at: number, by: Cause): Step {
  return [{ ...state, status: 'ended' }, [{ event: 'end', at, by }]];
}

/** To the plan's last words, or to the end if it has none. */
function finish(state: SessionState, at: number): Step {
  const last = state.phases.findIndex(
    (phase, index) => index > state.index && phase.kind === 'finish',
  );
  if (last < 0) return end(state, at, 'advice');
  const phases = state.phases.toSpliced(state.index + 1, last - state.index - 1);
  return enter({ ...state, phases }, state.index + 1, at, 'advice');
}

function advise(
  state: SessionState,
  at: number,
  id: AdviceId,
  then: (state: SessionState) => Step,
): Step {
  const [after, events] = then({ ...state, given: [...state.given, id] });
  return [after, [adviceEvent(state, at, id), ...events]];
}

function adviceEvent(state: SessionState, at: number, id: AdviceId): SessionEvent {
  return { event: 'advice', at, id, text: state.config.coaching.advice[id] };
}

/**
 * Breaks off the current phase for others and comes back to expression after them. Their time is taken
 * from that expression; if it is too short the session grows, or, with a fixed length, nothing is put in.
 */
function interrupt(
  state: SessionState,
  at: number,
  inserted: readonly Phase[],
  by: 'advice' | 'slow',
): Step {
  if (inserted.length === 0) return [state, []];
  const phase = currentPhase(state);
  const remaining = (phaseEndMs(state) - at) / 1000;
  const isExpressing = phase.kind === 'express';
  const target = isExpressing ? state.index : nextWithPumpOn(state.phases, state.index, 'express');
  const lender = target === null ? null : state.phases[target];
  const lent = isExpressing ? remaining : (lender?.seconds ?? 0) + remaining;
  const leftMs = 1000 * (lent - totalSeconds(inserted));
  const left = Math.round(leftMs) / 1000;
  if (state.config.fixedLength && left <= 0) return [state, []];
  const rest: readonly Phase[] = lender
    ? [
        {
          ...lender,
          seconds: state.config.fixedLength ? left : Math.max(left, LEAST_EXPRESSION_SECONDS),
        },
      ]
    : [];
  const behind = state.phases.slice((target ?? state.index) + 1);
  const done = state.phases.slice(0, state.index + 1);
  const phases = numberPhases([...done, ...inserted, ...rest, ...behind]);
  return enter({ ...state, phases }, state.index + 1, at, by);
}

function withMore(state: SessionState, index: number, seconds: number): SessionState {
  return { ...state, phases: lengthen(state.phases, index, seconds) };
}
