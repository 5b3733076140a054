import { checkbox, confirm, input, select } from '@inquirer/prompts';
import { type Host, isAccessible } from '../host.ts';
import { type Ask, Cancelled, type Prompts } from './asking.ts';
import { plainPrompts } from './plain-prompts.ts';
import { columnsOf, wrap } from './text.ts';
import { type Theme, themeFor, useUnicode } from './theme.ts';

/** @param farewell what is said where the person leaves with Ctrl-C */
export function promptsFor(host: Host, farewell?: string): Prompts {
  // A menu of arrows cannot be followed by ear.
  if (isAccessible(host.env) || host.aloud) return plainPrompts(host, farewell);
  const context = { input: host.stdin, output: host.stderr, clearPromptOnDone: true };
  const colors = themeFor(host.stderr, host);
  const theme = inquirerTheme(colors, useUnicode(host.env, host.platform));
  const message = (ask: Ask) => {
    const columns = columnsOf(host.stderr);
    const text = wrap(ask.message, columns);
    return ask.help ? `${text}\n${colors.quiet(wrap(ask.help, columns))}\n` : text;
  };
  /** Lines for the choices: what the question and the line of keys leave of the screen. */
  const roomFor = (ask: Ask) =>
    Math.max(5, (host.stderr.rows || 24) - message(ask).split('\n').length - 3);
  // Beside the cursor and the number; lines after the first stand under it.
  const fitted = (label: string) => wrap(label, columnsOf(host.stderr) - 6, 5);
  return {
    choose: (ask) =>
      uncancelled(
        farewell,
        select(
          {
            message: message(ask),
            choices: ask.choices.map(({ key, label }) => ({ value: key, name: fitted(label) })),
            ...(ask.preset !== undefined && { default: ask.preset }),
            pageSize: roomFor(ask),
            theme: { ...theme, indexMode: 'number' },
          },
          context,
        ),
      ),
    chooseMany: (ask) =>
      uncancelled(
        farewell,
        checkbox(
          {
            message: message(ask),
            choices: ask.choices.map(({ key, label }) => ({
              value: key,
              name: fitted(label),
              checked: ask.preset.includes(key),
            })),
            pageSize: roomFor(ask),
            shortcuts: { all: null, invert: null },
            validate: (picked) => {
              if (picked.length === 0) return 'Pick one with space, then press enter.';
              const lone = picked.find(({ value }) => ask.alone.includes(value));
              return lone && picked.length > 1
                ? `"${lone.name}" cannot be combined with other answers.`
                : true;
            },
            theme,
          },
          context,
        ),
      ),
    type: (ask) =>
      uncancelled(
        farewell,
        input(
          {
            message: message(ask),
            ...(ask.preset !== undefined && { default: ask.preset }),
            validate(text) {
              const problem = ask.check(text);
              return problem === null || wrap(problem, columnsOf(host.stderr) - 2, 2);
            },
            theme,
          },
          context,
        ),
      ),
    confirm: (ask) =>
      uncancelled(
        farewell,
        confirm({ message: message(ask), default: ask.preset, theme }, context),
      ),
  };
}

/** Inquirer's own styles read the environment by other rules than ours, so each is given. */
function inquirerTheme(colors: Theme, unicode: boolean) {
  return {
    prefix: '',
    icon: { cursor: unicode ? '❯' : '>' },
    style: {
      answer: colors.accent,
      message: (text: string) => colors.strong(text),
      error: (text: string) => `> ${text}`,
      highlight: colors.accent,
      help: colors.quiet,
      description: colors.quiet,
      disabled: colors.quiet,
      defaultAnswer: colors.quiet,
      key: (text: string) => `<${text}>`,
      keysHelpTip: (keys: [key: string, action: string][]) =>
        colors.quiet(keys.map(([key, action]) => `${key} ${action}`).join(', ')),
    },
  };
}

async function uncancelled<T>(farewell: string | undefined, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'ExitPromptError' || name === 'AbortPromptError') throw new Cancelled(farewell);
    throw error;
  }
}
