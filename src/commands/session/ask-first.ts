import { content } from '../../content/index.ts';
import type { Known } from '../../domain/session/choose.ts';
import { urgentReferral } from '../../domain/triage.ts';
import type { Store } from '../../store/store.ts';
import { promptsFor } from '../../ui/prompts.ts';
import type { Visit } from '../../visit.ts';
import { readSizeNow } from '../size-try.ts';
import { askOne, questionOf } from '../ask-question.ts';

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
  const question = questionOf('breast-now', visit);
  const asking = { progress: 'Before we start', mayGoBack: false };
  const said = { 'breast-now': await askOne(promptsFor(visit.host, 'Stopped.'), question, asking) };
  const now = visit.host.now();
  visit.data.attempt(
    () => store?.answers.keepBeforeSession({ at: new Date(now).toISOString(), answers: said }),
    undefined,
  );
  const urgent = urgentReferral(content, said);
  if (urgent) visit.warn(visit.inWords(urgent.action));
  const sizeNow = store && readSizeNow(store, visit.data, now);
  return { ...known, answers: { ...known.answers, ...said }, breastsAskedAt: now, sizeNow };
}
