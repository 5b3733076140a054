import type { CommandTree, Flag, Value } from '../../command-tree.ts';

/** A command, and what can follow it. */
export interface Place {
  /** The names that lead here: '' for the program, then 'check', 'settings set'. */
  readonly at: string;
  readonly commands: readonly Pick<CommandTree, 'name' | 'about'>[];
  readonly operands: readonly Value[];
  readonly flags: readonly Flag[];
}

/** Every command of the tree, the program first. All of them take global flags. */
export function placesOf(program: CommandTree): readonly Place[] {
  const everywhere = program.flags.filter(({ names }) => !names.includes('--version'));
  const below = (tree: CommandTree, at: string): readonly Place[] => {
    const known = new Set(tree.flags.flatMap(({ names }) => names));
    const more = everywhere.filter(({ names }) => !names.some((name) => known.has(name)));
    return [
      { ...tree, at, flags: [...tree.flags, ...more] },
      ...tree.commands.flatMap((command) => below(command, `${at} ${command.name}`.trim())),
    ];
  };
  return below(program, '');
}

/** The description shown next to a word: only its first clause. */
export function brief(about: string): string {
  return (/^.*?(?=[.:;](\s|$)|\n|$)/.exec(about)?.[0] ?? '').trim();
}
