/**
 * Errors of discord.js, fit for the log: theirs carry the request, which may hold an interaction's token, the text of a
 * message and the bytes of its picture.
 */
import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';

export class DiscordFault extends Error {
  override readonly name = 'DiscordFault';
}

type Telling = RateLimitError | DiscordAPIError | HTTPError;

const tellsTooMuch = (error: unknown): error is Telling =>
  error instanceof RateLimitError || error instanceof DiscordAPIError || error instanceof HTTPError;

/** Other errors come back as they are. */
export const faultOf = (error: unknown): unknown =>
  tellsTooMuch(error) ? new DiscordFault(inWords(error)) : error;

/** A few words, for a line that people read. */
export function inWords(error: unknown): string {
  if (error instanceof RateLimitError)
    return `rate limit${error.global ? ' of the whole bot' : ''} on ${error.method} ${error.route}`;
  if (error instanceof DiscordAPIError)
    return `${error.status} ${error.message.slice(0, 300)} (code ${error.code}) on ${error.method}`;
  if (error instanceof HTTPError) return `${error.status} ${error.message} on ${error.method}`;
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
  return `${error.message.slice(0, 300) || error.name}${code}`;
}
