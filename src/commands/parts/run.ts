import { content } from '../../content/index.ts';
import type { PartsDocument } from '../../domain/documents/index.ts';
import { didYouMean, InputError, nearestAnd } from '../../domain/errors.ts';
import { list } from '../../domain/language.ts';
import { documentOf, partActions, partSummary } from '../../domain/parts.ts';
import { EXIT_DONE } from '../../exit.ts';
import { columnsOf, wrap } from '../../ui/text.ts';
import { type Theme, themeFor } from '../../ui/theme.ts';
import { type Visit, visiting } from '../../visit.ts';
import type { Flags } from './command.ts';

const { parts: known, sources } = content;

/** The pump's parts and their dates; what is due, how soon, and by whose advice. */
export const run = visiting(async (flags: Flags, visit) => {
  const { action = 'list', part, on } = flags;
  if (on !== undefined && action !== 'add') {
    throw new InputError(
      '--on only works with add.',
      'For example: `letdown parts add valves --on DATE`.',
    );
  }
  switch (action) {
    case 'list':
      if (part !== undefined) {
        throw new InputError(
          'parts list does not take a part.',
          '`letdown parts` lists all of them.',
        );
      }
      show(visit);
      break;
    case 'add':
      await add(part, on, visit);
      break;
    case 'remove':
      await remove(part, visit);
      break;
    default:
      throw unknownAction(action);
  }
  return EXIT_DONE;
});

async function add(given: string | undefined, on: number | undefined, visit: Visit): Promise<void> {
  const since = sinceOf(on, visit);
  if (given !== undefined) checkPart(given);
  const part = given ?? (await choose('Which part is new?', Object.keys(known), visit));
  visit.store.parts.keep({ part, since });
  if (visit.asJson) return show(visit);
  const added = read(visit).parts.find((entry) => entry.part === part);
  if (added) visit.say(`Saved: ${partSummary(added)}`);
}

async function remove(given: string | undefined, visit: Visit): Promise<void> {
  const kept = visit.store.parts.read().map(({ part }) => part);
  // Something saved by a newer version can be removed, even if it is unknown here.
  if (given !== undefined && !kept.includes(given)) {
    checkPart(given);
    throw new InputError(
      `parts remove: ${given} is not in your list.`,
      kept.length === 0 ? 'Your list is empty.' : `Your list: ${kept.join(', ')}.`,
    );
  }
  if (given === undefined && kept.length === 0) {
    visit.say('Your list is empty.');
  } else {
    const part = given ?? (await choose('Which part do you want to remove?', kept, visit));
    visit.store.parts.remove(part);
    if (!visit.asJson) visit.say(`Removed: ${part}.`);
  }
  if (visit.asJson) show(visit);
}

/** @throws InputError if nobody can be asked */
async function choose(message: string, ids: readonly string[], visit: Visit): Promise<string> {
  if (!visit.mayAsk) {
    throw new InputError('No part was named.', `The parts are: ${ids.join(', ')}.`);
  }
  const { promptsFor } = await import('../../ui/prompts.ts');
  return promptsFor(visit.host, 'Stopped. Nothing was changed.').choose({
    message,
    choices: ids.map((id) => ({ key: id, label: known[id]?.name ?? id })),
  });
}

function unknownAction(text: string): InputError {
  const near = didYouMean(text, partActions);
  // "parts valves" may be short for adding or for removing.
  const hint = Object.hasOwn(known, text) ? `add ${text}` : near;
  return new InputError(
    `parts: ${JSON.stringify(text)} is not valid here.`,
    `${hint ? `Did you mean ${hint}? ` : ''}Choose from: ${partActions.join(', ')}.`,
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
function sinceOf(on: number | undefined, { host, calendar }: Visit): string {
  if (on === undefined) return calendar.dayOf(host.now());
  if (on > host.now()) {
    throw new InputError(
      `--on: ${calendar.dayOf(on)} is in the future.`,
      'Give the day you started using it.',
    );
  }
  // Older than any pump, so a typo: two-digit years count from 1900.
  if (on < 0) {
    throw new InputError(
      `--on: ${calendar.dayOf(on)} is too long ago.`,
      'Give a day in 1970 or later.',
    );
  }
  return calendar.dayOf(on);
}

function read({ store, calendar, host }: Visit): PartsDocument {
  return documentOf(known, store.parts.read(), calendar.dayOf(host.now()), content.version);
}

function show(visit: Visit): void {
  const document = read(visit);
  if (visit.asJson) return visit.printJson(document);
  const { stdout } = visit.host;
  visit.print(render(document, themeFor(stdout, visit.host), columnsOf(stdout)));
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
          'No pump parts recorded yet. Add one: `letdown parts add valves --on 2026-09-01`',
          `The parts are: ${list(unknown)}.`,
        ]
      : [
          ...(unknown.length > 0 ? [`Not recorded: ${unknown.join(', ')}.`] : []),
          "These times have not been tested. Your pump's manual comes first, and weak suction counts more than any date. `letdown learn pump-parts` has the sources.",
        ];
  return [...blocks, ...footer.map((line) => theme.quiet(wrap(line, columns)))].join('\n');
}
