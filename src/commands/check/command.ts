import { command } from '../../command.ts';
import { flag, type FlagsOf, off, on } from '../../flags/flag.ts';
import { file } from '../../flags/texts.ts';

const flags = {
  now: on('three questions and one thing to do at the pump'),
  answers: flag(file, 'take answers from a JSON file, or - for standard input'),
  input: off('never ask'),
  save: off('do not save anything'),
  json: on('print the result as JSON'),
};

export type Flags = FlagsOf<typeof flags> & {
  /** Answers by flag: question id → text. */
  readonly given?: Readonly<Record<string, string>>;
};

export const check = command({
  name: 'check',
  about: 'Find out what may be holding back your let-down: about ten questions, 90 seconds.',
  flags,
  // Everything known about blockers depends on the questions, so only a check loads it.
  moreFlags: async () => (await import('./answer-flags.ts')).answerFlags(),
  examples: ['letdown check', 'letdown check --no-input --json --flow-pattern drops --kit weaker'],
  isFollowedByEar: true,
  load: () => import('./run.ts'),
});
