/** Commands inside a text: the adapter writes their name, since operators may rename them. */
import { exampleOf, spanOf, type Example } from './examples.ts';
import { readWords } from './grammar.ts';
import type { CommandSpan, Span } from '../message.ts';

/** `/deskbreak every 45m` as a span. It has to be a command; what is none becomes the way to all of them. */
export function commandSpan(line: `/pose${string}` | `/deskbreak${string}`): CommandSpan {
  const [root = '', ...words] = line.split(' ');
  const read = readWords(root === '/pose' ? 'pose' : 'deskbreak', words);
  return spanOf(read.ok ? read.value : exampleOf('help'));
}

/** `a`, `a or b`, `a, b or c`. */
export const eitherOf = (commands: readonly Example[]): readonly Span[] =>
  commands.flatMap((command, at) => [
    ...(at === 0 ? [] : [at === commands.length - 1 ? ' or ' : ', ']),
    spanOf(command),
  ]);
