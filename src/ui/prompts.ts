import { checkbox, confirm, input, select } from '@inquirer/prompts';
import { type Host, isAccessible } from '../host.ts';
import { type Ask, Cancelled, type Prompts, standsAlone } from './asking.ts';
import { plainPrompts } from './plain-prompts.ts';
import { type Prompting, prompting } from './prompting.ts';
import { questionPrompt } from './question-prompt.ts';
import { columnsOf, wrap } from './text.ts';
import { type Theme, themeFor, useUnicode } from './theme.ts';

/** The blank that `input` and `confirm` put before the message. */
const INPUT_LEAD = 1;

/** @param farewell shown if the person leaves with Ctrl-C */
export function promptsFor(host: Host, farewell?: string): Prompts {
  // A menu of arrows cannot be followed by ear.
  if (isAccessible(host.env) || host.aloud) return plainPrompts(host, farewell);
  const colors = themeFor(host.stderr, host);
  const hasUnicode = useUnicode(host.env, host.platform);
  const theme = inquirerTheme(colors, hasUnicode);
  const columns = () => columnsOf(host.stderr);
  const rows = () => host.stderr.rows || 24;
  const asking = async <T>(run: (prompting: Prompting) => Promise<T>) => {
    try {
      return await prompting(host, run);
    } catch (error) {
      const name = error instanceof Error ? error.name : '';
      if (name === 'ExitPromptError' || name === 'AbortPromptError') throw new Cancelled(farewell);
      throw error;
    }
  };
  /** @param lead columns that the prompt puts first */
  const message = (ask: Ask, lead = 0) => {
    const fitted = (text: string) => wrap(' '.repeat(lead) + text, columns(), lead);
    const text = fitted(ask.message).slice(lead);
    return ask.help ? `${text}\n${colors.quiet(fitted(ask.help))}\n` : text;
  };
  /** Lines for the choices: what the question and the line of keys leave of the screen. */
  const roomFor = (ask: Ask) => Math.max(5, rows() - message(ask).split('\n').length - 3);
  // Beside the cursor and the number; lines after the first stand under it.
  const fitted = (label: string) => wrap(label, columns() - 6, 5);
  return {
    choose: (ask) =>
      asking(({ context }) =>
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
      asking(({ context }) =>
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
              return lone && picked.length > 1 ? standsAlone(lone.name) : true;
            },
            theme,
          },
          context,
        ),
      ),
    type: (ask) =>
      asking(({ context }) =>
        input(
          {
            message: message(ask, INPUT_LEAD),
            ...(ask.preset !== undefined && { default: ask.preset }),
            validate(text) {
              const problem = ask.check(text);
              return problem === null || wrap(problem, columns() - 2, 2);
            },
            theme,
          },
          context,
        ),
      ),
    confirm: (ask) =>
      asking(({ context }) =>
        confirm({ message: message(ask, INPUT_LEAD), default: ask.preset, theme }, context),
      ),
    askQuestion: (ask) =>
      asking(({ context, onResize }) => {
        const cursor = hasUnicode ? '❯' : '>';
        const look = () => ({ columns: columns(), rows: rows(), cursor, theme: colors });
        return questionPrompt({ ask, look, onResize }, context);
      }),
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
