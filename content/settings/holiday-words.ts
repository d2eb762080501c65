/** The public holidays of a plan, as far as they keep breaks away, in words. */
import { dateInWords } from '../moments.ts';
import { regionInWords } from '../places/holiday-regions.ts';
import type { Holiday, HolidayCalendar, IsoDate, Plan, Timetable } from '../plan.ts';
import { isWorkingWeekday } from '../working-days.ts';

/** Without those on days on which nobody works in any case, and those that are working days all the same. */
export function holidaysAhead(
  plan: Pick<Timetable, 'days' | 'holidays' | 'workdays'>,
  today: IsoDate,
  until = '9999',
): readonly Holiday[] {
  const ahead = plan.holidays?.days.filter(({ date }) => date >= today && date < until) ?? [];
  return ahead.filter(({ date }) => !plan.workdays.includes(date) && isWorkingWeekday(date, plan));
}

/** The name of the public holiday on that day, whether breaks come or not. */
export const holidayOn = ({ holidays }: Pick<Timetable, 'holidays'>, date: IsoDate): string | undefined =>
  holidays?.days.find((day) => day.date === date)?.name;

/** As many as are read at a glance. */
const SHOWN = 3;

/** `No break on Fri 25 Dec 2026: Christmas Day; Wed 6 Jan 2027: Epiphany.`; nothing where none is ahead. */
export function noBreakOn(holidays: readonly Holiday[]): string | undefined {
  const told = holidays.slice(0, SHOWN).map(({ date, name }) => `${dateInWords(date)}: ${name}`);
  return told.length === 0 ? undefined : `No break on ${told.join('; ')}.`;
}

/** Holidays on which breaks come. */
const worked = ({ workdays }: Plan, today: IsoDate): readonly string[] =>
  workdays.filter((date) => date >= today).map(dateInWords);

/** `Bavaria, Germany. No break on Fri 25 Dec 2026: Christmas Day.` */
export function holidaysInWords(plan: Plan, today: IsoDate): string {
  if (plan.holidays === undefined) return 'none';
  const next = noBreakOn(holidaysAhead(plan, today));
  const own = worked(plan, today);
  return [
    `${regionInWords(plan.holidays.region)}${next === undefined ? '' : '.'}`,
    ...(next === undefined ? [] : [next]),
    ...(own.length === 0 ? [] : [`Working all the same: ${own.join(', ')}.`]),
  ].join(' ');
}

/** `plan` with the holidays of another region, or none: what was a working day all the same stays so where it is a holiday. */
export const withHolidays = (plan: Plan, calendar: HolidayCalendar | undefined, today: IsoDate): Plan => ({
  ...plan,
  holidays: calendar,
  workdays: plan.workdays.filter(
    (date) => date >= today && calendar?.days.some((day) => day.date === date) === true,
  ),
});
