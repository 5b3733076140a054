import type { CsvRow } from './csv.ts';
import type { Format } from './format.ts';
import type { LayoutOf } from './layout.ts';
import { readPumpings } from './tracker-csv.ts';

/** Nara Baby, whose app exports everything tracked as one wide table. */
export const nara = {
  name: 'nara',
  about: 'Nara Baby',
  extension: 'csv',
  reads: 'Nara',
  recognises: (_, { columns }) =>
    columns.includes('start date/time') && columns.some((column) => column.startsWith('[pump] ')),
  read: (text, options) => readPumpings(text, layoutOf, options),
} as const satisfies Format;

const VOLUMES = ['[pump] left volume', '[pump] right volume', '[pump] total volume'] as const;

/** The unit of each volume is in the next column, and the time zone has a column of its own. */
const layoutOf: LayoutOf = (columns) => {
  const [left, right, amount] = VOLUMES;
  const isPump = (row: CsvRow) =>
    columns.includes('type')
      ? /^pump(?:ing)?$/i.test(row.cell('type').trim())
      : VOLUMES.some((volume) => row.cell(volume).trim() !== '');
  return {
    from: 'nara',
    columns: {
      ...(columns.includes('_activitykey') && { id: '_activitykey' }),
      start: 'start date/time',
      end: '[pump] end date/time',
      minutes: '[pump] duration (seconds)',
      left,
      right,
      amount,
      note: 'note',
      zone: 'time zone',
    },
    lengths: 'seconds',
    otherwise: (row) => (isPump(row) ? null : row.cell('type').trim() || 'no type'),
  };
};
