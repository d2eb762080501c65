/** What of a channel's calendar matters while days are suggested there: its own today, and its days off. */
import { isoDate } from '../moments.ts';
import { newPlan, type Instant, type IsoDate, type Plan } from '../plan.ts';
import { holidaysAhead } from '../settings/holiday-words.ts';
import type { SpokenAt } from './reader.ts';

export interface ChannelDays extends SpokenAt {
  readonly today: IsoDate;
  /** Those still to come, public holidays among them, sorted. */
  readonly daysOff: readonly IsoDate[];
}

/** Where it is known that a day has begun, it has begun here last: what is ahead of it is ahead anywhere. */
const EARLIEST = 'Pacific/Kiritimati';

/** `zone`: of a channel that has no plan yet, where it is known. */
export function daysIn(plan: Plan | undefined, now: Instant, zone: string = EARLIEST): ChannelDays {
  const known = plan ?? newPlan(zone);
  const today = isoDate(now, known.zone);
  const named = holidaysAhead(known, today).map(({ date }) => date);
  const daysOff = [...new Set([...known.daysOff.filter((day) => day >= today), ...named])].sort();
  return { now, plan: known, today, daysOff };
}

const daysBetween = (one: IsoDate, other: IsoDate): number => Math.abs(Date.parse(one) - Date.parse(other));

/** The days off that are nearest to a date, in the order of the calendar. */
export const nearestDaysOff = ({ daysOff }: ChannelDays, date: IsoDate, count: number): readonly IsoDate[] =>
  daysOff
    .toSorted((a, b) => daysBetween(a, date) - daysBetween(b, date))
    .slice(0, count)
    .toSorted();
