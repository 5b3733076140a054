import { confirm, input, select } from '@inquirer/prompts';
import { type Host, isAccessible } from '../host.ts';
import { type Ask, Cancelled, type Prompts } from './asking.ts';
import { plainPrompts } from './plain-prompts.ts';
import { type Prompting, prompting } from './prompting.ts';
import { questionPrompt } from './question-prompt.ts';
import { columnsOf, wrap } from './text.ts';
import { type Theme, themeFor, useUnicode } from './theme.ts';

/** @param farewell shown if the person leaves with Ctrl-C */
export function promptsFor(host: Host, farewell?: string): Prompts {
  // A menu of arrows cannot be followed by ear.
  if (isAccessible(host.env) || host.aloud) return plainPrompts(host, farewell);
  const colors = themeFor(host.stderr, host);
  const hasUnicode = useUnicode(host.env, host.platform);
  const theme = inquirerTheme(colors, hasUnicode);
  const columns = () => columnsOf(host.stderr);
  const rows = () => host.stderr.rows || 24;
  const asking = <T>(run: (prompting: Prompting) => Promise<T>) =>
    uncancelled(farewell, prompting(host, run));
  const message = (ask: Ask, beside?: Beside) => {
    const text = wrapBeside(ask.message, columns(), beside);
    return ask.help ? `${text}\n${colors.quiet(wrap(ask.help, columns()))}\n` : text;
  };
  /** Lines for the choices: what the question and the line of keys leave of the screen. */
  const roomFor = (ask: Ask) => Math.max(5, rows() - message(ask).split('\n').length - 3);
  // Beside the cursor and the number; lines after the first stand under it.
  const fitted = (label: string) => wrap(label, columns() - 6, 5);
  const cursor = hasUnicode ? '❯' : '>';
  const look = () => ({ columns: columns(), rows: rows(), cursor, theme: colors });
  return {
    choose: (ask) =>
      asking(({ context }) =>
        leavable(host, ask.leave, context, (context) =>
          select(
            {
              message: message(ask),
              choices: ask.choices.map(({ key, label }) => ({ value: key, name: fitted(label) })),
              ...(ask.preset !== undefined && { default: ask.preset }),
              pageSize: roomFor(ask),
              theme: { ...inquirerTheme(colors, hasUnicode, ask.leave), indexMode: 'number' },
            },
            context,
          ),
        ),
      ),
    type: (ask) =>
      asking(({ context }) =>
        input(
          {
            message: message(ask, { before: 1, after: (ask.preset ?? '').length }),
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
        confirm(
          { message: message(ask, { before: 1, after: 5 }), default: ask.preset, theme },
          context,
        ),
      ),
    askQuestion: (ask) =>
      asking(({ context, onResize }) => questionPrompt({ ask, look, onResize }, context)),
  };
}

/** Inquirer has no key to leave by. */
async function leavable<T extends string>(
  { stdin }: Host,
  leave: T | undefined,
  context: Prompting['context'],
  run: (context: Prompting['context']) => Promise<T>,
): Promise<T> {
  if (leave === undefined) return run(context);
  const away = new AbortController();
  const onKey = (_: unknown, { name }: { name?: string }) => {
    if (name === 'q' || name === 'escape') away.abort();
  };
  stdin.on('keypress', onKey);
  try {
    return await run({ ...context, signal: AbortSignal.any([context.signal, away.signal]) });
  } catch (error) {
    if (away.signal.aborted) return leave;
    throw error;
  } finally {
    stdin.off('keypress', onKey);
  }
}

/** Columns that a prompt fills before the message, and after it: an answer, or "Y/n". */
interface Beside {
  readonly before: number;
  readonly after: number;
}

function wrapBeside(text: string, columns: number, beside: Beside = { before: 0, after: 0 }) {
  const [before, after] = [' '.repeat(beside.before), 'x'.repeat(beside.after)];
  const wrapped = wrap(`${before}${text} ${after}`.trimEnd(), columns);
  return wrapped.slice(before.length, wrapped.length - after.length).replace(/ $/, '');
}

/** Inquirer's own styles read the environment by other rules than ours, so each is given. */
function inquirerTheme(colors: Theme, unicode: boolean, leave?: string) {
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
        colors.quiet(
          [...keys, ...(leave === undefined ? [] : [['q', 'leave']])]
            .map(([key, action]) => `${key} ${action}`)
            .join(', '),
        ),
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
