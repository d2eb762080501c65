/** Commands inside texts, as Discord takes them: each value goes into the field of its option. */
import { commandNames, declarationOf } from '../../../content/commands/commands.ts';
import type { CommandSpan } from '../../../content/message.ts';
import { optionName, pathOf } from '../commands/commands.ts';

/** Discord's ids of the registered commands, by their names. Whoever presses one has it ready to type. */
export type CommandIds = ReadonlyMap<string, string>;

export const noCommandIds: CommandIds = new Map();

/** `deskbreak every`: its name, with what stands in Discord for the root alone. */
export function nameOf({ command, path }: CommandSpan): string {
  const name = commandNames.find((one) => {
    const declared = declarationOf(one);
    return declared.root === command && declared.path.join(' ') === path.join(' ');
  });
  return [command, ...(name === undefined ? path : pathOf(name))].join(' ');
}

/** `interval:45m at::00`, as Discord's clients write it. */
export const valuesOf = ({ values }: CommandSpan): string =>
  values.map(({ option, value }) => `${optionName(option)}:${value}`).join(' ');

/** `/deskbreak every interval:45m`: what can be pasted into Discord. */
export const typedCommand = (span: CommandSpan): string => `/${nameOf(span)} ${valuesOf(span)}`.trimEnd();

/** From what Discord answers when it is asked for them, or given them. */
export function commandIdsIn(answer: unknown): CommandIds {
  const commands: readonly unknown[] = Array.isArray(answer) ? answer : [];
  return new Map(
    commands.flatMap((command): readonly (readonly [string, string])[] => {
      if (typeof command !== 'object' || command === null || !('id' in command && 'name' in command))
        return [];
      const { id, name } = command;
      return typeof id === 'string' && typeof name === 'string' ? [[name, id]] : [];
    }),
  );
}
