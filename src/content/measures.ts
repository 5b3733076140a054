import type { Measures } from '../domain/model.ts';
import type { ContentCondition } from './conditions.ts';
import { FIT_COUNTS_WEEKS, MEASURE_AGAIN, NOT_SMALLER } from './flanges.ts';
import { SUCTION_AGAIN } from './strategies.ts';
import type { SourceId } from './sources.ts';

/** Small home checks: the steps of each, how long it stays valid, and what its result says. */

const FEEL = [
  { key: 'fine', label: 'Fine: one more step' },
  { key: 'too-much', label: 'A little too much' },
  { key: 'top', label: 'Fine, and it goes no higher' },
] as const;

const YET = [
  { key: 'flows', label: 'Yes, milk is flowing' },
  { key: 'not-yet', label: 'Not yet, but it feels fine' },
  { key: 'stop', label: 'It hurts, or I want to stop' },
] as const;

const FLOW = [
  { key: 'sprays', label: 'It sprays or streams' },
  { key: 'drops', label: 'Drops' },
  { key: 'nothing', label: 'Nothing yet' },
] as const;

const GRIP = [
  { key: 'grips', label: 'It grips and pulls well' },
  { key: 'weak', label: 'Weak, or it lets go' },
] as const;

const LEVEL_HELP =
  'No number, or you cannot see it? Count lights, clicks or beeps from the lowest, or how often you pressed the button.';

const PUMP_HELP = 'Two pumps count their levels differently, so it helps to know which.';

const SWAP_BACK = 'Put the parts back on the sides that they came from.';

const TOUCH_HELP =
  'Without looking: drops wet your palm; a spray can be felt there, or heard in a cup.';

const FLOW_HELP =
  'Drops turn into quicker drops, a spray or a stream. You may hear it in the bottle, or ask somebody to look.';

/** One step up, ten seconds, how it feels; then the level reached. */
const highestOf = (side: string, words: string, dial: string) =>
  [
    {
      id: `${side}-up`,
      text: `${words}: one step up, then wait.`,
      seconds: 10,
      then: `${words}: how does it feel?`,
      ask: { kind: 'choice', options: FEEL, again: 'fine' },
      help: 'A firm tug is fine. A pinch, or holding your breath, means that it is too much.',
      undo: `${words}: first turn it down to gentle suction.`,
      isRelative: true,
      when: { dial: [dial] },
    },
    {
      id: `${side}-down`,
      text: `${words}: go back down to the last level that felt fine. Which number does the pump show?`,
      ask: { kind: 'number', unit: 'level' },
      help: LEVEL_HELP,
      when: { [`${side}-up`]: ['too-much'] },
    },
    {
      id: `${side}-top`,
      text: `${words}: which number does the pump show?`,
      ask: { kind: 'number', unit: 'level' },
      help: LEVEL_HELP,
      when: { [`${side}-up`]: ['top'] },
    },
  ] as const;

