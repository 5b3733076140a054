import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { CheckDocument } from '../../src/domain/documents/index.ts';
import { newHome, runLetdown } from '../support/run-letdown.ts';

/** A pump that has lost suction; its owner is in no danger. */
const WORN = (
  '--purpose only-pumping --danger-you none --danger-baby none --breast-now none --baby-age 3-6m ' +
  '--course faded-weeks --changed none --flow-pattern drops,still-full --self none --kit weaker'
).split(' ');

const parse = (text: string) => JSON.parse(text) as CheckDocument;

describe('letdown check from a script', () => {
  it('names worn parts first, with the supporting answers', async () => {
    const { code, out, err } = await runLetdown(['check', '--no-input', '--json', ...WORN]);
    expect([code, err]).toEqual([0, '']);
    const { referral, blockers, plan } = parse(out);
    expect(referral).toBeNull();
    expect(blockers[0]).toMatchObject({ id: 'worn-parts', band: 'likely' });
    expect(blockers[0]?.because.slice(0, 2)).toEqual([
      expect.objectContaining({ question: 'kit', answer: 'weaker' }),
      expect.objectContaining({ question: 'course', answer: 'faded-weeks' }),
    ]);
    expect(plan.map(({ strategy }) => strategy)).toContain('replace-parts');
    expect(plan.length).toBeLessThanOrEqual(3);
  });

  it('prints a second-edition document with the answers', async () => {
    const { out } = await runLetdown(['check', '--no-input', '--json', ...WORN]);
    expect(parse(out)).toMatchObject({
      schema: 'letdown.check/2',
      track: { id: 'only-pumping' },
      answers: { purpose: 'only-pumping', 'flow-pattern': ['drops', 'still-full'] },
    });
  });

  it('refers a fever to be seen today, without heat or massage', async () => {
    const argv = ['check', '--no-input', '--json', '--breast-now', 'fever'];
    const { code, out } = await runLetdown(argv);
    expect(code).toBe(4);
    const { referral, plan } = parse(out);
    expect(referral?.urgency).toBe('same-day');
    expect(referral?.reasons[0]?.id).toBe('fever');
    const names = plan.map(({ strategy }) => strategy);
    expect(names.filter((id) => /warmth|massage|hands-on|power/.test(id))).toEqual([]);
  });

  it('stops coaching at a thought of harm, and names help lines', async () => {
    const argv = ['check', '--no-input', '--json', '--danger-you', 'self-harm'];
    const { code, out } = await runLetdown(argv, { env: { LANG: 'en_US.UTF-8' } });
    expect(code).toBe(4);
    const { referral, plan, blockers, session } = parse(out);
    expect(referral?.urgency).toBe('emergency');
    expect(JSON.stringify(referral)).toContain('988');
    expect([plan, blockers, session]).toEqual([[], [], null]);
  });

  it.each([
    ['en_GB.UTF-8', '0808 2000 247', false],
    ['de_DE.UTF-8', '1800RESPECT', true],
  ])('names a help line for somebody who is being hurt: %s', async (LANG, line, isAbroad) => {
    const argv = ['check', '--no-input', '--danger-you', 'unsafe'];
    const { code, out } = await runLetdown(argv, { env: { LANG } });
    expect([code, out.includes(line)]).toEqual([4, true]);
    expect(out.includes('In other countries')).toBe(isAbroad);
  });

  it('treats being unsure about danger as a reason to call today', async () => {
    const { code, out } = await runLetdown(['check', '--no-input', '--danger-you', 'not-sure']);
    expect([code, out]).toEqual([4, expect.stringContaining('First, please call today.')]);
    expect(out).not.toContain('I cannot tell');
  });

  it('mentions no reasons, milk or progress to somebody who is stopping after a loss', async () => {
    const argv = ['check', '--no-input', '--purpose', 'loss', '--loss-aim', 'stop'];
    const { code, out } = await runLetdown(argv);
    expect(code).toBe(0);
    expect(out).toMatch(/^I am so sorry\./);
    expect(out).not.toMatch(/Likely|Possible|I cannot tell|No change after|your baby/);
  });

  it('says which two answers would help most if the result is unclear', async () => {
    const argv = ['check', '--no-input', '--purpose', 'only-pumping', '--kit', 'not-sure'];
    const { out } = await runLetdown(argv);
    expect(out.replace(/\s+/g, ' ')).toMatch(
      /I cannot tell from these answers\. Two answers would help most: "[^"]+" and "[^"]+"/,
    );
  });

  it('accepts the same answers from flags, a file and standard input', async () => {
    const home = newHome();
    const file = join(home, 'answers.json');
    const answers = {
      'flow-pattern': ['drops'],
      kit: ['weaker'],
      changed: ['none'],
      'nipple-mm': 17,
    };
    writeFileSync(file, JSON.stringify(answers));
    const flags = Object.entries(answers).flatMap(([id, key]) => [`--${id}`, String(key)]);
    const runs = await Promise.all([
      runLetdown(['check', '--no-input', '--no-save', '--json', ...flags]),
      runLetdown(['check', '--no-save', '--json', '--answers', file]),
      runLetdown(['check', '--no-save', '--json', '--answers', '-'], {
        stdin: JSON.stringify(answers),
      }),
    ]);
    const results = runs.map(({ out }) => ({ ...parse(out), id: '', at: '' }));
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
  });

  it('saves the check and the answers, readable only by their owner', async () => {
    const home = newHome();
    const { out } = await runLetdown(['check', '--no-input', '--json', '--kit', 'weaker'], {
      home,
    });
    const folder = join(home, 'data');
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const file of readdirSync(folder)) {
      expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
    }
    const history = await runLetdown(['history', '--checks', '--json'], { home });
    const { sources, ...kept } = parse(out);
    expect((JSON.parse(history.out) as { checks: unknown[] }).checks).toEqual([kept]);
    expect(sources?.find(({ id }) => id === 'kent-2008-vacuum')?.title).toMatch(/^Kent JC/);
  });

  it('touches no folder with --no-save', async () => {
    const home = newHome();
    await runLetdown(['check', '--no-input', '--no-save', '--kit', 'weaker'], { home });
    expect(existsSync(join(home, 'data'))).toBe(false);
  });

  it.each([
    [['--kit', 'wekaer'], '--kit: "wekaer" is not one of its answers.', 'Did you mean weaker?'],
    [['--nipple-mm', '99'], '--nipple-mm: "99" is not a number of mm from 5 to 50.', ''],
    [['--kitt', 'weaker'], 'check: there is no flag --kitt.', '--kit'],
    [['--kit'], 'check: --kit needs a value.', ''],
    [['--answers', '/nowhere.json'], '/nowhere.json was not found', ''],
    [['extra', '--kit', 'weaker'], 'check: "extra" is not expected here.', ''],
    [[], 'No answer was given', '--flow-pattern drops'],
  ])('rejects %j with exit code 2', async (flags, message, hint) => {
    const { code, out, err } = await runLetdown(['check', '--no-input', ...flags]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err).toContain(hint);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it.each([
    ['{"kit": "weaker",\n"pain": }', 'standard input is not JSON: line 2'],
    ['[1]', 'does not contain a JSON object'],
    ['{"kit": "wrong"}', 'standard input: kit: "wrong" is not one of its answers'],
    ['{"kitt": "weaker"}', 'standard input: kitt: there is no such question'],
    ['{"__proto__": "x"}', 'there is no such question'],
    ['', 'is not JSON'],
  ])('says what is wrong with %j on standard input', async (stdin, message) => {
    const { code, err } = await runLetdown(['check', '--answers', '-'], { stdin });
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });

  it('prints errors as JSON if JSON is requested', async () => {
    const { err } = await runLetdown(['check', '--no-input', '--json', '--kit', 'x']);
    expect(JSON.parse(err)).toMatchObject({ schema: 'letdown.error/1', code: 'input' });
  });

  it('never waits for an answer when piped', async () => {
    const { code, err } = await runLetdown(['check'], { stdin: 'y\n' });
    expect([code, err]).toEqual([2, expect.stringContaining('No answer was given')]);
  });

  it.each([
    '{"schema":',
    '{"schema":"letdown.answers/2","last":null,"draft":{"at":"2026-10-01T07:00:xZ","answers":{}}}',
  ])('shows the result, names a damaged file, leaves it alone, and exits 3: %s', async (text) => {
    const home = newHome();
    await runLetdown(['check', '--no-input', '--kit', 'weaker'], { home });
    const file = join(home, 'data', 'answers.json');
    writeFileSync(file, text);
    const { code, out, err } = await runLetdown(['check', '--no-input', '--kit', 'weaker'], {
      home,
    });
    expect([code, err]).toEqual([3, expect.stringContaining(file)]);
    expect(out).toContain('Worn pump parts');
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('shows a danger sign even if nothing can be saved', async () => {
    const home = newHome();
    writeFileSync(join(home, 'data'), 'a file where the folder should be');
    const argv = ['check', '--no-input', '--danger-you', 'chest-or-breathing'];
    const { code, out, err } = await runLetdown(argv, { home });
    expect([code, out]).toEqual([
      4,
      expect.stringContaining('Call your local emergency number now.'),
    ]);
    expect(err).toContain('is not a folder');
  });
});
