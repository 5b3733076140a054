import type { settingChoices } from './documents/settings.ts';

/** Which words the person wants for the body. */
export type Words = (typeof settingChoices.words)[number];

/** Content, or a document made from it, in the person's words. Stored data stays as written. */
export function inWords<T>(words: Words | undefined, value: T): T {
  return words === 'chest' ? mapTexts(value, chestWords) : value;
}

/** Tried in this order. */
const CHEST: readonly (readonly [RegExp, string])[] = [
  // A danger sign: it must not be mistaken for a sore spot where the milk is made.
  [/\bchest (pain|hurts)(?! \(heart or lungs\))/gi, 'chest $1 (heart or lungs)'],
  [/\bbreast[- ]?milk\b/gi, 'milk'],
  [/\bbreast[- ](pump|shield|pad)/gi, '$1'],
  [/\b(both|each|either|other|one) breast(s?)\b/gi, '$1 side$2'],
  [/\bbreast-?f(eed|ed)/gi, 'chestf$1'],
  // A disease keeps its name.
  [/\bbreasts?\b(?! cancer\b)/gi, 'chest'],
];

/** The text with 'chest' for 'breast', except in commands, which are in backticks. */
export function chestWords(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : CHEST.reduce(replaceKeepingCase, part)))
    .join('');
}

function replaceKeepingCase(text: string, [breast, chest]: (typeof CHEST)[number]): string {
  const alone = new RegExp(breast.source, 'i');
  return text.replace(breast, (found) => {
    const said = found.replace(alone, chest);
    const [first = ''] = found;
    if (found === found.toUpperCase()) return said.toUpperCase();
    return (first === first.toUpperCase() ? said[0]?.toUpperCase() : said[0]) + said.slice(1);
  });
}

/** Ids, answer keys and the like are in kebab-case, and are not words. */
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What the person said or typed, and what only programs read. */
const NOT_OURS = new Set(['answers', 'argv', 'at', 'entered', 'id', 'note', 'schema', 'sources']);

/**
 * A copy with every user-facing text changed, so that new content is covered automatically.
 * Unchanged: ids, the person's own words, and the names of sources and help lines, which others chose.
 */
export function mapTexts<T>(
  value: T,
  change: (text: string, path: readonly string[]) => string,
  path: readonly string[] = [],
): T {
  const inside = (step: string, part: unknown) => mapTexts(part, change, [...path, step]);
  if (typeof value === 'string') return (ID.test(value) ? value : change(value, path)) as T;
  if (typeof value !== 'object' || value === null || 'contact' in value || 'title' in value) {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map((item, index) => inside(idOf(item) ?? String(index), item)) as T;
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, NOT_OURS.has(key) ? part : inside(key, part)]),
  ) as T;
}

function idOf(value: unknown): string | undefined {
  const { id, key } = (value ?? {}) as { id?: string; key?: string };
  return id ?? key;
}
