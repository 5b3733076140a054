import { content as allContent } from '../../content/index.ts';
import type { Outcome } from '../../command.ts';
import { type Answers, parseAnswers } from '../../domain/answers.ts';
import { check } from '../../domain/check.ts';
import type { CheckDocument } from '../../domain/documents/index.ts';
import { InputError } from '../../domain/errors.ts';
import { NOTHING_KNOWN, takenLine, takenOf } from '../../domain/parts.ts';
import { EXIT_REFERRAL } from '../../exit.ts';
import { type Host, newId } from '../../host.ts';
import { type Visit, visiting } from '../../visit.ts';
import type { Flags } from './command.ts';
import { kitByParts } from './kit.ts';
import type { askQuestions as AskQuestions } from './questionnaire.ts';

export const run = visiting(async (flags: Flags, visit): Promise<Outcome> => {
  const { host, data, asJson } = visit;
  const given = await readAnswers(flags, visit);
  const store = flags.save ? visit.store : null;
  const isAsking = visit.mayAsk && flags.answers !== '-';
  if (store) visit.recoverSessions();
  if (!isAsking && Object.keys(given).length === 0) {
    throw new InputError(
      'No answer was given, and this is not an interactive terminal.',
      'Answer by flags, such as --flow-pattern drops --kit weaker, or by --answers FILE. `letdown check --help` lists the questions.',
    );
  }
  const kit = store ? data.attempt(() => kitByParts(visit), NOTHING_KNOWN) : NOTHING_KNOWN;
  const answers = isAsking
    ? await ask({ given, known: kit, store, visit })
    : { ...kit.answers, ...given };
  const taken = takenOf(kit, given, answers);
  const at = host.now();
  const document = check(allContent, answers, {
    taken,
    id: newId('check', at, host),
    at: new Date(at).toISOString(),
    country: visit.country,
  });
  // The result comes first: a danger sign must be seen, whatever the disk says.
  await show(document, visit);
  const isEmergency = document.referral?.urgency === 'emergency';
  if (!isAsking && !isEmergency) for (const entry of taken) visit.say(takenLine(entry));
  data.attempt(() => {
    store?.checks.save(document);
    store?.answers.keepLast(document);
  }, undefined);
  const exitCode = isUrgent(document) ? EXIT_REFERRAL : data.exitCode();
  if (asJson || !isAsking || isEmergency || !(await wantsSession(document, visit))) {
    return { exitCode };
  }
  return {
    exitCode,
    next: { command: 'session', flags: { plan: 'auto', save: flags.save, check: document } },
  };
});

async function show(document: CheckDocument, visit: Visit): Promise<void> {
  if (visit.asJson) return visit.printJson(visit.inWords(document));
  const { pageOf } = await import('../../ui/page.ts');
  const { renderResult } = await import('./render.ts');
  visit.print(renderResult(await visit.content(), visit.inWords(document), pageOf(visit.host)));
}

/** Loaded only if somebody is asked. */
async function ask(asking: Parameters<typeof AskQuestions>[0]): Promise<Answers> {
  const { askQuestions } = await import('./questionnaire.ts');
  return askQuestions(asking);
}

function isUrgent({ referral }: CheckDocument): boolean {
  return referral?.urgency === 'emergency' || referral?.urgency === 'same-day';
}

/** Shows the details on request. @returns whether to start the session that goes with the result */
async function wantsSession(document: CheckDocument, visit: Visit): Promise<boolean> {
  const { promptsFor } = await import('../../ui/prompts.ts');
  const { pageOf } = await import('../../ui/page.ts');
  const { renderDetails } = await import('./render.ts');
  const prompts = promptsFor(visit.host, 'Stopped.');
  for (;;) {
    const choice = await prompts.choose({
      message: 'What next?',
      choices: [
        { key: 'done', label: 'That is all for now' },
        { key: 'session', label: 'Start the session made from this' },
        { key: 'details', label: 'Read the details' },
      ],
    });
    if (choice !== 'details') return choice === 'session';
    visit.print(renderDetails(await visit.content(), visit.inWords(document), pageOf(visit.host)));
  }
}

/** Answers of a file or standard input, and those of flags, which win. */
async function readAnswers({ answers, given = {} }: Flags, visit: Visit): Promise<Answers> {
  const { questions } = allContent;
  const fromFile = answers === undefined ? {} : await readFile(answers, visit);
  return parseAnswers(questions, { ...fromFile, ...given }, (id) =>
    id in given ? `--${id}` : `${nameOf(answers)}: ${id}`,
  );
}

function nameOf(file: string | undefined): string {
  return file === '-' ? 'standard input' : (file ?? '');
}

/** @throws InputError that names the file and line */
async function readFile(file: string, visit: Visit): Promise<Record<string, unknown>> {
  const hint = 'Give a JSON object of answers, such as {"flow-pattern": "drops", "kit": "weaker"}.';
  const { readNamedText } = await import('../../files.ts');
  const { parseJson } = await import('../../formats/json-text.ts');
  const text =
    file === '-'
      ? await readAll(visit.host, visit)
      : readNamedText(file, { flag: '--answers', hint: 'Give the path of a JSON file.' });
  const value = parseJson(text, nameOf(file), hint);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError(`${nameOf(file)} holds no JSON object.`, hint);
  }
  const { schema, answers } = value as { schema?: unknown; answers?: unknown };
  if (schema === 'letdown.check/1' && typeof answers === 'object' && answers !== null) {
    return answers as Record<string, unknown>;
  }
  return value as Record<string, unknown>;
}

async function readAll({ stdin }: Host, { warn }: Visit): Promise<string> {
  if (stdin.isTTY) warn('Type or paste the answers as JSON, then Ctrl-D.');
  let text = '';
  stdin.setEncoding('utf8');
  for await (const chunk of stdin) text += chunk as string;
  return text;
}
