import { CONTENT_VERSION } from '../../content/version.ts';
import type { SessionDocument } from '../../domain/documents/index.ts';
import { InputError } from '../../domain/errors.ts';
import { implausibleSession } from '../../domain/plausible.ts';
import { loggedSession, type Pumping } from '../../domain/session/logged.ts';
import { renderAmount, renderDuration, type VolumeUnit } from '../../domain/units.ts';
import { type Host, mayAsk, newId } from '../../host.ts';
import { openStore, type Store } from '../../store/store.ts';
import { localTime, print, recoverSessions, say, type Tolerant, tolerant } from '../context.ts';
import { type PumpingFlags, readPumping } from './pumping.ts';

export interface LogOptions extends PumpingFlags {
  readonly input?: boolean | undefined;
  readonly json?: boolean | undefined;
}

/** Keeps a pumping that happened without `letdown session`. Without any flag it asks. */
export async function runLog(options: LogOptions, host: Host): Promise<number> {
  const store = openStore(host);
  const data = tolerant(host, options.json === true);
  const settings = data.attempt(() => store.settings(), undefined);
  const unit = settings?.units ?? 'ml';
  const showNumbers = settings?.numbers !== 'off';
  const pumping = await pumpingOf(options, { unit, showNumbers }, host);
  recoverSessions(store, host, data);
  const session = record(pumping, host);
  sayOverlap(session, store, host, data);
  // What cannot be kept was not logged: the error ends the command.
  store.sessions.save(session);
  if (options.json) print(host, JSON.stringify(session, null, 2));
  else print(host, keptLine(session, { unit, showNumbers }));
  return data.exitCode();
}

interface Wished {
  readonly unit: VolumeUnit;
  readonly showNumbers: boolean;
}

async function pumpingOf(
  options: LogOptions,
  { unit, showNumbers }: Wished,
  host: Host,
): Promise<Pumping> {
  const isSaid = Object.keys(options).some((flag) => flag !== 'json' && flag !== 'input');
  if (isSaid) {
    const { pumping, remark } = await readPumping(options, unit, host.now());
    if (remark) say(host, remark);
    return pumping;
  }
  if (!mayAsk(host, options)) {
    throw new InputError(
      'Nothing was said of the pumping, and nobody can be asked here.',
      'Give what you know, such as --minutes 20 --let-down 90s --amount 80ml.',
    );
  }
  const { askPumping } = await import('./ask.ts');
  return askPumping(showNumbers ? unit : null, host);
}

/** @throws InputError if it cannot have been so */
function record(pumping: Pumping, host: Host): SessionDocument {
  const id = newId('session', pumping.startedMs, host);
  const session = loggedSession(pumping, { id, content: CONTENT_VERSION });
  const doubt = implausibleSession(session, host.now());
  if (!doubt) return session;
  throw new InputError(
    `The ${doubt.field === 'endedAt' ? 'end' : 'start'} of this pumping ${doubt.problem}.`,
    'Check --started and --minutes.',
  );
}

/** Two entries for one pumping would count twice; twins pumped for by two machines would not. */
function sayOverlap(session: SessionDocument, store: Store, host: Host, data: Tolerant): void {
  const [start, end] = [Date.parse(session.startedAt), Date.parse(session.endedAt)];
  const near = data.attempt(
    () => store.sessions.read({ since: start - 24 * 3600_000, until: end }).records,
    [],
  );
  const other = near.find(
    (one) => Date.parse(one.startedAt) < end && Date.parse(one.endedAt) > start,
  );
  if (!other) return;
  const when = localTime(other.startedAt);
  say(
    host,
    `This overlaps with the session of ${when}. Both are kept; \`letdown forget\` takes one out.`,
  );
}

function keptLine(session: SessionDocument, { unit, showNumbers }: Wished): string {
  const { startedAt, endedAt, pumpOnMs, latencyMs, ml } = session;
  const length = Date.parse(endedAt) - Date.parse(startedAt);
  const letDown =
    latencyMs !== null
      ? `let-down after ${renderDuration(latencyMs)}`
      : pumpOnMs === null
        ? 'let-down not timed'
        : 'no let-down marked';
  const parts = [
    localTime(startedAt),
    ...(length > 0 ? [renderDuration(length)] : []),
    ...(showNumbers ? [letDown, ...(ml === null ? [] : [renderAmount(ml, unit)])] : []),
  ];
  return `Kept: ${parts.join(', ')}.`;
}
