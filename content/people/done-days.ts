/** How many breaks somebody has done on each day: a day and a number, and nothing else. */
import type { IsoDate } from '../plan.ts';

export type DayCounts = ReadonlyMap<IsoDate, number>;

/** For a year: a working day in a row is seldom older. */
export const DAYS_KEPT = 366;

const DAY_MS = 86_400_000;
const numberOf = (date: IsoDate): number => Date.parse(date) / DAY_MS;
export const dateOf = (day: number): IsoDate => new Date(day * DAY_MS).toISOString().slice(0, 10);
export const dayBefore = (date: IsoDate): IsoDate => dateOf(numberOf(date) - 1);

/** Two digits a day. */
const RADIX = 36;
const WIDTH = 2;
const MOST = RADIX ** WIDTH - 1;

/** The latest day, and the number of that day, of the one before, and so on: `2026-11-29 0300000001`. */
export function writeDays(counts: DayCounts): string {
  const [latest] = [...counts.keys()].sort().reverse();
  if (latest === undefined) return '';
  const last = numberOf(latest);
  const days = Math.min(DAYS_KEPT, last - Math.min(...[...counts.keys()].map(numberOf)) + 1);
  const digits = Array.from({ length: days }, (_, ago) =>
    Math.min(MOST, counts.get(dateOf(last - ago)) ?? 0)
      .toString(RADIX)
      .padStart(WIDTH, '0'),
  );
  return `${latest} ${digits.join('')}`;
}

/** What is no such writing holds no day. */
export function readDays(text: string): DayCounts {
  const { latest = '', digits = '' } =
    /^(?<latest>\d{4}-\d\d-\d\d) (?<digits>(?:[0-9a-z]{2})+)$/u.exec(text)?.groups ?? {};
  const last = numberOf(latest);
  const numbers = digits.match(/../gu) ?? [];
  return Number.isNaN(last)
    ? new Map()
    : new Map(
        numbers.flatMap((number, ago) => {
          const count = Number.parseInt(number, RADIX);
          return count === 0 ? [] : [[dateOf(last - ago), count] as const];
        }),
      );
}

/** Each of these days once more. */
export function withDays(counts: DayCounts, days: readonly IsoDate[]): DayCounts {
  const all = new Map(counts);
  for (const day of days) all.set(day, (all.get(day) ?? 0) + 1);
  return all;
}
