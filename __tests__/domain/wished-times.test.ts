import { describe, expect, it } from '@jest/globals';
import {
  onceIfPower,
  powerCautions,
  refuseContradictions,
  timesCautions,
  titleOf,
  wishedDays,
  wishedTimes,
  type Wishes,
} from '../../src/domain/wished-times.ts';
import { refusal } from '../support/input-error.ts';
import { aContent, aReferral, aStrategy } from '../support/tiny-content.ts';

const none: Wishes = {
  times: undefined,
  every: undefined,
  from: undefined,
  until: undefined,
  days: undefined,
  lastDay: undefined,
  minutes: undefined,
  power: false,
};

describe('wishes for reminders', () => {
  it.each([
    [{ times: [0], every: 180 }, '--times and --every do not go together.', 'Give one of them.'],
    [{ from: 0 }, '--from and --until go with --every.', 'Add --every 3h, or give --times.'],
    [{ until: 0 }, '--from and --until go with --every.', 'Add --every 3h, or give --times.'],
    [{ days: 1, lastDay: 0 }, '--days and --last-day do not go together.', 'Give one of them.'],
    [
      { power: true, every: 180 },
      '--every does not go with --power, which is once a day.',
      'Give its time, such as --times 20:00.',
    ],
    [
      { power: true, minutes: 30 },
      '--minutes does not go with --power, which is an hour by its nature.',
      'Leave --minutes out.',
    ],
  ])('that exclude each other are refused: %j', (wishes, message, hint) => {
    const refused = refusal(() => refuseContradictions({ ...none, ...wishes }));
    expect(refused).toEqual({ message, hint });
  });

  it.each([
    {},
    { times: [0], days: 1, minutes: 30 },
    { every: 180, from: 0, until: 60, lastDay: 0 },
    { power: true, times: [0], days: 3 },
  ])('that go together are taken: %j', (wishes) => {
    expect(() => refuseContradictions({ ...none, ...wishes })).not.toThrow();
  });

  it.each([
    [{}, null],
    [{ times: [420, 600] }, [420, 600]],
    [{ every: 480 }, [420, 900, 1380]],
    [{ every: 180, from: 600, until: 800 }, [600, 780]],
    [{ power: true, times: [1200] }, [1200]],
  ])('mean times of the day: %j', (wishes, times) => {
    expect(wishedTimes({ ...none, ...wishes })).toEqual(times);
  });

  it('have one time for power pumping', () => {
    const refused = {
      message: '--times: power pumping is once a day.',
      hint: 'Give one time, such as 20:00.',
    };
    expect(refusal(() => wishedTimes({ ...none, power: true, times: [1, 2] }))).toEqual(refused);
    expect(refusal(() => onceIfPower([], true, 'This')).message).toMatch(/^This: /);
  });

  it.each([
    [{ power: false }, undefined, null],
    [{ power: true }, undefined, 7],
    [{ power: true, days: 3 }, undefined, 3],
    [{ power: false, days: 14 }, undefined, 14],
    [{ power: true }, '2026-11-23', 1],
    [{ power: false }, '2026-11-30', 8],
  ])('repeat: %j, until %s', (wishes, lastDay, days) => {
    const daysFrom = wishedDays({ days: undefined, ...wishes }, lastDay, '2026-11-23');
    expect(daysFrom('2026-11-23')).toBe(days);
  });

  it('cannot end before today', () => {
    expect(refusal(() => wishedDays(none, '2026-11-22', '2026-11-23'))).toEqual({
      message: '--last-day: 2026-11-22 is over.',
      hint: 'Give a day that is still to come.',
    });
  });
});

describe('the title in a calendar', () => {
  it('says nothing private unless somebody gives another', () => {
    expect(titleOf(undefined)).toBe('Break');
    expect(titleOf('  A  long\n name ')).toBe('A long name');
    expect(titleOf('x'.repeat(200))).toHaveLength(200);
  });

  it.each([
    [' \n ', '--title: nothing was given.'],
    ['x'.repeat(201), '--title: that is too long.'],
  ])('cannot be %j', (text, message) => {
    const hint = 'Give up to 200 letters, such as Break.';
    expect(refusal(() => titleOf(text))).toEqual({ message, hint });
  });
});

describe('what to know beforehand', () => {
  const rule = (answer: string, why: string) => ({
    when: { breast: [answer] },
    strategies: ['power', 'times'],
    why,
    sources: [],
  });
  const content = aContent({
    strategies: { power: { ...aStrategy('Power'), effect: 'It may help.', cautions: ['Rest.'] } },
    contraindications: [rule('sore', 'Sore.'), rule('hot', 'Hot.'), rule('red', 'Red.')],
    referrals: [aReferral('fever', 'same-day', [{ danger: ['fever'] }])],
    ruledOutAtSameDay: ['power'],
  });
  const hint = 'Leave --power out, or answer `letdown check` again if things have changed.';

  it('is what power pumping does, and its cautions', () => {
    expect(powerCautions(content, {}, 'power')).toEqual(['It may help.', 'Rest.']);
  });

  it.each([
    [{ breast: ['sore', 'hot', 'red'] }, ' Sore. Hot.'],
    [{ danger: 'fever' }, ''],
  ])('is why it has to wait, in two sentences at most: %j', (answers, why) => {
    expect(refusal(() => powerCautions(content, answers, 'power'))).toEqual({
      message: `Leave power pumping for now: your last answers speak against it.${why}`,
      hint,
    });
  });

  it('is that more than twelve times a day tires, or else what the answers say', () => {
    const times = (count: number) => Array.from({ length: count }, (_, at) => at * 60);
    const tires = 'More than 12 times a day brings tiredness rather than milk.';
    expect(timesCautions(content, {}, 'times', times(12))).toEqual([]);
    expect(timesCautions(content, {}, 'times', times(13))).toEqual([tires]);
    expect(timesCautions(content, { breast: ['sore'] }, 'times', times(13))).toEqual(['Sore.']);
    expect(timesCautions(content, { breast: ['sore'] }, 'times', times(1))).toEqual(['Sore.']);
  });
});
