/** What can go wrong between a program and a platform, planned for the next calls. */

/** `landed`: what was asked for happens all the same, and only the answer is not what it should be. */
interface Landing {
  readonly landed?: boolean;
}

/** What befalls calls of any platform. */
type Mishap =
  /** A status with a page instead of the platform's own answer, as proxies before it give: 500, 502, 503. */
  | (Landing & { readonly does: 'status'; readonly status: number })
  /** Somebody in between answers, in their own way. */
  | (Landing & {
      readonly does: 'answer';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body: string;
    })
  /** The connection is cut: before anything happened, or (landed) with the answer lost. `reset`: by RST. */
  | (Landing & { readonly does: 'cut'; readonly reset?: boolean })
  /** No answer until it is released or the server closes. */
  | (Landing & { readonly does: 'hang' })
  /** JSON that ends too early, with status 200 unless told otherwise. */
  | (Landing & { readonly does: 'garble'; readonly status?: number })
  /** Something happens just before the call is dealt with, which then goes its usual way. */
  | { readonly does: 'meanwhile'; run(): void | Promise<void> };

/** How a platform itself says “not now” and “no”: each has its own words for it. */
export interface Saying extends Landing {
  readonly does: 'limit' | 'refuse';
}

export type Fault<Own extends Saying> = Mishap | Own;

export interface FaultPlan {
  /** How often it has struck. */
  readonly hits: number;
  /** Ends it, and answers whatever hangs because of it. */
  clear(): void;
}

/** For calls about one thing, such as one channel or one workspace, and for so many of them. */
export type FaultScope<About extends string> = Readonly<Partial<Record<About, string>>> & {
  readonly times?: number;
};

/** `Name`: of a call; `*` is any. `About`: what a call may be about. */
export interface Faults<Name extends string, Own extends Saying, About extends string> {
  /** For the next call. */
  next(name: Name | '*', fault: Fault<Own>, only?: FaultScope<About>): FaultPlan;
  /** For every call until it is cleared. */
  always(name: Name | '*', fault: Fault<Own>, only?: FaultScope<About>): FaultPlan;
  clear(): void;
}

interface Plan<Name extends string, Own extends Saying> {
  readonly name: Name | '*';
  readonly fault: Fault<Own>;
  readonly about: readonly (readonly [what: string, id: unknown])[];
  left: number;
  hits: number;
  readonly released: Promise<void>;
  readonly release: () => void;
}

export interface Struck<Name extends string, Own extends Saying> {
  /** Of the call. */
  readonly name: Name;
  readonly fault: Fault<Own>;
  /** Resolves when a call that hangs may go on. */
  readonly released: Promise<void>;
}

/**
 * @example A platform that refuses by a limit of its own, in rooms.
 * ```ts
 * class RoomFaults extends PlannedFaults<'say' | 'read', { readonly does: 'limit' }, 'room'> {}
 * const faults = new RoomFaults();
 *
 * // A test plans what befalls:
 * faults.next('say', { does: 'cut', landed: true }, { room: 'kitchen' });
 * // The server asks, for each call:
 * const struck = faults.take('say', { room });
 * await perform({ struck, act, says: () => json(429, {}), response, note });
 * ```
 */
export class PlannedFaults<Name extends string, Own extends Saying, About extends string> implements Faults<
  Name,
  Own,
  About
> {
  #plans: Plan<Name, Own>[] = [];

  next(name: Name | '*', fault: Fault<Own>, only?: FaultScope<About>): FaultPlan {
    return this.#plan(name, fault, 1, only);
  }

  always(name: Name | '*', fault: Fault<Own>, only?: FaultScope<About>): FaultPlan {
    return this.#plan(name, fault, Infinity, only);
  }

  clear(): void {
    for (const plan of this.#plans) plan.release();
    this.#plans = [];
  }

  /** The oldest plan that fits strikes. */
  take(name: Name, about: Readonly<Record<About, string | undefined>>): Struck<Name, Own> | undefined {
    const known: ReadonlyMap<string, unknown> = new Map(Object.entries(about));
    const plan = this.#plans.find(
      (one) =>
        one.left > 0 &&
        (one.name === name || one.name === '*') &&
        one.about.every(([what, id]) => known.get(what) === id),
    );
    if (plan === undefined) return undefined;
    plan.left -= 1;
    plan.hits += 1;
    return { name, fault: plan.fault, released: plan.released };
  }

  #plan(
    name: Name | '*',
    fault: Fault<Own>,
    usualTimes: number,
    only: FaultScope<About> | undefined,
  ): FaultPlan {
    const { times = usualTimes, ...about } = only ?? {};
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const plan: Plan<Name, Own> = {
      name,
      fault,
      about: Object.entries(about),
      left: times,
      hits: 0,
      released,
      release,
    };
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
