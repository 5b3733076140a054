import type { Trial } from '../domain/insights/trial.ts';
import type { Host } from '../host.ts';
import { openDocument } from './document-file.ts';
import { storeFiles } from './files.ts';

export interface TrialStore {
  /** The most recent trial; null if there is none. @throws DataError */
  read(): Trial | null;
  /** @throws DataError */
  keep(trial: Trial): void;
  /** @throws DataError */
  stop(): void;
}

export function openTrial(folder: string, host: Host): TrialStore {
  const file = openDocument(folder, 'trial.json', storeFiles.trial.kind, host);
  return {
    read() {
      const { strategy, startedAt, weeks } = file.read();
      return strategy === null ? null : { strategy, startedAt, weeks };
    },
    keep({ strategy, startedAt, weeks }) {
      file.update((stored) => ({ ...stored, strategy, startedAt, weeks: [...weeks] }));
    },
    stop() {
      file.update((stored) => ({ ...stored, strategy: null, weeks: [] }));
    },
  };
}
