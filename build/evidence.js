import { build } from 'esbuild';
import { at } from './paths.js';

/**
 * An esbuild plugin: the program weighs answers and never says why a step is what it is, so the table comes without the
 * reasons and sources, as JSON, which loads several times as fast as the code that writes it.
 */
export const evidence = {
  name: 'evidence',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]content[\\/]evidence[\\/]index\.ts$/ }, async ({ path }) => {
      const { evidence: table, groups } = await imported(path);
      const steps = JSON.stringify(table, (key, value) =>
        key === 'why' || key === 'sources' ? undefined : value,
      );
      return {
        contents: `export const evidence = JSON.parse(${JSON.stringify(steps)});
export const groups = ${JSON.stringify(groups)};`,
        loader: 'js',
      };
    });
  },
};

/** What a module of the source exports. */
async function imported(path) {
  const { outputFiles } = await build({
    absWorkingDir: at('.'),
    entryPoints: [path],
    bundle: true,
    format: 'esm',
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}
