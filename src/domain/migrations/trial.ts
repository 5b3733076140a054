import { strategyNow } from './session.ts';

/** letdown.trial/1 → letdown.trial/2, as stored in the file. */
export function migrateTrial(older: object): { schema: string } & Record<string, unknown> {
  const { strategy } = older as { readonly strategy: string | null };
  return {
    ...older,
    schema: 'letdown.trial/2',
    strategy: strategy && strategyNow(strategy),
  };
}
