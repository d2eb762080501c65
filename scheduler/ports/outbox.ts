/** What is said beside the breaks, and where it waits until it was said. */
import type { ChannelRef, PersonRef } from '../../adapters/port/refs.ts';
import type { Message } from '../../content/message.ts';
import type { Instant, Plan } from '../../content/plan.ts';

/** Who reads a notice: all in a channel, one person by direct message, or one of those in a channel and nobody else there. */
export type Readers =
  | { readonly are: 'channel'; readonly channel: ChannelRef }
  | { readonly are: 'person'; readonly person: PersonRef }
  | { readonly are: 'one'; readonly channel: ChannelRef; readonly person: string };

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
  /** It will not be tried again. `refused`: nor will another one about the same, where such come again and again. */
  | { readonly is: 'dropped'; readonly refused?: true };

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
