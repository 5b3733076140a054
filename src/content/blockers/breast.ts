import type { ContentBlocker } from './types.ts';

/** Pain and the breast itself. Nothing here asks for stronger suction. */
export const breastBlockers = {
  'nipple-trauma': {
    name: 'Sore or cracked nipples',
    differential: false,
    text: 'First turn the suction down, wet the tunnel and find the cause; then keep the sore spot moist, and express by hand on that side. Pain, and bracing for it, can hold the reflex back; this has hardly been studied in people. Pus, or redness that spreads: call today.',
    evidence: 'limited',
    sources: ['qi-2014-pump-injuries', 'abm-2016-persistent-pain', 'newton-1948-let-down'],
    strategies: ['nipple-care', 'gentlest-suction', 'flange-fit', 'hand-expression'],
    referral: 'nipple-pain',
  },
  engorgement: {
    name: 'Over-full, swollen breasts',
    differential: false,
    text: 'Swelling presses the ducts shut and makes it hard for the pump to draw the nipple in. Strong suction can draw in more fluid. Press gently around the areola for a minute before you feed or pump, and cool the breast afterwards. Mild pain relief may help; the evidence is weak.',
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
    text: 'Small blood vessels tighten, and the nipple changes colour and burns, mostly after pumping or in the cold. Keep warm before and after, and use dry warmth right away. Check the flange and the suction. A doctor can help if it does not go away.',
    evidence: 'limited',
    sources: ['aba-undated-vasospasm'],
    strategies: ['warm-nipples', 'gentlest-suction', 'flange-fit'],
    referral: 'vasospasm',
  },
  'breast-inflammation': {
    name: 'An inflamed breast or duct',
    differential: false,
    text: 'A sore, hot or hard patch may be swelling that narrows the ducts; flow on that side often dips for days and comes back. Keep your usual rhythm and use cold and mild pain relief: no deep massage, no extra pumping, and no sudden stop. Your milk is still good. Fever, or no better in a day: call a doctor.',
    evidence: 'expert',
    sources: ['mitchell-2022-mastitis', 'douglas-2023-mastitis', 'iowa-undated-mastitis'],
    strategies: ['cold-soften', 'gentlest-suction', 'calm-environment'],
    referral: 'inflamed-breast',
  },
  'cold-discomfort': {
    name: 'Cold or uncomfortable',
    differential: false,
    text: 'Warming the breast helped in some trials, so being cold may slow let-down; nobody has tested that. A blanket, a warm drink and flanges warmed in your hand cost nothing.',
    evidence: 'limited',
    sources: ['yigit-2012-warmth', 'ertugral-2025-massage'],
    strategies: ['calm-environment', 'warmth'],
  },
  'breast-surgery-nerve': {
    name: 'Past surgery or a numb nipple',
    differential: false,
    text: 'Surgery or injury can cut ducts, or the nerve that starts let-down. After a reduction, most people made some milk and many needed top-ups: plan for that, and have your baby weighed early and often. After top surgery there may be none. See a lactation consultant early.',
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
