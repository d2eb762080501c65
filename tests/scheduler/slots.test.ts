import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { newPlan, type HourRange, type Instant, type Timetable } from '../../content/plan.ts';
import {
  askedSlot,
  firstSlotFrom,
  isAsked,
  nextSlot,
  nextSlots,
  slotWallTimes,
} from '../../scheduler/timetable/slots.ts';
import {
  instantArbitrary,
  timetableArbitrary,
  years2026And2027,
  zoneArbitrary,
} from '../support/arbitraries.ts';
import { daysOfChange, slotsInWalk, walk } from '../support/oracle.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const at = (text: string): Instant => Date.parse(`${text}:00Z`);

const minuteOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

/** `09:00-12:00 13:00-17:00` */
const ranges = (text: string): readonly HourRange[] =>
  text.split(' ').map((range) => {
    const [start = '', end = ''] = range.split('-');
    return { start: minuteOf(start), end: minuteOf(end) };
  });

const timetable = (changes: Partial<Timetable>): Timetable => ({ ...newPlan('UTC'), ...changes });

const everyDay = timetable({ days: [1, 2, 3, 4, 5, 6, 7] });

/** As the clocks of the zone show it: `2026-03-29 03:20`. */
const shown = (instant: Instant, zone: string): string =>
  new Date(instant).toLocaleString('sv-SE', { timeZone: zone }).slice(0, 16);

/** The slots in (from, until), as clocks show them. */
function slotsBetween(plan: Timetable, from: Instant, until: Instant): readonly string[] {
  return nextSlots(plan, from, 200)
    .filter((slot) => slot < until)
    .map((slot) => shown(slot, plan.zone));
}

describe('the times of a working day', () => {
  const fifteen = (first: string, last: string): readonly number[] =>
    Array.from(
      { length: (minuteOf(last) - minuteOf(first)) / 15 + 1 },
      (_, index) => minuteOf(first) + index * 15,
    );
  const times = (text: string): readonly number[] => text.split(' ').filter(Boolean).map(minuteOf);

  test.each<[string, number, number | undefined, readonly number[], readonly number[]]>([
    ['15m', 15, undefined, fifteen('09:20', '11:50'), fifteen('13:20', '16:50')],
    [
      '30m',
      30,
      undefined,
      times('09:20 09:50 10:20 10:50 11:20 11:50'),
      times('13:20 13:50 14:20 14:50 15:20 15:50 16:20 16:50'),
    ],
    ['45m', 45, undefined, times('09:35 10:20 11:05 11:50'), times('13:35 14:20 15:05 15:50 16:35')],
    ['60m', 60, undefined, times('09:50 10:50 11:50'), times('13:50 14:50 15:50 16:50')],
    ['90m', 90, undefined, times('10:20 11:50'), times('14:20 15:50')],
    ['2h', 120, undefined, times('10:50'), times('14:50 16:50')],
    ['4h', 240, undefined, times('11:50'), times('16:50')],
    ['8h', 480, undefined, times('11:50'), times('')],
    ['60m at :00', 60, 0, times('10:00 11:00'), times('14:00 15:00 16:00')],
    ['45m at :00', 45, 0, times('10:00 10:45 11:30'), times('14:00 14:45 15:30 16:15')],
  ])('every %s from nine to twelve and from one to five', (_, every, mark, morning, afternoon) => {
    expect(slotWallTimes(timetable({ every, at: mark }))).toEqual([...morning, ...afternoon]);
  });

  test.each<[string, string, number, number | undefined, string]>([
    ['runs past midnight', '22:00-06:00', 60, undefined, '22:50 23:50 24:50 25:50 26:50 27:50 28:50 29:50'],
    [
      'keeps ten minutes before the hour where a range starts inside one',
      '08:30-11:00',
      60,
      undefined,
      '08:50 09:50 10:50',
    ],
    ['leaves a quarter of an hour at the start', '08:40-11:00', 60, undefined, '09:50 10:50'],
    ['and takes it where it just fits', '08:35-11:00', 60, undefined, '08:50 09:50 10:50'],
    ['leaves ten minutes at the end', '09:00-10:59', 60, undefined, '09:50'],
    ['has one break where none fits', '09:00-09:30', 60, undefined, '09:20'],
    ['has one break where the minute does not fit', '09:00-09:30', 60, 45, '09:20'],
    [
      'starts at the minute of the next hour where this one is too soon',
      '09:00-12:00',
      60,
      10,
      '10:10 11:10',
    ],
    ['starts at the minute where it just fits', '09:00-12:00', 60, 15, '09:15 10:15 11:15'],
    ['ends at the minute where it just fits', '09:00-12:00', 60, 50, '09:50 10:50 11:50'],
    ['drops what comes too soon after the range before', '09:00-10:00 10:00-11:00', 70, undefined, '09:50'],
    ['goes on from what was kept', '09:00-10:00 10:00-11:00 11:00-12:00', 90, undefined, '09:50 11:50'],
    ['ends with the day', '22:00-24:00', 60, undefined, '22:50 23:50'],
    ['takes midnight as an end', '22:00-00:00', 60, undefined, '22:50 23:50'],
    ['may start at midnight', '00:00-02:00', 60, 5, '01:05'],
    ['may cover all of the day', '00:00-24:00', 480, undefined, '07:50 15:50 23:50'],
    ['keeps its minute past midnight', '23:30-01:30', 30, 0, '24:00 24:30 25:00'],
  ])('%s: %s', (_, hours, every, mark, expected) => {
    expect(slotWallTimes(timetable({ hours: ranges(hours), every, at: mark }))).toEqual(times(expected));
  });
});

