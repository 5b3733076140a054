import type { ContentAnswerId, QuestionId } from './questions/index.ts';

/** `check --now`: for somebody at the pump. One question about danger, then what can be changed in a minute. */
export const now = {
  danger: {
    text: 'Before we start: does any of this fit you, or a baby with you?',
    help: 'Tick it even if you are unsure. A danger sign: very heavy bleeding, chest pain, breathless, a bad headache, a seizure, thoughts of harm; a baby who is limp, blue or very sleepy.',
    options: [
      { key: 'emergency', label: 'A danger sign, or I feel unsafe' },
      { key: 'sore-or-ill', label: 'Fever, chills, sore or hard breast' },
      { key: 'none', label: 'None of these' },
    ],
  },
  /** What has to be asked in full after each answer. */
  asks: {
    emergency: ['danger-you', 'danger-baby', 'breast-now'],
    'sore-or-ill': ['breast-now'],
    none: [],
  },
  /** What "none of these" stands for. */
  none: ['danger-you.none', 'danger-baby.none', 'breast-now.none'],
  questions: ['kit', 'moment'],
} as const satisfies {
  readonly danger: object;
  readonly asks: Readonly<Record<string, readonly QuestionId[]>>;
  readonly none: readonly ContentAnswerId[];
  readonly questions: readonly QuestionId[];
};
