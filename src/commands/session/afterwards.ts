import type { SessionDocument } from '../../domain/documents/index.ts';
import { ENOUGH_SESSIONS, usualLatencyMs } from '../../domain/session/usual.ts';
import { renderDuration, type VolumeUnit } from '../../domain/units.ts';
import type { Host } from '../../host.ts';
import { promptsFor } from '../../ui/prompts.ts';
import { askRest } from '../ask-rest.ts';

/**
 * Amount, comfort and a note; enter skips each.
 * @param unit of the amount; null: none is asked for
 * @throws Cancelled
 */
export async function askAfterwards(
  session: SessionDocument,
  unit: VolumeUnit | null,
  host: Host,
): Promise<SessionDocument> {
  const { amount, comfort, note } = await askRest(
    unit,
    promptsFor(host, 'Stopped. The session is kept as it was.'),
  );
  return { ...session, ...amount, comfort, note };
}

/** This time beside the person's own usual, without a judgement; null where there was no let-down. */
export function renderUsual(
  session: SessionDocument,
  before: readonly SessionDocument[],
): string | null {
  if (session.latencyMs === null) return null;
  const usual = usualLatencyMs(before);
  if (usual === null) {
    const missing = ENOUGH_SESSIONS - before.length;
    return missing > 0
      ? `After ${missing} more session${missing > 1 ? 's' : ''} you can see your own usual time here.`
      : null;
  }
  return `Your usual is about ${renderDuration(usual)}.`;
}
