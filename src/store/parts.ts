import type { PartInUse } from '../domain/parts.ts';
import type { Host } from '../host.ts';
import { openDocument } from './document-file.ts';
import { storeFiles } from './files.ts';

/** The pump's parts, and how long each has been in use. */
export interface PartsStore {
  /** @throws DataError */
  read(): readonly PartInUse[];
  /** Replaces what was stored for the same part. @throws DataError */
  keep(part: PartInUse): void;
  /** @throws DataError */
  remove(part: string): void;
}

export function openParts(folder: string, host: Host): PartsStore {
  const file = openDocument(folder, 'parts.json', storeFiles.parts.kind, host);
  return {
    read: () => file.read().parts,
    keep({ part, since }) {
      file.update((stored) => ({
        ...stored,
        parts: [...stored.parts.filter((other) => other.part !== part), { part, since }],
      }));
    },
    remove(part) {
      file.update((stored) => ({
        ...stored,
        parts: stored.parts.filter((other) => other.part !== part),
      }));
    },
  };
}
