/** Text on its way to Slack: nothing from outside becomes markup or a mention, or more than Slack takes. */
import { escapedWithin } from '../../shared/text.ts';

/** Slack's three control characters: https://docs.slack.dev/messaging/formatting-message-text#escaping */
export const escape = (text: string): string =>
  /[&<>]/u.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text;

/** Cleaned, escaped, and at most `limit` characters when escaped, which is how Slack counts at worst. */
export const escaped = (text: string, limit: number): string => escapedWithin(text, limit, escape);

export interface PlainText {
  type: 'plain_text';
  text: string;
  emoji: false;
}

/** A plain text object; emoji codes stay as they are typed. */
export const plainText = (text: string, limit: number): PlainText => ({
  type: 'plain_text',
  text: escaped(text, limit),
  emoji: false,
});
