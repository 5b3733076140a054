import type { PartsDocument } from '../domain/documents/index.ts';
import { list } from '../domain/language.ts';
import type { Source } from '../domain/model.ts';
import { partSummary } from '../domain/parts.ts';
import type { Page } from '../ui/page.ts';
import { wrap } from '../ui/text.ts';

type Part = PartsDocument['parts'][number];
type Sources = Readonly<Record<string, Source | undefined>>;

/** The parts in use, and by whose advice each is due. */
export function renderParts(
  { parts, unknown }: PartsDocument,
  sources: Sources,
  page: Page,
): string {
  const { theme, columns } = page;
  const footer =
    parts.length === 0
      ? [
          'No pump parts recorded yet. Add one: `letdown parts add valves --on 2026-09-01`',
          `The parts are: ${list(unknown)}.`,
        ]
      : [
          ...(unknown.length > 0 ? [`Not recorded: ${unknown.join(', ')}.`] : []),
          "These times have not been tested. Your pump's manual comes first, and weak suction counts more than any date. `letdown learn pump-parts` has the sources.",
        ];
  return [
    ...parts.flatMap((part) => partLines(part, sources, page)),
    ...footer.map((line) => theme.quiet(wrap(line, columns))),
  ].join('\n');
}

function partLines(part: Part, sources: Sources, { theme, columns }: Page): readonly string[] {
  const { state, advice, signs } = part;
  const line = wrap(partSummary(part), columns, 2);
  const said = advice.map(({ text, who, sources: ids }) => {
    const places = ids.map((id) => sources[id]?.published?.replace(/ \(.*/, '') ?? id);
    return `${text} (${[who, ...places].join(', ')})`;
  });
  return [
    state === 'due' ? theme.strong(line) : line,
    ...(said.length > 0 ? [wrap(`  Advice: ${said.join('; ')}.`, columns, 2)] : []),
    ...(state === 'fresh' ? [] : [wrap(`  ${signs}`, columns, 2)]),
  ];
}
