/** Random values of the domain, for properties. */
import fc from 'fast-check';
import type { HourRange, IsoDate, Instant, Timetable, Weekday } from '../../content/plan.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

export interface Period {
  readonly from: Instant;
  readonly until: Instant;
}

export const years2026And2027: Period = { from: Date.UTC(2026, 0, 1), until: Date.UTC(2028, 0, 1) };

export const zoneArbitrary: fc.Arbitrary<string> = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));

/** On a whole minute. */
export const instantArbitrary = ({ from, until }: Period): fc.Arbitrary<Instant> =>
  fc.integer({ min: from / MINUTE, max: until / MINUTE - 1 }).map((minute) => minute * MINUTE);

const dateArbitrary = ({ from, until }: Period): fc.Arbitrary<IsoDate> =>
  fc
    .integer({ min: Math.floor(from / DAY), max: Math.floor((until - 1) / DAY) })
    .map((day) => new Date(day * DAY).toISOString().slice(0, 10));

/**
 * Up to four ranges, valid and sorted: the day is cut at some minutes, and some of the pieces are working
 * hours. The last piece runs past midnight to the first cut; pieces may touch, and may be all of the day.
 */
const hoursArbitrary: fc.Arbitrary<readonly HourRange[]> = fc
  .uniqueArray(
    fc.record({
      // People like round times; the rules must not need them.
      minute: fc.oneof(
        fc.integer({ min: 0, max: 47 }).map((half) => half * 30),
        fc.integer({ min: 0, max: 1439 }),
      ),
      works: fc.boolean(),
    }),
    { minLength: 2, maxLength: 6, selector: (cut) => cut.minute },
  )
  .map((cuts) => {
    const sorted = cuts.toSorted((a, b) => a.minute - b.minute);
    return sorted.flatMap((cut, index): readonly HourRange[] => {
      const end = (sorted[index + 1] ?? sorted[0])?.minute ?? 0;
      const length = (end - cut.minute + 1440) % 1440;
      return cut.works && length >= 30 ? [{ start: cut.minute, end: end === 0 ? 1440 : end }] : [];
    });
  })
  .filter((hours) => hours.length >= 1 && hours.length <= 4);

const daysArbitrary: fc.Arbitrary<readonly Weekday[]> = fc
  .subarray<Weekday>([1, 2, 3, 4, 5, 6, 7], { minLength: 1 })
  .map((days) => days.toSorted((a, b) => a - b));

/** Any timetable, with its days off and its pause inside the period. */
export const timetableArbitrary = (
  period: Period = years2026And2027,
  zone: fc.Arbitrary<string> = zoneArbitrary,
): fc.Arbitrary<Timetable> =>
  fc.record({
    every: fc.oneof(fc.constantFrom(15, 30, 45, 60, 90, 120, 240, 480), fc.integer({ min: 15, max: 480 })),
    at: fc.option(fc.integer({ min: 0, max: 59 }), { nil: undefined }),
    hours: hoursArbitrary,
    days: daysArbitrary,
    zone,
    daysOff: fc.uniqueArray(dateArbitrary(period), { maxLength: 6 }).map((dates) => dates.toSorted()),
    holidays: fc.option(
      fc.uniqueArray(dateArbitrary(period), { maxLength: 12 }).map((dates) => ({
        region: 'DE',
        edition: 1,
        days: dates.toSorted().map((date) => ({ date, name: 'A holiday' })),
      })),
      { nil: undefined },
    ),
    workdays: fc.uniqueArray(dateArbitrary(period), { maxLength: 6 }).map((dates) => dates.toSorted()),
    pausedUntil: fc.option(instantArbitrary(period), { nil: undefined, freq: 3 }),
  });
