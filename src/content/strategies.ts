import type { ActionVariant, Strategy } from '../domain/model.ts';
import type { ContentCondition } from './conditions.ts';
import { MEASURE_AGAIN, NOT_SMALLER } from './flanges.ts';
import { parts } from './parts.ts';
import type { SourceId } from './sources.ts';

/** For those undecided after a loss: it leaves every option open. */
const COMFORT_FOR_NOW =
  'For now express only to comfort; a soft, supportive bra and a cold pack in a cloth help. Red, hot, feverish or harder by tomorrow: phone your midwife or doctor.';

/** When to look for the level again; every text says it the same way. */
export const SUCTION_AGAIN = 'each week, and with every new part';

type ContentStrategy = Strategy & {
  readonly actions?: readonly (ActionVariant & { readonly when: ContentCondition })[];
  readonly before?: { readonly when: readonly ContentCondition[] };
  readonly sources: readonly SourceId[];
};

/** Which flange to keep, whatever was measured. */
const FEELS_RIGHT = [
  'Check that the nipple moves freely, nothing rubs and little areola is pulled in.',
  'Keep the size that feels best with no loss of flow.',
] as const;

/** What may help. Each `action` is the one thing that matters, and comes first in the tip. */
export const strategies = {
  'highest-comfortable-suction': {
    name: 'Highest comfortable suction',
    when: 'during',
    minutes: 2,
    action:
      'Turn the suction up, one step every ten seconds, until it is a little too much. Then go one step down.',
    actions: [
      {
        when: { measured: ['suction-level'] },
        text: 'When milk flows, go up to the level that you measured ({level}), one step at a time.',
      },
      {
        when: { measured: ['suction-higher'] },
        text: 'When milk flows, pump at the level that you measured ({level}), not above it.',
      },
    ],
    steps: [
      'Start on low suction.',
      'When milk flows, or after 2 minutes, go up one step and wait 10 seconds.',
      'When it feels a little too much, go down one step.',
      `That is your level for that breast; find it again ${SUCTION_AGAIN}.`,
    ],
    effect:
      'Studies found that it usually draws more milk than a weak setting. It does not bring more let-downs.',
    cautions: [
      'Pain means that the suction is too high.',
      'It is not for sore, swollen or inflamed breasts, broken skin, or the first days.',
      'Numbers on the dial differ from pump to pump, so do not copy anyone else’s level.',
    ],
    evidence: 'moderate',
    sources: ['kent-2008-vacuum', 'breastfeed-med-2019-two-pumps'],
  },
  'gentlest-suction': {
    name: 'The gentlest suction that works',
    when: 'during',
    minutes: 2,
    action: 'Start on the lowest suction and stay where it is fully comfortable.',
    actions: [
      {
        when: { 'breast-now': ['broken-skin'] },
        text: 'Use the lowest suction on the sore side, or let it rest and use your hand there.',
      },
      {
        when: { kit: ['low-pull'] },
        text: 'Stay on the lowest suction that draws milk, and stop if it hurts.',
      },
      {
        when: { 'breast-now': ['none'], measured: ['suction-higher'] },
        text: 'Start on low suction, and go no higher than the level that you measured ({level}).',
      },
      {
        when: { suction: ['lowest'] },
        text: 'Stay on the lowest suction that draws milk, and stop if it hurts.',
      },
      {
        when: { suction: ['maximum'] },
        text: 'Turn the suction down until nothing hurts, even if that is the lowest step.',
      },
      {
        when: { kit: ['max-pull'] },
        text: 'Turn the suction down until nothing hurts, even if that is the lowest step.',
      },
    ],
    steps: [
      'Wet the tunnel with a drop of water or food-safe oil, if it drags.',
      'Start on the lowest suction.',
      'Go up only while it is fully comfortable.',
      'Stop if it hurts, and carry on by hand.',
    ],
    effect:
      'It spares sore skin and swollen tissue. In one trial, gentle changes in suction were easier to bear in the first days.',
    cautions: ['If even the lowest suction hurts, stop, and ask a lactation consultant (IBCLC).'],
    evidence: 'limited',
    sources: ['frontiers-2024-gentle-vacuum', 'medela-undated-suction', 'mitchell-2022-mastitis'],
  },
  'nipple-care': {
    name: 'Care for sore nipples',
    when: 'after',
    minutes: 5,
    action: 'Turn the suction down, wet the tunnel, and keep the sore spot moist while it heals.',
    actions: [
      {
        when: { 'pain-look': ['ring'] },
        text: 'Turn the suction down and check the flange: a ring or bruise means something is pinching.',
      },
    ],
    steps: [
      'Turn the suction down until it does not hurt.',
      'Put a drop of food-safe oil or of milk in the tunnel.',
      'Look for the cause: size, suction, a crooked fit, a hard edge.',
      'Afterwards keep the skin moist: milk, a thin layer of purified lanolin, or a moist dressing.',
      'Let a very sore side rest from the pump for a day or two, and express by hand there.',
    ],
    effect: 'Skin often heals in days once the cause is gone; no cream does it on its own.',
    cautions: [
      'Pus, or redness that spreads: phone today.',
      'Do not let a sore side get over-full: hand express to comfort.',
    ],
    evidence: 'expert',
    sources: ['abm-2016-persistent-pain', 'qi-2014-pump-injuries'],
  },
  'cold-soften': {
    name: 'Cold, a soft areola, short pumping',
    when: 'before',
    minutes: 10,
    action:
      'Press gently around the areola for a minute before each feed or pumping, and keep to your usual times. Cool the breast in between.',
    actions: [
      {
        when: { surgery: ['top-surgery'] },
        text: 'Lay something cold on the swollen part for 10 minutes. Do not pump or press to clear it.',
      },
      {
        when: { 'loss-aim': ['stop'] },
        text: 'Wear a soft, supportive bra, and lay a cold pack in a cloth on your breasts for 10 minutes. Ask which pain relief suits you.',
      },
      { when: { 'loss-aim': ['unsure', 'not-sure', 'skip'] }, text: COMFORT_FOR_NOW },
      {
        when: {
          'breast-now': ['fever', 'ill-not-measured', 'red-patch', 'sore-lump', 'not-sure', 'skip'],
        },
        text: 'Cool any sore part for 10 minutes, and pump as often as usual, not more.',
      },
      {
        when: { 'loss-aim': ['for-a-while', 'donate'] },
        text: 'Press gently around the areola for a minute, then pump gently at the times that suit you. Cool your breasts afterwards.',
      },
      { when: { purpose: ['loss'] }, text: COMFORT_FOR_NOW },
      {
        when: { purpose: ['stop'] },
        text: 'Cool your breasts for 10 minutes, and take only enough milk for comfort.',
      },
      {
        when: {
          'baby-age': ['0-2d', '3-4d', '5-14d'],
          purpose: ['home', 'work', 'other', 'not-sure', 'skip'],
        },
        text: 'Press gently around the areola for a minute before each feed, and feed often. Cool the breast in between; mild pain relief may help.',
      },
    ],
    before: {
      strategies: [
        'replace-parts',
        'another-pump',
        'flange-fit',
        'double-pumping',
        'hand-expression',
        'calm-environment',
        'sensory-cues',
        'longer-sleep',
      ],
      when: [
        {
          'breast-now': ['fever', 'ill-not-measured', 'red-patch', 'sore-lump', 'hard-tight'],
        },
      ],
    },
    steps: [
      'Before you feed or pump, press gently around the base of the nipple until the areola is soft.',
      'If you nurse, feed often.',
      'In between and afterwards, lay a cold pack in a cloth on the breast for 10 minutes.',
      'Still uncomfortable? Take a little by hand, or by pump on the lowest suction.',
      'Stop at comfortable: soft is the aim, not empty.',
      'Wear a soft, supportive bra.',
      'Mild pain relief may help; ask which one suits you.',
    ],
    effect: 'It eases swelling for many; the evidence is weak.',
    cautions: [
      'No heat, no deep massage, no extra pumping.',
      'Strong suction on a swollen breast can draw in more fluid.',
      'Fever, or no better within a day: phone today.',
    ],
    evidence: 'limited',
    sources: [
      'zakarija-grkovic-2020-engorgement',
      'mitchell-2022-mastitis',
      'health-nz-undated-oedema',
    ],
  },
  'warm-nipples': {
    name: 'Warm your nipples right away',
    when: 'after',
    minutes: 5,
    action:
      'Cover your nipples with dry warmth the moment the pump goes off, and keep cold air out.',
    steps: [
      'Put on a warm layer before you start.',
      'Warm the flanges in your hands.',
      'Afterwards lay a dry, warm cloth or your warm hand on the nipples at once.',
      'Keep the suction gentle, and check that nothing pinches.',
    ],
    effect: 'Warmth is what specialists advise first; it has hardly been studied.',
    cautions: [
      'Warm, not hot: test on your wrist.',
      'Ask a doctor if it does not go away: there are medicines for it.',
    ],
    evidence: 'expert',
    sources: ['aba-undated-vasospasm', 'abm-2016-persistent-pain'],
  },
  'flange-fit': {
    name: 'A flange that fits',
    when: 'before',
    minutes: 10,
    action: 'Measure your nipple, and try a flange 1 to 3 mm wider than that.',
    actions: [
      {
        when: { measured: ['fit-sizes'] },
        text: 'Try the sizes that `letdown measure` lists, and keep what feels best.',
        steps: ['Try each size for three sessions, in the order listed.', ...FEELS_RIGHT],
      },
      {
        when: { measured: ['fit-tried'] },
        text: 'Keep the size that did best in your trial. If none felt good, a lactation consultant (IBCLC) can fit you in person.',
        steps: FEELS_RIGHT,
      },
      {
        when: { measured: ['fit-no-size'] },
        text: 'No size on sale fits the width you measured: ask a lactation consultant (IBCLC) to fit you in person.',
        steps: FEELS_RIGHT,
      },
      {
        when: { flange: ['rubs', 'no-move'] },
        text: 'Try a flange one size larger: your nipple rubs or cannot move in this one.',
      },
      {
        when: { flange: ['areola-pulled-in', 'slips'] },
        text: 'Try a flange one size smaller: this one draws in too much or leaks.',
      },
      {
        when: { flange: ['fills-tunnel'] },
        text: 'Try one size larger and one smaller on low suction, and keep what feels best.',
      },
    ],
    steps: [
      'Before you pump, measure each nipple at its base, not counting the areola.',
      'Start with a flange tunnel 1 to 3 mm wider than the nipple.',
      'Compare two or three sizes, for three sessions each.',
      ...FEELS_RIGHT,
    ],
    effect:
      'One small study found more comfort and more milk with a smaller fit, so the evidence is thin.',
    cautions: [
      NOT_SMALLER,
      'Makers often advise 2 to 4 mm of room; newer advice is 0 to 3 mm.',
      `Nipples swell and change: look again after pumping, and measure again ${MEASURE_AGAIN}.`,
      'Very stretchy nipples may need an expert to fit them.',
      'A little food-safe oil is a tip from experts, not a tested one.',
    ],
    evidence: 'limited',
    sources: [
      'flange-pilot-2024-size',
      'proceedings-undated-shield-fit',
      'medela-undated-shield-fit',
      'medela-undated-flange-sizes',
    ],
  },
  'replace-parts': {
    name: 'Fresh pump parts',
    when: 'day',
    minutes: 5,
    action:
      'Start with the parts: fit new valves and membranes, then feel with your palm whether the suction is back.',
    actions: [
      {
        when: { measured: ['pump-first-tubing'] },
        text: 'Let the tubing dry or fit a new one, push both ends in firmly, and feel the suction again.',
      },
      {
        when: { measured: ['pump-moved'] },
        text: 'Fit a new valve and membrane in the weak set of parts: the weakness moved with them.',
      },
      {
        when: { measured: ['pump-first-valves'] },
        text: 'Fit new valves and membranes, then feel with your palm whether the suction is back.',
      },
      {
        when: { measured: ['pump-first-power'] },
        text: 'Charge the pump fully or plug it in each time: without that, yours is weaker.',
      },
      {
        when: { kit: ['old-parts'], measured: ['parts-fresh'] },
        text: 'Fit new valves and membranes in place of the old ones, then feel with your palm whether the suction is back.',
      },
      {
        when: { measured: ['parts-fresh'] },
        text: 'Your valves and membranes are new, so look at the rest: wet tubing, cracks, loose connectors, and power.',
      },
      {
        when: { 'palm-test': ['one-weak'] },
        text: 'Swap the left and right parts. If the weakness moves with them, change that valve.',
      },
      {
        when: { 'palm-test': ['doubled-weak'] },
        text: 'Plug the pump in and try again. If both sides together are still weaker than one, the motor may be wearing out.',
      },
      {
        when: { 'side-swap': ['moves'] },
        text: 'Change the valve and membrane of the weak side: the weakness moved with them.',
      },
    ],
    before: {
      strategies: ['highest-comfortable-suction'],
      when: [
        { kit: ['weaker', 'old-parts'] },
        { 'palm-test': ['both-weak', 'one-weak', 'doubled-weak'] },
        { 'side-swap': ['moves'] },
      ],
    },
    steps: [
      'With the pump on, press your palm to the flange: it should grip and pull firmly.',
      'Try one side, then both: if suction drops with both, the motor or battery may be weak.',
      'Press a duckbill valve open and let go: its slit should close flat.',
      `If you pump daily, change valves and membranes that are weak or over ${String(parts.valves.weeks.due)} weeks old.`,
      'Look for cracks, and for tubing that is wet, mouldy or split.',
      'Plug the pump in or charge it fully.',
    ],
    effect:
      'A worn valve weakens suction. Advice on when to change it comes from makers and shops and is untested.',
    cautions: [
      'If your pump’s guide says otherwise, follow the guide.',
      'Use parts from the maker of your pump.',
      'Do not wash backflow membranes unless the guide says you may.',
    ],
    evidence: 'expert',
    sources: [
      'nebmedical-undated-pump-parts',
      'maternal-affinity-undated-pump-parts',
      'breastfeeding-center-2025-pump-parts',
      'mommed-undated-pump-parts',
    ],
  },
  'another-pump': {
    name: 'Try another pump',
    when: 'day',
    minutes: 20,
    action:
      'Rent a hospital-grade (multi-user) pump, with your own new kit, and compare for a week.',
    actions: [
      {
        when: { measured: ['pump-first-pump'] },
        text: 'Your parts seem fine, so ask the maker about the pump. It may be under warranty; a rented one can fill in.',
      },
      {
        when: { 'palm-test': ['one-stays'] },
        text: 'One side is weak with any parts, so ask the maker about the pump. It may be under warranty; a rented one can fill in.',
      },
      {
        when: { 'new-kit': ['old-worked', 'wrong-fit'] },
        text: 'Go back to the old pump or part for two or three sessions, and compare.',
      },
      {
        when: { kit: ['wearable'] },
        text: 'Use a plug-in pump for your main sessions this week, and keep the wearable for going out.',
      },
    ],
    before: {
      strategies: ['highest-comfortable-suction'],
      when: [{ measured: ['pump-first-pump'] }, { 'palm-test': ['one-stays'] }],
    },
    steps: [
      'Ask where you can rent a pump that is made for many users.',
      'Use a new kit of your own with it.',
      'Pump two or three times with each, at the same times of day.',
      'Keep the one that feels better and leaves you softer.',
    ],
    effect:
      'It shows whether the pump is the cause; which pump suits whom has hardly been studied.',
    cautions: [
      'Do not borrow or buy a used pump made for one person: germs can sit inside.',
      'Take nipple shields off to pump.',
    ],
    evidence: 'expert',
    sources: ['fda-2013-shared-pumps', 'meier-2016-pump-choice', 'coentro-2020-nipple-shields'],
  },
  'two-phase-pattern': {
    name: 'Fast first, then slow',
    when: 'during',
    minutes: 2,
    action: 'Start with fast, light pulls until milk shows, then change to slow, steady ones.',
    actions: [
      {
        when: { mode: ['too-soon'] },
        text: 'Switch the pump back to fast and light until milk shows.',
      },
      {
        when: { mode: ['never-back'] },
        text: 'When the flow fades, switch back to fast and light for a minute or two.',
      },
      {
        when: { mode: ['stays-fast'] },
        text: 'Change to slow, steady pulls as soon as milk flows.',
      },
    ],
    steps: [
      'Begin with fast, light pulls that feel comfortable; they need not be the lowest.',
      'Stay there until milk flows, or for about 2 minutes.',
      'Then change to slow, steady pulls that still feel fine.',
      'If the pump switches too soon, set it back to fast.',
    ],
    effect:
      'It is a gentle way to begin, but studies have not shown that a pattern brings more milk.',
    cautions: ['Neither mode should hurt; turn the suction down if it does.'],
    evidence: 'limited',
    sources: [
      'ramsay-2005-electric-pump',
      'gardner-2019-vacuum-patterns',
      'medela-undated-two-phase',
    ],
  },
  'switch-stimulus': {
    name: 'Switch to your hands for a minute',
    when: 'during',
    minutes: 3,
    action:
      'No flow yet? Turn the pump off, roll the nipples and express by hand for a minute, then turn it on again.',
    steps: [
      'Take the pump off when your usual time to let-down has passed and nothing flows.',
      'Roll each nipple softly between your fingers for half a minute.',
      'Express a few drops by hand for another minute.',
      'Put the pump back on, fast and light.',
      'Once is enough; a second try is fine after a rest.',
    ],
    effect: 'A new kind of touch makes sense when the old one did nothing; no trial has tested it.',
    cautions: ['Leave it out if touch hurts or upsets you.'],
    evidence: 'expert',
    sources: ['morton-2009-hand-techniques'],
  },
  'back-rub': {
    name: 'A back rub',
    when: 'before',
    minutes: 3,
    action: 'Ask somebody to rub down both sides of your spine for three minutes before you pump.',
    steps: [
      'Sit and lean forward on your folded arms.',
      'Your helper makes small circles with the knuckles, down both sides of the spine.',
      'From the neck to the shoulder blades, over your clothes, for 3 minutes.',
      'Say stop at any moment.',
    ],
    effect:
      'The WHO teaches it, and small studies found more milk; in a trial of 60 people a rise in the hormone was not shown.',
    cautions: ['Only if you like being touched there.', 'It should feel good, never hard.'],
    evidence: 'limited',
    sources: ['who-2009-model-chapter', 'patel-2013-back-massage', 'kosova-undated-back-massage'],
  },
  'calm-environment': {
    name: 'A calm, comfortable spot',
    when: 'before',
    minutes: 3,
    action:
      'Sit warm and well supported, cover the bottle, and take two quiet minutes before you start.',
    actions: [
      {
        when: { self: ['wave'] },
        text: 'Before the milk starts, have a cold drink, a good show or someone to talk to at hand.',
      },
      {
        when: { purpose: ['loss'] },
        text: 'Sit warm and well supported, and take one quiet minute before you start.',
      },
      {
        when: { moment: ['interrupted', 'noise'] },
        for: 'rushed-distracted',
        text: 'Put a sign on the door and headphones on, and take two quiet minutes before you start.',
      },
      {
        when: { moment: ['watching-bottle'] },
        for: 'stress-anxiety',
        text: 'Cover the bottle with a clean cloth, and look at anything else.',
      },
      {
        when: { moment: ['cold'] },
        for: 'cold-discomfort',
        text: 'Wrap a blanket around you and warm the flanges in your hands before you start.',
      },
      {
        when: { moment: ['badly-seated'] },
        for: 'cold-discomfort',
        text: 'Support your back and arms with cushions, so that your shoulders can drop.',
      },
      {
        when: { moment: ['rushed'] },
        for: 'rushed-distracted',
        text: 'Take two quiet minutes to settle before the pump goes on, even in a short break.',
      },
    ],
    steps: [
      'Go to the toilet first, and put a drink within reach.',
      'Sit warm, with your back and arms supported and your shoulders low.',
      'Dim the lights, silence your phone and put a sign on the door.',
      'Cover the bottle with a clean cloth, so you do not count drops.',
      'Sit still for two minutes before you turn the pump on.',
    ],
    effect:
      'Being tense is not your fault. You are likely to feel better, but it is not proven to bring more milk.',
    cautions: ['Feeling sleepy? Take the pump off first.'],
    evidence: 'limited',
    sources: ['ueda-1994-stress', 'mcneilly-1983-suckling'],
  },
  'paced-breathing': {
    name: 'Slow breathing',
    when: 'before',
    minutes: 4,
    action: 'Breathe in for 4 seconds and out for 6, for a few minutes before the milk starts.',
    steps: [
      'Sit comfortably, and breathe in through your nose for 4 seconds.',
      'Breathe out through soft lips for 6 seconds.',
      'If that is too long, try 3 in and 4 out.',
      'Keep going for 2 to 5 minutes, and through the first 2 minutes of pumping.',
    ],
    effect:
      'It calms the body in studies, but we found no trial that tested it alone for let-down.',
    cautions: [
      'Breathe as usual if you feel dizzy, tingly or short of breath.',
      'There is no need to hold your breath.',
      'Ask your doctor first if you have heart or lung disease, or if you tend to faint.',
      'Also ask first after heavy bleeding or with a very low blood count.',
      'If watching your breath makes you panic, listen to a sound or feel a soft cloth instead.',
    ],
    evidence: 'limited',
    sources: ['shao-2024-slow-breathing', 'neurosci-2022-slow-breathing'],
  },
  'sensory-cues': {
    name: 'Baby close, or a reminder of baby',
    when: 'before',
    minutes: 5,
    action: 'Hold your baby, or something of your baby, for a few minutes before the pump goes on.',
    actions: [
      {
        when: { purpose: ['hospital'] },
        text: 'Hold your baby skin to skin when the ward says that you can, then pump right after.',
      },
      {
        when: { 'baby-near': ['away'] },
        text: 'Look at a photo or video of your baby, or smell a worn outfit, before the pump goes on.',
      },
      {
        when: { 'baby-age': ['0-2d', '3-4d', '5-14d'] },
        text: 'Hold your baby skin to skin for as long as you like, then express.',
      },
    ],
    steps: [
      'Begin 3 to 5 minutes before the pump goes on.',
      'If you can, hold your baby skin to skin or sit close by.',
      'If you are apart, look at a photo or a video of your baby.',
      'Or smell an outfit your baby wore, or play a recording of baby sounds.',
      'Use the same cue, song or chair each time.',
    ],
    effect:
      'Being near your baby has the best evidence; pictures and sounds had mixed results, and scent is untested.',
    cautions: [
      'Skip this whenever it hurts, as it may after a loss, a hospital stay or a hard birth.',
      'Feeling sleepy? Lay your baby down safely first.',
      'A recording of crying upsets some people; try soft baby sounds.',
      'If let-down brings a wave of low mood for you, a cue may bring that wave too.',
    ],
    evidence: 'limited',
    sources: [
      'acuna-muga-2014-location',
      'sefidhaji-2022-lullaby',
      'crossover-2026-video-calls',
      'keith-2012-music',
      'mcneilly-1983-suckling',
    ],
  },
  'own-ritual': {
    name: 'A ritual of your own',
    when: 'before',
    minutes: 3,
    action: 'Do the same few small things in the same order before each pumping.',
    steps: [
      'Pick up to five small things: wash, sit, drink, a sound or a scent, three breaths.',
      'Do them in the same order each time, about three minutes before the pump goes on.',
      'Keep them with `letdown settings set ritual`: a session then begins with them.',
      'After some sessions, `letdown insights --try own-ritual` is a fair test.',
    ],
    effect:
      'While nursing, oxytocin often rose before the feed. Nobody has tested a ritual with a pump.',
    cautions: ['Leave out whatever hurts or makes you sad.'],
    evidence: 'expert',
    sources: ['mcneilly-1983-suckling'],
  },
  'guided-relaxation': {
    name: 'Calming music or a spoken track',
    when: 'before',
    minutes: 12,
    action: 'Play calm music or a spoken track that you like, right before or while you pump.',
    steps: [
      'Choose calm music or a relaxing track of 10 to 20 minutes.',
      'Play it right before you pump or while you pump, on headphones if you like.',
      'Relax your jaw, shoulders, hands and belly, one by one.',
      'Then breathe slowly, and picture something pleasant if you wish.',
    ],
    effect: 'Many people like it; some studies found more milk, but a careful newer one did not.',
    cautions: [
      'Never use it while you drive.',
      'Stop if the pictures or the voice upset you.',
      'If turning inward brings back bad memories, leave it out; plain music is fine.',
    ],
    evidence: 'moderate',
    sources: [
      'levene-2024-relaxation',
      'levene-2024-express-trial',
      'feher-1989-relaxation',
      'keith-2012-music',
      'review-undated-music',
      'pubmed-2026-music',
      'ebm-guidelines-undated-expression',
      'mohd-shukri-2018-relaxation',
      'mohd-shukri-2019-relaxation',
      'nutrients-2022-relaxation',
    ],
  },
  visualisation: {
    name: 'Picture milk flowing',
    when: 'before',
    minutes: 3,
    action: 'Close your eyes and picture the warmth of your baby and a warm stream of milk.',
    steps: [
      'Let your eyes go soft or close them.',
      'Picture the weight and warmth of your baby.',
      'Picture milk as a warm stream or a waterfall.',
      'If thoughts of your baby hurt, picture any calm place.',
    ],
    effect:
      'The thought of milk can start a let-down, but it was only tested along with other things.',
    cautions: [
      'Skip this whenever it hurts, as it may after a loss, a hospital stay or a hard birth.',
      'If let-down brings a wave of low mood for you, this may bring that wave too.',
    ],
    evidence: 'limited',
    sources: ['feher-1989-relaxation', 'levene-2024-express-trial'],
  },
  'drink-and-eat': {
    name: 'Drink to thirst, eat when hungry',
    when: 'day',
    minutes: 2,
    action: 'Put a drink and a snack by your pump, and take what you feel like.',
    actions: [
      {
        when: { food: ['strict-diet', 'fasting'] },
        text: 'Eat a little more each day while you pump, and talk to your doctor about a strict diet or a fast.',
      },
      {
        when: { food: ['stomach', 'heat'] },
        text: 'Drink small amounts often until your pee is pale again.',
      },
    ],
    steps: [
      'Keep a glass within reach, and drink when you are thirsty.',
      'Have a snack if you are hungry.',
      'Eat balanced meals, a bit more than before, as making milk takes energy.',
    ],
    effect:
      'It is good for you, but it is not shown to help let-down, and drinking past thirst did not raise milk in studies.',
    cautions: [
      'Do not force water down.',
      'If eating is hard for you, talk it over with your doctor.',
      'Ask your doctor, too, if a kidney or heart problem limits what you drink.',
    ],
    evidence: 'contradicted',
    sources: [
      'ndikom-2014-extra-fluids',
      'pals-for-health-undated-energy',
      'am-j-clin-nutr-1994-dieting',
    ],
  },
  warmth: {
    name: 'Warmth on the breast',
    when: 'before',
    minutes: 10,
    action: 'Lay something warm, not hot, on each breast for 5 to 20 minutes before you pump.',
    steps: [
      'Warm a moist cloth or gel pack to 40 °C (104 °F) at most, or take a warm shower.',
      'Test it on your inner wrist: warm, not hot.',
      'Keep the warmth on each breast for 5 to 20 minutes.',
      'Dry off, and pump while you are still warm.',
    ],
    effect: 'It often helps: a few trials, mostly small and for premature babies, found more milk.',
    cautions: [
      'Not on a hot, red, swollen or inflamed breast: use cold there.',
      'Not on numb skin, such as after surgery, nor on broken skin.',
      'Do not fall asleep with a heat pack on.',
      'Packs from the microwave can burn, so test them first.',
    ],
    evidence: 'moderate',
    sources: [
      'yigit-2012-warmth',
      'ertugral-2025-massage',
      'ebm-guidelines-undated-expression',
      'jones-2001-preterm-expression',
      'iowa-undated-mastitis',
    ],
  },
  'light-massage': {
    name: 'Light breast massage',
    when: 'before',
    minutes: 3,
    action: 'Stroke each breast for a minute or two, as softly as you would a cat.',
    steps: [
      'Use a flat hand, as softly as you would stroke a cat.',
      'Stroke from the chest wall and armpit towards the nipple.',
      'Take 1 to 2 minutes for each breast.',
      'At the end, roll or tickle the nipple softly.',
    ],
    effect:
      'It often helps: trials found more milk with it, though results vary a lot; expect less at home than in hospital.',
    cautions: [
      'Stop if it hurts.',
      'No deep kneading, combs or buzzing tools: force can injure the breast and lead to an abscess.',
      'Do not try to work out lumps; ask a lactation expert to show you gentle ways.',
      'Not on a swollen or sore breast.',
    ],
    evidence: 'moderate',
    sources: [
      'breastfeed-med-2026-massage',
      'aeroflow-undated-hands-on',
      'ertugral-2025-massage',
      'mitchell-2022-mastitis',
      'iowa-undated-mastitis',
      'j-hum-lact-undated-massage',
    ],
  },
  'hand-expression': {
    name: 'Expressing by hand',
    when: 'before',
    minutes: 10,
    action: 'Express by hand before or after you pump, for a few minutes a side.',
    actions: [
      {
        when: { 'breast-now': ['hard-tight'] },
        text: 'If you are still uncomfortable, express a little by hand: soft is the aim, not empty.',
      },
      {
        when: { 'baby-age': ['0-2d', '3-4d'] },
        text: 'Express drops by hand after each session, and catch them on a spoon.',
      },
      {
        when: { 'breast-now': ['broken-skin'] },
        text: 'Use your hand, not the pump, on the sore side until it heals.',
      },
      {
        when: { 'baby-age': ['5-14d'], 'flow-pattern': ['nothing', 'drops'] },
        text: 'Press by hand for a few minutes after each session, and save every drop.',
      },
      {
        when: { 'flow-elsewhere': ['hand'] },
        text: 'Start by hand until milk sprays, then put the pump on: your let-down works.',
      },
    ],
    steps: [
      'Wash your hands; make a C with thumb and fingers 2 to 3 cm behind the nipple base.',
      'Press back towards your ribs, bring thumb and fingers together, let go.',
      'Do about one press a second, and move around the breast.',
      'Keep going for 2 to 5 minutes a side, swap, and do it all again.',
      'If milk sprays by hand but not with the pump, your let-down works.',
    ],
    effect:
      'In the first days a hand often gets drops that a pump does not. Over weeks, hand alone gave less milk; hand and pump together gave more.',
    cautions: [
      'Do not slide or squeeze hard: that can bruise.',
      'Rest your wrists when they tire or ache.',
    ],
    evidence: 'limited',
    sources: [
      'morton-2009-hand-techniques',
      'lussier-2015-hand-expression',
      'flaherman-2011-hand-expression',
      'indian-pediatr-2022-hand-expression',
      'becker-2016-expression',
    ],
  },
  'first-days': {
    name: 'The first two weeks: pump and hand',
    when: 'day',
    minutes: 20,
    action:
      'Pump both sides for 15 minutes, 8 or more times a day, even if nothing comes. Then express by hand.',
    actions: [
      {
        when: { 'breast-now': ['hard-tight'] },
        text: 'Soften the areola, then feed or pump gently, 8 or more times a day. Stop at comfortable.',
      },
      {
        when: { 'baby-near': ['nearby', 'other-room'], purpose: ['home', 'work'] },
        text: 'Feed or express 8 or more times a day, and express drops by hand after each.',
      },
    ],
    before: {
      strategies: [
        'calm-environment',
        'sensory-cues',
        'hand-expression',
        'paced-breathing',
        'double-pumping',
      ],
      when: [
        { 'baby-age': ['0-2d', '3-4d', '5-14d'], 'flow-pattern': ['nothing', 'drops'] },
        {
          purpose: ['hospital'],
          'baby-age': ['0-2d', '3-4d', '5-14d'],
          rhythm: ['under-5', '5-7', 'gap-over-6h', 'uneven'],
        },
      ],
    },
    steps: [
      'Start within the first hours, and ask for a hospital pump.',
      'Pump both sides for 15 minutes, even if little or nothing comes.',
      'Express by hand for a few minutes after each session, and save every drop.',
      'Do it 8 to 10 times in 24 hours, at least once at night.',
      'Leave one gap of 4 to 5 hours to sleep, and none longer.',
      'Go skin to skin with your baby when you can, then pump.',
    ],
    effect:
      'Teaspoons are usual at first. Early and frequent pumping went with milk coming in sooner; hand and pump together went with more milk.',
    cautions: [
      'Lowest suction that feels fine: it must not hurt.',
      'Milk not increasing after four full days: phone today.',
      'You need rest too: missing one session is no disaster.',
    ],
    evidence: 'moderate',
    sources: [
      'lurie-undated-pumping',
      'niswonger-undated-pumping',
      'j-perinatol-2024-early-pumping',
      'morton-2009-hand-techniques',
      'lussier-2015-hand-expression',
      'acuna-muga-2014-location',
    ],
  },
  'double-pumping': {
    name: 'Both breasts at once',
    when: 'during',
    minutes: 15,
    action: 'Pump both sides at the same time; a hands-free bra holds the flanges.',
    steps: [
      'Put a flange on each breast; a hands-free bra holds them.',
      'Pump both sides at the same time.',
      'With a single pump, swap sides about every 5 minutes.',
    ],
    effect:
      'Often a bit more milk, and quicker, in fair trials; one older review saw no clear difference.',
    cautions: ['Each side may need its own level; turn down any side that hurts.'],
    evidence: 'moderate',
    sources: [
      'prime-2012-simultaneous-expression',
      'aeroflow-undated-hands-on',
      'medela-undated-double-pumping',
      'ebm-guidelines-undated-expression',
    ],
  },
  'hands-on-pumping': {
    name: 'Hands-on pumping',
    when: 'during',
    minutes: 25,
    action: 'While you pump, gently press full areas with a flat hand until the flow slows.',
    steps: [
      'Massage both breasts lightly first.',
      'Pump both sides in a hands-free bra, at a suction level that feels fine.',
      'Press full areas with a flat hand, hold until the flow slows, then move on.',
      'When flow fades, massage again and pump one side at a time with light presses.',
      'Or end with 1 to 2 minutes by hand on each side.',
    ],
    effect: 'In one study milk went up, but there was no group to compare with.',
    cautions: [
      'Pressure must never hurt.',
      'Leave out any part that is red, hot or inflamed.',
      'If you make more milk than you need, do not try to get every drop.',
    ],
    evidence: 'limited',
    sources: ['morton-2009-hand-techniques', 'aeroflow-undated-hands-on'],
  },
  'second-let-down': {
    name: 'A second let-down',
    when: 'during',
    minutes: 6,
    action: 'When flow drops to drips, go back to fast and light for a minute or two.',
    steps: [
      'When flow drops to drips, keep going for 2 to 4 minutes: the next wave may be on its way.',
      'Press or stroke the breast lightly and breathe slowly.',
      'Put the pump back on fast and light for 1 to 2 minutes.',
      'When flow picks up, go back to slow pulls at your comfortable level.',
      'Do this 2 to 3 times at most, and finish by 25 to 30 minutes.',
    ],
    effect: 'Studies show that more waves often come with time; the fast-mode trick is untested.',
    cautions: [
      'Stop if you get sore.',
      'The first two let-downs bring most of the milk, so it is fine to skip a third.',
    ],
    evidence: 'limited',
    sources: [
      'prime-2011-repeated-expression',
      'idei-2024-high-flow',
      'proceedings-undated-late-ejections',
    ],
  },
  'one-side-nursing': {
    name: 'Nurse on one side, pump on the other',
    when: 'during',
    minutes: 15,
    action: 'Let your baby feed on one side and pump the other once you hear swallowing.',
    steps: [
      'Sit safely, with both hands free or somebody to help.',
      'Let your baby latch first.',
      'When you hear or see swallows, start the pump on the other breast.',
      'See to your baby first, and stop the pump whenever you need to.',
    ],
    effect:
      'Let-down comes in both breasts at once, so it makes sense, but no trial has tested it.',
    cautions: [
      'If the latch hurts, sort that out first, with help.',
      'What your baby needs comes before the pump.',
      'Have someone with you if you cannot hold baby and pump safely.',
    ],
    evidence: 'expert',
    sources: ['prime-2009-flow-rate'],
  },
  'session-length': {
    name: 'Long enough, not too long',
    when: 'during',
    minutes: 20,
    action: 'Stay on for about 15 to 20 minutes, and two minutes past the last drops.',
    actions: [
      {
        when: { rhythm: ['long'] },
        text: 'Stop by 20 to 30 minutes: after that little more comes, and skin gets sore.',
      },
    ],
    steps: [
      'Plan for about 15 to 20 minutes.',
      'Keep going for about 2 minutes after the last drops.',
      'If no milk flows by 10 minutes, stop and rest for 10 to 20.',
      'Then change one thing and try once more.',
      'Note when your let-downs come, and set your own length by that.',
    ],
    effect:
      'Milk comes faster for some than for others, so trust your notes; the 2-minute rule is untested.',
    cautions: [
      'More than 30 minutes rarely helps.',
      'Stop if it hurts.',
      'The 10-minute stop is not for the first days, or while you build up milk.',
    ],
    evidence: 'expert',
    sources: [
      'prime-2011-repeated-expression',
      'proceedings-undated-late-ejections',
      'blogs-undated-pumping',
    ],
  },
  'fewer-gaps': {
    name: 'Close the longest gap',
    when: 'day',
    minutes: 15,
    action: 'Add one session back, in the middle of your longest gap.',
    actions: [
      {
        when: { rhythm: ['uneven'] },
        text: 'Pick times for tomorrow that are evenly spaced, and set an alarm.',
      },
      {
        when: { 'baby-age': ['0-2d', '3-4d', '5-14d'] },
        text: 'Leave no gap over 4 to 5 hours, and aim for 8 times in 24 hours.',
      },
      {
        when: { 'baby-age': ['2-6w', '6w-3m'] },
        text: 'Put one session into your longest gap: at this age one gap of 4 to 5 hours, at night, is enough.',
      },
    ],
    steps: [
      'Write down when you pumped or fed today.',
      'Find the longest gap, and add one short session in the middle of it.',
      'If you dropped a session lately, put that one back first.',
      'Keep it for a week before you judge it.',
    ],
    effect:
      'In studies, removing milk more often went with more milk; let-down itself was not measured.',
    cautions: [
      'More is not better when you are worn out or make more milk than you need.',
      'Not while a breast is red, hot or swollen.',
    ],
    evidence: 'moderate',
    sources: [
      'levene-2024-expression-frequency',
      'lai-2020-expression-interval',
      'kent-2007-normal-feeding',
    ],
  },
  'timing-routine': {
    name: 'A steady rhythm',
    when: 'day',
    minutes: 2,
    action: 'Pump at about the same times each day, with the same small steps before it.',
    actions: [
      {
        when: { rhythm: ['just-fed'] },
        text: 'Pump midway between two feeds, or in the morning, when there is more milk.',
      },
      {
        when: { purpose: ['induce', 'relactate'] },
        text: 'Pump 8 or more times a day for 10 to 20 minutes, even if only drops come.',
      },
      {
        when: { purpose: ['work'] },
        text: 'At work, pump about every 3 hours, with the same small steps before it.',
      },
    ],
    steps: [
      'Pump when your baby usually feeds; mornings often hold the most milk.',
      'If you mainly pump for a newborn, aim for 8 to 12 times a day, including once at night.',
      'Later, 5 to 7 times a day may be enough; at work, pump about every 3 hours.',
      'If you nurse too, pump right after a feed or up to an hour later.',
      'Keep to the same place and the same small habits.',
    ],
    effect:
      'Studies show that a steady rhythm helps keep your milk up; right after a feed, expect less.',
    cautions: [
      'More is not better when you are worn out or make more milk than you need.',
      'If you only pump, leave no gap over 4 to 5 hours in the first weeks. Later some can go longer at night; watch whether your supply holds up.',
      'In one study with premature babies, more than five times a day added little on average.',
    ],
    evidence: 'moderate',
    sources: [
      'kent-2006-feed-frequency',
      'kent-2007-normal-feeding',
      'levene-2024-expression-frequency',
      'lai-2020-expression-interval',
      'kidshealth-undated-pumping',
      'goldfarb-2002-induced-lactation',
    ],
  },
  'longer-sleep': {
    name: 'One longer stretch of sleep',
    when: 'day',
    minutes: 10,
    action: 'Plan one stretch of 4 to 5 hours of sleep tonight, with somebody else on duty.',
    steps: [
      'Choose the hours, and tell them to whoever is helping you.',
      'Pump or feed right before, so that you are comfortable.',
      'Pump when you wake, and count it as one gap, not a missed session.',
    ],
    effect:
      'Many guides allow one such gap. Whether it helps let-down has not been studied; for some, sleep eased low waves.',
    cautions: ['In the first two weeks keep it to one gap a night.'],
    evidence: 'expert',
    sources: ['niswonger-undated-pumping', 'eur-j-obstet-2025-d-mer'],
  },
  'quit-before': {
    name: 'Milk first, then the drink or smoke',
    when: 'day',
    minutes: 2,
    action: 'If you drink or smoke, do it after pumping, not before.',
    actions: [
      {
        when: { self: ['alcohol'] },
        text: 'Pump first, then drink. Allow about two hours per drink before you feed or pump for your baby.',
      },
      {
        when: { 'nicotine-when': ['just-before'] },
        text: 'Smoke or vape after pumping, not before it, and away from your baby.',
      },
      {
        when: { self: ['nicotine'] },
        text: 'Smoke or vape after pumping, not before it, and away from your baby.',
      },
    ],
    steps: [
      'Pump or feed first.',
      'After alcohol, wait about two hours for each drink.',
      'There is no need to pump and dump, except for comfort.',
      'Cutting down helps, step by step; ask for help if it is hard.',
    ],
    effect:
      'Alcohol makes let-down come later, and it wears off. For nicotine, the evidence is thin.',
    cautions: ['If you drink a lot each day, do not stop all at once: ask a doctor first.'],
    evidence: 'moderate',
    sources: [
      'iom-1991-nutrition',
      'cobo-1973-alcohol',
      'mennella-2005-alcohol',
      'cdc-undated-alcohol',
      'early-hum-dev-2001-smoking',
      'alcohol-change-undated-withdrawal',
    ],
  },
  'stop-gently': {
    name: 'Stopping, little by little',
    when: 'day',
    minutes: 10,
    action: 'Express only enough for comfort, and drop one session every two or three days.',
    actions: [
      {
        when: { 'baby-age': ['0-2d', '3-4d'] },
        text: 'Express by hand only enough for comfort. Cold and a soft, supportive bra help.',
      },
    ],
    steps: [
      'Drop one session, or a few minutes of each, every two or three days.',
      'In between, express only enough to be comfortable, by hand if you can.',
      'Cold packs in a cloth for 10 to 20 minutes ease the fullness.',
      'Wear a soft, supportive bra day and night, and do not bind your breasts.',
      'Mild pain relief helps; ask which one suits you.',
      'Drink when you are thirsty.',
    ],
    effect: 'Milk fades in days to weeks, in its own time. Going slowly spares you pain.',
    cautions: [
      'Fever, or a red and sore patch: phone today.',
      'Tablets that stop milk are not for everyone; a doctor can advise you.',
      'Heat and strong pumping bring more milk.',
    ],
    evidence: 'expert',
    sources: ['leeds-undated-loss', 'bc-womens-undated-loss', 'schn-undated-loss'],
  },
  'power-pumping': {
    name: 'Power pumping',
    when: 'day',
    minutes: 60,
    action: 'For one hour a day pump 20 minutes, rest 10, pump 10, rest 10, pump 10.',
    steps: [
      'Choose one hour a day, and get comfortable for it.',
      'Pump for 20 minutes, then rest for 10.',
      'Pump for 10, rest for 10, then pump for 10 more.',
      'With a single pump, swap sides as you go.',
      'Do it for 3 to 7 days, then look at your notes.',
    ],
    effect:
      'An experiment for supply with one small trial behind it; it has not been shown to help let-down.',
    cautions: [
      'First see a lactation consultant (IBCLC) about the cause.',
      'Not with sore nipples, or on a breast that is over-full, swollen or inflamed.',
      'Not in the first days, if you have milk to spare, or if you are worn out or feel low.',
    ],
    evidence: 'limited',
    sources: ['indian-j-pediatr-2023-power-pumping', 'salty-2024-power-pumping'],
  },
} as const satisfies Record<string, ContentStrategy>;

export type StrategyId = keyof typeof strategies;
