import * as v from 'valibot';
import { content } from '../../content/index.ts';
import { type PlanFile, planFileSchema } from '../../domain/documents/index.ts';
import { issueText } from '../../domain/documents/issue.ts';
import { InputError } from '../../domain/errors.ts';
import { visible } from '../../domain/language.ts';
import { parseBreathing } from '../../domain/session/breathing.ts';
import type { Wish } from '../../domain/session/choose.ts';
import { draftsOf } from '../../domain/session/plan.ts';
import { readNamedText, readStandardInput } from '../../files.ts';
import { parseJson } from '../../formats/json-text.ts';
import type { Host } from '../../host.ts';
import type { Flags } from './command.ts';

/**
 * The plan that the flags ask for; reads a plan file.
 * @param typed what standard input held, if the plan is there
 * @throws InputError
 */
export function wishOf(
  { plan, planFile, minutes, breathing }: Flags,
  typed: string | null = null,
): Wish {
  if (plan !== undefined && planFile !== undefined) {
    throw new InputError('--plan and --plan-file cannot be combined.', 'Use only one of them.');
  }
  return {
    ...(planFile === undefined
      ? { plan: plan ?? 'auto', own: null }
      : readPlanFile(planFile, typed)),
    minutes: minutes ?? null,
    breathing:
      breathing === undefined ? null : parseBreathing(breathing, '--breathing', content.breathings),
  };
}

/** A plan file of `-` is standard input. @throws InputError */
export async function typedPlan({ planFile }: Flags, host: Host): Promise<string | null> {
  if (planFile !== '-') return null;
  return (await readStandardInput(host, 'the plan as JSON', PLAN_HINT)).toString();
}

const PLAN_HINT =
  'A plan file is {"name": "mine", "phases": [{"kind": "stimulate", "seconds": 120}, …]}.';

function readPlanFile(path: string, typed: string | null): Pick<Wish, 'plan' | 'own'> {
  const file = typed === null ? path : 'standard input';
  const text =
    typed ?? readNamedText(path, { flag: '--plan-file', hint: 'Give the path to a JSON file.' });
  const value = parseJson(text, `--plan-file: ${file}`, PLAN_HINT);
  const result = v.safeParse(planFileSchema, value);
  if (!result.success) {
    const [issue] = result.issues;
    throw new InputError(`--plan-file: ${file}: ${issueText(issue)}.`, PLAN_HINT);
  }
  const output = namesShown(result.output);
  return {
    plan: output.name,
    own: draftsOf(output, Object.keys(content.strategies), content.breathings, file),
  };
}

/** Its names stand on every screen of the session. */
function namesShown(file: PlanFile): PlanFile {
  const phases = file.phases.map((phase) =>
    phase.name === undefined ? phase : { ...phase, name: visible(phase.name) },
  );
  return { ...file, name: visible(file.name), phases };
}
