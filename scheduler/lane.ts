/**
 * One line of posts before one limit of a platform: they leave it evenly, a little more slowly than it allows. Between
 * here and the platform each is committed, and a commit that takes its time makes many of them ready at once: so they
 * are counted once more as they go out.
 */
import type { Instant } from '../content/plan.ts';
import type { Clock } from './clock.ts';

/** Longer waits than this are not spent in memory, where a crash would lose the time until the lease runs out. */
export const LONGEST_WAIT_MS = 2_500;

/** What was sent back comes again so much before its turn: a tick takes it in time. */
const AHEAD_MS = 1_000;

/** A timer that woke late is made up for, by so much at most: otherwise an even pace would be a slower one. */
const CATCH_UP_MS = 50;

/**
 * In any second at most as many leave as the platform takes, though some that were late catch up and some take longer
 * than others from here to the platform: so many milliseconds stand for a second.
 */
const SECOND_MS = 1_000 + CATCH_UP_MS + 50;

/**
 * Milliseconds from one post to the next, for one of several programs that share a limit. Each takes whole posts of
 * the second, so that the sum of what they send in it stays below the limit. Where it has fewer than there are programs,
 * it is kept on average.
 */
export function gapBetween(postsPerSecond: number, programs: number): number {
  const share = postsPerSecond / programs;
  return SECOND_MS / (share >= 1 ? Math.floor(share) : share);
}

/** Never more than `most` go out in any `withinMs`. */
export interface Burst {
  readonly most: number;
  readonly withinMs: number;
}

/** What of one second's posts one of several programs may send at once. */
export function burstOf(postsPerSecond: number, programs: number): Burst {
  const share = postsPerSecond / programs;
  return share >= 1
    ? { most: Math.floor(share), withinMs: 1_000 + CATCH_UP_MS }
    : { most: 1, withinMs: 1_000 / share };
}

export interface Line {
  readonly clock: Clock;
  /** Aborted when the program stops: nothing waits any longer. */
  readonly stopping: AbortSignal;
  /** Milliseconds between two posts: it changes while they wait. */
  gap(): number;
  burst(): Burst;
}

export class Lane {
  readonly #line: Line;
  #free: Instant = -Infinity;
  #closedUntil: Instant = -Infinity;
  #back: Instant = -Infinity;
  #waiting = 0;
  /** When the last ones went out. */
  readonly #out: Instant[] = [];
  #last: Promise<unknown> = Promise.resolve();

  constructor(line: Line) {
    this.#line = line;
  }

  /** A post could leave at once. */
  isFree(now: Instant): boolean {
    return this.#waiting === 0 && this.#freeAt(now) <= now;
  }

  /** A post leaves at once. */
  take(now: Instant): void {
    this.#free = Math.max(this.#free, now - CATCH_UP_MS) + this.#line.gap();
  }

  /** How long a post that gets in line now will wait, in milliseconds. */
  waitAt(now: Instant): number {
    return Math.max(0, this.#freeAt(now) - now) + this.#waiting * this.#line.gap();
  }

  /** Waits in line. False where it would take too long, because the platform asked to wait or the program stops. */
  pass(): Promise<boolean> {
    this.#waiting += 1;
    const turn = this.#last.then(() => this.#leave());
    this.#last = turn;
    return turn;
  }

  /** How long a post that is ready has to wait until it may go out, in milliseconds. */
  readyIn(now: Instant): number {
    const { most, withinMs } = this.#line.burst();
    // Those that went out in a future that a wrong clock has told of count as of now.
    const first = Math.min(this.#out.at(-most) ?? -Infinity, now);
    return Math.max(0, first + withinMs - now, this.#closedUntil - now);
  }

  /** A post goes out. */
  goOut(now: Instant): void {
    const { most } = this.#line.burst();
    this.#out.push(now);
    if (this.#out.length > most) this.#out.splice(0, this.#out.length - most);
  }

  /** When to come again, for a post that does not wait here: evenly, after all that wait and that were sent back. */
  comeBack(now: Instant): Instant {
    this.#back = Math.max(this.#back + this.#line.gap(), now + this.waitAt(now));
    return Math.max(now + 1, Math.ceil(this.#back - AHEAD_MS));
  }

  /** The platform asked to wait until then. */
  close(until: Instant): void {
    this.#closedUntil = Math.max(this.#closedUntil, until);
  }

  /** The clock was set back: what was told by it lies in the future. */
  forget(): void {
    this.#closedUntil = -Infinity;
    this.#back = -Infinity;
    this.#out.length = 0;
  }

  /** Nothing here is worth remembering. */
  isIdle(now: Instant): boolean {
    const isOut = (this.#out.at(-1) ?? -Infinity) + this.#line.burst().withinMs <= now;
    return this.#waiting === 0 && isOut && Math.max(this.#freeAt(now), this.#back) <= now;
  }

  /** One post keeps the next from leaving for one gap, and no longer though the clock be set back. */
  #freeAt(now: Instant): Instant {
    this.#free = Math.min(this.#free, now + this.#line.gap());
    return Math.max(this.#free, this.#closedUntil);
  }

  async #leave(): Promise<boolean> {
    const { clock, stopping } = this.#line;
    try {
      for (;;) {
        const now = clock.now();
        const wait = this.#freeAt(now) - now;
        if (stopping.aborted || wait > LONGEST_WAIT_MS) return false;
        if (wait <= 0) {
          this.take(now);
          return true;
        }
        await clock.sleep(Math.ceil(wait), stopping);
      }
    } finally {
      this.#waiting -= 1;
    }
  }
}
