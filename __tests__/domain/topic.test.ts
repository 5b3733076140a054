import { describe, expect, it } from '@jest/globals';
import type { TopicDocument } from '../../src/domain/documents/index.ts';
import type { Content, Source } from '../../src/domain/model.ts';
import { topicDocument, topicNamed, topicNames } from '../../src/domain/topic.ts';
import { refusal } from '../support/input-error.ts';
import {
  aBlocker,
  aContent,
  aHelpLine,
  aLikelihood,
  aNumber,
  aQuestion,
  aReason,
  aReferral,
  aStrategy,
} from '../support/tiny-content.ts';

const source = (title: string): Source => ({ title, checked: 'seen' });

const content: Content = aContent({
  version: '7',
  topics: {
    help: {
      name: 'When to call',
      sections: [
        { heading: 'Now', lines: ['Call.', 'Wait.'], isSteps: true, sources: ['s-call'] },
        {
          ...{ heading: 'Why', lines: ['It saves time.'], sources: ['s-call', 's-time'] },
          ...{ evidence: 'strong', basis: 'one trial' },
        },
      ],
      hasLines: true,
      see: ['stress'],
    },
    silent: { name: 'Silence', sections: [], see: [] },
  },
  questions: [
    aQuestion('mood', ['tense', 'calm', 'low']),
    aQuestion('signs', ['a', 'b', 'c', 'd', 'e', 'f'], { kind: 'many' }),
    aNumber('nipple', [{ key: 'wide', from: 20, below: 50 }]),
  ],
  blockers: {
    stress: aBlocker(['rest', 'warm'], {
      ...{ name: 'Stress', text: 'It is stress.', evidence: 'moderate', sources: ['s-stress'] },
      referral: 'low-mood',
    }),
    growth: aBlocker([], { name: 'Growth', text: 'It is growth.', differential: true }),
    cold: aBlocker(['warm'], { name: 'Cold', text: 'It is cold.' }),
  },
  evidence: {
    stress: aReason({
      mood: {
        tense: [aLikelihood(2), aLikelihood(1), aLikelihood(9, { when: ['signs.a'] })],
        calm: -3,
        low: [aLikelihood(0)],
      },
      signs: { a: 1, b: 2, c: 1, d: 1, e: 4, f: 1 },
      nipple: { wide: 5 },
    }),
  },
  strategies: {
    rest: aStrategy('Rest', {
      ...{ when: 'day', minutes: 20, steps: ['Lie down.', 'Breathe.'], effect: 'It calms.' },
      ...{ cautions: ['Not while driving.'], evidence: 'expert', sources: ['s-rest'] },
    }),
    warm: aStrategy('Warmth', { steps: ['Warm it.'], effect: 'It may help.' }),
    press: aStrategy('Press', { when: 'during' }),
    note: aStrategy('Note', { when: 'after' }),
  },
  contraindications: [
    { when: {}, strategies: ['warm'], why: 'It is red.', sources: ['s-red'] },
    { when: {}, strategies: ['rest', 'warm'], why: 'It is hot.', sources: [] },
    { when: {}, strategies: ['warm'], why: 'It is red.', sources: ['s-fever'] },
    { when: {}, strategies: ['rest'], why: 'It is late.', sources: [] },
  ],
  sources: Object.fromEntries(
    ['s-call', 's-time', 's-stress', 's-mood', 's-rest', 's-red', 's-fever'].map((id) => [
      id,
      source(id.toUpperCase()),
    ]),
  ),
  referrals: [
    aReferral('low-mood', 'visit', [], { lines: 'mood', action: 'See her.', sources: ['s-mood'] }),
    aReferral('danger', 'emergency', [], { lines: 'crisis' }),
  ],
  helpLines: [
    aHelpLine('Ambulance', ['us'], { for: 'emergency' }),
    aHelpLine('Mood line', ['us', 'ca'], { for: 'mood', contact: '1', hours: 'always' }),
    aHelpLine('Samaritans', ['gb'], { contact: '116', hours: 'at night' }),
  ],
});

function topic(id: string, country: string | null = null): TopicDocument {
  const name = topicNames(content).find((one) => one.id === id);
  if (!name) throw new Error(`There is no ${id}.`);
  return topicDocument(content, name, country);
}

/** A section with no special settings. */
const aSection = (more: Partial<TopicDocument['sections'][number]>) => ({
  ...{ heading: null, lines: [], form: 'list', evidence: null, basis: null, sources: [] },
  ...more,
});

describe('reading topics', () => {
  it('are topics, reasons, look-alikes and tips', () => {
    expect(topicNames(content).map(({ id, kind, name }) => `${id}, ${kind}: ${name}`)).toEqual([
      'help, topic: When to call',
      'silent, topic: Silence',
      'stress, blocker: Stress',
      'growth, differential: Growth',
      'cold, blocker: Cold',
      'rest, strategy: Rest',
      'warm, strategy: Warmth',
      'press, strategy: Press',
      'note, strategy: Note',
    ]);
  });
});

