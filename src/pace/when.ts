/** When a channel is asked whether it still wants its breaks as often: after a row of them that nobody touched. */
import type { Instant, Plan } from '../../content/plan.ts';
import { DAY, MINUTE, knowsZone, wallTimeAt } from '../../scheduler/timetable/offset-changes.ts';
import { nextSlot } from '../../scheduler/timetable/slots.ts';
import type { IgnoredDay } from '../store/counts/numbers.ts';

const BREAKS = 10;
const DAYS = 3;
/** A break that somebody may still be reading is not ignored yet: no two come closer together. */
const READING_MS = 15 * MINUTE;
/** So soon after a break was due people are at work. */
const NEAR_MS = 30 * MINUTE;

/** The latest break that counts. */
export const countedUntil = (now: Instant): Instant => now - READING_MS;

export const breaksIn = (ignored: readonly IgnoredDay[]): number =>
  ignored.reduce((sum, { breaks }) => sum + breaks, 0);

/** On so many different days of the channel's. */
export const isIgnored = (ignored: readonly IgnoredDay[]): boolean =>
  breaksIn(ignored) >= BREAKS && ignored.length >= DAYS;

/** `again`: when to look the next time. */
export type Timely = { readonly isTime: true } | { readonly isTime: false; readonly again: Instant };

export function whenToAsk(plan: Plan, ignored: readonly IgnoredDay[], now: Instant): Timely {
  const tomorrow = now + DAY * MINUTE;
  if (plan.state.is !== 'on' || !knowsZone(plan.zone)) return { isTime: false, again: tomorrow };
  if (isIgnored(ignored)) {
    const near = nextSlot(plan, now - NEAR_MS);
    return near !== undefined && near <= now ? { isTime: true } : { isTime: false, again: near ?? tomorrow };
  }
  return { isTime: false, again: earliest(plan, ignored, now) ?? tomorrow };
}

/** The break before which as many as it takes may have been ignored, if from now on all are. */
function earliest(plan: Plan, ignored: readonly IgnoredDay[], now: Instant): Instant | undefined {
  const days = new Set(ignored.map(({ day }) => day));
  let breaks = breaksIn(ignored);
  let slot: Instant | undefined = countedUntil(now);
  while (breaks < BREAKS || days.size < DAYS) {
    slot = nextSlot(plan, slot);
    const day: number | undefined = slot === undefined ? undefined : wallTimeAt(plan.zone, slot)?.day;
    if (slot === undefined || day === undefined) return undefined;
    breaks += 1;
    days.add(day);
  }
  const next = nextSlot(plan, slot);
  // Where the timetable has changed by itself meanwhile, as with holidays.
  return next === undefined ? undefined : Math.max(next, now + MINUTE);
}