describe('days', () => {
  it('come after each other', () => {
    const friday = at('2026-11-27T15:50');
    expect(slotsBetween(timetable({ every: 240 }), friday, friday + 4 * DAY)).toEqual([
      '2026-11-27 16:50',
      '2026-11-30 11:50',
      '2026-11-30 16:50',
      '2026-12-01 11:50',
    ]);
  });

  it('are those of the channel', () => {
    const kathmandu = { ...everyDay, zone: 'Asia/Kathmandu', hours: ranges('09:00-10:00') };
    expect(nextSlot(kathmandu, at('2026-11-23T00:00'))).toBe(at('2026-11-23T04:05'));
    const chatham = { ...everyDay, zone: 'Pacific/Chatham', hours: ranges('09:00-10:00') };
    expect(nextSlot(chatham, at('2026-07-01T00:00'))).toBe(at('2026-07-01T21:05'));
  });

  const nights = timetable({ hours: ranges('22:00-02:00'), every: 120, days: [1, 3, 7] });

  it('own the night that begins in them', () => {
    const sunday = at('2026-11-22T00:00');
    expect(slotsBetween(nights, sunday, sunday + 5 * DAY)).toEqual([
      '2026-11-22 23:50',
      '2026-11-23 01:50',
      '2026-11-23 23:50',
      '2026-11-24 01:50',
      '2026-11-25 23:50',
      '2026-11-26 01:50',
    ]);
  });

  it('off take the night that begins in them with them, and no other', () => {
    const sunday = at('2026-11-22T00:00');
    expect(slotsBetween({ ...nights, daysOff: ['2026-11-23'] }, sunday, sunday + 3 * DAY)).toEqual([
      '2026-11-22 23:50',
      '2026-11-23 01:50',
    ]);
  });

  it('before 1970 have their weekdays too', () => {
    expect(nextSlot(timetable({ days: [7] }), at('1969-07-16T00:00'))).toBe(at('1969-07-20T09:50'));
  });
});

describe('the next slot', () => {
  it('is strictly later', () => {
    const slot = at('2026-11-23T09:50');
    expect(nextSlot(everyDay, slot - 1)).toBe(slot);
    expect(nextSlot(everyDay, slot)).toBe(at('2026-11-23T10:50'));
  });

  it('is not before the end of a pause, and may be at it', () => {
    const plan = { ...everyDay, pausedUntil: at('2026-11-23T10:50') };
    expect(nextSlot(plan, at('2026-11-20T00:00'))).toBe(at('2026-11-23T10:50'));
    expect(nextSlot(plan, at('2026-11-23T10:50'))).toBe(at('2026-11-23T11:50'));
    expect(nextSlot({ ...plan, pausedUntil: at('2026-11-23T10:51') }, 0)).toBe(at('2026-11-23T11:50'));
  });

  it('is looked for during 400 days', () => {
    const daysOff = Array.from({ length: 500 }, (_, index) =>
      new Date(at('2026-01-01T00:00') + index * DAY).toISOString().slice(0, 10),
    );
    const plan = { ...everyDay, daysOff };
    const first = at('2027-05-16T09:50');
    expect(nextSlot(plan, first - 400 * DAY)).toBe(first);
    expect(nextSlot(plan, first - 400 * DAY - 1)).toBeUndefined();
    expect(nextSlots(plan, first - 401 * DAY, 3)).toEqual([]);
  });

  it('does not come where nothing can', () => {
    expect(nextSlot(timetable({ hours: [] }), 0)).toBeUndefined();
    expect(nextSlot(everyDay, 8.64e15)).toBeUndefined();
    expect(nextSlot({ ...everyDay, pausedUntil: Infinity }, 0)).toBeUndefined();
  });

  it('comes by UTC where the zone is not known', () => {
    expect(nextSlot({ ...everyDay, zone: 'Mars/Olympus_Mons' }, at('2026-07-01T00:00'))).toBe(
      at('2026-07-01T09:50'),
    );
  });
});

