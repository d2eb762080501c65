/** The lists of a timetable, as their columns hold them. */
import type { HourRange, Weekday } from '../../../content/plan.ts';
import { isText, listOf, remembered } from './lists.ts';

const isMinute = (value: unknown): value is number => Number.isInteger(value);

const isRange = (value: unknown): value is readonly [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every(isMinute);

export const readHours = remembered((text): readonly HourRange[] | undefined =>
  listOf(text, isRange)?.map(([start, end]) => ({ start, end })),
);

const isWeekday = (value: unknown): value is Weekday =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 7;

export const readDays = remembered((text): readonly Weekday[] | undefined => {
  const days = listOf(text, isWeekday);
  return days?.length === 0 ? undefined : days;
});

export const readDates = remembered((text) => listOf(text, isText));
