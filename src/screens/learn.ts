import { trustYourself } from '../content/footers.ts';
import type { TopicDocument } from '../domain/documents/index.ts';
import { GRADE_WORDS, list, sentence } from '../domain/language.ts';
import type { TopicName } from '../domain/topic.ts';
import { renderHelpLines } from '../ui/help-lines.ts';
import type { Page } from '../ui/page.ts';
import { wrap } from '../ui/text.ts';

type Section = TopicDocument['sections'][number];
type Source = TopicDocument['sources'][number];
type Fit = NonNullable<TopicDocument['fit']>;

export const KINDS: Readonly<Record<TopicDocument['kind'], string>> = {
  topic: 'How it works',
  blocker: 'What may be in the way',
  differential: 'What can look similar',
  strategy: 'What may help',
};

/** A short list of what there is to read. */
export function renderTopics(names: readonly TopicName[], { theme, columns }: Page): string {
  const groups = Object.entries(KINDS).map(([kind, heading]) => {
    const ids = names.filter((name) => name.kind === kind).map(({ id }) => id);
    return `${theme.strong(heading)}\n${wrap(`  ${ids.join(', ')}`, columns, 2)}`;
  });
  return [...groups, theme.quiet(wrap('`letdown learn let-down` shows one.', columns))].join('\n');
}

/** A whole page. */
export function renderTopic(topic: TopicDocument, page: Page): string {
  const { theme, columns } = page;
  const { name, kind, fit, lines, sections, sources, see } = topic;
  // The page of a blocker already shows what may help.
  const more = kind === 'topic' || kind === 'strategy' ? see : [];
  // Kind words come before phone numbers; a list of danger signs comes after them.
  const opening = lines.length > 0 && sections[0]?.form === 'text' ? sections.slice(0, 1) : [];
  return [
    theme.accent(theme.strong(wrap(name, columns))),
    ...(fit ? [renderFit(fit, page)] : []),
    ...opening.map((section) => renderSection(section, page)),
    ...(lines.length > 0
      ? [[theme.strong('Helplines'), ...renderHelpLines(lines, page)].join('\n')]
      : []),
    ...sections.slice(opening.length).map((section) => renderSection(section, page)),
    ...(more.length > 0 ? [wrap(`See also: ${more.join(', ')}.`, columns)] : []),
    [theme.strong('Sources'), ...sources.map((source) => renderSource(source, page))].join('\n'),
    theme.quiet(wrap(trustYourself, columns)),
  ].join('\n\n');
}

function renderSection({ heading, lines, form, evidence, basis }: Section, page: Page): string {
  const { theme, columns } = page;
  const marks = {
    text: () => '',
    list: () => `${theme.bullet} `,
    steps: (index: number) => `${index + 1}. `,
  };
  return [
    ...(heading === null ? [] : [theme.strong(wrap(heading, columns))]),
    ...lines.map((line, index) => {
      const mark = marks[form](index);
      return wrap(mark + line, columns, mark.length);
    }),
    ...(evidence === null
      ? []
      : [theme.quiet(wrap(`Evidence: ${basis ?? GRADE_WORDS[evidence]}.`, columns))]),
  ].join('\n');
}

const CHECKED: Readonly<Record<Source['checked'], string>> = {
  seen: '',
  secondary: ' (as quoted on another page)',
};

function renderSource({ title, published, year, doi, checked }: Source, page: Page): string {
  const where = [published, year].filter(Boolean).join(' ');
  const told = [title, where, doi && `doi:${doi}`].filter(Boolean).join('. ');
  return wrap(`${page.theme.bullet} ${told}${CHECKED[checked]}`, page.columns, 2);
}

function renderNow({ mm, gapMm, why }: NonNullable<Fit['now']>): string {
  return gapMm < 0
    ? `Yours is ${mm} mm. ${why}`
    : `Your ${mm} mm flange leaves ${gapMm} mm. ${why}`;
}

function renderFit({ nippleMm, first, then, nearest, now, rules }: Fit, page: Page): string {
  const { theme, columns } = page;
  const sized = ({ mm, gapMm, by }: NonNullable<Fit['first']>) =>
    `${mm} mm leaves ${gapMm} mm of room: ${list(by)}.`;
  const tries = first
    ? [
        theme.strong(wrap(`For a ${nippleMm} mm nipple, try ${first.mm} mm first.`, columns)),
        ...[first, ...then].map((size) => wrap(`${theme.bullet} ${sized(size)}`, columns, 2)),
        wrap('Keep the one that feels best, as long as milk flows as well as before.', columns),
      ]
    : [
        theme.strong(wrap(`No common size fits ${nippleMm} mm well.`, columns)),
        wrap(
          `The nearest: ${list(nearest.map((mm) => `${mm} mm`))}. A lactation consultant (IBCLC) can find one that fits.`,
          columns,
        ),
      ];
  const told = rules.map(({ who, from, to }) => `${who}: ${from} to ${to} mm`);
  return [
    ...tries,
    ...(now ? [wrap(renderNow(now), columns)] : []),
    wrap(
      `How much wider than the nipple? ${sentence(told.join('; '))}. The studies are few and small.`,
      columns,
    ),
    wrap('Never go so small that it hurts. Sizes under 21 mm mostly come as inserts.', columns),
  ].join('\n');
}
