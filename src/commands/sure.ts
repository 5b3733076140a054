import { InputError } from '../domain/errors.ts';
import { type Host, mayAsk } from '../host.ts';
import type { Prompts } from '../ui/asking.ts';
import { promptsFor } from '../ui/prompts.ts';

/** What to ask by before something is taken away. @throws InputError with `hint` where nobody can be asked */
export function promptsForSure(
  options: { readonly input?: boolean | undefined },
  host: Host,
  { farewell, hint }: { readonly farewell: string; readonly hint: string },
): Prompts {
  if (mayAsk(host, options)) return promptsFor(host, farewell);
  throw new InputError('Nobody can be asked here whether this is meant.', hint);
}
