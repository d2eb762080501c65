/** On which days a plan has breaks, by its calendar alone. */
import type { IsoDate, Timetable, Weekday } from './plan.ts';

const DAY_MS = 24 * 60 * 60_000;

/**
 * `day`: in days since 1970-01-01, which was a Thursday. The remainder of a day before it is negative; one more than
 * the last is 1 to 7.
 */
export const weekdayOf = (day: number): Weekday => ((((day % 7) + 10) % 7) + 1) as Weekday;

export const weekdayOn = (date: IsoDate): Weekday => weekdayOf(Date.parse(date) / DAY_MS);

export const isWorkingWeekday = (date: IsoDate, { days }: Pick<Timetable, 'days'>): boolean =>
  days.includes(weekdayOn(date));

/** No day off, and no public holiday but one that is a working day all the same. */
export const isWorkingDay = (
  timetable: Pick<Timetable, 'days' | 'daysOff' | 'holidays' | 'workdays'>,
  date: IsoDate,
): boolean => {
  const { daysOff, holidays, workdays } = timetable;
  const isHoliday = holidays?.days.some((day) => day.date === date) === true;
  return (
    isWorkingWeekday(date, timetable) && !daysOff.includes(date) && !(isHoliday && !workdays.includes(date))
  );
};
