import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { CONTENT_VERSION } from '../../src/content/version.ts';
import { newHome, runLetdown } from '../support/run-letdown.ts';
import { openTerminal } from '../support/terminal.ts';

describe('letdown', () => {
  it.each([['--version'], ['--help'], ['check', '--help'], ['session', '--help']])(
    'answers %s %s with exit code 0',
    async (...argv) => {
      const { code, err } = await runLetdown(argv.filter(Boolean));
      expect([code, err]).toEqual([0, '']);
    },
  );

  it.each([
    [['chek'], 'There is no command "chek".\nDid you mean check?'],
    [['version'], 'Did you mean --version?'],
    [['settings', 'units', 'oz'], 'Did you mean get units, or set units VALUE?'],
    [['forget', 'all'], 'Did you mean --all?'],
    [['help', 'chek'], 'Did you mean check?'],
    [['help', 'nothing-like-it'], 'The commands are: check, '],
    [['session', '--plna', 'calm'], 'Did you mean --plan?'],
    [['session', '--plan', 'clam'], 'Did you mean calm?'],
    [['session', '--plan', 'Clam'], 'Did you mean calm?'],
    [['check', '--flow-pattern', 'dorps'], 'Did you mean drops?'],
    [['check', '--birth', 'long-labor'], 'Did you mean long-labour?'],
    [['check', '--flow-patern', 'drops'], 'Did you mean --flow-pattern?'],
    [['export', '--format', 'jsno'], 'Did you mean json?'],
    [['export', '--unit', 'zo'], 'Did you mean oz?'],
    [['export', '--unit', 'kg'], '--unit: "kg" is not valid here.\nGive ml, oz.'],
    [['export', '--tz', 'Europe/Berln'], 'Did you mean Europe/Berlin?'],
    [['log', '--used', 'wramth'], 'Did you mean warmth?'],
    [['insights', '--try', 'wramth'], 'Did you mean warmth?'],
    [
      ['session', '--plan'],
      'session: --plan needs a value.\n`letdown session --help` shows what there is.',
    ],
    [['completion'], 'completion: the shell is missing.'],
    [['log', '20', '80'], 'log: "20" and "80" are not expected here.'],
    [['log', '--note', 'check', '--foo'], '`letdown log --help` shows what there is.'],
    [['--quiet', 'log', '--note', 'check', '--foo'], '`letdown log --help` shows what there is.'],
    [['doctor', 'now'], '`letdown doctor --help` shows what there is.'],
    [['--no-such-flag'], 'There is no flag --no-such-flag.\n`letdown --help` shows what there is.'],
    [['history', '--last', '0'], '--last'],
    [['history', '--since', '2026-02-30'], '--since'],
    [['schema', 'chek'], 'Did you mean check?'],
  ])('rejects %j with exit code 2', async (argv, message) => {
    const { code, err } = await runLetdown(argv);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });

  it.each([
    [['session', 'quick'], 'Did you mean --plan quick?'],
    [['export', 'csv'], 'Did you mean --format csv?'],
    [['session', 'foo'], '`letdown session --help` shows what there is.'],
    [['-v'], 'Did you mean --version?'],
  ])('guesses what was meant by %j', async (argv, hint) => {
    const { code, err } = await runLetdown(argv);
    expect(code).toBe(2);
    expect(err).toContain(hint);
  });

  it('adds what a list is given again, so that no danger sign is lost', async () => {
    const argv = ['check', '--breast-now', 'fever', '--breast-now', 'red-patch', '--json'];
    const { code, out } = await runLetdown(argv);
    expect([code, JSON.parse(out)]).toMatchObject([
      4,
      { answers: { 'breast-now': ['fever', 'red-patch'] } },
    ]);
  });

  it('takes neither of two values for the right one', async () => {
    const twice = (...values: string[]) =>
      runLetdown(['log', '--no-input', ...values.flatMap((value) => ['--amount', value])]);
    const { code, err } = await twice('40', '50');
    expect([code, err]).toEqual([
      2,
      '--amount is given twice, with different values.\nGive it once.\n',
    ]);
    expect((await twice('40', '40')).code).toBe(0);
  });

  it.each([
    [['check', '--answers', '-'], 'the answers as JSON'],
    [['session', '--plan-file', '-'], 'the plan as JSON'],
    [['import', '-'], 'the records'],
  ])('says at a terminal what it waits for: %j', async (argv, what) => {
    const terminal = openTerminal(argv, { home: newHome() });
    await terminal.see(`Type or paste ${what}, then press Ctrl-D.`);
  });

  it('accepts a value in capitals', async () => {
    const { code, out } = await runLetdown(['export', '--format', 'CSV', '--unit', 'OZ']);
    expect([code, out]).toEqual([0, expect.stringMatching(/^id,started,/)]);
  });

  it.each([
    ['alone, before the program is loaded', ['--version']],
    ['beside other flags', ['--no-input', '--version']],
  ])('prints its version, its content’s and Node’s: %s', async (_, argv) => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const { code, out, err } = await runLetdown(argv);
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(
      `letdown ${version}, content ${CONTENT_VERSION}, Node ${process.versions.node}\n`,
    );
  });

  it.each([
    ['-q', 'export', '--format', 'csv'],
    ['export', '--format', 'baby-buddy', '--quiet'],
    ['export', '--quiet', '--format', 'sprout-track'],
    ['insights', '-q', '--try', 'warmth'],
  ])('prints nothing except the result if quiet is wanted: %s %s %s %s', async (...argv) => {
    const home = newHome();
    const quiet = await runLetdown(argv, { home });
    const loud = await runLetdown(
      argv.filter((word) => !/^(-q|--quiet)$/.test(word)),
      { home },
    );
    expect(quiet).toEqual({ ...loud, err: '' });
    expect(quiet.code).toBe(0);
  });

  it.each([
    ['export', '{'],
    ['report', '<!doctype html>'],
  ])('%s --out - writes to standard output', async (command, begin) => {
    const home = newHome();
    await runLetdown(['log', '--minutes', '20'], { home });
    const { code, out, err } = await runLetdown([command, '--out', '-'], { home });
    expect([code, err]).toEqual([0, '']);
    expect(out.slice(0, begin.length).toLowerCase()).toBe(begin);
  });

  it('still shows dangers and errors if quiet is wanted', async () => {
    const home = newHome();
    const urgent = ['check', '--inflammation', 'fever', '-q'];
    expect(await runLetdown(urgent, { home })).toMatchObject({ code: 4 });
    const session = await runLetdown(['session', '--plan', 'quick', '-q'], {
      home,
      stdin: 'end\n',
    });
    expect(session.err).toMatch(/Your check from .* said: /);
    const wrong = await runLetdown(['-q', 'history', '--last', '0']);
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('--last')]);
  });

  it.each([
    [['--no-input', 'check'], 'No answer was given, and this is not an interactive terminal.'],
    [['check', '--no-input'], 'No answer was given, and this is not an interactive terminal.'],
    [['forget', '--no-input'], 'Nothing was named to forget, and this is not an interactive'],
    [
      ['forget', '--all', '--no-input'],
      'This needs a yes, and this is not an interactive terminal.',
    ],
  ])('never asks in a terminal with %j', async (argv, message) => {
    const home = newHome();
    await runLetdown(['log', '--minutes', '20'], { home });
    const terminal = openTerminal(argv, { home });
    expect(await terminal.exited).toBe(2);
    expect(terminal.text()).toContain(message);
  });

  it.each([
    'check',
    'plan',
    'event',
    'session',
    'history',
    'insights',
    'topic',
    'topics',
    'parts',
    'settings',
    'trial',
    'export',
    'doctor',
    'error',
  ])('prints the JSON Schema of %s', async (name) => {
    const { out } = await runLetdown(['schema', name]);
    expect(JSON.parse(out)).toMatchObject(
      name === 'event' ? { oneOf: expect.any(Array) } : { type: 'object' },
    );
  });

  it('has an empty history at first', async () => {
    const { code, out } = await runLetdown(['history'], { home: newHome() });
    expect([code, out]).toEqual([0, expect.stringContaining('Nothing is saved yet')]);
  });

  it.each([
    ['--since 2099-01-01', 'Nothing is saved from that time.\n'],
    ['--checks', 'No check is saved.\n'],
    ['--sessions --until 2020-01-01', 'No session is saved from that time.\n'],
  ])('does not call the history empty if only %s is', async (flags, said) => {
    const home = newHome();
    await runLetdown(['log', '--minutes', '10'], { home });
    const { code, out } = await runLetdown(['history', ...flags.split(' ')], { home });
    expect([code, out]).toEqual([0, said]);
  });
});
