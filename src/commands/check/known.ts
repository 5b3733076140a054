import { content } from '../../content/index.ts';
import type { Answers } from '../../domain/answers.ts';
import { joined, knownByMeasures } from '../../domain/measures-known.ts';
import { kitFrom, type Known, partStatuses } from '../../domain/parts.ts';
import type { Visit } from '../../visit.ts';
import { readBasis, readSizeTry } from '../size-try.ts';

/** What the parts list and the home measurements answer. @throws DataError */
export function knownAtHome(visit: Visit, given: Answers): Known {
  const { store, calendar, host } = visit;
  const measures = store.measures.read();
  const parts = store.parts.read();
  const now = host.now();
  const { dayOf } = calendar;
  const byParts = kitFrom(content.parts, partStatuses(content.parts, parts, dayOf(now)));
  const areSizesTried = readSizeTry(readBasis(visit, measures), visit, now)?.now === null;
  const beside = { measures: content.measures, answers: given, parts, areSizesTried, now, dayOf };
  return joined(byParts, knownByMeasures(measures, beside));
}
