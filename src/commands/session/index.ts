import { content } from '../../content/index.ts';
import { coaching } from '../../content/plans.ts';
import type { CheckDocument, SessionDocument } from '../../domain/documents/index.ts';
import { oneOf } from '../../domain/errors.ts';
import { remindersOf } from '../../domain/session/auto.ts';
import type { SessionEvent } from '../../domain/session/events.ts';
import type { SessionConfig } from '../../domain/session/machine.ts';
import {
  buildPlan,
  type PhaseDraft,
  planDocument,
  type SessionPlan,
  totalSeconds,
} from '../../domain/session/plan.ts';
import { recordSession, type SessionHeader } from '../../domain/session/record.ts';
import { renderDuration } from '../../domain/units.ts';
import { inWords } from '../../domain/words.ts';
import { EXIT_DONE, EXIT_REFERRAL, SIGNAL_EXIT_CODES } from '../../exit.ts';
import { type Host, mayAsk, newId } from '../../host.ts';
import type { Journal } from '../../store/journal.ts';
import { settingChoices, type Settings } from '../../store/settings-document.ts';
import { openStore, type Store } from '../../store/store.ts';
import { Cancelled } from '../../ui/asking.ts';
import { canAnimate } from '../../ui/spinner.ts';
import { columnsOf, pad, widthOf, wrap } from '../../ui/text.ts';
import {
  localTime,
  print,
  recoverSessions,
  say,
  type Tolerant,
  tolerant,
  warn,
} from '../context.ts';
import { readingAloud } from '../preferences.ts';
import { controlSession } from './controls.ts';
import { type Cues, prepareCues } from './cues.ts';
import { runSession as drive, type SessionView } from './driver.ts';
import { type PlanChoice, choosePlanOf, type SessionOptions, whatIsKnown } from './plan-choice.ts';
import { possibleSound, type Sound, soundView, withSound } from './sound.ts';
import { animatedView, type Motion } from './view-animated.ts';
import { jsonView, writeEvent } from './view-json.ts';
import { linesView } from './view-lines.ts';
import { withoutNumbers } from './words.ts';

const REHEARSAL_SPEED = 60;
const DAY_MS = 24 * 3600_000;

/** @param check the check that led here, where one did */
export async function runSession(
  options: SessionOptions,
  host: Host,
  check: CheckDocument | null,
): Promise<number> {
  const store = options.save === false ? null : openStore(host);
  const data = tolerant(host, options.json === true);
  const settings: Partial<Settings> = data.attempt(() => store?.settings.read(), undefined) ?? {};
  const known = whatIsKnown(store, check, data, host.now());
  const choice = choosePlanOf(options, { ...known, words: settings.words });
  const motion = motionOf(options, settings);
  const soundAsked =
    options.sound === undefined ? null : oneOf(options.sound, settingChoices.sound, '--sound');
  const plan = buildPlan(choice.name, choice.drafts, choice.options);
  if (plan.phases.length === 0) {
    warn(host, 'Nothing is left of this plan: your last answers rule out all of it.');
    return EXIT_DONE;
  }
  if (options.dryRun) {
    print(host, options.json ? JSON.stringify(planDocument(plan), null, 2) : renderPlan(plan));
    return data.exitCode();
  }
  if (!options.rehearse && !(await mayCoach(choice, options, host))) return EXIT_REFERRAL;
  const isKept = store !== null && !options.rehearse;
  const isAnimated =
    !options.json &&
    motion !== 'none' &&
    Boolean(host.stdin.isTTY) &&
    canAnimate(host.stderr, host.env);
  const { phases } = plan;
  const cues = await prepareCues({ options, settings, choice, phases, isAnimated, host });
  // A script that asks for JSON hears nothing that it did not ask for.
  const soundSet = options.json || !host.stderr.isTTY ? 'off' : (settings.sound ?? 'off');
  const sound = possibleSound(soundAsked ?? soundSet, host);
  if (isKept) {
    recoverSessions(store, host, data);
    if (data.attempt(() => store.isSessionRunning(), false)) {
      say(host, 'Another session is still running. Both are kept.');
    }
  }
  sayBefore(choice, plan, host);
  if (host.aloud && !(await host.aloud.finished())) throw new Cancelled('Stopped.');
  return perform({
    options,
    // From here on the session has a voice of its own.
    host: { ...host, aloud: undefined },
    store: isKept ? store : null,
    choice,
    plan,
    data,
    settings,
    motion,
    isAnimated,
    sound,
    cues,
  });
}

