import { describe, expect, it } from '@jest/globals';
import { content } from '../../src/content/index.ts';
import { draftOf, namedPump } from '../../src/domain/walked.ts';
import {
  nextStep,
  readReply,
  replied,
  type Replies,
  type Reply,
  START,
  steppedBack,
  takenWords,
} from '../../src/domain/walk.ts';
import type { WalkStep } from '../../src/domain/model.ts';
import { refusal } from '../support/input-error.ts';

const { kinds } = content.measures;
const NOTHING: ReadonlySet<string> = new Set();
const done = (...replies: readonly (readonly [string, Reply])[]): Replies =>
  replies.map(([step, reply]) => ({ step, reply }));

/** Goes through a walk with the given replies; steps without one are skipped. */
function walked(
  steps: readonly WalkStep[],
  replies: Readonly<Record<string, readonly Reply[]>>,
  ruledOut = NOTHING,
) {
  const left = new Map(Object.entries(replies).map(([id, all]) => [id, [...all]]));
  const seen: string[] = [];
  let walk = START;
  for (;;) {
    const step = nextStep(steps, walk.replies, ruledOut);
    if (!step) return { state: walk.replies, seen };
    seen.push(step.id);
    const reply = step.ask ? (left.get(step.id)?.shift() ?? null) : 'done';
    walk = replied(step, reply, walk);
  }
}

