import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysInWords } from '../../../content/moments.ts';
import { busiest, daysOfMonth, monthOf, type HourOfDay } from '../../../content/month/month.ts';

/** Sunday, 29 November 2026. */
const today = Date.UTC(2026, 10, 29) / 86_400_000;
const hours: fc.Arbitrary<readonly HourOfDay[]> = fc.array(
  fc
    .record({
      day: fc.integer({ min: today - 40, max: today + 5 }),
      hour: fc.integer({ min: 0, max: 23 }),
      breaks: fc.integer({ min: 0, max: 4 }),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ part, ...hour }) => ({ ...hour, done: Math.floor(hour.breaks * part) })),
  { maxLength: 60 },
);
const sum = (shares: readonly { breaks: number; done: number }[]) => ({
  breaks: shares.reduce((total, { breaks }) => total + breaks, 0),
  done: shares.reduce((total, { done }) => total + done, 0),
});

describe('four weeks in numbers', () => {
  it('are 28 days with today, four weeks of seven', () => {
    const { from, until } = daysOfMonth(today);
    expect(until - from).toBe(28);
    const { weeks } = monthOf([], today);
    expect(weeks.map((week) => daysInWords(week.from, week.until))).toEqual([
      '2–8 Nov',
      '9–15 Nov',
      '16–22 Nov',
      '23–29 Nov',
    ]);
    expect(daysInWords('2026-11-30', '2026-12-06')).toBe('30 Nov – 6 Dec');
  });

  it('lose no break and count none twice, by week and by hour', () => {
    fc.assert(
      fc.property(hours, (all) => {
        const month = monthOf(all, today);
        const within = sum(all.filter(({ day }) => day > today - 28 && day <= today));
        expect({ breaks: month.breaks, done: month.done }).toEqual(within);
        expect(sum(month.hours)).toEqual(within);
        expect(sum(month.weeks)).toEqual(within);
        const fields = month.hours.map(({ weekday, hour }) => `${weekday}/${hour}`);
        expect(new Set(fields).size).toBe(fields.length);
      }),
    );
  });

  it('know the weekday of a day', () => {
    const { hours: fields } = monthOf([{ day: today, hour: 3, breaks: 1, done: 0 }], today);
    expect(fields).toEqual([{ weekday: 7, hour: 3, breaks: 1, done: 0 }]);
  });

  it('have a busiest hour where anything was done: of all weekdays together', () => {
    const of = (day: number, hour: number, breaks: number, done: number) => ({
      ...{ day: today - day, hour, breaks, done },
    });
    expect(busiest(monthOf([of(0, 9, 4, 0)], today))).toBeUndefined();
    expect(busiest(monthOf([of(0, 9, 4, 3), of(1, 10, 2, 2), of(2, 10, 2, 2)], today))).toEqual({
      ...{ hour: 10, breaks: 4, done: 4 },
    });
  });
});
