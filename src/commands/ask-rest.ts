import { InputError } from '../domain/errors.ts';
import { parseAmount, type VolumeUnit } from '../domain/units.ts';
import type { Prompts } from '../ui/asking.ts';
import { type Amount, amountOf } from './amount.ts';

/** What only the person knows of a pumping. */
export interface Rest {
  readonly amount: Amount;
  readonly comfort: number | null;
  readonly note: string | null;
}

/** Amount, comfort and a note; enter skips each. @throws Cancelled */
export async function askRest(unit: VolumeUnit, prompts: Prompts): Promise<Rest> {
  const amount = await prompts.type({
    message: `How much milk? (such as ${unit === 'oz' ? '2.5 oz' : '80 ml'}; enter skips)`,
    check: refusal((text) => parseAmount(text, unit, 'This')),
  });
  const comfort = await prompts.choose({
    message: 'How did it feel?',
    // In this order the number of a line is the comfort itself.
    choices: [
      { key: '1', label: 'It hurt' },
      { key: '2', label: 'Not good' },
      { key: '3', label: 'So-so' },
      { key: '4', label: 'Good' },
      { key: '5', label: 'Comfortable' },
      { key: 'skip', label: 'Skip this' },
    ],
    preset: 'skip',
  });
  const note = await prompts.type({
    message: 'A note for yourself? (enter skips)',
    check: () => null,
  });
  return {
    amount: amountOf(amount, unit, 'Amount'),
    comfort: comfort === 'skip' ? null : Number(comfort),
    note: note.trim() === '' ? null : note.trim(),
  };
}

/** Why `parse` refuses a text, for a prompt; an empty one is always allowed. */
export function refusal(parse: (text: string) => unknown): (text: string) => string | null {
  return (text) => {
    if (text.trim() === '') return null;
    try {
      parse(text);
      return null;
    } catch (error) {
      if (error instanceof InputError)
        return `${error.message.replace('This: ', '')} ${error.hint ?? ''}`;
      throw error;
    }
  };
}
