import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { at } from './paths.js';

const RULE = `\n\n${'-'.repeat(80)}\n\n`;

/** dist/LICENSES.txt: the licence and notices of every package in a bundle, as their terms require. */
export function writeLicences(builds) {
  const outputs = builds.flatMap(({ metafile }) => Object.values(metafile.outputs));
  const inputs = outputs.flatMap(({ inputs }) => Object.entries(inputs));
  const folders = inputs.flatMap(([path, { bytesInOutput }]) =>
    bytesInOutput === 0 ? [] : (/^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
  );
  const licences = [...new Set(folders)].sort().map(licenceOf);
  writeFileSync(at('dist/LICENSES.txt'), licences.join(RULE));
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(at(`${folder}/package.json`), 'utf8'));
  const texts = readdirSync(at(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(licen[cs]e|notice)/i.test(entry.name))
    .map(({ parentPath, name: file }) => readFileSync(`${parentPath}/${file}`, 'utf8').trim());
  return [`${name} ${version} (${license})`, ...texts].join('\n\n');
}
