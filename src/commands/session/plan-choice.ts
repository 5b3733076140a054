import * as v from 'valibot';
import { content } from '../../content/index.ts';
import { breathings, defaultBreathing, phaseKinds, plans } from '../../content/plans.ts';
import { tryable } from '../../content/trials.ts';
import { type Answers, keysOf } from '../../domain/answers.ts';
import { type CheckDocument, planFileSchema } from '../../domain/documents/index.ts';
import { InputError, nearestAnd } from '../../domain/errors.ts';
import { type Arm, armAt, type Trial } from '../../domain/insights/trial.ts';
import { choosePlan, planOfWeek } from '../../domain/session/auto.ts';
import { parseBreathing } from '../../domain/session/breathing.ts';
import { draftsOf, type PhaseDraft, type PlanOptions } from '../../domain/session/plan.ts';
import { contraindicated } from '../../domain/strategies.ts';
import { inWords, type Words } from '../../domain/words.ts';
import type { Store } from '../../store/store.ts';
import type { Tolerant } from '../context.ts';
import { parseJson, placeOf, readInput } from '../json-input.ts';

export interface SessionOptions {
  readonly motion?: string | undefined;
  readonly sound?: string | undefined;
  readonly photo?: string | undefined;
  readonly cueSound?: string | undefined;
  readonly plan?: string | undefined;
  readonly planFile?: string | undefined;
  readonly minutes?: string | undefined;
  readonly breathing?: string | undefined;
  readonly input?: boolean | undefined;
  readonly rehearse?: boolean | undefined;
  readonly dryRun?: boolean | undefined;
  readonly save?: boolean | undefined;
  readonly json?: boolean | undefined;
}

/** What earlier checks tell a session. */
interface Known {
  readonly check: CheckDocument | null;
  /** null: nothing may be read. */
  readonly answers: Answers | null;
  /** What is being tried this week, and whether with it or without. */
  readonly trial: RunningTrial | null;
  readonly words: Words | undefined;
}

interface RunningTrial {
  readonly strategy: string;
  readonly arm: Arm;
}

export interface PlanChoice {
  readonly name: string;
  readonly drafts: readonly PhaseDraft[];
  readonly options: PlanOptions;
  readonly warnBeforeCues: boolean;
  readonly check: CheckDocument | null;
  readonly answersKnown: boolean;
  /** The try that this session is part of. */
  readonly trial: RunningTrial | null;
  readonly words: Words | undefined;
}

const LONGEST_MINUTES = 120;

/** What cannot be read is not known; the session then warns instead of leaving out. */
export function whatIsKnown(
  store: Store | null,
  check: CheckDocument | null,
  data: Tolerant,
  now: number,
): Omit<Known, 'words'> {
  if (!store) {
    return { check, answers: check?.answers ?? null, trial: null };
  }
  const { last, draft } = data.attempt(() => store.answers.read(), { last: null, draft: null });
  return {
    check:
      check ?? data.attempt(() => store.checks.read({ last: 1 }).records[0], undefined) ?? null,
    answers: { ...last?.answers, ...draft?.answers, ...check?.answers },
    trial: runningTrial(
      data.attempt(() => store.trial.read(), null),
      now,
    ),
  };
}

function runningTrial(trial: Trial | null, now: number): RunningTrial | null {
  const arm = trial && armAt(trial, now);
  return arm ? { strategy: trial.strategy, arm } : null;
}

/** @throws InputError */
export function choosePlanOf(options: SessionOptions, known: Known): PlanChoice {
  const { answers, words } = known;
  const check = inWords(words, known.check);
  const kinds = inWords(words, phaseKinds);
  const [name, planned] = draftsFor(options, check, inWords(words, plans));
  const ruledOut = contraindicated(content, answers ?? {});
  if (name === 'power' && ruledOut.has('power-pumping')) {
    // Without its rests it would be the very thing that is ruled out.
    throw new InputError(
      'Power pumping is not for you now, by your last answers.',
      'Choose another plan, or answer `letdown check` again if things have changed.',
    );
  }
  const trial = name === 'auto' ? known.trial : null;
  const drafts = trial ? planOfWeek(planned, trial, tryable, kinds) : planned;
  const breathing =
    options.breathing === undefined
      ? null
      : parseBreathing(options.breathing, '--breathing', breathings);
  return {
    name,
    // A pace that was asked for goes into every phase that breathes.
    drafts: drafts.map((draft) => (draft.breathing && breathing ? { ...draft, breathing } : draft)),
    options: {
      kinds,
      ruledOut,
      breathing: breathing ?? defaultBreathing,
      minutes: parseMinutes(options.minutes),
    },
    warnBeforeCues:
      keysOf(answers?.['wave']).includes('yes') ||
      Boolean(check?.blockers.some(({ id }) => id === 'd-mer')),
    check,
    answersKnown: answers?.['inflammation'] !== undefined,
    trial,
    words,
  };
}

function draftsFor(
  { plan, planFile, minutes }: SessionOptions,
  check: CheckDocument | null,
  ours: typeof plans,
): readonly [name: string, drafts: readonly PhaseDraft[]] {
  if (planFile !== undefined) {
    if (plan !== undefined) {
      throw new InputError('--plan and --plan-file do not go together.', 'Give one of them.');
    }
    return readPlanFile(planFile);
  }
  const name = plan ?? 'auto';
  if (name === 'auto') return ['auto', ours[choosePlan(ours, check)].phases];
  const names = ['auto', ...Object.keys(ours)];
  if (!Object.hasOwn(ours, name)) {
    throw new InputError(
      `--plan: there is no plan ${JSON.stringify(name)}.`,
      nearestAnd(name, names, `The plans are: ${names.join(', ')}.`),
    );
  }
  if (name === 'power' && minutes !== undefined) {
    throw new InputError(
      '--minutes does not go with --plan power, which is an hour by its nature.',
      'Leave --minutes out, or choose another plan.',
    );
  }
  return [name, ours[name as keyof typeof ours].phases];
}

function readPlanFile(file: string): readonly [name: string, drafts: readonly PhaseDraft[]] {
  const hint =
    'A plan file is {"name": "mine", "phases": [{"kind": "stimulate", "seconds": 120}, …]}.';
  const value = parseJson(readInput(file, '--plan-file'), `--plan-file: ${file}`, hint);
  const result = v.safeParse(planFileSchema, value);
  if (!result.success) {
    const [issue] = result.issues;
    throw new InputError(`--plan-file: ${file}: ${placeOf(issue)}: ${issue.message}.`, hint);
  }
  const drafts = draftsOf(result.output, Object.keys(content.strategies), breathings, file);
  return [result.output.name, drafts];
}

function parseMinutes(text: string | undefined): number | null {
  if (text === undefined) return null;
  const minutes = /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
  if (minutes >= 1 && minutes <= LONGEST_MINUTES) return minutes;
  throw new InputError(
    `--minutes: ${JSON.stringify(text)} is not a length for a session.`,
    `Give minutes from 1 to ${LONGEST_MINUTES}, such as 15.`,
  );
}