export const measures = {
  suction: {
    name: 'Your highest comfortable suction',
    about: 'the strongest suction that still feels fine, for each side',
    minutes: 4,
    countsWeeks: 8,
    steps: [
      {
        id: 'start',
        text: 'Start the pump as you always do: fast and light, on gentle suction.',
        help: 'It does not have to be the lowest. Light and gentle is a good start.',
      },
      {
        id: 'flow',
        text: 'Wait for milk, two minutes at most. Once it flows, press any key. If none comes, this goes on by itself.',
        seconds: 120,
        help: FLOW_HELP,
      },
      {
        id: 'slow',
        text: 'Now switch to slow mode, if your pump has one, still on gentle suction.',
      },
      {
        id: 'dial',
        text: 'How do you set the suction?',
        help: 'Each side may need its own level.',
        ask: {
          kind: 'choice',
          options: [
            { key: 'both', label: 'One dial for both sides' },
            { key: 'each', label: 'Each side has its own' },
            { key: 'left', label: 'I am pumping only the left now' },
            { key: 'right', label: 'I am pumping only the right now' },
          ],
        },
      },
      ...highestOf('both', 'Both sides', 'both'),
      ...highestOf('left', 'Left side', 'each'),
      ...highestOf('right', 'Right side', 'each'),
      ...highestOf('only-left', 'Left side', 'left'),
      ...highestOf('only-right', 'Right side', 'right'),
      {
        id: 'usual',
        text: 'Is that your usual level?',
        needsNumber: true,
        ask: {
          kind: 'choice',
          options: [
            { key: 'same', label: 'Yes, about there' },
            { key: 'lower', label: 'No, I pump lower' },
            { key: 'higher', label: 'No, I pump higher' },
          ],
        },
      },
      {
        id: 'pump',
        text: 'Which pump? Any name that you know it by.',
        help: PUMP_HELP,
        needsNumber: true,
        ask: { kind: 'text' },
      },
    ],
    gentle: [
      {
        id: 'start',
        text: 'Start the pump on its lowest suction. A drop of water in the tunnel helps if it drags.',
      },
      {
        id: 'flow',
        text: 'Stay there for two minutes at most. Once milk flows, press any key. If none comes, this goes on by itself.',
        seconds: 120,
        help: FLOW_HELP,
      },
      {
        id: 'gentle',
        text: 'No milk yet, and it all feels fine? Then go up one step, and wait.',
        seconds: 10,
        then: 'Is milk flowing?',
        ask: { kind: 'choice', options: YET, again: 'not-yet' },
        help: 'You do not need strong suction today. The lowest that draws milk is right.',
        undo: 'First turn it down to the lowest suction.',
        isRelative: true,
      },
      {
        id: 'level',
        text: 'What number does the pump show?',
        help: LEVEL_HELP,
        ask: { kind: 'number', unit: 'level' },
        when: { gentle: ['flows'] },
      },
      {
        id: 'pump',
        text: 'Which pump? Any name that you know it by.',
        help: PUMP_HELP,
        needsNumber: true,
        ask: { kind: 'text' },
      },
    ],
  },
  fit: {
    name: 'How your flange fits',
    about: 'nipple width, how it moves in the tunnel, and which sizes to try',
    minutes: 5,
    countsWeeks: FIT_COUNTS_WEEKS,
    steps: [
      {
        id: 'left',
        text: 'Before you pump: how wide is the left nipple at its base, in mm?',
        help: 'Hold a ruler across it and leave the areola out. Coins help, also by touch: a euro cent is 16 mm, a US dime 18, a UK 5p 18. Or ask somebody.',
        ask: { kind: 'number', unit: 'mm' },
      },
      {
        id: 'right',
        text: 'And the right nipple?',
        help: 'The sides may differ, and then they need different sizes.',
        ask: { kind: 'number', unit: 'mm' },
      },
      {
        id: 'flange',
        text: 'What size is your flange, in mm?',
        help: 'It is printed on it, or in its booklet. You can ask somebody to read it.',
        ask: { kind: 'number', unit: 'mm' },
      },
      {
        id: 'look',
        text: 'Pump as usual for two minutes, and watch or feel what the nipple does in the tunnel. After that comes a question.',
        seconds: 120,
        help: 'A small light helps. By feel: does it rub, does it tug deep inside, does air hiss? Or ask somebody to look.',
      },
      {
        id: 'moves',
        text: 'What did you see or feel?',
        help: 'Pick what there was most. Pain from the first minute can mean that it rubs; a tug deep inside, that areola is pulled in; a hiss, that air leaks.',
        ask: {
          kind: 'choice',
          options: [
            { key: 'freely', label: 'It moves freely' },
            { key: 'rubs', label: 'It rubs the sides' },
            { key: 'hardly', label: 'It hardly moves' },
            { key: 'areola-pulled-in', label: 'Areola is pulled in' },
            { key: 'fills-tunnel', label: 'It swells and fills the tunnel' },
            { key: 'slips', label: 'Air leaks, or it slips' },
          ],
        },
      },
      {
        id: 'left-after',
        text: 'Pump off: how wide is the left nipple now, in mm?',
        help: 'With a ruler or coins, as before. Nipples can swell as you pump, and then they need a little more room.',
        ask: { kind: 'number', unit: 'mm' },
      },
      {
        id: 'right-after',
        text: 'And the right one now?',
        help: 'With a ruler or coins, as before.',
        ask: { kind: 'number', unit: 'mm' },
      },
    ],
  },
  pump: {
    name: 'How well your pump pulls',
    about: 'palm test, one side against both, battery, valves and tubing',
    minutes: 3,
    countsWeeks: 8,
    steps: [
      {
        id: 'ready',
        text: 'Put the pump together as you always do, empty, and plug it in. You only need your hands.',
        help: 'No plug? Charge it fully first. A hand pump can be tested too.',
      },
      {
        id: 'left',
        text: 'Left side alone: turn the right side off, or bend its tube shut. Start the pump, and press one palm flat on the left flange. What do you feel?',
        help: 'Set your usual suction. If your pump has only one side, call it left.',
        ask: { kind: 'choice', options: GRIP },
      },
      {
        id: 'right',
        text: 'Now the right side alone: the left one off or shut, and one palm flat on the right flange. What do you feel?',
        help: 'If your pump has only one side, skip this.',
        ask: { kind: 'choice', options: GRIP },
      },
      {
        id: 'both',
        text: 'Both sides running: press one palm on each flange, and feel how they pull. You need no key: the question comes after 20 seconds.',
        seconds: 20,
        then: 'Both sides at once: how did they pull?',
        help: 'If it only drops when doubled, the motor or the battery may be weak.',
        ask: {
          kind: 'choice',
          options: [
            { key: 'same', label: 'As firm as one alone' },
            { key: 'weaker', label: 'Weaker than one alone' },
          ],
        },
        // Beside a weak side nobody can say what one alone is like.
        when: { left: ['grips'], right: ['grips'] },
      },
      {
        id: 'battery',
        text: 'Unplug it, and press a palm on one flange again. How is the suction on battery?',
        undo: 'Plug it in again, if it has a plug.',
        ask: {
          kind: 'choice',
          options: [
            { key: 'same', label: 'The same' },
            { key: 'weaker', label: 'Weaker' },
            { key: 'none', label: 'It has no battery, or no plug' },
          ],
        },
      },
      {
        id: 'swap-left',
        text: 'Plug it in again, if it has a plug. Swap the parts of the two sides, flange, valve and all, and feel each side. Where is it weak now?',
        undo: SWAP_BACK,
        isRelative: true,
        ask: {
          kind: 'choice',
          options: [
            { key: 'moved', label: 'It moved with the parts' },
            { key: 'stayed', label: 'It stayed on the left' },
            { key: 'gone', label: 'Both grip now' },
          ],
        },
        when: { left: ['weak'], right: ['grips'] },
      },
      {
        id: 'swap-right',
        text: 'Plug it in again, if it has a plug. Swap the parts of the two sides, flange, valve and all, and feel each side. Where is it weak now?',
        undo: SWAP_BACK,
        isRelative: true,
        ask: {
          kind: 'choice',
          options: [
            { key: 'moved', label: 'It moved with the parts' },
            { key: 'stayed', label: 'It stayed on the right' },
            { key: 'gone', label: 'Both grip now' },
          ],
        },
        when: { left: ['grips'], right: ['weak'] },
      },
      {
        id: 'valves',
        text: 'Pump off. Take out the valves, press each one open and let go: does its slit close flat?',
        help: 'Look, or feel with a fingertip. A flat membrane should lie flat, not torn or stretched.',
        undo: 'Put the valves back in.',
        ask: {
          kind: 'choice',
          options: [
            { key: 'flat', label: 'Yes, flat and undamaged' },
            { key: 'gapes', label: 'It gapes, is torn or stretched' },
          ],
        },
      },
      {
        id: 'tubing',
        text: 'Look through the tubing, or shake it and feel along it. Is it dry and undamaged?',
        help: 'You can hear water in it, and feel a split or a loose end.',
        ask: {
          kind: 'choice',
          options: [
            { key: 'dry', label: 'Dry and undamaged' },
            { key: 'wet', label: 'Wet, split or loose' },
            { key: 'none', label: 'My pump has none' },
          ],
        },
      },
      {
        id: 'age',
        text: 'How old are the valves or membranes?',
        ask: {
          kind: 'choice',
          options: [
            { key: 'newer', label: 'Under two months' },
            { key: 'older', label: 'Older' },
            { key: 'unknown', label: 'I do not know' },
          ],
        },
      },
    ],
  },
  hand: {
    name: 'Expressing by hand, pump off',
    about: 'whether milk sprays by hand, which shows that let-down works',
    minutes: 5,
    countsWeeks: 8,
    steps: [
      {
        id: 'ready',
        text: 'Wash your hands, sit comfortably, and leave the pump off. Start with the breast that feels fuller, or with either.',
      },
      {
        id: 'strokes',
        text: 'Stroke with a flat hand from the ribs and armpit towards the nipple, as softly as you would stroke a cat. Then roll the nipple gently.',
        seconds: 60,
        help: 'Stop if it hurts. Gentle is enough.',
        strategy: 'light-massage',
      },
      {
        id: 'place',
        text: 'On the breast you start with, make a C with thumb and fingers, 2 to 3 cm behind the base of the nipple.',
      },
      {
        id: 'press',
        text: 'Press back towards your ribs, bring thumb and fingers together, let go. About once a second, for two minutes at most. Press any key as soon as you know what comes.',
        seconds: 120,
        help: 'Do not slide over the skin. Move around a little now and then.',
      },
      {
        id: 'first',
        text: 'What comes from this breast?',
        help: TOUCH_HELP,
        ask: { kind: 'choice', options: FLOW },
      },
      {
        id: 'other-press',
        text: 'Now the other breast, the same way, two minutes at most. Press any key as soon as you know, or if one is enough for now.',
        seconds: 120,
        when: { first: ['drops', 'nothing'] },
      },
      {
        id: 'other',
        text: 'What comes from this one?',
        help: `${TOUCH_HELP} Not tried? Skip this.`,
        ask: { kind: 'choice', options: FLOW },
        when: { first: ['drops', 'nothing'] },
      },
      {
        id: 'by-pump',
        text: 'And with the pump, on most days?',
        help: 'If your sides differ, pick the better one.',
        ask: { kind: 'choice', options: FLOW },
      },
    ],
  },
} as const satisfies Measures['kinds'];

