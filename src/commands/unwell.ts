import { coaching } from '../content/coaching.ts';
import type { SessionDocument } from '../domain/documents/index.ts';
import type { Visit } from '../visit.ts';
import { readHurt } from './size-try.ts';

/** After a record of a pumping that hurt or did not feel good: what helps, and what it leaves of a try of sizes. */
export function sayUnwell(session: SessionDocument, visit: Visit): void {
  visit.say(visit.inWords(coaching.hurt));
  const leftOut = readHurt(session, visit, visit.host.now());
  if (leftOut) visit.say(leftOut);
}
