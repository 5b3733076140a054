import { writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { at } from './paths.js';

/** Modules of the content that are data alone → what they export of it. */
const DATA = {
  'content/index.ts': 'export { content };',
  'content/questions/index.ts': 'export const { questions } = content;',
};

const READ = {
  cjs: "import content from './content.json';",
  esm: "import { readFileSync } from 'node:fs'; const content = JSON.parse(readFileSync(new URL('./content.json', import.meta.url), 'utf8'));",
};

/**
 * An esbuild plugin: content is read from dist/content.json, which loads several times as fast as the code that writes
 * it, and is in the package once.
 */
export const contentAsJson = (format) => ({
  name: 'content',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^\.\/content\.json$/ }, ({ path }) => ({ path, external: true }));
    for (const [module, exported] of Object.entries(DATA)) {
      const filter = new RegExp(`${module.replaceAll('/', '[\\\\/]').replace('.', '\\.')}$`);
      onLoad({ filter }, () => ({
        contents: `${READ[format]} ${exported}`,
      }));
    }
  },
});

/** dist/content.json: all that the program knows. */
export async function writeContent() {
  const { outputFiles } = await build({
    absWorkingDir: at('.'),
    entryPoints: ['src/content/index.ts'],
    bundle: true,
    format: 'esm',
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const { content } = await import(`data:text/javascript;base64,${code}`);
  writeFileSync(at('dist/content.json'), JSON.stringify(content, withoutReasons));
}

/** The program weighs answers and never says why a step is what it is: likelihoods come without reasons and sources. */
function withoutReasons(key, value) {
  const isLikelihood = typeof this.steps === 'number';
  return isLikelihood && (key === 'why' || key === 'sources') ? undefined : value;
}
