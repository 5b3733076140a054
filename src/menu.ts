import type { Host } from './host.ts';
import { promptsFor } from './ui/prompts.ts';

/** By the moment that a person is in. */
const MOMENTS = [
  ['check', 'Why does nothing come? About ten questions'],
  ['session', 'I am pumping now: guide me'],
  ['log', 'I pumped earlier: record it'],
  ['history', 'My records so far'],
  ['insights', 'Is it getting better? What works for me?'],
  ['measure', 'Measure instead of guess: pull, fit, pump, hand'],
  ['learn', 'What is let-down?'],
  ['remind', 'Pumping times for my calendar'],
  ['report', 'A page for my lactation consultant'],
  ['edit', 'Correct a record'],
  ['settings', 'Settings'],
] as const;

/** @returns the command that was chosen; null: none */
export async function chooseCommand(
  commands: readonly string[],
  host: Host,
): Promise<string | null> {
  const choice = await promptsFor(host, 'Stopped.').choose({
    message: 'What would you like to do?',
    choices: [
      ...MOMENTS.flatMap(([key, label]) => (commands.includes(key) ? [{ key, label }] : [])),
      { key: 'quit', label: 'Leave' },
    ],
  });
  return choice === 'quit' ? null : choice;
}