describe('a topic', () => {
  it('has its own sections, its sources once, and the country’s help lines', () => {
    expect(topic('help', 'gb')).toEqual({
      schema: 'letdown.topic/1',
      id: 'help',
      kind: 'topic',
      name: 'When to call',
      sections: [
        aSection({
          ...{ heading: 'Now', lines: ['Call.', 'Wait.'], form: 'steps', sources: ['s-call'] },
        }),
        aSection({
          ...{ heading: 'Why', lines: ['It saves time.'], sources: ['s-call', 's-time'] },
          ...{ evidence: 'strong', basis: 'one trial' },
        }),
      ],
      fit: null,
      lines: [{ countries: ['gb'], name: 'Samaritans', contact: '116', hours: 'at night' }],
      see: ['stress'],
      sources: [
        { id: 's-call', title: 'S-CALL', checked: 'seen' },
        { id: 's-time', title: 'S-TIME', checked: 'seen' },
      ],
      content: '7',
    });
  });

  it('gives the emergency number if the country is known', () => {
    const names = (country: string | null) => topic('help', country).lines.map(({ name }) => name);
    expect(names('us')).toEqual(['Ambulance', 'Mood line']);
    expect(names(null)).toEqual(['Mood line', 'Samaritans']);
    expect(topic('silent', 'us').lines).toEqual([]);
  });
});

describe('a reason as a topic', () => {
  it('says whom to see, the six strongest answers for it, and what may help', () => {
    const { sections, see, lines, sources } = topic('stress', 'us');
    expect(sections).toEqual([
      aSection({
        ...{ lines: ['It is stress.'], form: 'text', evidence: 'moderate', sources: ['s-stress'] },
      }),
      aSection({
        heading: 'Who to see',
        lines: ['low-mood.', 'See her.'],
        form: 'text',
        sources: ['s-mood'],
      }),
      aSection({ heading: 'It may be this if …', lines: ['e', 'tense', 'b', 'a', 'c', 'd'] }),
      aSection({ heading: 'What may help', lines: ['Rest (rest)', 'Warmth (warm)'] }),
    ]);
    expect([see, lines]).toEqual([['rest', 'warm'], []]);
    expect(sources.map(({ id }) => id)).toEqual(['s-stress', 's-mood']);
  });

  it('says only its text if nothing more is known, and that it is something else', () => {
    expect(topic('growth').sections).toEqual([
      aSection({
        lines: ['It can look like a missing let-down, but it is something else.', 'It is growth.'],
        ...{ form: 'text', evidence: 'limited' },
      }),
    ]);
  });
});

describe('a tip as a topic', () => {
  it('says when, how, what to expect, and when to leave it out', () => {
    const { sections, see } = topic('rest');
    expect(sections).toEqual([
      aSection({
        heading: 'At any time of day, about 20 min',
        lines: ['Lie down.', 'Breathe.'],
        form: 'steps',
      }),
      aSection({
        ...{ heading: 'What to expect', lines: ['It calms.'], form: 'text' },
        ...{ evidence: 'expert', sources: ['s-rest'] },
      }),
      aSection({ heading: 'Take care', lines: ['Not while driving.'] }),
      aSection({ heading: 'When to skip it', lines: ['It is hot.', 'It is late.'] }),
    ]);
    expect(see).toEqual(['stress']);
  });

  it('gives each reason to leave it out once, with every source', () => {
    const { sections, see } = topic('warm');
    expect(sections.map(({ heading }) => heading)).toEqual([
      'Before you pump, about 2 min',
      'What to expect',
      'When to skip it',
    ]);
    expect(sections[2]).toMatchObject({
      lines: ['It is red.', 'It is hot.'],
      sources: ['s-red', 's-fever'],
    });
    expect(see).toEqual(['stress', 'cold']);
  });

  it('says when in a session it is used', () => {
    const headings = ['press', 'note'].map((id) => topic(id).sections[0]?.heading);
    expect(headings).toEqual(['While you pump, about 2 min', 'After pumping, about 2 min']);
  });
});

describe('a page is found', () => {
  const everyday = { rest: ['Lie-down', 'nap'], warm: ['rest', 'hot pack'] };
  const named = (word: string) => topicNamed(content, everyday, word);
  const hintOf = (word: string) => refusal(() => named(word));

  it.each([
    ['warm', 'warm'],
    ['rest', 'rest'],
    ['nap', 'rest'],
    ['Naps', 'rest'],
    [' lie  DOWN ', 'rest'],
    ['hot_packs', 'warm'],
  ])('by its id or by an everyday word: %j', (word, id) => {
    expect(named(word).id).toBe(id);
  });

  it('with its kind and name', () => {
    expect(named('nap')).toEqual({ id: 'rest', kind: 'strategy', name: 'Rest' });
  });

  it('by no other word, but the error names pages that speak of it', () => {
    expect(hintOf('Lies')).toEqual({
      message: 'learn: there is no topic "Lies".',
      hint: 'These speak of it: rest.',
    });
    expect(hintOf('is a').hint).toBe('`letdown learn` lists the topics.');
    expect(hintOf('qqqqqqq').hint).toBe('`letdown learn` lists the topics.');
    expect(hintOf('zz').hint).toBe('`letdown learn` lists the topics.');
  });

  it('by a name rather than by a text, three at most', () => {
    expect(hintOf('When').hint).toBe('These speak of it: help.');
    expect(hintOf('it').hint).toBe('`letdown learn` lists the topics.');
    expect(hintOf('grow up').hint).toBe('`letdown learn` lists the topics.');
    expect(hintOf('Growt').hint).toBe('Did you mean growth?');
    expect(hintOf('it is').hint).toBe('These speak of it: stress, growth, cold.');
  });

  it('by a word misspelt', () => {
    expect(hintOf('hot pak').hint).toBe('Did you mean hot pack?');
  });
});
