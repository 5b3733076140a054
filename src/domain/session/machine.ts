import type { Breathing, Phase } from '../model.ts';
import { breathAt } from './breathing.ts';
import type { AdviceId, Cause, SessionEvent, SessionInput } from './events.ts';
import { latencyOf } from './latency.ts';
import { comingAgain, lengthen, nextWithPumpOn, numberPhases, totalSeconds } from './phases.ts';

/** The words and times of the coaching, from the content. */
export interface Coaching {
  readonly noLetDownAfterSeconds: number;
  readonly dryAfterSeconds: number;
  readonly softStopSeconds: number;
  readonly advice: Readonly<Record<AdviceId, string>>;
  /** What is inserted while no let-down comes, and when flow slows. */
  readonly onNoLetDown: readonly Phase[];
  readonly onSlow: readonly Phase[];
}

export interface SessionConfig {
  readonly phases: readonly Phase[];
  readonly coaching: Coaching;
  /** The plan keeps its exact length, whatever is inserted (power pumping). */
  readonly fixedLength: boolean;
  /** A word about D-MER comes before cues. */
  readonly warnBeforeCues: boolean;
  /** The stimulation counts, not the drops: nobody is told to stop because nothing comes. */
  readonly buildsMilk: boolean;
  /** How many let-downs this person usually has; null: not known, or not to be shown. */
  readonly usualLetDowns: number | null;
}

/** The session before a let-down was marked, and the keys pressed since. */
interface Mark {
  readonly before: SessionState;
  /** The step it led to, until the person has gone back from there; null: it led nowhere. */
  readonly index: number | null;
  readonly since: readonly (readonly [input: SessionInput, at: number])[];
}

export interface SessionState {
  readonly config: SessionConfig;
  /** Past and coming phases; adapting changes only those to come. */
  readonly phases: readonly Phase[];
  readonly index: number;
  readonly phaseStartMs: number;
  /** The end of the breath part announced last. */
  readonly breathEndMs: number;
  readonly pumpOnMs: number | null;
  readonly letDowns: number;
  readonly firstLetDownMs: number | null;
  /** When flow slowed, until the next let-down. */
  readonly slowedMs: number | null;
  readonly given: readonly AdviceId[];
  /** Seconds left of each previous phase when it was skipped. */
  readonly leftSeconds: readonly number[];
  /** The session as if a key had not left its step; null once another step has begun. */
  readonly detour: SessionState | null;
  /** The last let-down that can be undone. */
  readonly mark: Mark | null;
  /** The person pressed the finish key, and was asked to confirm. */
  readonly isEndAsked: boolean;
  readonly status: 'running' | 'paused' | 'ended';
}

export type Step = readonly [SessionState, readonly SessionEvent[]];

const MORE_SECONDS = 60;
/** The rest of an expression phase after something was inserted before it. */
const LEAST_EXPRESSION_SECONDS = 120;
/** What a step lasts at least if the person goes back to it; a shorter one lasts as long as it did. */
const LEAST_BACK_SECONDS = 30;
/** What hospital guides ask of a session that builds milk, even if nothing comes. */
const BUILDING_MS = 15 * 60_000;

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
    leftSeconds: [],
    detour: null,
    mark: null,
    isEndAsked: false,
    status: 'running',
  };
  return enter(state, 0, 0, 'start');
}

/**
 * The session `at` milliseconds after its start, when `input` arrives.
 * Deadlines that have passed take effect at their own time, however late the call.
 */
export function step(state: SessionState, input: SessionInput, at: number): Step {
  const [current, events] = passTime(state, at);
  if (current.isEndAsked && !ANSWERS.includes(input)) {
    const [after, more] = step(current, 'carry-on', at);
    return [after, [...events, ...more]];
  }
  if (input === 'undo' && current.status !== 'ended') {
    if (current.mark) return undo(current.mark, at);
    const [resumed, back] = applyInput(current, 'resume', at);
    return [resumed, [...events, ...back, adviceEvent(resumed, at, 'no-mark')]];
  }
  const [after, more] = applyInput(current, input, at);
  return [remember(after, current, input, at), [...events, ...more]];
}

/** What may come while it is asked whether to finish. Any other key answers no, and does nothing else. */
const ANSWERS: readonly SessionInput[] = ['tick', 'quit', 'end', 'carry-on', 'let-down'];

function remember(
  after: SessionState,
  before: SessionState,
  input: SessionInput,
  at: number,
): SessionState {
  if (input === 'tick') return after;
  const isEndAsked = input === 'quit' && after.isEndAsked;
  return { ...after, isEndAsked, mark: markAfter(after, before, input, at) };
}

