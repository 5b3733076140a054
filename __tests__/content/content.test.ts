import { describe, expect, it } from '@jest/globals';
import { acceptedKeys, ANY_QUESTION_KEYS } from '../../src/domain/answers.ts';
import { content } from '../../src/content/index.ts';
import { phaseKinds } from '../../src/content/phase-kinds.ts';
import { plans } from '../../src/content/plans.ts';
import { helpLines } from '../../src/content/help-lines.ts';
import { fitRules, MEASURE_AGAIN, startRule } from '../../src/content/flanges.ts';
import { SUCTION_AGAIN } from '../../src/content/strategies.ts';
import { parts } from '../../src/content/parts.ts';
import { topics } from '../../src/content/topics.ts';
import { findingKeys } from '../../src/domain/measure-keys.ts';
import type { Condition, Part, PhaseKinds, Section, Strategy } from '../../src/domain/model.ts';

const { questions, blockers, sources, referrals, contraindications, tracks } = content;
const strategies: Readonly<Record<string, Strategy>> = content.strategies;
const questionById = new Map(questions.map((question) => [question.id, question]));
const likelihoods = Object.values(content.evidence).flatMap(({ byQuestion }) =>
  Object.values(byQuestion).flatMap((keys) => Object.values(keys).flat()),
);

/** The contract: every question with its keys, in order. */
const CONTRACT: Readonly<Record<string, string>> = {
  purpose: 'home, only-pumping, work, hospital, relactate, induce, loss, stop, donate, other',
  'loss-aim': 'stop, for-a-while, donate, unsure',
  'baby-age': '0-2d, 3-4d, 5-14d, 2-6w, 6w-3m, 3-6m, over-6m, no-birth',
  'danger-you':
    'self-harm, unsafe, chest-or-breathing, head-or-pressure, heavy-bleeding, very-unwell, mind-racing-or-confused, leg-swelling, bleeding-again-or-140, none',
  'danger-baby':
    'breathing, limp-or-fit, fever-or-cold, green-or-rash, yellow, sleepy-or-refusing, few-wet, orange-or-black, weight, none',
  'breast-now':
    'fever, ill-not-measured, red-patch, sore-lump, painless-lump, hard-tight, hurts, burning-after, broken-skin, none',
  course:
    'never-any, never-by-pump, dropped-days, faded-weeks, comes-and-goes, always, rising, enough-comparing',
  changed:
    'new-kit, fewer-sessions, baby-feeds-less, work-or-apart, contraceptive, medicine, illness, upheaval, period-or-pregnancy, none',
  'flow-pattern':
    'nothing, drops, late, stops-early, stream, one-side, still-full, soft-before, full-then-soft, cannot-tell',
  history:
    'surgery, numb-or-injury, no-growth, thyroid, pcos, diabetes, blood-loss, placenta, white-fingers, none',
  'flow-elsewhere':
    'baby, hand, leaks, other-pump, cue, place, night, hospital-same, not-tried, none',
  'baby-intake': 'ok, topped-up, low, not-relying',
  kit: 'low-pull, max-pull, weaker, old-parts, second-hand, wearable, small-or-hand, flange-unmeasured, one-mode, none',
  flange: 'rubs, areola-pulled-in, fills-tunnel, no-move, slips, from-box, none',
  'nipple-mm': '',
  'flange-mm': '',
  suction: 'lowest, middle, highest-comfortable, maximum',
  'palm-test': 'both-grip, both-weak, one-weak, one-stays, doubled-weak',
  mode: 'two-phase, too-soon, never-fast, stays-fast, never-back',
  'pump-type': 'double-electric, hospital-grade, wearable, single-electric, manual, other',
  'new-kit': 'old-worked, same, better, wrong-fit',
  'side-swap': 'stays, moves, always-so, not-tried',
  rhythm: 'under-5, 5-7, 8-up, gap-over-6h, uneven, just-fed, short, long, none',
  self: 'low, no-joy, anxious, wave, short-sleep, little-food, nicotine, alcohol, coffee, none',
  moment:
    'rushed, interrupted, watching-bottle, worried, dread-pain, upset, noise, cold, badly-seated, none',
  'baby-near': 'nearby, other-room, away, hospital',
  feel: 'yes, sometimes, used-to, no',
  'mood-more': 'no-sleep, no-self-care, better-off, none',
  wave: 'minutes, hours, touch',
  pain: 'at-start, throughout, during-flow, after, all-day',
  'pain-look': 'nipple, areola, deep, wound, white-blue, ring, white-spot, itchy-shiny, none',
  'lump-more': 'new, over-2w, returns, spreading, pus, antibiotics, skin, softens, none',
  medicine:
    'combined, progestogen, decongestant, antihistamine, opioid, dries-milk, mind, steroid-or-water, herbs, none',
  'medicine-when': 'days, weeks, after, long',
  period: 'back, due-soon, late, positive',
  birth:
    'early, twins, caesarean, emergency-caesarean, long-labour, drip, separated, late-start, blood-loss, none',
  'bleeding-since': 'settled, goes-on, tired-cold',
  surgery:
    'reduction, implants, top-surgery, lump-removed, nipple-moved, one-breast, under-5y, none',
  'drink-more': 'now-and-then, most-days, hard-to-stop',
  'nicotine-when': 'just-before, other-times',
  food: 'skipped, fasting, strict-diet, thirsty, stomach, heat, none',
};

