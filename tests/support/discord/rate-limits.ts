/** Rate limits as Discord counts and tells them: a bucket for each route and channel, in real time. */
import { createHash } from 'node:crypto';
import type { Route, RouteName } from './route-names.ts';

export interface RateLimit {
  readonly calls: number;
  readonly windowMs: number;
}

export interface Limited {
  readonly isGlobal: boolean;
  readonly retryAfterSeconds: number;
}

interface Window {
  used: number;
  endsAt: number;
}

export class RateLimits {
  readonly #each: RateLimit;
  readonly #global: RateLimit | undefined;
  readonly #buckets = new Map<string, Window>();
  #all: Window = { used: 0, endsAt: 0 };

  constructor(each: RateLimit, global: RateLimit | undefined) {
    this.#each = each;
    this.#global = global;
  }

  /** Counts a call. Interactions and their webhooks are exempt from the global limit. */
  take({ name, at }: Route): {
    readonly limited: Limited | undefined;
    readonly headers: Record<string, string>;
  } {
    const now = performance.now();
    const isExempt = at['token'] !== undefined;
    if (this.#global !== undefined && !isExempt) {
      this.#all = current(this.#all, this.#global, now);
      if (this.#all.used >= this.#global.calls)
        return { limited: { isGlobal: true, retryAfterSeconds: secondsTo(this.#all, now) }, headers: {} };
      this.#all.used += 1;
    }
    const major = at['channel'] ?? at['guild'] ?? at['token'] ?? '';
    const key = `${name} ${major}`;
    const window = current(this.#buckets.get(key), this.#each, now);
    this.#buckets.set(key, window);
    const isOver = window.used >= this.#each.calls;
    if (!isOver) window.used += 1;
    const resetAfter = secondsTo(window, now);
    const headers = bucketHeaders(name, this.#each.calls, this.#each.calls - window.used, resetAfter);
    return { limited: isOver ? { isGlobal: false, retryAfterSeconds: resetAfter } : undefined, headers };
  }
}

/** What Discord tells of a bucket, the time to its reset in seconds. */
export const bucketHeaders = (
  name: RouteName,
  limit: number,
  remaining: number,
  resetAfter: number,
): Record<string, string> => ({
  'x-ratelimit-limit': String(limit),
  'x-ratelimit-remaining': String(remaining),
  'x-ratelimit-reset': (Date.now() / 1000 + resetAfter).toFixed(3),
  'x-ratelimit-reset-after': resetAfter.toFixed(3),
  'x-ratelimit-bucket': createHash('md5').update(name).digest('hex'),
});

const current = (window: Window | undefined, { windowMs }: RateLimit, now: number): Window =>
  window !== undefined && window.endsAt > now ? window : { used: 0, endsAt: now + windowMs };

const secondsTo = ({ endsAt }: Window, now: number): number => Math.ceil(endsAt - now) / 1000;
