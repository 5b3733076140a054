import { describe, expect, it } from '@jest/globals';
import { render } from '@inquirer/testing';
import type { QuestionAsk } from '../../src/ui/asking.ts';
import { questionPrompt } from '../../src/ui/question-prompt.ts';
import { aDangerQuestion, anAgeQuestion, aRhythmQuestion } from '../support/questions.ts';

const asIs = (text: string) => text;

/** A question on a screen without colours, and the answers so far. */
async function shown(ask: QuestionAsk, columns = 80, rows = 24) {
  const size = { columns, rows };
  let redraw = () => {};
  const theme = { strong: asIs, quiet: asIs, accent: asIs };
  const { answer, events, getScreen } = await render(questionPrompt, {
    ask,
    look: () => ({ ...size, cursor: '❯', theme }),
    onResize(draw: () => void) {
      redraw = draw;
      return () => {};
    },
  });
  let answered: unknown = null;
  void answer.then((given) => (answered = given));
  return {
    press: (...keys: string[]) => {
      for (const name of keys) events.keypress({ name, ctrl: false, shift: false });
    },
    resize: (columns: number, rows: number) => {
      Object.assign(size, { columns, rows });
      redraw();
    },
    screen: () => `\n${getScreen().replace(/ +$/gm, '')}\n`,
    answer: async () => {
      await new Promise(setImmediate);
      return answered;
    },
  };
}

