import { content } from '../../content/index.ts';
import { type Answers, parseAnswers } from '../../domain/answers.ts';
import { check } from '../../domain/check.ts';
import type { CheckDocument } from '../../domain/documents/index.ts';
import { InputError } from '../../domain/errors.ts';
import { inWords, type Words } from '../../domain/words.ts';
import { EXIT_REFERRAL } from '../../exit.ts';
import { type Host, mayAsk, newId } from '../../host.ts';
import type { Store } from '../../store/store.ts';
import { countryOf, print, recoverSessions, say, tolerant, warn } from '../context.ts';
import { kitByParts, NOTHING_KNOWN, takenLine, takenOf } from './kit.ts';
import type { askQuestions as AskQuestions } from './questionnaire.ts';

export interface CheckOptions {
  /** As given by flags: question id → text. */
  readonly given: Readonly<Record<string, string>>;
  readonly answers?: string | undefined;
  readonly input?: boolean | undefined;
  readonly save?: boolean | undefined;
  readonly json?: boolean | undefined;
}

export interface CheckOutcome {
  readonly exitCode: number;
  /** The person chose to start the session that the check suggests. */
  readonly startSession: CheckDocument | null;
}

export async function runCheck(options: CheckOptions, host: Host): Promise<CheckOutcome> {
  const given = await readAnswers(options, host);
  const store = options.save === false ? null : await open(host);
  const isAsking = mayAsk(host, options) && options.answers !== '-';
  const data = tolerant(host, options.json === true);
  if (store) recoverSessions(store, host, data);
  if (!isAsking && Object.keys(given).length === 0) {
    throw new InputError(
      'No answer was given, and nobody can be asked here.',
      'Answer by flags, such as --flow-pattern drops --kit weaker, or by --answers FILE. `letdown check --help` lists the questions.',
    );
  }
  const settings = data.attempt(() => store?.settings.read(), undefined);
  const words = settings?.words;
  const kit = store ? data.attempt(() => kitByParts(store, host), NOTHING_KNOWN) : NOTHING_KNOWN;
  const answers = isAsking
    ? await ask({ given, known: kit, store, host, data, words })
    : { ...kit.answers, ...given };
  const taken = takenOf(kit, given, answers);
  const at = host.now();
  const document = check(content, answers, {
    taken,
    id: newId('check', at, host),
    at: new Date(at).toISOString(),
    country: countryOf(host, settings?.lines),
  });
  // The result comes first: a danger sign must be seen, whatever the disk says.
  if (options.json) {
    print(host, JSON.stringify(inWords(words, document), null, 2));
  } else {
    const { pageOf } = await import('../../ui/page.ts');
    const { renderResult } = await import('./render.ts');
    print(host, renderResult(inWords(words, content), inWords(words, document), pageOf(host)));
  }
  const isEmergency = document.referral?.urgency === 'emergency';
  if (!isAsking && !isEmergency) for (const one of taken) say(host, takenLine(one));
  if (store) data.attempt(() => keep(store, document), undefined);
  const exitCode = isUrgent(document) ? EXIT_REFERRAL : data.exitCode();
  if (options.json) return { exitCode, startSession: null };
  if (!isAsking || isEmergency) return { exitCode, startSession: null };
  const startSession = await offer(document, words, host);
  return { exitCode, startSession };
}

/** Loaded only where something is kept. */
async function open(host: Host): Promise<Store> {
  const { openStore } = await import('../../store/store.ts');
  return openStore(host);
}

/** Loaded only where somebody is asked. */
async function ask(asking: Parameters<typeof AskQuestions>[0]): Promise<Answers> {
  const { askQuestions } = await import('./questionnaire.ts');
  return askQuestions(asking);
}

function keep(store: Store, document: CheckDocument): void {
  store.checks.save(document);
  store.answers.keepLast(document);
}

function isUrgent({ referral }: CheckDocument): boolean {
  return referral?.urgency === 'emergency' || referral?.urgency === 'same-day';
}

/** The details, and the session that goes with the result. */
async function offer(
  document: CheckDocument,
  words: Words | undefined,
  host: Host,
): Promise<CheckDocument | null> {
  const { promptsFor } = await import('../../ui/prompts.ts');
  const { pageOf } = await import('../../ui/page.ts');
  const { renderDetails } = await import('./render.ts');
  const prompts = promptsFor(host, 'Stopped.');
  for (;;) {
    const choice = await prompts.choose({
      message: 'What next?',
      choices: [
        { key: 'done', label: 'That is all for now' },
        { key: 'session', label: 'Start the session made from this' },
        { key: 'details', label: 'Read the details' },
      ],
    });
    if (choice === 'session') return document;
    if (choice === 'done') return null;
    print(host, renderDetails(inWords(words, content), inWords(words, document), pageOf(host)));
  }
}

/** Answers of a file or standard input, and those of flags, which win. */
async function readAnswers(options: CheckOptions, host: Host): Promise<Answers> {
  const fromFile = options.answers === undefined ? {} : await readFile(options.answers, host);
  const fromFlags = parseAnswers(content.questions, options.given, (id) => `--${id}`);
  return parseAnswers(content.questions, { ...fromFile, ...fromFlags }, (id) =>
    id in fromFlags ? `--${id}` : `${nameOf(options.answers)}: ${id}`,
  );
}

function nameOf(file: string | undefined): string {
  return file === '-' ? 'standard input' : (file ?? '');
}

/** @throws InputError that names the file and line */
async function readFile(file: string, host: Host): Promise<Record<string, unknown>> {
  const hint = 'Give a JSON object of answers, such as {"flow-pattern": "drops", "kit": "weaker"}.';
  const { parseJson, readInput } = await import('../json-input.ts');
  const text = file === '-' ? await readAll(host) : readInput(file, '--answers');
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

async function readAll(host: Host): Promise<string> {
  if (host.stdin.isTTY) warn(host, 'Type or paste the answers as JSON, then Ctrl-D.');
  let text = '';
  host.stdin.setEncoding('utf8');
  for await (const chunk of host.stdin) text += chunk as string;
  return text;
}
