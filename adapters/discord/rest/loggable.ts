/**
 * Errors of discord.js, fit for the log: theirs carry the request, which may hold an interaction's token, the text of a
 * message and the bytes of its picture.
 */
import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';

export class DiscordError extends Error {
  override readonly name = 'DiscordError';
}

type Telling = RateLimitError | DiscordAPIError | HTTPError;

const tellsTooMuch = (error: unknown): error is Telling =>
  error instanceof RateLimitError || error instanceof DiscordAPIError || error instanceof HTTPError;

/** Other errors come back as they are. */
export const loggable = (error: unknown): unknown =>
  tellsTooMuch(error) ? new DiscordError(inWords(error)) : error;

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
