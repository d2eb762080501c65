/** What a command is, as it is declared. */
import type { Ability } from '../abilities.ts';
import type { Access } from '../access.ts';
import type { CommandRoot } from '../message.ts';
import type { Option } from '../options/option.ts';

export interface Command<O extends Readonly<Record<string, Option>> = Readonly<Record<string, Option>>> {
  readonly root: CommandRoot;
  /** The words after the root, e.g. `['holiday', 'add']`; none for the root alone. */
  readonly path: readonly string[];
  /** Words that people try instead of the path. */
  readonly also?: readonly string[];
  readonly summary: string;
  readonly access: Access;
  /** Of no use on a platform without it. */
  readonly needs?: Ability;
  /** For anyone, and yet something is another one afterwards: whoever gives it has to know that it was done. */
  readonly changes?: true;
  /** In the order in which they are typed. */
  readonly options: O;
}

/** Keeps the exact types of its options. */
export const command = <const O extends Readonly<Record<string, Option>>>(spec: Command<O>): Command<O> =>
  spec;
