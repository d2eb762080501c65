/** Taiwan's holidays under the act of 2025: more of them, and each that falls on a weekend is made up for. */
import type { Holiday, IsoDate } from '../plan.ts';

const DAY_MS = 24 * 60 * 60_000;
const SINCE = 2026;

export const daysLater = (date: IsoDate, days: number): IsoDate =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);

const added = [
  ['05-01', 'Labour Day'],
  ['09-28', "Teachers' Day"],
  ['10-25', 'Retrocession Day'],
  ['12-25', 'Constitution Day'],
] as const;

const newYearsEve = "Chinese New Year's Eve";
/** What the package puts in place of days that are made up for. */
const instead = /\(substitute day\)$|^The forth day of|^Chinese New Year Holiday$/u;
/** What falls on a weekend in these days is made up for after them, whatever the weekday. */
const newYear = /^(?:Chinese New Year|The (?:second|third) day of the Chinese New Year)/u;

const isSunday = (date: IsoDate): boolean => new Date(date).getUTCDay() === 0;
const isSaturday = (date: IsoDate): boolean => new Date(date).getUTCDay() === 6;

/** The nearest day that is neither weekend nor holiday, one way or the other. */
function free(taken: ReadonlySet<IsoDate>, from: IsoDate, step: 1 | -1): IsoDate {
  const date = daysLater(from, step);
  return taken.has(date) || isSaturday(date) || isSunday(date) ? free(taken, date, step) : date;
}

function ofYear(days: readonly Holiday[], year: number): readonly Holiday[] {
  const own = days.filter(({ name }) => !instead.test(name));
  const eves = own.filter(({ name }) => name === newYearsEve);
  const all = [
    ...own,
    ...eves.map(({ date }) => ({ date: daysLater(date, -1), name: "The day before Chinese New Year's Eve" })),
    ...added.map(([date, name]) => ({ date: `${year}-${date}`, name })),
  ].sort((one, other) => (one.date < other.date ? -1 : 1));
  const taken = new Set(all.map(({ date }) => date));
  const madeUp = all
    .filter(({ date }) => isSaturday(date) || isSunday(date))
    .map(({ date, name }): Holiday => {
      const before = isSaturday(date) && !newYear.test(name);
      const day = free(taken, date, before ? -1 : 1);
      taken.add(day);
      return { date: day, name: `${name} (substitute day)` };
    });
  return [...all, ...madeUp];
}

export const taiwanSince2026 = (days: readonly Holiday[], years: readonly number[]): readonly Holiday[] => [
  ...days.filter(({ date }) => Number(date.slice(0, 4)) < SINCE),
  ...years
    .filter((year) => year >= SINCE)
    .flatMap((year) =>
      ofYear(
        days.filter(({ date }) => date.startsWith(String(year))),
        year,
      ),
    ),
];
