import * as v from 'valibot';
import { type PlanFile, planFileSchema } from '../domain/documents/index.ts';
import { issueText } from '../domain/documents/issue.ts';
import { InputError } from '../domain/errors.ts';
import { visible } from '../domain/language.ts';
import { parseJson } from './json-text.ts';

export const PLAN_HINT =
  'A plan file is {"name": "mine", "phases": [{"kind": "stimulate", "seconds": 120}, …]}.';

/** A plan of somebody's own, as JSON. @param where it comes from, for errors @throws InputError */
export function parsePlanFile(text: string, where: string): PlanFile {
  const result = v.safeParse(planFileSchema, parseJson(text, where, PLAN_HINT));
  if (result.success) return namesShown(result.output);
  throw new InputError(`${where}: ${issueText(result.issues[0])}.`, PLAN_HINT);
}

/** Its names stand on every screen of the session. */
function namesShown(file: PlanFile): PlanFile {
  const phases = file.phases.map((phase) =>
    phase.name === undefined ? phase : { ...phase, name: visible(phase.name) },
  );
  return { ...file, name: visible(file.name), phases };
}
