import { parts } from '../content/parts.ts';
import { sources as allSources } from '../content/sources.ts';
import { CONTENT_VERSION } from '../content/version.ts';
import type { PartsDocument } from '../domain/documents/index.ts';
import { didYouMean, InputError, nearestAnd } from '../domain/errors.ts';
import { list } from '../domain/language.ts';
import type { Part, Source } from '../domain/model.ts';
import { documentOf, partActions, partSummary } from '../domain/parts.ts';
import { EXIT_DONE } from '../exit.ts';
import { type Host, mayAsk } from '../host.ts';
import { openStore, type Store } from '../store/store.ts';
import { columnsOf, wrap } from '../ui/text.ts';
import { type Theme, themeFor } from '../ui/theme.ts';
import { localDay, print, say } from './context.ts';
import { parseDay } from './period.ts';

export interface PartsOptions {
  readonly on?: string | undefined;
  readonly input?: boolean | undefined;
  readonly json?: boolean | undefined;
}

type Action = (typeof partActions)[number];

const known: Readonly<Record<string, Part>> = parts;
const sources: Readonly<Record<string, Source>> = allSources;

/** What the pump has and since when; what is due, how soon, and who says so. */
export async function runParts(
  action: string | undefined,
  part: string | undefined,
  options: PartsOptions,
  host: Host,
): Promise<number> {
  const wanted = parseAction(action);
  if (options.on !== undefined && wanted !== 'add') {
    throw new InputError('--on goes with add.', 'Such as `letdown parts add valves --on DATE`.');
  }
  const store = openStore(host);
  if (wanted === 'list') {
    if (part !== undefined) {
      throw new InputError('parts list takes no part.', '`letdown parts` lists all of them.');
    }
    show(store, options, host);
  } else if (wanted === 'add') await add(store, part, options, host);
  else await remove(store, part, options, host);
  return EXIT_DONE;
}

async function add(store: Store, given: string | undefined, options: PartsOptions, host: Host) {
  const since = parseSince(options.on, host);
  if (given !== undefined) checkPart(given);
  const part = given ?? (await choose('Which part is new?', Object.keys(known), options, host));
  store.keepPart({ part, since });
  if (options.json) show(store, options, host);
  else {
    const [entry] = read(store, host).parts.filter((one) => one.part === part);
    if (entry) say(host, `Kept: ${partSummary(entry)}`);
  }
}

async function remove(store: Store, given: string | undefined, options: PartsOptions, host: Host) {
  const kept = store.parts().map((one) => one.part);
  // What a newer version has kept can be removed, though it is not known here.
  if (given !== undefined && !kept.includes(given)) {
    checkPart(given);
    throw new InputError(
      `parts remove: nothing is kept of ${given}.`,
      kept.length === 0 ? 'Nothing is kept of any part.' : `Kept: ${kept.join(', ')}.`,
    );
  }
  if (given === undefined && kept.length === 0) {
    say(host, 'Nothing is kept of any part.');
  } else {
    const part = given ?? (await choose('Which part is to be removed?', kept, options, host));
    store.removePart(part);
    if (!options.json) say(host, `Removed: ${part}.`);
  }
  if (options.json) show(store, options, host);
}

/** @throws InputError where nobody can be asked */
async function choose(
  message: string,
  ids: readonly string[],
  options: PartsOptions,
  host: Host,
): Promise<string> {
  if (!mayAsk(host, options)) {
    throw new InputError('No part was named.', `The parts are: ${ids.join(', ')}.`);
  }
  const { promptsFor } = await import('../ui/prompts.ts');
  return promptsFor(host, 'Stopped. Nothing was changed.').choose({
    message,
    choices: ids.map((id) => ({ key: id, label: known[id]?.name ?? id })),
  });
}

function parseAction(text = 'list'): Action {
  const action = partActions.find((one) => one === text);
  if (action) return action;
  const near = didYouMean(text, partActions);
  // "parts valves" is short for what cannot be known: added or removed.
  const hint = Object.hasOwn(known, text) ? `add ${text}` : near;
  throw new InputError(
    `parts: ${JSON.stringify(text)} is not something to do.`,
    `${hint ? `Did you mean ${hint}? ` : ''}It takes: ${partActions.join(', ')}.`,
  );
}

/** @throws InputError */
function checkPart(text: string): void {
  if (Object.hasOwn(known, text)) return;
  const ids = Object.keys(known);
  throw new InputError(
    `parts: there is no part ${JSON.stringify(text)}.`,
    nearestAnd(text, ids, `The parts are: ${ids.join(', ')}.`),
  );
}

/** @throws InputError */
function parseSince(text: string | undefined, host: Host): string {
  if (text === undefined) return localDay(host.now());
  const at = parseDay(text, '--on', 0);
  if (at > host.now()) {
    throw new InputError(`--on: ${text} is still to come.`, 'Give the day it came into use.');
  }
  // Older than any pump, and a slip: years with two digits are read as of 1900 on.
  if (at < 0) {
    throw new InputError(`--on: ${text} is long before any pump.`, 'Give a day from 1970 on.');
  }
  return localDay(at);
}

function read(store: Store, host: Host): PartsDocument {
  return documentOf(known, store.parts(), localDay(host.now()), CONTENT_VERSION);
}

function show(store: Store, { json }: PartsOptions, host: Host): void {
  const document = read(store, host);
  const text = json
    ? JSON.stringify(document, null, 2)
    : render(document, themeFor(host.stdout, host), columnsOf(host.stdout));
  print(host, text);
}

function render({ parts: entries, unknown }: PartsDocument, theme: Theme, columns: number): string {
  const blocks = entries.flatMap((entry) => {
    const { state, advice, signs } = entry;
    const line = wrap(partSummary(entry), columns, 2);
    const said = advice.map(({ text, who, sources: ids }) => {
      const places = ids.map((id) => sources[id]?.published?.replace(/ \(.*/, '') ?? id);
      return `${text} (${[who, ...places].join(', ')})`;
    });
    return [
      state === 'due' ? theme.strong(line) : line,
      ...(said.length > 0 ? [wrap(`  Advice: ${said.join('; ')}.`, columns, 2)] : []),
      ...(state === 'fresh' ? [] : [wrap(`  ${signs}`, columns, 2)]),
    ];
  });
  const footer =
    entries.length === 0
      ? [
          'Nothing is kept of your pump yet. `letdown parts add valves --on 2026-09-01` does.',
          `The parts are: ${list(unknown)}.`,
        ]
      : [
          ...(unknown.length > 0 ? [`Nothing is kept of: ${unknown.join(', ')}.`] : []),
          'Nobody has tested these times. The guide of your pump comes first, and a weak pull counts more than any date. `letdown learn pump-parts` has the sources.',
        ];
  return [...blocks, ...footer.map((line) => theme.quiet(wrap(line, columns)))].join('\n');
}
