// `npm run content`: what every answer says about every reason, for review. `-- --html FILE` draws a table.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bundled } from './bundled.js';

const { values } = parseArgs({ options: { html: { type: 'string' } } });
const { asHtml, asText } = await bundled('table.ts');
if (values.html) writeFileSync(values.html, asHtml());
else process.stdout.write(`${asText()}\n`);
