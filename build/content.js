import { writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { at } from './paths.js';

/** Content modules that are pure data → what they export. */
const DATA = {
  'content/index.ts': 'export { content };',
  'content/questions/index.ts': 'export const { questions } = content;',
};

/** What hardly any start needs goes into a separate file, read on first use. */
const LATE = ['sources', 'topics'];

const READ = {
  cjs: `
    import soon from './content.json';
    const content = { ...soon, ${LATE.map((key) => `get ${key}() { return require('./content-late.json').${key}; }`).join()} };`,
  esm: `
    import { readFileSync } from 'node:fs';
    const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
    const content = { ...read('./content.json'), ...read('./content-late.json') };`,
};

/**
 * An esbuild plugin: bundles content as JSON, which loads several times as fast as code, and keeps it in the package
 * only once.
 */
export const contentAsJson = (format) => ({
  name: 'content',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^\.\/content(-late)?\.json$/ }, ({ path }) => ({ path, external: true }));
    for (const [module, exported] of Object.entries(DATA)) {
      const filter = new RegExp(`${module.replaceAll('/', '[\\\\/]').replace('.', '\\.')}$`);
      onLoad({ filter }, () => ({
        contents: `${READ[format]} ${exported}`,
      }));
    }
  },
});

/** dist/content.json and dist/content-late.json: all content. */
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
  const late = Object.fromEntries(LATE.map((key) => [key, content[key]]));
  const soon = Object.fromEntries(Object.entries(content).filter(([key]) => !LATE.includes(key)));
  writeFileSync(at('dist/content-late.json'), JSON.stringify(late));
  writeFileSync(at('dist/content.json'), JSON.stringify(soon, withoutReasons));
}

/** The program only weighs answers and never explains a step, so likelihoods come without reasons and sources. */
function withoutReasons(key, value) {
  const isLikelihood = typeof this.steps === 'number';
  return isLikelihood && (key === 'why' || key === 'sources') ? undefined : value;
}
