import type { ContentBlocker } from './types.ts';

/** Pain and the breast itself. Nothing here asks for a stronger pull. */
export const breastBlockers = {
  'nipple-trauma': {
    name: 'Sore or cracked nipples',
    differential: false,
    text: 'First lower the pull, wet the tunnel and find the cause; then keep the sore spot moist, and use your hand on that side. Pain, and waiting for it, can hold the reflex back; in people this was hardly studied. Pus, or redness that spreads, wants a call today.',
    evidence: 'limited',
    sources: ['qi-2014-pump-injuries', 'abm-2016-persistent-pain', 'newton-1948-let-down'],
    strategies: ['nipple-care', 'gentlest-suction', 'flange-fit', 'hand-expression'],
    referral: 'nipple-pain',
  },
  engorgement: {
    name: 'Over-full, swollen breasts',
    differential: false,
    text: 'Swelling presses the ducts shut and makes the nipple hard to draw in. A strong pump can draw in more fluid. Press gently around the areola for a minute before milk is taken, and cool it afterwards. Mild pain relief may help; the studies are weak.',
    evidence: 'limited',
    sources: [
      'zakarija-grkovic-2020-engorgement',
      'mitchell-2022-mastitis',
      'health-nz-undated-oedema',
    ],
    strategies: ['cold-soften', 'hand-expression', 'gentlest-suction'],
  },
  'nipple-vasospasm': {
    name: 'Nipple spasm in the cold',
    differential: false,
    text: 'Small vessels cramp, the nipple changes colour and burns, mostly after pumping or in the cold. Keep warm before and after, and use dry warmth at once. Check the flange and the pull. A doctor can help if it stays.',
    evidence: 'limited',
    sources: ['aba-undated-vasospasm'],
    strategies: ['warm-nipples', 'gentlest-suction', 'flange-fit'],
    referral: 'vasospasm',
  },
  'breast-inflammation': {
    name: 'An inflamed breast or duct',
    differential: false,
    text: 'A sore, hot or hard patch may be swelling that narrows the ducts; flow on that side often dips for days and comes back. Keep your usual rhythm and use cold and mild pain relief: no deep massage, no extra pumping, and no sudden stop. Your milk stays good. Fever, or no better in a day: call a doctor.',
    evidence: 'expert',
    sources: ['mitchell-2022-mastitis', 'douglas-2023-mastitis', 'iowa-undated-mastitis'],
    strategies: ['cold-soften', 'gentlest-suction', 'calm-environment'],
    referral: 'inflamed-breast',
  },
  'cold-discomfort': {
    name: 'Cold, or badly seated',
    differential: false,
    text: 'Warming the breast helped in some trials, so cold may hinder; nobody tested it. A blanket, a warm drink and flanges warmed in your hand cost nothing.',
    evidence: 'limited',
    sources: ['yigit-2012-warmth', 'ertugral-2025-massage'],
    strategies: ['calm-environment', 'warmth'],
  },
  'breast-surgery-nerve': {
    name: 'Past surgery or a numb nipple',
    differential: false,
    text: 'Surgery or injury can cut ducts, or the nerve that starts let-down. After a reduction most made some milk, and many needed top-ups: plan for that, and have your baby weighed early and often. After top surgery it may be none. See a lactation consultant early.',
    evidence: 'moderate',
    sources: [
      'kraut-2017-breast-reduction',
      'review-2010-breast-reduction',
      'abm-2020-gender-diverse',
    ],
    strategies: ['sensory-cues', 'hand-expression', 'hands-on-pumping'],
    referral: 'early-lactation-consultant',
  },
} as const satisfies Record<string, ContentBlocker>;
