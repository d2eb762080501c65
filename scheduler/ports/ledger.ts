/** The slots of all plans, as the scheduler needs them kept: `src/store` keeps these promises. */
import type { EarlierBreak } from '../../content/breaks/harm-spacing.ts';
import type { PostedBreak } from '../../content/quiet.ts';
import type { PermanentFailure } from '../../adapters/port/delivery.ts';
import type { ChannelRef } from '../../adapters/port/refs.ts';
import type { WrittenSettings } from '../../content/people/person.ts';
import type { Rotation } from '../../content/breaks/rotation.ts';
import type { Instant, Plan } from '../../content/plan.ts';
import type { PoseName, VersionName } from '../../content/pose/pose.ts';
import type { Notice } from './outbox.ts';

/** The store's own short name for a channel's plan. */
export type PlanId = number & { readonly brand: 'PlanId' };

/**
 * 16 characters that name plan and slot (`break-id.ts`), so there is one for each slot and no list of them: rides in
 * buttons and serves as the key of the post.
 */
export type BreakId = string & { readonly brand: 'BreakId' };

/** For so long it is known what became of a slot. */
export const SLOTS_KEPT_MS = 8 * 24 * 60 * 60_000;

/** `meeting`: people were in a call for too long. `alone`: too few were in the voice channel. */
export type SkipReason =
  | 'late'
  | 'paused'
  | 'changed'
  | 'asked'
  | 'permanent'
  | 'meeting'
  | 'alone'
  /** Nobody had touched the last ones. */
  | 'quiet';

/** Every slot ends as `posted`, `skipped` or `unconfirmed`; the others are on their way. */
export type SlotState =
  | { readonly is: 'claimed' | 'sending' }
  /** Surely did not land; to be tried again. */
  | { readonly is: 'waiting' }
  /** Nothing was sent, for people were in a call: to be looked at again. */
  | { readonly is: 'held' }
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
  /** Where it was held: until when, at last. Its grace counts from there. */
  readonly heldUntil?: Instant;
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
  /** What the one has set who alone gets these breaks; absent for a channel, and for whoever has set nothing. */
  readonly written?: WrittenSettings;
  /** Where the plan is quiet when ignored: breaks that were posted of late, in order. */
  readonly lately?: readonly PostedBreak[];
  /** The latest break before this slot. */
  readonly earlier?: EarlierBreak | undefined;
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
  /** Said in place of the break. */
  readonly notice?: Notice;
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
  /** Where it was posted: the break before is to be taken back, unless somebody has touched it. */
  readonly tidies?: boolean;
  readonly result:
    | { readonly is: 'posted'; readonly messageId: string }
    | { readonly is: 'unconfirmed' }
    | { readonly is: 'skipped'; readonly reason: SkipReason; readonly detail?: string }
    | { readonly is: 'waiting' | 'held'; readonly retryAt: Instant };
}

/** What is due and was not taken yet. */
export interface Backlog {
  readonly due: number;
  /** How long the oldest of them has been due. */
  readonly oldestMs: number;
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
   * Writes results, by compare-and-set on the attempt, in one transaction for all. `waiting` and `held` keep claim and break,
   * to be looked at again at `retryAt`, or within the second after it. Results in the order given: false where somebody else had settled it.
   */
  settle(settlements: readonly Settlement[]): Promise<readonly boolean[]>;

  /** Of each of these plans, who did its latest breaks: nobody twice, the latest first, as far as it is kept. */
  regulars(plans: readonly PlanId[], most: number): Promise<readonly (readonly string[])[]>;

  /** The name of who asked for the break of a slot, where somebody did. */
  asker(plan: PlanId, slot: Instant): Promise<string | undefined>;

  /**
   * Switches off the plan of this place or holds the workspace's plans, once; returns whether this call did it: a person
   * who cannot be reached has no breaks of their own any more, and nobody else is concerned. `tell`: of a
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
   * Drops settled slots, with who asked for them and who did them, before `before`; numbers of them stay: at most `limit` slots and as many
   * names. Returns how many slots, or `limit` where there may be more of either.
   */
  prune(before: Instant, limit: number): Promise<number>;

  /** How many rows of planned slots are due, counted up to 100,000. */
  backlog(now: Instant): Promise<Backlog>;
}
