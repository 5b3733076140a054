import type { Dice } from './dice.ts';
import { oddWord } from './words.ts';

type Json = unknown;

const NUMBERS = [0, -0, -1, 0.5, 1e308, -1e308, 2 ** 53, 1e21, 8.64e15, 8.64e15 + 1, 60_000];
const TIMES = [
  '2026-11-23T03:00:00.000Z',
  '+275760-09-13T00:00:00.000Z',
  '-271821-04-20T00:00:00.000Z',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999Z',
  '2026-02-30T00:00:00Z',
  '2026-11-23',
  'now',
];

/** A text that was a document once. */
export function mutatedText(text: string, dice: Dice, others: readonly string[]): Buffer {
  const kind = dice.below(12);
  if (kind < 6) return Buffer.from(mutatedJson(text, dice));
  if (kind === 6) return Buffer.from(dice.pick(others));
  if (kind === 7) return Buffer.from(dice.pick(WHOLE));
  if (kind === 8) return encoded(text, dice);
  if (kind === 9) return Buffer.from(mutatedCells(text, dice));
  return mutatedBytes(Buffer.from(text), dice);
}

const WHOLE = [
  '',
  ' ',
  '\n',
  'null',
  'true',
  '0',
  '""',
  '[]',
  '{}',
  '[[]]',
  '{"schema":1}',
  '{"schema":"letdown.sessions/99","records":[]}',
  '{"schema":"letdown.sessions/0","records":[]}',
  '{"schema":"letdown.checks/1","records":null}',
  '{"schema":"letdown.settings/1","units":"stone"}',
  '{"__proto__":{"schema":"letdown.settings/1"}}',
  '['.repeat(100_000),
  '{"a":'.repeat(20_000),
  `${'['.repeat(5000)}${']'.repeat(5000)}`,
  `[${'0,'.repeat(200_000)}0]`,
  `"${'x'.repeat(2_000_000)}"`,
  'PK\u0003\u0004',
  '<?xml version="1.0"?><x/>',
  'id,child_id,start,end,amount,notes\n',
  ',,,,\n,,,,\n',
  '"',
];

function encoded(text: string, dice: Dice): Buffer {
  const bom = Buffer.from([0xff, 0xfe]);
  return dice.pick([
    () => Buffer.from(`\ufeff${text}`),
    () => Buffer.concat([bom, Buffer.from(text, 'utf16le')]),
    () => Buffer.from(text, 'utf16le'),
    () => Buffer.from(text.replaceAll('e', 'é'), 'latin1'),
    () => Buffer.from(text.replaceAll('\n', '\r\n')),
    () => Buffer.from(text.replaceAll(',', ';')),
    () => Buffer.from(text.replaceAll(',', '\t')),
    () => Buffer.from(`${text}\u0000`),
  ])();
}

/** The same document with some values that are something else. */
function mutatedJson(text: string, dice: Dice): string {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return mutatedBytes(Buffer.from(text), dice).toString();
  }
  for (let change = dice.below(3); change >= 0; change--) value = changed(value, dice, 0);
  return JSON.stringify(value);
}

function changed(value: Json, dice: Dice, depth: number): Json {
  if (typeof value !== 'object' || value === null || (depth > 0 && dice.chance(0.12))) {
    return other(value, dice);
  }
  if (Array.isArray(value)) {
    const list = [...(value as Json[])];
    if (list.length === 0 || dice.chance(0.1)) return [...list, ...list, other(null, dice)];
    const at = dice.below(list.length);
    if (dice.chance(0.1)) list.splice(at, 1);
    else list[at] = changed(list[at], dice, depth + 1);
    return list;
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return { [oddWord(dice)]: other(null, dice) };
  const at = dice.below(entries.length);
  const [key, inner] = entries[at] as [string, Json];
  if (dice.chance(0.1)) entries.splice(at, 1);
  else if (dice.chance(0.05)) entries.push([oddWord(dice), inner]);
  else entries[at] = [key, changed(inner, dice, depth + 1)];
  return Object.fromEntries(entries);
}

function other(value: Json, dice: Dice): Json {
  if (typeof value === 'string' && dice.chance(0.3)) return `${value}${oddWord(dice)}`;
  return dice.pick<() => Json>([
    () => null,
    () => true,
    () => dice.pick(NUMBERS),
    () => dice.pick(NUMBERS),
    () => dice.pick(TIMES),
    () => oddWord(dice),
    () => oddWord(dice),
    () => [],
    () => ({}),
    () => [value],
    () => ({ a: value }),
  ])();
}

function mutatedCells(text: string, dice: Dice): string {
  const rows = text.split('\n');
  for (let change = dice.below(4); change >= 0; change--) {
    const at = dice.below(rows.length);
    const cells = (rows[at] ?? '').split(',');
    const cell = dice.below(cells.length);
    if (dice.chance(0.15)) cells.splice(cell, 1);
    else
      cells[cell] = dice.pick([oddWord(dice), dice.pick(TIMES), String(dice.pick(NUMBERS)), '""']);
    rows[at] = cells.join(',');
  }
  return rows.join('\n');
}

export function mutatedBytes(bytes: Buffer, dice: Dice): Buffer {
  let result = Buffer.from(bytes);
  for (let change = dice.below(4); change >= 0; change--) {
    const at = dice.below(result.length + 1);
    const to = Math.min(result.length, at + dice.below(40));
    const [before, cut, after] = [
      result.subarray(0, at),
      result.subarray(at, to),
      result.subarray(to),
    ];
    result = dice.pick([
      () => Buffer.concat([before, after]),
      () => before,
      () => Buffer.concat([before, cut, cut, after]),
      () => Buffer.concat([before, Buffer.from(oddWord(dice)), after]),
      () => {
        const flipped = Buffer.from(result);
        if (at < flipped.length) flipped[at] = dice.below(256);
        return flipped;
      },
    ])();
  }
  return result;
}
