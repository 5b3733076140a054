import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Escapes what is not ASCII: one such sign makes V8 hold a whole file in two bytes a sign, which takes longer to read
 * and to compile. In code esbuild has left them in regular expressions only, where, as in JSON, an escape means the same.
 */
export function escapeSigns(folder) {
  for (const name of readdirSync(folder).filter((name) => /\.(cjs|json)$/.test(name))) {
    const file = join(folder, name);
    const text = readFileSync(file, 'utf8');
    const escaped = text.replace(/[^\0-\x7f]/g, escapeOf);
    if (escaped !== text) writeFileSync(file, escaped);
  }
}

function escapeOf(sign) {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
