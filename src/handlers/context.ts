/** What a handler works with. */
import type { Origin, PostOptions, Reply } from '../../adapters/port/adapter.ts';
import type { ChannelAccess, PlatformWords } from '../../adapters/port/capabilities.ts';
import type { Delivery } from '../../adapters/port/delivery.ts';
import type { Ability } from '../../content/abilities.ts';
import { personIn, type ChannelRef, type PersonRef } from '../../adapters/port/refs.ts';
import type { LocalRules } from '../../content/local-rules.ts';
import type { Message } from '../../content/message.ts';
import type { Whose } from '../../content/replies/whose.ts';
import type { Instant } from '../../content/plan.ts';
import type { LastShown } from '../../content/people/suitable.ts';
import type { Scheduler } from '../../scheduler/scheduler.ts';
import type { CalendarOf } from '../holidays/calendars.ts';
import type { KnownPeople } from '../people/known-people.ts';
import type { Store } from '../store/store.ts';

/** The same for every call. */
export interface Services {
  readonly store: Store;
  readonly now: () => Instant;
  /** From 0 up to, but not including, 1. */
  readonly random: () => number;
  /** Says at once a notice that was put into the outbox, and returns what came of it. `asker` waits for that. */
  readonly say: Scheduler['say'];
  /** Serves what is due, and resolves with what becomes of this slot, or with what is known of it after so long. */
  readonly follow: Scheduler['follow'];
  /** Stops the breaks of a channel or a workspace, for a failure that will not go by. */
  readonly giveUp: Scheduler['giveUp'];
  /** Ends the breaks of somebody who cannot be reached. */
  readonly doorClosed: Scheduler['doorClosed'];
  /** What people call things on the platform. */
  readonly words: (platform: string) => PlatformWords;
  /** Asks the channel's adapter whether the bot may post there. */
  readonly inspect: (channel: ChannelRef) => Promise<ChannelAccess>;
  /** Whether the channel's adapter can rewrite what it posted. */
  readonly canRevise: (platform: string) => boolean;
  /** Whether one person alone reads the channel. */
  readonly isAlone: (platform: string) => boolean;
  /** Each reader sees moments by their own clock. */
  readonly showsTheirClock: (platform: string) => boolean;
  /** Whether a form is asked question by question there. */
  readonly asksInTurn: (platform: string) => boolean;
  /** Whether something can be shown to one person in a channel there, unasked. */
  readonly whispers: (platform: string) => boolean;
  /** What the platform does not tell of what people are doing, and how to change that. */
  readonly companyLacks: (channel: ChannelRef) => Promise<string | undefined>;
  /** What the channel's adapter can do that some settings are about. */
  readonly abilities: (platform: string) => readonly Ability[];
  /** Writes to one person alone. */
  readonly tell: (person: PersonRef, message: Message, options: PostOptions) => Promise<Delivery>;
  /** Whether that surely arrives on the platform. */
  readonly alwaysReachesPeople: (platform: string) => boolean;
  /** The public holidays of a region; nothing where it is not known. */
  readonly calendarOf: CalendarOf;
  /** What people set for themselves. */
  readonly people: KnownPeople;
  /** Which version somebody without a row was shown last; forgotten with the program, and sooner where it is much. */
  readonly lastShown: Map<string, LastShown>;
  readonly settings: DeskSettings;
}

export interface DeskSettings {
  readonly defaultZone: string | undefined;
  readonly minIntervalMinutes: number;
  readonly spreadMs: number;
  readonly graceMs: number;
}

/** What whoever did something is answered. */
export type Replies = Promise<readonly Reply[]>;

/** One call. */
export interface Context extends Services {
  readonly from: Origin;
}

/** Whose plan it is about: of the channel that it came from, or of whoever gave it, for their breaks alone. */
export const whoseOf = ({ from }: Pick<Context, 'from'>): Whose =>
  personIn(from.channel) === undefined ? 'channel' : 'own';

/** What holds on a platform. */
export const rulesOf = (
  { abilities, settings }: Pick<Services, 'abilities' | 'settings'>,
  { platform }: Pick<ChannelRef, 'platform'>,
): LocalRules => ({ leastEvery: settings.minIntervalMinutes, abilities: abilities(platform) });
