import type { DoctorDocument } from '../../domain/documents/index.ts';
import { counted, visible } from '../../domain/language.ts';
import { EXIT_DONE } from '../../exit.ts';
import { type Host, mayAsk, whyNotAsked } from '../../host.ts';
import { type Merged, mergeConflicts } from '../../store/conflicts.ts';
import { DataError } from '../../store/data-error.ts';
import { examine, type Health, type Repair, repair } from '../../store/doctor.ts';
import { dataFolder } from '../../store/folder.ts';
import { openStore } from '../../store/store.ts';
import { columnsOf, wrap } from '../../ui/text.ts';
import { type Theme, themeFor, useColor, useUnicode } from '../../ui/theme.ts';
import { visiting } from '../../visit.ts';
import type { Flags } from './command.ts';

/** Not 0: something is wrong that the person has to fix. */
const EXIT_TROUBLE = 3;

/** Whether data and terminal are in order; `--repair` fixes what it can. */
export const run = visiting(({ repair: isRepairing }: Flags, visit) => {
  const { host } = visit;
  const theme = themeFor(host.stdout, host);
  const show = (line: string) => visit.print(wrap(line, columnsOf(host.stdout), 2));
  const mended = isRepairing ? mend(host) : null;
  if (mended && !visit.asJson) mendedLines(mended).map(visible).forEach(show);
  if (isRepairing) visit.recoverSessions();
  const health = examine(dataFolder(host), host);
  const document = documentOf(health, mended, host);
  if (visit.asJson) visit.printJson(document);
  else [...dataLines(document, theme), ...terminalLines(document, host)].forEach(show);
  return document.well ? EXIT_DONE : EXIT_TROUBLE;
});

interface Mended {
  readonly repairs: readonly Repair[];
  readonly merged: readonly Merged[];
  readonly cleared: number;
}

function mend(host: Host): Mended {
  const folder = dataFolder(host);
  const health = examine(folder, host);
  const repairs = repair(health, host);
  const merged = mergeConflicts(folder, host);
  const touched = [...health.troubles.map(({ file }) => file), ...merged.map(({ into }) => into)];
  if (touched.some((file) => /(answers|checks-[\d-]+)\.json$/.test(file))) rebuildAnswers(host);
  return { repairs, merged, cleared: health.leftovers.length };
}

function mendedLines({ repairs, merged, cleared }: Mended): readonly string[] {
  return [
    ...repairs.map(
      ({ file, aside, saved }) =>
        `Mended: ${file}. ${saved === 0 ? 'Nothing in it was whole' : `${saved} saved out of it`}; ` +
        `the damaged file is now ${aside}.`,
    ),
    ...merged.map(({ file, into, aside }) =>
      aside === null
        ? `Merged: ${file}. All of it is in ${into}.`
        : `Merged: ${file}. What only it had is in ${into}; the file itself is now ${aside}.`,
    ),
    ...(cleared > 0
      ? [`Cleared away: ${cleared} left over from a stop in the middle of a write.`]
      : []),
    ...(repairs.length + merged.length + cleared === 0 ? ['There was nothing to mend.'] : []),
  ];
}

/** If a check still cannot be read, as said below, answers wait until it can. */
function rebuildAnswers(host: Host): void {
  try {
    openStore(host).rebuildAnswers();
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
  }
}

function documentOf(health: Health, mended: Mended | null, host: Host): DoctorDocument {
  const { folder, exists, whole, running, leftovers, copies, conflicts } = health;
  const unreadable = health.unreadableJournals.map((file) => ({
    file,
    trouble: 'damaged' as const,
    problem: 'holds no session.',
  }));
  const troubles = [...health.troubles, ...unreadable].map(({ file, trouble, problem }) => ({
    file,
    trouble,
    problem,
    remedy: REMEDIES[trouble],
  }));
  const lists = { conflicts, leftovers, copies };
  const { stdout, env, platform } = host;
  return {
    schema: 'letdown.doctor/1',
    well: troubles.length + conflicts.length === 0,
    data: {
      folder,
      exists,
      openToOthers: health.isOpenToOthers,
      whole,
      troubles,
      running,
      ...(Object.fromEntries(Object.entries(lists).map(([key, paths]) => [key, [...paths]])) as {
        [Key in keyof typeof lists]: string[];
      }),
    },
    repair: mended && {
      mended: mended.repairs.map((repair) => ({ ...repair })),
      merged: mended.merged.map((merge) => ({ ...merge })),
      cleared: mended.cleared,
    },
    terminal: {
      canAsk: mayAsk(host, {}),
      color: useColor(stdout, env),
      unicode: useUnicode(env, platform),
    },
    node: process.versions.node,
  };
}

function dataLines({ data }: DoctorDocument, theme: Theme): readonly string[] {
  const { exists, whole, troubles, running, leftovers, copies, conflicts } = data;
  const folder = visible(data.folder);
  if (!exists) return [`Data: ${folder} is not there yet. It is made when something is kept.`];
  const alarm = (text: string) => theme.alarm(visible(`Trouble: ${text}`));
  return [
    `Data: ${folder}: ${whole} ${whole === 1 ? 'file is' : 'files are'} whole${troubles.length === 0 ? ', nothing is damaged' : ''}.`,
    ...troubles.map(({ file, problem, remedy }) => alarm(`${file} ${problem} ${remedy}`)),
    ...conflicts.map((path) =>
      alarm(
        `${path} is a second copy, made when two machines wrote at once. ` +
          '`letdown doctor --repair` adds what only it has.',
      ),
    ),
    ...(running > 0 ? [`Running now: ${counted(running, 'session')}.`] : []),
    ...(leftovers.length > 0
      ? [`Left over: ${leftovers.length} of no use. --repair clears them away.`]
      : []),
    ...copies
      .map(visible)
      .map((path) => `Put aside earlier: ${path}. Remove it when you no longer need it.`),
    ...(data.openToOthers
      ? [`Others on this machine can look in. \`chmod 700 ${folder}\` closes it.`]
      : []),
  ];
}

const REMEDIES = {
  damaged: '`letdown doctor --repair` puts it aside and saves every whole record in it.',
  newer: 'Update letdown to use it; nothing in it is lost.',
  disk: 'Look at who owns it and at the room on the disk; LETDOWN_HOME can name another folder.',
} as const;

function terminalLines({ terminal, node }: DoctorDocument, host: Host): readonly string[] {
  const { stderr } = host;
  const size = stderr.isTTY ? `, ${stderr.columns} columns` : '';
  const can = (able: boolean, what: string) => `${what} ${able ? 'yes' : 'no'}`;
  return [
    `Terminal: ${[
      terminal.canAsk
        ? `questions can be asked${size}`
        : `${whyNotAsked(host).replace(/^this is /, '')}; answer by flags`,
      can(terminal.color, 'colour'),
      can(terminal.unicode, 'Unicode'),
    ].join(', ')}.`,
    `Node ${node}.`,
  ];
}