function markAfter(
  after: SessionState,
  before: SessionState,
  input: SessionInput,
  at: number,
): Mark | null {
  if (after.letDowns > before.letDowns) {
    const index = after.index === before.index ? null : after.index;
    return { before: { ...before, status: 'running', isEndAsked: false }, index, since: [] };
  }
  const { mark } = before;
  // Whether to finish was answered with no, or nothing would follow.
  if (!mark || input === 'quit' || input === 'carry-on') return mark;
  const isBack = input === 'back' && before.index === mark.index;
  // Without the mark, there is nothing to go back from.
  return {
    ...mark,
    index: isBack ? null : mark.index,
    since: [...mark.since, [isBack ? 'resume' : input, at]],
  };
}

/** The session without its last let-down: time and keys since then are replayed, but never to its end. */
function undo({ before, since }: Mark, at: number): Step {
  const whole = replay(before, since, at);
  const isOver = whole[0].status === 'ended';
  const kept = isOver ? since.filter(([input]) => input !== 'next' && input !== 'dry') : since;
  const [after, events] = isOver ? replay(before, kept, at) : whole;
  return [after, [{ event: 'undo', at }, ...events]];
}

function replay(before: SessionState, since: Mark['since'], at: number): Step {
  let now = before;
  const events: SessionEvent[] = [];
  // Any action during a pause means the person is back.
  for (const [input, then] of [...since, ['resume', at] as const]) {
    const [after, happened] = step(now, input, then);
    now = after;
    events.push(...happened.filter(({ event }) => event !== 'breath' && event !== 'advice'));
  }
  return [now, events];
}

export function currentPhase(state: SessionState): Phase {
  return state.phases[state.index] as Phase;
}

export function phaseEndMs(state: SessionState): number {
  // Records are in whole milliseconds, whatever fractions of a second a plan file uses.
  return Math.round(state.phaseStartMs + currentPhase(state).seconds * 1000);
}

/** When the current plan will be over. */
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

/**
 * The earliest thing due; at the same moment, advice comes before the end of a phase, which comes before a breath.
 */
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
  const dryable = phase.kind === 'express' && !fixedLength && !state.given.includes('ask-dry');
  if (dryable && state.slowedMs !== null && state.phaseStartMs > state.slowedMs) {
    due.push({ at: state.phaseStartMs + coaching.dryAfterSeconds * 1000, reach: askDry });
  }
  due.push({ at: phaseEndMs(state), reach: (now, at) => enter(now, now.index + 1, at, 'time') });
  const { breathing } = phase;
  if (breathing) {
    due.push({ at: state.breathEndMs, reach: (now, at) => breathe(now, at, breathing) });
  }
  return due.reduce((first, next) => (next.at < first.at ? next : first));
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

/** Silence does not mean no milk: only the person can say that no drops come. */
function askDry(state: SessionState, at: number): Step {
  return advise(state, at, 'ask-dry');
}

// --- commands ---

function applyInput(state: SessionState, input: SessionInput, at: number): Step {
  if (state.status === 'ended' || input === 'tick' || input === 'undo') return [state, []];
  if (input === 'end') return end(state, at, 'end');
  if (input === 'quit') return quit(state, at);
  if (input === 'carry-on') return carryOn(state, at);
  if (input === 'toggle-pause') {
    return applyInput(state, state.status === 'paused' ? 'resume' : 'pause', at);
  }
  if (input === 'pause') {
    return state.status === 'paused'
      ? [state, []]
      : [{ ...state, status: 'paused' }, [{ event: 'pause', at }]];
  }
  if (state.status === 'paused') {
    // Any action during a pause means the person is back.
    const [after, events] = applyInput({ ...state, status: 'running' }, input, at);
    return [after, [{ event: 'resume', at }, ...events]];
  }
  switch (input) {
    case 'resume':
      return [state, []];
    case 'let-down':
      return letDown(state, at);
    case 'slow':
      return slow(state, at);
    case 'dry':
      return dry(state, at);
    case 'next':
      return enter(leave(state, at), state.index + 1, at, 'next');
    case 'back':
      return back(state, at);
    case 'more':
      return advise(withMore(alsoThere(state, 'more', at), state.index, MORE_SECONDS), at, 'more');
  }
}

/** From pump on until the last step that pumps, a single accidental key does not end it. */
function quit(state: SessionState, at: number): Step {
  const hasPumpingLeft = state.phases.slice(state.index).some(({ pump }) => pump === 'on');
  const mayBeASlip = state.status === 'running' && state.pumpOnMs !== null && hasPumpingLeft;
  if (!mayBeASlip || state.isEndAsked) return end(state, at, 'end');
  return [{ ...state, isEndAsked: true }, [adviceEvent(state, at, 'sure')]];
}