describe('the first slot of a changed plan', () => {
  const quarter = timetable({ every: 15, days: [1, 2, 3, 4, 5, 6, 7] });

  test.each([
    ['without a last break, simply comes next', '10:19', undefined, '10:20'],
    ['may be a quarter of an hour after the last break', '10:06', '10:05', '10:20'],
    ['is not sooner', '10:06', '10:06', '10:35'],
    ['does not mind what is long past', '10:19', '09:00', '10:20'],
    ['never waits more than that, even if the clock was set back', '10:06', '23:00', '10:35'],
  ])('%s', (_, now, lastBreak, expected) => {
    const today = (time: string): Instant => at(`2026-11-23T${time}`);
    const lastBreakAt = lastBreak === undefined ? undefined : today(lastBreak);
    expect(firstSlotFrom(quarter, today(now), lastBreakAt)).toBe(today(expected));
  });
});

describe('a change that leaves the timetable as it is', () => {
  const anyMoment = timetableArbitrary().chain((table) =>
    fc.record({
      table: fc.constant({ ...table, pausedUntil: undefined }),
      from: instantArbitrary({ from: Date.UTC(2026, 0, 5), until: Date.UTC(2027, 11, 1) }),
      late: fc.integer({ min: 0, max: 300_000 }),
      offset: fc.integer({ min: 0, max: 3_600_000 }),
    }),
  );

  it('never changes what comes next, however late the last break was and however spread', () => {
    fc.assert(
      fc.property(anyMoment, ({ table, from, late, offset }) => {
        const last = nextSlot(table, from);
        if (last === undefined) return;
        const now = last + offset + late;
        expect(firstSlotFrom(table, now, last, offset)).toBe(nextSlot(table, last + late));
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps 15 minutes from a break that was asked for, and from one under another timetable', () => {
    fc.assert(
      fc.property(anyMoment, ({ table, from, late, offset }) => {
        const asked = askedSlot(from + late);
        expect(isAsked(asked)).toBe(true);
        const next = firstSlotFrom(table, asked + late, asked, offset) ?? Infinity;
        expect(next).toBeGreaterThanOrEqual(asked + 15 * 60_000);
      }),
      { numRuns: 500 },
    );
  });
});

describe('slots when the clocks change', () => {
  test.each<[string, string, string, number, string, readonly string[]]>([
    [
      'Havana has no midnight in spring',
      'America/Havana',
      '23:00-02:00',
      30,
      '2025-03-08T17:00',
      ['2025-03-08 23:20', '2025-03-08 23:50', '2025-03-09 01:20', '2025-03-09 01:50'],
    ],
    [
      'Havana has two midnights in autumn',
      'America/Havana',
      '23:00-02:00',
      60,
      '2025-11-01T16:00',
      ['2025-11-01 23:50', '2025-11-02 00:50', '2025-11-02 01:50'],
    ],
    [
      'the Azores have no midnight in spring',
      'Atlantic/Azores',
      '00:00-03:00',
      60,
      '2025-03-30T00:00',
      ['2025-03-30 01:50', '2025-03-30 02:50'],
    ],
    [
      'Beirut shows the last hour of a day twice',
      'Asia/Beirut',
      '22:00-24:00',
      30,
      '2025-10-25T12:00',
      ['2025-10-25 22:20', '2025-10-25 22:50', '2025-10-25 23:20', '2025-10-25 23:50'],
    ],
    [
      'Lord Howe goes forward by half an hour',
      'Australia/Lord_Howe',
      '01:30-03:30',
      20,
      '2025-10-04T14:00',
      ['2025-10-05 01:50', '2025-10-05 02:30', '2025-10-05 02:50', '2025-10-05 03:10'],
    ],
    [
      'Lord Howe goes back by half an hour',
      'Australia/Lord_Howe',
      '01:30-03:30',
      20,
      '2025-04-05T12:00',
      ['2025-04-06 01:50', '2025-04-06 02:10', '2025-04-06 02:30', '2025-04-06 02:50', '2025-04-06 03:10'],
    ],
    [
      'Troll goes forward by two hours',
      'Antarctica/Troll',
      '00:00-05:00',
      60,
      '2025-03-30T00:00',
      ['2025-03-30 00:50', '2025-03-30 03:50', '2025-03-30 04:50'],
    ],
    [
      'Troll goes back by two hours',
      'Antarctica/Troll',
      '00:00-05:00',
      60,
      '2025-10-25T12:00',
      ['2025-10-26 00:50', '2025-10-26 01:50', '2025-10-26 02:50', '2025-10-26 03:50', '2025-10-26 04:50'],
    ],
    [
      'Casablanca leaves summer time for Ramadan',
      'Africa/Casablanca',
      '01:30-04:30',
      60,
      '2025-02-22T12:00',
      ['2025-02-23 01:50', '2025-02-23 02:50', '2025-02-23 03:50'],
    ],
    [
      'Chatham changes at a quarter to',
      'Pacific/Chatham',
      '02:00-05:00',
      30,
      '2025-09-27T06:00',
      ['2025-09-28 02:20', '2025-09-28 03:50', '2025-09-28 04:20', '2025-09-28 04:50'],
    ],
    [
      'Apia had no 30 December 2011, yet the morning after it',
      'Pacific/Apia',
      '22:00-02:00',
      60,
      '2011-12-30T06:00',
      ['2011-12-29 22:50', '2011-12-29 23:50', '2011-12-31 00:50', '2011-12-31 01:50'],
    ],
  ])('%s', (_, zone, hours, every, from, expected) => {
    const plan = { ...everyDay, zone, hours: ranges(hours), every };
    const slots = slotsBetween(plan, at(from), at(from) + 3 * DAY);
    expect(slots.slice(0, expected.length)).toEqual(expected);
  });

  it('leave out a Friday that never was', () => {
    const apia = timetable({ zone: 'Pacific/Apia', every: 480 });
    const thursday = at('2011-12-29T12:00');
    expect(slotsBetween(apia, thursday, thursday + 4 * DAY)).toEqual([
      '2011-12-29 11:50',
      '2012-01-02 11:50',
    ]);
  });

  it('take the first of two', () => {
    const troll = { ...everyDay, zone: 'Antarctica/Troll', hours: ranges('01:00-03:00') };
    expect(nextSlots(troll, at('2025-10-25T12:00'), 3)).toEqual([
      at('2025-10-25T23:50'),
      at('2025-10-26T00:50'),
      at('2025-10-27T01:50'),
    ]);
  });
});

describe('against walking minute by minute', () => {
  /** Some days, more often than not with a change of offset in their middle. */
  const situations = zoneArbitrary.chain((zone) => {
    const { from, until } = years2026And2027;
    const anyDay = instantArbitrary({ from, until });
    const changes = daysOfChange(zone, from, until);
    const days =
      changes.length === 0 ? anyDay : fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...changes) }, anyDay);
    return days.chain((day) => {
      const period = { from: day - 4 * DAY, until: day + 5 * DAY };
      return fc.record({
        period: fc.constant(period),
        plans: fc.array(timetableArbitrary(period, fc.constant(zone)), { minLength: 4, maxLength: 4 }),
        questions: fc.array(instantArbitrary(period), { minLength: 30, maxLength: 30 }),
      });
    });
  });

  it('is the same', () => {
    fc.assert(
      fc.property(situations, ({ period, plans, questions }) => {
        const zone = plans[0]?.zone ?? 'UTC';
        const walked = walk(zone, period.from, period.until);
        for (const plan of plans) {
          const slots = slotsInWalk(walked, plan);
          const near = slots.flatMap((slot) => [slot - 1, slot, slot + MINUTE]);
          for (const after of [period.from - 1, ...questions, ...near]) {
            const expected = slots.find((slot) => slot > after);
            const found = nextSlot(plan, after);
            if (expected === undefined) expect(found ?? Infinity).toBeGreaterThanOrEqual(period.until);
            else if (found !== expected)
              expect.fail(`after ${after} comes ${expected}, not ${found}: ${JSON.stringify(plan)}`);
          }
        }
      }),
      { numRuns: 80 },
    );
  });

  it('goes through two years slot by slot', () => {
    fc.assert(
      fc.property(timetableArbitrary(), (plan) => {
        const { from, until } = years2026And2027;
        const expected = slotsInWalk(walk(plan.zone, from, until), plan);
        const found = nextSlots(plan, from - 1, expected.length);
        expect(found).toEqual(expected);
      }),
      { numRuns: 4 },
    );
  });
});
