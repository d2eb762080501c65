/** What the scheduler needs from the outside: ledger, snoozes, replicas. `src/store` keeps these promises. */
import type { PermanentFailure } from '../adapters/port/delivery.ts';
import type { ChannelRef, PersonRef } from '../adapters/port/refs.ts';
import type { Message } from '../content/message.ts';
import type { Instant, Plan } from '../content/plan.ts';
import type { PoseName, VersionName } from '../content/pose/pose.ts';
import type { Rotation } from '../content/breaks/rotation.ts';

/** The store's own short name for a channel's plan. */
export type PlanId = number & { readonly brand: 'PlanId' };

/**
 * 16 characters that name plan and slot (`break-id.ts`), so there is one for each slot and no list of them: rides in
 * buttons and serves as the key of the post.
 */
export type BreakId = string & { readonly brand: 'BreakId' };

export type SkipReason = 'late' | 'paused' | 'changed' | 'asked' | 'permanent';

/** Every slot ends as `posted`, `skipped` or `unconfirmed`; the others are on their way. */
export type SlotState =
  | { readonly is: 'claimed' | 'sending' }
  /** Surely did not land; to be tried again. */
  | { readonly is: 'waiting' }
  | { readonly is: 'posted' | 'unconfirmed' }
  | { readonly is: 'skipped'; readonly reason: SkipReason; readonly detail?: string };

/** Who holds a slot, and what is to be posted for it. */
export interface Claim {
  /** Grows with each claim of the slot, from 1: who holds an earlier one cannot write any more. */
  readonly attempt: number;
  readonly pose: PoseName;
  readonly version: VersionName;
  /** The plan's revision when the slot was claimed. */
  readonly revision: number;
}

/** The row of one slot, unique by (plan, slot). */
export interface SlotRecord {
  readonly state: SlotState;
  /** Absent on a slot that was skipped without ever being claimed. */
  readonly claim: Claim | undefined;
  readonly sentAt: Instant | undefined;
}

/** Look at this slot at this instant. */
export interface DueRow {
  readonly at: Instant;
  readonly plan: PlanId;
  readonly slot: Instant;
  /** `planned`: the plan's next slot. `lease`: a slot on its way, to be looked at again. */
  readonly kind: 'planned' | 'lease';
  /** The plan's revision when the row was written: planned rows of an older plan are leftovers. */
  readonly revision: number;
}

/** A due row with all that deciding about it needs. */
export interface DueSlot {
  readonly row: DueRow;
  readonly channel: ChannelRef;
  readonly plan: Plan;
  /** The plan's revision now. */
  readonly revision: number;
  /** When the plan became that revision. */
  readonly changedAt: Instant;
  readonly record: SlotRecord | undefined;
  readonly rotation: Rotation;
}

/** What to write for a due row. The row itself is always removed. */
export interface DueChange {
  /** The slot's new row; absent leaves it as it is. `sending`: it goes out as soon as this is committed. */
  readonly record?: SlotRecord;
  /** With a `sending` record: the rotation with its pose drawn, for from now on people may have seen it. */
  readonly rotation?: Rotation;
  /** When to look at the same slot again: the lease's expiry. */
  readonly lookAgainAt?: Instant;
  /** The plan's next slot, and when to look at it; the same slot again where its turn comes later. */
  readonly next?: { readonly slot: Instant; readonly at: Instant };
  /** Slots that went by unserved; rows that exist already are left alone. */
  readonly missed: readonly { readonly slot: Instant; readonly reason: SkipReason }[];
}

/** What a slot that was claimed, but not sent at once, needs before its first byte goes out. */
export interface Start {
  readonly plan: PlanId;
  readonly slot: Instant;
  readonly claim: Claim;
  readonly sentAt: Instant;
  /** The rotation with this pose drawn: from now on people may have seen it. */
  readonly rotation: Rotation;
}

/** `begun`: send it. `changed`: the plan is not what it was; the slot is due at once, to be decided anew. `lost`: somebody else holds it. */
export type StartResult = 'begun' | 'changed' | 'lost';

export interface Settlement {
  readonly plan: PlanId;
  readonly slot: Instant;
  readonly attempt: number;
  readonly result:
    | { readonly is: 'posted'; readonly messageId: string }
    | { readonly is: 'unconfirmed' }
    | { readonly is: 'skipped'; readonly reason: SkipReason; readonly detail?: string }
    | { readonly is: 'waiting'; readonly retryAt: Instant };
}

export interface Ledger {
  /** Rows a call, at most: more gain little, and keep everything else waiting for longer. */
  readonly batch: number;

  /**
   * Takes up to `limit` due rows with `at <= now`, earliest first, lets `decide` say what to write for
   * each, and writes it, in one transaction. A row that another replica is deciding about is passed over, and
   * so is a second row of a plan: ask again until nothing comes. `decide` is called again for a row where the
   * database undid the transaction; a row that it throws on, or that cannot be read, is put off for an hour.
   */
  takeDue<T extends DueChange>(
    now: Instant,
    limit: number,
    decide: (due: DueSlot) => T,
  ): Promise<readonly { readonly due: DueSlot; readonly change: T }[]>;

  /**
   * Claimed to sending, by compare-and-set on the attempt and the plan's revision, together with the break's row
   * and the rotation, in one transaction for all. Results in the order of the starts.
   * A slot whose plan has changed waits instead, and is due at once: what the new plan makes of it is for `decide` to say.
   */
  begin(starts: readonly Start[], now: Instant): Promise<readonly StartResult[]>;

