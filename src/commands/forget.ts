import type { CheckDocument, SessionDocument } from '../domain/documents/index.ts';
import { InputError, nearestOr } from '../domain/errors.ts';
import { renderDuration } from '../domain/units.ts';
import { type Host, mayAsk } from '../host.ts';
import { forget, forgetAll, type Forgotten } from '../store/forget.ts';
import { openStore, type Store } from '../store/store.ts';
import { promptsFor } from '../ui/prompts.ts';
import { localTime, recoverSessions, say, tolerant } from './context.ts';
import { parseDay } from './period.ts';
import { promptsForSure } from './sure.ts';

export interface ForgetOptions {
  readonly before?: string | undefined;
  readonly all?: boolean | undefined;
  readonly yes?: boolean | undefined;
  readonly input?: boolean | undefined;
}

const UNCHANGED = 'Stopped. Nothing was changed.';
const SURE = { farewell: UNCHANGED, hint: 'Add --yes to forget without being asked.' };
const NOTHING: Forgotten = { sessions: [], checks: [], before: null };
/** So many can be looked over when one is to be chosen. */
const MOST_TO_CHOOSE = 15;

/** Takes records away for good: one, those before a day, or everything. Asks first, more for more. */
export async function runForget(
  id: string | undefined,
  options: ForgetOptions,
  host: Host,
): Promise<number> {
  const ways = [id !== undefined, options.before !== undefined, options.all === true];
  if (ways.filter(Boolean).length > 1) {
    throw new InputError('An id, --before and --all do not go together.', 'Give one of them.');
  }
  const before = options.before === undefined ? null : parseDay(options.before, '--before', 0);
  const store = openStore(host);
  const data = tolerant(host, false);
  recoverSessions(store, host, data);
  const isAsking = mayAsk(host, options) && !options.yes;
  if (options.all) return forgetEverything(store, options, host);
  const until = before ?? Infinity;
  const sessions = store.sessions.read({ until });
  const checks = store.checks.read({ until });
  for (const trouble of [...sessions.damaged, ...checks.damaged]) data.report(trouble);
  const kept = { sessions: sessions.records, checks: checks.records };
  const wanted =
    before !== null
      ? { ...kept, before }
      : id !== undefined
        ? byId(kept, id)
        : isAsking
          ? byId(kept, await choose(kept, host))
          : null;
  if (!wanted) {
    throw new InputError(
      'Nothing was named to forget, and nobody can be asked here.',
      'Give an id (`letdown history --json` shows them), --before DATE or --all, with --yes.',
    );
  }
  // What these answers left can only be taken out where all other checks can be read.
  if (wanted.checks.length > 0 && checks.damaged[0]) throw checks.damaged[0];
  const count = wanted.sessions.length + wanted.checks.length;
  if (count === 0 && before === null) return data.exitCode();
  if (!options.yes && !(await isSure(wanted, options, host))) {
    say(host, 'Nothing was changed.');
    return data.exitCode();
  }
  forget(store, wanted, host);
  say(host, count === 1 ? 'Forgotten.' : `Forgotten: ${count} records.`);
  return data.exitCode();
}

async function forgetEverything(store: Store, options: ForgetOptions, host: Host): Promise<number> {
  if (!options.yes) {
    const prompts = promptsForSure(options, host, SURE);
    const typed = await prompts.type({
      message:
        'This takes away every check, session, answer, setting and pump part, for good. Type forget to do it:',
      check: () => null,
    });
    if (typed.trim().toLowerCase() !== 'forget') {
      say(host, 'Nothing was changed.');
      return 0;
    }
  }
  forgetAll(store.folder);
  say(host, 'Forgotten: everything.');
  return 0;
}

async function isSure(wanted: Forgotten, options: ForgetOptions, host: Host): Promise<boolean> {
  const { sessions, checks } = wanted;
  const [first, ...more] = [...sessions, ...checks];
  const message =
    first && more.length === 0
      ? `Forget this for good: ${describe(first)}?`
      : `Forget ${sessions.length} sessions and ${checks.length} checks for good?`;
  return promptsForSure(options, host, SURE).confirm({ message, preset: false });
}

type Kept = Pick<Forgotten, 'sessions' | 'checks'>;

function byId({ sessions, checks }: Kept, id: string): Forgotten {
  if (id === '') return NOTHING;
  const has = (one: { readonly id: string }) => one.id === id;
  const found = { sessions: sessions.filter(has), checks: checks.filter(has), before: null };
  if (found.sessions.length + found.checks.length > 0) return found;
  const ids = [...sessions, ...checks].slice(0, 100).map((one) => one.id);
  throw new InputError(
    `forget: nothing is kept under ${JSON.stringify(id)}.`,
    nearestOr(id, ids, '`letdown history --json` shows the ids.'),
  );
}

/** @returns an id; empty for none */
async function choose({ sessions, checks }: Kept, host: Host): Promise<string> {
  const newest = [...sessions, ...checks]
    .sort((a, b) => Date.parse(startOf(b)) - Date.parse(startOf(a)))
    .slice(0, MOST_TO_CHOOSE);
  if (newest.length === 0) {
    say(host, 'Nothing is kept.');
    return '';
  }
  return promptsFor(host, UNCHANGED).choose({
    message: 'What shall be forgotten?',
    choices: [
      { key: '', label: 'Nothing' },
      ...newest.map((one) => ({ key: one.id, label: describe(one) })),
    ],
  });
}

function startOf(record: SessionDocument | CheckDocument): string {
  return record.schema === 'letdown.session/1' ? record.startedAt : record.at;
}

function describe(record: SessionDocument | CheckDocument): string {
  const when = localTime(startOf(record));
  if (record.schema === 'letdown.check/1') return `the check of ${when}`;
  const length = Date.parse(record.endedAt) - Date.parse(record.startedAt);
  return `the session of ${when}, ${renderDuration(length)}`;
}
