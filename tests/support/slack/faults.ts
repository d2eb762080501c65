/** What can go wrong between an app and Slack, planned for the next calls of a method. */
import type { JsonObject } from './json.ts';

/** `landed`: what was asked for happens all the same, and only the answer is not what it should be. */
export type Fault =
  /** HTTP 429 with `Retry-After`. */
  | { readonly does: 'limit'; readonly retryAfterSeconds: number }
  | { readonly does: 'status'; readonly status: number; readonly landed?: boolean }
  /** An answer with `ok: false`. */
  | {
      readonly does: 'refuse';
      readonly error: string;
      readonly details?: JsonObject;
      readonly landed?: boolean;
    }
  /** The connection is cut: before anything happened, or (landed) with the answer lost. */
  | { readonly does: 'cut'; readonly landed?: boolean }
  /** No answer until it is released or the server closes. */
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

export interface Faults {
  /**
   * For the next call of a method. Beside Web API methods there are `upload`, `response_url`
   * and `link` (opening a socket), and `*` for any of them.
   */
  next(method: string, fault: Fault, only?: FaultScope): FaultPlan;
  /** For every call until it is cleared. */
  always(method: string, fault: Fault, only?: FaultScope): FaultPlan;
  clear(): void;
}

/** For calls of one workspace, for so many calls. */
export interface FaultScope {
  readonly team?: string;
  readonly times?: number;
}

interface Plan {
  readonly method: string;
  readonly fault: Fault;
  readonly team: string | undefined;
  left: number;
  hits: number;
  readonly released: Promise<void>;
  readonly release: () => void;
}

export interface Struck {
  readonly fault: Fault;
  /** Resolves when a call that hangs may go on. */
  readonly released: Promise<void>;
}

export class PlannedFaults implements Faults {
  #plans: Plan[] = [];

  next(method: string, fault: Fault, only: FaultScope = {}): FaultPlan {
    return this.#plan(method, fault, only.team, only.times ?? 1);
  }

  always(method: string, fault: Fault, only: FaultScope = {}): FaultPlan {
    return this.#plan(method, fault, only.team, only.times ?? Infinity);
  }

  clear(): void {
    for (const plan of this.#plans) plan.release();
    this.#plans = [];
  }

  /** The oldest plan that fits strikes. */
  take(method: string, team: string | undefined): Struck | undefined {
    const plan = this.#plans.find(
      (one) =>
        one.left > 0 &&
        (one.method === method || one.method === '*') &&
        (one.team === undefined || one.team === team),
    );
    if (plan === undefined) return undefined;
    plan.left -= 1;
    plan.hits += 1;
    return { fault: plan.fault, released: plan.released };
  }

  #plan(method: string, fault: Fault, team: string | undefined, times: number): FaultPlan {
    const { promise, resolve } = latch();
    const plan: Plan = { method, fault, team, left: times, hits: 0, released: promise, release: resolve };
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
