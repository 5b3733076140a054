import type { MeasureDocument, MeasuresDocument } from '../domain/documents/index.ts';
import { GRADE_WORDS } from '../domain/language.ts';
import { measureTitle, tryWords } from '../domain/measures.ts';
import type { Measures } from '../domain/model.ts';
import type { Page } from '../ui/page.ts';
import { wrap } from '../ui/text.ts';

/** Where a measurement's sources are shown. */
const TOPICS: Readonly<Record<MeasureDocument['kind'], string>> = {
  suction: 'highest-comfortable-suction',
  fit: 'measure-flange',
  pump: 'pump-parts',
  hand: 'hand-expression',
};

/**
 * What came of one measurement, what it says and how well that is known: in paragraphs, to be read one by one.
 * @param withNumbers false: no level and no width; sizes to buy are named all the same
 */
export function renderMeasure(
  measure: MeasureDocument,
  { theme, columns }: Page,
  withNumbers: boolean,
): readonly string[] {
  const shown = (text: string) => (withNumbers ? text : text.replace(/ by [\d.]+ mm/, ''));
  const topic =
    measure.kind === 'suction' && measure.aim === 'gentlest'
      ? 'gentlest-suction'
      : TOPICS[measure.kind];
  return [
    theme.strong(wrap(`${measureTitle(measure, withNumbers)}.`, columns, 2)),
    ...(measure.kind === 'suction' ? measure.why : []).map((why) => wrap(`  ${why}`, columns, 2)),
    ...measure.says.map(({ text, evidence }) =>
      wrap(`  ${shown(text)} ${theme.quiet(`(${GRADE_WORDS[evidence]})`)}`, columns, 2),
    ),
    ...triesOf(measure, columns),
    theme.quiet(wrap(`\`letdown learn ${topic}\` has the sources.`, columns)),
  ];
}

/** A single size leaves nothing to compare. */
function triesOf(measure: MeasureDocument, columns: number): readonly string[] {
  if (measure.kind !== 'fit' || measure.tries.length === 0) return [];
  const { tries } = measure;
  const [only] = tries;
  if (tries.length === 1 && only) return [wrap(`  Size to try: ${tryWords(only)}.`, columns, 2)];
  return tries.map((one, index) =>
    wrap(`  ${index + 1}. ${tryWords(one)}, for ${one.sessions} sessions`, columns, 5),
  );
}

interface Around {
  /** The choice follows right below. */
  readonly isOffered: boolean;
  readonly withNumbers: boolean;
  /** How the try of sizes goes. */
  readonly sizes: readonly string[];
}

/** What was and was not measured, and when. */
export function renderMeasures(
  { measures, unknown }: MeasuresDocument,
  { kinds }: Measures,
  dayOf: (ms: number) => string,
  { theme, columns }: Page,
  { isOffered, withNumbers, sizes }: Around,
): string {
  const lines = measures.flatMap(({ measure, counts, countsUntil }) => [
    theme.strong(
      wrap(`${dayOf(Date.parse(measure.at))}: ${measureTitle(measure, withNumbers)}`, columns, 4),
    ),
    ...(measure.kind === 'fit' ? sizes.map((line) => wrap(`  ${line}`, columns, 2)) : []),
    theme.quiet(
      wrap(
        counts
          ? `  \`letdown check\` uses it until ${countsUntil}.`
          : `  Over ${kinds[measure.kind].countsWeeks} weeks old: \`letdown check\` asks again.`,
        columns,
        2,
      ),
    ),
  ]);
  const open = isOffered
    ? []
    : unknown.map((kind) => {
        const { about, minutes } = kinds[kind as MeasureDocument['kind']];
        return wrap(`  letdown measure ${kind}: ${about}, ${minutes} min`, columns, 4);
      });
  return [
    ...(measures.length === 0 ? ['Nothing measured yet.'] : lines),
    ...(open.length > 0 ? [theme.quiet('You can measure:'), ...open] : []),
  ].join('\n');
}
