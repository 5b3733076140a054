import type { CommandTree, Flag, Value } from '../../command-tree.ts';

/** A command, and what can stand after it. */
export interface Place {
  /** The names that lead here: '' for the program, then 'check', 'settings set'. */
  readonly at: string;
  readonly commands: readonly Pick<CommandTree, 'name' | 'about'>[];
  readonly operands: readonly Value[];
  readonly flags: readonly Flag[];
}

/** Every command of the tree, the program first. Flags of the program are taken by all. */
export function placesOf(program: CommandTree): readonly Place[] {
  const everywhere = program.flags.filter(({ names }) => !names.includes('--version'));
  const below = (tree: CommandTree, at: string): readonly Place[] => {
    const known = new Set(tree.flags.flatMap(({ names }) => names));
    const more = everywhere.filter(({ names }) => !names.some((name) => known.has(name)));
    return [
      { ...tree, at, flags: [...tree.flags, ...more] },
      ...tree.commands.flatMap((one) => below(one, `${at} ${one.name}`.trim())),
    ];
  };
  return below(program, '');
}

/** What is told beside a word: no more than its first clause. */
export function brief(about: string): string {
  return (/^.*?(?=[.:;](\s|$)|\n|$)/.exec(about)?.[0] ?? '').trim();
}
