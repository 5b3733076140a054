import { bundled } from './bundled.js';

/** One frame at 60 Hz. */
const FRAME_MS = 16;

/** Time to choose the next question for every simulated patient, including cold code: the slowest of a hundred. */
export async function measureQuestions() {
  const { choiceTimes, readCases } = await bundled('questions.ts');
  const cases = new URL('../__tests__/fixtures/cases/simulated.json', import.meta.url).pathname;
  const times = choiceTimes(readCases(cases)).toSorted((a, b) => a - b);
  const figure = times[Math.floor(times.length * 0.99)];
  return [
    { what: 'the next question after a key, 99 of 100', unit: 'ms', figure, bound: FRAME_MS },
  ];
}
