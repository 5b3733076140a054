import type { TopicDocument } from '../domain/documents/index.ts';
import type { Page } from './page.ts';
import { wrap } from './text.ts';

/** With more lines than this, their hours are left out. */
const MOST_IN_FULL = 4;

/** For somebody whose country has no known lines. */
const ELSEWHERE = 'In other countries, ask your doctor or midwife for a number to call.';

/** Telephone and text lines, one per entry. */
export function renderHelpLines(
  lines: TopicDocument['lines'],
  { theme, columns }: Page,
): readonly string[] {
  // Many lines must not push the action above them off the screen.
  const isLong = lines.length > MOST_IN_FULL;
  const shown = lines.map(({ name, contact, hours, countries }) => {
    const line = `${theme.bullet} ${countries.join(', ').toUpperCase()}: ${name}, ${contact}`;
    return wrap(isLong ? line : `${line} (${hours})`, columns, 2);
  });
  const isOneCountry = lines[0]?.countries.some((country) =>
    lines.every(({ countries }) => countries.includes(country)),
  );
  return lines.length === 0 || isOneCountry ? shown : [...shown, wrap(ELSEWHERE, columns)];
}
