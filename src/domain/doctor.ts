import type { DoctorDocument } from './documents/index.ts';

type Data = DoctorDocument['data'];

/** What is wrong with a file, or with the folder. */
export type Trouble = Readonly<Pick<Data['troubles'][number], 'file' | 'trouble' | 'problem'>>;

/** The state of the data folder. */
export type Health = Readonly<
  Pick<Data, 'folder' | 'exists' | 'openToOthers' | 'whole' | 'running'>
> & {
  readonly troubles: readonly Trouble[];
  readonly conflicts: readonly string[];
  readonly leftovers: readonly string[];
  readonly copies: readonly string[];
};

/** What a repair has done. */
export type Mended = NonNullable<DoctorDocument['repair']>;
export type Repair = Mended['mended'][number];
export type Merged = Mended['merged'][number];

const REMEDIES: Readonly<Record<Trouble['trouble'], string>> = {
  damaged: '`letdown doctor --repair` puts it aside and saves every whole record in it.',
  newer: 'Update letdown to use it; nothing in it is lost.',
  disk: 'Look at who owns it and at the room on the disk; LETDOWN_HOME can name another folder.',
};

/** @param mended null: no repair was asked for */
export function doctorDocument(
  health: Health,
  mended: Mended | null,
  machine: Pick<DoctorDocument, 'terminal' | 'node'>,
): DoctorDocument {
  const { troubles, conflicts, leftovers, copies } = health;
  return {
    schema: 'letdown.doctor/1',
    well: troubles.length + conflicts.length === 0,
    data: {
      ...health,
      troubles: troubles.map(({ file, trouble, problem }) => ({
        file,
        trouble,
        problem,
        remedy: REMEDIES[trouble],
      })),
      conflicts: [...conflicts],
      leftovers: [...leftovers],
      copies: [...copies],
    },
    repair: mended,
    ...machine,
  };
}
