import { everydayWords } from '../../content/everyday-words.ts';
import { content } from '../../content/index.ts';
import { parseMillimetres } from '../../domain/answers.ts';
import type { TopicDocument, TopicsDocument } from '../../domain/documents/index.ts';
import { InputError, nearestOr } from '../../domain/errors.ts';
import { fitOf } from '../../domain/flange.ts';
import {
  topicCalled,
  topicDocument,
  topicsAbout,
  type TopicName,
  topicNames,
} from '../../domain/topic.ts';
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
  const names = topicNames(content);
  const topic = flags.topic === undefined ? null : named(flags.topic, names);
  const fit = fitFor(topic, flags);
  const page = pageOf(visit.host);
  if (!topic && visit.mayAsk && visit.host.stdout.isTTY && !visit.asJson)
    return browse(names, visit);
  if (!topic) {
    const document: TopicsDocument = {
      schema: 'letdown.topics/1',
      topics: names.map((name) => ({ ...name })),
    };
    await show(document, renderTopics(names, page), visit);
    return visit.data.exitCode();
  }
  await showTopic(topic, fit, visit);
  return visit.data.exitCode();
});

async function showTopic(topic: TopicName, fit: TopicDocument['fit'], visit: Visit): Promise<void> {
  const made = topicDocument(content, topic, visit.country);
  const document: TopicDocument = visit.inWords({ ...made, fit });
  await show(document, renderTopic(document, pageOf(visit.host)), visit);
}

/** One page after another, until the person leaves. @returns the exit code @throws Cancelled */
async function browse(names: readonly TopicName[], visit: Visit): Promise<number> {
  const { promptsFor } = await import('../../ui/prompts.ts');
  const prompts = promptsFor(visit.host, '');
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

/** @throws InputError */
function named(id: string, names: readonly TopicName[]): TopicName {
  const called = topicCalled(everydayWords, id);
  const found = names.find((name) => name.id === id) ?? names.find((name) => name.id === called);
  if (found) return found;
  const about = topicsAbout(content, id);
  throw new InputError(
    `learn: there is no topic ${JSON.stringify(id)}.`,
    nearestOr(
      id,
      [...names.map((name) => name.id), ...Object.values(everydayWords).flat()],
      about.length > 0
        ? `These speak of it: ${about.join(', ')}.`
        : '`letdown learn` lists the topics.',
    ),
  );
}

/** @throws InputError */
function fitFor(topic: TopicName | null, { nippleMm, flangeMm }: Flags): TopicDocument['fit'] {
  if (nippleMm === undefined && flangeMm === undefined) return null;
  if (!topic || !FLANGE_TOPICS.includes(topic.id)) {
    throw new InputError(
      '--nipple-mm and --flange-mm only work with flange-fit.',
      'For example: `letdown learn flange-fit --nipple-mm 17`.',
    );
  }
  if (nippleMm === undefined) {
    throw new InputError(
      '--flange-mm needs --nipple-mm.',
      'Measure across the base of the nipple: `letdown learn measure-flange` shows how.',
    );
  }
  const inUse = flangeMm === undefined ? null : millimetres('flange-mm', flangeMm);
  return fitOf(content.flanges, millimetres('nipple-mm', nippleMm), inUse);
}

/** Within the limits of `check`. @throws InputError */
function millimetres(id: string, text: string): number {
  const question = content.questions.find((candidate) => candidate.id === id);
  const bounds = question?.kind === 'number' ? question : { min: 5, max: 50 };
  return parseMillimetres(bounds, text, `--${id}`);
}
