import { content } from '../../content/index.ts';
import type { Answers } from '../../domain/answers.ts';
import { joined, knownByMeasures } from '../../domain/measures-known.ts';
import type { Known } from '../../domain/parts.ts';
import type { Visit } from '../../visit.ts';
import { kitByParts } from './kit.ts';

/** What the parts list and the measurements at home answer. @throws DataError */
export function knownAtHome(visit: Visit, given: Answers): Known {
  const { store, calendar, host } = visit;
  const measured = knownByMeasures(store.measures.read(), {
    measures: content.measures,
    answers: given,
    parts: store.parts.read(),
    now: host.now(),
    dayOf: calendar.dayOf,
  });
  return joined(kitByParts(visit), measured);
}
