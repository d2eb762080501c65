/** What the product says of a region, against what is published of it. */
import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { corrections } from '../../content/holidays/corrections.ts';
import { byTheMoon, holidayNote } from '../../content/holidays/notes.ts';
import { regionOfCode } from '../../content/places/holiday-regions.ts';
import { holidaysOf } from '../../src/holidays/compute.ts';
import { published } from './published.ts';

const isWeekend = (date: string): boolean => [0, 6].includes(new Date(date).getUTCDay());

async function said(region: string, year: number): Promise<readonly { date: string; name: string }[]> {
  const calendar = await holidaysOf(region, Date.UTC(year, 5, 1));
  return calendar?.days.filter(({ date }) => date.startsWith(`${year}-`)) ?? [];
}

describe('days off from Monday to Friday are those that are published', () => {
  const all = published.flatMap(({ region, days }) =>
    Object.entries(days).map(([year, dates]) => ({ region, year: Number(year), dates: dates.split(' ') })),
  );

  it.each(all)('of $region in $year', async ({ region, year, dates }) => {
    const days = (await said(region, year)).map(({ date }) => date);
    const expected = dates.map((date) => `${year}-${date}`);
    expect(days.filter((date) => !isWeekend(date))).toEqual(expected.filter((date) => !isWeekend(date)));
    // On a weekend the day itself may be one as well as the one in its place.
    expect(days).toEqual(expect.arrayContaining(expected));
  });

  it('are those of more than ten regions over three years, each from somewhere', () => {
    expect(published.filter(({ days }) => Object.keys(days).length === 3).length).toBeGreaterThanOrEqual(10);
    for (const { source } of published) expect(source).toMatch(/https:\/\/\S+\.\S+/u);
  });
});

describe('what is corrected', () => {
  it('is of regions that there are, each by something that is written', () => {
    for (const { regions, except = [], source } of corrections) {
      for (const region of [...regions, ...except]) expect(regionOfCode(region)?.code).toBe(region);
      expect(source).toMatch(/https:\/\/\S+\.\S+/u);
    }
  });

  it.each([
    ['US-NY', 2026, 'Susan B. Anthony Day'],
    ['US-FL', 2027, 'Susan B. Anthony Day'],
    ['CA-ON', 2026, 'Easter Monday'],
    ['CN', 2026, "Children's Day"],
    ['CH-ZH', 2026, 'Federal Day of Thanksgiving, Repentance and Prayer'],
    ['US', 2026, 'Labour Day'],
  ])('of %s in %i is not %s', async (region, year, name) => {
    expect((await said(region, year)).map((day) => day.name)).not.toContain(name);
  });

  it.each([
    ['US', '2026-09-07', 'Labor Day'],
    ['US-TX', '2026-09-07', 'Labor Day'],
    ['CA-BC', '2026-09-30', 'National Day for Truth and Reconciliation'],
    ['CA-ON', '2026-09-30', undefined],
    ['DE-BY', '2028-08-15', 'Assumption'],
    ['DE-BY-KATH', '2028-08-15', 'Assumption'],
    ['DE-BY-EVANG', '2028-08-15', undefined],
    ['GB-ENG', '2026-06-15', undefined],
    ['CN', '2026-02-19', 'Spring Festival'],
    ['CH-VD', '2026-09-21', 'Monday after Federal Day of Thanksgiving, Repentance and Prayer'],
    ['TW', '2027-02-10', 'The second day of the Chinese New Year (substitute day)'],
    ['TW', '2025-09-28', undefined],
  ])('of %s on %s it is %s', async (region, date, name) => {
    const days = await said(region, Number(date.slice(0, 4)));
    expect(days.find((day) => day.date === date)?.name).toBe(name);
  });
});

describe('what no calendar knows', () => {
  /** Months of the Islamic calendar, as the package writes its rules. */
  const moon = /muharram|safar|rabi|jumada|rajab|shaban|ramadan|shawwal|dhu/iu;
  const hasMoon = (...place: readonly [string, string?]): boolean =>
    new Holidays(place[0], place[1] ?? '', { types: ['public'] })
      .getHolidays(2026, 'en')
      .some(({ type, rule }) => type === 'public' && moon.test(rule));

  it('is said of every country whose days depend on the moon, and of no other', () => {
    const book = new Holidays();
    const found = Object.keys(book.getCountries()).filter(
      (country) =>
        hasMoon(country) ||
        Object.keys((book.getStates(country) as object | undefined) ?? {}).some((state) =>
          hasMoon(country, state),
        ),
    );
    expect([...byTheMoon].sort()).toEqual(found.sort());
  });

  it.each([
    ['CN', /moves working days/u],
    ['ES-MD', /every autumn/u],
    ['IN', /name your state/u],
    ['IN-KL', /the moon/u],
    ['TR', /the moon/u],
    ['DE-BY', undefined],
    ['US', undefined],
  ])('of %s', (region, expected) => {
    const note = holidayNote(region);
    if (expected === undefined) expect(note).toBeUndefined();
    else expect(note).toMatch(expected);
  });
});
