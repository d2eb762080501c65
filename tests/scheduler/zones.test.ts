import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  instantOf,
  MINUTE,
  stretchAt,
  wallTimeAt,
  zoneTable,
  type Stretch,
} from '../../scheduler/timetable/offset-changes.ts';
import { zoneArbitrary } from '../support/arbitraries.ts';
import { daysOfChange, walk } from '../support/oracle.ts';

const DAY = 24 * 60 * MINUTE;

const at = (text: string): number => Date.parse(`${text}:00Z`);

/** A time as the clocks of some zone show it. */
function wall(text: string): { readonly day: number; readonly minute: number } {
  const minutes = at(text) / MINUTE;
  const day = Math.floor(minutes / 1440);
  return { day, minute: minutes - day * 1440 };
}

const stretchOf = (zone: string, instant: number): Stretch | undefined =>
  stretchAt(zoneTable(zone), Math.floor(instant / MINUTE));

const offsetAt = (zone: string, instant: number): number | undefined => stretchOf(zone, instant)?.offset;

describe('changes of offset', () => {
  // Instants in UTC, offsets in minutes. Past years: the database does not change its mind about them.
  test.each([
    ['America/Havana', '2025-03-09T05:00', -300, -240],
    ['America/Havana', '2025-11-02T05:00', -240, -300],
    ['Atlantic/Azores', '2025-03-30T01:00', -60, 0],
    ['Atlantic/Azores', '2025-10-26T01:00', 0, -60],
    ['Asia/Beirut', '2025-03-29T22:00', 120, 180],
    ['Asia/Beirut', '2025-10-25T21:00', 180, 120],
    ['Australia/Lord_Howe', '2025-04-05T15:00', 660, 630],
    ['Australia/Lord_Howe', '2025-10-04T15:30', 630, 660],
    ['Antarctica/Troll', '2025-03-30T01:00', 0, 120],
    ['Antarctica/Troll', '2025-10-26T01:00', 120, 0],
    ['Africa/Casablanca', '2025-02-23T02:00', 60, 0],
    ['Africa/Casablanca', '2025-04-06T02:00', 0, 60],
    ['Pacific/Chatham', '2025-04-05T14:00', 825, 765],
    ['Pacific/Chatham', '2025-09-27T14:00', 765, 825],
    ['Pacific/Apia', '2011-12-30T10:00', -600, 840],
    ['Asia/Jerusalem', '2023-03-24T00:00', 120, 180],
    ['America/Caracas', '2016-05-01T07:00', -270, -240],
    ['Asia/Kathmandu', '1985-12-31T18:30', 330, 345],
    ['America/Boa_Vista', '2000-10-08T04:00', -240, -180],
    ['America/Boa_Vista', '2000-10-15T03:00', -180, -240],
  ])('%s at %s', (zone, change, before, after) => {
    expect(offsetAt(zone, at(change) - 1)).toBe(before);
    expect(offsetAt(zone, at(change))).toBe(after);
    expect(stretchOf(zone, at(change) - 1)?.end).toBe(at(change) / MINUTE);
    expect(stretchOf(zone, at(change))?.begin).toBe(at(change) / MINUTE);
  });

  it('knows zones that never change', () => {
    for (let year = 2020; year < 2040; year++) {
      expect(offsetAt('Asia/Kathmandu', Date.UTC(year, 5, 1))).toBe(345);
      expect(offsetAt('UTC', Date.UTC(year, 5, 1))).toBe(0);
    }
  });

  it('follows the years, forth and back', () => {
    const summers = [2026, 2090, 1980, 2027, 2026];
    expect(summers.map((year) => offsetAt('Europe/Berlin', Date.UTC(year, 6, 1)))).toEqual(
      summers.map(() => 120),
    );
    expect(summers.map((year) => offsetAt('Europe/Berlin', Date.UTC(year, 0, 31)))).toEqual(
      summers.map(() => 60),
    );
  });

  it('takes a zone that the runtime does not know for UTC', () => {
    expect(offsetAt('Mars/Olympus_Mons', at('2026-07-01T00:00'))).toBe(0);
  });

  test.each([8.64e15, -8.64e15, Infinity, -Infinity, Number.NaN])(
    'has nothing to say about %d',
    (instant) => {
      expect(stretchOf('Europe/Berlin', instant)).toBeUndefined();
      expect(wallTimeAt('Europe/Berlin', instant)).toBeUndefined();
    },
  );

  it('divides time without gaps, and wall time without overlaps', () => {
    fc.assert(
      fc.property(zoneArbitrary, (zone) => {
        const table = zoneTable(zone);
        let stretch = stretchOf(zone, Date.UTC(2026, 0, 1));
        while (stretch !== undefined && stretch.end < Date.UTC(2028, 0, 1) / MINUTE) {
          const next = stretchAt(table, stretch.end);
          expect(next?.begin).toBe(stretch.end);
          expect(next?.wallFrom).toBeGreaterThanOrEqual(stretch.wallUntil);
          stretch = next;
        }
        expect(stretch).toBeDefined();
      }),
      { numRuns: 20 },
    );
  });
});

