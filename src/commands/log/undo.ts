import { isMeant } from '../../ask.ts';
import { InputError } from '../../domain/errors.ts';
import { lastLogged } from '../../domain/session/logged.ts';
import { forget } from '../../store/forget.ts';
import type { Visit } from '../../visit.ts';
import { pumpingLine } from '../../screens/pumping-line.ts';

/** Deletes the last entry made by `log`, as if it had never existed. @returns the exit code */
export async function undo(isDescribed: boolean, isSure: boolean, visit: Visit): Promise<number> {
  const { store, data, host } = visit;
  if (isDescribed) {
    throw new InputError(
      '--undo cannot be combined with session details.',
      '`letdown log --undo` takes the last one back; `letdown edit` changes it.',
    );
  }
  const { records, damaged } = store.sessions.read();
  // The last one may be in a file that cannot be read.
  if (damaged[0]) throw damaged[0];
  const last = lastLogged(records);
  if (!last) {
    throw new InputError(
      'There is nothing to undo: no session here was recorded with `letdown log`.',
      '`letdown forget` deletes any other record.',
    );
  }
  const line = pumpingLine(last, visit);
  const message = `Delete this permanently: ${line}?`;
  const hint = 'Add --yes to delete it without being asked.';
  if (!isSure && !(await isMeant(visit, message, hint))) return data.exitCode();
  forget(store, { sessions: [last], checks: [], measures: [], before: null }, host);
  if (visit.asJson) visit.printJson(last);
  else visit.print(`Deleted: ${line}.`);
  return data.exitCode();
}
