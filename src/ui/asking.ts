/** The person left with Ctrl-C. Ends the program with exit code 130. */
export class Cancelled extends Error {
  readonly code = 'cancelled';
}

/** Recognised by its code: prompts are bundled separately, with their own copy of the class. */
export function isCancelled(error: unknown): error is Cancelled {
  return error instanceof Error && (error as { code?: unknown }).code === 'cancelled';
}

/** Waits for answers; leaving with Ctrl-C shows the farewell, which is only made then. @throws Cancelled */
export async function leaving<T>(answers: Promise<T>, farewell: () => string): Promise<T> {
  try {
    return await answers;
  } catch (error) {
    throw isCancelled(error) ? new Cancelled(farewell()) : error;
  }
}

export interface Choice {
  readonly key: string;
  readonly label: string;
}

export interface Ask {
  readonly message: string;
  /** A quiet line under the choice. */
  readonly help?: string;
}

/** One screen of a check, or of another list to tick. */
export interface QuestionAsk {
  /** How far along the person is: "3 of about 12". */
  readonly progress?: string | undefined;
  readonly message: string;
  /** Shown on demand. */
  readonly help: string;
  readonly kind: 'one' | 'many';
  /** The first ten have a digit each; 0 is the tenth. */
  readonly choices: readonly Choice[];
  /** Keys that exclude all others. */
  readonly alone: readonly string[];
  /** Groups of keys that exclude one another. */
  readonly exclusive?: readonly (readonly string[])[] | undefined;
  /** `one`: enter accepts it. `many`: already ticked. Leave it out if a slip could hide a danger sign. */
  readonly preset?: readonly string[] | undefined;
  readonly mayGoBack: boolean;
  /** It cannot be skipped; "not sure" is still possible. */
  readonly mustChoose?: boolean | undefined;
  /** `many`: ticking nothing is an answer, and "not sure" is not offered. */
  readonly mayBeEmpty?: boolean | undefined;
  /** What to do next, and no question: one has to be picked, and there is nothing to be unsure of. */
  readonly isMenu?: boolean | undefined;
  /** What q takes, and Esc. */
  readonly leave?: string | undefined;
}

export type QuestionAnswer = { readonly answer: readonly string[] } | 'back' | 'skip' | 'not-sure';

/** Questions to a person. All of them draw on standard error, so that results can be piped. */
export interface Prompts {
  /**
   * @param preset what enter takes; null: nothing. Default: in a menu the first choice
   * @param leave the choice for q and Esc
   */
  choose(
    ask: Ask & { choices: readonly Choice[]; preset?: string | null | undefined; leave?: string },
  ): Promise<string>;
  /**
   * @param check null if the text is valid, or else what is wrong
   * @param said by ear: what was taken; default: the text
   */
  type(
    ask: Ask & {
      check: (text: string) => string | null;
      preset?: string;
      said?: (text: string) => string;
    },
  ): Promise<string>;
  confirm(ask: Ask & { preset: boolean }): Promise<boolean>;
  askQuestion(ask: QuestionAsk): Promise<QuestionAnswer>;
}
