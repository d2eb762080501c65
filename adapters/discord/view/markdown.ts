/** Inline text as Discord's Markdown: no character of a text can be read as markup or as a mention. */
import type { CommandSpan, Span, Text } from '../../../content/message.ts';
import { escapedWithin, plain, shorten } from '../../shared/text.ts';
import { limits } from './limits.ts';
import { nameOf, noCommandIds, typedCommand, valuesOf, type CommandIds } from './typed-command.ts';

/**
 * A backslash before anything but a letter, a digit or a space shows that character as it is. A colon is left alone
 * where it makes no address and no emoji, for times of day read badly otherwise in notifications.
 */
const special = /[\\*_~`|<>@#[\]]|:(?=\/\/|[\w+~-]+:)|(?<=^|\s)[-+]|(?<=^|\d)\./gu;

export const escape = (text: string): string => text.replaceAll(special, '\\$&');

export const unescape = (text: string): string => text.replaceAll(/\\([^0-9A-Za-z\s])/gu, '$1');

/** How many characters may still be written in a message; each text takes its share. */
export interface Ink {
  room: number;
  readonly commands?: CommandIds;
}

export const ink = (commands: CommandIds): Ink => ({ room: limits.text, commands });

/** Marks that stand next to each other would be read as one. */
const JOINT = '\u200b';
const marks = /[*_`]/u;

/** Empty for a text that says nothing. */
export function inline(text: Text, budget: Ink): string {
  const spans = typeof text === 'string' ? [text] : text;
  let written = '';
  for (const [at, span] of spans.entries()) {
    const piece = pieceOf(span, spans[at + 1], Math.max(0, budget.room - 1), budget.commands ?? noCommandIds);
    const meet = marks.test(written.slice(-1)) && piece.startsWith(written.slice(-1));
    const added = meet ? `${JOINT}${piece}` : piece;
    written += added;
    budget.room -= added.length;
  }
  return written.replaceAll(JOINT, '').trim() === '' ? '' : written;
}

const wordsOf = (span: Span): string => {
  if (typeof span === 'string') return span;
  return span.span === 'command' ? typedCommand(span) : span.text;
};

function pieceOf(span: Span, next: Span | undefined, room: number, commands: CommandIds): string {
  const words = wordsOf(span);
  const literal = (limit: number): string => escapedWithin(words, limit, escape);
  if (typeof span === 'string' || plain(words).trim() === '') return literal(room);
  switch (span.span) {
    case 'strong':
      return wrapped('**', literal(room - 4), '**');
    case 'soft':
      // An underscore closes only where no word goes on behind it.
      return next !== undefined && /^\w/u.test(wordsOf(next))
        ? literal(room)
        : wrapped('_', literal(room - 2), '_');
    case 'code':
      return code(words, literal, room);
    case 'command':
      return mention(span, commands, room) || code(words, literal, room);
    case 'link':
      return link(span.url, literal, room);
    case 'moment':
      return withRoom(`<t:${Math.floor(span.at.getTime() / 1000)}:f>`, room);
    case 'channel':
      return isSnowflake(span.channel) ? withRoom(`<#${span.channel}>`, room) : literal(room);
    case 'person':
      // Nobody is notified: no message of ours allows it.
      return isSnowflake(span.person) ? withRoom(`<@${span.person}>`, room) : literal(room);
  }
}

const wrapped = (before: string, text: string, after: string): string =>
  text === '' ? '' : `${before}${text}${after}`;

/** Nothing is escaped inside backticks, and so a backtick would end them. */
const code = (words: string, literal: (limit: number) => string, room: number): string =>
  words.includes('`') || room < 4 ? literal(room) : wrapped('`', shorten(plain(words), room - 2), '`');

/** A command to press, with what goes into its fields beside it; nothing where its id is not known, or it does not fit. */
function mention(span: CommandSpan, commands: CommandIds, room: number): string {
  const id = commands.get(span.command);
  const values = plain(valuesOf(span));
  if (id === undefined || values.includes('`')) return '';
  return withRoom(`</${nameOf(span)}:${id}>${values === '' ? '' : ` \`${values}\``}`, room);
}

const withRoom = (text: string, room: number): string => (text.length <= room ? text : '');

function link(url: string, literal: (limit: number) => string, room: number): string {
  if (!/^https?:\/\/[^\s<>()\\]+$/u.test(url) || url.length > limits.url) return literal(room);
  const text = literal(room - url.length - 4);
  return text === '' ? '' : `[${text}](${url})`;
}

/** Ids of everything in Discord: digits, by time. */
export const isSnowflake = (id: string): boolean => /^\d{17,20}$/u.test(id);
