/** What a plan as it is now makes of a slot that an older one had. */
import type { Instant, Plan } from '../../content/plan.ts';
import { isAsked, nextSlot } from '../timetable/slots.ts';
import type { SkipReason } from '../ports/ledger.ts';

/** Whether the slot is one of the plan as it is now. */
export const isWanted = (plan: Plan, slot: Instant): boolean =>
  plan.state.is === 'on' && nextSlot(plan, slot - 1) === slot;

/** Whoever asked for a break now still gets it, whatever else was changed: but not into a pause. */
export const isStillAsked = (plan: Plan, slot: Instant): boolean =>
  isAsked(slot) && plan.state.is === 'on' && (plan.pausedUntil ?? -Infinity) <= slot;

/** Why a slot that was claimed under an older plan is not posted. */
export const whyChanged = (plan: Plan, now: Instant): SkipReason =>
  plan.pausedUntil !== undefined && plan.pausedUntil > now ? 'paused' : 'changed';
