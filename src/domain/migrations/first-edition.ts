import type { AnswerId } from '../model.ts';

/** What one question of the first edition has become. */
export interface Became {
  /** The questions that replace it, the closest first: that one inherits `not-sure` and `skip`. */
  readonly askedBy: readonly string[];
  /** Key → answers of the second edition. An empty list: nothing replaces it, so it is asked again. */
  readonly keys: Readonly<Record<string, readonly AnswerId[]>>;
}

/**
 * Every question and key of the first edition (content version 1), and its replacement in the second. Frozen: a
 * later edition adds its own table. A test compiles it against the content, so no key can be misspelt.
 */
export const firstEdition = {
  'safe-now': {
    askedBy: ['danger-you', 'danger-baby'],
    keys: {
      none: [],
      'self-harm': ['danger-you.self-harm'],
      'chest-or-breathing': ['danger-you.chest-or-breathing'],
      'headache-or-vision': ['danger-you.head-or-pressure'],
      'heavy-bleeding': ['danger-you.heavy-bleeding'],
      confused: ['danger-you.mind-racing-or-confused'],
      'leg-swelling': ['danger-you.leg-swelling'],
      'very-unwell': ['danger-you.very-unwell'],
      'baby-unwell': ['danger-baby.limp-or-fit'],
      'not-sure': ['danger-you.not-sure', 'danger-baby.not-sure'],
    },
  },
  inflammation: {
    askedBy: ['breast-now'],
    keys: {
      none: [],
      fever: ['breast-now.fever'],
      'red-hot-or-lump': ['breast-now.red-patch'],
      'not-sure': ['breast-now.ill-not-measured'],
    },
  },
  'baby-intake': {
    askedBy: ['baby-intake', 'danger-baby'],
    keys: {
      ok: ['baby-intake.ok'],
      low: ['danger-baby.few-wet'],
      'not-sure': ['baby-intake.not-sure', 'danger-baby.not-sure'],
      hospital: ['purpose.hospital'],
      'not-relying': ['baby-intake.not-relying'],
    },
  },
  'flow-elsewhere': {
    askedBy: ['flow-elsewhere'],
    keys: {
      often: [],
      sometimes: [],
      never: ['flow-elsewhere.none'],
      'not-tried': ['flow-elsewhere.not-tried'],
    },
  },
  'flow-pattern': {
    askedBy: ['flow-pattern'],
    keys: {
      stream: ['flow-pattern.stream'],
      late: ['flow-pattern.late'],
      drops: ['flow-pattern.drops'],
      nothing: ['flow-pattern.nothing'],
      'cannot-see': ['flow-pattern.cannot-tell'],
    },
  },
  'baby-age': {
    askedBy: ['baby-age'],
    keys: {
      '0-4d': [],
      '5-14d': ['baby-age.5-14d'],
      '2-6w': ['baby-age.2-6w'],
      '6w-6m': [],
      'over-6m': ['baby-age.over-6m'],
    },
  },
  change: {
    askedBy: ['course'],
    keys: {
      always: ['course.always'],
      'slowly-worse': ['course.faded-weeks'],
      suddenly: ['course.dropped-days'],
      'comes-and-goes': ['course.comes-and-goes'],
    },
  },
  pain: {
    askedBy: ['pain', 'breast-now'],
    keys: {
      none: [],
      'pull-ok': [],
      'at-start': ['breast-now.hurts', 'pain.at-start'],
      throughout: ['breast-now.hurts', 'pain.throughout'],
      'burning-after': ['breast-now.burning-after', 'pain.after'],
    },
  },
  suction: {
    askedBy: ['suction'],
    keys: {
      lowest: ['suction.lowest', 'kit.low-pull'],
      middle: ['suction.middle'],
      'highest-comfortable': ['suction.highest-comfortable'],
      maximum: ['suction.maximum', 'kit.max-pull'],
    },
  },
  kit: {
    askedBy: ['kit', 'palm-test'],
    keys: {
      'strong-new': ['kit.none'],
      weaker: ['kit.weaker'],
      'old-or-unknown': ['kit.old-parts'],
      'one-side-weak': ['palm-test.one-weak'],
      'second-hand': ['kit.second-hand'],
    },
  },
  surroundings: {
    askedBy: ['moment'],
    keys: {
      'calm-private': ['moment.none'],
      rushed: ['moment.rushed'],
      worried: ['moment.worried'],
      'rushed-and-worried': ['moment.rushed', 'moment.worried'],
    },
  },
  'baby-near': {
    askedBy: ['baby-near'],
    keys: {
      nearby: ['baby-near.nearby'],
      'other-room': ['baby-near.other-room'],
      away: ['baby-near.away'],
      hospital: ['baby-near.hospital', 'purpose.hospital'],
    },
  },
  fullness: {
    askedBy: ['flow-pattern', 'breast-now'],
    keys: {
      'full-then-soft': ['flow-pattern.full-then-soft'],
      'full-then-full': ['flow-pattern.still-full'],
      'soft-throughout': ['flow-pattern.soft-before'],
      'hard-tight': ['breast-now.hard-tight'],
    },
  },
  'flow-near-baby': {
    askedBy: ['flow-elsewhere'],
    keys: { better: ['flow-elsewhere.cue'], same: [], 'not-sure': [] },
  },
  flange: {
    askedBy: ['flange'],
    keys: {
      'moves-freely': ['flange.none'],
      rubs: ['flange.rubs'],
      'areola-pulled-in': ['flange.areola-pulled-in'],
      'fills-tunnel': ['flange.fills-tunnel'],
    },
  },
  mode: {
    askedBy: ['mode'],
    keys: {
      'two-phase': ['mode.two-phase'],
      'switches-too-soon': ['mode.too-soon'],
      'never-stimulation': ['mode.never-fast', 'kit.one-mode'],
      'stays-stimulation': ['mode.stays-fast'],
    },
  },
  'pump-type': {
    askedBy: ['pump-type'],
    keys: {
      'double-electric': ['pump-type.double-electric'],
      wearable: ['pump-type.wearable', 'kit.wearable'],
      'single-electric': ['pump-type.single-electric', 'kit.small-or-hand'],
      manual: ['pump-type.manual', 'kit.small-or-hand'],
      'hospital-grade': ['pump-type.hospital-grade'],
      other: ['pump-type.other'],
    },
  },
  'session-length': {
    askedBy: ['rhythm'],
    keys: { 'under-10': ['rhythm.short'], '10-15': [], '15-30': [], 'over-30': ['rhythm.long'] },
  },
  gap: {
    askedBy: ['rhythm'],
    keys: {
      'under-1h': ['rhythm.just-fed'],
      '1-3h': [],
      '3-6h': [],
      'over-6h': ['rhythm.gap-over-6h'],
    },
  },
  removals: {
    askedBy: ['rhythm'],
    keys: {
      'under-5': ['rhythm.under-5'],
      '5-7': ['rhythm.5-7'],
      '8-12': ['rhythm.8-up'],
      'over-12': ['rhythm.8-up'],
    },
  },
  'new-things': {
    askedBy: ['changed', 'self'],
    keys: {
      none: [],
      decongestant: ['changed.medicine', 'medicine.decongestant'],
      contraceptive: ['changed.contraceptive'],
      'other-medicine': ['changed.medicine'],
      'period-or-pregnancy': ['changed.period-or-pregnancy'],
      alcohol: ['self.alcohol'],
      nicotine: ['self.nicotine'],
    },
  },
  // Whether it was surgery, injury or numbness is unknown.
  surgery: { askedBy: ['history'], keys: { yes: [], no: [] } },
  birth: {
    askedBy: ['birth'],
    keys: {
      none: ['birth.none'],
      'emergency-caesarean': ['birth.emergency-caesarean'],
      'long-labour': ['birth.long-labour'],
      'heavy-bleeding': ['birth.blood-loss', 'history.blood-loss'],
    },
  },
  wave: {
    askedBy: ['wave', 'self'],
    keys: { yes: ['self.wave', 'wave.minutes'], no: [], 'low-all-day': ['self.low'] },
  },
  'colour-change': {
    askedBy: ['pain-look'],
    keys: { yes: ['pain-look.white-blue'], no: [] },
  },
  'self-care': {
    askedBy: ['self', 'moment'],
    keys: {
      fine: [],
      'short-sleep': ['self.short-sleep'],
      'skipping-meals-or-drinks': ['self.little-food', 'food.skipped'],
      'dieting-hard': ['self.little-food', 'food.strict-diet'],
      'cold-when-pumping': ['moment.cold'],
    },
  },
  feel: {
    askedBy: ['feel'],
    keys: { yes: ['feel.yes'], sometimes: ['feel.sometimes'], no: ['feel.no'] },
  },
  'nipple-mm': { askedBy: ['nipple-mm'], keys: {} },
  'flange-mm': { askedBy: ['flange-mm'], keys: {} },
} as const satisfies Readonly<Record<string, Became>>;

