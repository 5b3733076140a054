import { content } from '../content/index.ts';
import { parts as allParts } from '../content/parts.ts';
import { breathings as allBreathings, plans as allPlans } from '../content/plans.ts';
import { topics as allTopics } from '../content/topics.ts';
import { tryable as allTryable } from '../content/trials.ts';
import { documentSchemas } from '../domain/documents/index.ts';
import { topicNames } from '../domain/topic.ts';

/** Ids of the content that flags and operands take, for help, completion and the manual: other runs need not load them. */
export const breathings = () => Object.keys(allBreathings);
export const documents = () => Object.keys(documentSchemas);
export const parts = () => Object.keys(allParts);
export const plans = () => ['auto', ...Object.keys(allPlans)];
export const strategies = () => Object.keys(content.strategies);
export const topics = () => topicNames(content, allTopics).map(({ id }) => id);
export const tryable = () => Object.keys(allTryable);
