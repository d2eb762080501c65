/**
 * Inline text as Slack's rich text: styles are structure there, so that no character of a text can be read as
 * markup or as a mention, and nothing has to be escaped.
 */
import type { types } from '@slack/bolt';
import type { Span, Text } from '../../../content/message.ts';
import { lineOf, textWith } from '../../../content/text/plain-text.ts';
import type { CommandNames } from './command-names.ts';
import { limits } from './limits.ts';
import { plain, shorten } from '../../shared/text.ts';

type Element = types.RichTextElement;

export interface Ink {
  readonly commands: CommandNames;
  /** How many characters may still be written in this message. */
  room: number;
}

/** None for a text that says nothing: Slack refuses empty elements. */
export function richText(text: Text, ink: Ink): Element[] {
  const before = ink.room;
  const budget = Math.min(limits.text, before);
  let left = budget;
  const elements = (typeof text === 'string' ? [text] : text).flatMap((span): Element[] => {
    if (left <= 0) return [];
    const [element, length] = elementOf(span, ink.commands, left);
    left -= length;
    return element === undefined ? [] : [element];
  });
  ink.room = before - (budget - left);
  return elements.some(says) ? elements : [];
}

const says = (element: Element): boolean => element.type !== 'text' || element.text.trim() !== '';

/** The element, if it is not empty, and how many characters of text it takes. */
function elementOf(
  span: Span,
  commands: CommandNames,
  room: number,
): readonly [element: Element | undefined, length: number] {
  const text = shorten(plain(typeof span === 'string' ? span : wordsOf(span, commands)), room);
  if (text === '') return [undefined, 0];
  if (typeof span === 'string') return [{ type: 'text', text }, text.length];
  switch (span.span) {
    case 'strong':
      return [{ type: 'text', text, style: { bold: true } }, text.length];
    case 'soft':
      return [{ type: 'text', text, style: { italic: true } }, text.length];
    case 'code':
    case 'command':
      return [{ type: 'text', text, style: { code: true } }, text.length];
    case 'link':
      return isLink(span.url)
        ? [{ type: 'link', url: span.url, text }, text.length]
        : [{ type: 'text', text }, text.length];
    case 'channel':
      // Slack shows the name to those who may know it. Nobody is notified.
      return isChannel(span.channel)
        ? [{ type: 'channel', channel_id: span.channel }, text.length]
        : [{ type: 'text', text }, text.length];
    case 'person':
      // Messages with people in them go to one person alone; only in a channel would Slack notify.
      return isPerson(span.person)
        ? [{ type: 'user', user_id: span.person }, text.length]
        : [{ type: 'text', text }, text.length];
    case 'moment':
      // Each reader sees it in the zone of their own profile.
      return [
        {
          type: 'date',
          timestamp: Math.floor(span.at.getTime() / 1000),
          format: '{date_short_pretty} {time}',
          fallback: text,
        },
        text.length,
      ];
  }
}

const isChannel = (id: string): boolean => /^[CG][A-Z0-9]+$/u.test(id);

const isPerson = (id: string): boolean => /^[UW][A-Z0-9]+$/u.test(id);

const isLink = (url: string): boolean => /^https?:\/\//u.test(url) && url.length <= limits.url;

function wordsOf(span: Exclude<Span, string>, commands: CommandNames): string {
  return span.span === 'command' ? lineOf(span, commands[span.command]) : span.text;
}

/** A text without any style, for the places that take none. */
export const wordsOfText = (text: Text, commands: CommandNames): string =>
  textWith(text, (span) => lineOf(span, commands[span.command]));
