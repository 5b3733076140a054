import type { SessionDocument } from '../../domain/documents.ts';
import { InputError } from '../../domain/errors.ts';
import { ENOUGH_SESSIONS, usualLatencyMs } from '../../domain/session/usual.ts';
import { parseAmount, renderDuration, type VolumeUnit } from '../../domain/units.ts';
import type { Host } from '../../host.ts';
import { promptsFor } from '../../ui/prompts.ts';

/** Amount, comfort and a note; enter skips each. @throws Cancelled */
export async function askAfterwards(
  session: SessionDocument,
  unit: VolumeUnit,
  host: Host,
): Promise<SessionDocument> {
  const prompts = promptsFor(host);
  const amount = await prompts.type({
    message: `How much milk? (such as ${unit === 'oz' ? '2.5 oz' : '80 ml'}; enter skips)`,
    check(text) {
      if (text.trim() === '') return null;
      try {
        parseAmount(text, unit, 'This');
        return null;
      } catch (error) {
        if (error instanceof InputError) return `${error.message} ${error.hint ?? ''}`;
        throw error;
      }
    },
  });
  const comfort = await prompts.choose({
    message: 'How did it feel?',
    choices: [
      { key: 'skip', label: 'Skip this' },
      { key: '5', label: '5, comfortable' },
      { key: '4', label: '4' },
      { key: '3', label: '3, so-so' },
      { key: '2', label: '2' },
      { key: '1', label: '1, it hurt' },
    ],
  });
  const note = await prompts.type({
    message: 'A note for yourself? (enter skips)',
    check: () => null,
  });
  const entered = amount.trim();
  return {
    ...session,
    ml: entered === '' ? null : parseAmount(entered, unit, 'Amount'),
    entered: entered === '' ? null : /[a-z]$/i.test(entered) ? entered : `${entered} ${unit}`,
    comfort: comfort === 'skip' ? null : Number(comfort),
    note: note.trim() === '' ? null : note.trim(),
  };
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
