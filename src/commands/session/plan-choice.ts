import { content } from '../../content/index.ts';
import { InputError } from '../../domain/errors.ts';
import { parseBreathing } from '../../domain/session/breathing.ts';
import type { Wish } from '../../domain/session/choose.ts';
import { draftsOf } from '../../domain/session/plan.ts';
import { readJsonText } from '../../files.ts';
import type { Host } from '../../host.ts';
import type { Flags } from './command.ts';

/**
 * The plan that the flags ask for; reads a plan file, and standard input if that is `-`.
 * @throws InputError
 */
export async function wishOf(
  { plan, planFile, minutes, breathing }: Flags,
  host: Host,
): Promise<Wish> {
  if (plan !== undefined && planFile !== undefined) {
    throw new InputError('--plan and --plan-file cannot be combined.', 'Use only one of them.');
  }
  return {
    ...(planFile === undefined
      ? { plan: plan ?? 'auto', own: null }
      : await readOwnPlan(planFile, host)),
    minutes: minutes ?? null,
    breathing:
      breathing === undefined ? null : parseBreathing(breathing, '--breathing', content.breathings),
  };
}

async function readOwnPlan(path: string, host: Host) {
  const { parsePlanFile, PLAN_HINT } = await import('../../formats/plan-file.ts');
  const what = 'the plan as JSON';
  const { name, text } = await readJsonText(path, '--plan-file', what, PLAN_HINT, host);
  const file = parsePlanFile(text, `--plan-file: ${name}`);
  const strategies = Object.keys(content.strategies);
  return { plan: file.name, own: draftsOf(file, strategies, content.breathings, name) };
}
