import { type ContentQuestion, option } from './types.ts';

/** Breasts and nipples. */
export const breastQuestions = [
  {
    id: 'pain',
    stage: 'why',
    kind: 'one',
    text: 'When does pumping hurt?',
    help: 'When it hurts can show why.',
    mustAsk: [{ 'breast-now': ['hurts'] }],
    askWhen: [
      { 'breast-now': ['hurts', 'burning-after', 'broken-skin', 'sore-lump', 'red-patch'] },
    ],
    options: [
      option('at-start', 'At the start, then eases', 'it hurts at the start'),
      option('throughout', 'All the way through', 'it hurts all the way through'),
      option('during-flow', 'As milk starts to flow', 'it hurts as milk starts to flow'),
      option('after', 'Mostly afterwards', 'it hurts mostly afterwards'),
      option('all-day', 'All day, touched or not', 'it hurts all day'),
    ],
  },
  {
    id: 'pain-look',
    stage: 'why',
    kind: 'many',
    text: 'What do you see or feel?',
    help: 'Lighter, bluish or darker: any change counts, on any skin.',
    askWhen: [{ 'breast-now': ['hurts', 'burning-after', 'broken-skin'] }],
    options: [
      option('nipple', 'Nipple hurts', 'the nipple hurts'),
      option('areola', 'Areola hurts', 'the areola hurts'),
      option('deep', 'Deep in the breast', 'it hurts deep in the breast'),
      option('wound', 'Crack, blister or blood', 'there is a crack, blister or blood'),
      option('white-blue', 'Turns white, blue or dark', 'the nipple changes colour'),
      option('ring', 'Ring or bruise after pumping', 'a ring or bruise shows after pumping'),
      option('white-spot', 'White spot on the tip', 'a white spot is on the tip'),
      option('itchy-shiny', 'Itchy, shiny or flaky', 'the skin is itchy or shiny'),
      option('none', 'Nothing to see', 'there is nothing to see'),
    ],
  },
  {
    id: 'lump-more',
    stage: 'why',
    kind: 'many',
    text: 'Which of these describe the patch or lump?',
    help: 'These show how soon it needs to be checked. Spreading, pus or feeling ill means today.',
    mustAsk: [{}],
    askWhen: [{ 'breast-now': ['red-patch', 'sore-lump', 'painless-lump'] }],
    options: [
      option('new', 'There under 2 weeks', 'it has been there for less than two weeks'),
      option('over-2w', 'There over 2 weeks', 'it has been there for over 2 weeks'),
      option('returns', 'Same place again', 'it comes back in the same place'),
      option('spreading', 'Spreading or growing fast', 'it spreads or grows fast'),
      option('pus', 'Pus, or blood in milk', 'there is pus or blood'),
      option('antibiotics', 'Antibiotics for 24 hours, no better', 'antibiotics have not helped'),
      option('skin', 'Skin thick, dimpled or dusky', 'the skin is thick, dimpled or dusky'),
      option('softens', 'Softens with feeding or pumping', 'it softens with feeding or pumping'),
      option('none', 'None of these', 'the lump neither spreads nor comes back'),
    ],
  },
] as const satisfies readonly ContentQuestion[];
