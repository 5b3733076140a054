import { JUDGEMENT, reason, step } from './types.ts';

/** Rhythm and duration. */
export const timingEvidence = {
  'session-too-short': reason(0, {
    purpose: {
      work: step(1, 'short breaks at work', JUDGEMENT, { when: ['rhythm.short', 'moment.rushed'] }),
      loss: step(-2, 'taking more milk is not the aim', JUDGEMENT),
      stop: step(-2, 'taking more milk is not the aim', JUDGEMENT),
    },
    'breast-now': {
      fever: step(-2, 'the breast itself explains it', JUDGEMENT),
      'red-patch': step(-2, 'the breast itself explains it', JUDGEMENT),
      'sore-lump': step(-2, 'the breast itself explains it', JUDGEMENT),
      'hard-tight': step(-2, 'the breast itself explains it', JUDGEMENT),
      hurts: step(-1, 'pain ends the session, mend that', JUDGEMENT),
      'broken-skin': step(-1, 'pain ends the session, mend that', JUDGEMENT),
    },
    'baby-age': {
      '0-2d': step(-2, 'drops are usual now', 'kellymom-undated-milk-coming-in'),
      '3-4d': step(-2, 'drops are usual now', 'kellymom-undated-milk-coming-in'),
    },
    course: {
      'never-any': step(-2, 'the milk is still coming in', JUDGEMENT),
      'dropped-days': step(-1, 'minutes do not fall overnight', JUDGEMENT, {
        unless: ['changed.work-or-apart'],
      }),
      'faded-weeks': step(1, 'minutes were cut little by little', JUDGEMENT, {
        when: ['rhythm.short'],
      }),
      rising: step(-2, 'the milk is still coming in', JUDGEMENT),
      'enough-comparing': step(-2, 'enough milk is taken', JUDGEMENT),
    },
    changed: {
      'work-or-apart': step(1, 'short breaks at work', JUDGEMENT),
      contraceptive: step(-1, 'explains the drop without the minutes', JUDGEMENT),
      medicine: step(-1, 'explains the drop without the minutes', JUDGEMENT),
      'period-or-pregnancy': step(-1, 'explains the drop without the minutes', JUDGEMENT),
    },
    'flow-pattern': {
      nothing: step(1, 'ends before the milk starts', 'proceedings-undated-late-ejections', {
        when: ['rhythm.short'],
      }),
      late: step(1, 'flow comes as the session ends', 'proceedings-undated-late-ejections'),
      'stops-early': step(
        1,
        'gives up at the first lull between two waves',
        'prime-2009-flow-rate',
      ),
      'one-side': step(-1, 'time is the same on both sides', JUDGEMENT),
      'still-full': step(2, 'later waves stay in', 'prime-2009-flow-rate'),
      'soft-before': step(-1, 'little was there', JUDGEMENT),
      'full-then-soft': step(-2, 'the session was long enough', JUDGEMENT),
    },
    'flow-elsewhere': {
      baby: step(1, 'baby stays on longer', 'kent-2006-feed-frequency'),
      place: step(1, 'more time there or then', JUDGEMENT, { when: ['rhythm.short'] }),
      night: step(1, 'more time there or then', JUDGEMENT, { when: ['rhythm.short'] }),
      'hospital-same': step(-1, 'no better any way', JUDGEMENT),
      none: step(-1, 'no better any way', JUDGEMENT),
    },
    kit: {
      weaker: step(-1, 'lost pull explains it', JUDGEMENT),
      none: step(1, 'the pump is not it', JUDGEMENT),
    },
    moment: {
      rushed: step(1, 'the break sets the end', JUDGEMENT),
      interrupted: step(-2, 'the setting ends the session, mend that first', JUDGEMENT),
      'watching-bottle': step(1, 'stops when the bottle does not fill', JUDGEMENT, {
        when: ['rhythm.short'],
      }),
      worried: step(-1, 'another reason to hand', JUDGEMENT),
      'dread-pain': step(-1, 'another reason to hand', JUDGEMENT),
      upset: step(-2, 'the setting ends the session, mend that first', JUDGEMENT),
      noise: step(-2, 'the setting ends the session, mend that first', JUDGEMENT),
      cold: step(-1, 'another reason to hand', JUDGEMENT),
      none: step(-1, 'no hurry', JUDGEMENT),
    },
    rhythm: {
      'under-5': step(-1, 'gaps rather than minutes', JUDGEMENT),
      '8-up': step(1, 'often and brief', JUDGEMENT, { when: ['rhythm.short'] }),
      'gap-over-6h': step(-1, 'gaps rather than minutes', JUDGEMENT),
      'just-fed': step(-1, 'little was there', JUDGEMENT),
      short: step(
        4,
        'stops before the first or second let-down',
        'proceedings-undated-late-ejections',
      ),
      long: step(-4, 'long enough', JUDGEMENT),
    },
    mode: {
      'two-phase': step(1, 'the pattern is right', JUDGEMENT, { when: ['rhythm.short'] }),
      'never-back': step(1, 'no second wave is called', JUDGEMENT),
    },
  }),
  'irregular-schedule': reason(2, {
    purpose: {
      'only-pumping': step(
        1,
        'no baby makes up for a missed session',
        'lai-2020-expression-interval',
        {
          when: ['changed.fewer-sessions', 'rhythm.under-5', 'rhythm.gap-over-6h', 'rhythm.uneven'],
        },
      ),
      work: step(2, 'breaks are missed', JUDGEMENT, {
        when: ['changed.fewer-sessions', 'rhythm.under-5', 'rhythm.gap-over-6h', 'rhythm.uneven'],
      }),
      hospital: step(
        1,
        'a baby elsewhere sets no rhythm, and nights are left out',
        'levene-2024-expression-frequency',
      ),
      relactate: step(1, 'building milk needs many removals', 'levene-2024-expression-frequency', {
        when: ['changed.fewer-sessions', 'rhythm.under-5', 'rhythm.gap-over-6h', 'rhythm.uneven'],
      }),
      induce: step(1, 'building milk needs many removals', 'levene-2024-expression-frequency', {
        when: ['changed.fewer-sessions', 'rhythm.under-5', 'rhythm.gap-over-6h', 'rhythm.uneven'],
      }),
      loss: step(-3, 'fewer removals are the aim', JUDGEMENT),
      stop: step(-3, 'fewer removals are the aim', JUDGEMENT),
    },
    'breast-now': {
      fever: step(-2, 'the breast itself explains it', JUDGEMENT),
      'red-patch': step(-2, 'the breast itself explains it', JUDGEMENT),
      'sore-lump': step(-2, 'the breast itself explains it', JUDGEMENT),
      'hard-tight': step(-1, 'over-full now', JUDGEMENT),
      hurts: step(-2, 'pain needs its own cause', JUDGEMENT),
      'burning-after': step(-2, 'pain needs its own cause', JUDGEMENT),
      'broken-skin': step(-2, 'pain needs its own cause', JUDGEMENT),
    },
    'baby-age': {
      '0-2d': step(-3, 'drops are usual now', 'kellymom-undated-milk-coming-in'),
      '3-4d': step(-1, 'milk is just coming in', 'kellymom-undated-milk-coming-in'),
    },
    course: {
      'never-any': step(-2, 'clock does not stop the first flow', JUDGEMENT),
      'never-by-pump': step(-2, 'clock does not stop the first flow', JUDGEMENT),
      'dropped-days': [
        step(2, 'dropped sessions show within days', 'levene-2024-expression-frequency', {
          when: ['changed.fewer-sessions', 'rhythm.under-5', 'rhythm.uneven'],
        }),
        step(1, 'the long gap may be why', JUDGEMENT, {
          when: ['rhythm.gap-over-6h'],
          unless: ['changed.fewer-sessions', 'rhythm.under-5', 'rhythm.uneven'],
        }),
      ],
      'faded-weeks': [
        step(
          2,
          'a breast that stays full makes less, little by little',
          'lai-2020-expression-interval',
          { when: ['changed.fewer-sessions', 'rhythm.under-5', 'rhythm.uneven'] },
        ),
        step(1, 'the long gap may be why', JUDGEMENT, {
          when: ['rhythm.gap-over-6h'],
          unless: ['changed.fewer-sessions', 'rhythm.under-5', 'rhythm.uneven'],
        }),
      ],
      'comes-and-goes': step(1, 'good days are the days with regular times', JUDGEMENT, {
        when: ['changed.fewer-sessions', 'rhythm.under-5', 'rhythm.gap-over-6h', 'rhythm.uneven'],
      }),
      always: step(-1, 'no fall', JUDGEMENT, { unless: ['purpose.hospital'] }),
      rising: step(-1, 'milk is coming in', JUDGEMENT),
      'enough-comparing': step(-3, 'enough milk is taken', JUDGEMENT),
    },
    changed: {
      'new-kit': step(-1, 'the kit explains it', JUDGEMENT),
      'fewer-sessions': step(
        2,
        'fewer removals, less milk within days',
        'levene-2024-expression-frequency',
      ),
      'baby-feeds-less': step(1, 'longer nights, fewer removals', JUDGEMENT, {
        when: ['changed.fewer-sessions', 'rhythm.under-5', 'rhythm.gap-over-6h', 'rhythm.uneven'],
      }),
      'work-or-apart': step(1, 'feeds are missed while apart', JUDGEMENT),
      contraceptive: step(-1, 'explains the drop without the clock', JUDGEMENT, {
        unless: ['changed.fewer-sessions'],
      }),
      medicine: step(-1, 'explains the drop without the clock', JUDGEMENT, {
        unless: ['changed.fewer-sessions'],
      }),
      illness: step(1, 'sessions were missed while ill', JUDGEMENT, {
        when: ['changed.fewer-sessions', 'rhythm.uneven', 'rhythm.under-5'],
      }),
      upheaval: step(1, 'travel broke the rhythm', JUDGEMENT, {
        when: ['changed.fewer-sessions', 'rhythm.uneven', 'rhythm.under-5'],
      }),
      'period-or-pregnancy': step(-1, 'explains the drop without the clock', JUDGEMENT, {
        unless: ['changed.fewer-sessions'],
      }),
    },
    'flow-pattern': {
      nothing: step(-1, 'let-down itself fails', JUDGEMENT),
      'one-side': step(-1, 'times are the same for both sides', JUDGEMENT),
      'soft-before': step(1, 'less is made', 'lai-2020-expression-interval', {
        when: ['changed.fewer-sessions', 'rhythm.under-5', 'rhythm.gap-over-6h', 'rhythm.uneven'],
      }),
      'full-then-soft': step(1, 'the pump empties, the day is short of times', JUDGEMENT, {
        when: ['changed.fewer-sessions', 'rhythm.under-5', 'rhythm.gap-over-6h', 'rhythm.uneven'],
      }),
    },
    self: {
      'short-sleep': step(1, 'night sessions are missed', JUDGEMENT, {
        when: ['changed.fewer-sessions', 'rhythm.under-5', 'rhythm.gap-over-6h', 'rhythm.uneven'],
      }),
    },
    history: {
      surgery: step(-1, 'explains little milk without the clock', JUDGEMENT),
      'no-growth': step(-1, 'explains little milk without the clock', JUDGEMENT),
    },
    'flow-elsewhere': {
      'other-pump': step(-1, 'another thing makes the difference', JUDGEMENT),
      cue: step(-2, 'the baby makes the difference', JUDGEMENT),
      place: step(-1, 'another thing makes the difference', JUDGEMENT),
      night: step(1, 'much only after the long night gap', 'kent-2006-feed-frequency', {
        when: ['changed.fewer-sessions', 'rhythm.under-5', 'rhythm.gap-over-6h', 'rhythm.uneven'],
      }),
      'hospital-same': step(1, 'not the pump', JUDGEMENT, {
        when: ['changed.fewer-sessions', 'rhythm.under-5', 'rhythm.gap-over-6h', 'rhythm.uneven'],
      }),
    },
    kit: {
      weaker: step(-1, 'lost pull explains it', JUDGEMENT),
    },
    rhythm: {
      'under-5': step(
        2,
        'under 5 a day goes with less milk',
        'decarvalho-1985-expression-frequency',
        { unless: ['course.enough-comparing', 'purpose.stop', 'purpose.loss'] },
      ),
      '5-7': step(-1, 'about enough', 'pediatrics-1988-preterm-milk', {
        unless: ['rhythm.gap-over-6h', 'rhythm.uneven'],
      }),
      '8-up': step(-4, 'often enough', 'levene-2024-expression-frequency', {
        unless: ['rhythm.gap-over-6h'],
      }),
      'gap-over-6h': [
        step(
          2,
          'gaps beyond 6-7 hours go with less milk, above all in the first weeks or when only pumping',
          'lai-2020-expression-interval',
          {
            when: [
              'purpose.hospital',
              'purpose.only-pumping',
              'purpose.relactate',
              'purpose.induce',
              'baby-age.5-14d',
              'baby-age.2-6w',
            ],
          },
        ),
        step(1, 'a long night gap, as many have', 'lai-2020-expression-interval', {
          unless: [
            'purpose.hospital',
            'purpose.only-pumping',
            'purpose.relactate',
            'purpose.induce',
            'baby-age.5-14d',
            'baby-age.2-6w',
          ],
        }),
      ],
      uneven: step(3, 'a lost routine, breasts left full', JUDGEMENT),
      'just-fed': step(-2, 'too close, not too far', JUDGEMENT),
      none: step(-2, 'regular times', JUDGEMENT),
    },
    'baby-intake': {
      'topped-up': step(1, 'top-ups replace removals', JUDGEMENT, {
        when: ['changed.fewer-sessions', 'rhythm.under-5', 'rhythm.gap-over-6h', 'rhythm.uneven'],
      }),
      low: step(1, 'top-ups replace removals', JUDGEMENT, {
        when: ['changed.fewer-sessions', 'rhythm.under-5', 'rhythm.gap-over-6h', 'rhythm.uneven'],
      }),
    },
  }),
  'recently-drained': reason(-1, {
    purpose: {
      home: step(1, 'baby drinks between sessions', JUDGEMENT),
      'only-pumping': step(-2, 'no feed goes before', JUDGEMENT, { unless: ['rhythm.just-fed'] }),
      work: step(-1, 'hours since the last feed', JUDGEMENT, { unless: ['rhythm.just-fed'] }),
      hospital: step(-2, 'no feed goes before', JUDGEMENT, { unless: ['rhythm.just-fed'] }),
      loss: step(-2, 'taking more milk is not the aim', JUDGEMENT),
      stop: step(-2, 'taking more milk is not the aim', JUDGEMENT),
      donate: step(1, 'pumps what is left over', JUDGEMENT),
    },
    'breast-now': {
      fever: step(-2, 'pain and swelling have their own cause', JUDGEMENT),
      'red-patch': step(-2, 'pain and swelling have their own cause', JUDGEMENT),
      'sore-lump': step(-2, 'pain and swelling have their own cause', JUDGEMENT),
      'hard-tight': step(-4, 'it is over-full', JUDGEMENT),
      hurts: step(-2, 'pain and swelling have their own cause', JUDGEMENT),
      'broken-skin': step(-2, 'pain and swelling have their own cause', JUDGEMENT),
    },
    'baby-age': {
      '0-2d': step(-2, 'drops are usual now', 'kellymom-undated-milk-coming-in'),
      '3-4d': step(-2, 'drops are usual now', 'kellymom-undated-milk-coming-in'),
    },
    course: {
      'never-any': step(-2, 'no milk yet', JUDGEMENT),
      'dropped-days': step(-1, 'a fall has another cause', JUDGEMENT),
      'faded-weeks': step(-1, 'a fall has another cause', JUDGEMENT),
      'comes-and-goes': step(1, 'good when the gap is longer', 'kent-2006-feed-frequency'),
      always: step(1, 'so from the first try after feeds', JUDGEMENT),
    },
    changed: {
      'fewer-sessions': step(-2, 'more is left in the breast', JUDGEMENT),
      'baby-feeds-less': step(-2, 'more is left in the breast', JUDGEMENT),
      'work-or-apart': step(-2, 'more is left in the breast', JUDGEMENT),
    },
    'flow-pattern': {
      nothing: step(1, 'little is there, so little comes', JUDGEMENT, {
        when: ['rhythm.just-fed'],
      }),
      drops: step(2, 'little is there, so little comes', 'prime-2011-repeated-expression', {
        when: ['rhythm.just-fed'],
      }),
      'stops-early': step(1, 'a brief flow of what was left', 'prime-2011-repeated-expression'),
      'one-side': step(1, 'the side baby drank from', JUDGEMENT, { when: ['rhythm.just-fed'] }),
      'still-full': step(-4, 'it is full', JUDGEMENT),
      'soft-before': step(
        3,
        'soft before the start: already emptied',
        'prime-2011-repeated-expression',
      ),
      'full-then-soft': step(-3, 'it was full', JUDGEMENT),
    },
    'flow-elsewhere': {
      baby: step(1, 'baby takes it first', 'kent-2007-normal-feeding'),
      'other-pump': step(-1, 'another thing makes the difference', JUDGEMENT),
      cue: step(-1, 'another thing makes the difference', JUDGEMENT),
      night: step(1, 'more after the longer gap', 'kent-2006-feed-frequency'),
    },
    kit: {
      weaker: step(-1, 'lost pull explains it', JUDGEMENT),
      none: step(1, 'the pump is not it', JUDGEMENT),
    },
    rhythm: {
      'under-5': step(-2, 'long gaps fill the breast', JUDGEMENT, { unless: ['rhythm.just-fed'] }),
      '8-up': step(1, 'removals are close together', JUDGEMENT),
      'gap-over-6h': step(-2, 'long gaps fill the breast', JUDGEMENT, {
        unless: ['rhythm.just-fed'],
      }),
      'just-fed': step(4, 'a breast just emptied has little to move', 'kent-2007-normal-feeding'),
    },
    'baby-intake': {
      ok: step(1, 'baby got the milk', 'bfn-undated-enough-milk'),
      low: step(-2, 'baby did not get it', JUDGEMENT),
    },
    'baby-near': {
      nearby: step(1, 'baby feeds at hand', JUDGEMENT),
      away: step(-1, 'no feed goes before', JUDGEMENT, { unless: ['rhythm.just-fed'] }),
      hospital: step(-1, 'no feed goes before', JUDGEMENT, { unless: ['rhythm.just-fed'] }),
    },
  }),
} as const;
