/** What somebody has done of late, from the numbers of days: this week, this month, and how many working days in a row. */
import type { IsoDate, Timetable } from '../plan.ts';
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

/** 1 to 7, Monday first. */
const weekdayOf = (date: IsoDate): number => ((new Date(date).getUTCDay() + 6) % 7) + 1;

/** Whether the breaks of a plan come on a day. */
export const isWorkingDay = (
  { days, daysOff }: Pick<Timetable, 'days' | 'daysOff'>,
  date: IsoDate,
): boolean => days.some((day) => day === weekdayOf(date)) && !daysOff.includes(date);

function sumFrom(counts: DayCounts, first: IsoDate, today: IsoDate): DaysSum {
  const within = [...counts].filter(([day]) => day >= first && day <= today);
  return { breaks: within.reduce((sum, [, count]) => sum + count, 0), days: within.length };
}

function mondayBefore(date: IsoDate): IsoDate {
  let day = date;
  while (weekdayOf(day) !== 1) day = dayBefore(day);
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
