import { InputError } from '../../src/domain/errors.ts';

/** The error and hint that a function throws for bad input. */
export function refusal(run: () => unknown): { message: string; hint: string } {
  try {
    run();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { message: error.message, hint: error.hint ?? '' };
  }
  throw new Error('It was taken.');
}
