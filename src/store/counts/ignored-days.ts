/** A row of breaks that nobody touched: those that are still known, and before them what is left of earlier ones in numbers. */
import type { PostedBreak } from '../../../content/quiet.ts';
import { isAsked } from '../../../scheduler/timetable/slots.ts';
import type { CountTable } from '../database/count-tables.ts';
import { hourOf } from './hour-of.ts';
import type { IgnoredDay } from './numbers.ts';

type CountedHour = Pick<CountTable, 'day' | 'hour' | 'breaks' | 'untouched'>;

/** A press ends the row at the moment that it is made, on whichever break; so does whoever asks for one. */
export function ignoredDays(
  zone: string,
  known: readonly PostedBreak[],
  counted: readonly CountedHour[],
): readonly IgnoredDay[] {
  const touches = known.flatMap(({ slot, touchedAt }) => [touchedAt ?? [], isAsked(slot) ? slot : []].flat());
  const touched = Math.max(...touches, -Infinity);
  const days = new Map<number, number>();
  const add = (day: number, breaks: number): void => {
    days.set(day, (days.get(day) ?? 0) + breaks);
  };
  for (const { slot } of known) if (slot > touched) add(hourOf(zone, slot).day, 1);
  if (touches.length === 0)
    for (const { day, breaks, untouched } of latestFirst(counted)) {
      if (untouched < breaks) break;
      add(day, breaks);
    }
  return [...days].map(([day, breaks]) => ({ day, breaks })).toSorted((one, other) => one.day - other.day);
}

const latestFirst = (hours: readonly CountedHour[]): readonly CountedHour[] =>
  hours.toSorted((one, other) => other.day - one.day || other.hour - one.hour);
