/**
 * Who else works on the same store. A platform's limits are for all programs of a bot together, so each takes its share:
 * the limit divided by those at work. What makes the sum right at any moment:
 *
 * - Nobody posts on a view of the others that is older than `VIEW_MS`.
 * - Who joins others posts nothing until all of them must have seen it, or have stopped for want of a view. What they
 *   had let into a pacer before is out by then.
 * - Who dies goes on being counted until it has missed several beats of each of the others: it had stopped long before.
 * - Who leaves has posted nothing for a second, as the scheduler sees to.
 */
import type { Log } from '../../adapters/port/log.ts';
import type { Instant } from '../../content/plan.ts';
import type { Clock } from '../../adapters/port/clock.ts';
import { LONGEST_WAIT_MS } from './pacer.ts';
import type { Beat, Replicas } from '../ports/replicas.ts';
import type { Members } from './share.ts';

const BEAT_MS = 2_000;
const VIEW_MS = 5_000;
/** A view runs out, what waits in the pacers goes, and another second passes, all with room to spare. */
const NOTICED_MS = VIEW_MS + LONGEST_WAIT_MS + 2_500;
/** Beats of ours over which another's row has not changed. */
const MISSED_BEATS = 10;

export interface Membership {
  /** Beats if it is time to. Rejects where the store does not answer. */
  keep(): Promise<void>;
  /** Whether posts may go out now. */
  isOpen(now: Instant): boolean;
  /** The programs at work; the same object until there are others. */
  readonly members: Members;
  leave(): Promise<void>;
}

interface Other {
  readonly seenAt: Instant;
  readonly missed: number;
}

export interface MembershipDeps {
  readonly replicas: Replicas;
  /** What no other program is called. */
  readonly self: string;
  readonly clock: Clock;
  readonly log: Log;
}

export function createMembership({ replicas, self, clock, log }: MembershipDeps): Membership {
  let members: Members = { self, others: [] };
  let others: ReadonlyMap<string, Other> = new Map();
  let viewedAt: Instant | undefined;
  let openFrom: Instant = Infinity;

  /** By change and not by time: the clocks of several machines need not agree. */
  function look(beats: readonly Beat[]): readonly Beat[] {
    const seen = new Map<string, Other>();
    const dead: Beat[] = [];
    for (const beat of beats) {
      if (beat.replica === self) continue;
      const before = others.get(beat.replica);
      const missed = before?.seenAt === beat.seenAt ? before.missed + 1 : 0;
      if (missed < MISSED_BEATS) seen.set(beat.replica, { seenAt: beat.seenAt, missed });
      else dead.push(beat);
    }
    others = seen;
    return dead;
  }

  async function beat(now: Instant): Promise<void> {
    const dead = look(await replicas.beat(self, now));
    // Whoever was away for so long may have been forgotten, and joins anew. By a clock that was set back nobody knows.
    const isKnown = viewedAt !== undefined && Math.abs(now - viewedAt) < (MISSED_BEATS * BEAT_MS) / 2;
    // From when the others could see it, which is when the store has answered; its view of them is from before.
    if (!isKnown) openFrom = others.size === 0 ? now : clock.now() + NOTICED_MS;
    viewedAt = now;
    const names = [...others.keys()].sort();
    if (names.join() !== members.others.join()) {
      members = { self, others: names };
      log.info({ programs: names.length + 1 }, 'Programs that share this store.');
    }
    if (dead.length > 0) await replicas.forget(dead);
  }

  return {
    async keep() {
      const now = clock.now();
      if (viewedAt === undefined || Math.abs(now - viewedAt) >= BEAT_MS) await beat(now);
    },
    isOpen: (now) => viewedAt !== undefined && now >= openFrom && now - viewedAt <= VIEW_MS,
    get members() {
      return members;
    },
    leave: () => replicas.leave(self),
  };
}
