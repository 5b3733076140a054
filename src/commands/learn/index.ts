import { content } from '../../content/index.ts';
import { fitRules, flangeSizes, startRule } from '../../content/flanges.ts';
import { topics } from '../../content/topics.ts';
import { parseMillimetres } from '../../domain/answers.ts';
import type { TopicDocument, TopicsDocument } from '../../domain/documents/index.ts';
import { InputError, nearestOr } from '../../domain/errors.ts';
import { fitOf, topicDocument, type TopicName, topicNames } from '../../domain/topic.ts';
import { inWords } from '../../domain/words.ts';
import { EXIT_DONE } from '../../exit.ts';
import type { Host } from '../../host.ts';
import { openStore } from '../../store/store.ts';
import { pageOf } from '../../ui/page.ts';
import { countryOf, print, tolerant } from '../context.ts';
import { renderTopic, renderTopics } from './render.ts';

export interface LearnOptions {
  readonly nippleMm?: string | undefined;
  readonly flangeMm?: string | undefined;
  readonly json?: boolean | undefined;
}

/** Where a size is worked out. */
const FLANGE_TOPICS = ['flange-fit', 'measure-flange'];

/** A topic with its sources; none: what there is to read. */
export async function runLearn(
  id: string | undefined,
  options: LearnOptions,
  host: Host,
): Promise<number> {
  const names = topicNames(content, topics);
  const topic = id === undefined ? null : named(id, names);
  const fit = fitFor(topic, options);
  const page = pageOf(host);
  if (!topic) {
    const document: TopicsDocument = {
      schema: 'letdown.topics/1',
      topics: names.map((one) => ({ ...one })),
    };
    await show(document, renderTopics(names, page), options, host);
    return EXIT_DONE;
  }
  const data = tolerant(host, options.json === true);
  const settings = data.attempt(() => openStore(host).settings.read(), undefined);
  const told = topicDocument(content, topics, topic, countryOf(host, settings?.lines));
  const document: TopicDocument = inWords(settings?.words, { ...told, fit });
  await show(document, renderTopic(document, page), options, host);
  return data.exitCode();
}

async function show(document: object, text: string, { json }: LearnOptions, host: Host) {
  if (json) {
    print(host, JSON.stringify(document, null, 2));
    return;
  }
  const { showText } = await import('../../ui/pager.ts');
  await showText(`${text}\n`, host);
}

/** @throws InputError */
function named(id: string, names: readonly TopicName[]): TopicName {
  const found = names.find((one) => one.id === id);
  if (found) return found;
  throw new InputError(
    `learn: there is no topic ${JSON.stringify(id)}.`,
    nearestOr(
      id,
      names.map((one) => one.id),
      '`letdown learn` lists the topics.',
    ),
  );
}

/** @throws InputError */
function fitFor(
  topic: TopicName | null,
  { nippleMm, flangeMm }: LearnOptions,
): TopicDocument['fit'] {
  if (nippleMm === undefined && flangeMm === undefined) return null;
  if (!topic || !FLANGE_TOPICS.includes(topic.id)) {
    throw new InputError(
      '--nipple-mm and --flange-mm go with flange-fit.',
      'Such as `letdown learn flange-fit --nipple-mm 17`.',
    );
  }
  if (nippleMm === undefined) {
    throw new InputError(
      '--flange-mm tells nothing without --nipple-mm.',
      'Measure across the base of the nipple: `letdown learn measure-flange` says how.',
    );
  }
  const flanges = { sizes: flangeSizes, start: startRule, rules: fitRules };
  const inUse = flangeMm === undefined ? null : millimetres('flange-mm', flangeMm);
  return fitOf(content, flanges, millimetres('nipple-mm', nippleMm), inUse);
}

/** Within the bounds that `check` has for it. @throws InputError */
function millimetres(id: string, text: string): number {
  const question = content.questions.find((one) => one.id === id);
  const bounds = question?.kind === 'number' ? question : { min: 5, max: 50 };
  return parseMillimetres(bounds, text, `--${id}`);
}