const BLOCKERS =
  `stress-anxiety rushed-distracted missing-baby-cues fatigue low-mood d-mer flange-misfit engorgement
  nipple-trauma nipple-vasospasm breast-inflammation cold-discomfort breast-surgery-nerve suction-too-high suction-too-low
  cycle-pattern worn-parts pump-mismatch irregular-schedule recently-drained session-too-short hydration-nutrition medications
  alcohol nicotine early-days birth-factors low-supply hormonal-medical menses-pregnancy normal-variation`.split(
    /\s+/,
  );

const STRATEGIES =
  `highest-comfortable-suction gentlest-suction nipple-care cold-soften warm-nipples flange-fit
  replace-parts another-pump two-phase-pattern switch-stimulus back-rub calm-environment
  paced-breathing own-ritual sensory-cues guided-relaxation visualisation drink-and-eat warmth light-massage
  hand-expression first-days double-pumping hands-on-pumping second-let-down one-side-nursing
  session-length fewer-gaps timing-routine longer-sleep quit-before stop-gently power-pumping`.split(
    /\s+/,
  );

/** Anything that hurts, is broken or swollen. */
const SORE = ['nipple-trauma', 'engorgement', 'nipple-vasospasm', 'breast-inflammation'];

describe('the content', () => {
  it('asks every question of the contract, with its keys in order', () => {
    const asked = questions.map((question) => [
      question.id,
      question.kind === 'number' ? '' : question.options.map(({ key }) => key).join(', '),
    ]);
    expect(asked).toEqual(Object.entries(CONTRACT));
  });

  it('offers rushed parents a session that is as short as the tip says', () => {
    const pumpOn = plans.break.phases.findIndex(({ kind }) => phaseKinds[kind].pump === 'on');
    const before = plans.break.phases.slice(0, pumpOn);
    expect(before.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(120);
    expect(strategies['calm-environment']?.actions?.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/^Take two quiet minutes/),
    );
  });

  it('names only existing tracks in its plans', () => {
    const named = Object.values(content.plans).flatMap((plan) =>
      'tracks' in plan ? [...plan.tracks] : [],
    );
    const known = content.tracks.map(({ id }) => id);
    expect(named.filter((track) => !known.includes(track))).toEqual([]);
  });

  it('knows every blocker and strategy', () => {
    expect(Object.keys(blockers).sort()).toEqual(BLOCKERS.toSorted());
    expect(Object.keys(strategies).sort()).toEqual(STRATEGIES.toSorted());
  });

  it('says in one way when to measure again, and how long to try a size', () => {
    const texts = JSON.stringify([
      strategies,
      content.topics,
      blockers,
      content.notes,
      content.measures,
    ])
      .split(/"[,:\]}]/)
      .flatMap((text) => text.split(/(?<=[.:]) /));
    const again = texts.filter((text) => /\bagain\b.*\b(day|daily|week|month)/i.test(text));
    const aboutSize = texts.filter((text) => /\b(flange|size|nipple|level|suction)/i.test(text));
    expect(again.filter((text) => /measure|find|look for/i.test(text)).length).toBeGreaterThan(3);
    expect(
      again.filter(
        (text) =>
          /measure|level|look for|size/i.test(text) &&
          !text.includes(MEASURE_AGAIN) &&
          !text.includes(SUCTION_AGAIN),
      ),
    ).toEqual([]);
    expect(aboutSize.filter((text) => /\btry\b.*\bminutes?\b/i.test(text))).toEqual([]);
    expect(content.measures.says['fit-swells']?.text).not.toMatch(/first|begin/);
  });

  it('has no condition that no answer can meet', () => {
    const conditions: readonly Condition[] = [
      ...questions.flatMap(({ askWhen = [], mustAsk = [] }): readonly Condition[] => [
        ...askWhen,
        ...mustAsk,
      ]),
      ...questions.flatMap((question) =>
        (question.kind === 'number' ? [] : question.options).flatMap(({ labels = [] }) =>
          labels.map(({ when }) => when),
        ),
      ),
      ...referrals.flatMap(({ when, unless = [] }) => [...when, ...unless]),
      ...contraindications.map((rule) => rule.when),
      ...tracks.map((track) => track.when),
      ...Object.values(strategies).flatMap(({ actions = [] }) => actions.map(({ when }) => when)),
    ];
    const unmet = conditions.flatMap((condition) =>
      Object.entries(condition).flatMap(([id, keys]) => {
        const question = questionById.get(id);
        const known: readonly string[] =
          id === 'measured'
            ? findingKeys
            : question && question.kind !== 'number'
              ? acceptedKeys(question)
              : [];
        return keys.filter((key) => !known.includes(key)).map((key) => `${id} ${key}`);
      }),
    );
    expect(unmet).toEqual([]);
  });

  it('weighs every blocker, using existing answers', () => {
    const known = new Set(
      questions.flatMap((question) => {
        const keys = question.kind === 'number' ? question.ranges : question.options;
        const own = keys.map(({ key }) => key);
        return [...own, ...ANY_QUESTION_KEYS].map((key) => `${question.id}.${key}`);
      }),
    );
    const named = Object.values(content.evidence).flatMap(({ excludedBy, byQuestion }) => [
      ...excludedBy,
      ...Object.entries(byQuestion).flatMap(([question, keys]) =>
        Object.keys(keys).map((key) => `${question}.${key}`),
      ),
    ]);
    const beside = likelihoods.flatMap(({ when = [], unless = [] }) => [...when, ...unless]);
    const all = [...named, ...beside, ...Object.keys(content.groups)];
    expect(all.filter((id) => !known.has(id))).toEqual([]);
    expect(Object.keys(content.evidence).sort()).toEqual(BLOCKERS.toSorted());
  });

  it('weighs in whole steps, at most four', () => {
    const odd = likelihoods.filter(({ steps }) => !Number.isInteger(steps) || Math.abs(steps) > 4);
    expect(odd).toEqual([]);
  });

  it('lets some answer raise every blocker', () => {
    const silent = Object.keys(blockers).filter((id) => {
      const tables = Object.values(content.evidence[id]?.byQuestion ?? {});
      return !tables.some((keys) =>
        Object.values(keys).some((all) => all.some((one) => one.steps > 0)),
      );
    });
    expect(silent).toEqual([]);
  });

  it('gives each likelihood a reason', () => {
    expect(likelihoods.filter(({ why, steps }) => why.length < 4 || steps === 0)).toEqual([]);
  });

  it('starts each tip with one thing to do, in at most two sentences', () => {
    const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
    const long = Object.values(strategies)
      .flatMap(({ action, actions = [] }) => [action, ...actions.map(({ text }) => text)])
      .concat(referrals.flatMap(({ text, action }) => [text, action]))
      .filter((text) => [...sentences.segment(text)].length > 2);
    expect(long).toEqual([]);
  });

  it.each(SORE)('never suggests stronger suction for %s', (id) => {
    expect(blockers[id]?.strategies).not.toContain('highest-comfortable-suction');
  });

  it('gives each strategy steps, minutes, a grade and sources', () => {
    const bare = Object.entries(strategies).filter(
      ([, one]) =>
        one.steps.length < 2 || one.minutes <= 0 || !one.evidence || one.sources.length === 0,
    );
    expect(bare).toEqual([]);
  });

  it('gives each blocker a text, sources and, if a coach can help, strategies', () => {
    const bare = Object.entries(blockers).filter(
      ([, one]) => one.text.length < 60 || one.sources.length === 0,
    );
    expect(bare).toEqual([]);
    const uncoached = Object.entries(blockers).filter(([, one]) => one.strategies.length === 0);
    expect(uncoached.map(([id]) => id)).toEqual(['hormonal-medical']);
  });

  it('cites every source that it lists, and lists every source that it cites', () => {
    const cited = new Set<string>(
      [
        ...Object.values(blockers),
        ...Object.values(strategies),
        ...referrals,
        ...contraindications,
        ...likelihoods,
        ...helpLines,
        ...Object.values(topics).flatMap((topic): readonly Section[] => topic.sections),
        ...Object.values<Part>(parts).flatMap((part) => [part, ...part.advice]),
        startRule,
        ...fitRules,
      ].flatMap((one) => one.sources),
    );
    expect([...cited].filter((id) => !Object.hasOwn(sources, id))).toEqual([]);
    expect(Object.keys(sources).filter((id) => !cited.has(id))).toEqual([]);
  });

  it('has at most ten answers per question, each with a digit', () => {
    const long = questions.filter(
      (question) => question.kind !== 'number' && question.options.length > 10,
    );
    expect(long.map(({ id }) => id)).toEqual([]);
  });

  it('refers if a blocker says so', () => {
    const known = new Set(referrals.map(({ id }) => id));
    const dangling = Object.values(blockers).filter(
      ({ referral }) => referral && !known.has(referral),
    );
    expect(dangling).toEqual([]);
  });

  it('shows only verified help lines', () => {
    const verified = [
      ...['1-833-TLC-MAMA', '1-833-852-6262', '1300 726 306', '0508 828 865', '0508 TAUTOKO'],
      ...[
        '1-800-799-7233',
        '88788',
        '0808 2000 247',
        '1800 341 900',
        '1800 737 732',
        '0800 733 843',
        '0808 164 3332',
        '1-800-662-4357',
        '1800 250 015',
        '1-888-303-7245',
      ],
      ...['116 123', '1800 111 888', '0477 13 11 14', '13 11 14'],
      ...['911', '999', '112', '000', '111', '988', '1737', '85258', '50808'],
    ];
    const unverified = helpLines.filter(({ contact }) =>
      /\d/.test(verified.reduce((rest, number) => rest.replaceAll(number, ''), contact)),
    );
    expect(unverified).toEqual([]);
    expect(helpLines.filter((line) => line.sources.length === 0)).toEqual([]);
    const texts = JSON.stringify([blockers, strategies, referrals, questions, topics, parts]);
    expect(texts).not.toMatch(/\d{3}[- ]\d{3}/);
  });

  it('takes exactly an hour for power pumping', () => {
    const on = plans.power.phases.reduce((sum, { seconds }) => sum + seconds, 0);
    expect(on).toBe(3600);
  });

  it('fits each step of a phase on a line of 40 columns, next to its symbol', () => {
    const phases = Object.values(plans).flatMap(
      (plan) => plan.phases as readonly { steps?: readonly string[] }[],
    );
    const kinds = Object.values<PhaseKinds[keyof PhaseKinds]>(phaseKinds);
    const raised = kinds.flatMap(({ unlessRuledOut }) => unlessRuledOut ?? []);
    const again = raised.flatMap((one) => one.again ?? []);
    const steps = [...kinds, ...raised, ...phases].flatMap((phase) => phase.steps ?? []);
    expect([...steps, ...again].filter((step) => step.length > 37)).toEqual([]);
  });

  it('asks nobody to watch milk in a covered bottle', () => {
    const steps = [...Object.values(content.phaseKinds), ...content.coaching.onNoLetDown];
    const texts = steps.flatMap((phase) => ('steps' in phase ? phase.steps : [])).join(' ');
    expect(texts).toContain('Cover the bottle. No need to watch.');
    expect(texts).not.toMatch(/\bWatch\b/);
  });

  it('uses no hurtful words', () => {
    const texts = JSON.stringify([
      ...[blockers, strategies, referrals, questions, plans, phaseKinds, topics, parts, tracks],
    ]);
    for (const word of [
      /just relax/i,
      /fail/i,
      /poor supply/i,
      /normal mothers/i,
      /\bmothers?\b/i,
      /your baby is not there/i,
    ]) {
      expect(texts).not.toMatch(word);
    }
  });
});

/** Every reason and tip of the article that the program started from, and the entry that covers it. */
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
  'comfortable, effective suction': 'highest-comfortable-suction',
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
