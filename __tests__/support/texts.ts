import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { mapTexts } from '../../src/domain/words.ts';

export interface Text {
  /** Its location: file, export, ids and keys. */
  readonly id: string;
  readonly text: string;
}

const SOURCE = join(import.meta.dirname, '../../src');

/** Every file under a folder of src, relative to it. */
export function sourceFiles(folder = ''): readonly string[] {
  return readdirSync(join(SOURCE, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort();
}

/**
 * What every file under src/content exports, by file; new files are included automatically. Leaves out why a
 * likelihood is what it is: that is for clinicians, and on no screen.
 */
export async function contentModules(): Promise<Readonly<Record<string, object>>> {
  const files = sourceFiles('content').filter((file) => !file.startsWith('evidence/'));
  const modules = files.map(async (file): Promise<[string, object]> => {
    const exported = (await import(join(SOURCE, 'content', file))) as { content?: object };
    return [
      file,
      { ...exported, ...(exported.content && { content: { ...exported.content, evidence: {} } }) },
    ];
  });
  return Object.fromEntries(await Promise.all(modules));
}

/** Every user-facing text, once, by file, export, ids and keys. */
export function textsOf(modules: Readonly<Record<string, object>>): readonly Text[] {
  const found = new Map<string, Text>();
  mapTexts(modules, (text, path) => {
    if (!found.has(text)) found.set(text, { id: path.join(' '), text });
    return text;
  });
  return [...found.values()];
}

/** The program's own texts: every text in a code file, with `1` for placeholders. */
export function spokenTexts(file: string): readonly Text[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(SOURCE, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: Text[] = [];
  const look = (node: ts.Node): void => {
    const text = ts.isStringLiteralLike(node)
      ? node.text
      : ts.isTemplateExpression(node)
        ? [node.head, ...node.templateSpans.map(({ literal }) => literal)]
            .map(({ text }) => text)
            .join('1')
        : null;
    if (text !== null) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ id: `${file}:${line + 1}`, text });
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}
