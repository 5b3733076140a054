import { openPrompts } from '../../ask.ts';
import { withNewer } from '../../domain/known-answers.ts';
import type { Known } from '../../domain/session/choose.ts';
import type { Store } from '../../store/store.ts';
import type { Visit } from '../../visit.ts';
import { readSizeNow } from '../size-try.ts';
import { askFirst, sayUrgent } from '../ask-question.ts';

/**
 * One question about breasts and fever, because an old answer says nothing about today.
 * @param store null: the answer is not saved
 * @throws Cancelled
 */
export async function askAboutBreasts(
  known: Known,
  store: Store | null,
  visit: Visit,
): Promise<Known> {
  const next = (said: object) => ('breast-now' in said ? null : 'breast-now');
  const prompts = await openPrompts(visit.host, 'Stopped.');
  const said = await askFirst(prompts, 'Before we start', next, store !== null, visit);
  sayUrgent(said, visit);
  const now = visit.host.now();
  const sizeNow = store && readSizeNow(visit, now);
  return { ...known, answers: withNewer(known.answers ?? {}, said), breastsAskedAt: now, sizeNow };
}