/** A danger sign ends the coaching, until the person says that help was there, or a new check does. */
async function mayCoach({ check }: PlanChoice, options: SessionOptions, host: Host) {
  if (check?.referral?.urgency !== 'emergency' || !isRecent(check, host)) return true;
  warnOf(check, host);
  if (!mayAsk(host, options)) {
    warn(host, 'So no session starts. Answer `letdown check` again once you had help.');
    return false;
  }
  const { promptsFor } = await import('../../ui/prompts.ts');
  return promptsFor(host, 'Stopped.').confirm({
    message: 'Have you had help, and is it safe to pump now?',
    preset: false,
  });
}

function warnOf({ at, referral }: CheckDocument, host: Host): void {
  warn(host, `Your check of ${localTime(at)} said: ${referral?.action ?? ''}`);
}

function isRecent({ at }: CheckDocument, host: Host): boolean {
  return host.now() - Date.parse(at) < DAY_MS;
}

interface Performance {
  readonly options: SessionOptions;
  readonly host: Host;
  /** null: nothing is kept. */
  readonly store: Store | null;
  readonly choice: PlanChoice;
  readonly plan: SessionPlan;
  readonly data: Tolerant;
  readonly settings: Partial<Settings>;
  readonly motion: Motion;
  readonly isAnimated: boolean;
  readonly sound: Sound;
  readonly cues: Cues;
}

async function perform(performance: Performance): Promise<number> {
  const { options, host, store, choice, plan, data, settings } = performance;
  const { motion, isAnimated, sound, cues } = performance;
  const startedMs = host.now();
  const header: SessionHeader = {
    id: newId('session', startedMs, host),
    startedAt: new Date(startedMs).toISOString(),
    plan: plan.plan,
    content: content.version,
  };
  const keeper = keepSafe(store, header, data);
  const view = options.json
    ? jsonView(host)
    : telling(
        isAnimated
          ? animatedView(host, motion, cues.picture)
          : linesView((line) => printWrapped(host, line)),
        settings.numbers !== 'off',
      );
  if (!options.json && !isAnimated && host.stdin.isTTY) {
    say(host, 'space marks a let-down, p pauses, q finishes, ? tells all keys.');
  }
  if (options.json) {
    writeEvent(host, {
      event: 'start',
      at: 0,
      id: header.id,
      startedAt: header.startedAt,
      plan: plan.plan,
      totalSeconds: totalSeconds(plan.phases),
    });
  }
  const isPaced = !options.rehearse;
  const heard = soundView({ host, sound, recording: cues.recording, isPaced });
  const both = withSound(view, heard);
  const driver = drive({
    host,
    view: both,
    config: configOf(plan, choice),
    record: (event) => keeper.write(event),
    speed: options.rehearse ? REHEARSAL_SPEED : 1,
  });
  const release = controlSession({ driver, view, sound: heard, host });
  driver.start();
  const { events, signal } = await driver.done;
  both.close();
  release();
  const status = signal === null ? 'completed' : 'stopped';
  const session = recordSession(header, events, status, new Date(host.now()).toISOString());
  keeper.save(session);
  if (options.json) {
    const at = events.at(-1)?.at ?? 0;
    writeEvent(host, { event: 'end', at, end: session });
  } else if (signal === null) {
    // Who quits wants silence.
    const isQuit = events.some((one) => one.event === 'end' && one.by === 'end');
    const mayHear = heard.now() === 'speech' && !isQuit ? readingAloud(host) : host;
    await conclude(session, { ...performance, host: mayHear });
    await mayHear.aloud?.finished();
  } else {
    say(host, `Stopped. ${keeper.isWhole() ? 'The session is kept.' : 'Nothing was kept.'}`);
  }
  if (signal !== null) return SIGNAL_EXIT_CODES[signal];
  return data.exitCode();
}

async function conclude(
  session: SessionDocument,
  { options, host, store, data, settings }: Performance,
): Promise<void> {
  const showNumbers = settings.numbers !== 'off';
  print(host, showNumbers ? renderSummary(session) : 'Done. That is enough for now.');
  if (!store) return say(host, 'This session was not kept.');
  const { askAfterwards, renderUsual } = await import('./afterwards.ts');
  if (showNumbers) {
    const before = data
      .attempt(() => store.sessions.read({ last: 50 }).records, [])
      .filter(({ id }) => id !== session.id);
    const usual = renderUsual(session, before);
    if (usual) print(host, usual);
  }
  if (!mayAsk(host, options)) return;
  const unit = showNumbers ? (settings.units ?? 'ml') : null;
  const complete = await askAfterwards(session, unit, host);
  data.attempt(() => {
    store.sessions.save(complete);
    say(host, 'Kept. `letdown history` shows it.');
  }, undefined);
}

/** How much may move on the screen. @throws InputError */
function motionOf({ motion }: SessionOptions, settings: Partial<Settings>): Motion {
  if (motion === undefined) return settings.motion ?? 'full';
  return oneOf(motion, settingChoices.motion, '--motion');
}

