/** The next slot as one would write it with luxon. */
import { DateTime } from 'luxon';
import type { Instant, Timetable } from '../../content/plan.ts';
import { slotWallTimes } from '../../scheduler/timetable/slots.ts';

/** Goes through the days, sets the clock, and takes the first time after. Wall times are given for free. */
export function nextSlotWithLuxon(timetable: Timetable, after: Instant): Instant | undefined {
  const local = DateTime.fromMillis(after, { zone: timetable.zone });
  const today = local.startOf('day');
  const pastMidnight = slotWallTimes(timetable).some((minute) => minute >= 1440);
  for (let ahead = pastMidnight ? -1 : 0; ahead <= 400; ahead++) {
    const day = today.plus({ days: ahead });
    if (!timetable.days.some((weekday) => weekday === day.weekday)) continue;
    for (const minute of slotWallTimes(timetable)) {
      const slot = day.plus({ days: Math.floor(minute / 1440) }).set({
        hour: Math.floor((minute % 1440) / 60),
        minute: minute % 60,
      });
      if (slot.toMillis() > after) return slot.toMillis();
    }
  }
  return undefined;
}
