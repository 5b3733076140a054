import type { CommandSpec } from '../command.ts';
import { check } from './check/command.ts';
import { completion } from './completion/command.ts';
import { doctor } from './doctor/command.ts';
import { edit } from './edit/command.ts';
import { exporting } from './export/command.ts';
import { forget } from './forget/command.ts';
import { helpFor } from './help/command.ts';
import { history } from './history/command.ts';
import { importing } from './import/command.ts';
import { insights } from './insights/command.ts';
import { learn } from './learn/command.ts';
import { log } from './log/command.ts';
import { man } from './man/command.ts';
import { measure } from './measure/command.ts';
import { parts } from './parts/command.ts';
import { remind } from './remind/command.ts';
import { report } from './report/command.ts';
import { schema } from './schema/command.ts';
import { session } from './session/command.ts';
import { settings } from './settings/command.ts';

/** Every command, in help order: by the situation a person is in. */
export const commands: readonly CommandSpec[] = [
  check,
  session,
  log,
  edit,
  history,
  insights,
  learn,
  measure,
  parts,
  report,
  exporting,
  importing,
  remind,
  settings,
  forget,
  doctor,
  schema,
  completion,
  helpFor(() => commands.flatMap(({ name, isHidden }) => (isHidden ? [] : [name]))),
  man,
];