const SUCTION_SOURCES = ['kent-2008-vacuum', 'breastfeed-med-2019-two-pumps'] as const;
const GENTLE_SOURCES = ['frontiers-2024-gentle-vacuum', 'medela-undated-suction'] as const;
const FIT_SOURCES = ['flange-pilot-2024-size', 'proceedings-undated-shield-fit'] as const;
const PART_SOURCES = [
  'nebmedical-undated-pump-parts',
  'breastfeeding-center-2025-pump-parts',
] as const;

/** What a result says. `{}` stands for the measured value. */
export const measureSays = {
  'suction-highest': {
    text: 'In studies, the highest suction that still felt fine drew more milk than weak suction. It does not bring more let-downs.',
    evidence: 'moderate',
    sources: SUCTION_SOURCES,
  },
  'suction-how': {
    text: `Start each time on gentle suction, and go up to your level once milk flows. Look for it again ${SUCTION_AGAIN}. Pain means it is too high.`,
    evidence: 'expert',
    sources: ['medela-undated-suction'],
  },
  'suction-lower': {
    text: 'You pump lower on most days, so there is room to go up, one step at a time.',
    evidence: 'moderate',
    sources: SUCTION_SOURCES,
  },
  'suction-higher': {
    text: 'You pump higher on most days. Go down to this level: too much suction hurts and does not help.',
    evidence: 'limited',
    sources: ['qi-2014-pump-injuries', 'medela-undated-suction'],
  },
  'suction-gentle': {
    text: 'Stay at the lowest suction that draws milk for now. Measure again once nothing hurts or is swollen.',
    evidence: 'limited',
    sources: GENTLE_SOURCES,
  },
  'suction-stop': {
    text: 'You stopped, and that was right. Leave the pump off, or carry on by hand if that feels fine. If it keeps hurting, a lactation consultant (IBCLC) can look at it with you.',
    evidence: 'expert',
    sources: ['medela-undated-suction'],
  },
  'fit-keep': {
    text: 'It moves freely, so this size may fit. Keep it if it feels good.',
    evidence: 'expert',
    sources: ['medela-undated-shield-fit'],
  },
  'fit-smaller': {
    text: 'Try smaller: this size draws in too much, or leaks.',
    evidence: 'expert',
    sources: ['proceedings-undated-shield-fit', 'medela-undated-shield-fit'],
  },
  'fit-larger': {
    text: 'Try larger: the nipple has too little room in this one.',
    evidence: 'expert',
    sources: ['proceedings-undated-shield-fit', 'medela-undated-shield-fit'],
  },
  'fit-either': {
    text: 'A nipple that fills the tunnel can mean too small or too big. Try one of each, on low suction.',
    evidence: 'expert',
    sources: ['proceedings-undated-shield-fit', 'medela-undated-shield-fit'],
  },
  'fit-disagree': {
    text: 'What you noticed and what you measured do not match. Go by the width first, and by what feels good. A lactation consultant (IBCLC) can look at it with you.',
    evidence: 'expert',
    sources: ['proceedings-undated-shield-fit', 'medela-undated-shield-fit'],
  },
  'fit-swells': {
    text: 'Your nipple swells by {} mm as you pump, so look again at the end: a size that rubs by then is too snug.',
    evidence: 'expert',
    sources: ['medela-undated-flange-sizes'],
  },
  'fit-no-size': {
    text: 'No size on sale fits this width well. A lactation consultant (IBCLC) can fit you in person.',
    evidence: 'expert',
    sources: ['medela-undated-flange-sizes'],
  },
  'fit-tries': {
    text: 'Try each size for three sessions, in this order, drawn at random. Comfort comes first, then milk. Keep the one that feels best with no loss of flow.',
    evidence: 'limited',
    sources: FIT_SOURCES,
  },
  'fit-spare': {
    text: 'If it turns out not to feel good, try these for three sessions each, in this order, drawn at random.',
    evidence: 'limited',
    sources: FIT_SOURCES,
  },
  'fit-careful': {
    text: `${NOT_SMALLER} Measure again ${MEASURE_AGAIN}.`,
    evidence: 'expert',
    sources: ['proceedings-undated-shield-fit'],
  },
  'pump-good': {
    text: 'The pump pulls well on both sides. That suggests the parts are fine.',
    evidence: 'expert',
    sources: PART_SOURCES,
  },
  'pump-weak': {
    text: 'The suction is weak on both sides. That points to the pump, not to you.',
    evidence: 'expert',
    sources: PART_SOURCES,
  },
  'pump-one-side-weak': {
    text: 'One side pulls less. That points to the pump, not to your breast.',
    evidence: 'expert',
    sources: PART_SOURCES,
  },
  'pump-swapped': {
    text: 'Both sides grip since you swapped the parts, so one piece was probably not quite in place. Feel it once more before you next pump.',
    evidence: 'expert',
    sources: PART_SOURCES,
  },
  'pump-weak-doubled': {
    text: 'The suction drops once both sides run. Pumps differ in this: some do better one side at a time.',
    evidence: 'expert',
    sources: ['meier-2016-pump-choice'],
  },
  'pump-weak-on-battery': {
    text: 'On battery the suction is weaker. Plug it in if you can, and charge it fully before you go out.',
    evidence: 'expert',
    sources: ['qi-2011-pump-problems'],
  },
  'first-tubing': {
    text: 'First the tubing: let it dry or fit a new one, and push both ends in firmly.',
    evidence: 'expert',
    sources: PART_SOURCES,
  },
  'first-valves': {
    text: 'First the valves or membranes: fit new ones from the maker, then feel the suction again.',
    evidence: 'expert',
    sources: PART_SOURCES,
  },
  'first-moved': {
    text: 'The weakness moved with the parts: fit a new valve and membrane in that set, from the maker, then feel the suction again.',
    evidence: 'expert',
    sources: PART_SOURCES,
  },
  'first-power': {
    text: 'First the power: charge it or plug it in, then feel the suction again.',
    evidence: 'expert',
    sources: ['qi-2011-pump-problems'],
  },
  'first-pump': {
    text: 'The parts seem fine, so ask the maker about the pump itself. It may be under warranty.',
    evidence: 'expert',
    sources: ['meier-2016-pump-choice'],
  },
  'hand-works': {
    text: 'Your let-down works. So look at fit, seal and suction: `letdown measure fit` and `letdown measure pump` are next.',
    evidence: 'expert',
    sources: ['lussier-2015-hand-expression', 'becker-2016-expression'],
  },
  'hand-works-fit': {
    text: 'Your let-down works. You have measured the suction of the pump, so `letdown measure fit` is next.',
    evidence: 'expert',
    sources: ['lussier-2015-hand-expression', 'becker-2016-expression'],
  },
  'hand-works-pump': {
    text: 'Your let-down works. You have measured the fit, so `letdown measure pump` is next.',
    evidence: 'expert',
    sources: ['lussier-2015-hand-expression', 'becker-2016-expression'],
  },
  'hand-works-known': {
    text: 'Your let-down works. So go by what you found about fit and pump: `letdown measure` lists it.',
    evidence: 'expert',
    sources: ['lussier-2015-hand-expression', 'becker-2016-expression'],
  },
  'hand-works-both': {
    text: 'Milk sprays by hand and by pump: your let-down works both ways.',
    evidence: 'expert',
    sources: ['becker-2016-expression'],
  },
  'hand-drops': {
    text: 'Drops are a start. Hands learn this over days, and drops say little about let-down.',
    evidence: 'expert',
    sources: ['becker-2016-expression'],
  },
  'hand-nothing': {
    text: 'If nothing comes yet, that says little: many people need a few days to get the knack, and a full breast or a warm shower can help. Try again another time of day.',
    evidence: 'expert',
    sources: ['becker-2016-expression'],
  },
  'hand-nothing-sore': {
    text: 'If nothing comes yet, that says little: many people need a few days to get the knack. Try again once nothing is sore or swollen.',
    evidence: 'expert',
    sources: ['becker-2016-expression'],
  },
} as const satisfies Measures<SourceId>['says'];

/** What is seen in the tunnel: which way to change, and the same as an answer in a check. */
export const flangeMoves = {
  freely: { direction: 'keep', answer: 'none' },
  rubs: { direction: 'larger', answer: 'rubs' },
  hardly: { direction: 'larger', answer: 'no-move' },
  'areola-pulled-in': { direction: 'smaller', answer: 'areola-pulled-in' },
  // Both interpretations are taught; observation alone cannot tell them apart.
  'fills-tunnel': { direction: 'either', answer: 'fills-tunnel' },
  slips: { direction: 'smaller', answer: 'slips' },
} as const satisfies Measures['moves'];

/** Besides what rules out the strategy of the same name: nobody is asked to aim for more after a loss. */
export const suctionLocks = [
  {
    when: { purpose: ['loss'] },
    why: 'You do not need strong suction now. The lowest that brings relief is enough.',
  },
] as const satisfies readonly { readonly when: ContentCondition; readonly why: string }[];
