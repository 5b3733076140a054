import type { Format } from './format.ts';
import type { LayoutOf } from './layout.ts';
import { readPumpings } from './tracker-csv.ts';

/** Huckleberry, whose app exports everything tracked as one table. */
export const huckleberry = {
  name: 'huckleberry',
  about: 'Huckleberry',
  extension: 'csv',
  reads: 'Huckleberry',
  recognises: (_, { columns }) =>
    ['type', 'start', 'start condition', 'end condition'].every((column) =>
      columns.includes(column),
    ),
  read: (text, options) => readPumpings(text, layoutOf, options),
} as const satisfies Format;

/**
 * For a pumping session, the two conditions are the milk of the left and right sides, each with its unit; an amount
 * that was not split is in the first. The end may be missing, and newer files have no column for it.
 */
const layoutOf: LayoutOf = () => ({
  from: 'huckleberry',
  columns: {
    start: 'start',
    end: 'end',
    minutes: 'duration',
    left: 'start condition',
    right: 'end condition',
    note: 'notes',
  },
  lengths: 'hours-and-minutes',
  oneSideIsAll: true,
  otherwise: (row) => {
    const type = row.cell('type').trim();
    return /^pump(?:ing)?$/i.test(type) ? null : type || 'no type';
  },
});