  /**
   * Writes results, by compare-and-set on the attempt, in one transaction for all. `waiting` keeps claim and break,
   * to be looked at again at `retryAt`, or within the second after it. Results in the order given: false where somebody else had settled it.
   */
  settle(settlements: readonly Settlement[]): Promise<readonly boolean[]>;

  /** The name of who asked for the break of a slot, where somebody did. */
  asker(plan: PlanId, slot: Instant): Promise<string | undefined>;

  /**
   * Switches off the channel's plan or holds the workspace's plans, once; returns whether this call did it. `tell`: of a
   * channel's plan, what its owner is to hear of it, kept together with the change.
   */
  giveUp(
    channel: ChannelRef,
    because: PermanentFailure,
    detail: string,
    now: Instant,
    tell?: (owner: string) => Notice | undefined,
  ): Promise<boolean>;

  /**
   * Drops settled slots, with who asked for them and who did them, before `before`: at most `limit` slots and as many
   * names. Returns how many slots, or `limit` where there may be more of either.
   */
  prune(before: Instant, limit: number): Promise<number>;
}

/** A break that one person asked to get again. */
export interface Snooze {
  readonly id: string;
  readonly person: PersonRef;
  readonly breakId: BreakId;
  readonly pose: PoseName;
  readonly version: VersionName;
  /** With a moving picture. */
  readonly motion: boolean;
  readonly dueAt: Instant;
}

export interface Snoozes {
  add(snooze: Snooze): Promise<void>;
  /**
   * Removes up to `limit` snoozes with `dueAt <= now` and returns them: after a crash between this and
   * the sending one is lost rather than sent twice.
   */
  takeDue(now: Instant, limit: number): Promise<readonly Snooze[]>;
  /** Puts one back that was taken and surely not sent, to be taken again at `until`. */
  postpone(snooze: Snooze, until: Instant): Promise<void>;
}

/** Who reads a notice: all in a channel, or one person. */
export type Readers =
  | { readonly are: 'channel'; readonly channel: ChannelRef }
  | { readonly are: 'person'; readonly person: PersonRef };

/** What the bot says beside its breaks: one line to a channel, a word to a person. Plain data: it outlives the program. */
export interface Notice {
  /** Nobody else's, and the key of the post: up to 25 characters, and never as long as a break's. */
  readonly id: string;
  readonly to: Readers;
  /** A newer notice about the same, to the same readers, takes the place of one that still waits. */
  readonly about: string;
  readonly message: Message;
  /** Comes without a notification, where the platform can do so. */
  readonly silent: boolean;
  readonly notBefore: Instant;
  /** After this it is no news any more, and is dropped. */
  readonly until: Instant;
  /** The message, posted a moment ago, that it takes the place of; where that is gone, it is posted. */
  readonly rewrites?: string;
  /** Of a line about a plan: the change that it tells of, so that the next one can go on from there. */
  readonly change?: ToldChange;
}

export interface ToldChange {
  /** Who made it, each once. */
  readonly by: readonly { readonly id: string; readonly name: string }[];
  /** The plan before the first change that the line tells of; nothing where there was none. */
  readonly before: Plan | undefined;
  readonly since: Instant;
}

/** A notice that is ours until its lease runs out. */
export interface TakenNotice {
  readonly notice: Notice;
  /** Grows each time that it is taken, from 1: who holds an earlier one cannot write any more. */
  readonly attempt: number;
  /** When an attempt went out that may have landed. */
  readonly sentAt: Instant | undefined;
}

export type NoticeResult =
  | { readonly is: 'said'; readonly messageId: string }
  | { readonly is: 'waiting'; readonly at: Instant; readonly mayHaveLanded: boolean }
  /** It will not be tried again. */
  | { readonly is: 'dropped' };

/** Notices that are still to be said. */
export interface Outbox {
  put(notice: Notice): Promise<void>;
  /** False, and nothing is put, where the same words about the same are there still, or were said a moment ago. */
  putOnce(notice: Notice): Promise<boolean>;
  /** Takes up to `limit` that are due, earliest first, each until `leaseAt`. A lease that has run out makes one due again. */
  takeDue(now: Instant, leaseAt: Instant, limit: number): Promise<readonly TakenNotice[]>;
  /** Takes this one; nothing where somebody else has it, or it is gone. */
  take(id: string, now: Instant, leaseAt: Instant): Promise<TakenNotice | undefined>;
  /** Committed before the first byte goes out. False where it was replaced or dropped meanwhile: then it is not sent. */
  begin(id: string, attempt: number, now: Instant): Promise<boolean>;
  /** What was said is remembered until `now` plus ten minutes. */
  settle(id: string, attempt: number, result: NoticeResult, now: Instant): Promise<void>;
}

/** Who changed which plan. */
export interface AuditTrail {
  /** Drops what was done before `before`, at most `limit` entries; returns how many. */
  prune(before: Instant, limit: number): Promise<number>;
}

/** Workspaces that the bot was removed from. */
export interface Departures {
  /** Heard again, it stays with the first time. */
  left(from: Pick<ChannelRef, 'platform' | 'workspace'>, now: Instant): Promise<void>;
  /** The bot is there again: nothing is forgotten. */
  back(to: Pick<ChannelRef, 'platform' | 'workspace'>): Promise<void>;
  /**
   * One step of forgetting all that is stored for a workspace that was left before `before`: up to `limit` plans, or,
   * after them, the rest. False where there is nothing to do.
   */
  forget(before: Instant, limit: number): Promise<boolean>;
}

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
