import * as v from 'valibot';
import { content } from '../../content/index.ts';
import { type PlanFile, planFileSchema } from '../../domain/documents/index.ts';
import { issueText } from '../../domain/documents/issue.ts';
import { InputError } from '../../domain/errors.ts';
import { visible } from '../../domain/language.ts';
import { parseBreathing } from '../../domain/session/breathing.ts';
import type { Wish } from '../../domain/session/choose.ts';
import { draftsOf } from '../../domain/session/plan.ts';
import { readNamedText } from '../../files.ts';
import { parseJson } from '../../formats/json-text.ts';
import type { Flags } from './command.ts';

/** The plan that the flags ask for; reads a plan file. @throws InputError */
export function wishOf({ plan, planFile, minutes, breathing }: Flags): Wish {
  if (plan !== undefined && planFile !== undefined) {
    throw new InputError('--plan and --plan-file cannot be combined.', 'Use only one of them.');
  }
  return {
    ...(planFile === undefined ? { plan: plan ?? 'auto', own: null } : readPlanFile(planFile)),
    minutes: minutes ?? null,
    breathing:
      breathing === undefined ? null : parseBreathing(breathing, '--breathing', content.breathings),
  };
}

function readPlanFile(file: string): Pick<Wish, 'plan' | 'own'> {
  const hint =
    'A plan file is {"name": "mine", "phases": [{"kind": "stimulate", "seconds": 120}, …]}.';
  const text = readNamedText(file, { flag: '--plan-file', hint: 'Give the path to a JSON file.' });
  const value = parseJson(text, `--plan-file: ${file}`, hint);
  const result = v.safeParse(planFileSchema, value);
  if (!result.success) {
    const [issue] = result.issues;
    throw new InputError(`--plan-file: ${file}: ${issueText(issue)}.`, hint);
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
