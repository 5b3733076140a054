import type { Host } from './host.ts';
import { promptsFor } from './ui/prompts.ts';

/** By the situation a person is in: what to type, and its label. */
const MOMENTS = [
  ['check', 'Why does nothing come?'],
  ['session', 'I am pumping now: guide me'],
  ['log', 'I pumped earlier: record it'],
  ['history', 'My records so far'],
  ['insights', 'Is it better? What works for me?'],
  ['measure', 'Measure suction, fit, pump, hand'],
  ['learn let-down', 'What is let-down?'],
  ['learn', 'Read about a reason or a tip'],
  ['remind', 'Pumping times for my calendar'],
  ['report', 'A page for my consultant'],
  ['edit', 'Correct a record'],
  ['settings', 'Settings'],
] as const;

/**
 * @param isFirst whether enter takes the first choice. After a command it is pressed to go on, and starts nothing
 * @returns the words of the chosen command; null: none
 */
export async function chooseCommand(
  host: Host,
  isFirst: boolean,
): Promise<readonly string[] | null> {
  const choice = await promptsFor(host, 'Stopped.').choose({
    message: 'What would you like to do?',
    choices: [...MOMENTS.map(([key, label]) => ({ key, label })), { key: 'quit', label: 'Quit' }],
    ...(!isFirst && { preset: null }),
    leave: 'quit',
  });
  return choice === 'quit' ? null : choice.split(' ');
}
