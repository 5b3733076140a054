import { content } from '../content/index.ts';
import { documentSchemas } from '../domain/documents/index.ts';
import { tryableNames } from '../domain/insights/trial.ts';
import { topicNames } from '../domain/topic.ts';

/** Content ids that flags and operands take, for help, completion and the manual; other runs need not load them. */
export const breathings = () => Object.keys(content.breathings);
export const documents = () => Object.keys(documentSchemas);
export const parts = () => Object.keys(content.parts);
export const plans = () => ['auto', ...Object.keys(content.plans)];
export const strategies = () => Object.keys(content.strategies);
export const topics = () => topicNames(content).map(({ id }) => id);
export const tryable = () => tryableNames(content);
