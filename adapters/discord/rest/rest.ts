/** discord.js's REST, set up so that it repeats nothing and holds no post back: waiting and pacing are the scheduler's. */
import type { RateLimitData, RESTOptions } from 'discord.js';
import { makeRequest } from './request.ts';

const TIMEOUT_MS = 10_000;

/** Answers to people may wait so long for their turn: a 429 has surely not landed, and nobody else sends them. */
const PATIENCE_MS = 2_000;

/** `heard`: told of every answer. */
export function restOptions(apiUrl: string | undefined, heard?: HeardStatus): Partial<RESTOptions> {
  return {
    ...(apiUrl !== undefined && { api: apiUrl.replace(/\/+$/u, '') }),
    retries: 0,
    timeout: TIMEOUT_MS,
    rejectOnRateLimit: isHasty,
    makeRequest:
      heard === undefined
        ? makeRequest
        : async (url, init) => {
            const answer = await makeRequest(url, init);
            heard(answer.status, answer.headers.get('x-ratelimit-scope') ?? undefined);
            return answer;
          },
  };
}

/** The scope is that of a rate limit. */
export type HeardStatus = (status: number, scope: string | undefined) => void;

const isHasty = ({ route, retryAfter, timeToReset }: RateLimitData): boolean => {
  const toPerson = route.startsWith('/interactions/') || route.startsWith('/webhooks/');
  return !toPerson || Math.max(retryAfter, timeToReset) > PATIENCE_MS;
};
