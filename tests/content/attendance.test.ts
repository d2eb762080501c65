/** What somebody did of late: numbers of days, weeks, and working days in a row. */
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../content/moments.ts';
import { attendanceOf, streakOf } from '../../content/people/attendance.ts';
import {
  dateOf,
  DAYS_KEPT,
  readDays,
  withDays,
  writeDays,
  type DayCounts,
} from '../../content/people/done-days.ts';
import { newPlan, type IsoDate, type Weekday } from '../../content/plan.ts';
import { isWorkingDay } from '../../content/working-days.ts';

const days = fc.integer({ min: 20_000, max: 20_000 + DAYS_KEPT - 1 });
const counts = fc
  .array(fc.tuple(days, fc.integer({ min: 1, max: 1_295 })), { maxLength: 60 })
  .map((all): DayCounts => new Map(all.map(([day, count]) => [dateOf(day), count])));
const of = (...dates: readonly IsoDate[]): DayCounts => withDays(new Map(), dates);
const workweek = newPlan('UTC');
const works = (date: IsoDate): boolean => isWorkingDay(workweek, date);

describe('numbers of days', () => {
  it('are read as they were written, and are short', () => {
    fc.assert(
      fc.property(counts, (some) => {
        const text = writeDays(some);
        expect(new Map([...readDays(text)].sort())).toEqual(new Map([...some].sort()));
        expect(text.length).toBeLessThanOrEqual(11 + 2 * DAYS_KEPT);
      }),
    );
  });

  it('are kept for a year, and never more than they hold', () => {
    const long = withDays(of('2020-01-01'), ['2026-11-29']);
    expect(readDays(writeDays(long))).toEqual(of('2026-11-29'));
    expect(readDays(writeDays(new Map([['2026-11-29', 99_999]])))).toEqual(new Map([['2026-11-29', 1_295]]));
  });

  it.each(['', 'x', '2026-11-29', '2026-11-29 1', '2026-13-45 01', '2026-11-29 !!'])(
    'are none where it reads %j',
    (text) => {
      expect(readDays(text)).toEqual(new Map());
    },
  );
});

describe('a week, a month', () => {
  it.each<[today: IsoDate, week: [number, number], month: [number, number]]>([
    // Monday, and the first of a month.
    ['2026-11-29', [2, 1], [4, 3]],
    ['2026-11-30', [1, 1], [5, 4]],
    ['2026-12-01', [2, 2], [1, 1]],
    ['2026-12-06', [2, 2], [1, 1]],
    ['2026-12-07', [0, 0], [1, 1]],
  ])('on %s', (today, week, month) => {
    const some = of('2026-11-02', '2026-11-20', '2026-11-29', '2026-11-29', '2026-11-30', '2026-12-01');
    const found = attendanceOf(some, today, works);
    expect([found.week.breaks, found.week.days]).toEqual(week);
    expect([found.month.breaks, found.month.days]).toEqual(month);
  });
});

describe('working days in a row', () => {
  it.each<[what: string, done: readonly IsoDate[], today: IsoDate, days: number, isTodayDone: boolean]>([
    ['nothing', [], '2026-11-27', 0, false],
    ['today alone', ['2026-11-27'], '2026-11-27', 1, true],
    ['today is still open', ['2026-11-25', '2026-11-26'], '2026-11-27', 2, false],
    ['one was missed', ['2026-11-24', '2026-11-26', '2026-11-27'], '2026-11-27', 2, true],
    ['yesterday was missed', ['2026-11-25'], '2026-11-27', 0, false],
    ['over a weekend', ['2026-11-27', '2026-11-30'], '2026-11-30', 2, true],
    ['on a Sunday', ['2026-11-26', '2026-11-27'], '2026-11-29', 2, false],
    ['a Sunday counts as none', ['2026-11-27', '2026-11-29'], '2026-11-29', 1, true],
  ])('%s', (_, done, today, length, isTodayDone) => {
    expect(streakOf(of(...done), today, works)).toEqual({ days: length, isTodayDone });
  });

  it('are not ended by a day off', () => {
    const off = { ...workweek, daysOff: ['2026-11-26'] };
    const isWorking = (date: IsoDate): boolean => isWorkingDay(off, date);
    expect(streakOf(of('2026-11-25', '2026-11-27'), '2026-11-27', isWorking).days).toBe(2);
  });

  it('are not ended by a public holiday, unless it is a working day all the same', () => {
    const holidays = { region: 'US', edition: 1, days: [{ date: '2026-11-26', name: 'Thanksgiving Day' }] };
    const done = of('2026-11-25', '2026-11-27');
    const inRow = (workdays: readonly IsoDate[]): number =>
      streakOf(done, '2026-11-27', (date) => isWorkingDay({ ...workweek, holidays, workdays }, date)).days;
    expect([inRow([]), inRow(['2026-11-26'])]).toEqual([2, 1]);
  });

  /** Any working days, any days off, any zone: each day of work done, they are as many as there were. */
  it('are all of them where none was missed, in any zone and over its changes of clocks', () => {
    const zones = fc.constantFrom(
      'Europe/Berlin',
      'America/New_York',
      'Pacific/Apia',
      'Australia/Lord_Howe',
      'UTC',
    );
    const working = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }) as fc.Arbitrary<
      Weekday[]
    >;
    fc.assert(
      fc.property(
        zones,
        working,
        fc.integer({ min: Date.parse('2025-01-01'), max: Date.parse('2027-01-01') }),
        fc.integer({ min: 1, max: 40 }),
        fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 5 }),
        fc.array(fc.integer({ min: 0, max: 1_379 }), { minLength: 41, maxLength: 41 }),
        (zone, week, now, length, offAgo, minutes) => {
          const last = DateTime.fromMillis(now, { zone }).startOf('day');
          const daysOff = offAgo.map((ago) => last.minus({ days: ago }).toFormat('yyyy-MM-dd'));
          const isWorking = (date: IsoDate): boolean =>
            isWorkingDay({ ...workweek, days: week, daysOff }, date);
          const all = Array.from({ length }, (_, ago) =>
            isoDate(
              last
                .minus({ days: ago })
                .plus({ minutes: minutes[ago] ?? 0 })
                .toMillis(),
              zone,
            ),
          );
          const today = isoDate(last.toMillis(), zone);
          const worked = new Set(all.filter(isWorking));
          const found = streakOf(of(...worked), today, isWorking);
          expect(found.days).toBe(worked.size);
          // What is done beside work changes nothing, and neither does doing one twice.
          expect(streakOf(of(...all, ...all), today, isWorking).days).toBe(worked.size);
          const missed = [...worked].find((date) => date !== today);
          if (missed === undefined) return;
          const cut = streakOf(of(...[...worked].filter((date) => date !== missed)), today, isWorking);
          expect(cut.days).toBe([...worked].filter((date) => date > missed).length);
        },
      ),
    );
  });
});
