/** Four weeks of a channel's breaks in numbers, by hour and weekday. */
import type { IsoDate, Weekday } from '../plan.ts';
import { weekdayOf } from '../working-days.ts';

/** Breaks of one hour of one day. */
export interface HourOfDay {
  /** Days since 1970-01-01. */
  readonly day: number;
  /** 0 to 23. */
  readonly hour: number;
  readonly breaks: number;
  /** Of these, how many somebody did. */
  readonly done: number;
}

/** So many breaks, and how many of them somebody did. */
export interface Share {
  readonly breaks: number;
  readonly done: number;
}

/** The breaks of an hour on a weekday, all weeks together. */
export interface HourOfWeek extends Share {
  readonly weekday: Weekday;
  readonly hour: number;
}

/** Seven days. */
export interface Week extends Share {
  readonly from: IsoDate;
  /** The last day. */
  readonly until: IsoDate;
}

export interface Month extends Share {
  /** Those with breaks, by hour and weekday. */
  readonly hours: readonly HourOfWeek[];
  /** Oldest first. */
  readonly weeks: readonly Week[];
}

const WEEKS = 4;
const WEEK_DAYS = 7;
const DAY_MS = 24 * 60 * 60_000;

/** The days of four weeks that end with today: from the one up to, not including, the other. */
export const daysOfMonth = (today: number): { readonly from: number; readonly until: number } => ({
  from: today + 1 - WEEKS * WEEK_DAYS,
  until: today + 1,
});

const dateOf = (day: number): IsoDate => new Date(day * DAY_MS).toISOString().slice(0, 10);

const sumOf = (shares: readonly Share[]): Share => ({
  breaks: shares.reduce((sum, { breaks }) => sum + breaks, 0),
  done: shares.reduce((sum, { done }) => sum + done, 0),
});

/** `today`: the last of the days. An hour of a day may come several times; other days are left out. */
export function monthOf(all: readonly HourOfDay[], today: number): Month {
  const { from, until } = daysOfMonth(today);
  const within = all.filter(({ day, breaks }) => day >= from && day < until && breaks > 0);
  const hours = new Map<string, HourOfWeek>();
  for (const { day, hour, breaks, done } of within) {
    const weekday = weekdayOf(day);
    const key = `${hour}/${weekday}`;
    const so = hours.get(key) ?? { weekday, hour, breaks: 0, done: 0 };
    hours.set(key, { ...so, breaks: so.breaks + breaks, done: so.done + done });
  }
  return {
    ...sumOf(within),
    hours: [...hours.values()].sort((one, other) => one.hour - other.hour || one.weekday - other.weekday),
    weeks: Array.from({ length: WEEKS }, (_, index): Week => {
      const first = from + index * WEEK_DAYS;
      const days = within.filter(({ day }) => day >= first && day < first + WEEK_DAYS);
      return { from: dateOf(first), until: dateOf(first + WEEK_DAYS - 1), ...sumOf(days) };
    }),
  };
}

/** The hours of the day with the most breaks done, all weekdays together; none where nothing was done. */
export function busiest({ hours }: Pick<Month, 'hours'>): (Share & { readonly hour: number }) | undefined {
  const byHour = new Map<number, Share>();
  for (const { hour, breaks, done } of hours) {
    const so = byHour.get(hour) ?? { breaks: 0, done: 0 };
    byHour.set(hour, { breaks: so.breaks + breaks, done: so.done + done });
  }
  const [best] = [...byHour]
    .map(([hour, share]) => ({ hour, ...share }))
    .filter(({ done }) => done > 0)
    .sort((one, other) => other.done - one.done || one.breaks - other.breaks || one.hour - other.hour);
  return best;
}
