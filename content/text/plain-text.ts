/** A text as bare words, and commands as people type them. */
import type { CommandSpan, Text } from '../message.ts';

/** What is typed behind the root: `every 45m at :00`. */
const wordsOf = ({ path, values }: Pick<CommandSpan, 'path' | 'values'>): string =>
  [
    ...path,
    ...values.flatMap(({ keyword, value }) => (keyword === undefined ? [value] : [keyword, value])),
  ].join(' ');

/** `/deskbreak every 45m`: a command as text, under its usual name or under another, given with its slash. */
export const lineOf = (span: CommandSpan, name = `/${span.command}`): string =>
  `${name} ${wordsOf(span)}`.trimEnd();

/** A text without any style, each command as `write` has it. */
export const textWith = (text: Text, write: (span: CommandSpan) => string): string =>
  typeof text === 'string'
    ? text
    : text
        .map((span) => {
          if (typeof span === 'string') return span;
          return span.span === 'command' ? write(span) : span.text;
        })
        .join('');

/** A text without any style, with commands under their usual names. */
export const plainText = (text: Text): string => textWith(text, (span) => lineOf(span));
