import { describe, expect, it } from '@jest/globals';
import type { Referral } from '../../src/domain/model.ts';
import { isEmergency, isUrgent, pickHelpLines, triage } from '../../src/domain/triage.ts';
import { aContent, aHelpLine, aReferral } from '../support/tiny-content.ts';

describe('triage', () => {
  const content = aContent({
    referrals: [
      aReferral('check', 'visit', [{ growth: ['low'] }]),
      aReferral('fever', 'same-day', [{ now: ['fever'] }, { now: ['chills'], skin: ['red'] }]),
      aReferral('chest', 'emergency', [{ danger: ['chest'] }]),
      aReferral('lump', 'same-day', [{ lump: ['new'] }], { unless: [{ now: ['fever'] }] }),
      aReferral('breathing', 'emergency', [{ danger: ['breathing'] }]),
      aReferral('named', 'visit', []),
    ],
  });
  const raised = (answers: Parameters<typeof triage>[1]) =>
    triage(content, answers).map(({ id }) => id);

  it('raises nothing without an answer, and never what only a reason can raise', () => {
    expect(raised({})).toEqual([]);
    expect(raised({ now: 'none', lump: 'skip' })).toEqual([]);
  });

  it('raises a referral whose whole condition holds', () => {
    expect(raised({ now: 'fever' })).toEqual(['fever']);
    expect(raised({ now: 'chills' })).toEqual([]);
    expect(raised({ now: ['hurts', 'chills'], skin: 'red' })).toEqual(['fever']);
  });

  it('puts the most serious first, and follows content order between equals', () => {
    const answers = { growth: 'low', lump: 'new', now: 'chills', skin: 'red' };
    expect(raised({ ...answers, danger: ['chest', 'breathing'] })).toEqual([
      'chest',
      'breathing',
      'fever',
      'lump',
      'check',
    ]);
  });

  it('leaves out what a more serious one makes unnecessary', () => {
    expect(raised({ lump: 'new' })).toEqual(['lump']);
    expect(raised({ lump: 'new', now: 'fever' })).toEqual(['fever']);
  });

  it.each([
    ['emergency', true, true],
    ['same-day', false, true],
    ['visit', false, false],
  ] as const)('puts %s first in an emergency: %s, and when urgent: %s', (urgency, is, urgent) => {
    const referral = aReferral('a', urgency, []);
    expect([isEmergency([referral]), isUrgent(referral)]).toEqual([is, urgent]);
  });

  it('finds no emergency without answers', () => {
    expect(isEmergency([])).toBe(false);
  });
});

describe('the help lines', () => {
  const content = aContent({
    helpLines: [
      aHelpLine('us crisis', ['us']),
      aHelpLine('us mood', ['us', 'ca'], { for: 'mood' }),
      aHelpLine('us 911', ['us'], { for: 'emergency' }),
      aHelpLine('gb crisis', ['gb']),
      aHelpLine('gb mood', ['gb'], { for: 'mood' }),
      aHelpLine('gb 999', ['gb'], { for: 'emergency' }),
      aHelpLine('gb abuse', ['gb'], { for: 'abuse' }),
      aHelpLine('gb grief', ['gb'], { for: 'grief' }),
      aHelpLine('gb alcohol', ['gb'], { for: 'alcohol' }),
    ],
  });
  const lines = (referrals: readonly Referral[], country: string | null) =>
    pickHelpLines(content, referrals, country).map(({ name }) => name);
  const crisis = aReferral('harm', 'emergency', [], { lines: 'crisis' });
  const mood = aReferral('low', 'visit', [], { lines: 'mood' });
  const unsafe = aReferral('unsafe', 'emergency', [], { lines: 'abuse' });
  const loss = aReferral('loss', 'visit', [], { lines: 'grief' });
  const drink = aReferral('drink', 'visit', [], { lines: 'alcohol' });
  const plain = aReferral('fever', 'same-day', []);
  const chest = aReferral('chest', 'emergency', []);

  it.each([
    [
      'a crisis: the number, the crisis line and the mood line',
      [crisis],
      ['gb crisis', 'gb mood', 'gb 999'],
    ],
    ['low mood: the mood line', [mood], ['gb mood']],
    ['an emergency without a line of its own: the number', [chest], ['gb 999']],
    ['an emergency and low mood: both', [chest, mood], ['gb mood', 'gb 999']],
    ['abuse: the number and a line of its own', [unsafe], ['gb 999', 'gb abuse']],
    ['a loss: the line for grief, and the mood line', [loss], ['gb mood', 'gb grief']],
    ['drink: a line of its own', [drink], ['gb alcohol']],
    ['neither: none', [plain], []],
    ['nothing: none', [], []],
  ])('of a known country, at %s', (_, referrals, names) => {
    expect(lines(referrals, 'gb')).toEqual(names);
  });

  it('are those of a country that shares them', () => {
    expect(lines([mood], 'ca')).toEqual(['us mood']);
  });

  it.each([[null], ['de']])(
    'are every country’s if the country is %s, without a number',
    (country) => {
      expect(lines([crisis], country)).toEqual(['us crisis', 'us mood', 'gb crisis', 'gb mood']);
      expect(lines([mood], country)).toEqual(['us mood', 'gb mood']);
      expect(lines([chest], country)).toEqual([]);
    },
  );
});
