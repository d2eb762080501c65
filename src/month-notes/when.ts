/** When a note of a month is due: with the first break that the timetable has in it. */
import type { Instant, Plan } from '../../content/plan.ts';
import { instantOf, knowsZone, wallTimeAt } from '../../scheduler/timetable/offset-changes.ts';
import { nextSlot } from '../../scheduler/timetable/slots.ts';

const DAY_MS = 24 * 60 * 60_000;
/** After a week nobody waits for it any more. */
const LATE_MS = 7 * DAY_MS;

/** `0` is the month of `now` on the channel's clocks, `1` the next. */
function monthBegins(zone: string, now: Instant, months: 0 | 1): Instant {
  const today = new Date((wallTimeAt(zone, now)?.day ?? 0) * DAY_MS);
  const first = Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + months, 1) / DAY_MS;
  // Where clocks skip midnight, a little later.
  return instantOf(zone, { day: first, minute: 0 }) ?? instantOf(zone, { day: first, minute: 120 }) ?? now;
}

export const nextMonth = ({ zone }: Plan, now: Instant): Instant => monthBegins(zone, now, 1);

/** `again`: when to look the next time. */
export function whenDue(plan: Plan, now: Instant): { readonly isDue: boolean; readonly again: Instant } {
  if (plan.state.is !== 'on' || !knowsZone(plan.zone)) return { isDue: false, again: nextMonth(plan, now) };
  const first = nextSlot({ ...plan, pausedUntil: undefined }, monthBegins(plan.zone, now, 0) - 1);
  if (first === undefined || first >= nextMonth(plan, now))
    return { isDue: false, again: nextMonth(plan, now) };
  // Its days may change meanwhile.
  if (now < first) return { isDue: false, again: Math.min(first, now + DAY_MS) };
  return { isDue: now < first + LATE_MS, again: nextMonth(plan, now) };
}
