/** The whole program's schedule, over two weeks on a turned clock, against the oracle. */
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../content/plan.ts';
import { channel, openDesk } from '../support/desk.ts';
import { slotsInWalk, walk } from '../support/oracle.ts';

const MINUTE = 60_000;
const FORTNIGHT = 14 * 24 * 60 * MINUTE;
/** Offsets and hours here are whole multiples of it, and so are all slots. */
const STEP = 5 * MINUTE;

/** Fortnights in which clocks change, at midnight, by half an hour, by two hours, over a day that did not exist. */
const fortnights: readonly { readonly from: string; readonly zones: readonly string[] }[] = [
  {
    from: '2026-10-20T00:00:00Z',
    zones: ['Atlantic/Azores', 'Asia/Beirut', 'Antarctica/Troll', 'America/Havana'],
  },
  { from: '2026-09-25T00:00:00Z', zones: ['Australia/Lord_Howe', 'Pacific/Chatham', 'Asia/Kathmandu'] },
  { from: '2026-03-22T00:00:00Z', zones: ['Asia/Beirut', 'Africa/Casablanca', 'Antarctica/Troll'] },
  { from: '2011-12-22T00:00:00Z', zones: ['Pacific/Apia'] },
];

const timetables: readonly Partial<Plan>[] = [
  {},
  { every: 30, hours: [{ start: 0, end: 1440 }], days: [1, 2, 3, 4, 5, 6, 7] },
  { every: 45, at: 0, hours: [{ start: 1320, end: 360 }], days: [2, 4, 6, 7] },
  {
    every: 30,
    hours: [
      { start: 90, end: 210 },
      { start: 1380, end: 60 },
    ],
    days: [5, 6, 7],
  },
];

describe.each(fortnights)('two weeks from $from', ({ from, zones }) => {
  it(`bring exactly the breaks that the oracle lists, in ${zones.join(', ')}`, async () => {
    const start = Date.parse(from);
    const desk = await openDesk({ now: start });
    const expected: string[] = [];
    for (const zone of zones) {
      const walked = walk(zone, start, start + FORTNIGHT);
      for (const [index, timetable] of timetables.entries()) {
        const where = { ...channel, channel: `${zone}#${index}` };
        const plan = { ...timetable, zone };
        await desk.plan(plan, where);
        const stored = await desk.store.plans.find(where);
        if (stored === undefined) throw new Error('The plan was not stored.');
        // The plan was set at the very first instant, which is no later than its first slot.
        const slots = slotsInWalk(walked, stored.plan).filter((slot) => slot > start);
        expected.push(...slots.map((slot) => `${new Date(slot).toISOString()} ${where.channel}`));
      }
    }

    const posted: string[] = [];
    for (let now = start + STEP; now < start + FORTNIGHT; now += STEP) {
      const before = desk.adapter.attempts.length;
      desk.clock.set(now);
      await desk.settle();
      for (const { channel: where } of desk.adapter.attempts.slice(before))
        posted.push(`${new Date(now).toISOString()} ${where.channel}`);
    }
    expect(expected.length).toBeGreaterThan(500);
    expect(posted.sort()).toEqual(expected.sort());
  });
});
