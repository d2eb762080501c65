/** What can go wrong between a bot and Discord, planned for the next calls of a route. */
import type { RouteName } from './route-names.ts';

/** `landed`: what was asked for happens all the same, and only the answer is not what it should be. */
export type Fault =
  /**
   * HTTP 429, of the route's bucket (`user`), of the whole bot, or of a resource that others use too. The bucket
   * is told to be empty for as long, so that discord.js knows by itself from then on.
   */
  | {
      readonly does: 'limit';
      readonly retryAfterSeconds: number;
      readonly scope?: 'user' | 'global' | 'shared';
    }
  /** A status without JSON, as proxies before the API answer: 500, 502, 503. */
  | { readonly does: 'status'; readonly status: number; readonly landed?: boolean }
  /** A JSON error; its usual status and words unless told otherwise. */
  | {
      readonly does: 'refuse';
      readonly code: number;
      readonly status?: number;
      readonly message?: string;
      /** Told where the status is 429: one second unless told otherwise. */
      readonly retryAfterSeconds?: number;
      readonly landed?: boolean;
    }
  /** The connection is cut: before anything happened, or (landed) with the answer lost. `reset`: by RST. */
  | { readonly does: 'cut'; readonly landed?: boolean; readonly reset?: boolean }
  /** No answer until it is released or the server closes; `landed`: the effect comes first. */
  | { readonly does: 'hang'; readonly landed?: boolean }
  /** Status 200 with JSON that ends too early. */
  | { readonly does: 'garble'; readonly landed?: boolean }
  /** Something happens just before the call is dealt with, which then goes its usual way. */
  | { readonly does: 'meanwhile'; run(): void | Promise<void> };

export interface FaultPlan {
  /** How often it has struck. */
  readonly hits: number;
  /** Ends it, and answers whatever hangs because of it. */
  clear(): void;
}

/** For calls about one channel, for so many calls. */
export interface FaultScope {
  readonly channel?: string;
  readonly times?: number;
}

export interface Faults {
  /** For the next call of a route, or with `*` of any. */
  next(route: RouteName | '*', fault: Fault, only?: FaultScope): FaultPlan;
  /** For every call until it is cleared. */
  always(route: RouteName | '*', fault: Fault, only?: FaultScope): FaultPlan;
  clear(): void;
}

interface Plan {
  readonly route: RouteName | '*';
  readonly fault: Fault;
  readonly channel: string | undefined;
  left: number;
  hits: number;
  readonly released: Promise<void>;
  readonly release: () => void;
}

export interface Struck {
  readonly route: RouteName;
  readonly fault: Fault;
  /** Resolves when a call that hangs may go on. */
  readonly released: Promise<void>;
}

export class PlannedFaults implements Faults {
  #plans: Plan[] = [];

  next(route: RouteName | '*', fault: Fault, only: FaultScope = {}): FaultPlan {
    return this.#plan(route, fault, only.channel, only.times ?? 1);
  }

  always(route: RouteName | '*', fault: Fault, only: FaultScope = {}): FaultPlan {
    return this.#plan(route, fault, only.channel, only.times ?? Infinity);
  }

  clear(): void {
    for (const plan of this.#plans) plan.release();
    this.#plans = [];
  }

  /** The oldest plan that fits strikes. */
  take(route: RouteName, channel: string | undefined): Struck | undefined {
    const plan = this.#plans.find(
      (one) =>
        one.left > 0 &&
        (one.route === route || one.route === '*') &&
        (one.channel === undefined || one.channel === channel),
    );
    if (plan === undefined) return undefined;
    plan.left -= 1;
    plan.hits += 1;
    return { route, fault: plan.fault, released: plan.released };
  }

  #plan(route: RouteName | '*', fault: Fault, channel: string | undefined, times: number): FaultPlan {
    const { promise, resolve } = latch();
    const plan: Plan = { route, fault, channel, left: times, hits: 0, released: promise, release: resolve };
    this.#plans.push(plan);
    return {
      get hits() {
        return plan.hits;
      },
      clear: () => {
        plan.left = 0;
        plan.release();
        this.#plans = this.#plans.filter((one) => one !== plan);
      },
    };
  }
}

function latch(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
