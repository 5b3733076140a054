import type { ReasonEvidence } from '../../domain/model.ts';
import type { BlockerId } from '../blockers/index.ts';
import type { ContentAnswerId } from '../questions/index.ts';
import { bodyEvidence } from './body.ts';
import { breastEvidence } from './breast.ts';
import { equipmentEvidence } from './equipment.ts';
import { mindEvidence } from './mind.ts';
import { timingEvidence } from './timing.ts';

/** What every answer says about every reason. */
export const evidence: Readonly<Record<BlockerId, ReasonEvidence>> = {
  ...equipmentEvidence,
  ...mindEvidence,
  ...timingEvidence,
  ...breastEvidence,
  ...bodyEvidence,
};

/** Answers of different questions that say the same thing, by shared name: they count as one. */
const sameAnswers: Readonly<Record<string, readonly ContentAnswerId[]>> = {
  'low suction': ['kit.low-pull', 'suction.lowest'],
  'full suction': ['kit.max-pull', 'suction.maximum'],
  'weak suction': [
    'kit.weaker',
    'palm-test.both-weak',
    'palm-test.one-weak',
    'palm-test.one-stays',
    'palm-test.doubled-weak',
  ],
  'one side': ['flow-pattern.one-side', 'palm-test.one-weak', 'palm-test.one-stays'],
  'small pump': [
    'kit.wearable',
    'kit.small-or-hand',
    'pump-type.wearable',
    'pump-type.single-electric',
    'pump-type.manual',
  ],
  mode: ['kit.one-mode', 'mode.never-fast', 'mode.too-soon', 'mode.stays-fast', 'mode.never-back'],
  wound: ['breast-now.broken-skin', 'pain-look.wound'],
  'blood loss': ['history.blood-loss', 'birth.blood-loss'],
  medicine: ['changed.medicine', 'changed.contraceptive'],
  apart: ['changed.work-or-apart', 'purpose.work', 'baby-near.away'],
  hospital: ['purpose.hospital', 'baby-near.hospital'],
  'fewer times': ['changed.fewer-sessions', 'rhythm.under-5'],
};

export const groups: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(sameAnswers).flatMap(([name, answers]) =>
    answers.map((answer) => [answer, name] as const),
  ),
);
