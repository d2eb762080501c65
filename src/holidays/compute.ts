/**
 * The public holidays of a region, from the package that knows them. It is loaded when the first region is asked for, which
 * takes 60 to 150 ms and 9 MB; then a year takes 10 ms, in a few regions with calendars of the moon a quarter of a second.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { DateTime } from 'luxon';
import type { HolidaysTypes } from 'date-holidays';
import about from 'date-holidays/package.json' with { type: 'json' };
import { corrected, correctionsEdition } from '../../content/holidays/corrections.ts';
import { regionOfCode } from '../../content/places/holiday-regions.ts';
import type { Holiday, HolidayCalendar, Instant, IsoDate } from '../../content/plan.ts';

/** So many years after the present one are known: a program that is not started for so long still knows its holidays. */
const YEARS_AHEAD = 2;

const HOUR_MS = 60 * 60_000;
/** What begins later or ends sooner than a day does is a half holiday: breaks come. */
const WHOLE_DAY_MS = 20 * HOUR_MS;

const numberOf = (version: string): number =>
  version
    .split('.')
    .slice(0, 3)
    .reduce((sum, part) => sum * 1_000 + Math.min(Number.parseInt(part, 10) || 0, 999), 0);

const yearOf = (now: Instant): number => new Date(now).getUTCFullYear();

/** The later the year, the newer the package and the more that is corrected, the greater. Of corrections there is room for 99. */
export const editionAt = (now: Instant): number =>
  (yearOf(now) * 1_000_000_000 + numberOf(about.version)) * 100 + correctionsEdition;

/** A table of the database keeps a name in a line, with other columns behind a bar. */
const nameOf = (name: string): string => name.replaceAll(/[|\s]+/gu, ' ').trim();

/** A holiday of several days is each of them. */
function daysOf({ date, start, end, name }: HolidaysTypes.Holiday): readonly Holiday[] {
  const length = end.getTime() - start.getTime();
  if (length < WHOLE_DAY_MS) return [];
  const first = DateTime.fromISO(date.slice(0, 10), { zone: 'utc' });
  return Array.from({ length: Math.max(1, Math.round(length / (24 * HOUR_MS))) }, (_, day) => ({
    date: first.plus({ days: day }).toFormat('yyyy-MM-dd') satisfies IsoDate,
    name: nameOf(name),
  }));
}

/** One line a date: holidays that fall on the same one share it. */
function sorted(days: readonly Holiday[]): readonly Holiday[] {
  const byDate = new Map<IsoDate, readonly string[]>();
  for (const { date, name } of days) {
    const names = byDate.get(date) ?? [];
    if (!names.includes(name)) byDate.set(date, [...names, name]);
  }
  return [...byDate]
    .map(([date, names]) => ({ date, name: names.join(', ') }))
    .sort((one, other) => (one.date < other.date ? -1 : 1));
}

/** Nothing where the region is not known here. Everybody else has a turn between two years. */
export async function holidaysOf(region: string, now: Instant): Promise<HolidayCalendar | undefined> {
  if (regionOfCode(region) === undefined) return undefined;
  const { default: Holidays } = await import('date-holidays');
  const [country = '', state = '', part = ''] = region.split('-');
  const book = new Holidays();
  book.init(country, state, part, { languages: 'en', types: ['public'] });
  const days: Holiday[] = [];
  const year = yearOf(now);
  // On the last evening of a year it is the next one in the east, and on its first morning still the last in the west.
  const years = Array.from({ length: YEARS_AHEAD + 2 }, (_, at) => year - 1 + at);
  for (const each of years) {
    await nextTurn();
    days.push(
      ...book
        .getHolidays(each, 'en')
        .filter(({ type }) => type === 'public')
        .flatMap(daysOf),
    );
  }
  const since = `${year - 1}-12-31`;
  const until = `${year + YEARS_AHEAD}-12-31`;
  const kept = corrected(region, days, years).filter(({ date }) => date >= since && date <= until);
  return { region, edition: editionAt(now), days: sorted(kept) };
}
