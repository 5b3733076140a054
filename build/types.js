import { writeFileSync } from 'node:fs';
import { generateDtsBundle } from 'dts-bundle-generator';
import { at } from './paths.js';

/** dist/index.d.ts: the types of the library, in one self-contained file. */
export function writeTypes() {
  const [types] = generateDtsBundle(
    [{ filePath: at('src/index.ts'), libraries: { inlinedLibraries: ['valibot'] } }],
    { preferredConfigPath: at('tsconfig.json') },
  );
  writeFileSync(at('dist/index.d.ts'), types);
}
