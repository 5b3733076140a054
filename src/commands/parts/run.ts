import { openPrompts, UNCHANGED } from '../../ask.ts';
import { content } from '../../content/index.ts';
import { InputError } from '../../domain/errors.ts';
import {
  documentOf,
  inUseSince,
  partSummary,
  refuseUnknownPart,
  unknownAction,
} from '../../domain/parts.ts';
import { EXIT_DONE } from '../../exit.ts';
import { renderParts } from '../../screens/parts.ts';
import { pageOf } from '../../ui/page.ts';
import { type Visit, visiting } from '../../visit.ts';
import type { Flags } from './command.ts';

const { parts: known } = content;

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
      throw unknownAction(known, action);
  }
  return EXIT_DONE;
});

async function add(given: string | undefined, on: number | undefined, visit: Visit): Promise<void> {
  const now = visit.host.now();
  const since = inUseSince(on ?? now, now, visit.calendar);
  if (given !== undefined) refuseUnknownPart(known, given);
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
    refuseUnknownPart(known, given);
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
  const prompts = await openPrompts(visit.host, UNCHANGED);
  return prompts.choose({
    message,
    choices: ids.map((id) => ({ key: id, label: known[id]?.name ?? id })),
  });
}

function read({ store, calendar, host }: Visit) {
  return documentOf(known, store.parts.read(), calendar.dayOf(host.now()), content.version);
}

function show(visit: Visit): void {
  const document = read(visit);
  if (visit.asJson) visit.printJson(document);
  else visit.print(renderParts(document, content.sources, pageOf(visit.host)));
}