describe('a walk', () => {
  it('repeats a step as long as that is the reply', () => {
    const { seen, state } = walked(kinds.suction.steps, {
      dial: ['both'],
      'both-up': ['fine', 'fine', 'too-much'],
      'both-down': [7],
      usual: ['same'],
    });
    expect(seen.filter((id) => id === 'both-up')).toHaveLength(3);
    expect(seen).toEqual(expect.arrayContaining(['both-down', 'usual', 'pump']));
    expect(seen).not.toContain('both-top');
    expect(draftOf('suction', state, [])).toMatchObject({
      aim: 'highest-comfortable',
      left: 7,
      right: 7,
      usual: 'same',
      pump: null,
    });
  });

  it.each(['both-down', 'both-top'])('asks nothing more about a level that was skipped', (id) => {
    const up = id === 'both-down' ? 'too-much' : 'top';
    const skipped = walked(kinds.suction.steps, { dial: ['both'], 'both-up': [up] });
    expect(skipped.seen.at(-1)).toBe(id);
    const gentle = walked(kinds.suction.gentle ?? [], { gentle: ['flows'] });
    expect(gentle.seen.at(-1)).toBe('level');
  });

  it.each([
    [['weak', 'grips'], false],
    [['grips', 'weak'], false],
    [['weak', 'weak'], false],
    [['grips', null], false],
    [['grips', 'grips'], true],
  ] as const)('compares both sides with one only if each grips: %j', ([left, right], isAsked) => {
    const { seen } = walked(kinds.pump.steps, { left: [left], right: [right] });
    expect(seen.includes('both')).toBe(isAsked);
  });

  it('says to plug in only a pump with a plug', () => {
    const plugs = kinds.pump.steps.filter(({ text }) => /^Plug it in/.test(text));
    expect(plugs.map(({ id }) => id)).toEqual(['swap-left', 'swap-right']);
    for (const { text } of plugs) expect(text).toContain('if it has a plug');
  });

  it('leaves out a step whose strategy is ruled out', () => {
    const open = walked(kinds.hand.steps, { first: ['sprays'] });
    const careful = walked(kinds.hand.steps, { first: ['sprays'] }, new Set(['light-massage']));
    expect(open.seen).toContain('strokes');
    expect(careful.seen).not.toContain('strokes');
    expect(open.seen).not.toContain('other-press');
  });

  it('goes back one step, and asks dependent steps again', () => {
    const before = done(['start', 'done'], ['flow', 'done'], ['slow', 'done'], ['dial', 'left']);
    const { steps } = kinds.suction;
    const here = nextStep(steps, before, NOTHING);
    expect(here?.id).toBe('only-left-up');
    const back = here && steppedBack(steps, here, { replies: before, undo: [] });
    expect(back && nextStep(steps, back.replies, NOTHING)?.id).toBe('dial');
  });

  /** What is said first after a step back from each step of a walk with these replies. */
  const undone = (steps: readonly WalkStep[], replies: Readonly<Record<string, Reply>>) => {
    const found: [from: string, to: string | undefined, ...undo: string[]][] = [];
    let walk = START;
    for (;;) {
      const step = nextStep(steps, walk.replies, NOTHING);
      if (!step) return found;
      const back = steppedBack(steps, step, walk);
      if (back.undo.length > 0) found.push([step.id, walk.replies.at(-1)?.step, ...back.undo]);
      walk = replied(step, replies[step.id] ?? 'done', walk);
    }
  };

  it('turns the suction down before it goes back from a step up, or to one', () => {
    const down = (side: string) => `${side} side: first turn it down to gentle suction.`;
    const replies = { dial: 'each', 'left-up': 'too-much', 'left-down': 6, 'right-up': 'top' };
    expect(undone(kinds.suction.steps, { ...replies, 'right-top': 9 })).toEqual([
      ['left-up', 'dial', down('Left')],
      ['left-down', 'left-up', down('Left')],
      ['right-up', 'left-down', down('Right')],
      ['right-top', 'right-up', down('Right')],
    ]);
    const lowest = 'First turn it down to the lowest suction.';
    expect(undone(kinds.suction.gentle ?? [], { gentle: 'flows', level: 2 })).toEqual([
      ['gentle', 'flow', lowest],
      ['level', 'gentle', lowest],
    ]);
  });

  it('says so for every step that goes up, down or swaps', () => {
    const all = Object.values(kinds).flatMap(({ steps, gentle = [] }) => [...steps, ...gentle]);
    const changing = all.filter(({ text }) =>
      /one step (up|down)|up one step|\bswap\b/i.test(text),
    );
    expect(changing.length).toBeGreaterThan(6);
    for (const step of changing)
      expect(step).toMatchObject({ isRelative: true, undo: expect.any(String) });
  });

  it('puts the parts of the pump back before it goes back', () => {
    const replies = { left: 'weak', right: 'grips', 'swap-left': 'moved' };
    const back = 'Put the parts back on the sides that they came from.';
    expect(undone(kinds.pump.steps, replies)).toEqual([
      ['battery', 'right', 'Plug it in again, if it has a plug.'],
      ['swap-left', 'battery', back],
      ['valves', 'swap-left', 'Put the valves back in.', back],
    ]);
  });

  it('keeps what is to be undone through several steps back, until the next reply', () => {
    const { steps } = kinds.suction;
    const step = (id: string) => steps.find((one) => one.id === id) as WalkStep;
    const replies = done(['start', 'done'], ['flow', 'done'], ['slow', 'done'], ['dial', 'both']);
    const back = steppedBack(steps, step('both-up'), { replies, undo: [] });
    expect(steppedBack(steps, step('dial'), back).undo).toEqual(back.undo);
    expect(replied(step('dial'), 'each', back).undo).toEqual([]);
  });

  it('turns the suction down too if the question after a step up is skipped', () => {
    const step = kinds.suction.steps.find(({ id }) => id === 'left-up') as WalkStep;
    expect(replied(step, null, START).undo).toEqual([step.undo]);
    expect(replied(step, 'too-much', START).undo).toEqual([]);
  });

  it('of every measurement ends, with no result if everything is skipped', () => {
    for (const kind of ['fit', 'pump', 'hand'] as const) {
      expect(draftOf(kind, walked(kinds[kind].steps, {}).state, [])).toBeNull();
    }
    const { state } = walked(kinds.suction.steps, {});
    expect(draftOf('suction', state, [])).toMatchObject({ left: null, right: null });
  });
});

describe('a typed reply', () => {
  const number = (typed: string, mayGoBack = true) => readReply(typed, 'mm', mayGoBack, Number);

  it('is a value, skipped or one step back', () => {
    expect(number('17')).toBe(17);
    for (const word of ['s', ' S ', 'skip']) expect(number(word)).toBeNull();
    for (const word of ['b', 'Back ']) expect(number(word)).toBe('back');
    expect(number('b', false)).toBeNaN();
    expect(refusal(() => number(' ')).message).toBe('Type a number, or s to skip.');
  });

  it('is read back in words', () => {
    expect([takenWords(7, 'level'), takenWords(17.5, 'mm'), takenWords('Elvie', 'name')]).toEqual([
      ...['Level 7', '17.5 mm', 'Elvie'],
    ]);
    expect([takenWords(null, 'mm'), takenWords('back', 'level')]).toEqual(['Skipped', 'Back']);
  });

  it('may be empty only if it is a name', () => {
    const name = (typed: string) => readReply(typed, 'name', true, (text) => text);
    expect([name(''), name(' s'), name('b'), name('Elvie')]).toEqual([null, null, 'back', 'Elvie']);
  });
});

