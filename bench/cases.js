// `npm run bench:cases`: how well the check does on the described people. Takes other files too.
import { basename } from 'node:path';
import { bundled } from './bundled.js';

const { readCases, report } = await bundled('cases.ts');
const own = ['real', 'simulated'].map(
  (name) => new URL(`../__tests__/fixtures/cases/${name}.json`, import.meta.url).pathname,
);
const files = process.argv.length > 2 ? process.argv.slice(2) : own;
const sets = Object.fromEntries(files.map((file) => [basename(file, '.json'), readCases(file)]));
process.stdout.write(`${report(sets)}\n`);
