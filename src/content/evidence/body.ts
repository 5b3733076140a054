import { JUDGEMENT, reason, step } from './types.ts';

/** The body, its hormones and habits; and what is normal. */
/** Whatever is taken. */
const MEDICINES = [
  'medicine.combined',
  'medicine.progestogen',
  'medicine.decongestant',
  'medicine.antihistamine',
  'medicine.opioid',
  'medicine.dries-milk',
  'medicine.mind',
  'medicine.steroid-or-water',
  'medicine.herbs',
] as const;

export const bodyEvidence = {
  'normal-variation': reason(
    2,
    {
      'breast-now': {
        'red-patch': step(-3, 'inflamed', JUDGEMENT),
        'sore-lump': step(-3, 'inflamed', JUDGEMENT),
        'hard-tight': step(-3, 'over-full', JUDGEMENT),
        hurts: step(-2, 'pain is a complaint of its own', JUDGEMENT),
        'burning-after': step(-2, 'burning is a complaint of its own', JUDGEMENT),
        'broken-skin': step(-3, 'a wound', JUDGEMENT),
      },
      'baby-age': {
        '0-2d': step(-2, 'the first days are another matter', JUDGEMENT),
        '3-4d': step(-1, 'the first days are another matter', JUDGEMENT),
      },
      course: {
        'never-any': step(-4, 'no milk in any way', JUDGEMENT),
        'never-by-pump': step(-2, 'the pump fails her', JUDGEMENT),
        'dropped-days': step(-2, 'a drop of days is a change, not her normal', JUDGEMENT, {
          unless: ['changed.baby-feeds-less', 'changed.period-or-pregnancy'],
        }),
        'faded-weeks': step(-1, 'a fade is a change, not her normal', JUDGEMENT, {
          unless: ['changed.baby-feeds-less'],
        }),
        'comes-and-goes': step(-1, 'good and bad days have a cause', JUDGEMENT),
        always: step(1, 'the same from session to session', 'gardner-2015-ejection-patterns'),
        rising: step(1, 'small amounts with a new habit rise', JUDGEMENT),
        'enough-comparing': step(
          4,
          'baby has enough, others pump more',
          'kent-2007-normal-feeding',
        ),
      },
      changed: {
        'new-kit': step(-1, 'a change with a cause', JUDGEMENT),
        'fewer-sessions': step(-2, 'a change with a cause', JUDGEMENT),
        'baby-feeds-less': step(
          3,
          'an older baby drinks less, and milk follows',
          'kent-2007-normal-feeding',
          { when: ['baby-age.over-6m', 'course.enough-comparing', 'baby-age.3-6m'] },
        ),
        'work-or-apart': step(-1, 'a change with a cause', JUDGEMENT),
        contraceptive: step(-1, 'a change with a cause', JUDGEMENT),
        medicine: step(-1, 'a change with a cause', JUDGEMENT),
        illness: step(-1, 'a change with a cause', JUDGEMENT),
        upheaval: step(-1, 'a change with a cause', JUDGEMENT),
        'period-or-pregnancy': step(-1, 'a change with a cause', JUDGEMENT),
        none: step(1, 'nothing has changed', JUDGEMENT),
      },
      'flow-pattern': {
        nothing: step(-3, 'nothing comes', JUDGEMENT),
        drops: step(-2, 'only drops: no let-down seen', 'ramsay-2004-ultrasound'),
        'stops-early': step(-1, 'soon stops: waves, or a cause', JUDGEMENT),
        stream: step(2, 'a stream is let-down', 'ramsay-2004-ultrasound'),
        'one-side': step(-1, 'one side less is usual, when always so', JUDGEMENT, {
          unless: ['side-swap.always-so'],
        }),
        'still-full': step(-3, 'still full: not emptied', JUDGEMENT),
        'full-then-soft': step(2, 'full, then soft: emptied', 'kent-2007-normal-feeding'),
        'cannot-tell': step(1, 'cannot tell, and asks', JUDGEMENT),
      },
      self: {
        wave: step(-1, 'a wave is D-MER', JUDGEMENT),
        nicotine: step(-1, 'a habit with a bearing', JUDGEMENT),
        alcohol: step(-1, 'a habit with a bearing', JUDGEMENT),
        none: step(1, 'nothing weighs on her', JUDGEMENT),
      },
      history: {
        surgery: step(-1, 'surgery may explain it', JUDGEMENT),
        'no-growth': step(-1, 'milk may be little', JUDGEMENT),
      },
      'flow-elsewhere': {
        baby: step(1, 'swallows well at the breast', 'bfn-undated-enough-milk'),
        hand: step(-2, 'the hand does better: the pump', JUDGEMENT),
        'other-pump': step(-2, 'another pump does better: the pump', JUDGEMENT),
        cue: step(-1, 'a cue is missing', JUDGEMENT),
        place: step(-2, 'place matters', JUDGEMENT),
      },
      kit: {
        'low-pull': step(-1, 'a low pull explains it', JUDGEMENT),
        weaker: step(-2, 'the pull has gone', JUDGEMENT),
        none: step(1, 'the pump is strong and fits', JUDGEMENT),
      },
      moment: {
        rushed: step(-1, 'hurry can explain it', JUDGEMENT),
        interrupted: step(-1, 'disturbed', JUDGEMENT),
        'dread-pain': step(-2, 'pain is a complaint of its own', JUDGEMENT),
        cold: step(-1, 'cold can explain it', JUDGEMENT),
        none: step(1, 'calm and comfortable', JUDGEMENT),
      },
      rhythm: {
        'under-5': step(-1, 'few sessions explain it', JUDGEMENT),
        'just-fed': step(-1, 'pumped too soon after a feed', JUDGEMENT),
        short: step(-1, 'stopped too soon', JUDGEMENT),
      },
      'baby-intake': {
        ok: step(2, 'baby grows and is content', 'bfn-undated-enough-milk'),
        'topped-up': step(-1, 'topped up', JUDGEMENT),
        'not-relying': step(-1, 'nothing to judge by', JUDGEMENT),
      },
      'palm-test': {
        'both-grip': step(1, 'the pump pulls well', JUDGEMENT),
        'both-weak': step(-2, 'the pull is weak', JUDGEMENT),
        'one-weak': step(-2, 'one pull is weak', JUDGEMENT),
        'one-stays': step(-2, 'one pull is weak', JUDGEMENT),
      },
      'new-kit': {
        'old-worked': step(-3, 'the new part is at fault', JUDGEMENT),
      },
      'side-swap': {
        stays: step(-1, 'stays with the breast', JUDGEMENT),
        moves: step(-3, 'moves with the pump: a part', JUDGEMENT),
        'always-so': step(2, 'sides differ in most people', 'kent-2007-normal-feeding'),
      },
      feel: {
        sometimes: step(1, 'feels it now and then', 'geddes-2009-ultrasound'),
        no: step(2, 'never feels it, and it flows', 'geddes-2009-ultrasound'),
      },
    },
    [
      'baby-intake.low',
      'danger-baby.few-wet',
      'danger-baby.weight',
      'breast-now.fever',
      'purpose.loss',
    ],
  ),
  'early-days': reason(
    0,
    {
      purpose: {
        hospital: step(
          1,
          'milk for a baby in hospital often starts late and by pump alone',
          JUDGEMENT,
        ),
      },
      'breast-now': {
        'hard-tight': step(-3, 'milk is in: swollen', 'zakarija-grkovic-2020-engorgement'),
        hurts: step(-1, 'pain is a complaint of its own', JUDGEMENT),
        none: step(1, 'nothing hurts', JUDGEMENT),
      },
      'baby-age': {
        '0-2d': step(4, 'milk comes in between day 2 and 4', 'kellymom-undated-milk-coming-in'),
        '3-4d': step(3, 'for many it comes after 72 hours', 'kellymom-undated-milk-coming-in'),
        '5-14d': step(
          -1,
          'milk should be in, though an early or hard start delays it',
          'kellymom-undated-milk-coming-in',
        ),
      },
      course: {
        'never-any': step(2, 'no milk yet', 'kellymom-undated-milk-coming-in'),
        'dropped-days': step(-2, 'had milk that dropped', JUDGEMENT),
        'faded-weeks': step(-3, 'had milk for weeks', JUDGEMENT),
        'comes-and-goes': step(-1, 'needs weeks to show', JUDGEMENT),
        rising: step(2, 'a little more each day', 'kellymom-undated-milk-coming-in'),
        'enough-comparing': step(-1, 'enough already', JUDGEMENT),
      },
      changed: {
        'fewer-sessions': step(-1, 'not in the first days', JUDGEMENT),
        'work-or-apart': step(-1, 'not in the first days', JUDGEMENT),
        none: step(1, 'nothing has changed', JUDGEMENT),
      },
      'flow-pattern': {
        nothing: step(1, 'colostrum clings to the parts', 'lactation-college-undated-colostrum'),
        drops: step(1, 'drops and teaspoons are usual now', 'lactation-college-undated-colostrum'),
        stream: step(-2, 'milk is in', JUDGEMENT),
        'still-full': step(-2, 'milk is in and stays', JUDGEMENT),
        'soft-before': step(1, 'breasts are not full yet', 'kellymom-undated-milk-coming-in'),
        'full-then-soft': step(-2, 'milk is in', JUDGEMENT),
      },
      history: {
        diabetes: step(-1, 'diabetes delays milk', 'wikipedia-undated-delayed-onset'),
        'blood-loss': step(-1, 'blood loss explains a delay', JUDGEMENT),
        placenta: step(-2, 'a piece of placenta holds milk back', 'hse-undated-haemorrhage'),
      },
      'flow-elsewhere': {
        hand: step(1, 'colostrum comes by hand', 'lactation-college-undated-colostrum'),
        leaks: step(-2, 'milk is in', JUDGEMENT),
      },
      moment: {
        none: step(1, 'calm', JUDGEMENT),
      },
      rhythm: {
        '8-up': step(1, 'often enough, only early', JUDGEMENT),
      },
      birth: {
        early: step(1, 'after an early birth milk comes in later', JUDGEMENT),
        'emergency-caesarean': step(-1, 'a hard birth explains a delay', 'dewey-2001-stress'),
        'long-labour': step(-1, 'a hard birth explains a delay', 'dewey-2001-stress'),
        drip: step(-1, 'drip fluid goes with a delay', JUDGEMENT),
        separated: step(-1, 'separation explains a delay', JUDGEMENT),
        'late-start': step(-1, 'a late start explains a delay', JUDGEMENT),
        'blood-loss': step(-2, 'blood loss explains a delay', JUDGEMENT),
        none: step(1, 'nothing hard about the birth', JUDGEMENT),
      },
    },
    [
      'baby-age.2-6w',
      'baby-age.6w-3m',
      'baby-age.3-6m',
      'baby-age.over-6m',
      'baby-age.no-birth',
      'purpose.induce',
      'purpose.relactate',
    ],
  ),
  'birth-factors': reason(
    0,
    {
      'breast-now': {
        'hard-tight': step(-3, 'milk is in: swollen', JUDGEMENT),
      },
      'baby-age': {
        '0-2d': step(-1, 'so early the days themselves explain it', JUDGEMENT),
        '3-4d': step(2, 'late by now, as after a hard birth', 'dewey-2001-stress'),
        '5-14d': step(2, 'late, as after a hard birth', 'dewey-2001-stress'),
        '6w-3m': step(-3, 'it fades within weeks', JUDGEMENT),
      },
      course: {
        'never-any': step(1, 'milk is late', 'dewey-2001-stress'),
        'dropped-days': step(-3, 'good flow since speaks against', JUDGEMENT),
        'faded-weeks': step(-3, 'good flow since speaks against', JUDGEMENT),
        'comes-and-goes': step(-2, 'good flow at times', JUDGEMENT),
        always: step(1, 'since a hard start', JUDGEMENT),
        rising: step(2, 'late, but catching up', 'dewey-2001-stress'),
        'enough-comparing': step(-2, 'enough milk', JUDGEMENT),
      },
      changed: {
        'new-kit': step(-1, 'a change with a cause', JUDGEMENT),
        'fewer-sessions': step(-1, 'a change with a cause', JUDGEMENT),
        none: step(1, 'nothing since the birth', JUDGEMENT),
      },
      'flow-pattern': {
        nothing: step(1, 'nothing yet', JUDGEMENT),
        drops: step(1, 'only drops so far', JUDGEMENT),
        stream: step(-2, 'milk is in', JUDGEMENT),
        'still-full': step(-2, 'milk is in and stays', JUDGEMENT),
        'soft-before': step(1, 'not filled yet', JUDGEMENT),
        'full-then-soft': step(-2, 'milk is in', JUDGEMENT),
      },
      history: {
        'no-growth': step(-1, 'growth explains it', JUDGEMENT),
        thyroid: step(-1, 'thyroid explains it', JUDGEMENT),
        diabetes: step(-1, 'diabetes explains a delay', 'wikipedia-undated-delayed-onset'),
        'blood-loss': step(1, 'much blood lost', JUDGEMENT),
        placenta: step(-2, "a piece of placenta: a doctor's matter", 'hse-undated-haemorrhage'),
      },
      'flow-elsewhere': {
        leaks: step(-2, 'milk is in', JUDGEMENT),
        cue: step(-1, 'a cue is missing', JUDGEMENT),
        place: step(-1, 'place matters', JUDGEMENT),
        none: step(1, 'little in any way', JUDGEMENT),
      },
      birth: {
        early: step(1, 'early births start more slowly', JUDGEMENT),
        caesarean: step(1, 'planned caesarean, milder', 'uvnas-moberg-2020-oxytocin'),
        'emergency-caesarean': step(
          2,
          'lower oxytocin and prolactin after it',
          'uvnas-moberg-2020-oxytocin',
        ),
        'long-labour': step(2, 'long labour delays milk', 'dewey-2001-stress'),
        drip: step(2, 'much drip fluid, swollen and late', JUDGEMENT),
        separated: step(2, 'apart in the first hours', JUDGEMENT),
        'late-start': step(2, 'the first feed or pumping came late', JUDGEMENT),
        'blood-loss': step(2, 'blood loss delays milk', JUDGEMENT),
        none: step(-3, 'asked, and none of it', JUDGEMENT),
      },
      'bleeding-since': {
        settled: step(1, 'bleeding settled: only a hard start', JUDGEMENT),
        'goes-on': step(-3, 'bleeding goes on: placenta', 'hse-undated-haemorrhage'),
        'tired-cold': step(-2, 'tired and cold: the gland', 'adam-undated-sheehan'),
      },
    },
    ['baby-age.3-6m', 'baby-age.over-6m', 'baby-age.no-birth', 'purpose.induce'],
  ),
  'menses-pregnancy': reason(
    -1,
    {
      'breast-now': {
        fever: step(-2, 'inflamed', JUDGEMENT),
        'red-patch': step(-2, 'inflamed', JUDGEMENT),
        hurts: step(1, 'nipples sore without a wound', 'mohrbacher-undated-menses', {
          when: ['changed.period-or-pregnancy'],
        }),
        'broken-skin': step(-1, 'a wound', JUDGEMENT),
      },
      'baby-age': {
        '2-6w': step(-2, 'too early for a cycle', JUDGEMENT),
        '3-6m': step(1, 'cycles may come back now', 'mohrbacher-undated-menses', {
          when: ['changed.period-or-pregnancy'],
        }),
        'over-6m': step(1, 'cycles come back now', 'mohrbacher-undated-menses'),
        'no-birth': step(-1, 'seldom', JUDGEMENT),
      },
      course: {
        'never-any': step(-3, 'no milk yet', JUDGEMENT),
        'never-by-pump': step(-3, 'never by pump: the pump', JUDGEMENT),
        'dropped-days': step(1, 'a sudden dip in a settled supply', 'mohrbacher-undated-menses'),
        'comes-and-goes': [
          step(1, 'good and bad days', JUDGEMENT),
          step(1, 'a dip of days that comes back each month', 'mohrbacher-undated-menses', {
            when: ['changed.period-or-pregnancy'],
          }),
        ],
        always: step(-2, 'no dip', JUDGEMENT),
        rising: step(-2, 'rising', JUDGEMENT),
        'enough-comparing': step(-2, 'enough milk', JUDGEMENT),
      },
      changed: {
        'new-kit': step(-1, 'a change with a cause', JUDGEMENT),
        'fewer-sessions': step(-1, 'dropped sessions explain it', JUDGEMENT),
        'baby-feeds-less': step(1, 'baby eats more, drinks less', JUDGEMENT, {
          when: ['baby-age.over-6m'],
        }),
        contraceptive: step(-1, 'hormone rather than cycle', JUDGEMENT),
        medicine: step(-1, 'a medicine explains it', JUDGEMENT),
        'period-or-pregnancy': step(
          3,
          'period back, or perhaps pregnant',
          'mohrbacher-undated-menses',
        ),
        none: step(-1, 'nothing new', JUDGEMENT),
      },
      'flow-pattern': {
        late: step(1, 'slower for some days', JUDGEMENT),
        'one-side': step(-2, 'works on both sides', JUDGEMENT),
        'still-full': step(-1, 'milk is there: not let go', JUDGEMENT),
        'soft-before': step(1, 'less made for some days', JUDGEMENT),
      },
      'flow-elsewhere': {
        hand: step(-1, 'the hand does better: the pump', JUDGEMENT),
        'other-pump': step(-1, 'the pump', JUDGEMENT),
        place: step(-1, 'place matters', JUDGEMENT),
        none: step(1, 'less in every way', JUDGEMENT),
      },
      kit: {
        weaker: step(-1, 'the pull has gone', JUDGEMENT),
        none: step(1, 'the pump is strong and fits', JUDGEMENT),
      },
      moment: {
        none: step(1, 'calm and comfortable', JUDGEMENT),
      },
      rhythm: {
        'gap-over-6h': step(-1, 'gaps explain it', JUDGEMENT),
      },
      pain: {
        throughout: step(1, 'tender for days', JUDGEMENT, {
          when: ['changed.period-or-pregnancy'],
        }),
        'all-day': step(1, 'tender for days', JUDGEMENT, { when: ['changed.period-or-pregnancy'] }),
      },
      'pain-look': {
        nipple: step(1, 'sore nipples, nothing to see', JUDGEMENT, {
          when: ['changed.period-or-pregnancy'],
        }),
      },
      'palm-test': {
        'both-grip': step(1, 'the pump pulls well', JUDGEMENT),
        'both-weak': step(-1, 'the pull is weak', JUDGEMENT),
        'one-weak': step(-2, 'one pull is weak', JUDGEMENT),
        'one-stays': step(-2, 'one pull is weak', JUDGEMENT),
      },
      period: {
        back: step(2, 'dips with the period', 'mohrbacher-undated-menses'),
        'due-soon': step(2, 'dips before it', 'mohrbacher-undated-menses'),
        late: step(2, 'late by a week: a test', 'mohrbacher-undated-menses'),
        positive: step(4, 'a new pregnancy lowers milk', 'mohrbacher-undated-menses'),
      },
    },
    ['baby-age.0-2d', 'baby-age.3-4d', 'baby-age.5-14d'],
  ),
  medications: reason(
    0,
    {
      'breast-now': {
        fever: step(-2, 'inflamed; tablets for it came after', JUDGEMENT),
        'red-patch': step(-2, 'inflamed; tablets for it came after', JUDGEMENT),
        hurts: step(-1, 'pain first, painkiller after', JUDGEMENT),
      },
      'baby-age': {
        '0-2d': step(-2, 'milk has not come in yet', JUDGEMENT, {
          unless: ['medicine.dries-milk'],
        }),
      },
      course: {
        'never-any': step(-1, 'no milk yet, but a tablet may be why', JUDGEMENT, {
          unless: ['medicine.dries-milk'],
        }),
        'never-by-pump': step(-2, 'never by pump: the pump', JUDGEMENT),
        'dropped-days': step(
          2,
          'a sudden drop in a settled supply',
          'aljazaf-2003-pseudoephedrine',
        ),
        'faded-weeks': step(1, 'over weeks with a hormone', JUDGEMENT, {
          when: ['changed.contraceptive', 'changed.medicine'],
        }),
        'comes-and-goes': step(-1, 'a medicine does not come and go', JUDGEMENT, {
          unless: ['medicine.decongestant', 'medicine.antihistamine', 'medicine.opioid'],
        }),
        always: step(-2, 'no drop', JUDGEMENT),
        rising: step(-2, 'rising', JUDGEMENT),
        'enough-comparing': step(-3, 'enough milk', JUDGEMENT),
      },
      changed: {
        'new-kit': step(-1, 'a change with a cause', JUDGEMENT),
        'fewer-sessions': step(-1, 'dropped sessions explain it', JUDGEMENT),
        contraceptive: step(2, 'hormone; studies do not agree', 'lopez-2015-contraception'),
        medicine: step(2, 'takes a medicine; many do', 'aust-prescr-2018-medicines'),
        illness: step(1, 'a cold, with tablets for it', JUDGEMENT, {
          when: ['medicine.decongestant', 'medicine.antihistamine'],
        }),
        'period-or-pregnancy': step(-1, 'the cycle explains it', JUDGEMENT),
        none: step(-3, 'asked, and no medicine', JUDGEMENT),
      },
      'flow-pattern': {
        stream: step(-1, 'flows', JUDGEMENT),
        'one-side': step(-2, 'works on both sides', JUDGEMENT),
        'still-full': step(-1, 'milk is there: not let go', JUDGEMENT, {
          unless: ['medicine.opioid'],
        }),
        'soft-before': step(1, 'less is made', 'aljazaf-2003-pseudoephedrine'),
      },
      'flow-elsewhere': {
        hand: step(-1, 'the hand does better: the pump', JUDGEMENT),
        'other-pump': step(-2, 'the pump', JUDGEMENT),
        cue: step(-1, 'a cue is missing', JUDGEMENT),
        place: step(-1, 'place matters', JUDGEMENT),
        none: step(1, 'less in every way', JUDGEMENT),
      },
      kit: {
        weaker: step(-1, 'the pull has gone', JUDGEMENT),
        none: step(1, 'the pump is strong and fits', JUDGEMENT),
      },
      moment: {
        none: step(1, 'calm and comfortable', JUDGEMENT),
      },
      'palm-test': {
        'both-grip': step(1, 'the pump pulls well', JUDGEMENT),
        'both-weak': step(-1, 'the pull is weak', JUDGEMENT),
        'one-weak': step(-2, 'one pull is weak', JUDGEMENT),
        'one-stays': step(-2, 'one pull is weak', JUDGEMENT),
      },
      medicine: {
        combined: step(3, 'oestrogen', 'lopez-2015-contraception'),
        progestogen: step(
          2,
          'implant, coil or injection; mostly little',
          'lopez-2015-contraception',
        ),
        decongestant: step(3, 'one dose lowered milk by a fifth', 'aljazaf-2003-pseudoephedrine'),
        antihistamine: step(2, 'strong sedating ones', 'goodrx-undated-medicines'),
        opioid: step(2, 'morphine stopped the oxytocin rise', 'lindow-1999-morphine'),
        'dries-milk': step(4, 'given to stop milk', 'aust-prescr-2018-medicines'),
        mind: step(1, 'aripiprazole above all', 'eglash-undated-medicines'),
        'steroid-or-water': step(2, 'named by specialists', 'eglash-undated-medicines'),
        herbs: step(2, 'sage, mint in quantity', 'eglash-undated-medicines'),
      },
      'medicine-when': {
        days: step(2, 'started within days before the drop', 'aljazaf-2003-pseudoephedrine'),
        weeks: step(2, 'hormones and some others act over weeks', JUDGEMENT),
        after: step(-4, 'began after the drop', JUDGEMENT),
        long: step(-3, 'taken long before', JUDGEMENT),
      },
    },
    [],
    ['changed.medicine', 'changed.contraceptive', ...MEDICINES],
  ),
  'hydration-nutrition': reason(-1, {
    'breast-now': {
      fever: step(-2, 'inflamed', JUDGEMENT),
      'red-patch': step(-2, 'inflamed', JUDGEMENT),
      'sore-lump': step(-1, 'inflamed', JUDGEMENT),
      'hard-tight': step(-1, 'over-full', JUDGEMENT),
      hurts: step(-1, 'pain is a cause of its own', JUDGEMENT),
      'broken-skin': step(-1, 'a wound', JUDGEMENT),
    },
    'baby-age': {
      '0-2d': step(-2, 'milk has not come in yet', JUDGEMENT),
      '3-4d': step(-1, 'milk is only coming in', JUDGEMENT),
    },
    course: {
      'never-any': step(-2, 'no milk yet', JUDGEMENT),
      'never-by-pump': step(-2, 'never by pump: the pump', JUDGEMENT),
      'dropped-days': step(1, 'fell with the diet, fast or bug', JUDGEMENT),
      'faded-weeks': step(1, 'fell over weeks of a diet', JUDGEMENT, {
        when: ['food.strict-diet', 'food.skipped', 'self.little-food'],
      }),
      'comes-and-goes': step(1, 'bad on days without food or drink', JUDGEMENT, {
        when: ['self.little-food', 'food.skipped', 'food.thirsty', 'food.fasting', 'food.heat'],
      }),
      always: step(-1, 'always, fed or not', JUDGEMENT),
      'enough-comparing': step(-2, 'enough milk', JUDGEMENT),
    },
    changed: {
      'new-kit': step(-1, 'a change with a cause', JUDGEMENT),
      'fewer-sessions': step(-1, 'dropped sessions explain it', JUDGEMENT),
      contraceptive: step(-1, 'a hormone explains it', JUDGEMENT),
      medicine: step(-1, 'a medicine explains it', JUDGEMENT, { unless: ['food.strict-diet'] }),
      illness: [
        step(1, 'a stomach illness', JUDGEMENT),
        step(1, 'a stomach illness, sure', JUDGEMENT, { when: ['food.stomach', 'food.thirsty'] }),
      ],
      'period-or-pregnancy': step(-1, 'the cycle explains it', JUDGEMENT),
    },
    'flow-pattern': {
      'one-side': step(-2, 'oxytocin works on both sides at once', 'prime-2009-flow-rate'),
      'still-full': step(-1, 'milk is there: not let go', JUDGEMENT),
      'soft-before': step(1, 'less is made', 'iom-1991-nutrition'),
    },
    self: {
      low: step(-1, 'no appetite of low mood', JUDGEMENT),
      'little-food': step(3, 'eats or drinks little', 'am-j-clin-nutr-1994-dieting'),
      none: step(-1, 'asked, and eats well', JUDGEMENT, {
        unless: ['food.stomach', 'food.heat', 'food.thirsty'],
      }),
    },
    history: {
      surgery: step(-1, 'surgery may explain it', JUDGEMENT),
      'no-growth': step(-1, 'milk may be little', JUDGEMENT),
    },
    'flow-elsewhere': {
      baby: step(-1, 'made, not taken by the pump', JUDGEMENT),
      hand: step(-1, 'the hand does better: the pump', JUDGEMENT),
      'other-pump': step(-2, 'another pump does better: the pump', JUDGEMENT),
      cue: step(-1, 'a cue is missing', JUDGEMENT),
      place: step(-1, 'place matters', JUDGEMENT),
      none: step(1, 'less in every way', JUDGEMENT),
    },
    kit: {
      weaker: step(-1, 'the pull has gone', JUDGEMENT),
      none: step(1, 'the pump is strong and fits', JUDGEMENT),
    },
    moment: {
      interrupted: step(-1, 'disturbed', JUDGEMENT),
      'watching-bottle': step(-1, 'stress about the amount', JUDGEMENT),
      none: step(1, 'calm and comfortable', JUDGEMENT),
    },
    rhythm: {
      'just-fed': step(-1, 'pumped too soon after a feed', JUDGEMENT),
    },
    flange: {
      rubs: step(-1, 'the flange', JUDGEMENT),
      slips: step(-1, 'the flange', JUDGEMENT),
    },
    'palm-test': {
      'both-grip': step(1, 'the pump pulls well', JUDGEMENT),
      'both-weak': step(-1, 'the pull is weak', JUDGEMENT),
      'one-weak': step(-2, 'one pull is weak', JUDGEMENT),
      'one-stays': step(-2, 'one pull is weak', JUDGEMENT),
    },
    'new-kit': {
      'old-worked': step(-3, 'the new part is at fault', JUDGEMENT),
      'wrong-fit': step(-2, 'the new part is at fault', JUDGEMENT),
    },
    'side-swap': {
      moves: step(-2, 'moves with the pump: a part', JUDGEMENT),
    },
    food: {
      skipped: step(1, 'skips meals; many do', JUDGEMENT),
      fasting: step(3, 'fasting', 'iom-1991-nutrition'),
      'strict-diet': step(3, 'under 1500 kcal, or weight-loss medicine', 'iom-1991-nutrition'),
      thirsty: step(2, 'thirst, dark urine', 'ndikom-2014-extra-fluids'),
      stomach: step(4, 'fluid lost with a stomach illness', JUDGEMENT),
      heat: step(2, 'great heat', JUDGEMENT),
      none: step(-2, 'eats and drinks well', JUDGEMENT),
    },
  }),
  alcohol: reason(-1, {
    'breast-now': {
      fever: step(-2, 'inflamed', JUDGEMENT),
      'red-patch': step(-2, 'inflamed', JUDGEMENT),
      'sore-lump': step(-1, 'inflamed', JUDGEMENT),
      'hard-tight': step(-1, 'over-full', JUDGEMENT),
      hurts: step(-1, 'pain is a cause of its own', JUDGEMENT),
      'broken-skin': step(-1, 'a wound', JUDGEMENT),
    },
    'baby-age': {
      '0-2d': step(-3, 'in the first days hardly', JUDGEMENT),
      '3-4d': step(-2, 'in the first days hardly', JUDGEMENT),
      'over-6m': step(1, 'drinks again by now', JUDGEMENT),
    },
    course: {
      'never-any': step(-3, 'no milk yet', JUDGEMENT),
      'never-by-pump': step(-2, 'never by pump: the pump', JUDGEMENT),
      'comes-and-goes': step(2, 'bad after a drink, good without', 'mennella-2005-alcohol'),
      always: step(-1, 'with or without a drink', JUDGEMENT),
      'enough-comparing': step(-2, 'enough milk', JUDGEMENT),
    },
    changed: {
      'new-kit': step(-1, 'a change with a cause', JUDGEMENT),
      'fewer-sessions': step(-1, 'dropped sessions explain it', JUDGEMENT),
      contraceptive: step(-1, 'a hormone explains it', JUDGEMENT),
      medicine: step(-1, 'a medicine explains it', JUDGEMENT),
      'period-or-pregnancy': step(-1, 'the cycle explains it', JUDGEMENT),
      none: step(1, 'nothing else is new', JUDGEMENT),
    },
    'flow-pattern': {
      late: step(1, 'the first drop comes later', 'mennella-2005-alcohol'),
      'one-side': step(-2, 'oxytocin works on both sides at once', 'prime-2009-flow-rate'),
      'still-full': step(1, 'full, and it is not let go', 'cobo-1973-alcohol'),
      'soft-before': step(-1, 'little made: another cause', JUDGEMENT),
    },
    self: {
      low: step(-1, 'mood first, drink after', JUDGEMENT),
      'no-joy': step(-1, 'mood first, drink after', JUDGEMENT),
      wave: step(-1, 'a wave is D-MER', JUDGEMENT),
      alcohol: step(4, 'drinks most days or before pumping', 'mennella-2005-alcohol'),
      none: step(-2, 'asked, and does not drink', JUDGEMENT),
    },
    history: {
      surgery: step(-1, 'surgery may explain it', JUDGEMENT),
      'no-growth': step(-1, 'milk may be little', JUDGEMENT),
    },
    'flow-elsewhere': {
      hand: step(-1, 'the hand does better: the pump', JUDGEMENT),
      'other-pump': step(-2, 'another pump does better: the pump', JUDGEMENT),
      cue: step(-1, 'a cue is missing', JUDGEMENT),
      place: step(-1, 'place matters', JUDGEMENT),
      night: step(2, 'good in the morning, poor in the evening', JUDGEMENT),
      none: step(-1, 'no better sober', JUDGEMENT),
    },
    kit: {
      weaker: step(-1, 'the pull has gone', JUDGEMENT),
      none: step(1, 'the pump is strong and fits', JUDGEMENT),
    },
    moment: {
      rushed: step(-1, 'hurry comes first', JUDGEMENT),
      interrupted: step(-1, 'disturbed', JUDGEMENT),
      'watching-bottle': step(-1, 'stress about the amount', JUDGEMENT),
      none: step(1, 'relaxed, and yet slow', JUDGEMENT),
    },
    rhythm: {
      'just-fed': step(-1, 'pumped too soon after a feed', JUDGEMENT),
    },
    flange: {
      rubs: step(-1, 'the flange', JUDGEMENT),
      slips: step(-1, 'the flange', JUDGEMENT),
    },
    'palm-test': {
      'both-grip': step(1, 'the pump pulls well', JUDGEMENT),
      'both-weak': step(-1, 'the pull is weak', JUDGEMENT),
      'one-weak': step(-2, 'one pull is weak', JUDGEMENT),
      'one-stays': step(-2, 'one pull is weak', JUDGEMENT),
    },
    'new-kit': {
      'old-worked': step(-3, 'the new part is at fault', JUDGEMENT),
      'wrong-fit': step(-2, 'the new part is at fault', JUDGEMENT),
    },
    'side-swap': {
      moves: step(-2, 'moves with the pump: a part', JUDGEMENT),
    },
    feel: {
      'used-to': step(1, 'not felt after a drink', JUDGEMENT),
    },
    'drink-more': {
      'now-and-then': step(-1, 'now and then, and nothing tied to it', JUDGEMENT, {
        unless: ['course.comes-and-goes', 'flow-elsewhere.night', 'flow-pattern.late'],
      }),
      'most-days': step(1, 'most days', 'cobo-1973-alcohol'),
      'hard-to-stop': step(2, 'much, and hard to leave', 'cobo-1973-alcohol'),
    },
  }),
  nicotine: reason(-1, {
    'breast-now': {
      fever: step(-2, 'inflamed', JUDGEMENT),
      'red-patch': step(-2, 'inflamed', JUDGEMENT),
      'sore-lump': step(-1, 'inflamed', JUDGEMENT),
      'hard-tight': step(-1, 'over-full', JUDGEMENT),
      hurts: step(-1, 'pain is a cause of its own', JUDGEMENT),
      'broken-skin': step(-1, 'a wound', JUDGEMENT),
    },
    'baby-age': {
      '0-2d': step(-2, 'in the first days another matter', JUDGEMENT),
      '3-4d': step(-2, 'in the first days another matter', JUDGEMENT),
    },
    course: {
      'never-any': step(-2, 'no milk yet', JUDGEMENT),
      'never-by-pump': step(-2, 'never by pump: the pump', JUDGEMENT),
      'faded-weeks': step(1, 'less over weeks of smoking', 'napierala-2016-tobacco', {
        when: ['self.nicotine'],
      }),
      'comes-and-goes': step(1, 'better without a smoke before', JUDGEMENT),
      'enough-comparing': step(-2, 'enough milk', JUDGEMENT),
    },
    changed: {
      'new-kit': step(-1, 'a change with a cause', JUDGEMENT),
      'fewer-sessions': step(-1, 'dropped sessions explain it', JUDGEMENT),
      contraceptive: step(-1, 'a hormone explains it', JUDGEMENT),
      medicine: step(-1, 'a medicine explains it', JUDGEMENT),
      'period-or-pregnancy': step(-1, 'the cycle explains it', JUDGEMENT),
      none: step(1, 'nothing else is new', JUDGEMENT),
    },
    'flow-pattern': {
      late: step(1, 'the first drops take long', 'cureus-2024-tobacco'),
      'one-side': step(-2, 'oxytocin works on both sides at once', 'prime-2009-flow-rate'),
      'soft-before': step(1, 'smokers make less', 'napierala-2016-tobacco'),
    },
    self: {
      low: step(-1, 'mood first', JUDGEMENT),
      wave: step(-1, 'a wave is D-MER', JUDGEMENT),
      nicotine: step(3, 'smokes or vapes; many do with another cause', 'napierala-2016-tobacco'),
      coffee: step(1, 'coffee and a cigarette', JUDGEMENT),
      none: step(-1, 'asked, and does not smoke', JUDGEMENT),
    },
    history: {
      surgery: step(-1, 'surgery may explain it', JUDGEMENT),
      'no-growth': step(-1, 'milk may be little', JUDGEMENT),
      'white-fingers': step(-2, 'vessels cramp: spasm', JUDGEMENT),
    },
    'flow-elsewhere': {
      hand: step(-1, 'the hand does better: the pump', JUDGEMENT),
      'other-pump': step(-2, 'another pump does better: the pump', JUDGEMENT),
      cue: step(-1, 'a cue is missing', JUDGEMENT),
      place: step(-1, 'place matters', JUDGEMENT),
      night: step(1, 'better before the first smoke of the day', JUDGEMENT),
    },
    kit: {
      weaker: step(-1, 'the pull has gone', JUDGEMENT),
      none: step(1, 'the pump is strong and fits', JUDGEMENT),
    },
    moment: {
      interrupted: step(-1, 'disturbed', JUDGEMENT),
      'watching-bottle': step(-1, 'stress about the amount', JUDGEMENT),
      none: step(1, 'calm, and yet slow', JUDGEMENT),
    },
    rhythm: {
      'just-fed': step(-1, 'pumped too soon after a feed', JUDGEMENT),
    },
    'pain-look': {
      'white-blue': step(-3, 'the nipple changes colour: spasm', 'aba-undated-vasospasm'),
    },
    flange: {
      rubs: step(-1, 'the flange', JUDGEMENT),
      slips: step(-1, 'the flange', JUDGEMENT),
    },
    'palm-test': {
      'both-grip': step(1, 'the pump pulls well', JUDGEMENT),
      'both-weak': step(-1, 'the pull is weak', JUDGEMENT),
      'one-weak': step(-2, 'one pull is weak', JUDGEMENT),
      'one-stays': step(-2, 'one pull is weak', JUDGEMENT),
    },
    'new-kit': {
      'old-worked': step(-3, 'the new part is at fault', JUDGEMENT),
      'wrong-fit': step(-2, 'the new part is at fault', JUDGEMENT),
    },
    'side-swap': {
      moves: step(-2, 'moves with the pump: a part', JUDGEMENT),
    },
    'nicotine-when': {
      'just-before': step(4, 'just before pumping: the timing fits', 'cureus-2024-tobacco'),
      'other-times': step(-1, 'timing does not fit', JUDGEMENT),
    },
  }),
  'low-supply': reason(
    0,
    {
      purpose: {
        relactate: step(2, 'bringing back takes weeks', JUDGEMENT),
        induce: step(2, 'without a birth little is usual', JUDGEMENT),
      },
      'danger-baby': {
        'few-wet': step(1, 'few wet nappies', 'bfn-undated-enough-milk'),
        weight: step(1, 'has lost weight', 'grey-bruce-undated-weight-gain'),
      },
      'breast-now': {
        fever: step(-2, 'inflamed', JUDGEMENT),
        'red-patch': step(-2, 'inflamed', JUDGEMENT),
        'hard-tight': step(-4, 'over-full: made', JUDGEMENT),
        hurts: step(-1, 'pain is a cause of its own', JUDGEMENT),
        none: step(1, 'nothing hurts', JUDGEMENT),
      },
      'baby-age': {
        '2-6w': step(1, 'shown by slow growth in these weeks', JUDGEMENT),
        'over-6m': step(-1, 'was enough for months', JUDGEMENT),
      },
      course: {
        'never-by-pump': step(-2, 'the pump', JUDGEMENT),
        'dropped-days': step(-3, 'a drop has a cause', JUDGEMENT),
        'comes-and-goes': step(-2, 'good days show milk', JUDGEMENT),
        always: step(2, 'little from the start, in every way', JUDGEMENT),
        'enough-comparing': step(-4, 'enough milk', JUDGEMENT),
      },
      changed: {
        'new-kit': step(-1, 'the pump', JUDGEMENT),
        'fewer-sessions': step(
          -2,
          'dropped sessions: schedule',
          'decarvalho-1985-expression-frequency',
        ),
        'work-or-apart': step(-1, 'apart explains it', JUDGEMENT),
        contraceptive: step(-2, 'a hormone explains it', JUDGEMENT),
        medicine: step(-1, 'a medicine explains it', JUDGEMENT),
        illness: step(-1, 'an illness explains it', JUDGEMENT),
        'period-or-pregnancy': step(-2, 'the cycle explains it', JUDGEMENT),
        none: step(1, 'nothing explains it', JUDGEMENT),
      },
      'flow-pattern': {
        drops: step(2, 'drops only', JUDGEMENT),
        late: step(-1, 'a matter of let-down', JUDGEMENT),
        'stops-early': step(1, 'a short run, then empty', JUDGEMENT),
        stream: step(-2, 'sprays', JUDGEMENT),
        'one-side': step(-1, 'on both sides, mostly', JUDGEMENT),
        'still-full': step(-4, 'still full: made, not moved', JUDGEMENT),
        'soft-before': step(
          2,
          'soft from the start: little there to move',
          'kent-2007-normal-feeding',
        ),
        'full-then-soft': step(-3, 'full before: made', JUDGEMENT),
      },
      self: {
        wave: step(-1, 'a wave is let-down', JUDGEMENT),
      },
      history: {
        surgery: step(-2, 'surgery explains it', 'kraut-2017-breast-reduction'),
        'no-growth': [
          step(3, 'breasts hardly grew', JUDGEMENT, { unless: ['history.pcos'] }),
          step(1, 'breasts hardly grew, with PCOS', JUDGEMENT, { when: ['history.pcos'] }),
        ],
        thyroid: step(-1, 'a medical cause', JUDGEMENT),
        pcos: step(-1, 'a medical cause', JUDGEMENT),
        diabetes: step(-1, 'a medical cause', JUDGEMENT),
        'blood-loss': step(-1, 'a medical cause', JUDGEMENT),
        placenta: step(-2, 'a medical cause', JUDGEMENT),
      },
      'flow-elsewhere': {
        baby: step(-2, 'baby swallows well: made', JUDGEMENT),
        hand: step(-2, 'the hand gets more: made', JUDGEMENT),
        leaks: step(-3, 'leaks by itself', JUDGEMENT),
        'other-pump': step(-2, 'the pump', JUDGEMENT),
        cue: step(-2, 'a matter of let-down', JUDGEMENT),
        place: step(-2, 'a matter of let-down', JUDGEMENT),
        night: step(-1, 'more at night is usual', JUDGEMENT),
        'hospital-same': step(2, 'a strong pump made no difference', 'meier-2016-pump-choice'),
        none: step(2, 'no better in any way', JUDGEMENT),
      },
      kit: {
        'low-pull': step(-1, 'a low pull explains it', JUDGEMENT),
        weaker: step(-2, 'the pull has gone', JUDGEMENT),
        wearable: step(-1, 'the pump explains it', JUDGEMENT),
        none: step(1, 'the pump is strong and fits', JUDGEMENT),
      },
      moment: {
        rushed: step(-1, 'hurry can explain it', JUDGEMENT),
        interrupted: step(-1, 'disturbed', JUDGEMENT),
        none: step(1, 'calm and comfortable', JUDGEMENT),
      },
      rhythm: {
        'under-5': step(-1, 'few sessions explain it', 'decarvalho-1985-expression-frequency', {
          unless: ['history.no-growth'],
        }),
        '8-up': step(1, 'often enough, and yet little', 'decarvalho-1985-expression-frequency'),
        'gap-over-6h': step(-1, 'gaps explain it', 'lai-2020-expression-interval', {
          unless: ['history.no-growth'],
        }),
        'just-fed': step(-2, 'pumped too soon after a feed', JUDGEMENT),
        short: step(-1, 'stopped too soon', JUDGEMENT),
        long: step(1, 'pumps long, and yet little', JUDGEMENT),
      },
      'baby-intake': {
        ok: step(-3, 'grows well on her milk', 'bfn-undated-enough-milk'),
        'topped-up': step(2, 'needs formula beside', JUDGEMENT),
        low: step(2, 'grows slowly', 'bfn-undated-enough-milk'),
      },
      'palm-test': {
        'both-grip': step(1, 'the pump pulls well', JUDGEMENT),
        'both-weak': step(-2, 'the pull is weak', JUDGEMENT),
        'one-weak': step(-2, 'one pull is weak', JUDGEMENT),
        'one-stays': step(-2, 'one pull is weak', JUDGEMENT),
      },
      'pump-type': {
        'hospital-grade': step(1, 'a strong pump, and yet little', 'meier-2016-pump-choice'),
      },
      surgery: {
        reduction: step(-2, 'surgery explains it', 'kraut-2017-breast-reduction'),
        'top-surgery': step(-2, 'surgery explains it', JUDGEMENT),
        'nipple-moved': step(-2, 'surgery explains it', JUDGEMENT),
      },
    },
    ['baby-age.0-2d', 'baby-age.3-4d', 'purpose.loss', 'purpose.stop'],
  ),
  'hormonal-medical': reason(
    -1,
    {
      'danger-you': {
        'heavy-bleeding': step(2, 'bleeds heavily', 'hse-undated-haemorrhage'),
        'bleeding-again-or-140': step(2, 'bleeding comes back', 'hse-undated-haemorrhage'),
      },
      'breast-now': {
        'hard-tight': step(-3, 'over-full: made', JUDGEMENT),
        hurts: step(-1, 'pain is a cause of its own', JUDGEMENT),
      },
      'baby-age': {
        '3-4d': step(-1, 'may only be late', 'kellymom-undated-milk-coming-in', {
          unless: ['history.placenta'],
        }),
        '5-14d': step(1, 'should be in, and is not', 'adam-undated-sheehan'),
        'over-6m': step(-1, 'was enough for months', JUDGEMENT),
      },
      course: {
        'never-any': step(2, 'milk never came in', 'adam-undated-sheehan'),
        'never-by-pump': step(-2, 'the pump', JUDGEMENT),
        'dropped-days': step(-1, 'good milk before', JUDGEMENT, { unless: ['history.thyroid'] }),
        'faded-weeks': step(1, 'fades as the thyroid fails', JUDGEMENT, {
          when: ['history.thyroid'],
        }),
        'comes-and-goes': step(-2, 'good days show milk', JUDGEMENT),
        always: step(1, 'little from the start', JUDGEMENT),
        rising: step(-1, 'catching up', JUDGEMENT),
        'enough-comparing': step(-4, 'enough milk', JUDGEMENT),
      },
      changed: {
        'new-kit': step(-1, 'the pump', JUDGEMENT),
        'fewer-sessions': step(-2, 'dropped sessions: schedule', JUDGEMENT),
        contraceptive: step(-1, 'a hormone explains it', JUDGEMENT),
        'period-or-pregnancy': step(-2, 'periods are back: the gland works', JUDGEMENT),
        none: step(1, 'nothing else explains it', JUDGEMENT),
      },
      'flow-pattern': {
        nothing: step(1, 'nothing comes', 'adam-undated-sheehan'),
        stream: step(-2, 'sprays', JUDGEMENT),
        'one-side': step(-2, 'works on both sides', JUDGEMENT),
        'still-full': step(-3, 'made, not moved', JUDGEMENT),
        'soft-before': [
          step(1, 'never filled', JUDGEMENT),
          step(1, 'never filled, with a medical cause at hand', JUDGEMENT, {
            when: [
              'history.pcos',
              'history.thyroid',
              'history.diabetes',
              'history.placenta',
              'history.blood-loss',
            ],
          }),
        ],
        'full-then-soft': step(-2, 'made', JUDGEMENT),
      },
      history: {
        surgery: step(-1, 'surgery explains it', JUDGEMENT),
        'no-growth': step(1, 'goes with PCOS at times', JUDGEMENT),
        thyroid: step(3, 'thyroid lowers milk either way', JUDGEMENT),
        pcos: step(3, 'PCOS', 'wikipedia-undated-delayed-onset'),
        diabetes: step(3, 'diabetes delays milk', 'wikipedia-undated-delayed-onset'),
        'blood-loss': step(2, 'great loss can hurt the gland', 'adam-undated-sheehan'),
        placenta: step(4, 'a piece of placenta holds milk back', 'hse-undated-haemorrhage'),
        none: step(-2, 'asked, and none of it', JUDGEMENT),
      },
      'flow-elsewhere': {
        baby: step(-2, 'baby swallows well: made', JUDGEMENT),
        hand: step(-2, 'the hand gets more: made', JUDGEMENT),
        leaks: step(-2, 'leaks by itself', JUDGEMENT),
        'other-pump': step(-2, 'the pump', JUDGEMENT),
        cue: step(-2, 'a matter of let-down', JUDGEMENT),
        place: step(-2, 'a matter of let-down', JUDGEMENT),
        'hospital-same': [
          step(1, 'a strong pump made no difference', JUDGEMENT),
          step(1, 'a strong pump no better, with a medical cause at hand', JUDGEMENT, {
            when: [
              'history.pcos',
              'history.thyroid',
              'history.diabetes',
              'history.placenta',
              'history.blood-loss',
            ],
          }),
        ],
        none: [
          step(1, 'no better in any way', JUDGEMENT),
          step(1, 'no better in any way, with a medical cause at hand', JUDGEMENT, {
            when: [
              'history.pcos',
              'history.thyroid',
              'history.diabetes',
              'history.placenta',
              'history.blood-loss',
            ],
          }),
        ],
      },
      kit: {
        weaker: step(-1, 'the pull has gone', JUDGEMENT),
        none: step(1, 'the pump is strong and fits', JUDGEMENT),
      },
      moment: {
        none: step(1, 'calm and comfortable', JUDGEMENT),
      },
      rhythm: {
        '8-up': step(1, 'often enough, and yet little', JUDGEMENT),
      },
      'baby-intake': {
        ok: step(-2, 'grows well', JUDGEMENT),
        'topped-up': step(1, 'needs formula beside', JUDGEMENT),
        low: step(1, 'grows slowly', JUDGEMENT),
      },
      'palm-test': {
        'both-weak': step(-1, 'the pull is weak', JUDGEMENT),
        'one-weak': step(-2, 'one pull is weak', JUDGEMENT),
        'one-stays': step(-2, 'one pull is weak', JUDGEMENT),
      },
      'pump-type': {
        'hospital-grade': step(1, 'a strong pump, and yet little', JUDGEMENT),
      },
      birth: {
        'blood-loss': step(2, 'great loss can hurt the gland', 'adam-undated-sheehan'),
      },
      'bleeding-since': {
        settled: step(-1, 'only a hard start', JUDGEMENT),
        'goes-on': step(4, 'bleeding goes on: placenta', 'hse-undated-haemorrhage'),
        'tired-cold': step(4, 'no milk, tired and cold: the gland', 'adam-undated-sheehan'),
      },
    },
    ['baby-age.0-2d'],
  ),
} as const;
