import { content } from '../../content/index.ts';
import { NOTHING_KEYS } from '../../domain/answers.ts';
import type { Known } from '../../domain/session/choose.ts';
import { isUrgent, triage } from '../../domain/triage.ts';
import type { Store } from '../../store/store.ts';
import { promptsFor } from '../../ui/prompts.ts';
import type { Visit } from '../../visit.ts';

/**
 * One question about breasts and fever: an old answer says nothing of today.
 * @param store null: the answer is not kept
 * @throws Cancelled
 */
export async function askAboutBreasts(
  known: Known,
  store: Store | null,
  visit: Visit,
): Promise<Known> {
  const question = content.questions.find(({ id }) => id === 'breast-now');
  if (!question || question.kind === 'number') return known;
  const { text, help, options, exclusive } = visit.inWords(question);
  const reply = await promptsFor(visit.host, 'Stopped.').askQuestion({
    progress: 'Before we start',
    message: text,
    help,
    kind: 'many',
    choices: options,
    alone: NOTHING_KEYS,
    exclusive,
    mayGoBack: false,
  });
  const answer = typeof reply === 'string' ? reply : reply.answer;
  const said = { 'breast-now': answer };
  const now = visit.host.now();
  visit.data.attempt(
    () => store?.answers.keepBeforeSession({ at: new Date(now).toISOString(), answers: said }),
    undefined,
  );
  const [gravest] = triage(content, said);
  if (gravest && isUrgent(gravest)) visit.warn(visit.inWords(gravest.action));
  return { ...known, answers: { ...known.answers, ...said }, breastsAskedAt: now };
}
