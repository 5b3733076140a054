/** The person left with Ctrl-C. Ends the program with exit code 130. */
export class Cancelled extends Error {
  readonly code = 'cancelled';
}

/** Told by its code: what asks is bundled apart, with a class of its own. */
export function isCancelled(error: unknown): error is Cancelled {
  return error instanceof Error && (error as { code?: unknown }).code === 'cancelled';
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

/** Questions to a person. All of them draw on standard error, so that results can be piped. */
export interface Prompts {
  choose(ask: Ask & { choices: readonly Choice[]; preset?: string | undefined }): Promise<string>;
  /** @param alone keys that cannot be picked beside others */
  chooseMany(
    ask: Ask & {
      choices: readonly Choice[];
      preset: readonly string[];
      alone: readonly string[];
    },
  ): Promise<readonly string[]>;
  /** @param check null where the text will do, else what is wrong */
  type(ask: Ask & { check: (text: string) => string | null; preset?: string }): Promise<string>;
  confirm(ask: Ask & { preset: boolean }): Promise<boolean>;
}
