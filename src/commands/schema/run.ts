import type { Runner } from '../../command.ts';
import { documentSchemas } from '../../domain/documents/index.ts';
import { InputError, nearestAnd } from '../../domain/errors.ts';
import { EXIT_DONE } from '../../exit.ts';
import type { Flags } from './command.ts';

/** The JSON Schema of a document, or the names of all. */
export const run: Runner<Flags>['run'] = async ({ name }, { host }) => {
  host.stdout.write(`${await schemaText(name)}\n`);
  return EXIT_DONE;
};

/** @throws InputError */
async function schemaText(name: string | undefined): Promise<string> {
  const names = Object.keys(documentSchemas);
  if (name === undefined) return names.join('\n');
  if (!Object.hasOwn(documentSchemas, name)) {
    throw new InputError(
      `schema: there is no document ${JSON.stringify(name)}.`,
      nearestAnd(name, names, `The documents are: ${names.join(', ')}.`),
    );
  }
  const schema = documentSchemas[name as keyof typeof documentSchemas];
  const { toJsonSchema } = await import('@valibot/to-json-schema');
  // Checks that JSON Schema cannot express are left out; the shape remains.
  return JSON.stringify(toJsonSchema(schema, { errorMode: 'ignore' }), null, 2);
}
