/** How Discord says “not now” and “no”. */
import { type Answer, json } from '../platform/answers.ts';
import type { JsonObject } from '../platform/json.ts';
import { Refusal } from './errors.ts';
import type { Saying } from './faults.ts';
import { bucketHeaders } from './rate-limits.ts';
import type { RouteName } from './route-names.ts';

/** HTTP 429 as Discord words it. */
export function tooMany(
  retryAfterSeconds: number,
  scope: 'user' | 'global' | 'shared',
  headers: Readonly<Record<string, string>> = {},
  words: JsonObject = { message: 'You are being rate limited.' },
): Answer {
  const isGlobal = scope === 'global';
  return json(
    429,
    { ...words, retry_after: retryAfterSeconds, global: isGlobal },
    {
      ...headers,
      'retry-after': String(Math.ceil(retryAfterSeconds)),
      'x-ratelimit-scope': scope,
      ...(isGlobal ? { 'x-ratelimit-global': 'true' } : {}),
    },
  );
}

export function says(fault: Saying, route: RouteName): Answer {
  switch (fault.does) {
    case 'limit': {
      const { retryAfterSeconds, scope = 'user' } = fault;
      // The bucket's own time has fractions, which `Retry-After` rounds up.
      const resetAfter = Math.max(0.001, retryAfterSeconds - 0.4);
      const headers = scope === 'user' ? bucketHeaders(route, 5, 0, resetAfter) : {};
      return tooMany(retryAfterSeconds, scope, headers);
    }
    case 'refuse': {
      const { code, status, message, retryAfterSeconds = 1 } = fault;
      const refusal = new Refusal(code, {
        ...(status === undefined ? {} : { status }),
        ...(message === undefined ? {} : { message }),
      });
      return refusal.status === 429
        ? tooMany(retryAfterSeconds, 'shared', {}, refusal.body)
        : json(refusal.status, refusal.body);
    }
  }
}
