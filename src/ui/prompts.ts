import { input } from '@inquirer/prompts';
import { type Host, isLinear } from '../host.ts';
import { type Ask, Cancelled, type Prompts, type QuestionAsk } from './asking.ts';
import { asksForHelp, plainPrompts, yesOrNo } from './plain-prompts.ts';
import { type Prompting, prompting } from './prompting.ts';
import { questionPrompt } from './question-prompt.ts';
import { columnsOf, wrap } from './text.ts';
import { type Theme, themeFor, useUnicode } from './theme.ts';

/** @param farewell shown if the person leaves with Ctrl-C */
export function promptsFor(host: Host, farewell?: string): Prompts {
  // An arrow menu cannot be followed by ear.
  if (isLinear(host)) return plainPrompts(host, farewell);
  const colors = themeFor(host.stderr, host);
  const hasUnicode = useUnicode(host.env, host.platform);
  const theme = inquirerTheme(colors);
  const columns = () => columnsOf(host.stderr);
  const asking = <T>(run: (prompting: Prompting) => Promise<T>) =>
    uncancelled(farewell, prompting(host, run));
  const message = (ask: Ask, beside: Beside) => {
    const text = wrapBeside(ask.message, columns(), beside);
    return ask.help ? `${text}\n${colors.quiet(wrap(ask.help, columns()))}\n` : text;
  };
  const cursor = hasUnicode ? '❯' : '>';
  const look = () => ({ columns: columns(), rows: host.stderr.rows || 24, cursor, theme: colors });
  const askQuestion = (ask: QuestionAsk) =>
    asking(({ context, onResize }) => questionPrompt({ ask, look, onResize }, context));
  return {
    choose: ({ choices, help = '', preset = choices[0]?.key, ...ask }) => {
      const question: QuestionAsk = {
        ...ask,
        help,
        choices,
        kind: 'one',
        alone: [],
        preset: preset === undefined || preset === null ? undefined : [preset],
        mayGoBack: false,
        isMenu: true,
      };
      return askQuestion(question).then((reply) =>
        typeof reply === 'object' ? (reply.answer[0] ?? '') : '',
      );
    },
    type: (ask) =>
      asking(({ context }) =>
        input(
          {
            message: message(ask, { before: 1, after: (ask.preset ?? '').length }),
            ...(ask.preset !== undefined && { default: ask.preset }),
            validate(text) {
              const problem = asksForHelp(text) ? (ask.help ?? ask.message) : ask.check(text);
              return problem === null || wrap(problem, columns() - 2, 2);
            },
            theme,
          },
          context,
        ),
      ),
    // Inquirer's own has words of its own, and adds to a refused answer.
    async confirm(ask) {
      const keys = ask.preset ? 'Y/n' : 'y/N';
      const typed = await asking(({ context }) =>
        input(
          {
            message: `${message(ask, { before: 1, after: 5 })} ${colors.quiet(keys)}`,
            validate(text) {
              const answer = yesOrNo(text, ask.preset);
              return !(answer instanceof Error) || answer.message;
            },
            theme,
          },
          context,
        ),
      );
      return yesOrNo(typed, ask.preset) === true;
    },
    askQuestion,
  };
}

/** Columns that a prompt uses before the message, and after it: an answer, or "Y/n". */
interface Beside {
  readonly before: number;
  readonly after: number;
}

function wrapBeside(text: string, columns: number, beside: Beside) {
  const [before, after] = [' '.repeat(beside.before), 'x'.repeat(beside.after)];
  const wrapped = wrap(`${before}${text} ${after}`.trimEnd(), columns);
  return wrapped.slice(before.length, wrapped.length - after.length).replace(/ $/, '');
}

/** Inquirer's own styles read the environment differently from ours, so each is set. */
function inquirerTheme(colors: Theme) {
  return {
    prefix: '',
    // What was refused is in the message, so typing starts anew.
    validationFailureMode: 'clear' as const,
    style: {
      answer: colors.accent,
      message: (text: string) => colors.strong(text),
      error: (text: string) => `> ${text}`,
      defaultAnswer: colors.quiet,
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
