import { InputError } from './domain/errors.ts';
import { type Host, whyNotAsked } from './host.ts';
import type { Prompts } from './ui/asking.ts';
import type { Visit } from './visit.ts';

/** The farewell of whoever leaves before anything is written. */
export const UNCHANGED = 'Stopped. Nothing was changed.';

interface Need {
  /** Why somebody has to be asked, as the start of a sentence: "No time was given". */
  readonly because: string;
  /** What to do where nobody can be asked. */
  readonly hint: string;
  /** Shown if the person leaves with Ctrl-C. */
  readonly farewell?: string;
}

/** Prompts for what the flags left open. @throws InputError if nobody can be asked */
export async function promptsOr(
  { mayAsk, host }: Visit,
  { because, hint, farewell }: Need,
): Promise<Prompts> {
  if (!mayAsk) throw new InputError(`${because}, and ${whyNotAsked(host)}.`, hint);
  return openPrompts(host, farewell);
}

/**
 * Prompts for a command that mostly asks nothing: they are loaded only now.
 * @param farewell shown if the person leaves with Ctrl-C
 */
export async function openPrompts(host: Host, farewell?: string): Promise<Prompts> {
  const { promptsFor } = await import('./ui/prompts.ts');
  return promptsFor(host, farewell);
}

/** Prompts that confirm a deletion. @throws InputError if nobody can be asked */
export function confirmPrompts(visit: Visit, hint: string, farewell = UNCHANGED): Promise<Prompts> {
  return promptsOr(visit, { because: 'This needs a yes', hint, farewell });
}

/** Whether a deletion is meant; says so if it is not. @throws InputError if nobody can be asked */
export async function isMeant(
  visit: Visit,
  message: string,
  hint: string,
  farewell?: string,
): Promise<boolean> {
  const prompts = await confirmPrompts(visit, hint, farewell);
  const isMeant = await prompts.confirm({ message, preset: false });
  if (!isMeant) visit.say('Nothing was changed.');
  return isMeant;
}
