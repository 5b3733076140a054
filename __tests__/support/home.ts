import { systemHost } from '../../src/host.ts';
import type {
  CheckDocument,
  MeasureDocument,
  SessionDocument,
} from '../../src/domain/documents/index.ts';
import type { Trial } from '../../src/domain/insights/trial.ts';
import type { PartInUse } from '../../src/domain/parts.ts';
import type { DatedAnswers } from '../../src/store/answers.ts';
import type { Settings } from '../../src/domain/documents/settings.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { environment, newHome } from './run-letdown.ts';

interface HomeContents {
  readonly settings?: Omit<Settings, 'schema'>;
  readonly sessions?: readonly SessionDocument[];
  /** Oldest first; the last answers are derived from them. */
  readonly checks?: readonly CheckDocument[];
  /** From an interrupted check. */
  readonly draft?: DatedAnswers;
  readonly trial?: Trial;
  readonly parts?: readonly PartInUse[];
  readonly measures?: readonly MeasureDocument[];
}

/** A home whose data folder holds only this; with nothing given, it has no data folder. */
export function aHome(contents: HomeContents = {}): string {
  const home = newHome();
  const { settings, sessions = [], checks = [], draft, trial, parts = [] } = contents;
  const store = storeIn(home);
  if (settings) store.settings.add({ schema: 'letdown.settings/1', ...settings });
  store.sessions.saveAll(sessions);
  store.checks.saveAll(checks);
  if (checks.length > 0) store.rebuildAnswers();
  if (draft) store.answers.keepDraft(draft);
  if (trial) store.trial.keep(trial);
  for (const part of parts) store.parts.keep(part);
  store.measures.keep(contents.measures ?? []);
  return home;
}

/** The store of a home, as the program opens it. */
export function storeIn(home: string): Store {
  return openStore({ ...systemHost(), env: environment(home) });
}
