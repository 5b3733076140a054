import type { Cited } from './documents/fields.ts';
import type { Content } from './model.ts';

/** The sources that these name, each once. */
export function citedFrom(
  content: Content,
  naming: readonly { readonly sources: readonly string[] }[],
): Cited[] {
  const ids = new Set(naming.flatMap(({ sources }) => sources));
  return [...ids].map((id) => ({ id, ...(content.sources[id] as Content['sources'][string]) }));
}
