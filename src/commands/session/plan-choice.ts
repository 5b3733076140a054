import * as v from 'valibot';
import { content } from '../../content/index.ts';
import { breathings } from '../../content/plans.ts';
import { planFileSchema } from '../../domain/documents/index.ts';
import { InputError } from '../../domain/errors.ts';
import { parseBreathing } from '../../domain/session/breathing.ts';
import type { Wish } from '../../domain/session/choose.ts';
import { draftsOf } from '../../domain/session/plan.ts';
import { parseJson, placeOf, readInput } from '../json-input.ts';

/** The flags of a session, as they were typed. */
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

const LONGEST_MINUTES = 120;

/** The plan that the flags ask for; reads a plan file. @throws InputError */
export function wishOf({ plan, planFile, minutes, breathing }: SessionOptions): Wish {
  if (plan !== undefined && planFile !== undefined) {
    throw new InputError('--plan and --plan-file do not go together.', 'Give one of them.');
  }
  return {
    ...(planFile === undefined ? { plan: plan ?? 'auto', own: null } : readPlanFile(planFile)),
    minutes: parseMinutes(minutes),
    breathing:
      breathing === undefined ? null : parseBreathing(breathing, '--breathing', breathings),
  };
}

function readPlanFile(file: string): Pick<Wish, 'plan' | 'own'> {
  const hint =
    'A plan file is {"name": "mine", "phases": [{"kind": "stimulate", "seconds": 120}, …]}.';
  const value = parseJson(readInput(file, '--plan-file'), `--plan-file: ${file}`, hint);
  const result = v.safeParse(planFileSchema, value);
  if (!result.success) {
    const [issue] = result.issues;
    throw new InputError(`--plan-file: ${file}: ${placeOf(issue)}: ${issue.message}.`, hint);
  }
  const { output } = result;
  return {
    plan: output.name,
    own: draftsOf(output, Object.keys(content.strategies), breathings, file),
  };
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
