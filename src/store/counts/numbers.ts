/** What the store tells of a channel's breaks in numbers, and to whom it does so by itself. */
import type { ChannelRef } from '../../../adapters/port/refs.ts';
import type { Instant, Plan } from '../../../content/plan.ts';
import type { PlanId } from '../../../scheduler/ports/ledger.ts';
import type { Notice } from '../../../scheduler/ports/outbox.ts';
import type { OldCounts } from '../../../scheduler/ports/upkeep.ts';

/** A channel's breaks of one hour, in numbers. */
export interface HourCount {
  /** Days since 1970-01-01. */
  readonly day: number;
  /** 0 to 23. */
  readonly hour: number;
  readonly breaks: number;
  /** Of these, how many somebody did. */
  readonly done: number;
}

export interface Counted {
  /** An hour may come several times. */
  readonly hours: readonly HourCount[];
  /** The most different people who were known to have done breaks within eight days or so: there were no fewer. */
  readonly people: number;
}

export interface Counts extends OldCounts {
  /** `zone`: the channel's now, for breaks that are still known. Days since 1970-01-01: from the one up to, not including, the other. */
  read(plan: PlanId, zone: string, days: { readonly from: number; readonly until: number }): Promise<Counted>;
}

/** Who wants the numbers of a channel once a month, and when to look whether it is time. */
export interface MonthNote {
  readonly plan: PlanId;
  readonly person: string;
  readonly lookAt: Instant;
}

export interface NotedPlan {
  readonly id: PlanId;
  readonly channel: ChannelRef;
  readonly plan: Plan;
}

export interface MonthNotes {
  /** In place of somebody else's; nothing is changed where it is theirs already. */
  ask(note: MonthNote): Promise<void>;
  /** Tells whether they had asked. */
  end(plan: PlanId, person: string): Promise<boolean>;
  /** Those to look at, with their plans. */
  due(
    now: Instant,
    limit: number,
  ): Promise<readonly { readonly note: MonthNote; readonly stored: NotedPlan | undefined }[]>;
  /** Says when to look `again`, or that it has ended, and what is to be said meanwhile; false where it is another one by now. */
  next(note: MonthNote, again: Instant | undefined, notice?: Notice): Promise<boolean>;
}

/** Whether a channel still wants its breaks as often, and when to look whether it is time to ask. */
export interface PaceQuestion {
  readonly plan: PlanId;
  /** Somebody has set something: breaks before it do not count. */
  readonly since: Instant;
  readonly lookAt: Instant;
}

/** Breaks that were posted and that nobody pressed anything on, on one day of the channel's. */
export interface IgnoredDay {
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly breaks: number;
}

/** Every channel has one, which begins anew whenever somebody sets something. */
export interface PaceQuestions {
  /** Those of some platforms to look at, with their plans. */
  due(
    platforms: readonly string[],
    now: Instant,
    limit: number,
  ): Promise<readonly { readonly question: PaceQuestion; readonly stored: NotedPlan | undefined }[]>;
  /** The latest breaks that were posted from `since` to `until` and that nobody touched, back to the last that somebody did. */
  ignored(
    plan: PlanId,
    zone: string,
    between: { readonly since: Instant; readonly until: Instant },
  ): Promise<readonly IgnoredDay[]>;
  /**
   * Says when to look `again`, or that it was asked: what is to be said, or that it waits until the person is there. False
   * where it is another one by now.
   */
  next(
    question: PaceQuestion,
    then: { readonly again: Instant | undefined } | { readonly ask: Notice | 'when they are here' },
  ): Promise<boolean>;
  /** The channel's, where it waits for the person to be there. */
  open(
    channel: ChannelRef,
  ): Promise<{ readonly question: Omit<PaceQuestion, 'lookAt'>; readonly stored: NotedPlan } | undefined>;
  /** It is shown now, or has to be looked at `again`. False where somebody else does so. */
  close(plan: PlanId, again?: Instant): Promise<boolean>;
}
