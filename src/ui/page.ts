import type { Host } from '../host.ts';
import { columnsOf } from './text.ts';
import { type Theme, themeFor } from './theme.ts';

export interface Page {
  readonly theme: Theme;
  readonly columns: number;
  /** Lines of the screen; null: it is read elsewhere, at any length. */
  readonly rows: number | null;
}

/** What standard output can display. */
export function pageOf(host: Host): Page {
  const { stdout } = host;
  const rows = stdout.isTTY ? stdout.rows || 24 : null;
  return { theme: themeFor(stdout, host), columns: columnsOf(stdout), rows };
}
