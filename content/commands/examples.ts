/**
 * Commands to show, as data: which one, and what is typed for its options. So the example in a problem can be written
 * as each platform takes it, under the name that an operator gave it.
 */
import { declarationOf, type CommandName, type OptionsDeclared } from './commands.ts';
import type { CommandSpan } from '../message.ts';

export interface Example {
  readonly name: CommandName;
  /** By the keys of the declaration; those that are not given are left out. */
  readonly values: Readonly<Partial<Record<string, string>>>;
}

/** `example('every', { interval: '45m' })`: a command with just these values. */
export const example = <N extends CommandName>(
  name: N,
  values: Readonly<Partial<Record<keyof OptionsDeclared<N> & string, string>>>,
): Example => ({ name, values });

/** A whole right command: each needed option with its own example. */
export const exampleOf = (name: CommandName): Example => ({
  name,
  values: Object.fromEntries(
    Object.entries(declarationOf(name).options)
      .filter(([, option]) => option.required)
      .map(([key, option]) => [key, option.example]),
  ),
});

export function spanOf({ name, values }: Example): CommandSpan {
  const { root, path, options } = declarationOf(name);
  return {
    span: 'command',
    command: root,
    path,
    values: Object.entries(options).flatMap(([option, { keyword }]) => {
      const value = values[option];
      return value === undefined || value === ''
        ? []
        : [{ option, value, ...(keyword !== undefined && { keyword }) }];
    }),
  };
}
