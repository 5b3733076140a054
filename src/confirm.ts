import { InputError } from './domain/errors.ts';
import { whyNotAsked } from './host.ts';
import type { Prompts } from './ui/asking.ts';
import { promptsFor } from './ui/prompts.ts';
import type { Visit } from './visit.ts';

/** Prompts that confirm a deletion. @throws InputError with `hint` if nobody can be asked */
export function confirmPrompts(
  { mayAsk, host }: Visit,
  { farewell, hint }: { readonly farewell: string; readonly hint: string },
): Prompts {
  if (mayAsk) return promptsFor(host, farewell);
  throw new InputError(`This needs a yes, and ${whyNotAsked(host)}.`, hint);
}
