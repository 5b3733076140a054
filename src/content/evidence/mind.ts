import { JUDGEMENT, reason, step } from './types.ts';

/** Mind and surroundings. */
export const mindEvidence = {
  'stress-anxiety': reason(2, {
    purpose: {
      hospital: step(1, 'a baby in hospital is a great worry', 'nagel-2022-distress'),
    },
    'breast-now': {
      fever: step(-2, 'inflamed', JUDGEMENT),
      'red-patch': step(-2, 'inflamed', JUDGEMENT),
      'sore-lump': step(-1, 'inflamed', JUDGEMENT),
      'hard-tight': step(-1, 'over-full', JUDGEMENT),
      hurts: step(-1, 'pain is a cause of its own', JUDGEMENT),
      'broken-skin': step(-1, 'a wound', JUDGEMENT),
    },
    course: {
      'never-any': step(-1, 'no milk in any way is more than worry', JUDGEMENT),
      'faded-weeks': step(-1, 'a slow fade is seldom worry', JUDGEMENT),
      'comes-and-goes': step(1, 'good on calm days, bad on tense ones', JUDGEMENT),
      always: step(-1, 'the same on good and bad days', JUDGEMENT),
      'enough-comparing': step(-1, 'enough milk, only comparing', JUDGEMENT),
    },
    changed: {
      'new-kit': step(-1, 'a change with a cause', JUDGEMENT),
      'fewer-sessions': step(-1, 'fewer sessions explain a drop', JUDGEMENT),
      contraceptive: step(-1, 'a hormone explains it', JUDGEMENT),
      upheaval: [
        step(1, 'a scare or bad news began it', 'ueda-1994-stress'),
        step(1, 'a scare, and tense since', 'dewey-2001-stress', {
          when: ['moment.worried', 'moment.watching-bottle', 'moment.upset', 'self.anxious'],
        }),
      ],
      'period-or-pregnancy': step(-1, 'the cycle explains it', JUDGEMENT),
    },
    'flow-pattern': {
      nothing: step(1, 'nothing comes though the breast is full', JUDGEMENT, {
        unless: ['flow-pattern.soft-before'],
      }),
      late: step(1, 'the first drops take long', 'ueda-1994-stress'),
      'one-side': step(-2, 'oxytocin works on both sides at once', 'prime-2009-flow-rate'),
      'still-full': step(1, 'milk is there and is not let go', JUDGEMENT),
      'soft-before': step(-1, 'soft before: little to let go', JUDGEMENT),
    },
    self: {
      low: step(-1, 'low most days fits low mood better', JUDGEMENT),
      'no-joy': step(-1, 'little joy fits low mood better', JUDGEMENT),
      anxious: step(1, 'constant worry goes along with it, but is common', 'nagel-2022-distress', {
        unless: ['self.low', 'self.no-joy'],
      }),
      wave: step(-1, 'a wave with the milk is D-MER', JUDGEMENT),
      nicotine: step(-1, 'a habit with a bearing', JUDGEMENT),
      alcohol: step(-1, 'drink has a bearing of its own', JUDGEMENT),
      none: step(-1, 'worries about nothing', JUDGEMENT),
    },
    history: {
      surgery: step(-1, 'surgery may explain it', JUDGEMENT),
      'no-growth': step(-1, 'milk may be little', JUDGEMENT),
    },
    'flow-elsewhere': {
      leaks: step(1, 'leaks when not trying', JUDGEMENT),
      'other-pump': step(-2, 'another pump does better: the pump', JUDGEMENT),
      cue: step(1, 'better when distracted by a video or the baby', JUDGEMENT),
      place: step(1, 'better alone or elsewhere, when at ease', JUDGEMENT),
      none: step(-1, 'no better in any mood or place', JUDGEMENT),
    },
    kit: {
      'low-pull': step(-1, 'a low pull explains it', JUDGEMENT),
      weaker: step(-1, 'the pull has gone', JUDGEMENT),
      none: step(1, 'the pump is strong and fits', JUDGEMENT),
    },
    moment: {
      'watching-bottle': step(2, 'counting drops in the bottle', JUDGEMENT),
      worried: step(2, 'worry that nothing will come is the very picture', 'ueda-1994-stress'),
      'dread-pain': step(-1, 'pain is the first thing, worry follows', JUDGEMENT),
      upset: step(2, 'upset just before or while pumping', 'ueda-1994-stress', {
        unless: ['self.low', 'self.no-joy', 'self.wave'],
      }),
      cold: step(-1, 'cold is a cause of its own', JUDGEMENT),
      none: step(-2, 'calm and comfortable, yet no flow', JUDGEMENT),
    },
    rhythm: {
      'just-fed': step(-1, 'pumped too soon after a feed', JUDGEMENT),
      short: step(-1, 'stopped too soon', JUDGEMENT),
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
      'used-to': step(1, 'no longer felt since it began', JUDGEMENT),
    },
  }),
  'rushed-distracted': reason(0, {
    purpose: {
      work: step(1, 'pumps in breaks at work', JUDGEMENT),
    },
    'breast-now': {
      fever: step(-2, 'inflamed', JUDGEMENT),
      'red-patch': step(-2, 'inflamed', JUDGEMENT),
      'sore-lump': step(-1, 'inflamed', JUDGEMENT),
      'hard-tight': step(-1, 'over-full', JUDGEMENT),
      hurts: step(-1, 'pain is a cause of its own', JUDGEMENT),
      'broken-skin': step(-1, 'a wound', JUDGEMENT),
    },
    'baby-age': {
      '0-2d': step(-1, 'days after birth are another matter', JUDGEMENT),
    },
    course: {
      'never-any': step(-2, 'no milk in any way', JUDGEMENT),
      'faded-weeks': step(-1, 'a fade has another cause', JUDGEMENT),
      'comes-and-goes': step(1, 'depends on the place and the day', JUDGEMENT),
      always: step(-1, 'always, whatever the place', JUDGEMENT),
      'enough-comparing': step(-2, 'enough milk', JUDGEMENT),
    },
    changed: {
      'new-kit': step(-1, 'a change with a cause', JUDGEMENT),
      'fewer-sessions': step(-1, 'dropped sessions explain it', JUDGEMENT),
      'work-or-apart': step(1, 'began with the return to work', JUDGEMENT),
    },
    'flow-pattern': {
      late: step(1, 'the first drops take long when disturbed', 'mcneilly-1983-suckling', {
        when: ['moment.interrupted', 'moment.noise', 'flow-elsewhere.place'],
      }),
      'stops-early': step(1, 'flow stops when someone walks in', JUDGEMENT),
      'one-side': step(-2, 'oxytocin works on both sides at once', 'prime-2009-flow-rate'),
      'still-full': step(1, 'break is over before it is let go', JUDGEMENT),
      'soft-before': step(-1, 'soft before: little to let go', JUDGEMENT),
    },
    self: {
      nicotine: step(-1, 'a habit with a bearing', JUDGEMENT),
      alcohol: step(-1, 'a habit with a bearing', JUDGEMENT),
    },
    history: {
      surgery: step(-1, 'surgery may explain it', JUDGEMENT),
      'no-growth': step(-1, 'milk may be little', JUDGEMENT),
    },
    'flow-elsewhere': {
      hand: step(-1, 'the hand does better at once: the pump', JUDGEMENT),
      'other-pump': step(-2, 'another pump does better: the pump', JUDGEMENT),
      cue: step(-1, 'baby or video helps: a cue is missing', JUDGEMENT),
      place: step(2, 'better alone or elsewhere with the same pump', JUDGEMENT),
      night: step(1, 'better when the house is quiet', JUDGEMENT),
      none: step(-2, 'no better in peace either', JUDGEMENT),
    },
    kit: {
      'low-pull': step(-1, 'a low pull explains it', JUDGEMENT),
      weaker: step(-1, 'the pull has gone', JUDGEMENT),
      none: step(1, 'the pump is strong and fits', JUDGEMENT),
    },
    moment: {
      rushed: step(1, 'waiting for the break to end', JUDGEMENT),
      interrupted: step(3, 'no privacy, or called away', JUDGEMENT),
      'watching-bottle': step(-1, 'has time to watch the bottle', JUDGEMENT, {
        unless: ['moment.interrupted', 'moment.rushed'],
      }),
      worried: step(-1, 'worry about milk comes first with stress', JUDGEMENT, {
        unless: ['moment.interrupted', 'moment.rushed'],
      }),
      noise: step(2, 'noise cut oxytocin pulses in the one study', 'ueda-1994-stress'),
      cold: step(-1, 'cold is a cause of its own', JUDGEMENT),
      none: step(-2, 'calm and undisturbed', JUDGEMENT),
    },
    rhythm: {
      'under-5': step(-1, 'few sessions explain it', JUDGEMENT),
      'gap-over-6h': step(-1, 'gaps explain it', JUDGEMENT),
      uneven: step(1, 'times set by others', JUDGEMENT),
      'just-fed': step(-1, 'pumped too soon after a feed', JUDGEMENT),
      short: step(1, 'sessions cut short', JUDGEMENT),
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
    'baby-near': {
      nearby: step(1, 'an older child or the baby disturbs at home', JUDGEMENT, {
        when: ['moment.interrupted'],
      }),
    },
  }),
  'missing-baby-cues': reason(
    0,
    {
      purpose: {
        'only-pumping': step(-1, 'used to the pump', JUDGEMENT),
        work: step(1, 'apart while pumping', JUDGEMENT),
        hospital: step(2, 'baby is in hospital', 'acuna-muga-2014-location'),
      },
      'breast-now': {
        fever: step(-2, 'inflamed', JUDGEMENT),
        'red-patch': step(-2, 'inflamed', JUDGEMENT),
        'sore-lump': step(-1, 'inflamed', JUDGEMENT),
        'hard-tight': step(-1, 'over-full', JUDGEMENT),
        hurts: step(-1, 'pain is a cause of its own', JUDGEMENT),
        'broken-skin': step(-1, 'a wound', JUDGEMENT),
      },
      course: {
        'never-any': step(-2, 'no milk in any way', JUDGEMENT),
        'never-by-pump': step(
          3,
          'milk for the baby, never for the pump',
          'mcneilly-1983-suckling',
          { when: ['flow-elsewhere.baby', 'flow-elsewhere.leaks', 'purpose.work'] },
        ),
        'dropped-days': step(1, 'since apart', JUDGEMENT, {
          when: ['changed.work-or-apart', 'baby-near.away', 'baby-near.hospital'],
        }),
        'faded-weeks': step(-1, 'a fade has another cause', JUDGEMENT),
        'comes-and-goes': step(1, 'better on days with the baby', JUDGEMENT, {
          when: ['flow-elsewhere.cue'],
        }),
        'enough-comparing': step(-2, 'enough milk', JUDGEMENT),
      },
      changed: {
        'new-kit': step(-1, 'a change with a cause', JUDGEMENT),
        'fewer-sessions': step(-1, 'dropped sessions explain it', JUDGEMENT),
        'work-or-apart': step(2, 'began with the first time apart', JUDGEMENT),
        medicine: step(-1, 'a medicine explains it', JUDGEMENT),
      },
      'flow-pattern': {
        late: step(1, 'first drops take long without the baby', 'mcneilly-1983-suckling'),
        'one-side': step(-2, 'oxytocin works on both sides at once', 'prime-2009-flow-rate'),
        'still-full': step(1, 'full, and it is not let go', JUDGEMENT),
        'soft-before': step(-1, 'soft before: little to let go', JUDGEMENT),
      },
      self: {
        low: step(-1, 'low most days: mood first', JUDGEMENT),
        'no-joy': step(-1, 'low most days: mood first', JUDGEMENT),
      },
      history: {
        surgery: step(-1, 'surgery may explain it', JUDGEMENT),
        'no-growth': step(-1, 'milk may be little', JUDGEMENT),
      },
      'flow-elsewhere': {
        baby: step(1, 'flows for the baby, not for the pump', 'mcneilly-1983-suckling'),
        hand: step(-1, 'the hand does better: the pump', JUDGEMENT),
        leaks: step(1, 'leaks at a cry', 'mcneilly-1983-suckling'),
        'other-pump': step(-2, 'another pump does better: the pump', JUDGEMENT),
        cue: step(3, 'comes with the baby near, a photo or a sound', 'mcneilly-1983-suckling'),
        place: step(-1, 'a place helps: disturbed rather than apart', JUDGEMENT),
        none: step(-2, 'no flow even with the baby', JUDGEMENT),
      },
      kit: {
        'low-pull': step(-1, 'a low pull explains it', JUDGEMENT),
        weaker: step(-1, 'the pull has gone', JUDGEMENT),
        none: step(1, 'the pump is strong and fits', JUDGEMENT),
      },
      moment: {
        rushed: step(-1, 'hurry comes first', JUDGEMENT),
        interrupted: step(-1, 'disturbed', JUDGEMENT),
        'watching-bottle': step(-1, 'stress about the amount', JUDGEMENT),
        worried: step(-1, 'worry comes first', JUDGEMENT, { unless: ['flow-elsewhere.cue'] }),
        noise: step(-1, 'disturbed', JUDGEMENT),
        none: step(1, 'calm, with time, and yet slow', JUDGEMENT),
      },
      rhythm: {
        'gap-over-6h': step(-1, 'gaps explain it', JUDGEMENT),
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
      'baby-near': {
        nearby: step(-3, 'baby in the arms or nearby', JUDGEMENT),
        away: step(1, 'apart from the baby; many are', 'acuna-muga-2014-location'),
        hospital: step(1, 'baby in hospital while pumping', 'acuna-muga-2014-location'),
      },
      feel: {
        'used-to': step(1, 'feels it with the baby only', JUDGEMENT),
      },
      birth: {
        separated: step(1, 'apart from the start', JUDGEMENT),
      },
    },
    ['purpose.loss'],
  ),
  fatigue: reason(-1, {
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
      '3-4d': step(-2, 'milk is only coming in', JUDGEMENT),
      '2-6w': step(1, 'the weeks of broken nights', JUDGEMENT),
      '6w-3m': step(1, 'the weeks of broken nights', JUDGEMENT),
    },
    course: {
      'never-any': step(-2, 'no milk at all is more than tiredness', JUDGEMENT),
      'never-by-pump': step(-1, 'never by pump: the pump', JUDGEMENT),
      'faded-weeks': step(1, 'worn down over weeks', JUDGEMENT),
      'comes-and-goes': step(2, 'bad sessions follow bad nights', JUDGEMENT),
      always: step(-1, 'always, rested or not', JUDGEMENT),
      'enough-comparing': step(-2, 'enough milk', JUDGEMENT),
    },
    changed: {
      'new-kit': step(-1, 'a change with a cause', JUDGEMENT),
      'baby-feeds-less': step(-1, 'baby sleeps longer: gaps', JUDGEMENT),
      contraceptive: step(-1, 'a hormone explains it', JUDGEMENT),
      medicine: step(-1, 'a medicine explains it', JUDGEMENT),
      'period-or-pregnancy': step(-1, 'the cycle explains it', JUDGEMENT),
      none: step(1, 'nothing else is new', JUDGEMENT),
    },
    'flow-pattern': {
      late: step(1, 'slow to start when worn out', JUDGEMENT),
      'one-side': step(-2, 'oxytocin works on both sides at once', 'prime-2009-flow-rate'),
    },
    self: {
      low: step(-1, 'low most days: mood first', JUDGEMENT),
      'no-joy': step(-1, 'little joy: mood first', JUDGEMENT),
      wave: step(-1, 'a wave is D-MER', JUDGEMENT),
      'short-sleep': [
        step(3, 'under five hours; a quarter of all tick it', JUDGEMENT),
        step(1, 'and nights, days and sessions go together', JUDGEMENT, {
          when: [
            'course.comes-and-goes',
            'flow-elsewhere.night',
            'self.coffee',
            'birth.twins',
            'moment.badly-seated',
          ],
        }),
      ],
      'little-food': step(1, 'no time to eat either', JUDGEMENT),
      nicotine: step(-1, 'smoking has a bearing of its own', JUDGEMENT),
      alcohol: step(-1, 'drink has a bearing of its own', JUDGEMENT),
      coffee: step(1, 'caffeine to get through the day', JUDGEMENT),
      none: step(-2, 'asked, and sleeps enough', JUDGEMENT),
    },
    history: {
      surgery: step(-1, 'surgery may explain it', JUDGEMENT),
      'no-growth': step(-1, 'milk may be little', JUDGEMENT),
    },
    'flow-elsewhere': {
      hand: step(-1, 'the hand does better: the pump', JUDGEMENT),
      'other-pump': step(-2, 'another pump does better: the pump', JUDGEMENT),
      cue: step(-1, 'a cue helps', JUDGEMENT),
      place: step(-1, 'place helps: disturbed', JUDGEMENT),
      night: step(2, 'best after the longest sleep', JUDGEMENT),
    },
    kit: {
      weaker: step(-1, 'the pull has gone', JUDGEMENT),
      none: step(1, 'the pump is strong and fits', JUDGEMENT),
    },
    moment: {
      rushed: step(-1, 'hurry comes first', JUDGEMENT),
      interrupted: step(-1, 'disturbed', JUDGEMENT),
      'watching-bottle': step(-1, 'stress about the amount', JUDGEMENT),
      'badly-seated': step(1, 'slumps or falls asleep at the pump', JUDGEMENT),
      none: step(1, 'calm, only tired', JUDGEMENT),
    },
    rhythm: {
      '8-up': step(1, 'up all night to feed and pump', JUDGEMENT),
      'gap-over-6h': step(-1, 'a long night gap: schedule', JUDGEMENT),
      uneven: step(1, 'sleeps through or skips sessions', JUDGEMENT),
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
    birth: {
      twins: step(1, 'two to look after', JUDGEMENT),
    },
    'mood-more': {
      'no-sleep': step(-1, 'cannot sleep when she could: mood', JUDGEMENT),
      none: step(1, 'mood is not the matter', JUDGEMENT),
    },
  }),
  'low-mood': reason(0, {
    purpose: {
      hospital: step(1, 'baby in hospital', 'nagel-2022-distress'),
    },
    'danger-you': {
      'self-harm': step(3, 'thoughts of harm', JUDGEMENT),
      unsafe: step(1, 'fear at home', JUDGEMENT),
    },
    'breast-now': {
      fever: step(-2, 'inflamed', JUDGEMENT),
      'red-patch': step(-2, 'inflamed', JUDGEMENT),
      'sore-lump': step(-1, 'inflamed', JUDGEMENT),
      'hard-tight': step(-1, 'over-full', JUDGEMENT),
      hurts: step(-1, 'pain is a cause of its own', JUDGEMENT),
      'broken-skin': step(-1, 'a wound', JUDGEMENT),
    },
    'baby-age': {
      '0-2d': step(-1, "the first days' tears are usual", JUDGEMENT),
      '3-4d': step(-1, "the first days' tears are usual", JUDGEMENT),
    },
    course: {
      'never-any': step(-1, 'no milk at all is more than mood', JUDGEMENT),
      'never-by-pump': step(-1, 'never by pump: the pump', JUDGEMENT),
      'faded-weeks': step(1, 'sank along with the mood', JUDGEMENT),
      'comes-and-goes': step(1, 'good and bad days', JUDGEMENT),
      'enough-comparing': step(-1, 'enough milk', JUDGEMENT),
    },
    changed: {
      'new-kit': step(-1, 'a change with a cause', JUDGEMENT),
      upheaval: step(1, 'a loss or bad news', JUDGEMENT),
    },
    'flow-pattern': {
      'one-side': step(-2, 'oxytocin works on both sides at once', 'prime-2009-flow-rate'),
    },
    self: {
      low: step(3, 'down or hopeless most days', 'stuebe-2013-mood'),
      'no-joy': step(3, 'little joy in things', 'stuebe-2013-mood'),
      anxious: step(1, 'constant worry, common besides', 'nagel-2022-distress'),
      wave: step(-1, 'a wave of minutes is D-MER', JUDGEMENT, { unless: ['wave.hours'] }),
      'little-food': step(1, 'no appetite', JUDGEMENT),
      none: step(-2, 'asked, and none of it', JUDGEMENT),
    },
    history: {
      surgery: step(-1, 'surgery may explain it', JUDGEMENT),
      'no-growth': step(-1, 'milk may be little', JUDGEMENT),
    },
    'flow-elsewhere': {
      hand: step(-1, 'the hand does better: the pump', JUDGEMENT),
      'other-pump': step(-2, 'another pump does better: the pump', JUDGEMENT),
      place: step(-1, 'place helps: disturbed', JUDGEMENT),
    },
    kit: {
      weaker: step(-1, 'the pull has gone', JUDGEMENT),
      none: step(1, 'the pump is strong and fits', JUDGEMENT),
    },
    moment: {
      upset: step(1, 'upset while pumping', JUDGEMENT),
    },
    rhythm: {
      uneven: step(1, 'sessions are missed on bad days', JUDGEMENT),
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
    medicine: {
      mind: step(1, 'takes something for mood', 'whitley-2020-mood'),
    },
    'mood-more': {
      'no-sleep': step(2, 'cannot sleep even when she can', JUDGEMENT),
      'no-self-care': step(2, 'cannot look after herself', JUDGEMENT),
      'better-off': step(3, 'thinks others would be better off', JUDGEMENT),
    },
    wave: {
      minutes: step(-2, 'gone in minutes: D-MER', 'heise-2011-d-mer'),
      hours: step(3, 'the dread lasts all day', 'heise-2011-d-mer'),
    },
  }),
  'd-mer': reason(0, {
    'breast-now': {
      fever: step(-2, 'inflamed', JUDGEMENT),
      'red-patch': step(-2, 'inflamed', JUDGEMENT),
      'sore-lump': step(-1, 'inflamed', JUDGEMENT),
      'hard-tight': step(-1, 'over-full', JUDGEMENT),
      hurts: step(-1, 'pain is a cause of its own', JUDGEMENT),
      'broken-skin': step(-1, 'a wound', JUDGEMENT),
    },
    course: {
      'never-any': step(-2, 'no milk, no wave of it', JUDGEMENT),
      'dropped-days': step(-1, 'a drop has another cause', JUDGEMENT),
      'faded-weeks': step(-1, 'a fade has another cause', JUDGEMENT),
      always: step(1, 'from the first weeks on', 'heise-2011-d-mer'),
    },
    changed: {
      'new-kit': step(-1, 'a change with a cause', JUDGEMENT),
    },
    'flow-pattern': {
      nothing: step(-2, 'no let-down, no wave of it', JUDGEMENT),
      'stops-early': step(1, 'flow breaks off as the wave comes', JUDGEMENT),
      stream: step(1, 'milk does flow with the wave', 'breastfeed-med-2019-d-mer'),
      'one-side': step(-2, 'oxytocin works on both sides at once', 'prime-2009-flow-rate'),
      'full-then-soft': step(1, 'milk does flow with the wave', JUDGEMENT),
    },
    self: {
      low: step(-1, 'low all day: mood', 'heise-2011-d-mer'),
      'no-joy': step(-1, 'little joy: mood', 'heise-2011-d-mer'),
      wave: step(4, 'sudden dread as milk starts', 'breastfeed-med-2019-d-mer'),
      none: step(-2, 'asked, and none of it', JUDGEMENT),
    },
    history: {
      surgery: step(-1, 'surgery may explain it', JUDGEMENT),
      'no-growth': step(-1, 'milk may be little', JUDGEMENT),
    },
    'flow-elsewhere': {
      'other-pump': step(-2, 'another pump does better: the pump', JUDGEMENT),
      none: step(-1, 'no milk in any way', JUDGEMENT),
    },
    kit: {
      weaker: step(-1, 'the pull has gone', JUDGEMENT),
      none: step(1, 'the pump is strong and fits', JUDGEMENT),
    },
    moment: {
      'dread-pain': step(-1, 'dreads pain, not the wave', JUDGEMENT),
      upset: step(1, 'upset while pumping', JUDGEMENT),
      none: step(1, 'calm before it starts', JUDGEMENT),
    },
    rhythm: {
      'just-fed': step(-1, 'pumped too soon after a feed', JUDGEMENT),
    },
    'baby-intake': {
      ok: step(1, 'milk itself is enough', JUDGEMENT),
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
      yes: step(1, 'feels milk starting', JUDGEMENT),
      no: step(-1, 'never feels it start', JUDGEMENT),
    },
    'mood-more': {
      'no-sleep': step(-1, 'poor sleep: mood', JUDGEMENT),
      'no-self-care': step(-1, 'unable all day: mood', JUDGEMENT),
      'better-off': step(-1, 'hopeless all day: mood', JUDGEMENT),
      none: step(1, 'well between sessions', 'heise-2011-d-mer'),
    },
    wave: {
      minutes: step(3, 'gone in minutes', 'heise-2011-d-mer'),
      hours: step(-4, 'lasts for hours: mood', 'heise-2011-d-mer'),
      touch: step(-3, 'comes with touch or memory, not with milk', JUDGEMENT),
    },
  }),
} as const;
