import type { Host } from '../host.ts';
import { openDocument } from './document-file.ts';
import { type ImportKept, storeFiles } from './files.ts';

/** What the last imports brought in, so that one can be taken back as a whole. */
export interface ImportsStore {
  /** Oldest first. @throws DataError */
  read(): readonly ImportKept[];
  /** @throws DataError */
  keep(made: ImportKept): void;
  /** Forgets an import; its records stay. @throws DataError */
  remove(made: ImportKept): void;
  /** Forgets that these records came in. @throws DataError */
  forget(ids: readonly string[]): void;
}

/** More would be no slip of today. */
const MOST_KEPT = 10;

export function openImports(folder: string, host: Host): ImportsStore {
  const file = openDocument(folder, 'imports.json', storeFiles.imports.kind, host);
  return {
    read: () => file.read().imports,
    keep: (made) =>
      file.update((stored) => ({
        ...stored,
        imports: [...stored.imports, made].slice(-MOST_KEPT),
      })),
    remove: (made) =>
      file.update((stored) => {
        const imports = stored.imports.filter(({ at }) => at !== made.at);
        return imports.length > 0 ? { ...stored, imports } : null;
      }),
    forget(ids) {
      const gone = new Set(ids);
      const isHere = (id: string) => !gone.has(id);
      const holdsAny = ({ sessions, updated, checks, measures }: ImportKept) =>
        [sessions, updated, checks, measures].flat().some((id) => gone.has(id));
      if (!file.read().imports.some(holdsAny)) return;
      file.update((stored) => ({
        ...stored,
        imports: stored.imports.map((made) => ({
          ...made,
          sessions: made.sessions.filter(isHere),
          updated: made.updated.filter(isHere),
          checks: made.checks.filter(isHere),
          measures: made.measures.filter(isHere),
        })),
      }));
    },
  };
}
