import * as v from 'valibot';
import type { PartInUse } from '../domain/parts.ts';
import { fileIn, type FileKind, readDocument, updateDocument } from './file.ts';

export const partSchema = v.looseObject({
  part: v.string(),
  since: v.pipe(v.string(), v.isoDate('is not a day such as 2026-09-01')),
});

const schema = v.looseObject({
  schema: v.literal('letdown.parts-kept/1'),
  parts: v.array(partSchema),
});

export const partsKind: FileKind<v.InferOutput<typeof schema>> = {
  schema,
  empty: { schema: 'letdown.parts-kept/1', parts: [] },
};

/** @throws DataError */
export function readParts(folder: string): readonly PartInUse[] {
  return readDocument(fileIn(folder, 'parts'), partsKind).parts;
}

/** Keeps since when a part is in use, in place of what was kept of it. @throws DataError */
export function keepPart(folder: string, { part, since }: PartInUse): void {
  updateDocument(fileIn(folder, 'parts'), partsKind, (file) => ({
    ...file,
    parts: [...file.parts.filter((one) => one.part !== part), { part, since }],
  }));
}

/** @throws DataError */
export function removePart(folder: string, part: string): void {
  updateDocument(fileIn(folder, 'parts'), partsKind, (file) => ({
    ...file,
    parts: file.parts.filter((one) => one.part !== part),
  }));
}
