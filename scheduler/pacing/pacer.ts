/** One line of posts before one limit of a platform: they leave it evenly, a little more slowly than it allows. */
import type { Instant } from '../../content/plan.ts';
import { sleep, type Clock } from '../../adapters/port/clock.ts';
import { SlidingWindow } from './sliding-window.ts';

/** Longer waits than this are not spent in memory, where a crash would lose the time until the lease runs out. */
export const LONGEST_WAIT_MS = 2_500;

/** What was sent back comes again so much before its turn: a tick takes it in time. */
const AHEAD_MS = 1_000;
/** What is for other programs to serve is looked at again after this. */
const ELSEWHERE_MS = 1_000;

/** A timer that woke late is made up for, by so much at most: otherwise an even pace would be a slower one. */
const CATCH_UP_MS = 50;

/**
 * In any second at most as many leave as the platform takes, though some that were late catch up and some take longer
 * than others from here to the platform: so many milliseconds stand for a second.
 */
const SECOND_MS = 1_000 + CATCH_UP_MS + 50;

/** Milliseconds from one post to the next; for ever where there is to be none. */
const gapAt = (postsPerSecond: number): number => SECOND_MS / postsPerSecond;

export interface PacerOptions {
  readonly clock: Clock;
  /** Aborted when the program stops: nothing waits any longer. */
  readonly stopping: AbortSignal;
  /** Posts a second of this program: it changes while they wait. */
  share(): number;
  /** Posts a second of all programs together. */
  readonly whole: number;
}

export class Pacer {
  readonly window: SlidingWindow;
  readonly #line: PacerOptions;
  #free: Instant = -Infinity;
  #closedUntil: Instant = -Infinity;
  #back: Instant = -Infinity;
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(line: PacerOptions) {
    this.#line = line;
    this.window = new SlidingWindow(() => line.share());
  }

  /** A post could leave at once. */
  isFree(now: Instant): boolean {
    return this.#waiting === 0 && this.#freeAt(now) <= now;
  }

  /** A post leaves at once. */
  take(now: Instant): void {
    this.#free = Math.max(this.#free, now - CATCH_UP_MS) + this.#gap();
  }

  /** How long a post that gets in line now will wait, in milliseconds. */
  waitAt(now: Instant): number {
    const ahead = this.#waiting === 0 ? 0 : this.#waiting * this.#gap();
    return Math.max(0, this.#freeAt(now) - now) + ahead;
  }

  /** Waits in line. False where it would take too long, because the platform asked to wait or the program stops. */
  pass(): Promise<boolean> {
    this.#waiting += 1;
    const turn = this.#last.then(() => this.#leave());
    this.#last = turn;
    return turn;
  }

  /** How long a post that is ready to go out has to wait, in milliseconds. */
  readyIn(now: Instant): number {
    return Math.max(this.window.readyIn(now), this.#closedUntil - now);
  }

  /**
   * When to come again, for a post that does not wait here: evenly, after all that wait and that were sent back. At the
   * pace of all programs together, for any of them may take it then.
   */
  comeBack(now: Instant): Instant {
    const wait = this.waitAt(now);
    const first = now + (Number.isFinite(wait) ? wait : ELSEWHERE_MS);
    this.#back = Math.max(this.#back + gapAt(this.#line.whole), first);
    return Math.max(now + 1, Math.ceil(this.#back - AHEAD_MS));
  }

  /** What was sent back was not: it is due as it was. */
  recall(): void {
    this.#back = -Infinity;
  }

  /** The platform asked to wait until then. */
  close(until: Instant): void {
    this.#closedUntil = Math.max(this.#closedUntil, until);
  }

  /** The clock was set back: what was told by it lies in the future. */
  forget(): void {
    this.#closedUntil = -Infinity;
    this.#back = -Infinity;
    this.window.forget();
  }

  /** Nothing here is worth remembering. */
  isIdle(now: Instant): boolean {
    const free = Math.max(this.#free, this.#closedUntil, this.#back);
    return this.#waiting === 0 && free <= now && this.window.quietAt() <= now;
  }

  #gap(): number {
    return gapAt(this.#line.share());
  }

  /** One post keeps the next from leaving for one gap, and no longer though the clock be set back. */
  #freeAt(now: Instant): Instant {
    const gap = this.#gap();
    if (gap === Infinity) return Infinity;
    this.#free = Math.min(this.#free, now + gap);
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
        await sleep(clock, Math.ceil(wait), stopping);
      }
    } finally {
      this.#waiting -= 1;
    }
  }
}
