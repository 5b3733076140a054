import { renamedStrategies } from './first-edition.ts';

interface Ids {
  readonly used: readonly string[];
  readonly phases: readonly { readonly strategy?: string | null | undefined }[];
}

/** A strategy's current name. */
export function strategyNow(id: string): string {
  return renamedStrategies[id] ?? id;
}

/**
 * A session with the current strategy names. Its schema stays letdown.session/1, because its shape does: a session
 * with the new names is returned unchanged.
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
