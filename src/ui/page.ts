import type { Host } from '../host.ts';
import { columnsOf } from './text.ts';
import { type Theme, themeFor } from './theme.ts';

export interface Page {
  readonly theme: Theme;
  readonly columns: number;
}

/** What standard output can show. */
export function pageOf(host: Host): Page {
  return { theme: themeFor(host.stdout, host), columns: columnsOf(host.stdout) };
}
