import { parseArgs } from 'node:util';

interface Numbers {
  readonly seed: number;
  /** How many. */
  readonly runs: number;
  /** Only that one. */
  readonly only: string | undefined;
}

/** `--seed N --runs N --only WHAT` */
export function numbersOf(
  argv: readonly string[],
  preset: Pick<Numbers, 'seed' | 'runs'>,
): Numbers {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...argv],
    options: { seed: text, runs: text, only: text },
  });
  const number = (given: string | undefined, otherwise: number) => {
    const value = given === undefined ? otherwise : Number(given);
    if (Number.isNaN(value) || value < 0) throw new Error(`${given} is not a number.`);
    return value;
  };
  return {
    seed: number(values.seed, preset.seed),
    runs: number(values.runs, preset.runs),
    only: values.only,
  };
}
