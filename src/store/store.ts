import {
  type CheckDocument,
  checkSchema,
  type SessionDocument,
  sessionSchema,
} from '../domain/documents/index.ts';
import type { Settings } from '../domain/documents/settings.ts';
import type { Trial } from '../domain/insights/trial.ts';
import type { PartInUse } from '../domain/parts.ts';
import type { SessionHeader } from '../domain/session/record.ts';
import type { Host } from '../host.ts';
import { AnswersStore } from './answers.ts';
import { removeFile } from './file.ts';
import { dataFolder } from './folder.ts';
import { type Journal, openJournal, readJournals } from './journal.ts';
import { MonthlyRecords } from './monthly.ts';
import { keepPart, readParts, removePart } from './parts.ts';
import { addSettings, readSettings } from './settings.ts';
import { keepTrial, readTrial } from './trial.ts';

/** Everything that is kept. Opening it reads and writes nothing. */
export interface Store {
  readonly folder: string;
  readonly answers: AnswersStore;
  readonly checks: MonthlyRecords<CheckDocument>;
  readonly sessions: MonthlyRecords<SessionDocument>;
  settings(): Settings;
  /** Adds settings that are not set here yet. @throws DataError */
  addSettings(settings: Settings): void;
  trial(): Trial | null;
  keepTrial(trial: Trial): void;
  /** The parts of the pump, and since when they are in use. @throws DataError */
  parts(): readonly PartInUse[];
  keepPart(part: PartInUse): void;
  removePart(part: string): void;
  /** The last answers anew, where checks came in or were taken away. @throws DataError */
  rebuildAnswers(): void;
  openJournal(header: SessionHeader): Journal;
  /** Whether a session is running in another process. */
  isSessionRunning(): boolean;
  /** Saves the sessions that were cut off, and returns them. @throws DataError */
  recoverSessions(): readonly SessionDocument[];
}

export function openStore(host: Host): Store {
  const folder = dataFolder(host);
  const sessions = new MonthlyRecords(folder, 'sessions', sessionSchema, (one) => one.startedAt);
  const checks = new MonthlyRecords(folder, 'checks', checkSchema, (one) => one.at);
  const answers = new AnswersStore(folder);
  return {
    folder,
    sessions,
    checks,
    answers,
    settings: () => readSettings(folder),
    addSettings: (settings) => addSettings(folder, settings),
    trial: () => readTrial(folder),
    keepTrial: (trial) => keepTrial(folder, trial),
    parts: () => readParts(folder),
    keepPart: (part) => keepPart(folder, part),
    removePart: (part) => removePart(folder, part),
    rebuildAnswers() {
      const { records, damaged } = checks.read();
      // Without all of them an answer that rules something out could go missing.
      if (damaged[0]) throw damaged[0];
      answers.rebuild(records.toReversed());
    },
    openJournal: (header) => openJournal(folder, header, host),
    isSessionRunning: () => readJournals(folder, host).some((journal) => journal.isRunning),
    recoverSessions() {
      const recovered: SessionDocument[] = [];
      for (const { path, isRunning, session } of readJournals(folder, host)) {
        if (isRunning || !session) continue;
        const at = Date.parse(session.startedAt);
        const stored = sessions.read({ since: at, until: at + 1 });
        // It was saved, and cut off before its journal was removed.
        if (!stored.records.some(({ id }) => id === session.id)) {
          sessions.save(session);
          recovered.push(session);
        }
        removeFile(path);
      }
      return recovered;
    },
  };
}
