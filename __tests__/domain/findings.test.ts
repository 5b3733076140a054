import { describe, expect, it } from '@jest/globals';
import type { Answers } from '../../src/domain/answers.ts';
import { MOST_SHOWN, reason } from '../../src/domain/findings.ts';
import type { Content } from '../../src/domain/model.ts';
import { trackOf } from '../../src/domain/track.ts';
import {
  aBlocker,
  aContent,
  aQuestion,
  aReason,
  aReferral,
  aTrack,
} from '../support/tiny-content.ts';

const signs = aQuestion('signs', ['a', 'b', 'c', 'd'], { kind: 'many' });
const base: Partial<Content> = {
  questions: [signs],
  blockers: {
    worn: aBlocker(['swap']),
    tense: aBlocker(['rest']),
    hormones: aBlocker(['ask'], { referral: 'blood-test' }),
    cold: aBlocker(['warm']),
  },
  evidence: {
    worn: aReason({ signs: { a: 3 } }),
    tense: aReason({ signs: { b: 3 } }),
    hormones: aReason({ signs: { c: 3 } }),
    cold: aReason({ signs: { d: 3 } }),
  },
  referrals: [
    aReferral('chest', 'emergency', [{ danger: ['chest'] }]),
    aReferral('fever', 'same-day', [{ danger: ['fever'] }]),
    aReferral('blood-test', 'visit', [{ danger: ['tired'] }]),
  ],
  generalStrategies: ['general'],
};

const found = (answers: Answers, more: Partial<Content> = {}) => {
  const { emergency, track, referrals, shown, strategies } = reason(
    aContent({ ...base, ...more }),
    answers,
  );
  return {
    emergency,
    track: track?.id ?? null,
    referrals: referrals.map(({ id }) => id),
    shown: shown.map(({ id }) => id),
    strategies: strategies.map(({ id }) => id),
  };
};

describe('the findings', () => {
  it('are the reasons with a band, best first, and strategies for them', () => {
    expect(found({ signs: ['a', 'b'] })).toEqual({
      emergency: false,
      track: null,
      referrals: [],
      shown: ['worn', 'tense'],
      strategies: ['swap', 'rest'],
    });
  });

  it('are general strategies if nothing stands out', () => {
    expect(found({})).toMatchObject({ shown: [], referrals: [], strategies: ['general'] });
  });

  it('show every reason, but choose strategies for three', () => {
    expect(MOST_SHOWN).toBe(3);
    const { shown, strategies } = found({ signs: ['a', 'b', 'c', 'd'] });
    expect(shown).toEqual(['worn', 'tense', 'hormones', 'cold']);
    expect(strategies).toEqual(['swap', 'rest', 'ask']);
  });

  it('contain only the referrals and the track in an emergency', () => {
    const tracks = [aTrack('work', { purpose: ['work'] })];
    expect(
      found({ danger: ['fever', 'chest'], purpose: 'work', signs: ['c'] }, { tracks }),
    ).toEqual({
      emergency: true,
      track: 'work',
      referrals: ['chest', 'fever'],
      shown: [],
      strategies: [],
    });
  });
});

describe('the referral of a reason', () => {
  it('is added, after those raised, if the reason leads', () => {
    expect(found({ danger: 'fever', signs: ['c'] }).referrals).toEqual(['fever', 'blood-test']);
  });

  it('is not added if another reason leads', () => {
    expect(found({ signs: ['a', 'c'] })).toMatchObject({
      shown: ['worn', 'hormones'],
      referrals: [],
    });
  });

  it('is not shown twice', () => {
    expect(found({ danger: 'tired', signs: ['c'] }).referrals).toEqual(['blood-test']);
  });
});

describe('a track', () => {
  const tracks = [
    aTrack('loss-stop', { purpose: ['loss'], aim: ['stop'] }, { hasReasons: false }),
    aTrack('loss', { purpose: ['loss'] }, { mutedBlockers: ['worn'], strategies: ['rest'] }),
  ];

  it('is the first match; no match is null', () => {
    const content = aContent({ tracks });
    expect(trackOf(content, { purpose: 'loss', aim: 'stop' })?.id).toBe('loss-stop');
    expect(trackOf(content, { purpose: 'loss' })?.id).toBe('loss');
    expect(trackOf(content, { purpose: 'home' })).toBeNull();
    expect(trackOf(content, {})).toBeNull();
  });

  it('hides reasons, so that the next one leads and decides the strategies', () => {
    expect(found({ purpose: 'loss', signs: ['a', 'c'] }, { tracks })).toEqual({
      emergency: false,
      track: 'loss',
      referrals: ['blood-test'],
      shown: ['hormones'],
      strategies: ['ask', 'rest'],
    });
  });

  it('may turn off the search for reasons', () => {
    expect(found({ purpose: 'loss', aim: 'stop', signs: ['c'] }, { tracks })).toEqual({
      emergency: false,
      track: 'loss-stop',
      referrals: [],
      shown: [],
      strategies: ['general'],
    });
  });
});
