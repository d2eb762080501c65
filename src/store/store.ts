/** The store's face: what the bot remembers. Every implementation runs `tests/contracts/store-contract.ts`. */
import type { Counts, MonthNotes, PaceQuestions } from './counts/numbers.ts';
import type { ChannelRef } from '../../adapters/port/refs.ts';
import type { Uploads } from '../../adapters/port/uploads.ts';
import type { PostedBreak } from '../../content/quiet.ts';
import type { HolidayCalendar, Instant, Plan } from '../../content/plan.ts';
import type { PoseName, VersionName } from '../../content/pose/pose.ts';
import type { Rotation } from '../../content/breaks/rotation.ts';
import type { AuditTrail, Departures } from '../../scheduler/ports/upkeep.ts';
import type { BreakId, Ledger, PlanId, SlotState } from '../../scheduler/ports/ledger.ts';
import type { Notice, Outbox, ToldChange } from '../../scheduler/ports/outbox.ts';
import type { Replicas } from '../../scheduler/ports/replicas.ts';
import type { Removals } from '../../scheduler/ports/removals.ts';
import type { Snoozes } from '../../scheduler/ports/snoozes.ts';
import type { SettingsExchange } from './move/set-things.ts';
import type { People, Remembering } from './person.ts';
import type { SealedInstallations } from './sealed.ts';

export interface Store {
  readonly plans: Plans;
  readonly ledger: Ledger;
  readonly breaks: Breaks;
  readonly snoozes: Snoozes;
  readonly removals: Removals;
  readonly outbox: Outbox;
  readonly installations: SealedInstallations;
  readonly uploads: Uploads;
  readonly departures: Departures;
  readonly audit: Audit;
  readonly counts: Counts;
  readonly monthNotes: MonthNotes;
  readonly paceQuestions: PaceQuestions;
  readonly people: People;
  readonly replicas: Replicas;
  readonly exchange: SettingsExchange;
  /** Lets running work finish, then closes. Safe to call twice. */
  close(): Promise<void>;
}

/** A plan with what the store knows around it. */
export interface StoredPlan {
  readonly id: PlanId;
  readonly channel: ChannelRef;
  readonly plan: Plan;
  /** Grows with every change. */
  readonly revision: number;
  /** The slot of the channel's latest break, sent or possibly sent: from it the next one keeps its distance. */
  readonly lastBreakAt: Instant | undefined;
}

/** Who asked for a break, by id and by the name that the channel reads. */
export interface Asker {
  readonly id: string;
  readonly name: string;
}

/** What a change of plan writes. */
export interface PlanChange {
  readonly plan: Plan;
  /** Slots that were due by then, but not served, are not forgotten over the change. */
  readonly changedAt: Instant;
  /** The first slot under the new plan, and when to look at it; absent where none is to come. `askedBy`: who asked. */
  readonly next?: { readonly slot: Instant; readonly at: Instant; readonly askedBy?: Asker };
  /** A slot settled by hand: the one that `/deskbreak skip` skips. */
  readonly skipped?: Instant;
  /** What the channel is to hear of it: kept together with the change, to be said at once. */
  readonly notice?: Notice;
  /** What waits to be said about this is not true any more. */
  readonly unsaid?: string;
  /** The channel does not hear of it now: what it heard before is true of the changes before. */
  readonly untold?: true;
  /** Who did what: kept together with the change. Nothing where nothing was changed that anybody set. */
  readonly audit?: AuditEntry;
}

/** What was done to a plan. */
export interface AuditEntry {
  /** Whoever did it; nobody where the program did it by itself. */
  readonly by?: { readonly id: string; readonly name: string };
  readonly what: string;
}

export interface DatedEntry extends AuditEntry {
  readonly at: Instant;
}

export interface Audit extends AuditTrail {
  /** What was done to the plan of late, newest first. */
  latest(plan: PlanId, limit: number): Promise<readonly DatedEntry[]>;
}

export interface ToldNotice {
  readonly change: ToldChange;
  readonly about: string;
  /** Nothing has gone out of it: another one may take its place. */
  readonly isUnsent: boolean;
  /** Where it was said. */
  readonly messageId: string | undefined;
}