describe('the screen of a multiple-choice question', () => {
  it('opens with nothing ticked and nothing highlighted', async () => {
    const { screen } = await shown(aDangerQuestion());
    expect(screen()).toMatchInlineSnapshot(`
      "
      2 of about 12. You: any of these now?

        1 [ ] Thoughts of hurting myself or a child
        2 [ ] Someone is hurting or scaring me
        3 [ ] Chest pain, racing heart, or breathless
        4 [ ] Bad headache, blurred sight, swollen face or hands, or blood pressure
              from 160/110
        5 [ ] Pad soaked in an hour, or egg-sized clot
        6 [ ] Fit, fainting, bad belly pain, nonstop vomiting, violent shivers, or too
              weak to stand
        7 [ ] Confused, hearing voices, or wired without sleep
        8 [ ] One leg or arm swollen and sore
        9 [ ] Bleeding heavier again, smelly, or blood pressure from 140/90
        0 [ ] None of these

      1-9, 0 pick, enter continues, b back, u not sure, ? help
      "
    `);
  });

  it('ticks with digits, 0 for the tenth, and moves the highlight along', async () => {
    const { press, screen } = await shown(aRhythmQuestion());
    press('1', '3');
    expect(screen()).toMatchInlineSnapshot(`
      "
      7 of about 12. How often is milk removed, by pump, hand or baby?

        1 [x] 8 times or more
        2 [ ] Fewer than 6 times
      ❯ 3 [x] A gap of 6 hours or more
        4 [ ] None of this is new

      1-4 pick, enter continues, b back, s skip, u not sure, ? help
      "
    `);
  });

  it('may be answered with no ticks, and then does not offer "not sure"', async () => {
    const ask = { progress: undefined, mayBeEmpty: true, mayGoBack: false };
    const { screen } = await shown(aRhythmQuestion(ask), 40);
    expect(screen()).toMatchInlineSnapshot(`
      "
      How often is milk removed, by pump, hand
      or baby?

        1 [ ] 8 times or more
        2 [ ] Fewer than 6 times
        3 [ ] A gap of 6 hours or more
        4 [ ] None of this is new

      1-4 pick, enter none of these, s skip,
      ? help
      "
    `);
  });

  it('says what would be an answer if enter comes first', async () => {
    const { press, screen, answer } = await shown(aDangerQuestion());
    press('return');
    expect(screen()).toMatchInlineSnapshot(`
      "
      2 of about 12. You: any of these now?

        1 [ ] Thoughts of hurting myself or a child
        2 [ ] Someone is hurting or scaring me
        3 [ ] Chest pain, racing heart, or breathless
        4 [ ] Bad headache, blurred sight, swollen face or hands, or blood pressure
              from 160/110
        5 [ ] Pad soaked in an hour, or egg-sized clot
        6 [ ] Fit, fainting, bad belly pain, nonstop vomiting, violent shivers, or too
              weak to stand
        7 [ ] Confused, hearing voices, or wired without sleep
        8 [ ] One leg or arm swollen and sore
        9 [ ] Bleeding heavier again, smelly, or blood pressure from 140/90
        0 [ ] None of these

      Pick all that fit, or "None of these"; u if you are not sure.
      1-9, 0 pick, enter continues, b back, u not sure, ? help
      "
    `);
    expect(await answer()).toBeNull();
  });

  it('shows the help in place on ?', async () => {
    const { press, screen } = await shown(aDangerQuestion());
    press('?');
    expect(screen()).toMatchInlineSnapshot(`
      "
      2 of about 12. You: any of these now?
      Each of these needs care before any coaching, up to a year after a birth.
      Thoughts of hurting anyone count. Tick it even if you are unsure.

        1 [ ] Thoughts of hurting myself or a child
        2 [ ] Someone is hurting or scaring me
        3 [ ] Chest pain, racing heart, or breathless
        4 [ ] Bad headache, blurred sight, swollen face or hands, or blood pressure
              from 160/110
        5 [ ] Pad soaked in an hour, or egg-sized clot
        6 [ ] Fit, fainting, bad belly pain, nonstop vomiting, violent shivers, or too
              weak to stand
        7 [ ] Confused, hearing voices, or wired without sleep
        8 [ ] One leg or arm swollen and sore
        9 [ ] Bleeding heavier again, smelly, or blood pressure from 140/90
        0 [ ] None of these

      1-9, 0 pick, enter continues, b back, u not sure, ? help
      "
    `);
  });

  it('is restored once the help is hidden again', async () => {
    const { press, screen } = await shown(aDangerQuestion());
    const before = screen();
    press('?', 'h');
    expect(screen()).toBe(before);
  });

  it('says how many choices are below, and their keys, at 40 columns and 20 rows', async () => {
    const { screen } = await shown(aDangerQuestion(), 40, 20);
    expect(screen()).toMatchInlineSnapshot(`
      "
      2 of about 12. You: any of these now?
        1 [ ] Thoughts of hurting myself or a
              child
        2 [ ] Someone is hurting or scaring me
        3 [ ] Chest pain, racing heart, or
              breathless
        4 [ ] Bad headache, blurred sight,
              swollen face or hands, or blood
              pressure from 160/110
        5 [ ] Pad soaked in an hour, or
              egg-sized clot
        6 [ ] Fit, fainting, bad belly pain,
              nonstop vomiting, violent
              shivers, or too weak to stand
        7 [ ] Confused, hearing voices, or
              wired without sleep
        3 more below: 8-9, 0 (arrow down)
      1-9, 0 pick, enter continues, b back,
      u not sure, ? help
      "
    `);
  });

  it('reaches the last choice with the up arrow, and says what is above', async () => {
    const { press, screen } = await shown(aDangerQuestion(), 40, 20);
    press('up');
    expect(screen()).toMatchInlineSnapshot(`
      "
      2 of about 12. You: any of these now?
        3 more above: 1-3 (arrow up)
        4 [ ] Bad headache, blurred sight,
              swollen face or hands, or blood
              pressure from 160/110
        5 [ ] Pad soaked in an hour, or
              egg-sized clot
        6 [ ] Fit, fainting, bad belly pain,
              nonstop vomiting, violent
              shivers, or too weak to stand
        7 [ ] Confused, hearing voices, or
              wired without sleep
        8 [ ] One leg or arm swollen and sore
        9 [ ] Bleeding heavier again, smelly,
              or blood pressure from 140/90
      ❯ 0 [ ] None of these
      1-9, 0 pick, enter continues, b back,
      u not sure, ? help
      "
    `);
  });

  it('scrolls to a choice ticked out of view', async () => {
    const { press, screen } = await shown(aDangerQuestion(), 40, 20);
    press('0');
    expect(screen()).toContain('❯ 0 [x] None of these');
  });

  it('keeps the choices next to the help at 40 columns and 20 rows', async () => {
    const { press, screen } = await shown(aDangerQuestion(), 40, 20);
    press('?');
    expect(screen()).toMatchInlineSnapshot(`
      "
      2 of about 12. You: any of these now?
      Each of these needs care before any
      coaching, up to a year after a birth.
      Thoughts of hurting anyone count. Tick
      it even if you are unsure.
        1 [ ] Thoughts of hurting myself or a
              child
        2 [ ] Someone is hurting or scaring me
        3 [ ] Chest pain, racing heart, or
              breathless
        4 [ ] Bad headache, blurred sight,
              swollen face or hands, or blood
              pressure from 160/110
        5 [ ] Pad soaked in an hour, or
              egg-sized clot
        5 more below: 6-9, 0 (arrow down)
      1-9, 0 pick, enter continues, b back,
      u not sure, ? help
      "
    `);
  });

  it('is redrawn for a new size', async () => {
    const { press, resize, screen } = await shown(aRhythmQuestion());
    press('2');
    resize(40, 20);
    expect(screen()).toMatchInlineSnapshot(`
      "
      7 of about 12. How often is milk
      removed, by pump, hand or baby?

        1 [ ] 8 times or more
      ❯ 2 [x] Fewer than 6 times
        3 [ ] A gap of 6 hours or more
        4 [ ] None of this is new

      1-4 pick, enter continues, b back,
      s skip, u not sure, ? help
      "
    `);
  });
});

