import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { SessionDocument } from '../../src/domain/documents/index.ts';
import { openBrowser } from '../support/browser.ts';
import { aHome, storeIn } from '../support/home.ts';
import { everyMeasure } from '../support/measures.ts';
import { newHome, runLetdown } from '../support/run-letdown.ts';
import { aSession } from '../support/sessions.ts';
import { openTerminal } from '../support/terminal.ts';

const DAY_MS = 24 * 3600_000;

/** That many a day over two weeks, every fourth without a let-down. */
function sessionsOf(aDay: number, note: string | null = null): SessionDocument[] {
  return Array.from({ length: aDay * 13 }, (_, index) => {
    const start = Date.now() - (index + 1) * (DAY_MS / aDay);
    const latencyMs = index % 4 === 3 ? null : 40_000 + ((index * 37) % 150) * 1000;
    return aSession({
      id: `session-${index}`,
      startedAt: new Date(start).toISOString(),
      endedAt: new Date(start + 900_000).toISOString(),
      latencyMs,
      letDownsMs: latencyMs === null ? [] : [latencyMs],
      used: ['warmth', 'sensory-cues', 'paced-breathing', 'light-massage'],
      ml: latencyMs === null ? null : 60 + (index % 30),
      note,
    });
  });
}

async function homeWith(sessions: readonly SessionDocument[], ...answers: string[]) {
  const home = aHome({ sessions });
  if (answers.length > 0) await runLetdown(['check', ...answers], { home });
  return home;
}

/** Nearly every possible answer, and a danger sign. */
const WORST_CHECK = Object.entries({
  purpose: 'only-pumping',
  'baby-age': '2-6w',
  'breast-now': 'fever,red-patch,hard-tight,hurts,burning-after,broken-skin',
  course: 'dropped-days',
  changed: 'new-kit,fewer-sessions,contraceptive,medicine,illness,upheaval',
  'flow-pattern': 'drops,late,stops-early,one-side,still-full',
  history: 'surgery,numb-or-injury,thyroid,blood-loss,white-fingers',
  'flow-elsewhere': 'baby,hand,other-pump,cue,night',
  kit: 'max-pull,weaker,old-parts,second-hand,wearable,flange-unmeasured,one-mode',
  flange: 'rubs,areola-pulled-in,fills-tunnel,slips,from-box',
  'nipple-mm': '17',
  'flange-mm': '28',
  suction: 'maximum',
  pain: 'throughout',
  'pain-look': 'nipple,areola,deep,wound,white-blue,ring',
  'lump-more': 'new,returns,softens',
  'palm-test': 'one-weak',
  moment: 'rushed,interrupted,worried,dread-pain,noise,cold',
  self: 'low,anxious,wave,short-sleep,little-food,nicotine',
  wave: 'minutes',
  rhythm: '5-7,gap-over-6h,uneven,short',
  medicine: 'combined,decongestant,opioid',
  'medicine-when': 'days',
  birth: 'emergency-caesarean,long-labour,drip,separated,blood-loss',
  'baby-near': 'other-room',
  'baby-intake': 'low',
  feel: 'no',
}).flatMap(([question, answer]) => [`--${question}`, answer]);

