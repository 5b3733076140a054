import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import { everydayWords } from '../../src/content/everyday-words.ts';
import { content } from '../../src/content/index.ts';
import { type TopicDocument, topicSchema, topicsSchema } from '../../src/domain/documents/index.ts';
import { topicDocument, topicNames } from '../../src/domain/topic.ts';
import { renderTopic } from '../../src/screens/learn.ts';
import { systemHost } from '../../src/host.ts';
import { themeFor } from '../../src/ui/theme.ts';
import { aHome } from '../support/home.ts';
import { newHome, runLetdown } from '../support/run-letdown.ts';
import { openTerminal } from '../support/terminal.ts';

const host = { ...systemHost(), env: { NO_COLOR: '1', LANG: 'C.UTF-8' } };
const pages = (columns: number) =>
  topicNames(content).map((name) => {
    const document = topicDocument(content, name, 'us');
    const page = { theme: themeFor(host.stdout, host), columns, rows: null };
    return { id: name.id, document, text: renderTopic(document, page) };
  });
const learn = async (...argv: string[]) => {
  const { out } = await runLetdown(['learn', '--json', ...argv]);
  return JSON.parse(out) as TopicDocument;
};

describe('every topic', () => {
  it('has a grade in words and its sources, and matches its schema', () => {
    const bare = pages(80).filter(
      ({ document, text }) =>
        !v.is(topicSchema, document) ||
        document.sources.length === 0 ||
        !document.sections.some(({ evidence }) => evidence) ||
        !/^Evidence: [a-z]/m.test(text),
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it.each([40, 80])('fits %s columns, except for longer words', (columns) => {
    const wide = pages(columns).flatMap(({ text }) =>
      text.split('\n').filter((line) => line.length > columns && line.trim().includes(' ')),
    );
    expect(wide.filter((line) => line.trim().split(' ').length > 2)).toEqual([]);
  });

  it('links only to topics that exist', () => {
    const ids = pages(80).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const dangling = pages(80).flatMap(({ document }) => document.see);
    expect(dangling.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('is on the one-screen list shown without a topic', async () => {
    const { code, out } = await runLetdown(['learn']);
    expect(code).toBe(0);
    const listed = out.split(/[\s,]+/);
    expect(topicNames(content).filter(({ id }) => !listed.includes(id))).toEqual([]);
    expect(out.split('\n').length).toBeLessThanOrEqual(24);
    const { out: json } = await runLetdown(['learn', '--json']);
    expect(v.is(topicsSchema, JSON.parse(json))).toBe(true);
  });
});

describe('letdown learn', () => {
  it('shows the country’s help lines next to the danger signs', async () => {
    const { code, out } = await runLetdown(['learn', 'seek-help'], {
      env: { LANG: 'en_GB.UTF-8' },
    });
    expect(code).toBe(0);
    expect(out).toContain('116 123');
    expect(out).toContain('999');
    expect(out).not.toContain('988 ');
  });

  it('says whom to see before what to try, if a blocker needs more than a coach', async () => {
    const { out } = await runLetdown(['learn', 'low-supply']);
    expect(out.indexOf('Who to see')).toBeGreaterThan(0);
    expect(out.indexOf('Who to see')).toBeLessThan(out.indexOf('What may help'));
  });

  it.each([
    [['lte-down'], 'Did you mean let-down?'],
    [['mastitus'], 'Did you mean mastitis?'],
    [['ultrasound'], 'These speak of it: let-down.'],
    [['constructor'], 'no topic'],
    [['flange-fit', '--nipple-mm', '4'], '--nipple-mm'],
    [['flange-fit', '--nipple-mm', 'skip'], '--nipple-mm'],
    [['flange-fit', '--nipple-mm', '17', '--flange-mm', '1e1'], '--flange-mm'],
    [['flange-fit', '--flange-mm', '24'], '--nipple-mm'],
    [['warmth', '--nipple-mm', '17'], 'flange-fit'],
    [['--nipple-mm', '17'], 'flange-fit'],
  ])('rejects %j with exit code 2', async (argv, message) => {
    const { code, out, err } = await runLetdown(['learn', ...argv]);
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(message)]);
  });

  it.each([
    ['mastitis', 'breast-inflammation'],
    ['Blocked ducts', 'breast-inflammation'],
    ['bleb', 'breast-inflammation'],
    ['pain', 'nipple-trauma'],
    ['sore', 'nipple-trauma'],
    ['cracked_nipples', 'nipple-trauma'],
    ['blood', 'nipple-trauma'],
    ['thrush', 'nipple-trauma'],
    ['supply', 'low-supply'],
    ['low milk supply', 'low-supply'],
    ['dmer', 'd-mer'],
    ['flange size', 'flange-fit'],
    ['power pump', 'power-pumping'],
    ['valves', 'pump-parts'],
    ['stress', 'stress-anxiety'],
    ['NICU', 'first-two-weeks'],
    ['weaning', 'stopping'],
    ['fever', 'seek-help'],
    ['letdown', 'let-down'],
  ])('finds %j by its everyday word', async (word, id) => {
    expect((await learn(word)).id).toBe(id);
  });

  it('has each everyday word once, and no word that is a page itself', () => {
    const words = Object.values(everydayWords).flat();
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    const ids = topicNames(content).map(({ id }) => id);
    expect(words.filter((word) => ids.includes(word))).toEqual([]);
    expect(Object.keys(everydayWords).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('names the flanges to try, and comments on the one in use', async () => {
    const { fit } = await learn('flange-fit', '--nipple-mm', '17 mm', '--flange-mm', '24');
    expect(fit).toMatchObject({
      first: { mm: 19, gapMm: 2 },
      then: [{ mm: 18 }, { mm: 20 }],
      now: { gapMm: 7, why: 'The tunnel is much wider than the nipple.' },
    });
    const { out } = await runLetdown(['learn', 'measure-flange', '--nipple-mm', '31']);
    expect(out).toContain('30 mm and 36 mm');
  });

  it('uses the person’s words', async () => {
    const home = aHome({ settings: { words: 'chest' } });
    const { out } = await runLetdown(['learn', 'measure-flange'], { home });
    expect(out).toContain('the chest is soft at the end');
  });

  it('agrees with check about a flange', async () => {
    const why = async (flangeMm: string) =>
      (await learn('flange-fit', '--nipple-mm', '20', '--flange-mm', flangeMm)).fit?.now?.why;
    expect(await why('18')).toContain('narrower');
    expect(await why('24')).toContain('what sizing rules advise');
    expect(await why('26')).toContain('wider');
  });
});

/** Our own pager, which leaves a mark if it was used. */
function pagerIn(home: string, script: string): string {
  const path = join(home, 'pager');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o700);
  return path;
}

const LAST = 'trust yourself';

/**
 * What a terminal shows after a successful run. Started from a shell, because the last output before a terminal
 * closes can be lost on its way to the test.
 */
async function shown(argv: readonly string[], env: Record<string, string>): Promise<string> {
  const terminal = openTerminal(argv, { home: newHome(), env, inShell: true });
  terminal.press('echo done $?\r');
  await terminal.see(/^done 0/m);
  terminal.press('exit\r');
  await terminal.exited;
  return terminal.text();
}

describe('a page longer than the screen', () => {
  it('goes through the person’s pager', async () => {
    const home = newHome();
    const PAGER = `${pagerIn(home, 'sed "s/^/$1/"')} "page: "`;
    const text = await shown(['learn', 'let-down'], { PAGER });
    expect(text).toContain('page: How let-down works');
    expect(text).toMatch(new RegExp(`page: .*${LAST}`));
  });

  it('waits for a key in less if no pager is set', async () => {
    const terminal = openTerminal(['learn', 'let-down'], { home: newHome() });
    await terminal.see('How let-down works');
    await terminal.see('q goes back');
    expect(terminal.text()).not.toContain(LAST);
    // Ctrl-C goes to both; less ignores it, and so must we, or it would be left competing with the shell.
    process.kill(terminal.pty.pid, 'SIGINT');
    terminal.press('G');

    await terminal.see(LAST);
    expect(() => process.kill(terminal.pty.pid, 0)).not.toThrow();
    terminal.press('q');
    expect(await terminal.exited).toBe(0);
  });

  it.each([
    ['is missing', 'no-such-pager-here'],
    ['breaks', 'false'],
  ])('is shown without a pager if the pager %s', async (_, PAGER) => {
    const text = await shown(['learn', 'let-down'], { PAGER });
    expect(text).toContain('How let-down works');
    expect(text).toContain(LAST);
    expect(text).not.toMatch(/^ +at .*:\d+|Error/m);
  });

  it.each(['SIGTERM', 'SIGHUP', 'SIGQUIT'] as const)(
    'ends its pager first on %s',
    async (signal) => {
      const home = newHome();
      // Once is enough: both the signal and the program's own exit may end it.
      const stop = "stop() { trap '' TERM; kill $!; echo over; exit; }";
      const PAGER = pagerIn(home, `${stop}; trap stop TERM; sleep 20 & echo up; wait`);
      const terminal = openTerminal(['learn', 'let-down'], { home, env: { PAGER } });
      await terminal.see('up');
      process.kill(terminal.pty.pid, signal);
      await terminal.exited;
      expect(terminal.text()).toBe('up\nover');
    },
  );

  it('ends without an error if the pager is closed early', async () => {
    const home = newHome();
    const PAGER = pagerIn(home, 'exec 0<&-; echo gone');
    const terminal = openTerminal(['learn', 'let-down'], { home, env: { PAGER } });
    expect(await terminal.exited).toBe(0);
    expect(terminal.text()).toBe('gone');
  });

  it.each([
    ['PAGER is empty', { PAGER: '' }, ['let-down'], LAST],
    ['PAGER is cat', { PAGER: 'cat' }, ['let-down'], LAST],
    ['the terminal is dumb', { PAGER: 'echo paged', TERM: 'dumb' }, ['let-down'], LAST],
    ['nobody is to be asked', { PAGER: 'echo paged', CI: '1' }, ['let-down'], LAST],
    ['a screen reader reads along', { PAGER: 'echo paged', ACCESSIBLE: '1' }, ['let-down'], LAST],
    ['JSON is wanted', { PAGER: 'echo paged' }, ['warmth', '--json'], 'letdown.topic/1'],
  ])('is shown without a pager if %s', async (_, env, argv, last) => {
    const text = await shown(['learn', ...argv], env);
    expect(text).not.toContain('paged');
    expect(text).toContain(last);
  });

  it('is shown directly in a pipe, and no pager opens if the text fits the screen', async () => {
    const env = { PAGER: 'echo paged' };
    const { out } = await runLetdown(['learn', 'let-down'], { env });
    expect([out.includes('paged'), out.includes(LAST)]).toEqual([false, true]);
    const terminal = openTerminal(['learn', 'warmth'], { home: newHome(), rows: 80, env });
    expect(await terminal.exited).toBe(0);
    expect(terminal.text()).not.toContain('paged');
  });

  it('opens one page after another by name, until the person leaves', async () => {
    const terminal = openTerminal(['learn'], { home: newHome(), env: { PAGER: 'cat' } });
    const heading = 'What would you like to read about?';
    await terminal.see(heading);
    terminal.press('4\r');
    await terminal.see('Light breast massage');
    terminal.press('\r');
    await terminal.see(/Sources[^]*What would you like to read about/);
    terminal.press('1\r');
    await terminal.see('Pump parts');
    terminal.press('q');
    await terminal.see(heading);
    terminal.press('q');
    expect(await terminal.exited).toBe(0);
  });
});
