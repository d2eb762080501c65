/** The hour in which a slot is counted. */
import type { Instant } from '../../../content/plan.ts';
import { wallTimeAt } from '../../../scheduler/timetable/offset-changes.ts';
import type { CountTable } from '../database/count-tables.ts';

/** On the clocks of a zone; midnight in 1970 where no calendar reaches. */
export function hourOf(zone: string, slot: Instant): Pick<CountTable, 'day' | 'hour'> {
  const { day, minute } = wallTimeAt(zone, slot) ?? { day: 0, minute: 0 };
  return { day, hour: Math.floor(minute / 60) };
}
