/**
 * A document with long lists as indented JSON, piece by piece: years of records need no more memory than one chunk.
 * @param lists name → records, chunk by chunk
 */
export function* streamDocument(
  schema: string,
  lists: Readonly<Record<string, Iterable<readonly unknown[]>>>,
): Generator<string> {
  yield `{\n  "schema": ${JSON.stringify(schema)}`;
  for (const [name, chunks] of Object.entries(lists)) {
    const opening = `,\n  "${name}": [\n    `;
    let separator = opening;
    for (const records of chunks) {
      if (records.length === 0) continue;
      const texts = records.map((record) =>
        JSON.stringify(record, null, 2).replaceAll('\n', '\n    '),
      );
      yield separator + texts.join(',\n    ');
      separator = ',\n    ';
    }
    yield separator === opening ? `,\n  "${name}": []` : '\n  ]';
  }
  yield '\n}\n';
}
