/**
 * The wing's face: how fast messages go out, on all platforms, shared among the programs that work on the same store.
 * Nobody outside meets pacers, windows, shares, membership, back-off and bulkheads.
 */
import type { PostRates } from '../../adapters/port/capabilities.ts';
import { sleep, type Clock } from '../../adapters/port/clock.ts';
import type { Log } from '../../adapters/port/log.ts';
import type { Instant } from '../../content/plan.ts';
import type { Replicas } from '../ports/replicas.ts';
import { createBackOff } from './back-off.ts';
import { createBulkhead } from './bulkhead.ts';
import { createMembership } from './membership.ts';
import { LONGEST_WAIT_MS } from './pacer.ts';
import { createPlatformPacing, type PlatformPacing } from './platform-pacing.ts';
import type { PacedPlace, Unserved } from './turn.ts';

export interface PacingDeps {
  readonly replicas: Replicas;
  /** What no other running program is called. */
  readonly self: string;
  readonly clock: Clock;
  /** From 0 up to, but not including, 1. */
  readonly random: () => number;
  readonly stopping: AbortSignal;
  readonly log: Log;
}

/** Of one platform. */
export interface Pace extends Pick<PlatformPacing, 'turn' | 'pass' | 'later' | 'goOut' | 'close'> {
  /** Waits until a message may go out, and counts it: hardly ever at all. False where that takes too long. */
  waitToGoOut(place: PacedPlace): Promise<boolean>;
  /** Whether one more of this workspace may be in flight. */
  hasRoom(workspace: string): boolean;
  enter(workspace: string): void;
  leave(workspace: string): void;
}

export interface Pacing {
  /** Once for each platform. */
  add(rates: PostRates): Pace;
  /**
   * Says that this program is at work, and learns how many are. Returns whether messages may go out. Rejects where the
   * store does not answer.
   */
  attend(): Promise<boolean>;
  /** Whether messages may go out now. */
  readonly isOpen: (now: Instant) => boolean;
  /** Whether other programs work on the same store. */
  readonly hasOthers: () => boolean;
  /** How many there are, this one counted. */
  readonly programs: () => number;
  /** Something was not served that another program might get through. */
  readonly unserved: (why: Unserved) => void;
  /** Until when rows are due for this program: others may go first. */
  dueBy(now: Instant): Instant;
  /** What was told to come later was not written down: it is due as it was. */
  recall(): void;
  /** Forgets what nothing has to wait for. */
  sweep(now: Instant): void;
  /** The clock was set back. */
  reset(): void;
  /** When the second is over in which the last message went out. */
  quietAt(): Instant;
  /** The others need not reckon with this program any more. */
  leave(): Promise<void>;
}

/** Messages of one platform in flight at once, give or take a batch. */
const MOST_IN_FLIGHT = 4_000;

export function createPacing({ replicas, self, clock, random, stopping, log }: PacingDeps): Pacing {
  const membership = createMembership({ replicas, self, clock, log });
  const hasOthers = (): boolean => membership.members.others.length > 0;
  const backOff = createBackOff({ others: hasOthers, random });
  const platforms: PlatformPacing[] = [];

  function add(rates: PostRates): Pace {
    const pacing = createPlatformPacing(rates, clock, stopping);
    const bulkhead = createBulkhead(MOST_IN_FLIGHT);
    platforms.push(pacing);

    async function waitToGoOut(place: PacedPlace): Promise<boolean> {
      for (;;) {
        const wait = pacing.goOut(place, clock.now());
        if (wait === 0) return true;
        if (stopping.aborted || wait > LONGEST_WAIT_MS) return false;
        await sleep(clock, Math.ceil(wait), stopping);
      }
    }

    return {
      turn: (place, now) => pacing.turn(place, now),
      pass: (place) => pacing.pass(place),
      later: (place, now) => pacing.later(place, now),
      goOut: (place, now) => pacing.goOut(place, now),
      close: (place, until, reach) => {
        pacing.close(place, until, reach);
      },
      waitToGoOut,
      hasRoom: (workspace) => bulkhead.has(workspace),
      enter: (workspace) => {
        bulkhead.enter(workspace);
      },
      leave: (workspace) => {
        bulkhead.leave(workspace);
      },
    };
  }

  return {
    add,
    async attend() {
      await membership.keep();
      for (const pacing of platforms) pacing.share(membership.members);
      return membership.isOpen(clock.now());
    },
    isOpen: (now) => membership.isOpen(now),
    hasOthers,
    programs: () => membership.members.others.length + 1,
    unserved: (why) => {
      backOff.note(why, clock.now());
    },
    dueBy: (now) => now - backOff.behind(now),
    recall() {
      for (const pacing of platforms) pacing.recall();
    },
    sweep(now) {
      for (const pacing of platforms) pacing.sweep(now);
    },
    reset() {
      for (const pacing of platforms) pacing.reset();
    },
    quietAt: () => Math.max(...platforms.map((pacing) => pacing.quietAt())),
    leave: () => membership.leave(),
  };
}
