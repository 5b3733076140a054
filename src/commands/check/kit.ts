import { content } from '../../content/index.ts';
import { kitFrom, type Known, partStatuses } from '../../domain/parts.ts';
import type { Visit } from '../../visit.ts';

/** What the parts list answers of the question `kit`. @throws DataError */
export function kitByParts({ store, calendar, host }: Visit): Known {
  const { parts } = content;
  return kitFrom(parts, partStatuses(parts, store.parts.read(), calendar.dayOf(host.now())));
}
