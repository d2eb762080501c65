/** What a reply proposes: the commands in it that carry values or stand in a “Did you mean”, found by their structure. */
import { commandNames, declarationOf } from '../../content/commands/commands.ts';
import type { Example } from '../../content/commands/examples.ts';
import type { CommandSpan } from '../../content/message.ts';

/** Every command inside a message, wherever it stands. */
export function spansIn(value: unknown): readonly CommandSpan[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('span' in value && value.span === 'command') return [value as CommandSpan];
  return Object.values(value).flatMap(spansIn);
}

/** As data: which command, and what for its options. */
export function exampleIn({ command, path, values }: CommandSpan): Example {
  const name = commandNames.find((one) => {
    const declared = declarationOf(one);
    return declared.root === command && declared.path.join(' ') === path.join(' ');
  });
  if (name === undefined) throw new Error(`There is no command /${[command, ...path].join(' ')}`);
  return { name, values: Object.fromEntries(values.map(({ option, value }) => [option, value])) };
}