/** Ids of the questions of the first edition. */
export const firstQuestions: readonly string[] = /* @__PURE__ */ Object.keys(firstEdition);

/** Several old questions together mean that nothing applies: each must have one of these answers. */
export const togetherNothing = {
  'breast-now.none': { inflammation: ['none'], pain: ['none', 'pull-ok'] },
} as const;

/** Replaces "none" if other old answers are on the same list. */
export const insteadOfNothing = { 'kit.none': 'palm-test.both-grip' } as const;

/** Second-edition questions that take a single key; all others here take several. */
export const takesOne = [
  'purpose',
  'baby-intake',
  'baby-age',
  'course',
  'pain',
  'suction',
  'palm-test',
  'baby-near',
  'mode',
  'pump-type',
  'wave',
  'feel',
] as const;

/** Asked again in a resumed check, unless the answer is a danger sign: each now asks for more than before. */
export const safetyScreens = ['danger-you', 'danger-baby', 'breast-now'] as const;

export const renamedStrategies: Readonly<Record<string, string>> = {
  'max-comfortable-vacuum': 'highest-comfortable-suction',
};

export const renamedReferrals: Readonly<Record<string, string>> = {
  'baby-unwell': 'baby-limp-or-fit',
  'headache-or-vision': 'head-or-pressure',
  confused: 'mind-racing-or-confused',
  'nipple-pain-visit': 'nipple-pain',
  'baby-low-intake': 'baby-sleepy-or-refusing',
  'baby-intake-unsure': 'growth-unsure',
};

/** How answers without a replacement are phrased: the reasons in stored checks still name them. */
export const saidInFirstEdition: Readonly<Record<string, string>> = {
  'inflammation.none': 'there is no fever and no hot patch',
  'flow-elsewhere.often': 'milk often flows well in other ways',
  'baby-age.0-4d': 'your baby is up to 4 days old',
  'baby-age.6w-6m': 'your baby is 6 weeks to 6 months old',
  'pain.none': 'pumping does not hurt',
  'flow-near-baby.same': 'it is the same with your baby near',
  'session-length.15-30': 'you pump for 15 to 30 minutes',
  'gap.1-3h': 'the last feed was 1 to 3 hours ago',
  'gap.3-6h': 'the last feed was 3 to 6 hours ago',
  'new-things.none': 'nothing is new',
  'surgery.yes': 'there was surgery, injury or numbness',
  'surgery.no': 'there was no surgery',
  'wave.no': 'you get no such wave',
  'colour-change.no': 'your nipple keeps its colour',
  'self-care.fine': 'sleep, food and warmth are fine',
};
