import { describe, expect, it } from '@jest/globals';
import { acceptedKeys } from '../../src/domain/answers.ts';
import { content } from '../../src/content/index.ts';
import type { Condition, Weight } from '../../src/domain/model.ts';

const { questions, blockers, strategies, sources, referrals, contraindications } = content;
const { helpLines, topics, parts, flanges, plans, phaseKinds, coaching, tryable } = content;
const questionById = new Map(questions.map((question) => [question.id, question]));
const weights: readonly Weight[] = questions.flatMap((question) =>
  question.kind === 'number'
    ? question.ranges.flatMap((range) => range.weights)
    : question.options.flatMap((option) => option.weights),
);

/** The contract: every question with its keys, in order. */
const CONTRACT: Readonly<Record<string, string>> = {
  'safe-now':
    'none, self-harm, chest-or-breathing, headache-or-vision, heavy-bleeding, confused, leg-swelling, very-unwell, baby-unwell',
  inflammation: 'none, fever, red-hot-or-lump, not-sure',
  'baby-intake': 'ok, low, not-sure, hospital, not-relying',
  'flow-elsewhere': 'often, sometimes, never, not-tried',
  'flow-pattern': 'stream, late, drops, nothing, cannot-see',
  'baby-age': '0-4d, 5-14d, 2-6w, 6w-6m, over-6m',
  change: 'always, slowly-worse, suddenly, comes-and-goes',
  pain: 'none, pull-ok, at-start, throughout, burning-after',
  suction: 'lowest, middle, highest-comfortable, maximum, not-sure',
  kit: 'strong-new, weaker, old-or-unknown, one-side-weak, second-hand',
  surroundings: 'calm-private, rushed, worried, rushed-and-worried',
  'baby-near': 'nearby, other-room, away, hospital',
  fullness: 'full-then-soft, full-then-full, soft-throughout, hard-tight',
  'flow-near-baby': 'better, same, not-sure',
  flange: 'moves-freely, rubs, areola-pulled-in, fills-tunnel, not-sure',
  'nipple-mm': '',
  'flange-mm': '',
  mode: 'two-phase, switches-too-soon, never-stimulation, stays-stimulation, not-sure',
  'pump-type': 'double-electric, wearable, single-electric, manual, hospital-grade, other',
  'session-length': 'under-10, 10-15, 15-30, over-30',
  gap: 'under-1h, 1-3h, 3-6h, over-6h',
  removals: 'under-5, 5-7, 8-12, over-12',
  'new-things':
    'none, decongestant, contraceptive, other-medicine, period-or-pregnancy, alcohol, nicotine',
  surgery: 'yes, no',
  birth: 'none, emergency-caesarean, long-labour, heavy-bleeding',
  wave: 'yes, no, low-all-day',
  'colour-change': 'yes, no',
  'self-care': 'fine, short-sleep, skipping-meals-or-drinks, dieting-hard, cold-when-pumping',
  feel: 'yes, sometimes, no',
};

const BLOCKERS =
  `stress-anxiety rushed-distracted missing-baby-cues fatigue low-mood d-mer flange-misfit engorgement
  nipple-trauma nipple-vasospasm breast-inflammation cold-discomfort breast-surgery-nerve suction-too-high suction-too-low
  cycle-pattern worn-parts pump-mismatch irregular-schedule recently-drained session-too-short hydration-nutrition medications
  alcohol nicotine early-days birth-factors low-supply hormonal-medical menses-pregnancy normal-variation`.split(
    /\s+/,
  );

const STRATEGIES =
  `calm-environment sensory-cues warmth light-massage hand-expression hands-on-pumping guided-relaxation
  paced-breathing visualisation drink-and-eat flange-fit max-comfortable-vacuum two-phase-pattern second-let-down replace-parts
  timing-routine double-pumping one-side-nursing power-pumping session-length`.split(/\s+/);

