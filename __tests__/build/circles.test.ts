import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from '@jest/globals';

const SRC = join(import.meta.dirname, '../../src');
const FROM = /^(?:import|export)\s[^;]*?\sfrom '(\.[^']+)'/gm;

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join(SRC, name));
const imports = new Map(
  files.map((file) => [
    file,
    [...readFileSync(file, 'utf8').matchAll(FROM)].map(([, path = '']) =>
      join(dirname(file), path),
    ),
  ]),
);

/** Every way from a file back to itself. */
function circles(): readonly string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const follow = (file: string, path: readonly string[]) => {
    if (path.includes(file)) {
      found.push([...path.slice(path.indexOf(file)), file].join(' → ').replaceAll(`${SRC}/`, ''));
    } else if (!done.has(file)) {
      for (const next of imports.get(file) ?? []) follow(next, [...path, file]);
      done.add(file);
    }
  };
  for (const file of files) follow(file, []);
  return found;
}

it('no file imports itself by a detour, types included', () => {
  expect([...imports.values()].flat().length).toBeGreaterThan(1000);
  expect(circles()).toEqual([]);
});
