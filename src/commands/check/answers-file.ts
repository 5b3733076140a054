import { InputError } from '../../domain/errors.ts';
import type { Visit } from '../../visit.ts';
import { parseJson, readInput } from '../json-input.ts';

const HINT =
  'Give a JSON object of answers, such as {"flow-pattern": ["drops"], "kit": ["weaker"]}.';

/** The answers of a file, or of standard input (`-`); a whole result of a check will do. @throws InputError */
export async function readAnswers(file: string, visit: Visit): Promise<Record<string, unknown>> {
  const name = file === '-' ? 'standard input' : file;
  const text = file === '-' ? await readAll(visit) : readInput(file, '--answers');
  const value = parseJson(text, name, HINT);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError(`${name} holds no JSON object.`, HINT);
  }
  const { schema, answers } = value as { schema?: unknown; answers?: unknown };
  const isResult = typeof schema === 'string' && schema.startsWith('letdown.check/');
  return (isResult && typeof answers === 'object' && answers !== null ? answers : value) as Record<
    string,
    unknown
  >;
}

async function readAll({ host: { stdin }, warn }: Visit): Promise<string> {
  if (stdin.isTTY) warn('Type or paste the answers as JSON, then Ctrl-D.');
  let text = '';
  stdin.setEncoding('utf8');
  for await (const chunk of stdin) text += chunk as string;
  return text;
}
