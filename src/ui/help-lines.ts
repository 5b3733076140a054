import type { TopicDocument } from '../domain/documents/index.ts';
import type { Page } from './page.ts';
import { wrap } from './text.ts';

/** Telephone and text lines to call, one per entry. */
export function renderHelpLines(
  lines: TopicDocument['lines'],
  { theme, columns }: Page,
): readonly string[] {
  return lines.map(({ name, contact, hours, countries }) =>
    wrap(
      `${theme.bullet} ${countries.join(', ').toUpperCase()}: ${name}, ${contact} (${hours})`,
      columns,
      2,
    ),
  );
}
