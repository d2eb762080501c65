/** What the store keeps of one person, and only since they asked for it. */
import type { ChannelRef } from '../../adapters/port/refs.ts';
import type { DayCounts } from '../../content/people/done-days.ts';
import type { WrittenSettings } from '../../content/people/person.ts';
import type { Instant, Plan } from '../../content/plan.ts';
import type { PoseName, VersionName } from '../../content/pose/pose.ts';

/** One row a person. `scope`: within what the platform's id means one person: a workspace, an organisation, or `@me`: all. */
export interface PersonKey {
  readonly platform: string;
  readonly scope: string;
  readonly person: string;
}

/** What a person has set. What is sealed in it cannot be read here: the key is elsewhere. */
export interface StoredPerson extends WrittenSettings {
  /** Grows with every change. */
  readonly revision: number;
}

/** All that is stored about a person beside their settings. */
export interface Traces {
  readonly done: readonly {
    readonly at: Instant;
    readonly pose: PoseName | undefined;
    readonly slot: Instant;
  }[];
  readonly snoozed: readonly {
    readonly pose: PoseName;
    readonly version: VersionName;
    readonly dueAt: Instant;
  }[];
  /** Breaks that they asked for: under these their name stands. */
  readonly asked: readonly { readonly slot: Instant; readonly name: string }[];
  /** What waits to be said to them, or was just said. */
  readonly notices: readonly { readonly about: string; readonly message: unknown }[];
  /** Changes of plans that they made. */
  readonly changes: readonly { readonly at: Instant; readonly what: string }[];
  /** Channels whose breaks they switched on. */
  readonly owned: readonly { readonly workspace: string; readonly channel: string }[];
  /** Channels of which they want the numbers once a month. */
  readonly monthly: readonly { readonly workspace: string; readonly channel: string }[];
  /** Breaks of their own: one plan, or, where an organisation installed the app later, one a workspace. */
  readonly own: readonly OwnBreaks[];
}

export interface OwnBreaks {
  readonly plan: Plan;
  /** Slots with what became of them, earliest first. */
  readonly breaks: readonly {
    readonly slot: Instant;
    readonly state: string;
    readonly pose: PoseName | undefined;
    readonly version: VersionName | undefined;
  }[];
  /** The poses that they had of late, oldest first. */
  readonly poses: readonly PoseName[];
}

/** What a person's row holds beside what they have set. */
export interface KeptOfPerson {
  /** Nothing before the first break that they did with a row. */
  readonly days: DayCounts | undefined;
  /** Which version they were shown last, as it was remembered. */
  readonly lastShown: string | undefined;
}

/** A break that they did, as long as it is known: where, and in which zone the plan is. */
export interface DoneLately {
  readonly at: Instant;
  readonly zone: string;
  readonly channel: ChannelRef;
}

/** For whom a day is counted too. */
export interface Remembering {
  readonly key: PersonKey;
  /** Theirs, where it is known; else it is the plan's. */
  readonly zone: string | undefined;
}

export interface People {
  find(key: PersonKey): Promise<StoredPerson | undefined>;
  /** In place of `revision`, or where there is none yet: not if it is another one by now. Tells whether it did. */
  save(key: PersonKey, person: StoredPerson, revision: number | undefined): Promise<boolean>;
  /** In the order of their keys, from behind `after` on. */
  list(
    after: PersonKey | undefined,
    limit: number,
  ): Promise<readonly { readonly key: PersonKey; readonly stored: StoredPerson }[]>;
  traces(key: PersonKey): Promise<Traces>;
  /** Nothing for whoever has no row. */
  kept(key: PersonKey): Promise<KeptOfPerson | undefined>;
  /** Which version they were shown; false for whoever has no row to remember it in. */
  shown(key: PersonKey, what: string): Promise<boolean>;
  /** What they did in the days of which breaks are still known, earliest first. */
  doneLately(key: PersonKey): Promise<readonly DoneLately[]>;
  /** Where breaks of their own come, if they have a plan for them. */
  placeOf(key: PersonKey): Promise<ChannelRef | undefined>;
  /** Why breaks of their own have ended, once: nothing where they have been told, or none have. */
  hearOfClosedDoor(key: PersonKey): Promise<string | undefined>;
  /**
   * At once and for good: settings, breaks of their own, snoozes, lines to them, and their name and id under what they asked for. Breaks that they
   * did stay counted, and nobody can tell for whom.
   */
  forget(key: PersonKey): Promise<void>;
}
