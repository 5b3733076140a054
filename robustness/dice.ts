/** Reproducible randomness: the same seed gives the same throws. */
export interface Dice {
  /** From 0 up to, but not including, `sides`. */
  readonly below: (sides: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  /** Up to `most` of them, created one by one. */
  readonly some: <T>(most: number, make: () => T) => T[];
  readonly shuffled: <T>(list: readonly T[]) => T[];
}

export function newDice(seed: number, run = 0): Dice {
  let state = Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(run + 1, 0x85ebca6b);
  const next = () => {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (sides: number) => Math.floor(next() * sides);
  return {
    below,
    chance: (share) => next() < share,
    pick: (list) => list[below(list.length)] as (typeof list)[number],
    some: (most, make) => Array.from({ length: below(most + 1) }, make),
    shuffled(list) {
      const order = [...list];
      for (let last = order.length - 1; last > 0; last--) {
        const other = below(last + 1);
        [order[last], order[other]] = [order[other] as never, order[last] as never];
      }
      return order;
    },
  };
}
