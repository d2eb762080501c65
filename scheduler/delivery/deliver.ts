/** The way of one slot that was taken: wait for its turn, commit, post, settle. */
import type { Log } from '../../adapters/port/log.ts';
import { formatChannel, personIn } from '../../adapters/port/refs.ts';
import { composeBreak } from '../../content/breaks/compose-break.ts';
import { composeOwnBreak } from '../../content/people/own-break.ts';
import { asTheyLikeIt } from '../../content/people/draw-own.ts';
import type { Instant } from '../../content/plan.ts';
import { createBatcher } from './batcher.ts';
import { breakIdOf } from '../break-id.ts';
import type { OpenSettings } from '../ports/open-settings.ts';
import type { Clock } from '../../adapters/port/clock.ts';
import type { TakenSlot } from './rules.ts';
import type { Following } from './following.ts';
import type { GiveUp } from './giving-up.ts';
import type { Platform } from '../platform.ts';
import type { DueSlot, Ledger, PlanId, Settlement, SlotState, Start } from '../ports/ledger.ts';
import { quietAt } from '../timetable/quiet.ts';
import { isAsked } from '../timetable/slots.ts';
import type { Send } from './send.ts';
import type { Settle } from './settling.ts';
import type { Note } from './noting.ts';

/** Sees one slot through to its settlement. Never rejects: what cannot be settled is left to its lease. */
export type Deliver = (platform: Platform, due: DueSlot, taken: TakenSlot) => Promise<void>;

export interface DeliverDeps {
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly graceMs: number;
  readonly log: Log;
  /** Reads what somebody has set for themselves. */
  readonly open: OpenSettings;
  /** What the store knows of a slot; nothing where its plan was forgotten. */
  readonly stateOf: (plan: PlanId, slot: Instant) => Promise<SlotState | undefined>;
  readonly send: Send;
  readonly settle: Settle;
  readonly giveUp: GiveUp;
  /** Hears what became of a slot. */
  readonly heard: Following['heard'];
  /** Hears how a break ended. */
  readonly note: Note;
  /** Whether posts may go out at this moment. */
  readonly isOpen: (now: Instant) => boolean;
  /** Hears of a slot that could not be settled, and is left to its lease. */
  readonly lost: () => void;
}

const notSent = {
  changed: 'A break was not sent: its plan has changed.',
  lost: 'A break was not sent: another program has it.',
} as const;

export function createDeliver(deps: DeliverDeps): Deliver {
  const { ledger, clock, graceMs, log, send, settle, giveUp, heard, note, isOpen } = deps;
  const begin = createBatcher((starts: readonly Start[]) => ledger.begin(starts, clock.now()), ledger.batch);

  async function settleAs(
    { row: { plan, slot }, plan: { tidy: tidies } }: DueSlot,
    { claim, leaseAt }: TakenSlot,
    result: Settlement['result'],
  ): Promise<void> {
    await settle({ plan, slot, attempt: claim.attempt, tidies, result }, leaseAt);
    heard(plan, slot, result);
  }

  /** Nothing was sent: whoever comes first may take it again, inside the grace or to account for it. */
  const giveBack = (due: DueSlot, taken: TakenSlot, retryAt: Instant): Promise<void> =>
    settleAs(due, taken, { is: 'waiting', retryAt: Math.min(retryAt, taken.dueAt + graceMs + 1) });

  const mayGo = (taken: TakenSlot): boolean => {
    const now = clock.now();
    return isOpen(now) && now <= taken.dueAt + graceMs;
  };

  /** From claimed to sending. Undefined where it was given back, or is somebody else's. */
  async function start({ pacing }: Platform, due: DueSlot, taken: TakenSlot): Promise<Instant | undefined> {
    const passed = await pacing.pass(due.channel);
    if (!passed || !mayGo(taken)) {
      await giveBack(due, taken, pacing.later(due.channel, clock.now()));
      return undefined;
    }
    const { claim, rotation } = taken;
    const { plan, slot } = due.row;
    const sentAt = clock.now();
    try {
      const result = await begin.add({ plan, slot, claim, sentAt, rotation });
      if (result === 'begun') return sentAt;
      log.info({ channel: formatChannel(due.channel), slot }, notSent[result]);
    } catch (error) {
      // Whether it was committed is not known, but nothing was sent.
      log.warn({ channel: formatChannel(due.channel), err: error }, 'A break could not begin.');
      await giveBack(due, taken, clock.now());
    }
    return undefined;
  }

  /** Who asked for it. Whoever waits for the break would rather have it without the name than not at all. */
  async function askerOf({ channel, row: { plan, slot } }: DueSlot): Promise<string | undefined> {
    if (!isAsked(slot)) return undefined;
    try {
      return await ledger.asker(plan, slot);
    } catch (error) {
      log.warn({ channel: formatChannel(channel), err: error }, 'Who asked for a break could not be read.');
      return undefined;
    }
  }

  /** Whoever has themselves forgotten while a break was on its way to them gets no second try of it. */
  async function isKnown({ plan, slot }: DueSlot['row']): Promise<boolean> {
    try {
      return (await deps.stateOf(plan, slot)) !== undefined;
    } catch (error) {
      log.warn({ err: error }, 'Whether a break is still wanted could not be read.');
      return false;
    }
  }

  async function run(platform: Platform, due: DueSlot, taken: TakenSlot): Promise<void> {
    const sentAt = taken.sentAt ?? (await start(platform, due, taken));
    if (sentAt === undefined) return;
    const { channel, row } = due;
    const { motion, silent } = asTheyLikeIt(due.plan, due.written);
    const person = personIn(channel);
    const settings = person && due.written && deps.open(person, due.written).settings;
    const { pose, version } = taken.claim;
    const breakId = breakIdOf(channel, row.plan, row.slot);
    const askedBy = await askerOf(due);
    const quiet = quietAt(due.plan, due.lately, row.slot);
    const result = await send(platform, {
      place: channel,
      post: () => {
        const what = { breakId, plan: row.plan, pose, version, motion };
        const options = { key: breakId, silent };
        return person === undefined
          ? platform.adapter.post(channel, composeBreak({ ...what, completions: 0, askedBy, quiet }), options)
          : platform.adapter.tell(person, composeOwnBreak(what, settings), options);
      },
      mayGo: () => mayGo(taken),
      ...(person !== undefined && { isWanted: () => isKnown(row) }),
      sentAt,
      graceEnds: taken.dueAt + graceMs,
      about: { channel: formatChannel(channel), break: breakId },
      giveUp: (failure) => giveUp(channel, failure),
    });
    await settleAs(due, taken, result);
    if ('retryAt' in result)
      log.debug({ channel: formatChannel(channel), slot: row.slot, pose }, 'A break waits for another try.');
    else note({ channel, slot: row.slot, pose, ...result, lateMs: Math.max(0, sentAt - taken.dueAt) });
  }

  return async (platform, due, taken) => {
    try {
      await run(platform, due, taken);
    } catch (error) {
      deps.lost();
      log.error({ err: error, channel: formatChannel(due.channel) }, 'A break could not be settled.');
    }
  };
}
