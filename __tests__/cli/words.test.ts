import { beforeAll, describe, expect, it } from '@jest/globals';
import { sources } from '../../src/content/sources.ts';
import type {
  CheckDocument,
  HistoryDocument,
  InsightsDocument,
} from '../../src/domain/documents/index.ts';
import { answer, pick } from '../support/check-terminal.ts';
import { aHome, storeIn } from '../support/home.ts';
import { runLetdown } from '../support/run-letdown.ts';
import { openTerminal } from '../support/terminal.ts';

/** Answers whose results mention the breast most. */
const CHECK =
  'check --no-input --danger-you none --breast-now red-patch --course dropped-days'.split(' ');

/** A home whose settings choose the word "chest". */
const chestHome = () => aHome({ settings: { words: 'chest' } });

/** Everything it prints, apart from ids. */
function spoken(text: string): string {
  const named = Object.keys(sources).reduce((rest, id) => rest.replaceAll(id, 'id'), text);
  return named.replaceAll(/\b[a-z]+(-[a-z]+)*-breast\b|\bbreast(-[a-z]+)+\b/g, 'id');
}

describe('letdown for a person who says chest', () => {
  const home = chestHome();
  let printed: CheckDocument;

  beforeAll(async () => {
    const { code, out } = await runLetdown([...CHECK, '--json'], { home });
    expect(code).toBe(0);
    printed = JSON.parse(out) as CheckDocument;
  });

  it('shows a check in those words, with the same ids and answers', async () => {
    const plain = await runLetdown([...CHECK, '--no-save', '--json']);
    const usual = JSON.parse(plain.out) as CheckDocument;
    expect(printed.blockers[0]).toMatchObject({
      id: 'breast-inflammation',
      name: 'An inflamed chest or duct',
    });
    expect(usual.blockers[0]?.name).toBe('An inflamed breast or duct');
    expect(printed.blockers.map(({ id, score, sources }) => [id, score, sources])).toEqual(
      usual.blockers.map(({ id, score, sources }) => [id, score, sources]),
    );
    expect(printed.answers).toEqual(usual.answers);
    // Studies keep the titles that they were published under.
    expect(spoken(JSON.stringify({ ...printed, sources: [] }))).not.toMatch(/breast/i);
    const { out } = await runLetdown([...CHECK], { home });
    expect(out).toContain('An inflamed chest or duct');
    expect(spoken(out)).not.toMatch(/breast/i);
  });

  it('shows history in those words, and leaves stored data as written', async () => {
    const json = await runLetdown(['history', '--checks', '--json'], { home });
    const kept = { ...printed, sources: undefined };
    expect((JSON.parse(json.out) as HistoryDocument).checks).toContainEqual(kept);
    const { out } = await runLetdown(['history'], { home });
    expect(out).toContain('An inflamed chest or duct (likely)');
    const exported = await runLetdown(['export'], { home });
    expect(exported.out).toContain('An inflamed breast or duct');
  });

  it('writes the report in those words', async () => {
    const { out } = await runLetdown(['report'], { home });
    expect(out).toContain('Likely: An inflamed chest or duct');
    expect(spoken(out)).not.toMatch(/breast/i);
  });

  it('plans and coaches in those words', async () => {
    const plan = ['session', '--plan', 'standard', '--dry-run', '--json'];
    const chest = chestHome();
    const { out } = await runLetdown(plan, { home: chest });
    expect(out).toContain('Lay something warm on both sides.');
    const { out: said, err } = await runLetdown(['session', '--plan', 'standard', '--rehearse'], {
      home: chest,
      stdin: 'next\nnext\nend\n',
    });
    expect(err).toContain('If a chest is red, hot or sore, skip warmth');
    expect(said + err).not.toMatch(/breast/i);
  });

  it('shows what helps in those words', async () => {
    const chest = chestHome();
    const log = ['log', '--minutes', '20', '--let-down', '90s', '--used', 'warmth'];
    await runLetdown([...log, '--note', 'left breast sore'], { home: chest });
    const { out } = await runLetdown(['insights', '--json'], { home: chest });
    const names = (JSON.parse(out) as InsightsDocument).factors.map(({ name }) => name);
    expect(names).toContain('Warmth on the chest');
    const { err } = await runLetdown(['insights', '--try', 'light-massage'], { home: chest });
    expect(err).toContain('Your trial of "Light chest massage"');
    const history = await runLetdown(['history'], { home: chest });
    expect(history.out).toContain('"left breast sore"');
  });

  it('asks in those words in a terminal, and keeps chest pain distinct', async () => {
    const chest = chestHome();
    const terminal = openTerminal(['check'], { home: chest });
    await answer(terminal, 'purpose', 'only-pumping');
    await answer(terminal, 'baby-age');
    await terminal.see('Chest pain (heart or lungs), racing heart, breathless');
    await answer(terminal, 'danger-you', 'none');
    await answer(terminal, 'danger-baby', 'none');
    await terminal.see('Chest or fever: any of these now?');
    terminal.press('?');
    await terminal.see('sore or swollen chest');
    terminal.press('\u0003');
    expect(await terminal.exited).toBe(130);
    expect(terminal.text()).not.toMatch(/breast/i);
  });

  it('lists the answers to change in those words', async () => {
    const given = ['--breast-now', 'none', '--kit', 'weaker', '--moment', 'rushed'];
    const terminal = openTerminal(['check', '--now', ...given], { home: chestHome() });
    await terminal.see('does any of this fit you');
    terminal.press('3');
    await pick(terminal, 'Change an answer');
    await terminal.see('Chest or fever: any of these now?');
    expect(terminal.text()).not.toContain('Breasts or fever');
    terminal.press('\u0003');
    expect(await terminal.exited).toBe(130);
  });
});

it('returns to breast with the setting, whatever was said meanwhile', async () => {
  const home = chestHome();
  await runLetdown([...CHECK], { home });
  storeIn(home).settings.change({ words: 'breast' });
  const { out } = await runLetdown(['history'], { home });
  expect(out).toContain('An inflamed breast or duct (likely)');
  expect(storeIn(home).settings.read().words).toBe('breast');
});
