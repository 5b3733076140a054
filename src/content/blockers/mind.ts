import type { ContentBlocker } from './types.ts';

/** Mind and surroundings. */
export const mindBlockers = {
  'stress-anxiety': {
    name: 'Stress and worry',
    differential: false,
    text: 'Stress can dampen the reflex: in a small study, noise or doing sums cut oxytocin pulses by nearly half. Yet the amount of milk did not drop. It is not your fault. Cover the bottle, breathe slowly, and be kind to yourself.',
    evidence: 'limited',
    sources: ['ueda-1994-stress', 'dewey-2001-stress', 'nagel-2022-distress'],
    strategies: ['calm-environment', 'paced-breathing', 'guided-relaxation', 'back-rub'],
  },
  'rushed-distracted': {
    name: 'Rushed or disturbed',
    differential: false,
    text: 'The hormone of let-down often starts to rise minutes before a feed, so hurry and noise can get in its way. No study has looked at privacy or hurry. A sign on the door, headphones and two minutes to settle are worth a try.',
    evidence: 'limited',
    sources: ['mcneilly-1983-suckling', 'ueda-1994-stress'],
    strategies: ['calm-environment', 'paced-breathing', 'timing-routine', 'own-ritual'],
  },
  'missing-baby-cues': {
    name: 'You are apart from your baby',
    differential: false,
    text: 'Let-down learns to respond to a cry, a smell or a stir. A pump gives none of that, and many people need practice with it. Being close to your baby goes with more milk. Pictures and video are nice company, but did not bring more in the best study.',
    evidence: 'limited',
    sources: ['mcneilly-1983-suckling', 'crossover-2026-video-calls', 'acuna-muga-2014-location'],
    strategies: ['sensory-cues', 'one-side-nursing', 'calm-environment', 'visualisation'],
  },
  fatigue: {
    name: 'Too little sleep',
    differential: false,
    text: 'No study shows that lost sleep blocks let-down. It does add to stress and low mood, and sessions get missed. Many guides allow one longer stretch of 4 to 5 hours a night. You deserve help to get it.',
    evidence: 'limited',
    sources: ['eur-j-obstet-2025-d-mer', 'niswonger-undated-pumping'],
    strategies: ['longer-sleep', 'calm-environment', 'drink-and-eat', 'guided-relaxation'],
  },
  'low-mood': {
    name: 'Feeling low or anxious most days',
    differential: false,
    text: 'How you feel matters in its own right. Studies do not agree on a link with let-down, so this may not be why milk does not flow. Help often works. Keep taking what you were prescribed, and tell someone how you are.',
    evidence: 'limited',
    sources: ['stuebe-2013-mood', 'whitley-2020-mood'],
    strategies: ['longer-sleep', 'calm-environment', 'guided-relaxation'],
    referral: 'mood-support',
  },
  'd-mer': {
    name: 'A sudden low at let-down (D-MER)',
    differential: true,
    text: 'A sudden wave of sadness, dread or anger as milk starts, gone in minutes, has a name: D-MER. About one in ten has it. It is a physical reflex, not a sign of how you feel about your baby or yourself, and it shows that let-down is happening. Company, sleep and a cold drink can ease it; if it scares you, ask for help.',
    evidence: 'moderate',
    sources: [
      'breastfeed-med-2019-d-mer',
      'eur-j-obstet-2025-d-mer',
      'heise-2011-d-mer',
      'medrxiv-2024-d-mer',
    ],
    strategies: ['calm-environment', 'longer-sleep', 'drink-and-eat'],
  },
} as const satisfies Record<string, ContentBlocker>;