describe('letdown report', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  async function reportIn(home: string): Promise<string> {
    const file = join(home, 'report.html');
    const { code, err } = await runLetdown(['report', '--out', file], { home });
    expect([code, err]).toEqual([0, expect.stringContaining(file)]);
    return file;
  }

  async function open(file: string, width = 1000): Promise<{ page: Page; noise: string[] }> {
    const context = await browser.newContext({
      offline: true,
      bypassCSP: true,
      viewport: { width, height: 900 },
    });
    const page = await context.newPage();
    const noise: string[] = [];
    page.on('console', (message) => noise.push(message.text()));
    page.on('pageerror', (error) => noise.push(error.message));
    page.on('request', (request) => {
      if (!request.url().endsWith('report.html')) noise.push(request.url());
    });
    await page.goto(pathToFileURL(file).href);
    return { page, noise };
  }

  it('is self-contained: no script, no request, no console message', async () => {
    const file = await reportIn(await homeWith(sessionsOf(3), '--kit', 'weaker'));
    const { noise } = await open(file);
    const html = readFileSync(file, 'utf8');
    expect(noise).toEqual([]);
    expect(html).not.toMatch(/<script|https?:|\bsrc=|url\((?!#)/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['little', 1, ['--kit', 'weaker']],
    ['two weeks of twelve a day and a referral', 12, WORST_CHECK],
  ])('prints %s on one sheet of A4 and of Letter', async (_, aDay, answers) => {
    const home = await homeWith(sessionsOf(aDay), ...answers);
    storeIn(home).measures.keep(everyMeasure);
    const { page } = await open(await reportIn(home));
    expect(await page.locator('body').innerText()).toContain('Measured at home');
    for (const format of ['A4', 'Letter']) {
      const pdf = (await page.pdf({ format })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    }
  });

  it('passes axe-core, and fits a phone', async () => {
    const file = await reportIn(await homeWith(sessionsOf(6), ...WORST_CHECK));
    const { page } = await open(file, 320);
    const isTooWide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
    expect(isTooWide).toBe(false);
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core') });
    const violations = await page.evaluate(
      "axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id }) => id))",
    );
    expect(violations).toEqual([]);
  });

  it('says in words what its charts show, and what to ask', async () => {
    const { page } = await open(await reportIn(await homeWith(sessionsOf(3), ...WORST_CHECK)));
    const pictures = page.getByRole('img');
    expect(await pictures.count()).toBe(2);
    expect(await pictures.first().getAttribute('aria-label')).toContain(
      'The median time to let-down is',
    );
    const text = (await page.locator('body').innerText()).replaceAll(/\s+/g, ' ');
    expect(text).toMatch(/The check from .* said: .*(call|doctor|today)/i);
    expect(text).toMatch(/because you said/);
    expect(text).toMatch(/A let-down was marked in 30 of 39 sessions/);
    expect(await page.locator('ol li').count()).toBeGreaterThan(2);
    expect(await page.locator('tbody tr').count()).toBeLessThanOrEqual(15);
  });

  it('keeps markup and escape sequences out of the page', async () => {
    const trap = '"><img src=x onerror=alert(1)><script>alert(2)</script>\u001b[31m';
    const [first, ...more] = sessionsOf(2);
    const home = await homeWith([
      { ...(first as SessionDocument), used: [trap], note: trap },
      ...more,
    ]);
    const file = await reportIn(home);
    const { page, noise } = await open(file);
    expect(noise).toEqual([]);
    expect(await page.locator('script, img').count()).toBe(0);
    expect(await page.locator('body').innerText()).toContain('<script>alert(2)</script>');
    expect(readFileSync(file, 'utf8')).not.toContain('\u001b');
    const markdown = await runLetdown(['report', '--out', join(home, 'r.md')], { home });
    expect(markdown.code).toBe(0);
    expect(readFileSync(join(home, 'r.md'), 'utf8')).toContain('\\<script\\>');
  });

  it('leaves out volumes if they are not wanted', async () => {
    const home = await homeWith(sessionsOf(2));
    expect((await runLetdown(['report'], { home })).out).toMatch(/\d ml</);
    expect((await runLetdown(['report', '--no-volumes'], { home })).out).not.toMatch(/\d ml/);
    storeIn(home).settings.change({ numbers: 'off' });
    expect((await runLetdown(['report'], { home })).out).not.toMatch(/\d ml/);
  });

  it('mentions neither milk nor age after a loss, unless a flag asks for milk', async () => {
    const loss = ['--purpose', 'loss', '--loss-aim', 'for-a-while', '--baby-age', '2-6w'];
    const home = await homeWith(sessionsOf(2), ...loss);
    const { out, err } = await runLetdown(['report'], { home });
    expect(out).toContain('After a loss; keep going for a while');
    expect(out).not.toMatch(/\d ml|2-6 weeks|milk per day/);
    expect(err).toBe('');
    expect((await runLetdown(['report', '--volumes'], { home })).out).toMatch(/\d ml</);
  });

  it('writes a file if HTML could not be read on screen', async () => {
    const home = await homeWith(sessionsOf(1));
    const folder = join(home, 'here');
    mkdirSync(folder);
    const terminal = openTerminal(['report'], { home, cwd: folder });
    expect(await terminal.exited).toBe(0);
    const [file = ''] = readdirSync(folder);
    expect(file).toMatch(/^letdown-report-\d{4}-\d\d-\d\d\.html$/);
    expect(terminal.text().replaceAll('\n', '')).toContain(file);
  });

  it('mentions a browser only if there is a page for one', async () => {
    const home = await homeWith(sessionsOf(1));
    const html = await runLetdown(['report', '--out', join(home, 'r.html')], { home });
    expect(html.err).toContain('Open it in a browser');
    const file = join(home, 'r.md');
    const markdown = await runLetdown(['report', '--out', file], { home });
    expect(markdown.err).toBe(`The report is in ${file}.\n`);
  });

  it('makes a page for a browser of a name without an ending', async () => {
    const home = await homeWith(sessionsOf(1));
    const { err } = await runLetdown(['report', '--out', join(home, 'mine')], { home });
    expect(err).toContain(`The report is in ${join(home, 'mine.html')}. Open it in a browser`);
    expect(readFileSync(join(home, 'mine.html'), 'utf8')).toMatch(/^<!doctype html>/i);
  });

  it.each([
    [['--out', 'report.pdf'], '.html'],
    [['--out', 'nowhere/report.html'], 'nowhere'],
    [['--since', 'monday'], '--since'],
  ])('rejects %j with exit code 2', async (argv, what) => {
    const { code, err } = await runLetdown(['report', ...argv], {
      home: await homeWith(sessionsOf(1)),
    });
    expect([code, err]).toEqual([2, expect.stringContaining(what)]);
  });

  it('says what to do first if nothing is saved', async () => {
    const home = newHome();
    const { code, out, err } = await runLetdown(['report'], { home });
    expect([code, out, err]).toEqual([0, '', expect.stringContaining('letdown check')]);
    expect(existsSync(join(home, 'data'))).toBe(false);
  });
});

describe('the days of a report', () => {
  it('are those of the clock that it is read by, and add up the same', async () => {
    const daysAgo = (days: number) =>
      new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
    const [day, next] = [daysAgo(3), daysAgo(2)];
    const session = (id: string, hour: number, ml: number) =>
      aSession({
        id,
        startedAt: `${day}T${hour}:00:00.000Z`,
        endedAt: `${day}T${hour}:20:00.000Z`,
        ml,
      });
    const home = aHome({ sessions: [session('a', 10, 131), session('b', 20, 70)] });
    const rows = async (TZ: string) => {
      const argv = ['report', '--since', daysAgo(5), '--out', '-'];
      const { out } = await runLetdown(argv, { home, env: { TZ } });
      return [...out.matchAll(/>(\d{4}-\d\d-\d\d|\d+ ml)(?=<)/g)].map(([, text]) => text).join(' ');
    };
    expect(await rows('UTC')).toContain(`${day} 201 ml`);
    expect(await rows('Asia/Tokyo')).toContain(`${day} 131 ml ${next} 70 ml`);
  });
});