describe('the screen of a single-choice question', () => {
  it('opens with nothing highlighted', async () => {
    const { screen } = await shown(anAgeQuestion());
    expect(screen()).toMatchInlineSnapshot(`
      "
      1 of about 12. How long ago was your baby born?

        1 Not born yet
        2 Up to 4 days
        3 5 days to 6 weeks
        4 Up to 6 months
        5 Older

      1-5 answer, s skip, u not sure, ? help
      "
    `);
  });

  it('highlights the previous answer', async () => {
    const { screen } = await shown(anAgeQuestion({ preset: ['weeks'], mayGoBack: true }), 40, 20);
    expect(screen()).toMatchInlineSnapshot(`
      "
      1 of about 12. How long ago was your
      baby born?

        1 Not born yet
        2 Up to 4 days
      ❯ 3 5 days to 6 weeks
        4 Up to 6 months
        5 Older

      1-5 answer, enter keeps it, b back,
      s skip, u not sure, ? help
      "
    `);
  });

  it('says so if there is no help', async () => {
    const { press, screen } = await shown({ ...anAgeQuestion(), help: '', isMenu: true });
    press('?');
    expect(screen()).toContain('There is no more help for this one. These keys work:');
  });

  it('shows the key line after an invalid digit', async () => {
    const { press, screen, answer } = await shown(anAgeQuestion());
    press('9');
    expect(screen()).toMatchInlineSnapshot(`
      "
      1 of about 12. How long ago was your baby born?

        1 Not born yet
        2 Up to 4 days
        3 5 days to 6 weeks
        4 Up to 6 months
        5 Older

      That key does nothing here. These do:
      1-5 answer, s skip, u not sure, ? help
      "
    `);
    expect(await answer()).toBeNull();
  });
});

describe('a question', () => {
  it.each<[keys: string, meaning: unknown, ask: QuestionAsk]>([
    ['3', { answer: ['weeks'] }, anAgeQuestion()],
    ['down down return', { answer: ['days'] }, anAgeQuestion()],
    ['up return', { answer: ['older'] }, anAgeQuestion()],
    ['return', { answer: ['weeks'] }, anAgeQuestion({ preset: ['weeks'] })],
    ['return', null, anAgeQuestion()],
    ['space', null, anAgeQuestion({ preset: ['weeks'] })],
    ['b', null, anAgeQuestion()],
    ['b', 'back', anAgeQuestion({ mayGoBack: true })],
    ['left', 'back', aRhythmQuestion()],
    ['s', 'skip', aRhythmQuestion()],
    ['s', null, aDangerQuestion()],
    ['u', 'not-sure', aDangerQuestion()],
    ['escape', null, aRhythmQuestion()],
    ['q', null, aRhythmQuestion()],
    ['3 1 return', { answer: ['often', 'gap'] }, aRhythmQuestion()],
    ['down space down down space return', { answer: ['often', 'gap'] }, aRhythmQuestion()],
    ['down return', { answer: ['often'] }, aRhythmQuestion()],
    ['return', { answer: ['gap'] }, aRhythmQuestion({ preset: ['gap'] })],
    ['1 1 return', null, aRhythmQuestion()],
    ['down space space return', null, aRhythmQuestion()],
    ['1 3 4 return', { answer: ['fine'] }, aRhythmQuestion()],
    ['4 3 return', { answer: ['gap'] }, aRhythmQuestion()],
    ['1 3 2 return', { answer: ['seldom', 'gap'] }, aRhythmQuestion()],
    ['return', { answer: [] }, aRhythmQuestion({ mayBeEmpty: true })],
    ['1 1 return', { answer: [] }, aRhythmQuestion({ mayBeEmpty: true })],
    ['u', null, aRhythmQuestion({ mayBeEmpty: true })],
    ['s', null, anAgeQuestion({ isMenu: true })],
    ['u', null, anAgeQuestion({ isMenu: true })],
    ['2', { answer: ['days'] }, anAgeQuestion({ isMenu: true })],
    ['q', { answer: ['older'] }, anAgeQuestion({ isMenu: true, leave: 'older' })],
    ['escape', { answer: ['older'] }, anAgeQuestion({ isMenu: true, leave: 'older' })],
    ['return return return', null, aDangerQuestion()],
    ['0 return', { answer: ['none'] }, aDangerQuestion()],
    ['0 7 return', { answer: ['mind'] }, aDangerQuestion()],
  ])('after %s has the answer %j', async (keys, meaning, ask) => {
    const { press, answer } = await shown(ask);
    press(...keys.split(' '));
    expect(await answer()).toEqual(meaning);
  });
});
