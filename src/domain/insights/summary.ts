import type { InsightsDocument } from '../documents/index.ts';
import { list } from '../language.ts';
import { renderAmount, renderDuration, type VolumeUnit } from '../units.ts';

type Factor = InsightsDocument['factors'][number];

/** More would not fit on a line. */
const MOST_FACTORS = 3;

/** Clear insights in one line, for busy readers; '' if there was too little data. */
export function summaryOf({ factors, trend }: InsightsDocument, unit: VolumeUnit): string {
  const tested = factors.filter(({ verdict }) => verdict !== 'too-few');
  const clear = tested.filter(({ verdict }) => verdict !== 'no-clear-difference');
  const found =
    clear.length > 0
      ? [
          `Went with a different time to let-down: ${list(clear.slice(0, MOST_FACTORS).map(named))}.`,
        ]
      : tested.length > 0
        ? ['Nothing that was tried made a difference beyond chance.']
        : [];
  return [...found, ...trendOf(trend, unit)].join(' ');
}

/** "warmth on the breast, sooner (half within 1 min 30 s, without it 3 min)" */
function named({ name, verdict, with: withIt, without }: Factor): string {
  const half = ({ medianMs }: Factor['with']) =>
    medianMs === null ? 'not reached' : renderDuration(medianMs);
  return `${name}, ${verdict} (median ${half(withIt)}, without it ${half(without)})`;
}

function trendOf(trend: InsightsDocument['trend'], unit: VolumeUnit): readonly string[] {
  if (!trend) return [];
  const { latency, milk } = trend;
  const [ofLatency, ofMilk] = [WORDS[latency.verdict], milk ? WORDS[milk.verdict] : ''];
  const texts = [
    ...(ofLatency ? [`time to let-down ${ofLatency}`] : []),
    ...(milk && ofMilk ? [`milk per day ${ofMilk}${range(milk.ci95Ml, unit)}`] : []),
  ];
  return texts.length === 0
    ? []
    : [`The last seven days compared with the four weeks before: ${texts.join('; ')}.`];
}

function range([low, high]: readonly [number | null, number | null], unit: VolumeUnit): string {
  return low === null || high === null
    ? ''
    : ` (95% interval for the difference: ${signed(low, unit)} to ${signed(high, unit)})`;
}

function signed(ml: number, unit: VolumeUnit): string {
  return `${ml < 0 ? '−' : ml > 0 ? '+' : ''}${renderAmount(Math.abs(ml), unit)}`;
}

const WORDS = {
  'too-few': '',
  'no-clear-difference': 'not clearly different',
  sooner: 'sooner',
  later: 'later',
  more: 'more',
  less: 'less',
} as const;
