/** What deciding about a slot goes by, and what it comes to. */
import type { Instant } from '../../content/plan.ts';
import type { Drawn, Rotation } from '../../content/breaks/rotation.ts';
import type { Turn } from '../pacing/turn.ts';
import type { Notice } from '../ports/outbox.ts';
import type { Claim, DueChange, DueSlot } from '../ports/ledger.ts';

export interface Rules {
  /** After its due instant, the first byte of a break may go out for this long, in milliseconds. */
  readonly graceMs: number;
  readonly spreadMs: number;
  /** How long a claim holds, by platform: longer than its longest post. */
  leaseMs(platform: string): number;
  /** Whether any program may serve the platform: a plan outlives the settings that its platform needs. */
  runs(platform: string): boolean;
  /** What a post to the row's channel may do at this moment. */
  turn(due: DueSlot, now: Instant): Turn;
  /** Whether it is to be asked first what people are doing. */
  asks(due: DueSlot, now: Instant): boolean;
  /** Nothing where no pose fits the plan. */
  draw(due: DueSlot): Drawn | undefined;
  /** What is kept of a slot for which no pose fits, and what is said in place of its break. */
  withoutPose(due: DueSlot, now: Instant): { readonly detail: string; readonly notice?: Notice };
  /** Whether what was drawn may still come. */
  stillFits(due: DueSlot, claim: Claim): boolean;
}

/** A change, with what was taken where something was. */
export interface Decision extends DueChange {
  readonly taken?: TakenSlot;
}

/** A slot that is ours until its lease runs out. */
export interface TakenSlot {
  readonly claim: Claim;
  readonly rotation: Rotation;
  /** Where it is sending already. */
  readonly sentAt: Instant | undefined;
  /** When it was due: slot and spread, or where it was held, its latest look. */
  readonly dueAt: Instant;
  readonly leaseAt: Instant;
  /** It is to be asked first what people are doing: how long they are waited for. */
  readonly asks?: { readonly until: Instant };
}