/** A key long after the question may be a slip again. */
function carryOn(state: SessionState, at: number): Step {
  return state.isEndAsked
    ? [{ ...state, isEndAsked: false }, [adviceEvent(state, at, 'carry-on')]]
    : [state, []];
}

function slow(state: SessionState, at: number): Step {
  if (currentPhase(state).pump === 'off') return advise(state, at, 'pump-off');
  const { usualLetDowns, coaching } = state.config;
  const isUsualEnd = usualLetDowns !== null && state.letDowns >= usualLetDowns;
  if (isUsualEnd && !state.given.includes('usual-end')) {
    return advise({ ...state, slowedMs: at }, at, 'usual-end');
  }
  const slowed = { ...state, slowedMs: at };
  if (!mayAnswerSlow(state, at)) return advise(slowed, at, 'slowing');
  return advise(slowed, at, 'slow', (now) =>
    withDetour(state, interrupt(now, at, coaching.onSlow, 'slow')),
  );
}

/** Whether the session can do as the advice says: any other step stays as it is. */
function mayAnswerSlow(state: SessionState, at: number): boolean {
  const { coaching, fixedLength } = state.config;
  const hasTime = !fixedLength || secondsLeft(state, at) > totalSeconds(coaching.onSlow);
  return currentPhase(state).kind === 'express' && hasTime;
}

/** The person says that no more drops come. */
function dry(state: SessionState, at: number): Step {
  const { pump, kind } = currentPhase(state);
  if (pump === 'off' && kind !== 'hand') return advise(state, at, 'pump-off');
  const { fixedLength, buildsMilk } = state.config;
  const isShort = buildsMilk && at - (state.pumpOnMs ?? at) < BUILDING_MS;
  return fixedLength || isShort
    ? advise(state, at, 'stay')
    : advise(state, at, 'dry', (now) => withDetour(state, finish(now, at)));
}

function withDetour(before: SessionState, [after, events]: Step): Step {
  if (after.index === before.index) return [after, events];
  // What nobody hears does not happen there.
  const given = [...before.given, ...BY_TIME];
  return [{ ...after, detour: { ...before, given } }, events];
}

/** What a session says and does by itself. */
const BY_TIME: readonly AdviceId[] = ['no-let-down', 'soft-stop', 'ask-dry'];

/** What also holds if the person goes back from a detour. */
function alsoThere(state: SessionState, input: SessionInput, at: number): SessionState {
  return state.detour ? { ...state, detour: step(state.detour, input, at)[0] } : state;
}

/** As if the key that left the step had not been pressed: the time since then counts for the previous step. */
function backFrom(there: SessionState, { given }: SessionState, at: number): Step {
  const phase = withUseful(comingAgain(currentPhase(there)), secondsLeft(there, at));
  const phases = there.phases.with(there.index, phase);
  return enter({ ...there, phases, given }, there.index, at, 'back');
}

/**
 * Goes to the previous step, with what was left of it, or a useful time if that was less. No other step gets shorter:
 * the session ends later by what going back gave, and not by more however often it is done at the same moment.
 */
function back(state: SessionState, at: number): Step {
  const [there] = state.detour ? passTime(state.detour, at) : [null];
  if (there?.status === 'running') return backFrom(there, state, at);
  const index = state.index - 1;
  const before = state.phases[index];
  if (!before) return [state, []];
  const phase = currentPhase(state);
  const phases = state.phases
    .with(index, withUseful(comingAgain(before), state.leftSeconds[index] ?? 0))
    .with(state.index, withUseful(comingAgain(phase), secondsLeft(state, at)));
  return enter({ ...state, phases }, index, at, 'back');
}

/** The phase with what was left of it, or at least with enough to do something. */
function withUseful(phase: Phase, left: number): Phase {
  return { ...phase, seconds: toMs(Math.max(left, Math.min(phase.seconds, LEAST_BACK_SECONDS))) };
}

function secondsLeft(state: SessionState, at: number): number {
  return Math.max(0, (phaseEndMs(state) - at) / 1000);
}

/** Seconds rounded to the millisecond, because records use whole milliseconds. */
const toMs = (seconds: number) => Math.round(seconds * 1000) / 1000;

/** Remembers what is left of the phase, for going back. */
function leave(state: SessionState, at: number): SessionState {
  const before = Array.from({ length: state.index }, (_, index) => state.leftSeconds[index] ?? 0);
  return { ...state, leftSeconds: [...before, secondsLeft(state, at)] };
}

