import { InputError } from './errors.ts';
import { dashed } from './language.ts';
import type { Draft, FitDraft, HandDraft, PumpDraft, SuctionDraft } from './measured.ts';
import { milkFlows, pumpResults } from './measure-keys.ts';
import type { MeasureKind } from './model.ts';
import { namedPump, pumpDraft } from './walked.ts';

type Fields = Pick<SuctionDraft, 'left' | 'right' | 'pump' | 'usual'> &
  Omit<FitDraft, 'kind'> &
  Omit<PumpDraft, 'kind' | 'first' | 'result'> &
  Pick<HandDraft, 'byPump'>;
type Field = keyof Fields | 'result';

/** What somebody found without being guided, by the names of the flags; undefined: not given. */
export type Given = {
  readonly [Key in keyof Fields]?: NonNullable<Fields[Key]> | undefined;
} & { readonly result?: string | undefined };

/** What goes with which measurement; one of `needs` is required. */
const FIELDS: Readonly<Record<MeasureKind, Record<'needs' | 'takes', readonly Field[]>>> = {
  suction: { needs: ['left', 'right'], takes: ['pump', 'usual'] },
  fit: {
    needs: ['leftMm', 'rightMm', 'moves'],
    takes: ['leftAfterMm', 'rightAfterMm', 'flangeMm'],
  },
  pump: {
    needs: ['result'],
    takes: ['weakSide', 'swap', 'battery', 'valves', 'tubing', 'valvesAge'],
  },
  hand: { needs: ['result'], takes: ['byPump'] },
};
const KINDS = Object.keys(FIELDS) as MeasureKind[];

const EXAMPLES: Readonly<Record<MeasureKind, string>> = {
  suction: '--left 7 --right 6',
  fit: '--left-mm 17 --right-mm 16 --moves rubs',
  pump: '--result one-side-weak --weak-side left --swap moved',
  hand: '--result sprays',
};

/** How to give a measurement if nobody can be asked. */
export function exampleOf(kind: MeasureKind): string {
  return `letdown measure ${kind} ${EXAMPLES[kind]}`;
}

/** What was measured by what is given; null if nothing is. @throws InputError */
export function givenDraft(kind: MeasureKind, given: Given): Draft | null {
  refuseOthers(kind, given);
  const [first] = fieldsOf(kind).filter((field) => given[field] !== undefined);
  if (first === undefined) return null;
  if (FIELDS[kind].needs.every((field) => given[field] === undefined)) {
    throw new InputError(
      `measure ${kind}: --${dashed(first)} is not enough on its own.`,
      `For example: \`${exampleOf(kind)}\`.`,
    );
  }
  switch (kind) {
    case 'suction': {
      const { left = null, right = null, usual = null, pump = '' } = given;
      const aim = 'highest-comfortable';
      return { kind, aim, why: [], left, right, pump: namedPump(pump), usual };
    }
    case 'fit': {
      const { leftMm = null, rightMm = null, flangeMm = null, moves = null } = given;
      const { leftAfterMm = null, rightAfterMm = null } = given;
      return { kind, leftMm, rightMm, leftAfterMm, rightAfterMm, flangeMm, moves };
    }
    case 'pump':
      return givenPump(given);
    case 'hand':
      return { kind, result: resultOf(milkFlows, kind, given), byPump: given.byPump ?? null };
  }
}

/** @throws InputError */
function givenPump(given: Given): Draft {
  const result = resultOf(pumpResults, 'pump', given);
  const { weakSide = null, swap = null, battery = null } = given;
  const { valves = null, tubing = null, valvesAge = null } = given;
  const sided = weakSide !== null ? 'weakSide' : swap !== null ? 'swap' : null;
  if (sided !== null && result !== 'one-side-weak') {
    throw new InputError(
      `measure pump: --${dashed(sided)} does not go with --result ${result}.`,
      'Use it with --result one-side-weak.',
    );
  }
  return pumpDraft(result, { weakSide, swap, battery, valves, tubing, valvesAge });
}

/** @param kind null: none was named @throws InputError at a flag of another measurement */
export function refuseOthers(kind: MeasureKind | null, given: Given): void {
  const mine = kind === null ? [] : fieldsOf(kind);
  const other = KINDS.flatMap(fieldsOf).find(
    (field) => !mine.includes(field) && given[field] !== undefined,
  );
  if (other === undefined) return;
  const homes = KINDS.filter((one) => fieldsOf(one).includes(other));
  throw new InputError(
    `measure${kind === null ? '' : ` ${kind}`}: --${dashed(other)} only works with ${homes.join(' or ')}.`,
    `For example: \`${exampleOf(homes[0] ?? 'suction')}\`.`,
  );
}

function fieldsOf(kind: MeasureKind): readonly Field[] {
  return [...FIELDS[kind].needs, ...FIELDS[kind].takes];
}

function resultOf<R extends string>(allowed: readonly R[], kind: MeasureKind, given: Given): R {
  const found = allowed.find((one) => one === given.result);
  if (found !== undefined) return found;
  throw new InputError(
    `--result: ${JSON.stringify(given.result)} is not a result of measure ${kind}.`,
    `Give ${allowed.join(', ')}.`,
  );
}
