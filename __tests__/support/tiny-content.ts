import type {
  AnswerId,
  Blocker,
  ChoiceQuestion,
  Content,
  HelpLine,
  Likelihood,
  NumberQuestion,
  ReasonEvidence,
  Referral,
  Strategy,
  Track,
  Urgency,
} from '../../src/domain/model.ts';

export function aQuestion(
  id: string,
  keys: readonly string[],
  more: Partial<ChoiceQuestion> = {},
): ChoiceQuestion {
  return {
    id,
    stage: 'why',
    kind: 'one',
    text: `${id}?`,
    help: `${id} helps`,
    options: keys.map((key) => ({ key, label: key, said: key })),
    ...more,
  };
}

export function aNumber(
  id: string,
  ranges: NumberQuestion['ranges'],
  more: Partial<NumberQuestion> = {},
): NumberQuestion {
  const said = `{} mm of ${id}`;
  const bounds = { unit: 'mm', min: 0, max: 50 } as const;
  return {
    ...{ id, stage: 'why', kind: 'number', text: `${id}?`, help: `${id} helps`, said, ranges },
    ...bounds,
    ...more,
  };
}

export function aLikelihood(
  steps: number,
  conditions: Pick<Likelihood, 'when' | 'unless'> = {},
): Likelihood {
  return { steps, why: 'because', sources: [], ...conditions };
}

/** Question → key → steps, or the likelihoods if there are conditions. */
type Table = Readonly<Record<string, Readonly<Record<string, number | readonly Likelihood[]>>>>;

export function aReason(
  table: Table = {},
  { prior = 0, excludedBy = [] }: { prior?: number; excludedBy?: readonly AnswerId[] } = {},
): ReasonEvidence {
  const likelihoods = (keys: Table[string]) =>
    Object.fromEntries(
      Object.entries(keys).map(([key, steps]) => [
        key,
        typeof steps === 'number' ? [aLikelihood(steps)] : steps,
      ]),
    );
  const byQuestion = Object.fromEntries(
    Object.entries(table).map(([question, keys]) => [question, likelihoods(keys)]),
  );
  return { prior, excludedBy, byQuestion };
}

export function aBlocker(strategies: readonly string[] = [], more: Partial<Blocker> = {}): Blocker {
  const text = { name: 'A reason', text: 'A reason.' };
  return { ...text, differential: false, evidence: 'limited', sources: [], strategies, ...more };
}

export function aStrategy(name: string, more: Partial<Strategy> = {}): Strategy {
  return {
    name,
    when: 'before',
    minutes: 2,
    action: `Do ${name}.`,
    steps: [name],
    effect: name,
    cautions: [],
    evidence: 'limited',
    sources: [],
    ...more,
  };
}

export function aReferral(
  id: string,
  urgency: Urgency,
  when: Referral['when'],
  more: Partial<Referral> = {},
): Referral {
  return { id, urgency, when, text: `${id}.`, action: 'call', lines: 'none', sources: [], ...more };
}

export function aTrack(id: string, when: Track['when'], more: Partial<Track> = {}): Track {
  const text = `${id} track`;
  const muted = { mutedBlockers: [], mutedStrategies: [] };
  return { id, when, text, hasReasons: true, ...muted, strategies: [], topic: null, ...more };
}

export function aHelpLine(
  name: string,
  countries: readonly string[],
  more: Partial<HelpLine> = {},
): HelpLine {
  const line = { name, countries, contact: name, hours: 'always', for: 'crisis' as const };
  return { ...line, sources: [], checked: '2026-11-23', ...more };
}

/** Only what is given; a blocker for each reason that has evidence. */
export function aContent(parts: Partial<Content>): Content {
  const blockers = Object.keys(parts.evidence ?? {}).map((id) => [id, aBlocker()] as const);
  return {
    version: 'tiny',
    questions: [],
    blockers: Object.fromEntries(blockers),
    evidence: {},
    groups: {},
    strategies: {},
    sources: {},
    referrals: [],
    contraindications: [],
    tracks: [],
    ruledOutAtSameDay: [],
    helpLines: [],
    notes: [],
    generalStrategies: [],
    topics: {},
    parts: {},
    flanges: { sizes: [], start: { who: 'us', from: 1, to: 3, sources: [] }, rules: [], gaps: [] },
    ...parts,
  };
}

/** Two reasons, four questions and a danger sign: enough to exercise the engine. */
export const tinyContent: Content = aContent({
  questions: [
    aQuestion('danger', ['none', 'yes'], { stage: 'safety' }),
    aQuestion('valve', ['worn', 'new']),
    aQuestion('mood', ['tense', 'calm'], { mustAsk: [{}] }),
    aQuestion('noise', ['hiss', 'none'], {
      stage: 'why',
      askWhen: [{ mood: ['tense'] }],
    }),
  ],
  blockers: {
    worn: aBlocker(['swap', 'warm'], { name: 'Worn', text: 'Worn' }),
    stress: aBlocker(['rest', 'warm'], { name: 'Stress', text: 'Stress' }),
  },
  evidence: {
    worn: aReason({
      valve: { worn: 3, new: -3 },
      mood: { tense: [aLikelihood(1, { when: ['valve.worn'] })] },
      noise: { hiss: 3, none: -1 },
    }),
    stress: aReason({ mood: { tense: 3, calm: -1 } }),
  },
  strategies: { rest: aStrategy('Rest'), swap: aStrategy('Swap'), warm: aStrategy('Warm') },
  referrals: [aReferral('danger', 'emergency', [{ danger: ['yes'] }], { lines: 'crisis' })],
  contraindications: [{ when: { valve: ['worn'] }, strategies: ['warm'], why: 'no', sources: [] }],
  ruledOutAtSameDay: ['warm'],
  helpLines: [aHelpLine('A', ['us']), aHelpLine('B', ['gb'])],
  generalStrategies: ['rest', 'warm'],
});
