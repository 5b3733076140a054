// Makes the terminal report 0 columns, as `script` and some containers do.
for (const stream of [process.stdout, process.stderr]) {
  Object.defineProperty(stream, 'columns', { get: () => 0 });
}
