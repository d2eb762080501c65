/** Which programs work on the same store. */
import type { Instant } from '../../content/plan.ts';

/** A running program, as the others know it. */
export interface Beat {
  readonly replica: string;
  readonly seenAt: Instant;
}

/** The programs that work on the same store at the same time. */
export interface Replicas {
  /** Notes that `replica` is at work, and then reads who else is: of two that begin at once, one sees the other. */
  beat(replica: string, now: Instant): Promise<readonly Beat[]>;
  /** `replica` stops: nobody has to reckon with it any more. */
  leave(replica: string): Promise<void>;
  /** Forgets replicas that died, unless they have beaten since. */
  forget(dead: readonly Beat[]): Promise<void>;
  /** The latest instant at which any program was at work. Ahead of now where its clock was. */
  latest(): Promise<Instant | undefined>;
}
