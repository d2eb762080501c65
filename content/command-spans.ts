/** Commands inside a text: the adapter writes their name, since operators may rename them. */
import type { Span } from './message.ts';

/** `/deskbreak every 45m` as a span; the text must begin with `/pose` or `/deskbreak`. */
export function commandSpan(line: string): Span {
  const [root = '', ...rest] = line.split(' ');
  return { span: 'command', command: root === '/pose' ? 'pose' : 'deskbreak', rest: rest.join(' ') };
}

/** `a`, `a or b`, `a, b or c`. */
export const eitherOf = (lines: readonly string[]): readonly Span[] =>
  lines.flatMap((line, at) => [
    ...(at === 0 ? [] : [at === lines.length - 1 ? ' or ' : ', ']),
    commandSpan(line),
  ]);
