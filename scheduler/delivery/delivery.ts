/**
 * The wing's face: the way of one break, from the row that is due to the slot that is settled. Nobody outside meets the
 * state machine of a slot, the policy of retries, batches, leases and the tally.
 */
import type { ChannelRef, PersonRef } from '../../adapters/port/refs.ts';
import type { Clock } from '../../adapters/port/clock.ts';
import type { Log } from '../../adapters/port/log.ts';
import type { Instant } from '../../content/plan.ts';
import type { Pacing } from '../pacing/pacing.ts';
import type { Platform } from '../platform.ts';
import type { Ledger, PlanId, SlotState } from '../ports/ledger.ts';
import type { Observe } from '../ports/observe.ts';
import type { Departures } from '../ports/upkeep.ts';
import { createAsking } from './asking-people.ts';
import { createDeliver } from './deliver.ts';
import { createDueBreaks, type DueBreaks } from './due-breaks.ts';
import type { OpenSettings } from '../ports/open-settings.ts';
import { createFollowing, type Following } from './following.ts';
import { createDoorClosed, createGiveUp, type DoorClosed, type GiveUp } from './giving-up.ts';
import { createNote } from './noting.ts';
import { createSend, type Send } from './send.ts';
import { createSettle } from './settling.ts';
import { createTally, type Tally } from './tally.ts';

export type { Fate } from './following.ts';
export type { DoorClosed, GiveUp } from './giving-up.ts';
export type { Send } from './send.ts';

export interface DeliveryDeps {
  readonly ledger: Ledger;
  readonly departures: Departures;
  /** What the store knows of a slot. */
  readonly stateOf: (plan: PlanId, slot: Instant) => Promise<SlotState | undefined>;
  /** By name. */
  readonly platforms: ReadonlyMap<string, Platform>;
  readonly pacing: Pick<Pacing, 'isOpen' | 'hasOthers' | 'programs' | 'unserved'>;
  readonly graceMs: number;
  readonly spreadMs: number;
  /** From 0 up to, but not including, 1. */
  readonly random: () => number;
  /** Reads what somebody has set for themselves. */
  readonly open: OpenSettings;
  /** Where breaks of somebody's own come, or would. */
  readonly placeOf: (person: PersonRef) => Promise<ChannelRef>;
  /** What no other notice is called. */
  readonly newId: () => string;
  /** Nothing new is begun. */
  readonly stopping: AbortSignal;
  /** What is not written by now is left to its lease. */
  readonly ended: AbortSignal;
  /** Keeps in mind what goes on behind the tick. */
  readonly track: (work: Promise<void>) => void;
  /** Hears how each break ended. */
  readonly observe?: Observe | undefined;
  readonly clock: Clock;
  readonly log: Log;
}

export interface BreakDelivery extends DueBreaks {
  /** Sends one message, a break or anything like it, until its result is known. */
  readonly send: Send;
  /** Stops the breaks of a channel or a workspace, for a failure that will not go by. */
  readonly giveUp: GiveUp;
  /** Ends the breaks of somebody who cannot be reached. */
  readonly doorClosed: DoorClosed;
  /** Resolves with what becomes of a slot, for whoever asked for it. */
  readonly follow: Following['follow'];
  /** What became of breaks, hour by hour. */
  readonly counts: Pick<Tally, 'look' | 'end'>;
  /** How many slots could not be settled so far, and are left to their leases. */
  readonly unsettled: () => number;
}

export function createDelivery(deps: DeliveryDeps): BreakDelivery {
  const { ledger, clock, log, graceMs, platforms, pacing, stopping, track } = deps;
  const { isOpen, hasOthers, unserved } = pacing;
  const send = createSend({ clock, unserved, log, stopping });
  const settle = createSettle({ ledger, clock, log, ended: deps.ended });
  const giveUp = createGiveUp({
    ...{ ledger, departures: deps.departures, clock, log, newId: deps.newId },
    workspaceIn: (platform) => platforms.get(platform)?.adapter.capabilities.words?.workspace,
  });
  const { heard, follow } = createFollowing({ clock, stateOf: deps.stateOf, stopping });
  const tally = createTally(log, clock.now());
  const note = createNote({ log, tally, observe: deps.observe });
  let unsettled = 0;
  const lost = (): void => {
    unsettled += 1;
  };
  const deliver = createDeliver({
    ...{
      ledger,
      clock,
      graceMs,
      log,
      stateOf: deps.stateOf,
      open: deps.open,
      send,
      settle,
      giveUp,
      heard,
      note,
      isOpen,
      lost,
    },
  });
  const asking = createAsking({
    ...{ ledger, clock, log, settle, heard, note, programs: pacing.programs },
  });
  const { takeBatch } = createDueBreaks({
    ...{ ledger, clock, platforms, graceMs, spreadMs: deps.spreadMs, random: deps.random },
    ...{ hasOthers, unserved, deliver, asking, heard, note, track, open: deps.open, newId: deps.newId },
  });
  const doorClosed = createDoorClosed(giveUp, deps.placeOf, log);
  return { takeBatch, send, giveUp, doorClosed, follow, counts: tally, unsettled: () => unsettled };
}
