import type { ColumnNames } from '../formats/columns.ts';
import type { Kind } from './flag.ts';

/** "start=Begin,amount=Milk" → what each column of a table is. */
export const columns: Kind<ColumnNames> = {
  placeholder: 'what=column,...',
  // A start does not wait for the formats.
  parse: async (text, { where }) =>
    (await import('../formats/columns.ts')).parseColumns(text, where),
};
