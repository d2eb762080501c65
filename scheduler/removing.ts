/**
 * Takes back breaks that nobody touched. Nobody waits for it: it goes at a pace of its own, well below what platforms take,
 * so that it takes no turn of any post. Taken back twice is the same as once, so a lease that ran out is simply tried again.
 */
import type { Delivery } from '../adapters/port/delivery.ts';
import type { Clock } from '../adapters/port/clock.ts';
import type { Log } from '../adapters/port/log.ts';
import { formatChannel } from '../adapters/port/refs.ts';
import type { Instant } from '../content/plan.ts';
import type { Platform } from './platform.ts';
import type { Removal, Removals } from './ports/removals.ts';

export interface RemovingDeps {
  readonly removals: Removals;
  /** By name. */
  readonly platforms: ReadonlyMap<string, Platform>;
  /** How many programs work on the same store: they share the pace. */
  readonly programs: () => number;
  readonly clock: Clock;
  readonly log: Log;
  readonly track: (work: Promise<void>) => void;
}

/** One call, and room to spare. */
const LEASE_MS = 60_000;
const BATCH = 100;
/** In one workspace: Slack takes fifty a minute there. */
const GAP_MS = 1_500;
/** In a tick, on all platforms. */
const MOST_AT_ONCE = 10;
const MOST_FAILURES = 5;
const FIRST_PAUSE_MS = 15_000;

/** Somebody was quicker, or an earlier try had landed: that is what was wanted. */
const isGone = (delivery: Delivery): boolean =>
  delivery.outcome === 'permanent' && delivery.scope === 'message' && delivery.isGone === true;

export type RemoveDue = () => Promise<void>;

export function createRemoving(deps: RemovingDeps): RemoveDue {
  const { removals, platforms, programs, clock, log, track } = deps;
  /** When the next one of a workspace may go. */
  const free = new Map<string, Instant>();

  const workspaceOf = ({ channel }: Removal): string => `${channel.platform} ${channel.workspace}`;

  async function attempt({ adapter }: Platform, { channel, messageId }: Removal): Promise<Delivery> {
    try {
      return await adapter.remove({ channel, id: messageId });
    } catch (error) {
      return { outcome: 'transient', reason: 'unavailable', mayHaveLanded: true, cause: error };
    }
  }

  async function remove(platform: Platform, removal: Removal): Promise<void> {
    const { channel, slot } = removal;
    try {
      if (!(await removals.isStillDue(removal))) return;
      const delivery = await attempt(platform, removal);
      if (delivery.outcome === 'delivered' || isGone(delivery)) {
        await removals.settle(removal, { is: 'over' });
        return;
      }
      const now = clock.now();
      const again = delivery.outcome === 'transient' && removal.failures + 1 < MOST_FAILURES;
      const pause = FIRST_PAUSE_MS * 2 ** removal.failures;
      const wait = delivery.outcome === 'transient' ? Math.max(delivery.retryAfterMs ?? 0, pause) : 0;
      if (delivery.outcome === 'transient' && delivery.reason === 'rate-limited')
        free.set(workspaceOf(removal), now + wait);
      if (!again)
        log.warn(
          { channel: formatChannel(channel), slot, err: delivery.cause, reason: delivery.reason },
          'A break that nobody touched could not be taken back, and stays.',
        );
      await removals.settle(removal, again ? { is: 'failed', again: Math.ceil(now + wait) } : { is: 'over' });
    } catch (error) {
      // Its lease runs out: then it is tried again.
      log.warn(
        { channel: formatChannel(channel), slot, err: error },
        'The store did not take what came of a removal.',
      );
    }
  }

  return async () => {
    const now = clock.now();
    for (const [workspace, at] of free) if (at <= now) free.delete(workspace);
    const gap = GAP_MS * programs();
    let room = Math.max(1, Math.floor(MOST_AT_ONCE / programs()));
    // Behind each other, those of one workspace.
    const queues = new Map<string, Instant>();
    for (const removal of await removals.take(now, now + LEASE_MS, BATCH)) {
      const workspace = workspaceOf(removal);
      const platform = platforms.get(removal.channel.platform);
      const at = queues.get(workspace) ?? free.get(workspace) ?? now;
      if (platform === undefined)
        await removals.settle(removal, { is: 'put-off', until: now + FIRST_PAUSE_MS });
      else if (at > now || room === 0) {
        const later = Math.max(at, now + 1_000);
        await removals.settle(removal, { is: 'put-off', until: later });
        queues.set(workspace, later + gap);
      } else {
        room -= 1;
        free.set(workspace, now + gap);
        queues.set(workspace, now + gap);
        track(remove(platform, removal));
      }
    }
  };
}
