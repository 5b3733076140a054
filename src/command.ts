import type { CommandTree } from './command-tree.ts';
import type { Flag, FlagsOf, Operand } from './flags/flag.ts';
import type { Host } from './host.ts';

/** Global flags, which apply to every command. */
export interface Wishes {
  readonly input: boolean;
  readonly quiet: boolean;
  readonly accessible: boolean;
  readonly color: boolean;
}

/** How a command is called, apart from its own flags. */
export interface Call {
  readonly host: Host;
  readonly wishes: Wishes;
  readonly command: Pick<CommandSpec, 'name' | 'isFollowedByEar'>;
  /** The whole command line as data, with every possible flag value. */
  readonly tree: () => CommandTree;
  /** The help of the command at a path of names; for an empty path, of the program. @throws InputError */
  readonly helpOf: (path: readonly string[]) => string;
}

export interface Outcome {
  readonly exitCode: number;
  /** What the person chose to do next: a command and its flags. */
  readonly next?: { readonly command: string; readonly flags: object };
}

export interface Runner<F> {
  readonly run: (flags: F, call: Call) => number | Outcome | Promise<number | Outcome>;
}

type Flags = Readonly<Record<string, Flag<unknown>>>;
type Operands = Readonly<Record<string, Operand<unknown>>>;

/** A command as data: program.ts turns it into a commander command, and completion and the manual use it too. */
export interface CommandSpec {
  readonly name: string;
  readonly about: string;
  readonly operands: Operands;
  readonly flags: Flags;
  /** More flags, known only once the content is loaded: question ids. Their values arrive as `given`. */
  readonly moreFlags?: (() => Promise<Flags>) | undefined;
  /** A paragraph of help before the examples. */
  readonly notes?: string | undefined;
  readonly examples: readonly string[];
  readonly isHidden?: boolean | undefined;
  /** Its screens are read aloud if sound is set to speech. */
  readonly isFollowedByEar?: boolean | undefined;
  /** Needs every possible value of every flag. */
  readonly needsTree?: boolean | undefined;
  readonly load: () => Promise<Runner<never>>;
}

/** Declares a command. `load` imports its code, so that other commands do not load it. */
export function command<F extends Flags, O extends Operands = Record<never, never>>(
  spec: Omit<CommandSpec, 'flags' | 'operands' | 'load'> & {
    readonly flags: F;
    readonly operands?: O;
    readonly load: () => Promise<Runner<FlagsOf<F & O>>>;
  },
): CommandSpec {
  return { operands: {}, ...spec };
}
