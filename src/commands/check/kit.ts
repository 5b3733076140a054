import { parts } from '../../content/parts.ts';
import { kitFrom, type Known, partStatuses } from '../../domain/parts.ts';
import type { Host } from '../../host.ts';
import type { Store } from '../../store/store.ts';
import { localDay } from '../context.ts';

export { type Known, NOTHING_KNOWN, takenLine, takenOf } from '../../domain/parts.ts';

/** What the parts list answers of the question `kit`. @throws DataError */
export function kitByParts(store: Store, host: Host): Known {
  return kitFrom(partStatuses(parts, store.parts(), localDay(host.now())));
}
