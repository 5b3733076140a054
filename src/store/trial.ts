import * as v from 'valibot';
import type { Trial } from '../domain/insights/trial.ts';
import { fileIn, type FileKind, readDocument, updateDocument } from './file.ts';

const schema = v.looseObject({
  schema: v.literal('letdown.trial/1'),
  strategy: v.nullable(v.string()),
  startedAt: v.pipe(v.string(), v.isoTimestamp()),
  weeks: v.array(v.picklist(['with', 'without'])),
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

/** The try that was agreed on last; null where there was none. @throws DataError */
export function readTrial(folder: string): Trial | null {
  const { strategy, startedAt, weeks } = readDocument(fileIn(folder, 'trial'), trialKind);
  return strategy === null ? null : { strategy, startedAt, weeks };
}

/** @throws DataError */
export function keepTrial(folder: string, { strategy, startedAt, weeks }: Trial): void {
  updateDocument(fileIn(folder, 'trial'), trialKind, (file) => ({
    ...file,
    strategy,
    startedAt,
    weeks: [...weeks],
  }));
}
