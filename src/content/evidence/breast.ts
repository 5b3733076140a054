import { JUDGEMENT, reason, step } from './types.ts';

/** The breast and the nipple. */
export const breastEvidence = {
  'nipple-trauma': reason(-1, {
    'breast-now': {
      fever: step(-2, 'the breast, not the nipple', JUDGEMENT),
      'red-patch': step(-2, 'the breast, not the nipple', JUDGEMENT),
      'sore-lump': step(-2, 'the breast, not the nipple', JUDGEMENT),
      'hard-tight': step(-1, 'swelling explains the pain', JUDGEMENT),
      hurts: step(2, 'sore nipples are the commonest pump injury', 'qi-2014-pump-injuries'),
      'burning-after': step(-1, 'spasm burns afterwards', 'aba-undated-vasospasm'),
      'broken-skin': step(4, 'a wound is seen', 'qi-2014-pump-injuries'),
      none: step(-4, 'nothing hurts', JUDGEMENT),
    },
    'baby-age': {
      '3-4d': step(1, 'nipples are sorest in the first two weeks', JUDGEMENT),
      '5-14d': step(1, 'nipples are sorest in the first two weeks', JUDGEMENT),
      '3-6m': step(-1, 'less usual by now', JUDGEMENT),
    },
    course: {
      'dropped-days': step(1, 'since the soreness began', JUDGEMENT),
      'faded-weeks': step(-1, 'soreness has a date', JUDGEMENT),
      always: step(-1, 'soreness has a date', JUDGEMENT),
      'enough-comparing': step(-2, 'nothing is wrong', JUDGEMENT),
    },
    changed: {
      'new-kit': step(1, 'new part, new sore', JUDGEMENT),
    },
    'flow-pattern': {
      late: step(1, 'comes when the first pain eases', 'newton-1948-let-down'),
      'one-side': step(1, 'the sore side gives less', JUDGEMENT),
    },
    history: {
      'numb-or-injury': step(1, 'an injured nipple', JUDGEMENT),
    },
    'flow-elsewhere': {
      baby: step(-1, "baby's suck would hurt too", JUDGEMENT),
      hand: step(1, 'the hand does not hurt', JUDGEMENT),
    },
    kit: {
      'low-pull': step(1, 'keeps the pull down because it hurts', JUDGEMENT, {
        when: ['breast-now.hurts', 'breast-now.broken-skin'],
      }),
      'max-pull': step(-1, 'the pull is the cause', JUDGEMENT),
    },
    moment: {
      'dread-pain': step(2, 'waits for the pain, and holds the milk', 'newton-1948-let-down'),
    },
    rhythm: {
      long: step(1, 'long sessions rub', JUDGEMENT),
    },
    pain: {
      'at-start': step(2, 'worst as the wound is stretched first', 'abm-2016-persistent-pain'),
      throughout: step(1, 'hurts all through', 'abm-2016-persistent-pain'),
      'during-flow': step(-1, 'let-down itself can hurt', JUDGEMENT),
      after: step(-2, 'spasm hurts afterwards', 'aba-undated-vasospasm'),
      'all-day': step(1, 'the wound hurts under clothes too', 'abm-2016-persistent-pain'),
    },
    'pain-look': {
      nipple: step(2, 'the nipple is the sore place', 'abm-2016-persistent-pain'),
      areola: step(-1, 'size or pull', JUDGEMENT),
      deep: step(-2, 'not the skin of the nipple', JUDGEMENT),
      wound: step(3, 'crack, blister or blood', 'qi-2014-pump-injuries'),
      'white-blue': step(-1, 'spasm', 'aba-undated-vasospasm'),
      ring: step(-1, 'size or pull', JUDGEMENT),
      'white-spot': step(1, 'a bleb', 'abm-2016-persistent-pain'),
      'itchy-shiny': step(2, 'irritated or infected skin', 'abm-2016-persistent-pain'),
      none: step(-2, 'not the skin of the nipple', JUDGEMENT),
    },
    flange: {
      rubs: step(-1, 'size is the cause of the soreness', JUDGEMENT),
      'areola-pulled-in': step(-1, 'size is the cause of the soreness', JUDGEMENT),
    },
    suction: {
      lowest: step(1, 'keeps the pull down because it hurts', JUDGEMENT, {
        when: ['breast-now.hurts', 'breast-now.broken-skin'],
      }),
      maximum: step(-1, 'the pull is the cause', JUDGEMENT),
    },
    'new-kit': {
      'wrong-fit': step(-1, 'size is the cause of the soreness', JUDGEMENT),
    },
    'side-swap': {
      stays: step(1, 'the sore side gives less', JUDGEMENT),
    },
  }),
  engorgement: reason(-1, {
    purpose: {
      stop: step(2, 'milk is no longer taken', JUDGEMENT),
    },
    'loss-aim': {
      stop: step(1, 'milk is no longer taken', JUDGEMENT),
    },
    'breast-now': {
      fever: step(-1, 'inflammation first', 'mitchell-2022-mastitis'),
      'red-patch': step(-1, 'one place, not the whole breast', 'mitchell-2022-mastitis'),
      'sore-lump': step(-1, 'one place, not the whole breast', 'mitchell-2022-mastitis'),
      'hard-tight': step(
        4,
        'hard, tight and swollen is what it is',
        'zakarija-grkovic-2020-engorgement',
      ),
      hurts: step(1, 'the tightness hurts', 'zakarija-grkovic-2020-engorgement'),
      'burning-after': step(-1, 'the nipple rather', JUDGEMENT),
      'broken-skin': step(-1, 'the nipple rather', JUDGEMENT),
      none: step(-4, 'not tight', JUDGEMENT),
    },
    'baby-age': {
      '0-2d': step(-1, 'milk is not in yet', 'kellymom-undated-milk-coming-in'),
      '3-4d': step(3, 'milk comes in on days 2 to 5', 'kellymom-undated-milk-coming-in'),
      '5-14d': step(1, 'the first fullness', 'kellymom-undated-milk-coming-in'),
      '6w-3m': step(-1, 'breasts have softened by now', 'kellymom-undated-milk-coming-in', {
        unless: [
          'changed.fewer-sessions',
          'changed.baby-feeds-less',
          'changed.work-or-apart',
          'purpose.stop',
          'purpose.loss',
          'rhythm.gap-over-6h',
        ],
      }),
      '3-6m': step(-1, 'breasts have softened by now', 'kellymom-undated-milk-coming-in', {
        unless: [
          'changed.fewer-sessions',
          'changed.baby-feeds-less',
          'changed.work-or-apart',
          'purpose.stop',
          'purpose.loss',
          'rhythm.gap-over-6h',
        ],
      }),
      'over-6m': step(-1, 'breasts have softened by now', 'kellymom-undated-milk-coming-in', {
        unless: [
          'changed.fewer-sessions',
          'changed.baby-feeds-less',
          'changed.work-or-apart',
          'purpose.stop',
          'purpose.loss',
          'rhythm.gap-over-6h',
        ],
      }),
      'no-birth': step(-2, 'no sudden flood of milk', JUDGEMENT),
    },
    course: {
      'dropped-days': step(1, 'began with the filling', JUDGEMENT),
      'faded-weeks': step(-2, 'tightness comes in hours', JUDGEMENT),
      always: step(-2, 'tightness comes in hours', JUDGEMENT),
      rising: step(1, 'began with the filling', JUDGEMENT),
      'enough-comparing': step(-2, 'nothing is wrong', JUDGEMENT),
    },
    changed: {
      'fewer-sessions': step(1, 'a missed session fills the breast', JUDGEMENT),
      'baby-feeds-less': step(1, 'milk is left in', JUDGEMENT),
      'work-or-apart': step(1, 'milk is left in', JUDGEMENT),
      contraceptive: step(-1, 'these lower milk', JUDGEMENT),
      medicine: step(-1, 'these lower milk', JUDGEMENT),
      'period-or-pregnancy': step(-1, 'these lower milk', JUDGEMENT),
    },
    'flow-pattern': {
      nothing: step(1, 'swelling shuts the ducts', 'zakarija-grkovic-2020-engorgement', {
        when: ['breast-now.hard-tight'],
      }),
      drops: step(1, 'swelling shuts the ducts', 'zakarija-grkovic-2020-engorgement', {
        when: ['breast-now.hard-tight'],
      }),
      stream: step(-1, 'it flows', JUDGEMENT),
      'one-side': step(-1, 'mostly both sides', JUDGEMENT),
      'still-full': step(1, 'the milk stays in', 'zakarija-grkovic-2020-engorgement'),
      'soft-before': step(-4, 'soft is the opposite', JUDGEMENT),
      'full-then-soft': step(-2, 'it empties', JUDGEMENT),
    },
    'flow-elsewhere': {
      hand: step(1, 'softening by hand lets it out', JUDGEMENT, {
        when: ['breast-now.hard-tight'],
      }),
      leaks: step(1, 'over-full breasts leak', JUDGEMENT),
    },
    rhythm: {
      'gap-over-6h': step(1, 'a long gap fills the breast', JUDGEMENT),
      'just-fed': step(-2, 'just emptied', JUDGEMENT),
    },
    pain: {
      'all-day': step(1, 'aches, touched or not', JUDGEMENT),
    },
    'pain-look': {
      deep: step(1, 'deep in the breast', JUDGEMENT),
      wound: step(-1, 'the nipple rather', JUDGEMENT),
      'white-blue': step(-1, 'the nipple rather', JUDGEMENT),
    },
    'lump-more': {
      softens: step(1, 'eases once some milk is out', JUDGEMENT, {
        when: ['breast-now.hard-tight'],
      }),
    },
    flange: {
      'fills-tunnel': step(1, 'swollen areola and nipple', JUDGEMENT, {
        when: ['breast-now.hard-tight'],
      }),
      'no-move': step(1, 'a tight areola keeps the nipple flat', JUDGEMENT, {
        when: ['breast-now.hard-tight'],
      }),
      slips: step(1, 'a tight areola keeps the nipple flat', JUDGEMENT, {
        when: ['breast-now.hard-tight'],
      }),
    },
    birth: {
      caesarean: step(1, 'milk and fluid come late and together', JUDGEMENT, {
        when: ['breast-now.hard-tight'],
      }),
      'emergency-caesarean': step(1, 'milk and fluid come late and together', JUDGEMENT, {
        when: ['breast-now.hard-tight'],
      }),
      drip: step(1, 'fluid goes into the tissue', JUDGEMENT),
    },
  }),
  'nipple-vasospasm': reason(-1, {
    'breast-now': {
      fever: step(-3, 'the breast, not the nipple', JUDGEMENT),
      'red-patch': step(-3, 'the breast, not the nipple', JUDGEMENT),
      'sore-lump': step(-3, 'the breast, not the nipple', JUDGEMENT),
      'hard-tight': step(-2, 'swelling explains the pain', JUDGEMENT),
      hurts: step(1, 'pain of the nipple', 'aba-undated-vasospasm'),
      'burning-after': step(3, 'burns afterwards or in the cold', 'aba-undated-vasospasm'),
      none: step(-4, 'nothing hurts', JUDGEMENT),
    },
    course: {
      'never-any': step(-1, 'a spasm does not lower milk in weeks', JUDGEMENT),
      'faded-weeks': step(-1, 'a spasm does not lower milk in weeks', JUDGEMENT),
      'comes-and-goes': step(1, 'cold days are the bad ones', JUDGEMENT),
      'enough-comparing': step(-2, 'nothing is wrong', JUDGEMENT),
    },
    'flow-pattern': {
      'stops-early': step(1, 'spasm and pain stop it', JUDGEMENT),
    },
    self: {
      nicotine: step(1, 'narrows small vessels', 'aba-undated-vasospasm'),
      coffee: step(1, 'may narrow small vessels', JUDGEMENT),
    },
    history: {
      'white-fingers': step(2, 'fingers do the same', 'abm-2016-persistent-pain'),
    },
    'flow-elsewhere': {
      place: step(1, 'better where it is warm', JUDGEMENT),
    },
    kit: {
      'max-pull': step(1, 'pull brings on a spasm', JUDGEMENT, { when: ['pain-look.white-blue'] }),
    },
    moment: {
      'dread-pain': step(1, 'waits for the burn', JUDGEMENT),
      cold: step(1, 'cold brings it on', 'aba-undated-vasospasm'),
    },
    pain: {
      'at-start': step(-2, 'hurts with the pull', JUDGEMENT),
      throughout: step(-2, 'hurts with the pull', JUDGEMENT),
      'during-flow': step(-2, 'let-down itself can hurt', JUDGEMENT),
      after: step(4, 'begins when the pump stops', 'aba-undated-vasospasm'),
      'all-day': step(1, 'comes with each draught of cold', 'aba-undated-vasospasm'),
    },
    'pain-look': {
      deep: step(1, 'may shoot into the breast afterwards', 'abm-2016-persistent-pain', {
        when: ['pain.after', 'breast-now.burning-after'],
      }),
      wound: step(-1, 'skin rather than vessels', JUDGEMENT),
      'white-blue': step(4, 'the nipple changes colour', 'aba-undated-vasospasm'),
      ring: step(-1, 'the flange pressed', JUDGEMENT, { unless: ['pain-look.white-blue'] }),
      'itchy-shiny': step(-1, 'skin rather than vessels', JUDGEMENT),
      none: step(-1, 'no change of colour', 'aba-undated-vasospasm'),
    },
    suction: {
      maximum: step(1, 'pull brings on a spasm', JUDGEMENT, { when: ['pain-look.white-blue'] }),
    },
    medicine: {
      decongestant: step(1, 'narrows small vessels', JUDGEMENT),
    },
  }),
  'breast-inflammation': reason(0, {
    'breast-now': {
      fever: step(3, 'fever with a breast that gives less', 'mitchell-2022-mastitis', {
        unless: ['food.stomach'],
      }),
      'ill-not-measured': step(2, 'flu-like and not measured', 'mitchell-2022-mastitis', {
        unless: ['food.stomach'],
      }),
      'red-patch': step(4, 'red, hot, sore wedge', 'mitchell-2022-mastitis'),
      'sore-lump': step(4, 'a narrowed duct', 'mitchell-2022-mastitis'),
      'hard-tight': step(-1, 'both sides tight is fullness', JUDGEMENT),
      'burning-after': step(-2, 'spasm burns afterwards', 'aba-undated-vasospasm'),
      none: step(-4, 'nothing sore', JUDGEMENT),
    },
    'baby-age': {
      '0-2d': step(-1, 'milk is not in yet', JUDGEMENT),
      '5-14d': step(1, 'commonest in the first weeks', JUDGEMENT),
      '2-6w': step(1, 'commonest in the first weeks', JUDGEMENT),
    },
    course: {
      'never-any': step(-2, 'no inflamed breast', JUDGEMENT),
      'never-by-pump': step(-1, 'began within days', JUDGEMENT),
      'dropped-days': [
        step(2, 'fell as the soreness began', 'mitchell-2022-mastitis', {
          when: [
            'breast-now.fever',
            'breast-now.ill-not-measured',
            'breast-now.red-patch',
            'breast-now.sore-lump',
          ],
        }),
        step(1, 'one side fell within days: a swollen or blocked part', 'mitchell-2022-mastitis', {
          when: ['flow-pattern.one-side'],
        }),
      ],
      'faded-weeks': step(-1, 'began within days', JUDGEMENT),
      always: step(-1, 'began within days', JUDGEMENT),
      'enough-comparing': step(-2, 'no inflamed breast', JUDGEMENT),
    },
    changed: {
      'fewer-sessions': step(1, 'milk was left in', JUDGEMENT, {
        when: [
          'breast-now.fever',
          'breast-now.ill-not-measured',
          'breast-now.red-patch',
          'breast-now.sore-lump',
        ],
      }),
      illness: step(1, 'felt like flu', JUDGEMENT),
    },
    'flow-pattern': {
      'one-side': step(2, 'the sore side dips for days', 'mitchell-2022-mastitis'),
      'still-full': step(1, 'the swollen part stays full', JUDGEMENT),
      'soft-before': step(-1, 'empties', JUDGEMENT),
      'full-then-soft': step(-1, 'empties', JUDGEMENT),
    },
    'flow-elsewhere': {
      cue: step(-1, 'the setting makes the difference', JUDGEMENT),
      place: step(-1, 'the setting makes the difference', JUDGEMENT),
    },
    rhythm: {
      'gap-over-6h': step(1, 'left full, or pumped too much', JUDGEMENT, {
        when: [
          'breast-now.fever',
          'breast-now.ill-not-measured',
          'breast-now.red-patch',
          'breast-now.sore-lump',
        ],
      }),
      long: step(1, 'left full, or pumped too much', JUDGEMENT, {
        when: [
          'breast-now.fever',
          'breast-now.ill-not-measured',
          'breast-now.red-patch',
          'breast-now.sore-lump',
        ],
      }),
    },
    pain: {
      'at-start': step(-1, 'the nipple rather', JUDGEMENT),
      after: step(-1, 'the nipple rather', JUDGEMENT),
      'all-day': step(2, 'sore, touched or not', JUDGEMENT),
    },
    'pain-look': {
      nipple: step(-1, 'the nipple rather', JUDGEMENT),
      deep: step(2, 'sore in one place within', JUDGEMENT),
      wound: step(-1, 'the nipple rather', JUDGEMENT),
      'white-blue': step(-2, 'the nipple rather', JUDGEMENT),
      ring: step(-2, 'the nipple rather', JUDGEMENT),
      'white-spot': step(2, 'a bleb shuts a duct', 'mitchell-2022-mastitis'),
    },
    'lump-more': {
      new: step(2, 'began days ago', 'mitchell-2022-mastitis'),
      returns: step(2, 'the same duct again', 'mitchell-2022-mastitis'),
      spreading: step(2, 'spreads', 'mitchell-2022-mastitis'),
      pus: step(2, 'abscess or infection', 'mitchell-2022-mastitis'),
      antibiotics: step(2, 'abscess or infection', 'mitchell-2022-mastitis'),
      softens: step(1, 'a duct that opens again', 'mitchell-2022-mastitis'),
    },
    'side-swap': {
      stays: step(1, 'belongs to the breast', JUDGEMENT),
      moves: step(-2, 'belongs to the pump', JUDGEMENT),
      'always-so': step(-2, 'not new', JUDGEMENT),
    },
  }),
  'cold-discomfort': reason(-1, {
    purpose: {
      work: step(1, 'a cold store room or a car', JUDGEMENT, {
        when: ['moment.cold', 'moment.badly-seated'],
      }),
    },
    'breast-now': {
      fever: step(-3, 'the breast itself explains it', JUDGEMENT),
      'red-patch': step(-3, 'the breast itself explains it', JUDGEMENT),
      'sore-lump': step(-3, 'the breast itself explains it', JUDGEMENT),
      'hard-tight': step(-3, 'the breast itself explains it', JUDGEMENT),
      hurts: step(-1, 'pain first', JUDGEMENT),
      'burning-after': step(-2, 'spasm burns in the cold', 'aba-undated-vasospasm'),
      'broken-skin': step(-1, 'pain first', JUDGEMENT),
    },
    'baby-age': {
      '0-2d': step(-2, 'drops are usual now', 'kellymom-undated-milk-coming-in'),
      '3-4d': step(-2, 'drops are usual now', 'kellymom-undated-milk-coming-in'),
    },
    course: {
      'never-any': step(-1, 'not only the cold', JUDGEMENT),
      'never-by-pump': step(-1, 'not only the cold', JUDGEMENT),
      'dropped-days': step(1, 'since the weather or the room changed', JUDGEMENT, {
        when: ['moment.cold', 'moment.badly-seated'],
      }),
      'faded-weeks': step(-1, 'not in weeks', JUDGEMENT, { unless: ['moment.cold'] }),
      'comes-and-goes': step(2, 'cold days or places are the bad ones', JUDGEMENT, {
        when: ['moment.cold', 'moment.badly-seated'],
      }),
      rising: step(-1, 'not only the cold', JUDGEMENT),
      'enough-comparing': step(-2, 'nothing is wrong', JUDGEMENT),
    },
    changed: {
      'fewer-sessions': step(-1, 'explains the drop without the cold', JUDGEMENT),
      'work-or-apart': step(1, 'a new, cold place', JUDGEMENT, {
        when: ['moment.cold', 'moment.badly-seated'],
      }),
      contraceptive: step(-1, 'explains the drop without the cold', JUDGEMENT),
      medicine: step(-1, 'explains the drop without the cold', JUDGEMENT),
      'period-or-pregnancy': step(-1, 'explains the drop without the cold', JUDGEMENT),
      none: step(1, 'nothing else explains it', JUDGEMENT, {
        when: ['moment.cold', 'moment.badly-seated'],
      }),
    },
    'flow-pattern': {
      late: step(2, 'comes once she is warm', 'uslca-undated-warmth'),
      'one-side': step(-1, 'not from the room', JUDGEMENT),
      'still-full': step(1, 'held back, not missing', JUDGEMENT),
      'soft-before': step(-1, 'not from the room', JUDGEMENT),
    },
    'flow-elsewhere': {
      baby: step(1, 'a warm baby in a good chair', JUDGEMENT, {
        when: ['moment.cold', 'moment.badly-seated'],
      }),
      hand: step(1, 'a warm hand does it', JUDGEMENT, { when: ['moment.cold'] }),
      leaks: step(1, 'lets down in a warm shower', JUDGEMENT, { when: ['moment.cold'] }),
      'other-pump': step(-1, 'not the room', JUDGEMENT),
      cue: step(-1, 'the baby makes the difference', JUDGEMENT),
      place: step(2, 'better in a warm place or a good chair', 'yigit-2012-warmth'),
      night: step(-1, 'night is colder', JUDGEMENT),
      'hospital-same': step(-1, 'not the room', JUDGEMENT),
      none: step(-1, 'not the room', JUDGEMENT),
    },
    kit: {
      weaker: step(-1, 'lost pull explains it', JUDGEMENT),
      none: step(1, 'the pump is not it', JUDGEMENT, {
        when: ['moment.cold', 'moment.badly-seated'],
      }),
    },
    moment: {
      rushed: step(-1, 'hurry or trouble first', JUDGEMENT),
      interrupted: step(-1, 'hurry or trouble first', JUDGEMENT),
      'watching-bottle': step(-1, 'worry first', JUDGEMENT),
      worried: step(-1, 'worry first', JUDGEMENT),
      'dread-pain': step(-2, 'pain first', JUDGEMENT),
      upset: step(-1, 'hurry or trouble first', JUDGEMENT),
      cold: step(4, 'warming helped in trials, so cold may hinder', 'yigit-2012-warmth'),
      'badly-seated': step(4, 'stiff, hunched, no support', JUDGEMENT),
      none: step(-4, 'comfortable', JUDGEMENT),
    },
    'pain-look': {
      'white-blue': step(-2, 'spasm', 'aba-undated-vasospasm'),
    },
  }),
  'breast-surgery-nerve': reason(-1, {
    'breast-now': {
      fever: step(-1, 'the breast now explains it', JUDGEMENT),
      'red-patch': step(-1, 'the breast now explains it', JUDGEMENT),
      'broken-skin': step(-1, 'the breast now explains it', JUDGEMENT),
    },
    'baby-age': {
      '5-14d': step(1, 'found out in the first weeks', JUDGEMENT, {
        when: ['history.surgery', 'history.numb-or-injury'],
      }),
      '2-6w': step(1, 'found out in the first weeks', JUDGEMENT, {
        when: ['history.surgery', 'history.numb-or-injury'],
      }),
      'over-6m': step(-1, 'found out before', JUDGEMENT),
    },
    course: {
      'never-any': step(2, 'so from the first day', 'kraut-2017-breast-reduction', {
        when: [
          'history.surgery',
          'history.numb-or-injury',
          'surgery.reduction',
          'surgery.implants',
          'surgery.top-surgery',
          'surgery.lump-removed',
          'surgery.nipple-moved',
        ],
      }),
      'never-by-pump': step(1, 'so from the first day', JUDGEMENT, {
        when: [
          'history.surgery',
          'history.numb-or-injury',
          'surgery.reduction',
          'surgery.implants',
          'surgery.top-surgery',
          'surgery.lump-removed',
          'surgery.nipple-moved',
        ],
      }),
      'dropped-days': step(-2, 'the operation is no news', JUDGEMENT),
      'faded-weeks': step(-2, 'it worked well once', JUDGEMENT),
      'comes-and-goes': step(-2, 'it worked well once', JUDGEMENT),
      always: step(2, 'so from the first day', 'kraut-2017-breast-reduction', {
        when: [
          'history.surgery',
          'history.numb-or-injury',
          'surgery.reduction',
          'surgery.implants',
          'surgery.top-surgery',
          'surgery.lump-removed',
          'surgery.nipple-moved',
        ],
      }),
      'enough-comparing': step(-2, 'enough milk comes', JUDGEMENT),
    },
    changed: {
      none: step(1, 'nothing new explains it', JUDGEMENT, {
        when: [
          'history.surgery',
          'history.numb-or-injury',
          'surgery.reduction',
          'surgery.implants',
          'surgery.top-surgery',
          'surgery.lump-removed',
          'surgery.nipple-moved',
        ],
      }),
    },
    'flow-pattern': {
      nothing: step(1, 'few open ducts, or no reflex', 'kraut-2017-breast-reduction', {
        when: [
          'history.surgery',
          'history.numb-or-injury',
          'surgery.reduction',
          'surgery.implants',
          'surgery.top-surgery',
          'surgery.lump-removed',
          'surgery.nipple-moved',
        ],
      }),
      drops: step(1, 'few open ducts, or no reflex', 'kraut-2017-breast-reduction', {
        when: [
          'history.surgery',
          'history.numb-or-injury',
          'surgery.reduction',
          'surgery.implants',
          'surgery.top-surgery',
          'surgery.lump-removed',
          'surgery.nipple-moved',
        ],
      }),
      stream: step(-1, 'ducts and reflex work', JUDGEMENT),
      'one-side': step(1, 'the operated side gives less', JUDGEMENT),
      'still-full': step(1, 'glands without a way out stay full', JUDGEMENT, {
        when: [
          'history.surgery',
          'history.numb-or-injury',
          'surgery.reduction',
          'surgery.implants',
          'surgery.top-surgery',
          'surgery.lump-removed',
          'surgery.nipple-moved',
        ],
      }),
    },
    history: {
      surgery: step(4, 'cut ducts or nerve', 'kraut-2017-breast-reduction'),
      'numb-or-injury': step(3, 'the nerve that starts let-down', 'kraut-2017-breast-reduction'),
      'no-growth': step(-1, 'other causes of little milk', JUDGEMENT),
      thyroid: step(-1, 'other causes of little milk', JUDGEMENT),
      pcos: step(-1, 'other causes of little milk', JUDGEMENT),
      diabetes: step(-1, 'other causes of little milk', JUDGEMENT),
      none: step(-4, 'no surgery, no numb nipple', JUDGEMENT),
    },
    'flow-elsewhere': {
      baby: step(-1, 'flows well elsewhere', JUDGEMENT),
      'other-pump': step(-1, 'flows well elsewhere', JUDGEMENT),
      cue: step(1, 'sight and sound go round the cut nerve', JUDGEMENT, {
        when: ['history.surgery', 'history.numb-or-injury'],
      }),
      place: step(-1, 'flows well elsewhere', JUDGEMENT),
      night: step(-1, 'flows well elsewhere', JUDGEMENT),
      'hospital-same': step(1, 'not the pump', JUDGEMENT, {
        when: [
          'history.surgery',
          'history.numb-or-injury',
          'surgery.reduction',
          'surgery.implants',
          'surgery.top-surgery',
          'surgery.lump-removed',
          'surgery.nipple-moved',
        ],
      }),
      none: step(1, 'no better any way', JUDGEMENT, {
        when: [
          'history.surgery',
          'history.numb-or-injury',
          'surgery.reduction',
          'surgery.implants',
          'surgery.top-surgery',
          'surgery.lump-removed',
          'surgery.nipple-moved',
        ],
      }),
    },
    'baby-intake': {
      'topped-up': step(1, 'many needed top-ups', 'kraut-2017-breast-reduction', {
        when: [
          'history.surgery',
          'history.numb-or-injury',
          'surgery.reduction',
          'surgery.implants',
          'surgery.top-surgery',
          'surgery.lump-removed',
          'surgery.nipple-moved',
        ],
      }),
      low: step(1, 'many needed top-ups', 'kraut-2017-breast-reduction', {
        when: [
          'history.surgery',
          'history.numb-or-injury',
          'surgery.reduction',
          'surgery.implants',
          'surgery.top-surgery',
          'surgery.lump-removed',
          'surgery.nipple-moved',
        ],
      }),
    },
    'side-swap': {
      stays: step(2, 'belongs to the breast', JUDGEMENT),
      moves: step(-3, 'belongs to the pump', JUDGEMENT),
      'always-so': step(2, 'so since the birth', JUDGEMENT),
    },
    feel: {
      no: step(1, 'no feeling there', JUDGEMENT, {
        when: ['history.surgery', 'history.numb-or-injury'],
      }),
    },
    surgery: {
      reduction: step(
        3,
        'fewest succeed where the tissue under the nipple was cut',
        'kraut-2017-breast-reduction',
      ),
      implants: step(2, 'depends on the cut and on why they were set', JUDGEMENT),
      'top-surgery': step(3, 'most tissue was taken', JUDGEMENT),
      'lump-removed': step(2, 'some ducts on that side', JUDGEMENT),
      'nipple-moved': step(
        3,
        'ducts and nerve are cut around the areola',
        'kraut-2017-breast-reduction',
      ),
      'one-breast': step(1, 'the operated side gives less', JUDGEMENT, {
        when: ['flow-pattern.one-side'],
      }),
      'under-5y': step(1, 'ducts and nerve may still grow back', JUDGEMENT),
    },
  }),
} as const;
