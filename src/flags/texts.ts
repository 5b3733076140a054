import type { Kind } from './flag.ts';

export const file: Kind<string> = { placeholder: 'file', parse: (text) => text };

/** Any text. */
export function text(placeholder: string): Kind<string> {
  return { placeholder, parse: (typed) => typed };
}