describe('wall times', () => {
  test.each([
    ['Antarctica/Troll skips two hours', 'Antarctica/Troll', '2025-03-30T01:00', undefined],
    ['Antarctica/Troll skips two hours', 'Antarctica/Troll', '2025-03-30T02:59', undefined],
    ['Antarctica/Troll goes on', 'Antarctica/Troll', '2025-03-30T03:00', '2025-03-30T01:00'],
    ['Antarctica/Troll shows two hours twice', 'Antarctica/Troll', '2025-10-26T01:00', '2025-10-25T23:00'],
    ['Antarctica/Troll shows two hours twice', 'Antarctica/Troll', '2025-10-26T02:59', '2025-10-26T00:59'],
    ['Antarctica/Troll goes on', 'Antarctica/Troll', '2025-10-26T03:00', '2025-10-26T03:00'],
    ['Lord Howe skips half an hour', 'Australia/Lord_Howe', '2025-10-05T02:29', undefined],
    ['Lord Howe shows half an hour twice', 'Australia/Lord_Howe', '2025-04-06T01:30', '2025-04-05T14:30'],
    ['Lord Howe goes on', 'Australia/Lord_Howe', '2025-04-06T02:00', '2025-04-05T15:30'],
    ['Havana skips midnight', 'America/Havana', '2025-03-09T00:00', undefined],
    ['Havana shows midnight twice', 'America/Havana', '2025-11-02T00:00', '2025-11-02T04:00'],
    ['Beirut skips midnight', 'Asia/Beirut', '2025-03-30T00:59', undefined],
    ['Beirut shows the hour before midnight twice', 'Asia/Beirut', '2025-10-25T23:00', '2025-10-25T20:00'],
    ['the Azores skip midnight', 'Atlantic/Azores', '2025-03-30T00:30', undefined],
    ['Apia skips a day', 'Pacific/Apia', '2011-12-30T00:00', undefined],
    ['Apia skips a day', 'Pacific/Apia', '2011-12-30T23:59', undefined],
    ['Apia goes on', 'Pacific/Apia', '2011-12-31T00:00', '2011-12-30T10:00'],
    ['Jerusalem skips two o’clock', 'Asia/Jerusalem', '2023-03-24T02:00', undefined],
    ['Jerusalem goes on', 'Asia/Jerusalem', '2023-03-24T03:00', '2023-03-24T00:00'],
    ['Kathmandu is 5 h 45 min ahead', 'Asia/Kathmandu', '2026-11-23T09:50', '2026-11-23T04:05'],
    ['Chatham is 12 h 45 min ahead', 'Pacific/Chatham', '2026-07-01T00:00', '2026-06-30T11:15'],
  ])('%s: %s %s', (_, zone, shown, instant) => {
    expect(instantOf(zone, wall(shown))).toBe(instant === undefined ? undefined : at(instant));
  });

  it('says what the clocks show', () => {
    expect(wallTimeAt('Asia/Kathmandu', at('2026-11-22T18:14'))).toEqual(wall('2026-11-22T23:59'));
    expect(wallTimeAt('Asia/Kathmandu', at('2026-11-22T18:15'))).toEqual(wall('2026-11-23T00:00'));
    expect(wallTimeAt('America/New_York', at('1969-12-31T23:59') + 59_999)).toEqual(wall('1969-12-31T18:59'));
  });

  it('agrees with the platform on every minute around changes, and on any other day', () => {
    const period = zoneArbitrary.chain((zone) => {
      const days = daysOfChange(zone, Date.UTC(2026, 0, 1), Date.UTC(2028, 0, 1));
      const anyDay = fc.integer({ min: 0, max: 729 }).map((day) => Date.UTC(2026, 0, 1) + day * DAY);
      return fc.record({
        zone: fc.constant(zone),
        day:
          days.length === 0 ? anyDay : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...days) }, anyDay),
      });
    });
    fc.assert(
      fc.property(period, ({ zone, day }) => {
        const { from, shows, firstTime } = walk(zone, day - DAY, day + 2 * DAY);
        const firsts = new Map<number, number>();
        for (const [index, shown] of shows.entries()) {
          const instant = from + index * MINUTE;
          const time = wallTimeAt(zone, instant);
          if (time === undefined || time.day * 1440 + time.minute !== shown)
            expect.fail(`${zone} shows ${shown} at ${instant}, not ${JSON.stringify(time)}`);
          if (firstTime[index] === 1) firsts.set(shown, instant);
        }
        // From the first to the last minute shown, those that are skipped included.
        for (let shown = (shows[0] ?? 0) + 180; shown < (shows.at(-1) ?? 0); shown++) {
          const instant = instantOf(zone, { day: Math.floor(shown / 1440), minute: shown % 1440 });
          if (instant !== firsts.get(shown))
            expect.fail(`${zone} shows ${shown} at ${firsts.get(shown)}, not ${instant}`);
        }
      }),
      { numRuns: 60 },
    );
  });
});
