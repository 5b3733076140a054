import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Escapes whatever is not ASCII: for a single such character V8 keeps the whole file in two bytes per character, which
 * takes longer to read and compile. In code, esbuild leaves them only in regular expressions; there, as in JSON, the
 * escape means the same.
 */
export function writeAsAscii(folder) {
  for (const name of readdirSync(folder).filter((name) => /\.(cjs|json)$/.test(name))) {
    const file = join(folder, name);
    const text = readFileSync(file, 'utf8');
    const escaped = text.replace(/[^\0-\x7f]/g, escapeOf);
    if (escaped !== text) writeFileSync(file, escaped);
  }
}

function escapeOf(character) {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