describe('the result of a walk', () => {
  const pumpDraftOf = (replies: Readonly<Record<string, Reply>>) => {
    const given = Object.entries(replies).map(([id, reply]) => [id, [reply]] as const);
    const { state } = walked(kinds.pump.steps, Object.fromEntries(given));
    return draftOf('pump', state, []);
  };

  it('is the lowest level that draws milk if the search is locked', () => {
    const { state } = walked(kinds.suction.gentle ?? [], {
      gentle: ['not-yet', 'flows'],
      level: [2],
      pump: ['Elvie'],
    });
    expect(draftOf('suction', state, ['It hurts.'])).toEqual({
      kind: 'suction',
      aim: 'gentlest',
      why: ['It hurts.'],
      left: 2,
      right: 2,
      pump: 'Elvie',
      usual: null,
    });
  });

  it.each([
    [{ left: 'grips', right: 'grips', both: 'same', battery: 'same' }, 'good', null],
    [{ left: 'grips', right: 'grips', valves: 'gapes' }, 'good', 'valves'],
    [{ left: 'grips', right: 'grips', valves: 'flat', tubing: 'dry', age: 'newer' }, 'good', null],
    [{ left: 'weak', right: 'weak', age: 'newer' }, 'weak', 'pump'],
    [{ left: 'weak', right: 'weak', age: 'newer', battery: 'none' }, 'weak', 'power'],
    [{ left: 'weak', right: 'weak', age: 'older' }, 'weak', 'valves'],
    [{ left: 'weak', right: 'weak', tubing: 'wet' }, 'weak', 'tubing'],
    [
      { left: 'weak', right: 'grips', 'swap-left': 'moved', age: 'newer' },
      'one-side-weak',
      'valves',
    ],
    [{ left: 'weak', right: 'grips', 'swap-left': 'gone' }, 'one-side-weak', null],
    [
      { left: 'weak', right: 'grips', 'swap-left': 'gone', tubing: 'wet' },
      'one-side-weak',
      'tubing',
    ],
    [{ left: 'grips', right: 'weak', 'swap-right': 'stayed' }, 'one-side-weak', 'pump'],
    [
      { left: 'grips', right: 'weak', 'swap-right': 'stayed', valves: 'gapes' },
      'one-side-weak',
      'valves',
    ],
    [{ left: 'grips', right: 'grips', both: 'weaker', age: 'newer' }, 'weak-doubled', 'pump'],
    [
      { left: 'grips', right: 'grips', both: 'weaker', battery: 'weaker', tubing: 'dry' },
      'weak-doubled',
      'valves',
    ],
    [{ left: 'grips', right: 'grips', battery: 'weaker' }, 'weak-on-battery', 'power'],
    [{ left: 'weak', valves: 'flat' }, 'weak', 'valves'],
    [{ right: 'weak', valves: 'flat' }, 'weak', 'valves'],
    [{ left: 'grips' }, 'good', null],
  ] as const)('of the pump test %j is %s, and first %s', (replies, result, first) => {
    expect(pumpDraftOf(replies)).toMatchObject({ kind: 'pump', result, first });
  });

  it('of the pump test keeps the side and all that was looked at, and nothing else', () => {
    const looked = { battery: 'same', valves: 'flat', tubing: 'dry', age: 'newer' } as const;
    expect(pumpDraftOf({ left: 'weak', right: 'grips', 'swap-left': 'stayed', ...looked })).toEqual(
      {
        ...{
          kind: 'pump',
          result: 'one-side-weak',
          first: 'pump',
          weakSide: 'left',
          swap: 'stayed',
        },
        ...{ battery: 'same', valves: 'flat', tubing: 'dry', valvesAge: 'newer' },
      },
    );
    expect(pumpDraftOf({ left: 'grips', right: 'weak', 'swap-right': 'moved' })).toEqual({
      ...{
        kind: 'pump',
        result: 'one-side-weak',
        first: 'valves',
        weakSide: 'right',
        swap: 'moved',
      },
    });
    expect(pumpDraftOf({ left: 'weak', right: 'weak', age: 'unknown' })).toEqual({
      ...{ kind: 'pump', result: 'weak', first: null },
    });
  });

  it('of both breasts is the better one, beside the other', () => {
    const { state } = walked(kinds.hand.steps, {
      first: ['nothing'],
      other: ['sprays'],
      'by-pump': ['drops'],
    });
    const found = { kind: 'hand', result: 'sprays', other: 'nothing', byPump: 'drops' };
    expect(draftOf('hand', state, [])).toEqual(found);
    const same = walked(kinds.hand.steps, { first: ['drops'], other: ['drops'] });
    expect(draftOf('hand', same.state, [])).not.toHaveProperty('other');
  });

  it.each([
    ['both', [['both-down', 7]], { left: 7, right: 7 }],
    ['both at the top', [['both-top', 9]], { left: 9, right: 9 }],
    [
      'each',
      [
        ['left-down', 6],
        ['right-top', 9],
      ],
      { left: 6, right: 9 },
    ],
    [
      'one of each',
      [
        ['left-top', 8],
        ['right-down', 5],
      ],
      { left: 8, right: 5 },
    ],
    ['the left only', [['only-left-down', 4]], { left: 4, right: null }],
    ['the left only, at the top', [['only-left-top', 9]], { left: 9, right: null }],
    ['the right only', [['only-right-down', 4]], { left: null, right: 4 }],
    ['the right only, at the top', [['only-right-top', 9]], { left: null, right: 9 }],
    ['none that was skipped', [['both-down', null]], { left: null, right: null }],
  ] as const)('of suction is the level of %s', (_, replies, levels) => {
    expect(draftOf('suction', done(...replies), [])).toEqual({
      ...{ kind: 'suction', aim: 'highest-comfortable', why: [], pump: null, usual: null },
      ...levels,
    });
  });

  it('of suction is how it compares with the usual level, if that was said', () => {
    for (const usual of ['same', 'lower', 'higher'] as const) {
      expect(draftOf('suction', done(['usual', usual]), [])).toMatchObject({ usual });
    }
    expect(draftOf('suction', done(['usual', null]), [])).toMatchObject({ usual: null });
    expect(draftOf('suction', done(['usual', 'same'], ['level', 3]), ['Sore.'])).toMatchObject({
      ...{ usual: null, left: 3, right: 3, why: ['Sore.'] },
    });
  });

  it('of fit is every width, the flange and what was seen', () => {
    const all = done(
      ...([
        ['left', 17],
        ['right', 16],
        ['flange', 24],
        ['look', 'done'],
        ['moves', 'rubs'],
        ['left-after', 19],
        ['right-after', 18],
      ] as const),
    );
    expect(draftOf('fit', all, [])).toEqual({
      ...{ kind: 'fit', leftMm: 17, rightMm: 16, leftAfterMm: 19, rightAfterMm: 18 },
      ...{ flangeMm: 24, moves: 'rubs' },
    });
    const nothing = { leftMm: null, rightMm: null, leftAfterMm: null, rightAfterMm: null };
    expect(draftOf('fit', done(['moves', 'slips']), [])).toEqual({
      ...{ kind: 'fit', ...nothing, flangeMm: null, moves: 'slips' },
    });
    expect(draftOf('fit', done(['right', 16]), [])).toMatchObject({ leftMm: null, rightMm: 16 });
    expect(draftOf('fit', done(['left', 17]), [])).toMatchObject({ leftMm: 17, moves: null });
    expect(draftOf('fit', done(['flange', 24], ['left-after', 19]), [])).toBeNull();
  });

  it('of one hand is enough, whichever it is', () => {
    expect(draftOf('hand', done(['first', 'drops']), [])).toEqual({
      ...{ kind: 'hand', result: 'drops', byPump: null },
    });
    expect(draftOf('hand', done(['other', 'nothing'], ['by-pump', 'sprays']), [])).toEqual({
      ...{ kind: 'hand', result: 'nothing', byPump: 'sprays' },
    });
    expect(draftOf('hand', done(['by-pump', 'sprays']), [])).toBeNull();
  });

  it('names a pump in a few plain letters', () => {
    expect(namedPump('  Elvie \u001b[31m Stride ')).toBe('Elvie \ufffd[31m Stride');
    expect([namedPump(' '), namedPump('x'.repeat(99))?.length]).toEqual([null, 40]);
  });
});
