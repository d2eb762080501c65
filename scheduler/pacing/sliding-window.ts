/**
 * The last step before a post goes out. A pacer hands out turns evenly, but from there each post is committed, and a
 * commit that takes its time makes many of them ready at once: so they are counted once more as they go.
 */
import type { Instant } from '../../content/plan.ts';

/** A window of more than a second: some take longer than others from here to the platform. */
const WINDOW_MS = 1_050;

export class SlidingWindow {
  /** Posts a second. */
  readonly #rate: () => number;
  /** When the last ones went out, as many as may within one window. */
  readonly #out: Instant[] = [];

  constructor(rate: () => number) {
    this.#rate = rate;
  }

  /** How long a post that is ready has to wait, in milliseconds. */
  readyIn(now: Instant): number {
    const { most, windowMs } = this.#limit();
    if (most === 0) return Infinity;
    // Those of a future that a wrong clock has told of count as of now.
    const first = Math.min(this.#out.at(-most) ?? -Infinity, now);
    return Math.max(0, first + windowMs - now);
  }

  goOut(now: Instant): void {
    const { most } = this.#limit();
    this.#out.push(now);
    if (this.#out.length > most) this.#out.splice(0, this.#out.length - most);
  }

  /** From when on nothing here is worth remembering: the second is over in which the last one went out. */
  quietAt(): Instant {
    return (this.#out.at(-1) ?? -Infinity) + this.#limit().windowMs;
  }

  forget(): void {
    this.#out.length = 0;
  }

  #limit(): { readonly most: number; readonly windowMs: number } {
    const rate = this.#rate();
    if (rate >= 1) return { most: Math.floor(rate), windowMs: WINDOW_MS };
    return { most: rate > 0 ? 1 : 0, windowMs: rate > 0 ? WINDOW_MS / rate : WINDOW_MS };
  }
}
