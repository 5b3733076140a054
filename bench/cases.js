// `npm run bench:cases`: bundles the measurement in memory and prints it. A file may be given instead of our own.
import { build } from 'esbuild';

const { outputFiles } = await build({
  entryPoints: [new URL('cases.ts', import.meta.url).pathname],
  bundle: true,
  format: 'esm',
  platform: 'node',
  write: false,
});
const code = Buffer.from(outputFiles[0].contents).toString('base64');
const { measureCases, renderMeasured } = await import(`data:text/javascript;base64,${code}`);
const own = new URL('../__tests__/fixtures/cases.json', import.meta.url).pathname;
process.stdout.write(`${renderMeasured(measureCases(process.argv[2] ?? own))}\n`);
