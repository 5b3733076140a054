import type { MeasureDocument } from '../domain/documents/index.ts';
import type { Host } from '../host.ts';
import { openDocument } from './document-file.ts';
import { storeFiles } from './files.ts';

/** Home measurements. */
export interface MeasuresStore {
  /** Oldest first. @throws DataError */
  read(): readonly MeasureDocument[];
  /** Adds those not yet stored. @throws DataError */
  keep(measures: readonly MeasureDocument[]): void;
  /** @throws DataError */
  replace(measure: MeasureDocument): void;
  /** @throws DataError */
  remove(measures: readonly MeasureDocument[]): void;
}

export function openMeasures(folder: string, host: Host): MeasuresStore {
  const file = openDocument(folder, 'measures.json', storeFiles.measures.kind, host);
  return {
    read: () => file.read().measures,
    keep(measures) {
      if (measures.length === 0) return;
      file.update((stored) => {
        const isHere = ({ id }: MeasureDocument) => stored.measures.some((one) => one.id === id);
        const all = [...stored.measures, ...measures.filter((one) => !isHere(one))];
        return { ...stored, measures: all.sort((a, b) => Date.parse(a.at) - Date.parse(b.at)) };
      });
    },
    replace(measure) {
      file.update((stored) => ({
        ...stored,
        measures: stored.measures.map((one) => (one.id === measure.id ? measure : one)),
      }));
    },
    remove(measures) {
      if (measures.length === 0) return;
      const isGone = ({ id }: MeasureDocument) => measures.some((one) => one.id === id);
      file.update((stored) => ({
        ...stored,
        measures: stored.measures.filter((one) => !isGone(one)),
      }));
    },
  };
}
