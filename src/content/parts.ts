import type { Part } from '../domain/model.ts';
import type { SourceId } from './sources.ts';

/**
 * The parts of a pump, the fastest to wear out first. Nobody has tested when they wear out, and advice differs: a
 * part is worth checking from the earliest advice on. Valves and membranes are due at 8 weeks (our own judgement,
 * for daily use), other parts at the latest advice.
 */
export const parts = {
  valves: {
    name: 'Valves',
    pulls: true,
    signs:
      'Press a duckbill valve open and let go: its slit should close flat. One that gapes leaks.',
    advice: [
      {
        text: 'every 4 weeks if you pump three or more times a day, or every 8 to 12 if less',
        who: 'a shop',
        sources: ['nebmedical-undated-pump-parts'],
      },
      {
        text: 'every 4 to 6 weeks',
        who: 'a lactation centre',
        sources: ['breastfeeding-center-2025-pump-parts'],
      },
    ],
    weeks: { look: 4, due: 8 },
    sources: ['nebmedical-undated-pump-parts', 'breastfeeding-center-2025-pump-parts'],
  },
  membranes: {
    name: 'Membranes',
    pulls: true,
    signs: 'A flat membrane that is stretched or torn lets suction leak away.',
    advice: [
      { text: 'every 2 to 8 weeks', who: 'a shop', sources: ['nebmedical-undated-pump-parts'] },
      {
        text: 'every 4 to 6 weeks, and elsewhere every 2 to 3 months',
        who: 'a maker whose guides disagree',
        sources: ['mommed-undated-pump-parts'],
      },
    ],
    weeks: { look: 2, due: 8 },
    sources: ['nebmedical-undated-pump-parts', 'mommed-undated-pump-parts'],
  },
  'backflow-protectors': {
    name: 'Backflow protectors',
    signs: 'Look for cracks. Wash them only if your pump’s guide says you can.',
    advice: [
      {
        text: 'every 3 to 6 months',
        who: 'a lactation centre',
        sources: ['breastfeeding-center-2025-pump-parts'],
      },
    ],
    weeks: { look: 13, due: 26 },
    sources: ['breastfeeding-center-2025-pump-parts', 'biology-insights-undated-backflow'],
  },
  tubing: {
    name: 'Tubing',
    signs: 'Wet, mouldy or split tubing needs changing at once, however new it is.',
    advice: [
      {
        text: 'every 3 to 6 months, or only once it is wet, mouldy or split',
        who: 'a shop and a lactation centre',
        sources: ['nebmedical-undated-pump-parts', 'breastfeeding-center-2025-pump-parts'],
      },
      { text: 'every 6 to 12 months', who: 'a maker', sources: ['mommed-undated-pump-parts'] },
    ],
    weeks: { look: 13, due: 52 },
    sources: [
      'nebmedical-undated-pump-parts',
      'breastfeeding-center-2025-pump-parts',
      'mommed-undated-pump-parts',
    ],
  },
  flanges: {
    name: 'Flanges',
    signs: 'A crack lets air in. Does the size still fit? `letdown learn measure-flange` helps.',
    advice: [
      {
        text: 'about every 6 months, or once they crack',
        who: 'a lactation centre and a birth service',
        sources: ['breastfeeding-center-2025-pump-parts', 'maternal-affinity-undated-pump-parts'],
      },
    ],
    weeks: { look: 26, due: 26 },
    sources: ['breastfeeding-center-2025-pump-parts', 'maternal-affinity-undated-pump-parts'],
  },
  motor: {
    name: 'Motor',
    signs:
      'A new noise, or suction that is better when plugged in, can mean the motor is wearing out.',
    advice: [],
    weeks: null,
    sources: ['qi-2011-pump-problems', 'meier-2016-pump-choice'],
  },
} as const satisfies Record<string, Part<SourceId>>;
