import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { content } from '../../src/content/index.ts';
import { parts } from '../../src/content/parts.ts';
import { plans } from '../../src/content/plans.ts';
import { questions } from '../../src/content/questions/index.ts';
import { strategies } from '../../src/content/strategies.ts';
import { acceptedKeys } from '../../src/domain/answers.ts';
import { topicNames } from '../../src/domain/topic.ts';
import { settingsSchema } from '../../src/domain/documents/settings.ts';
import { newHome, runLetdown } from '../support/run-letdown.ts';
import { installed, withLetdown } from '../support/shell.ts';
import { openTerminal } from '../support/terminal.ts';

/** How each shell starts without the user's own startup files, and loads the script as the script says. */
const SHELLS = {
  bash: {
    program: () => [installed('bash'), '--norc', '--noprofile', '-i'],
    load: "bind 'set show-all-if-ambiguous on'; bind 'set page-completions off'; eval \"$(letdown completion bash)\"",
  },
  zsh: {
    program: () => [installed('zsh'), '-f', '-i'],
    load: 'autoload -U compinit; compinit -u -D; eval "$(letdown completion zsh)"',
  },
  fish: {
    program: () => [installed('fish'), '--no-config', '-i'],
    load: 'letdown completion fish | source',
  },
};

/** What is on the screen after Tab is pressed. */
async function pressTab(shell: keyof typeof SHELLS, line: string, expected: RegExp) {
  const home = newHome();
  writeFileSync(join(home, 'my plan.json'), '{}');
  const { program, load } = SHELLS[shell];
  const env = withLetdown(home);
  const terminal = openTerminal([], {
    home,
    env,
    cwd: home,
    program: program(),
    columns: 100,
    rows: 40,
  });
  terminal.press(`${load}; echo rea''dy\r`);
  await terminal.see(/^ready/m);
  terminal.press(`clear\r`);
  await terminal.see(/^(?!.*ready)/s);
  terminal.press(`${line}\t`);
  await terminal.see(expected);
  const text = terminal.visible();
  terminal.pty.kill('SIGKILL');
  return text;
}

describe.each(['bash', 'zsh', 'fish'] as const)('completion in %s', (shell) => {
  it.each([
    ['a command', 'letdown sch', /letdown schema/, /check/],
    ['all commands', 'letdown ', /^(?=[^]*check)(?=[^]*doctor)(?=[^]*session)/, /--json/],
    ['a flag', 'letdown session --dr', /letdown session --dry-run/, /--no-save/],
    ['the answers to a question', 'letdown check --flow-pattern ', /stream/, /weaker/],
    ['an answer', 'letdown check --flow-pattern dr', /--flow-pattern drops/, /stream/],
    ['a further answer', 'letdown check --birth long-labour,em', /long-labour,emergency-c/, /zz/],
    ['a plan after =', 'letdown session --plan=cal', /--plan=calm/, /hands-on/],
    ['a flag after an answer', 'letdown check --kit none --flow-e', /--flow-elsewhere/, /--json/],
    ['a flag of the program', 'letdown history --qui', /--quiet/, /--json/],
    ['a document, which is called as a command is', 'letdown schema sess', /schema session/, /zz/],
    [
      'a note that is called as a command is',
      'letdown log --note check --le',
      /--le(t-down|ft)/,
      /zz/,
    ],
    ['a file', 'letdown import my', /my\\? plan\.json/, /check/],
  ])('offers %s', async (_, line, expected, unwanted) => {
    expect(await pressTab(shell, line, expected)).not.toMatch(unwanted);
  });
});

describe('a completion script', () => {
  it('knows every answer, plan, strategy, format and shell', () => {
    const lines: readonly (readonly [string, readonly string[]])[] = [
      ...questions.map((one) => [`check --${one.id} `, acceptedKeys(one)] as const),
      ['session --plan ', ['auto', ...Object.keys(plans)]],
      ['log --used ', [...Object.keys(strategies), 'none']],
      ['learn ', topicNames(content).map(({ id }) => id)],
      ['settings ', ['list', 'get', 'set', 'reset', 'path']],
      ['settings set ', Object.keys(settingsSchema.entries).filter((key) => key !== 'schema')],
      ['parts ', ['list', 'add', 'remove']],
      ['parts add ', Object.keys(parts)],
      ['export --format ', ['json', 'csv', 'baby-buddy', 'sprout-track', 'fhir']],
      ['import pumping.csv --unit ', ['ml', 'oz']],
      ['completion ', ['bash', 'zsh', 'fish', 'powershell']],
    ];
    const ask = lines.map(([line]) => `complete -C 'letdown ${line}'; echo ==`).join('\n');
    const script = `letdown completion fish | source
${ask}`;
    const { stdout, stderr } = spawnSync(installed('fish'), ['--no-config', '-c', script], {
      env: withLetdown(newHome()),
      encoding: 'utf8',
    });
    const offered = stdout
      .split('==\n')
      .map((words) => words.replace(/\t.*/g, '').trimEnd().split('\n'));
    expect(stderr).toBe('');
    expect(lines.map(([line], index) => [line, offered[index]?.toSorted()])).toEqual(
      lines.map(([line, words]) => [line, words.toSorted()]),
    );
  });

  it.each(['bash', 'zsh', 'fish'] as const)(
    'has every flag in %s that the help shows',
    async (shell) => {
      const { out: script } = await runLetdown(['completion', shell]);
      const { out: help } = await runLetdown(['--help']);
      const commands =
        help
          .split('Commands:')[1]
          ?.split('\n\n')[0]
          ?.match(/^ {2}[a-z]+/gm) ?? [];
      expect(commands.length).toBeGreaterThan(0);
      for (const command of commands) {
        const { out } = await runLetdown(['help', command.trim()]);
        const flags = out.match(/^ {2}(?:-., )?--[a-z-]+/gm) ?? [];
        expect(flags.length).toBeGreaterThan(0);
        for (const flag of flags) {
          const name = flag.replace(/.*--/, '');
          expect(script).toMatch(new RegExp(`(--|-l )${name}\\b`));
        }
      }
    },
  );

  // Debian has no PowerShell package, so only the shape of the script is checked.
  it('registers the same words in PowerShell, with balanced quotes and brackets', async () => {
    const { code, out } = await runLetdown(['completion', 'powershell']);
    expect(code).toBe(0);
    expect(out).toContain('Register-ArgumentCompleter -Native -CommandName letdown');
    expect(out).toContain(
      "'session --plan' = @('auto', 'quick', 'break', 'standard', 'calm', 'hands-on', 'building', 'comfort', 'power')",
    );
    expect(out).toContain("'import 0' = $null");
    const bare = out.replace(/^ *#.*$/gm, '').replace(/'(?:[^'\n]|'')*'|"[^"\n]*"/g, '');
    expect(bare).not.toMatch(/['"]/);
    for (const [open, close] of ['{}', '()', '[]'] as const) {
      expect(bare.split(open ?? '').length).toBe(bare.split(close ?? '').length);
    }
  });

  it.each([
    [['completion', 'zhs'], 'Did you mean zsh?'],
    [['completion', 'ksh93'], 'bash, zsh, fish, powershell'],
    [['completion'], '`letdown completion --help`'],
  ])('is rejected for %j', async (argv, message) => {
    const { code, err } = await runLetdown(argv);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });
});
