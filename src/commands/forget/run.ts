import type {
  CheckDocument,
  MeasureDocument,
  SessionDocument,
} from '../../domain/documents/index.ts';
import { InputError, nearestOr } from '../../domain/errors.ts';
import { measureTitle } from '../../domain/measures.ts';
import { startOf } from '../../domain/merge.ts';
import { counted, list } from '../../domain/language.ts';
import { renderDuration } from '../../domain/units.ts';
import { EXIT_DONE } from '../../exit.ts';
import { mergeConflicts } from '../../store/conflicts.ts';
import { forget, forgetAll, type Forgotten } from '../../store/forget.ts';
import { promptsFor } from '../../ui/prompts.ts';
import { whyNotAsked } from '../../host.ts';
import { type Visit, visiting } from '../../visit.ts';
import { confirmPrompts, isMeant } from '../../ask.ts';
import type { Flags } from './command.ts';
import { lengthOf } from '../../domain/session/record.ts';

const UNCHANGED = 'Stopped. Nothing was changed.';
const HINT = 'Add --yes to forget without being asked.';
const NOTHING: Forgotten = { sessions: [], checks: [], measures: [], before: null };
/** Instead of an id: all of them. */
const ALL_MEASURES = 'measures';
/** Few enough to look through and choose one. */
const MOST_TO_CHOOSE = 15;

/** Deletes records: one, those before a day, or everything. Asks first, and more carefully for more. */
export const run = visiting(async (flags: Flags, visit) => {
  const { id, before, all, yes } = flags;
  if ([id !== undefined, before !== undefined, all].filter(Boolean).length > 1) {
    throw new InputError('An id, --before and --all do not go together.', 'Give one of them.');
  }
  const { store, data } = visit;
  visit.recoverSessions();
  if (all) return forgetEverything(yes, visit);
  // What a sync has put beside a file would else stay, and come back.
  if (mergeConflicts(store.folder, visit.host).length > 0) store.rebuildAnswers();
  const until = before ?? Infinity;
  const sessions = store.sessions.read({ until });
  const checks = store.checks.read({ until });
  const measures = data.attempt(() => store.measures.read(), []);
  for (const trouble of [...sessions.damaged, ...checks.damaged]) data.report(trouble);
  const kept: Kept = {
    sessions: sessions.records,
    checks: checks.records,
    measures: measures.filter(({ at }) => Date.parse(at) < until),
  };
  const wanted = await chosen(flags, kept, visit);
  // Answers taken from these checks can only be deleted if all other checks can be read.
  if (wanted.checks.length > 0 && checks.damaged[0]) throw checks.damaged[0];
  const count = recordsOf(wanted).length;
  if (count === 0 && before === undefined) return data.exitCode();
  if (!yes && !(await isSure(wanted, visit))) return data.exitCode();
  forget(store, wanted, visit.host);
  visit.say(count === 1 ? 'Forgotten.' : `Forgotten: ${count} records.`);
  return data.exitCode();
});

/** @throws InputError if nothing was named and nobody can be asked */
async function chosen({ id, before, yes }: Flags, kept: Kept, visit: Visit): Promise<Forgotten> {
  if (before !== undefined) return { ...kept, before };
  if (id !== undefined) return byId(kept, id);
  if (visit.mayAsk && !yes) return byId(kept, await choose(kept, visit));
  throw new InputError(
    `Nothing was named to forget, and ${whyNotAsked(visit.host)}.`,
    'Give an id (`letdown history --ids` shows them), --before DATE or --all, with --yes.',
  );
}

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

function isSure(wanted: Forgotten, visit: Visit): Promise<boolean> {
  const { sessions, checks, measures } = wanted;
  const [first, ...more] = recordsOf(wanted);
  const message =
    first && more.length === 0
      ? `Delete this permanently: ${describe(first, visit)}?`
      : `Delete ${list([
          ...(sessions.length + checks.length > 0
            ? [`${sessions.length} sessions`, `${checks.length} checks`]
            : []),
          ...(measures.length > 0 ? [counted(measures.length, 'measurement')] : []),
        ])} permanently?`;
  return isMeant(visit, message, HINT);
}

type Kept = Omit<Forgotten, 'before'>;
type Kind = SessionDocument | CheckDocument | MeasureDocument;

function recordsOf({ sessions, checks, measures }: Kept): readonly Kind[] {
  return [...sessions, ...checks, ...measures];
}

function byId(kept: Kept, id: string): Forgotten {
  if (id === '') return NOTHING;
  const { sessions, checks, measures } = kept;
  if (id === ALL_MEASURES && measures.length > 0) return { ...NOTHING, measures };
  const has = (one: { readonly id: string }) => one.id === id;
  const found: Forgotten = {
    sessions: sessions.filter(has),
    checks: checks.filter(has),
    measures: measures.filter(has),
    before: null,
  };
  if (recordsOf(found).length > 0) return found;
  const ids = recordsOf(kept)
    .slice(0, 100)
    .map((one) => one.id);
  throw new InputError(
    `forget: nothing is kept under ${JSON.stringify(id)}.`,
    id === 'all'
      ? 'Did you mean --all?'
      : nearestOr(id, ids, '`letdown history --ids` shows the ids.'),
  );
}

/** @returns an id; empty for none */
async function choose(kept: Kept, visit: Visit): Promise<string> {
  const newest = recordsOf(kept)
    .toSorted((a, b) => Date.parse(startOf(b)) - Date.parse(startOf(a)))
    .slice(0, MOST_TO_CHOOSE);
  if (newest.length === 0) {
    visit.say('Nothing is kept.');
    return '';
  }
  return promptsFor(visit.host, UNCHANGED).choose({
    message: 'What do you want to delete?',
    choices: [
      { key: '', label: 'Nothing' },
      ...newest.map((record) => ({ key: record.id, label: describe(record, visit) })),
    ],
  });
}

function describe(record: Kind, { calendar }: Visit): string {
  const when = calendar.wallTime(Date.parse(startOf(record)));
  if (record.schema === 'letdown.check/2') return `the check of ${when}`;
  if (record.schema === 'letdown.measure/1') {
    return `what you measured on ${when}: ${measureTitle(record)}`;
  }
  const lengthMs = lengthOf(record);
  return `the session of ${when}${lengthMs > 0 ? `, ${renderDuration(lengthMs)}` : ''}`;
}
