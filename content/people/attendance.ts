/** What somebody has done of late, from the numbers of days: this week, this month, and how many working days in a row. */
import type { IsoDate } from '../plan.ts';
import { weekdayOn } from '../working-days.ts';
import { dayBefore, DAYS_KEPT, type DayCounts } from './done-days.ts';

export interface DaysSum {
  readonly breaks: number;
  /** On so many days. */
  readonly days: number;
}

export interface Attendance {
  /** From Monday on. */
  readonly week: DaysSum;
  readonly month: DaysSum;
  readonly streak: Streak;
}

export interface Streak {
  /** Working days in a row, today's counted once something was done. */
  readonly days: number;
  readonly isTodayDone: boolean;
}

function sumFrom(counts: DayCounts, first: IsoDate, today: IsoDate): DaysSum {
  const within = [...counts].filter(([day]) => day >= first && day <= today);
  return { breaks: within.reduce((sum, [, count]) => sum + count, 0), days: within.length };
}

function mondayBefore(date: IsoDate): IsoDate {
  let day = date;
  while (weekdayOn(day) !== 1) day = dayBefore(day);
  return day;
}

/** Days without work end nothing, whatever was done on them; neither does today while it lasts. */
export function streakOf(counts: DayCounts, today: IsoDate, isWorking: (date: IsoDate) => boolean): Streak {
  const isTodayDone = counts.has(today);
  let days = 0;
  let day = today;
  for (let back = 0; back < DAYS_KEPT; back += 1, day = dayBefore(day)) {
    if (!isWorking(day)) continue;
    if (counts.has(day)) days += 1;
    else if (day !== today) break;
  }
  return { days, isTodayDone };
}

export const attendanceOf = (
  counts: DayCounts,
  today: IsoDate,
  isWorking: (date: IsoDate) => boolean,
): Attendance => ({
  week: sumFrom(counts, mondayBefore(today), today),
  month: sumFrom(counts, `${today.slice(0, 7)}-01`, today),
  streak: streakOf(counts, today, isWorking),
});
