import type { Draft } from '../../domain/measured.ts';
import { milkFlows, pumpResults } from '../../domain/measure-keys.ts';
import type { MeasureKind } from '../../domain/model.ts';
import { InputError } from '../../domain/errors.ts';
import { namedPump, pumpDraft } from '../../domain/walked.ts';
import { dashed } from '../../flags/flag.ts';
import type { Flags } from './command.ts';

type Given = Omit<Flags, 'what' | 'stop' | 'input' | 'save' | 'json'>;
type Flag = keyof Given;

/** Which flags go with which measurement; the first ones are required. */
const FLAGS = {
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
} as const satisfies Record<MeasureKind, { needs: readonly Flag[]; takes: readonly Flag[] }>;

const EXAMPLES: Readonly<Record<MeasureKind, string>> = {
  suction: '--left 7 --right 6',
  fit: '--left-mm 17 --right-mm 16 --moves rubs',
  pump: '--result one-side-weak --weak-side left --swap moved',
  hand: '--result sprays',
};

/** How to give a measurement by flags if nobody can be asked. */
export function exampleOf(kind: MeasureKind): string {
  return `letdown measure ${kind} ${EXAMPLES[kind]}`;
}

/** What the flags say was measured; null if none was given. @throws InputError */
export function givenDraft(kind: MeasureKind, flags: Flags): Draft | null {
  const { needs, takes } = FLAGS[kind];
  const mine: readonly Flag[] = [...needs, ...takes];
  refuseOthers(kind, mine, flags);
  const given = mine.filter((flag) => flags[flag] !== undefined);
  if (given.length === 0) return null;
  if (!needs.some((flag) => flags[flag] !== undefined)) {
    throw new InputError(
      `measure ${kind}: --${dashed(given[0] ?? 'left')} is not enough on its own.`,
      `For example: \`${exampleOf(kind)}\`.`,
    );
  }
  switch (kind) {
    case 'suction':
      return {
        kind,
        aim: 'highest-comfortable',
        why: [],
        left: flags.left ?? null,
        right: flags.right ?? null,
        pump: namedPump(flags.pump ?? ''),
        usual: flags.usual ?? null,
      };
    case 'fit':
      return {
        kind,
        leftMm: flags.leftMm ?? null,
        rightMm: flags.rightMm ?? null,
        leftAfterMm: flags.leftAfterMm ?? null,
        rightAfterMm: flags.rightAfterMm ?? null,
        flangeMm: flags.flangeMm ?? null,
        moves: flags.moves ?? null,
      };
    case 'pump':
      return givenPump(flags);
    case 'hand':
      return { kind, result: resultOf(milkFlows, kind, flags), byPump: flags.byPump ?? null };
  }
}

/** @throws InputError */
function givenPump(flags: Flags): Draft {
  const result = resultOf(pumpResults, 'pump', flags);
  const { weakSide = null, swap = null, battery = null } = flags;
  const { valves = null, tubing = null, valvesAge = null } = flags;
  const sided = weakSide !== null ? 'weakSide' : swap !== null ? 'swap' : null;
  if (sided !== null && result !== 'one-side-weak') {
    throw new InputError(
      `measure pump: --${dashed(sided)} does not go with --result ${result}.`,
      'Use it with --result one-side-weak.',
    );
  }
  return pumpDraft(result, { weakSide, swap, battery, valves, tubing, valvesAge });
}

/** @throws InputError at a flag of another measurement */
export function refuseOthers(kind: MeasureKind | null, mine: readonly Flag[], flags: Flags): void {
  const all = Object.values(FLAGS).flatMap(({ needs, takes }): readonly Flag[] => [
    ...needs,
    ...takes,
  ]);
  const other = all.find((flag) => !mine.includes(flag) && flags[flag] !== undefined);
  if (other === undefined) return;
  const homes = (Object.keys(FLAGS) as MeasureKind[]).filter((one) =>
    [...FLAGS[one].needs, ...FLAGS[one].takes].some((flag) => flag === other),
  );
  throw new InputError(
    `measure${kind === null ? '' : ` ${kind}`}: --${dashed(other)} only works with ${homes.join(' or ')}.`,
    `For example: \`${exampleOf(homes[0] ?? 'suction')}\`.`,
  );
}

function resultOf<R extends string>(allowed: readonly R[], kind: MeasureKind, flags: Flags): R {
  const found = allowed.find((one) => one === flags.result);
  if (found !== undefined) return found;
  throw new InputError(
    `--result: ${JSON.stringify(flags.result)} is not a result of measure ${kind}.`,
    `Give ${allowed.join(', ')}.`,
  );
}
