import { execFileSync } from 'node:child_process';
import { environment, newHome, PROGRAM } from './run-letdown.ts';

export interface HelpPage {
  /** The names that lead here; empty for the program itself. */
  readonly path: readonly string[];
  readonly text: string;
  readonly examples: readonly string[];
}

/** The help of the program and of every command, as a person reads it. */
export function helpPages(path: readonly string[] = []): readonly HelpPage[] {
  const argv = [PROGRAM, ...path, '--help'];
  const text = execFileSync(process.execPath, argv, { env: environment(newHome()) }).toString();
  const [, examples = ''] = text.split('\nExamples:\n');
  const [, listed = ''] = text.split('\nCommands:\n');
  const commands = listed.split('\n\n')[0]?.match(/(?<=^ {2})[a-z-]+/gm) ?? [];
  return [
    {
      path,
      text,
      examples: examples
        .trim()
        .split('\n')
        .map((line) => line.trim()),
    },
    ...commands.flatMap((name) => helpPages([...path, name])),
  ];
}
