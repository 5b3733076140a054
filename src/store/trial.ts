import * as v from 'valibot';
import { trialSchema } from '../domain/documents/trial.ts';
import { type Trial, trialDocument } from '../domain/insights/trial.ts';
import { fileIn, type FileKind, readDocument, updateDocument } from './file.ts';

const schema = v.looseObject({
  ...trialSchema.entries,
  /** null: nothing is being tried. */
  strategy: v.nullable(trialSchema.entries.strategy),
});

export const trialKind: FileKind<v.InferOutput<typeof schema>> = {
  schema,
  empty: {
    schema: 'letdown.trial/1',
    strategy: null,
    startedAt: new Date(0).toISOString(),
    weeks: [],
  },
};

/** The try that was agreed on last, or null. @throws DataError */
export function readTrial(folder: string): Trial | null {
  const { strategy, startedAt, weeks } = readDocument(fileIn(folder, 'trial'), trialKind);
  return strategy === null ? null : { strategy, startedAt, weeks };
}

/** @throws DataError */
export function keepTrial(folder: string, trial: Trial): void {
  updateDocument(fileIn(folder, 'trial'), trialKind, (file) => ({
    ...file,
    ...trialDocument(trial),
  }));
}
