import { EXIT_DONE } from '../../exit.ts';
import { type Host, mayAsk, whyNotAsked } from '../../host.ts';
import { dataFolder } from '../../store/folder.ts';
import { DataError } from '../../store/data-error.ts';
import { examine, type Health, repair } from '../../store/doctor.ts';
import { openStore } from '../../store/store.ts';
import { counted, withoutControls } from '../../domain/language.ts';
import { columnsOf, wrap } from '../../ui/text.ts';
import { type Theme, themeFor, useColor, useUnicode } from '../../ui/theme.ts';
import { visiting } from '../../visit.ts';
import type { Flags } from './command.ts';

/** Not 0: something is wrong that needs a hand. */
const EXIT_TROUBLE = 3;

/** Whether data and terminal are in order; with `--repair`, what can be mended is. */
export const run = visiting(({ repair: isRepairing }: Flags, visit) => {
  const { host } = visit;
  const theme = themeFor(host.stdout, host);
  const show = (line: string) => visit.print(wrap(line, columnsOf(host.stdout), 2));
  if (isRepairing) {
    for (const line of mend(host)) show(withoutControls(line));
    visit.recoverSessions();
  }
  const health = examine(dataFolder(host), host);
  for (const line of [...dataLines(health, theme), ...terminalLines(host)]) show(line);
  const isWell = health.troubles.length + health.unreadableJournals.length === 0;
  return isWell ? EXIT_DONE : EXIT_TROUBLE;
});

function mend(host: Host): readonly string[] {
  const health = examine(dataFolder(host), host);
  const repairs = repair(health, host);
  const hadAnswers = health.troubles.some(({ file }) =>
    /(answers|checks-[\d-]+)\.json$/.test(file),
  );
  if (hadAnswers) rebuildAnswers(host);
  const cleared = health.leftovers.length;
  return [
    ...repairs.map(
      ({ file, aside, saved }) =>
        `Mended: ${file}. ${saved === 0 ? 'Nothing in it was whole' : `${saved} saved out of it`}; ` +
        `the damaged file is now ${aside}.`,
    ),
    ...(cleared > 0
      ? [`Cleared away: ${cleared} left over from a stop in the middle of a write.`]
      : []),
    ...(repairs.length + cleared === 0 ? ['There was nothing to mend.'] : []),
  ];
}

/** Where a check still cannot be read, which is said below, answers wait until it can. */
function rebuildAnswers(host: Host): void {
  try {
    openStore(host).rebuildAnswers();
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
  }
}

function dataLines(health: Health, theme: Theme): readonly string[] {
  const { folder, exists, whole, troubles, running, unreadableJournals, leftovers, copies } =
    health;
  if (!exists) return [`Data: ${folder} is not there yet. It is made when something is kept.`];
  const troubled = troubles.map(({ file, problem, trouble }) =>
    theme.alarm(withoutControls(`Trouble: ${file} ${problem} ${REMEDIES[trouble]}`)),
  );
  const isWell = troubles.length + unreadableJournals.length === 0;
  return [
    `Data: ${folder}: ${whole} ${whole === 1 ? 'file is' : 'files are'} whole${isWell ? ', nothing is damaged' : ''}.`,
    ...troubled,
    ...unreadableJournals.map((path) =>
      theme.alarm(withoutControls(`Trouble: ${path} tells of no session. ${REMEDIES.damaged}`)),
    ),
    ...(running > 0 ? [`Running now: ${counted(running, 'session')}.`] : []),
    ...(leftovers.length > 0
      ? [`Left over: ${leftovers.length} of no use. --repair clears them away.`]
      : []),
    ...copies
      .map(withoutControls)
      .map((path) => `Put aside earlier: ${path}. Remove it when you no longer need it.`),
    ...(health.isOpenToOthers
      ? [`Others on this machine can look in. \`chmod 700 ${folder}\` closes it.`]
      : []),
  ];
}

const REMEDIES = {
  damaged: '`letdown doctor --repair` puts it aside and saves every whole record in it.',
  newer: 'Update letdown to use it; nothing in it is lost.',
  disk: 'Look at who owns it and at the room on the disk; LETDOWN_HOME can name another folder.',
} as const;

function terminalLines(host: Host): readonly string[] {
  const { stdout, stderr, env, platform } = host;
  const size = stderr.isTTY ? `, ${stderr.columns} columns` : '';
  const can = (able: boolean, what: string) => `${what} ${able ? 'yes' : 'no'}`;
  return [
    `Terminal: ${[
      mayAsk(host, {})
        ? `questions can be asked${size}`
        : `${whyNotAsked(host).replace(/^this is /, '')}; answer by flags`,
      can(useColor(stdout, env), 'colour'),
      can(useUnicode(env, platform), 'Unicode'),
    ].join(', ')}.`,
    `Node ${process.versions.node}.`,
  ];
}
