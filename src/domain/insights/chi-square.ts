/** Below this the series is short and 1 − it loses no digits; above, the fraction converges quickly. */
const SERIES_UP_TO = 4;
/** Enough for the last bit at `SERIES_UP_TO`, where both are slowest. */
const SERIES_TERMS = 40;
const FRACTION_TERMS = 60;

/**
 * P(X > x) for X chi-square with one degree of freedom and x ≥ 0, that is erfc(√(x/2)).
 *
 * Written in x, since z² = x/2: the series of erf, DLMF 7.6.2 (Abramowitz & Stegun 7.1.6), and the continued
 * fraction of erfc, DLMF 7.9.2, share the factor √(2x/π)·e^(−x/2).
 */
export function chiSquareTail(x: number): number {
  const factor = Math.sqrt((2 * x) / Math.PI) * Math.exp(-x / 2);
  return x < SERIES_UP_TO ? 1 - factor * series(x) : factor / fraction(x);
}

/** 1 + x/3 + x²/(3·5) + x³/(3·5·7) + … */
function series(x: number): number {
  let sum = 1;
  let term = 1;
  for (let n = 1; n <= SERIES_TERMS; n++) {
    term *= x / (2 * n + 1);
    sum += term;
  }
  return sum;
}

/** x + 1 − 1·2/(x + 5 − 3·4/(x + 9 − 5·6/(x + 13 − …))), from the innermost term outwards. */
function fraction(x: number): number {
  let value = x + 4 * FRACTION_TERMS + 1;
  for (let n = FRACTION_TERMS; n >= 1; n--) {
    value = x + 4 * n - 3 - ((2 * n - 1) * (2 * n)) / value;
  }
  return value;
}
