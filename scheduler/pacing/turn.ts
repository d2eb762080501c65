/** What pacing is asked, and what it answers. */
import { directWith, type PersonRef } from '../../adapters/port/refs.ts';
import type { Instant } from '../../content/plan.ts';

/** A channel; or a person, whose messages pass the workspace's and the bot's pacer as well. */
export interface PacedPlace {
  readonly workspace: string;
  readonly channel: string;
}

export type Turn = { readonly go: 'now' | 'soon' } | { readonly go: 'later'; readonly at: Instant };

/** The same for whatever goes to them: breaks of their own, snoozed ones, a word. */
export const placeOfPerson = (person: PersonRef): PacedPlace => directWith(person);

/** Cannot serve it at all, as others perhaps can; or has enough to do, as others perhaps have too. */
export type Unserved = 'unable' | 'busy';
