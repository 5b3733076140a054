import type { DoctorDocument } from '../domain/documents/index.ts';
import type { Mended } from '../domain/doctor.ts';
import { counted, visible } from '../domain/language.ts';
import type { Page } from '../ui/page.ts';
import { wrap } from '../ui/text.ts';

/** What a repair has done. */
export function renderMended({ mended, merged, cleared }: Mended, page: Page): string {
  const lines = [
    ...mended.map(
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
  ];
  return inLines(lines.length === 0 ? ['There was nothing to mend.'] : lines.map(visible), page);
}

/**
 * What is in order and what is not.
 * @param whyNot why no question can be asked here, if none can
 * @param columns of the terminal; null: it is none
 */
export function renderDoctor(
  { data, terminal, node }: DoctorDocument,
  whyNot: string,
  columns: number | null,
  page: Page,
): string {
  const size = columns === null ? '' : `, ${columns} columns`;
  const can = (able: boolean, what: string) => `${what} ${able ? 'yes' : 'no'}`;
  const abilities = [
    terminal.canAsk
      ? `questions can be asked${size}`
      : `${whyNot.replace(/^this is /, '')}; answer by flags`,
    can(terminal.color, 'colour'),
    can(terminal.unicode, 'Unicode'),
  ];
  const machine = [`Terminal: ${abilities.join(', ')}.`, `Node ${node}.`];
  return inLines([...dataLines(data, page), ...machine], page);
}

function dataLines(data: DoctorDocument['data'], { theme }: Page): readonly string[] {
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

function inLines(lines: readonly string[], { columns }: Page): string {
  return lines.map((line) => wrap(line, columns, 2)).join('\n');
}
