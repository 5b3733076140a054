import type { CommandTree } from './command-tree.ts';
import type { Flag, FlagsOf, Operand } from './flags/flag.ts';
import type { Host } from './host.ts';

/** What the person wants of every command: flags of the program itself. */
export interface Wishes {
  readonly input: boolean;
  readonly quiet: boolean;
  readonly accessible: boolean;
  readonly color: boolean;
}

/** How a command is called, beside its own flags. */
export interface Call {
  readonly host: Host;
  readonly wishes: Wishes;
  readonly command: Pick<CommandSpec, 'name' | 'isFollowedByEar'>;
  /** The whole command line as data, with every value that its flags take. */
  readonly tree: () => CommandTree;
  /** The help of the command that a path of names leads to; none: of the program. @throws InputError */
  readonly helpOf: (path: readonly string[]) => string;
}

/** What a command came to. */
export interface Outcome {
  readonly exitCode: number;
  /** What the person chose to go on with: a command and its flags. */
  readonly next?: { readonly command: string; readonly flags: object };
}

export interface Runner<F> {
  readonly run: (flags: F, call: Call) => number | Outcome | Promise<number | Outcome>;
}

type Flags = Readonly<Record<string, Flag<unknown>>>;
type Operands = Readonly<Record<string, Operand<unknown>>>;

/** A command as data: program.ts makes commander's of it, and completion and the manual come from there. */
export interface CommandSpec {
  readonly name: string;
  readonly about: string;
  readonly operands: Operands;
  readonly flags: Flags;
  /** More flags, known only once the content is: question ids. Their values come as `given`. */
  readonly moreFlags?: (() => Promise<Flags>) | undefined;
  /** A paragraph of help before the examples. */
  readonly notes?: string | undefined;
  readonly examples: readonly string[];
  readonly isHidden?: boolean | undefined;
  /** Its screens are read aloud to whoever set sound to speech. */
  readonly isFollowedByEar?: boolean | undefined;
  /** Needs to know every value that every flag takes. */
  readonly needsTree?: boolean | undefined;
  readonly load: () => Promise<Runner<never>>;
}

/** Declares a command. `load` imports what runs it, so that no other command waits for it. */
export function command<F extends Flags, O extends Operands = Record<never, never>>(
  spec: Omit<CommandSpec, 'flags' | 'operands' | 'load'> & {
    readonly flags: F;
    readonly operands?: O;
    readonly load: () => Promise<Runner<FlagsOf<F & O>>>;
  },
): CommandSpec {
  return { operands: {}, ...spec };
}
