/** Days of the calendar, without zones: what is next, and what does not exist. */
import { DateTime } from 'luxon';
import { dateInWords } from '../moments.ts';
import { accept, refuse, type Decoded } from '../options/option.ts';
import type { IsoDate, Weekday } from '../plan.ts';
import { months } from './words.ts';

export const onDay = (date: IsoDate): DateTime => DateTime.fromISO(date, { zone: 'utc', locale: 'en-GB' });

export const iso = (day: DateTime): IsoDate => day.toFormat('yyyy-MM-dd');

export const plusDays = (date: IsoDate, days: number): IsoDate => iso(onDay(date).plus({ days }));

/** `24 Dec`, as it is read again. */
export const shortDate = (month: number, day: number): string => {
  const name = months[month - 1] ?? '';
  return `${day} ${name.charAt(0).toUpperCase()}${name.slice(1, 3)}`;
};

const lengthOf = (month: number, year: number): number =>
  onDay(iso(DateTime.utc(year, month))).daysInMonth ?? 31;

/** A date of this year or, where that has gone by, the next; 29 February of a year that has one. */
export function nextDate(month: number, day: number, today: IsoDate): Decoded<IsoDate> {
  const name = shortDate(month, day);
  if (month < 1 || month > 12 || day < 1) return refuse(`There is no ${day}.${month}. in the calendar.`);
  const { year, month: thisMonth } = onDay(today);
  const last = lengthOf(month, month < thisMonth ? year + 1 : year);
  if (day > lengthOf(month, 2024))
    return refuse(`There is no ${name} in the calendar.`, [shortDate(month, last)]);
  for (const each of [year, year + 1]) {
    const date = DateTime.utc(each, month, day);
    if (date.isValid && iso(date) >= today) return accept(iso(date));
  }
  return refuse(`There is no ${name} within a year.`, [shortDate(month, day - 1), shortDate(month + 1, 1)]);
}

/** A date of that year; of two digits, of this century. */
export function exactDate(year: number, month: number, day: number): Decoded<IsoDate> {
  const full = year < 100 ? 2000 + year : year;
  const date = DateTime.utc(full, month, day);
  if (date.isValid && full >= 2000 && full < 3000) return accept(iso(date));
  const isMonth = month >= 1 && month <= 12;
  const shown = isMonth ? `${shortDate(month, day)} ${full}` : `${day}.${month}.${full}`;
  const last = isMonth && day > 28 ? [`${shortDate(month, lengthOf(month, full))} ${full}`] : [];
  return refuse(`There is no ${shown} in the calendar.`, last);
}

/** `the 4th`: the next month that has one. */
export function nextOfMonth(day: number, today: IsoDate): Decoded<IsoDate> {
  const start = onDay(today).startOf('month');
  for (let ahead = 0; day > 0 && ahead < 3; ahead += 1) {
    const month = start.plus({ months: ahead });
    const date = month.set({ day });
    if (date.hasSame(month, 'month') && iso(date) >= today) return accept(iso(date));
  }
  return refuse(`No month has a day ${day}.`);
}

/** The day after today that begins the week: Sunday where it is a working day and Saturday is none. */
export function nextWeek(today: IsoDate, days: readonly Weekday[]): IsoDate {
  const first = days.includes(7) && !days.includes(6) ? 7 : 1;
  const day = onDay(today);
  return iso(day.plus({ days: (first - day.weekday + 7) % 7 || 7 }));
}

/** A day off that has gone by, with the next of that day of the year. */
export function pastDate(date: IsoDate, today: IsoDate): Decoded<never> {
  const { month, day } = onDay(date);
  const next = nextDate(month, day, today);
  return refuse(`${dateInWords(date)} is in the past.`, next.ok ? [next.value] : []);
}
