import { openPrompts } from '../../ask.ts';
import { everydayWords } from '../../content/everyday-words.ts';
import { content } from '../../content/index.ts';
import type { TopicDocument, TopicsDocument } from '../../domain/documents/index.ts';
import { fitGiven } from '../../domain/flange.ts';
import { topicDocument, topicNamed, type TopicName, topicNames } from '../../domain/topic.ts';
import type { Choice } from '../../ui/asking.ts';
import { pageOf } from '../../ui/page.ts';
import { type Visit, visiting } from '../../visit.ts';
import type { Flags } from './command.ts';
import { KINDS, renderTopic, renderTopics } from '../../screens/learn.ts';

/** Topics that calculate a size. */
const FLANGE_TOPICS = ['flange-fit', 'measure-flange'];

const LEAVE = { key: 'leave', label: 'Quit' };
const BACK = { key: 'back', label: 'Back' };

/** A topic with its sources; without one, the list of topics. */
export const run = visiting(async (flags: Flags, visit) => {
  const topic = flags.topic === undefined ? null : topicNamed(content, everydayWords, flags.topic);
  const fit = fitGiven(content, FLANGE_TOPICS.includes(topic?.id ?? ''), flags);
  if (topic) {
    await showTopic(topic, fit, visit);
    return visit.data.exitCode();
  }
  const names = topicNames(content);
  if (visit.mayAsk && visit.host.stdout.isTTY && !visit.asJson) return browse(names, visit);
  const document: TopicsDocument = {
    schema: 'letdown.topics/1',
    topics: names.map((name) => ({ ...name })),
  };
  await show(document, renderTopics(names, pageOf(visit.host)), visit);
  return visit.data.exitCode();
});

async function showTopic(topic: TopicName, fit: TopicDocument['fit'], visit: Visit): Promise<void> {
  const made = topicDocument(content, topic, visit.country);
  const document: TopicDocument = visit.inWords({ ...made, fit });
  await show(document, renderTopic(document, pageOf(visit.host)), visit);
}

/** One page after another, until the person leaves. @returns the exit code @throws Cancelled */
async function browse(names: readonly TopicName[], visit: Visit): Promise<number> {
  const prompts = await openPrompts(visit.host, '');
  const chooseFrom = (message: string, choices: readonly Choice[], leave: Choice) =>
    prompts.choose({ message, choices: [...choices, leave], leave: leave.key });
  const kinds = Object.entries(KINDS).map(([key, label]) => ({ key, label }));
  for (;;) {
    const kind = await chooseFrom('What would you like to read about?', kinds, LEAVE);
    if (kind === LEAVE.key) return visit.data.exitCode();
    const topics = names.filter((topic) => topic.kind === kind);
    const choices = topics.map(({ id, name }) => ({ key: id, label: visit.inWords(name) }));
    const id = await chooseFrom(KINDS[kind as TopicName['kind']], choices, BACK);
    const topic = topics.find((candidate) => candidate.id === id);
    if (topic) await showTopic(topic, null, visit);
  }
}

async function show(document: object, text: string, visit: Visit): Promise<void> {
  if (visit.asJson) return visit.printJson(document);
  const { showText } = await import('../../ui/pager.ts');
  await showText(`${text}\n`, visit.host);
}
