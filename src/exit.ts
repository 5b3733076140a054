import { inspect } from 'node:util';
import { withoutControls } from './ui/text.ts';

/** Exit codes, by the code of the error. The meaning of each is in the README. */
const EXIT_CODES: Readonly<Record<string, number>> = {
  input: 2,
  data: 3,
  cancelled: 130,
};

export const EXIT_DONE = 0;
/** The result was made, and what it was written to refused it. */
export const EXIT_UNWRITTEN = 3;
/** Done, and somebody has to be seen at once or today. */
export const EXIT_REFERRAL = 4;

export const SIGNAL_EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
export type StopSignal = keyof typeof SIGNAL_EXIT_CODES;

interface Told {
  readonly exitCode: number;
  /** For standard error; empty where there is nothing to say. */
  readonly text: string;
}

/** An error as exit code and text, or as one `letdown.error/1` line. */
export function tell(error: unknown, asJson: boolean): Told {
  const { code, message, hint } = describe(error);
  const exitCode = EXIT_CODES[code] ?? 1;
  if (asJson) {
    const document = { schema: 'letdown.error/1', code, message, ...(hint && { hint }) };
    return { exitCode, text: `${JSON.stringify(document)}\n` };
  }
  const lines = [message, hint].filter(Boolean).map((line) => `${line}\n`);
  // A message may quote a file that somebody else wrote.
  return { exitCode, text: withoutControls(lines.join('')) };
}

interface Described {
  readonly code: string;
  readonly message: string;
  readonly hint?: string | undefined;
}

function describe(error: unknown): Described {
  if (!(error instanceof Error)) return { code: 'defect', message: inspect(error) };
  const { code, hint } = error as Error & { code?: unknown; hint?: string };
  if (code === 'cancelled') {
    return { code, message: error.message || 'Stopped. What you entered is kept.' };
  }
  if (typeof code === 'string' && code in EXIT_CODES) {
    return { code, message: error.message, hint };
  }
  return {
    code: 'defect',
    message: `letdown met a defect: ${error.message}`,
    hint: 'NODE_DEBUG=letdown shows where. Your data was left as it was.',
  };
}
