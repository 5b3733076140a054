import { confirmPrompts, isMeant, openPrompts, UNCHANGED } from '../../ask.ts';
import { InputError } from '../../domain/errors.ts';
import {
  type Forgotten,
  forgottenById,
  type Kept,
  newestOf,
  recordsOf,
} from '../../domain/forget.ts';
import { EXIT_DONE } from '../../exit.ts';
import { whyNotAsked } from '../../host.ts';
import { describeRecord, forgetQuestion } from '../../screens/forget.ts';
import { mergeConflicts } from '../../store/conflicts.ts';
import { forget, forgetAll } from '../../store/forget.ts';
import { type Visit, visiting } from '../../visit.ts';
import type { Flags } from './command.ts';

const HINT = 'Add --yes to forget without being asked.';
/** Few enough to look through and choose one. */
const MOST_TO_CHOOSE = 15;

/** Deletes records: one, those before a day, or everything. Asks first, and more carefully for more. */
export const run = visiting(async (flags: Flags, visit) => {
  const { id, before, all, yes } = flags;
  if ([id !== undefined, before !== undefined, all].filter(Boolean).length > 1) {
    throw new InputError('An id, --before and --all do not go together.', 'Give one of them.');
  }
  const { store, data, host } = visit;
  visit.recoverSessions();
  if (all) return forgetEverything(yes, visit);
  const wanted = await chosen(flags, visit);
  const count = recordsOf(wanted).length;
  if (count === 0 && before === undefined) return data.exitCode();
  if (yes || (await isMeant(visit, forgetQuestion(wanted, visit.calendar), HINT))) {
    forget(store, wanted, host);
    visit.say(count === 1 ? 'Forgotten.' : `Forgotten: ${count} records.`);
  }
  return data.exitCode();
});

async function forgetEverything(yes: boolean, visit: Visit): Promise<number> {
  if (!yes) {
    const prompts = await confirmPrompts(visit, HINT);
    const typed = await prompts.type({
      message:
        'This deletes every check, session, measurement, answer, setting and pump part, permanently. Type forget to do it:',
      check: () => null,
    });
    if (typed.trim().toLowerCase() !== 'forget') {
      visit.say('Nothing was changed.');
      return EXIT_DONE;
    }
  }
  forgetAll(visit.store.folder);
  visit.say('Forgotten: everything.');
  return EXIT_DONE;
}

/** Without a day and an id it asks. @throws InputError if nobody can be asked */
async function chosen({ id, before, yes }: Flags, visit: Visit): Promise<Forgotten> {
  const { store, data, host } = visit;
  // What a sync has put beside a file would else stay, and come back.
  if (mergeConflicts(store.folder, host).length > 0) store.rebuildAnswers();
  const until = before ?? Infinity;
  const [sessions, checks] = [store.sessions.read({ until }), store.checks.read({ until })];
  for (const trouble of [...sessions.damaged, ...checks.damaged]) data.report(trouble);
  const measures = data.attempt(() => store.measures.read(), []);
  const kept: Kept = {
    sessions: sessions.records,
    checks: checks.records,
    measures: measures.filter(({ at }) => Date.parse(at) < until),
  };
  if (before === undefined && id === undefined && (yes || !visit.mayAsk)) {
    throw new InputError(
      `Nothing was named to forget, and ${whyNotAsked(host)}.`,
      'Give an id (`letdown history --ids` shows them), --before DATE or --all, with --yes.',
    );
  }
  const wanted =
    before === undefined
      ? forgottenById(kept, id ?? (await choose(kept, visit)))
      : { ...kept, before };
  // Answers taken from these checks can only be deleted if all other checks can be read.
  if (wanted.checks.length > 0 && checks.damaged[0]) throw checks.damaged[0];
  return wanted;
}

/** @returns an id; empty for none */
async function choose(kept: Kept, visit: Visit): Promise<string> {
  const newest = newestOf(kept, MOST_TO_CHOOSE);
  if (newest.length === 0) {
    visit.say('Nothing is kept.');
    return '';
  }
  const prompts = await openPrompts(visit.host, UNCHANGED);
  const id = await prompts.choose({
    message: 'What do you want to delete?',
    choices: [
      { key: '', label: 'Nothing' },
      ...newest.map((record) => ({
        key: record.id,
        label: describeRecord(record, visit.calendar),
      })),
    ],
  });
  if (id === '') visit.say('Nothing was changed.');
  return id;
}
