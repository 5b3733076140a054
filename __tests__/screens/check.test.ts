import { describe, expect, it } from '@jest/globals';
import { answerLabel, renderDetails, renderResult } from '../../src/screens/check.ts';
import { content } from '../../src/content/index.ts';
import type { Answers } from '../../src/domain/answers.ts';
import { check } from '../../src/domain/check.ts';
import { systemHost } from '../../src/host.ts';
import { themeFor } from '../../src/ui/theme.ts';

const host = { ...systemHost(), env: { NO_COLOR: '1', LANG: 'C.UTF-8' } };
const page = (rows: number | null) => ({ theme: themeFor(host.stdout, host), columns: 80, rows });
const checked = (answers: Answers) =>
  check(content, answers, { id: 'result', at: '2026-11-25T12:00:00.000Z', country: 'gb' });
const inOneLine = (text: string) => text.replaceAll(/\s+/g, ' ');

const TODAY: Answers = {
  purpose: 'hospital',
  'baby-age': '5-14d',
  'breast-now': ['fever', 'red-patch'],
  'flow-pattern': ['drops'],
  course: 'rising',
};
const FOUR_VISITS: Answers = {
  'breast-now': ['red-patch', 'painless-lump', 'broken-skin'],
  self: ['low'],
  'drink-more': 'most-days',
};

describe('whom to see, in the result', () => {
  it('puts a call today first, and says where safe tips are if there is no room', () => {
    const text = inOneLine(renderResult(content, checked(TODAY), page(24)));
    expect(text).toMatch(/^First, please call today\./);
    expect(text).toMatch(/While you wait to be called back: the details say what is safe/);
    expect(inOneLine(renderResult(content, checked(TODAY), page(null)))).not.toContain(
      'While you wait',
    );
  });

  it('repeats the call on top of the details', () => {
    const text = inOneLine(renderDetails(content, checked(TODAY), page(24)));
    expect(text).toMatch(/^>> Phone your maternity unit or doctor now/);
  });

  it('loses no visit: what has no room on the screen is in the details', () => {
    const result = checked(FOUR_VISITS);
    const reasons = result.referral?.reasons ?? [];
    expect(reasons.length).toBeGreaterThan(3);
    const screen = inOneLine(renderResult(content, result, page(50)));
    const details = inOneLine(renderDetails(content, result, page(50)));
    const pipe = inOneLine(renderResult(content, result, page(null)));
    const isIn = (text: string) => reasons.map(({ action }) => text.includes(action));
    expect(isIn(screen)).toContain(false);
    expect(isIn(`${screen} ${details}`)).not.toContain(false);
    expect(isIn(pipe)).not.toContain(false);
  });
});

describe('help lines, if no country is known', () => {
  const result = check(
    content,
    { self: ['anxious'], 'flow-pattern': ['drops'], kit: ['old-parts'], flange: ['rubs'] },
    { id: 'result', at: '2026-11-25T12:00:00.000Z', country: null },
  );

  it('leave room for a reason and two tips on a small screen, and are in the details', () => {
    const screen = renderResult(content, result, page(24));
    expect(screen).toContain('The details list numbers to call, by country.');
    expect(screen).toContain('because you said');
    expect(screen).toMatch(/^2\. /m);
    expect(screen).not.toContain('PANDAS');
    expect(renderDetails(content, result, page(24))).toContain('PANDAS');
  });

  it('are shown if there is room, and always before a call today', () => {
    expect(renderResult(content, result, page(50))).toContain('PANDAS');
    const today = check(
      content,
      { 'mood-more': ['no-sleep'], self: ['low'] },
      { id: 'result', at: '2026-11-25T12:00:00.000Z', country: null },
    );
    expect(today.referral?.urgency).toBe('same-day');
    expect(renderResult(content, today, page(24))).toContain('PANDAS');
  });
});

describe('a result on a small screen', () => {
  const small = { ...page(20), columns: 40 };
  const result = checked({
    purpose: 'work',
    'baby-age': '3-6m',
    course: 'faded-weeks',
    kit: ['weaker', 'old-parts', 'second-hand'],
    'flow-pattern': ['late'],
  });

  it('keeps a reason and a tip, and leaves notes to the details', () => {
    const [reason] = result.blockers;
    const text = inOneLine(renderResult(content, result, small));
    expect(text).toContain(reason?.name);
    expect(text).toContain('1. ');
    expect(text).toContain('See the details for more.');
    const details = inOneLine(renderDetails(content, result, small));
    const notes = result.notes ?? [];
    expect(notes.length).toBeGreaterThan(0);
    for (const { text: note } of notes) expect(details).toContain(inOneLine(note));
    expect(details).toContain('trust yourself and call.');
  });
});

describe('an answer in the list of those to change', () => {
  const breasts = content.questions.find(({ id }) => id === 'breast-now')!;

  it('is beside its question, shortened to fit', () => {
    const label = (columns: number) => answerLabel(breasts, ['hurts', 'burning-after'], columns);
    expect(label(Infinity)).toBe(`${breasts.text} Pumping hurts; Burns afterwards, or in the cold`);
    expect(label(60)).toBe(`${breasts.text} Pumping hurts; Burns af~`);
    expect(label(30)).toBe(`${breasts.text} Pumping hurts; Burn~`);
  });

  it('may have been left blank', () => {
    expect(answerLabel(breasts, 'skip', 76)).toBe(`${breasts.text} left blank`);
  });
});
