import type { Blocker, ChoiceQuestion, Content, Strategy, Weight } from '../../src/domain/model.ts';

export function aWeight(blocker: string, points: number, when?: Weight['when']): Weight {
  return { blocker, points, why: 'because', sources: [], ...(when && { when }) };
}

export function aQuestion(
  id: string,
  stage: ChoiceQuestion['stage'],
  options: Readonly<Record<string, readonly Weight[]>>,
  more: Partial<ChoiceQuestion> = {},
): ChoiceQuestion {
  return {
    id,
    stage,
    kind: 'one',
    text: `${id}?`,
    help: `${id} helps`,
    options: Object.entries(options).map(([key, weights]) => ({
      key,
      label: key,
      said: key,
      weights,
    })),
    ...more,
  };
}

function aBlocker(name: string, strategies: readonly string[]): Blocker {
  return {
    name,
    differential: false,
    text: name,
    evidence: 'limited',
    sources: [],
    strategies,
    prior: 0,
  };
}

function aStrategy(name: string): Strategy {
  return {
    name,
    when: 'before',
    minutes: 2,
    steps: [name],
    effect: name,
    cautions: [],
    evidence: 'limited',
    sources: [],
  };
}

/** Two blockers, three questions and a danger sign: enough to see the engine reason. */
export const tinyContent: Content = {
  version: 'tiny',
  questions: [
    aQuestion('danger', 'safety', { none: [], yes: [] }),
    aQuestion('valve', 'core', {
      worn: [aWeight('worn', 3)],
      new: [aWeight('worn', -3)],
    }),
    aQuestion('mood', 'core', {
      tense: [aWeight('stress', 3), aWeight('worn', 1, { valve: ['worn'] })],
      calm: [aWeight('stress', -1)],
    }),
    aQuestion(
      'noise',
      'follow-up',
      { hiss: [aWeight('worn', 3)], none: [aWeight('worn', -1)] },
      { askWhen: [{ mood: ['tense'] }] },
    ),
  ],
  blockers: {
    worn: aBlocker('Worn', ['swap', 'warm']),
    stress: aBlocker('Stress', ['rest', 'warm']),
  },
  strategies: { rest: aStrategy('Rest'), swap: aStrategy('Swap'), warm: aStrategy('Warm') },
  sources: {},
  topics: {},
  parts: {},
  flanges: { sizes: [], start: { who: 'us', from: 1, to: 3, sources: [] }, rules: [], gaps: [] },
  referrals: [
    {
      id: 'danger',
      urgency: 'emergency',
      when: [{ danger: ['yes'] }],
      text: 'danger',
      action: 'call',
      lines: 'crisis',
      sources: [],
    },
  ],
  contraindications: [{ when: { valve: ['worn'] }, strategies: ['warm'], why: 'no', sources: [] }],
  ruledOutAtSameDay: ['warm'],
  helpLines: [
    {
      countries: ['us'],
      name: 'A',
      contact: '1',
      hours: 'always',
      for: 'crisis',
      sources: [],
      checked: '2026-11-23',
    },
    {
      countries: ['gb'],
      name: 'B',
      contact: '2',
      hours: 'always',
      for: 'crisis',
      sources: [],
      checked: '2026-11-23',
    },
  ],
  generalStrategies: ['rest', 'warm'],
};
