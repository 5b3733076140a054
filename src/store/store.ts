import type { CheckDocument, SessionDocument } from '../domain/documents/index.ts';
import { isPumped, type SessionHeader } from '../domain/session/record.ts';
import type { Host } from '../host.ts';
import { type AnswersStore, openAnswers } from './answers.ts';
import { removeFile } from './document-file.ts';
import { storeFiles } from './files.ts';
import { dataFolder } from './folder.ts';
import { type ImportsStore, openImports } from './imports.ts';
import { type Journal, type Journals, openJournals } from './session-journal.ts';
import { type MonthlyRecords, openMonthly } from './monthly.ts';
import { type MeasuresStore, openMeasures } from './measures.ts';
import { openParts, type PartsStore } from './parts.ts';
import { openSettings, type SettingsStore } from './settings.ts';
import { openTrial, type TrialStore } from './trial.ts';

/** Everything that is stored. Opening it reads and writes nothing. */
export interface Store {
  readonly folder: string;
  readonly answers: AnswersStore;
  readonly checks: MonthlyRecords<CheckDocument>;
  readonly sessions: MonthlyRecords<SessionDocument>;
  readonly settings: SettingsStore;
  readonly trial: TrialStore;
  readonly parts: PartsStore;
  readonly measures: MeasuresStore;
  readonly imports: ImportsStore;
  /** Recomputes the last answers, after checks were imported or deleted. @throws DataError */
  rebuildAnswers(): void;
  /** Starts the journal of a session. @throws DataError */
  openJournal(header: SessionHeader): Journal;
  /** Whether a session is running in another process. @throws DataError */
  isSessionRunning(): boolean;
  /** Saves the interrupted sessions, and returns them. @throws DataError */
  recoverSessions(): readonly SessionDocument[];
}

export function openStore(host: Host): Store {
  const folder = dataFolder(host);
  const { kind: checkKind } = storeFiles.checks;
  const { kind: sessionKind } = storeFiles.sessions;
  const checks = openMonthly(folder, 'checks', checkKind, ({ at }) => at, host);
  const sessions = openMonthly(
    folder,
    'sessions',
    sessionKind,
    (session) => session.startedAt,
    host,
  );
  const answers = openAnswers(folder, host);
  const journals = openJournals(folder, host);
  return {
    folder,
    sessions,
    checks,
    answers,
    settings: openSettings(folder, host),
    trial: openTrial(folder, host),
    parts: openParts(folder, host),
    measures: openMeasures(folder, host),
    imports: openImports(folder, host),
    rebuildAnswers() {
      const { records, damaged } = checks.read();
      // Without all the checks, an answer that rules something out could go missing.
      if (damaged[0]) throw damaged[0];
      answers.rebuild(records.toReversed());
    },
    openJournal: (header) => journals.start(header),
    isSessionRunning: () => journals.read().some(({ isRunning }) => isRunning),
    recoverSessions: () => recoverSessions(journals, sessions),
  };
}

function recoverSessions(
  journals: Journals,
  sessions: MonthlyRecords<SessionDocument>,
): readonly SessionDocument[] {
  const recovered: SessionDocument[] = [];
  for (const { path, isRunning, session } of journals.read()) {
    if (isRunning || !session) continue;
    const at = Date.parse(session.startedAt);
    const stored = sessions.read({ since: at, until: at + 1 });
    // It may have been saved, but interrupted before its journal was removed.
    if (isPumped(session) && !stored.records.some(({ id }) => id === session.id)) {
      sessions.save(session);
      recovered.push(session);
    }
    removeFile(path);
  }
  return recovered;
}
