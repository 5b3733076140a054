import { refusalOf } from '../domain/errors.ts';
import { type Amount, amountOf, NO_AMOUNT } from '../domain/session/logged.ts';
import { parseAmount, readAmount, type VolumeUnit } from '../domain/units.ts';
import type { Prompts } from './asking.ts';

/** What only the person knows of a pumping. */
export interface Rest {
  readonly amount: Amount;
  readonly comfort: number | null;
  readonly note: string | null;
}

/** From 1 on. */
export const COMFORTS = ['It hurt', 'Not good', 'So-so', 'Good', 'Comfortable'] as const;

/**
 * Amount, comfort and a note; enter skips each.
 * @param unit of the amount; null: none is asked for
 * @throws Cancelled
 */
export async function askRest(unit: VolumeUnit | null, prompts: Prompts): Promise<Rest> {
  const amount = unit === null ? NO_AMOUNT : await askAmount(unit, prompts);
  const comfort = await prompts.choose({
    message: 'How did it feel?',
    // In this order the number of a line is the comfort itself.
    choices: [
      ...COMFORTS.map((label, index) => ({ key: String(index + 1), label })),
      { key: 'skip', label: 'Skip this' },
    ],
    preset: 'skip',
  });
  const note = await prompts.type({
    message: 'A note for yourself? (enter skips)',
    check: () => null,
  });
  return {
    amount,
    comfort: comfort === 'skip' ? null : Number(comfort),
    note: note.trim() === '' ? null : note.trim(),
  };
}

async function askAmount(unit: VolumeUnit, prompts: Prompts): Promise<Amount> {
  const amount = await prompts.type({
    message: `How much milk? (such as ${unit === 'oz' ? '2.5 oz' : '80 ml'}; enter skips)`,
    check: refusal((text) => parseAmount(text, unit, 'This')),
  });
  return amount.trim() === '' ? NO_AMOUNT : amountOf(readAmount(amount, 'This'), unit);
}

/** Why `parse` refuses a text, for a prompt; an empty one is always allowed. */
export function refusal(parse: (text: string) => unknown): (text: string) => string | null {
  return (text) => {
    if (text.trim() === '') return null;
    const refused = refusalOf(() => parse(text));
    return refused && `${refused.message.replace('This: ', '')} ${refused.hint ?? ''}`;
  };
}
