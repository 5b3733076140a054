import { renamedStrategies } from './first-edition.ts';

interface Ids {
  readonly used: readonly string[];
  readonly phases: readonly { readonly strategy?: string | null | undefined }[];
}

/** The name of a strategy now. */
export function strategyNow(id: string): string {
  return renamedStrategies[id] ?? id;
}

/**
 * A session with the names that strategies have now. Its schema stays letdown.session/1, since its shape does: a session
 * that has the new names already comes out unchanged.
 */
export function migrateSession<T extends Ids>(session: T): T {
  return {
    ...session,
    used: session.used.map(strategyNow),
    phases: session.phases.map((phase) =>
      typeof phase.strategy === 'string'
        ? { ...phase, strategy: strategyNow(phase.strategy) }
        : phase,
    ),
  };
}
