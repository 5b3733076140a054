import type { HistoryDocument, SessionDocument } from '../../src/domain/documents/index.ts';
import { newHome, type Run, runLetdown } from './run-letdown.ts';

/** What history prints, as JSON. */
export async function historyOf(home: string, ...argv: string[]): Promise<HistoryDocument> {
  const { out } = await runLetdown(['history', '--json', ...argv], { home });
  return JSON.parse(out) as HistoryDocument;
}

/** The ids of the stored sessions, newest first. */
export async function sessionIds(home: string): Promise<string[]> {
  return (await historyOf(home)).sessions.map(({ id }) => id);
}

/** Logs a session of ten minutes. */
export const log = (home: string, ...argv: string[]) =>
  runLetdown(['log', '--json', '--minutes', '10', ...argv], { home });

/** The id of the session that `log` printed. */
export const idOf = ({ out }: Pick<Run, 'out'>) => (JSON.parse(out) as SessionDocument).id;

/** A home with a check, two sessions and a setting. */
export async function filledHome() {
  const home = newHome();
  await runLetdown(['check', '--kit', 'weaker', '--flow-pattern', 'drops'], { home });
  await log(home, '--let-down', '90s', '--amount', '2.5oz', '--note', '\u001b[31m=1+1 "x"\n👶');
  await log(home, '--started', '2026-01-05T03:00:00Z', '--used', 'warmth');
  await runLetdown(['settings', 'set', 'units', 'oz'], { home });
  return home;
}

/** What export prints. */
export const exported = async (home: string, ...argv: string[]) =>
  (await runLetdown(['export', ...argv], { home })).out;
