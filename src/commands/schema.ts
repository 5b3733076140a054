import { toJsonSchema } from '@valibot/to-json-schema';
import { documentSchemas } from '../domain/documents/index.ts';
import { InputError, nearestAnd } from '../domain/errors.ts';
import { EXIT_DONE } from '../exit.ts';
import type { Host } from '../host.ts';
import { print } from './context.ts';

/** The JSON Schema of a document, or the names of all. @throws InputError */
export function runSchema(name: string | undefined, host: Host): number {
  const names = Object.keys(documentSchemas);
  if (name === undefined) {
    print(host, names.join('\n'));
    return EXIT_DONE;
  }
  if (!Object.hasOwn(documentSchemas, name)) {
    throw new InputError(
      `schema: there is no document ${JSON.stringify(name)}.`,
      nearestAnd(name, names, `The documents are: ${names.join(', ')}.`),
    );
  }
  const schema = documentSchemas[name as keyof typeof documentSchemas];
  // Checks that JSON Schema has no word for are left out; the shape stays.
  print(host, JSON.stringify(toJsonSchema(schema, { errorMode: 'ignore' }), null, 2));
  return EXIT_DONE;
}