/** The view, told no more than the person wants to know. */
function telling<T extends SessionView>(view: T, showNumbers: boolean): T {
  if (showNumbers) return view;
  return { ...view, event: (event, ...rest) => view.event(withoutNumbers(event), ...rest) };
}

/** A line for somebody who reads it where it is drawn: whole words, as wide as the terminal. */
function printWrapped(host: Host, line: string): void {
  print(host, host.stdout.isTTY ? wrap(line, columnsOf(host.stdout)) : line);
}

interface Keeper {
  write(event: SessionEvent): void;
  save(session: SessionDocument): void;
  isWhole(): boolean;
}

/**
 * Keeps the session as it goes. Where the disk refuses, it says so once and lets the session run on:
 * the person at the pump needs the coach more than the record.
 */
function keepSafe(store: Store | null, header: SessionHeader, data: Tolerant): Keeper {
  let isWhole = store !== null;
  const attempt = (work: () => void) => {
    if (!isWhole) return;
    isWhole = data.attempt(() => {
      work();
      return true;
    }, false);
  };
  let journal: Journal | undefined;
  attempt(() => (journal = store?.openJournal(header)));
  return {
    write(event) {
      // Breaths and advice follow from the plan; what a person did does not.
      if (event.event === 'breath' || event.event === 'advice') return;
      attempt(() => journal?.write(event));
    },
    save(session) {
      attempt(() => {
        store?.sessions.save(session);
        journal?.remove();
      });
    },
    isWhole: () => isWhole,
  };
}

function configOf(
  plan: SessionPlan,
  { options, warnBeforeCues, words }: PlanChoice,
): SessionConfig {
  const coached = inWords(words, coaching);
  const phasesOf = (drafts: readonly PhaseDraft[]) =>
    buildPlan('', drafts, { ...options, minutes: null }).phases;
  const onSlow = phasesOf(coached.onSlow);
  const isWhole = onSlow.length === coached.onSlow.length;
  return {
    phases: plan.phases,
    coaching: {
      ...coached,
      // What is left out is not advised either.
      advice: { ...coached.advice, ...(!isWhole && { slow: coached.slowByItself }) },
      onNoLetDown: phasesOf(coached.onNoLetDown),
      onSlow: isWhole ? onSlow : [],
    },
    fixedLength: plan.plan === 'power',
    warnBeforeCues,
  };
}

/** What a person should know before the pump is on. */
function sayBefore(
  { check, answersKnown, trial, words }: PlanChoice,
  plan: SessionPlan,
  host: Host,
): void {
  if (check?.referral?.urgency === 'same-day' && isRecent(check, host)) {
    warnOf(check, host);
  }
  if (plan.leftOut.length > 0) {
    warn(host, `Left out because of your last answers: ${plan.leftOut.join(', ')}.`);
  }
  if (trial) {
    const name = content.strategies[trial.strategy]?.name ?? trial.strategy;
    say(host, `Your try of "${inWords(words, name)}": this is a week ${trial.arm} it.`);
  }
  const touches = plan.phases.some(({ kind }) => kind === 'warmth' || kind === 'massage');
  if (!answersKnown && touches) {
    warn(host, inWords(words, 'Is a breast red, hot or sore? Then skip warmth and massage.'));
  }
  if (plan.plan !== 'auto') return;
  for (const { name, steps } of remindersOf(check, plan.phases)) {
    say(host, `From your check: ${name}. ${steps[0] ?? ''}`);
  }
}

function renderPlan({ plan, phases, leftOut }: SessionPlan): string {
  const width = Math.max(...phases.map(({ name }) => widthOf(name)));
  const lines = phases.map(
    ({ name, seconds, pump }) =>
      `  ${pad(name, width)}  ${renderDuration(seconds * 1000).padStart(11)}  pump ${pump}`,
  );
  const left =
    leftOut.length > 0 ? [`Left out because of your last answers: ${leftOut.join(', ')}.`] : [];
  return [`${plan}: ${renderDuration(totalSeconds(phases) * 1000)}`, ...lines, ...left].join('\n');
}

function renderSummary({ letDownsMs, latencyMs }: SessionDocument): string {
  if (letDownsMs.length === 0) {
    return 'Done. No let-down was marked; that says little, since many are quiet.';
  }
  const count = letDownsMs.length === 1 ? 'One let-down' : `${letDownsMs.length} let-downs`;
  const first =
    latencyMs === null
      ? ''
      : latencyMs === 0
        ? ', the first before the pump was on'
        : `, the first ${renderDuration(latencyMs)} after pump on`;
  return `Done. ${count}${first}.`;
}