export interface Plans {
  find(channel: ChannelRef): Promise<StoredPlan | undefined>;
  /** Plans of channels, of all or of one workspace, by id; for a workspace's overview. People's are nobody's to list. */
  list(
    filter: { readonly platform?: string; readonly workspace?: string },
    limit: number,
  ): Promise<readonly StoredPlan[]>;
  /** With those of people. */
  count(): Promise<number>;
  /** Whether breaks of any plan wait for people. */
  anyHolds(platform: string): Promise<boolean>;
  /** Those with plans, in order from behind `after` on; not those that the bot is known to have left. */
  workspaces(platform: string, after: string | undefined, limit: number): Promise<readonly string[]>;
  /**
   * Reads, lets `edit` decide, and writes its change, in one transaction; the revision grows by one, which leaves
   * earlier due rows of planned slots behind. Without a change all stays as it is. What `edit` returned last is given
   * back: it is asked again in the rare case that the database had to undo the first attempt, so it has to return all
   * that is to be known of it. `id` is the id that a new plan will get or the plan has: slots may be spread by it.
   * `told` is what the channel heard of the latest change, or is about to hear; `lately` is when it was posted such lines in
   * the last ten minutes or so, the latest first.
   */
  edit<T extends { readonly change?: PlanChange | undefined }>(
    channel: ChannelRef,
    edit: (
      current: StoredPlan | undefined,
      id: PlanId,
      told: ToldNotice | undefined,
      lately: readonly Instant[],
    ) => T,
  ): Promise<{ readonly edited: T; readonly stored: StoredPlan | undefined }>;
  /** The same where nothing is to be known but the plan. */
  change(
    channel: ChannelRef,
    change: (
      current: StoredPlan | undefined,
      id: PlanId,
      told: ToldNotice | undefined,
    ) => PlanChange | undefined,
  ): Promise<StoredPlan | undefined>;
  /** The latest slot at or before `now` that has a row, with what became of it. */
  lastSlot(
    id: PlanId,
    now: Instant,
  ): Promise<{ readonly slot: Instant; readonly state: SlotState } | undefined>;
  /** The latest slots at or before `now` that have rows, the latest first, with how many did each. */
  latestSlots(id: PlanId, now: Instant, most: number): Promise<readonly LatestSlot[]>;
  /** Breaks that were posted of late, up to `now`, in order. */
  lately(id: PlanId, now: Instant): Promise<readonly PostedBreak[]>;
  /** Slots after `now` that are settled already, earliest first: those that were skipped by hand. */
  settledAfter(id: PlanId, now: Instant): Promise<readonly Instant[]>;
  /** Plans of a workspace that were held, each set going again by `next`; returns how many. */
  resumeWorkspace(
    workspace: { readonly platform: string; readonly workspace: string },
    now: Instant,
    next: (plan: StoredPlan) => PlanChange['next'],
  ): Promise<number>;
  /**
   * Plans that are on, by id, at most `limit` after the one named: their revision grows and `next` says when their next
   * slot is, as if each had been changed. Returns the last one's id; undefined where there was none.
   */
  planAnew(
    page: { readonly after: PlanId | undefined; readonly limit: number; readonly now: Instant },
    next: (plan: StoredPlan) => PlanChange['next'],
  ): Promise<PlanId | undefined>;
  /** Plans whose calendar is of an earlier edition: the regions of the first of them; and as many get one of this, planned anew. */
  regionsBefore(edition: number, limit: number): Promise<readonly string[]>;
  renewHolidays(
    page: Record<'edition' | 'limit' | 'now', number>,
    calendarOf: (region: string) => HolidayCalendar | undefined,
    next: (plan: StoredPlan) => PlanChange['next'],
  ): Promise<number>;
  rotation(id: PlanId): Promise<Rotation>;
  /**
   * The channel has another id from now on: its plan goes with it as it is, with its slots, breaks and rotation, unless
   * `change` says what else becomes of it. Where the new id has a plan already, that one stays, and the other is off.
   */
  move(
    from: ChannelRef,
    to: ChannelRef,
    now: Instant,
    change: (current: StoredPlan, changedAt: Instant) => PlanChange | undefined,
  ): Promise<Moved>;
}

export interface LatestSlot {
  readonly slot: Instant;
  readonly state: SlotState;
  readonly completions: number;
}

/** `taken`: the new id has a plan of its own. `none`: there is no plan to move. */
export type Moved = 'moved' | 'taken' | 'none';

export interface StoredBreak {
  readonly id: BreakId;
  readonly channel: ChannelRef;
  readonly plan: PlanId;
  readonly slot: Instant;
  readonly pose: PoseName;
  readonly version: VersionName;
  readonly sentAt: Instant;
  readonly messageId: string | undefined;
  readonly completions: number;
  readonly touched: boolean;
  /** The name of who asked for it. */
  readonly askedBy: string | undefined;
}

export interface Breaks {
  find(id: BreakId): Promise<StoredBreak | undefined>;
  /**
   * Counts a person once a break, however often they press, and the day for whoever has a row; returns the count, and
   * whether this press was the first.
   */
  complete(
    id: BreakId,
    person: string,
    at: Instant,
    remembering?: Remembering,
  ): Promise<{ readonly completions: number; readonly first: boolean }>;
  /** A press proves that a break landed which is unconfirmed, or whose answer is still to come: its slot becomes posted, with the message if known. */
  confirm(id: BreakId, messageId: string | undefined): Promise<void>;
  /** Somebody pressed something on it: from now on it is `touched`. When is all that is kept of a press but Done. */
  touch(id: BreakId, at: Instant): Promise<void>;
}
