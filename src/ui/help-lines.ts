import type { TopicDocument } from '../domain/documents/index.ts';
import type { Page } from './page.ts';
import { wrap } from './text.ts';

/** More lines than these are shown without their hours. */
const MOST_IN_FULL = 4;

/** Telephone and text lines to call, one per entry. */
export function renderHelpLines(
  lines: TopicDocument['lines'],
  { theme, columns }: Page,
): readonly string[] {
  // Many lines have to leave the action above them on the screen.
  const isLong = lines.length > MOST_IN_FULL;
  return lines.map(({ name, contact, hours, countries }) => {
    const line = `${theme.bullet} ${countries.join(', ').toUpperCase()}: ${name}, ${contact}`;
    return wrap(isLong ? line : `${line} (${hours})`, columns, 2);
  });
}
