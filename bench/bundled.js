import { build } from 'esbuild';

/** Bundles one of our TypeScript modules in memory and imports it. @param path relative to this file */
export async function bundled(path) {
  const { outputFiles } = await build({
    entryPoints: [new URL(path, import.meta.url).pathname],
    bundle: true,
    format: 'esm',
    platform: 'node',
    define: { VERSION: '"0.0.0"' },
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}