describe('the content', () => {
  it('asks every question of the contract, with its keys in order', () => {
    const asked = questions.map((question) => [
      question.id,
      question.kind === 'number' ? '' : question.options.map(({ key }) => key).join(', '),
    ]);
    expect(asked).toEqual(Object.entries(CONTRACT));
  });

  it('knows every blocker and strategy', () => {
    expect(Object.keys(blockers).sort()).toEqual(BLOCKERS.toSorted());
    expect(Object.keys(strategies).sort()).toEqual(STRATEGIES.toSorted());
  });

  it('has no condition that no answer can meet', () => {
    const conditions: readonly Condition[] = [
      coaching.warnsBeforeCues.when,
      ...questions.flatMap((question): readonly Condition[] => question.askWhen ?? []),
      ...weights.flatMap((weight) => (weight.when ? [weight.when] : [])),
      ...referrals.flatMap((referral) => referral.when),
      ...contraindications.map((rule) => rule.when),
    ];
    const unmet = conditions.flatMap((condition) =>
      Object.entries(condition).flatMap(([id, keys]) => {
        const question = questionById.get(id);
        const known: readonly string[] =
          question && question.kind !== 'number' ? acceptedKeys(question) : [];
        return keys.filter((key) => !known.includes(key)).map((key) => `${id} ${key}`);
      }),
    );
    expect(unmet).toEqual([]);
  });

  it('raises every blocker by some answer', () => {
    const raised = new Set(
      weights.filter(({ points }) => points > 0).map(({ blocker }) => blocker),
    );
    expect(Object.keys(blockers).filter((id) => !raised.has(id))).toEqual([]);
  });

  it('gives each weight a reason', () => {
    expect(weights.filter(({ why, points }) => why.length < 8 || points === 0)).toEqual([]);
  });

  it('gives each strategy steps, minutes, a grade and sources', () => {
    const bare = Object.entries(strategies).filter(
      ([, one]) =>
        one.steps.length < 2 || one.minutes <= 0 || !one.evidence || one.sources.length === 0,
    );
    expect(bare).toEqual([]);
  });

  it('gives each blocker a text, sources and, where a coach can help, strategies', () => {
    const bare = Object.entries(blockers).filter(
      ([, one]) => one.text.length < 60 || one.sources.length === 0,
    );
    expect(bare).toEqual([]);
    const uncoached = Object.entries(blockers).filter(([, one]) => one.strategies.length === 0);
    expect(uncoached.map(([id]) => id)).toEqual(['hormonal-medical']);
  });

  it('cites every source that it lists, and lists every source that it cites', () => {
    const cited = new Set(
      [
        ...Object.values(blockers),
        ...Object.values(strategies),
        ...referrals,
        ...contraindications,
        ...weights,
        ...helpLines,
        ...Object.values(topics).flatMap(({ sections }) => sections),
        ...Object.values(parts).flatMap((part) => [part, ...part.advice]),
        flanges.start,
        ...flanges.rules,
      ].flatMap((one) => one.sources),
    );
    expect([...cited].filter((id) => !Object.hasOwn(sources, id))).toEqual([]);
    expect(Object.keys(sources).filter((id) => !cited.has(id))).toEqual([]);
  });

  it('names each source by who wrote it, the year and the subject', () => {
    const misnamed = Object.entries(sources).filter(
      ([id, { year = 'undated' }]) =>
        !new RegExp(`^[a-z]+(-[a-z]+)*-${year}-[a-z]+(-[a-z]+)*$`).test(id),
    );
    expect(misnamed.map(([id]) => id)).toEqual([]);
  });

  it('refers where a blocker says so', () => {
    const known = new Set(referrals.map(({ id }) => id));
    const dangling = Object.values(blockers).filter(
      ({ referral }) => referral && !known.has(referral),
    );
    expect(dangling).toEqual([]);
  });

  it('shows only lines that were verified', () => {
    const allowed = ['988', '1-833-852-6262', '116 123', '999', '1300 726 306'];
    for (const { contact } of helpLines) {
      expect(allowed.some((number) => contact.includes(number))).toBe(true);
    }
    const texts = JSON.stringify([blockers, strategies, referrals, questions, topics, parts]);
    expect(texts).not.toMatch(/\d{3}[- ]\d{3}/);
  });

  it('takes an hour, to the second, for power pumping', () => {
    const on = plans.power.phases.reduce((sum, { seconds }) => sum + seconds, 0);
    expect(on).toBe(3600);
  });

  it('tries each strategy by the kind of phase that it is', () => {
    const kinds = Object.entries(tryable).map(([strategy, kind]) => [
      strategy,
      phaseKinds[kind].strategy,
      phaseKinds[kind].pump,
    ]);
    expect(kinds).toEqual(Object.keys(tryable).map((strategy) => [strategy, strategy, 'off']));
  });

  it('fits each step of a phase on a line of 38 columns', () => {
    const phases = Object.values(plans).flatMap(
      (plan) => plan.phases as readonly { steps?: readonly string[] }[],
    );
    const steps = [...Object.values(phaseKinds), ...phases].flatMap((phase) => phase.steps ?? []);
    expect(steps.filter((step) => step.length > 38)).toEqual([]);
  });

  it('says none of the words that hurt', () => {
    const texts = JSON.stringify([
      ...[blockers, strategies, referrals, questions, plans, phaseKinds, coaching, topics, parts],
    ]);
    for (const word of [
      /just relax/i,
      /fail/i,
      /poor supply/i,
      /normal mothers/i,
      /\bmothers?\b/i,
    ]) {
      expect(texts).not.toMatch(word);
    }
  });
});

/** Every reason and tip of the article that the program began with, and the entry that covers it. */
const ARTICLE: Readonly<Record<string, string>> = {
  'stress and anxiety': 'stress-anxiety',
  'rushed, distracted, pressured': 'rushed-distracted',
  'ill-fitting flanges': 'flange-misfit',
  engorgement: 'engorgement',
  'sore nipples': 'nipple-trauma',
  'suction too high': 'suction-too-high',
  'suction too low': 'suction-too-low',
  'pump settings': 'cycle-pattern',
  'worn membranes and valves': 'worn-parts',
  'a pump that does not fit the need': 'pump-mismatch',
  'no baby to see, smell or hear': 'missing-baby-cues',
  'irregular schedule, long intervals': 'irregular-schedule',
  'too little water or food': 'hydration-nutrition',
  medicines: 'medications',
  'people differ': 'normal-variation',
  'calm surroundings, dim light, a good seat': 'calm-environment',
  'pictures, worn clothes, recordings': 'sensory-cues',
  'compress or shower': 'warmth',
  'gentle massage': 'light-massage',
  'drink and eat well': 'drink-and-eat',
  'the right flange': 'flange-fit',
  'comfortable, effective suction': 'max-comfortable-vacuum',
  'check and replace parts': 'replace-parts',
  'deep breathing': 'paced-breathing',
  visualisation: 'visualisation',
  'calming music': 'guided-relaxation',
  'hands-on pumping': 'hands-on-pumping',
  'more let-downs': 'second-let-down',
  'pump when the baby usually feeds, or after nursing': 'timing-routine',
  'power pumping': 'power-pumping',
};

describe('the source article', () => {
  it.each(Object.entries(ARTICLE))('%s is covered by %s', (_, id) => {
    expect(Object.hasOwn(blockers, id) || Object.hasOwn(strategies, id)).toBe(true);
  });
});
