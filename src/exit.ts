import { inspect } from 'node:util';
import { visible } from './domain/language.ts';

/** The program's exit codes; help, manual and README are made from this table. */
export const exitCodes = [
  { code: 0, name: 'done', brief: 'done', about: 'Done.' },
  { code: 1, name: 'defect', about: 'A bug in letdown.' },
  {
    code: 2,
    name: 'input',
    brief: 'bad input',
    about: 'Bad usage or bad input. The message names it and says how to fix it.',
  },
  {
    code: 3,
    name: 'data',
    brief: 'data unusable',
    about: 'The data folder, or a file in it, cannot be used. What was kept before is still there.',
  },
  {
    code: 4,
    name: 'referral',
    brief: 'call someone today or now',
    about: 'Done; call someone today or now.',
  },
  { code: 130, name: 'SIGINT', about: 'Stopped by Ctrl-C. What you entered is saved.' },
  { code: 143, name: 'SIGTERM', about: 'Stopped by SIGTERM. What you entered is saved.' },
  { code: 129, name: 'SIGHUP', about: 'Stopped by SIGHUP. What you entered is saved.' },
  { code: 131, name: 'SIGQUIT', about: 'Stopped by SIGQUIT. What you entered is saved.' },
] as const;

/** The codes that a script meets, on one line. */
export const exitSummary = `${exitCodes
  .flatMap((exit) => ('brief' in exit ? [`${exit.code} ${exit.brief}`] : []))
  .join(', ')}.`;

type ExitName = (typeof exitCodes)[number]['name'];
export const EXIT = Object.fromEntries(exitCodes.map(({ name, code }) => [name, code])) as {
  readonly [Name in ExitName]: number;
};

export const EXIT_DONE = EXIT.done;
/** The result was made, but its destination refused it. */
export const EXIT_UNWRITTEN = EXIT.data;
/** Done, and somebody has to be seen at once or today. */
export const EXIT_REFERRAL = EXIT.referral;

export const SIGNAL_EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129, SIGQUIT: 131 } as const;
export type StopSignal = keyof typeof SIGNAL_EXIT_CODES;

/** Exit codes by error code. */
const ERROR_EXITS: Readonly<Record<string, number>> = {
  input: EXIT.input,
  data: EXIT.data,
  cancelled: EXIT.SIGINT,
};

interface Told {
  readonly exitCode: number;
  /** For standard error; empty if there is nothing to say. */
  readonly text: string;
}

/** An error as exit code and text, or as one `letdown.error/1` line. */
export function tell(error: unknown, asJson: boolean): Told {
  const { code, message, hint } = describe(error);
  const exitCode = ERROR_EXITS[code] ?? EXIT.defect;
  if (asJson) {
    const document = { schema: 'letdown.error/1', code, message, ...(hint && { hint }) };
    return { exitCode, text: `${JSON.stringify(document)}\n` };
  }
  const lines = [message, hint].filter(Boolean).map((line) => `${line}\n`);
  // A message may quote somebody else's file.
  return { exitCode, text: visible(lines.join('')) };
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
    return { code, message: error.message || 'Stopped. What you entered is saved.' };
  }
  if (typeof code === 'string' && code in ERROR_EXITS) {
    return { code, message: error.message, hint };
  }
  return {
    code: 'defect',
    message: `Sorry, letdown hit a bug: ${error.message}`,
    hint: 'NODE_DEBUG=letdown shows where. Your data was not changed.',
  };
}
