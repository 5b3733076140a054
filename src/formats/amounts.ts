import { InputError } from '../domain/errors.ts';
import { list } from '../domain/language.ts';
import { type Amount, NO_AMOUNT } from '../domain/session/logged.ts';
import { MOST_ML, mlOf, readAmount, type VolumeUnit } from '../domain/units.ts';
import { type CsvRow, show } from './csv.ts';
import type { ColumnKind, Layout } from './layout.ts';

/** Milk amounts in the cells of a row: as a total, by side, with the unit in the cell or separate. */

interface AmountOptions {
  /** The unit of numbers if the file does not say. */
  readonly unit: VolumeUnit;
  /** Called if that was needed. */
  readonly assume: () => void;
  readonly refuse: (kind: ColumnKind, problem: string, hint: string) => never;
}

interface Said {
  readonly ml: number;
  /** With its unit: "2.5 oz". */
  readonly entered: string;
}

const SIDES = ['left', 'right'] as const;

/** @throws InputError */
export function amountsOf(row: CsvRow, layout: Layout, options: AmountOptions): Amount {
  const { columns, required, oneSideIsAll } = layout;
  const read = (kind: 'amount' | 'left' | 'right', text: string) =>
    text === '' ? null : amountOf(row, { kind, text }, layout, options);
  const cell = (kind: 'amount' | 'left' | 'right') =>
    columns[kind] === undefined ? '' : row.cell(columns[kind]).trim();
  const whole = cell('amount');
  if (whole === '' && required?.includes('amount')) {
    return options.refuse('amount', `nothing is not an amount of milk in ${options.unit}.`, HINT);
  }
  const parts = partsOf(whole);
  const all = parts ? read('amount', parts.all ?? '') : read('amount', whole);
  const [left, right] = SIDES.map((side) => read(side, parts?.[side] ?? cell(side)));
  const sides = [left, right].flatMap((side) => side ?? []);
  const [only] = sides;
  if (!only) return all ? { ...NO_AMOUNT, ml: all.ml, entered: all.entered } : NO_AMOUNT;
  if (oneSideIsAll && !all && sides.length === 1) {
    return { ...NO_AMOUNT, ml: only.ml, entered: only.entered };
  }
  return {
    ml: all?.ml ?? Math.round(sides.reduce((sum, { ml }) => sum + ml, 0) * 10) / 10,
    left: left?.ml ?? null,
    right: right?.ml ?? null,
    entered: list([
      ...(left ? [`left ${left.entered}`] : []),
      ...(right ? [`right ${right.entered}`] : []),
    ]).replace(' and ', ', '),
  };
}

const HINT = `Give a number, such as 80 or 2.5, with or without its unit; at most ${MOST_ML} ml.`;

/** "L: 40, R: 55, Total: 95" */
function partsOf(text: string): { left?: string; right?: string; all?: string } | null {
  if (!/^(?:l|r|total):/i.test(text)) return null;
  const part = (name: string) => new RegExp(`\\b${name}: *([^, ]+)`, 'i').exec(text)?.[1] ?? '';
  return { left: part('L'), right: part('R'), all: part('Total') };
}

function amountOf(
  row: CsvRow,
  { kind, text }: { readonly kind: 'amount' | 'left' | 'right'; readonly text: string },
  { columns }: Layout,
  { unit, assume, refuse }: AmountOptions,
): Said {
  const beside = row.cell(columns.unit ?? `${columns[kind] ?? ''} unit`).trim();
  const column = columns[kind] ?? kind;
  try {
    const { value, unit: typed } = readAmount(text, column);
    const told = typed ?? unitOf(beside);
    if (told === null) assume();
    const ml = mlOf(value, told ?? unit);
    const entered = typed === null ? `${text} ${told ?? unit}` : text;
    if (ml <= MOST_ML) return { ml, entered };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
  const inUnit = beside || unit;
  return refuse(kind, `${show(text)} is not an amount of milk in ${inUnit.toLowerCase()}.`, HINT);
}

/** "ML", "FLOZ", "fl. oz." */
function unitOf(text: string): VolumeUnit | null {
  if (/^m(?:l|illi)/i.test(text)) return 'ml';
  return /oz|ounce/i.test(text) ? 'oz' : null;
}