function letDown(state: SessionState, at: number): Step {
  const firstLetDownMs = state.firstLetDownMs ?? at;
  const latencyMs = latencyOf(firstLetDownMs, state.pumpOnMs);
  const count = state.letDowns + 1;
  const happened: SessionEvent = { event: 'let-down', at, count, latencyMs };
  const marked: SessionState = {
    ...alsoThere(state, 'let-down', at),
    letDowns: count,
    firstLetDownMs,
    slowedMs: null,
  };
  if (currentPhase(state).pump === 'off') {
    const [after, events] = state.detour ? advise(marked, at, 'flows-again') : [marked, []];
    return [after, [happened, ...events]];
  }
  const id = isFlowStep(currentPhase(state)) ? 'flowing' : 'let-down';
  const [after, events] = advise(marked, at, id, (now) => express(now, at));
  return [after, [happened, ...events]];
}

/** Whether the step is for flowing milk already. */
function isFlowStep({ kind }: Phase): boolean {
  return kind === 'express' || kind === 'compress';
}

/** From stimulation straight to the next expression, which gains the time saved. */
function express(state: SessionState, at: number): Step {
  const phase = currentPhase(state);
  if (phase.pump === 'off' || isFlowStep(phase)) return [state, []];
  const target = nextWithPumpOn(state.phases, state.index, 'express');
  if (target === null) return [state, []];
  const between = state.phases.slice(state.index + 1, target);
  const saved = secondsLeft(state, at) + totalSeconds(between);
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
    leftSeconds: state.leftSeconds.slice(0, index),
    detour: null,
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

/**
 * What is said just before and after a phase begins: a warning before each cue, a caution at the first breathing, a kind
 * word if the second try brought nothing.
 */
function notices(phase: Phase, { config, given, phases, index, letDowns }: SessionState): Notices {
  const isPaced = phase.kind === 'breathe' && phase.breathing !== undefined;
  const last = phases[index]?.name;
  const wasOnceMore = last !== undefined && last === config.coaching.onNoLetDown.at(-1)?.name;
  const isStillNone =
    wasOnceMore && letDowns === 0 && given.includes('no-let-down') && !given.includes('none-yet');
  return {
    before: phase.kind === 'cue' && config.warnBeforeCues ? ['d-mer'] : [],
    after: [
      ...(isPaced && !given.includes('dizzy') ? (['dizzy'] as const) : []),
      ...(isStillNone && phase.pump === 'on' ? (['none-yet'] as const) : []),
    ],
  };
}

function end(state: SessionState, at: number, by: Cause): Step {
  return [{ ...state, status: 'ended' }, [{ event: 'end', at, by }]];
}

/** To the plan's closing words, or to the end if it has none. */
function finish(state: SessionState, at: number): Step {
  const last = state.phases.findIndex(
    (phase, index) => index > state.index && phase.kind === 'finish',
  );
  if (last < 0) return end(state, at, 'advice');
  const phases = state.phases.toSpliced(state.index + 1, last - state.index - 1);
  return enter({ ...leave(state, at), phases }, state.index + 1, at, 'advice');
}

function advise(
  state: SessionState,
  at: number,
  id: AdviceId,
  then: (state: SessionState) => Step = (now) => [now, []],
): Step {
  const [after, events] = then({ ...state, given: [...state.given, id] });
  return [after, [adviceEvent(state, at, id), ...events]];
}

function adviceEvent(state: SessionState, at: number, id: AdviceId): SessionEvent {
  return { event: 'advice', at, id, text: state.config.coaching.advice[id] };
}

/**
 * Interrupts the current phase for others and returns to expression after them. Their time is taken from that
 * expression; if it is too short the session grows or, if its length is fixed, nothing is inserted.
 */
function interrupt(
  state: SessionState,
  at: number,
  inserted: readonly Phase[],
  by: 'advice' | 'slow',
): Step {
  if (inserted.length === 0) return [state, []];
  const phase = currentPhase(state);
  const remaining = secondsLeft(state, at);
  const isExpressing = phase.kind === 'express';
  const target = isExpressing ? state.index : nextWithPumpOn(state.phases, state.index, 'express');
  const lender = target === null ? null : state.phases[target];
  const lent = isExpressing ? remaining : (lender?.seconds ?? 0) + remaining;
  const left = toMs(lent - totalSeconds(inserted));
  if (state.config.fixedLength && left <= 0) return [state, []];
  const rest: readonly Phase[] = lender
    ? [
        {
          ...(isExpressing ? comingAgain(lender) : lender),
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
