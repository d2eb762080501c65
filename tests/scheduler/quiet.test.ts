/** Quiet when ignored: what follows from the breaks that were posted. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newPlan, type Plan } from '../../content/plan.ts';
import type { PostedBreak } from '../../content/quiet.ts';
import { comingOf, isLeftOut, quietAt } from '../../scheduler/timetable/quiet.ts';
import { nextSlots } from '../../scheduler/timetable/slots.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const monday = Date.parse('2026-11-23T00:00:00Z');
const at = (clock: string, day = 0): number =>
  Date.parse(`1970-01-01T${clock}:00Z`) + monday + day * 24 * HOUR;
const plan: Plan = { ...newPlan('UTC'), state: { is: 'on' }, quiet: true };
const posted = (...clocks: string[]): PostedBreak[] => clocks.map((clock) => ({ slot: at(clock) }));
const clockOf = (slot: number): string => new Date(slot).toISOString().slice(11, 16);

/** Lives through a day in which people press something right after these breaks. */
function live(
  of: Plan,
  from: number,
  until: number,
  isTouched: (slot: number) => boolean,
): readonly number[] {
  const lately: PostedBreak[] = [];
  for (const slot of nextSlots(of, from, 400)) {
    if (slot >= until) break;
    if (isLeftOut(of, lately, slot)) continue;
    lately.push({ slot, ...(isTouched(slot) && { touchedAt: slot + MINUTE }) });
  }
  return lately.map(({ slot }) => slot);
}

describe('quiet when ignored', () => {
  it.each([
    [60, '09:50 10:50 11:50 13:50 15:50'],
    [30, '09:20 09:50 10:20 11:20 13:20 14:20 16:20'],
    [15, '09:20 09:35 09:50 10:20 10:50 11:20 13:20 14:20 15:20'],
    [120, '10:50 14:50 16:50'],
    [240, '11:50 16:50'],
  ])('every %i minutes: what comes on a day when nobody presses anything', (every, expected) => {
    const day = live({ ...plan, every }, at('00:00'), at('23:00'), () => false);
    expect(day.map(clockOf).join(' ')).toBe(expected);
  });

  it('is nothing where it is off, before three, and on the next day', () => {
    const three = posted('09:50', '10:50', '11:50');
    expect(quietAt({ ...plan, quiet: false }, three, at('13:50'))).toBeUndefined();
    expect(quietAt(plan, undefined, at('13:50'))).toBeUndefined();
    expect(quietAt(plan, three.slice(1), at('13:50'))).toBeUndefined();
    expect(quietAt(plan, three, at('13:50'))).toEqual({ ignored: 3, every: 120, until: at('13:50') });
    expect(quietAt(plan, three, at('09:50', 1))).toBeUndefined();
  });

  it('ends at once with a press on any of them, however old, and with a break that was asked for', () => {
    const four = posted('09:50', '10:50', '11:50', '13:50');
    expect(isLeftOut(plan, four, at('14:50'))).toBe(true);
    for (const index of four.keys()) {
      const pressed = four.map((one, at_) => (at_ === index ? { ...one, touchedAt: at('14:10') } : one));
      expect(isLeftOut(plan, pressed, at('14:50')), String(index)).toBe(false);
      expect(quietAt(plan, pressed, at('14:50'))).toBeUndefined();
    }
    expect(isLeftOut(plan, [...four, { slot: at('14:10') + 1 }], at('14:50'))).toBe(false);
    // A press of this morning counts as one of this morning.
    const early = four.map((one, at_) => (at_ === 0 ? { ...one, touchedAt: at('09:55') } : one));
    expect(isLeftOut(plan, early, at('14:50'))).toBe(true);
  });

  it('reckons with the working day that a night belongs to', () => {
    const night: Plan = { ...plan, hours: [{ start: 22 * 60, end: 6 * 60 }] };
    const lately = [at('22:50'), at('23:50'), at('00:50', 1), at('02:50', 1)].map((slot) => ({ slot }));
    expect(quietAt(night, lately, at('03:50', 1))).toMatchObject({ every: 120, until: at('04:50', 1) });
    expect(quietAt(night, lately, at('22:50', 1))).toBeUndefined();
  });

  const lives = fc.record({
    every: fc.constantFrom(15, 30, 45, 60, 90, 120, 240, 480),
    touches: fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
    night: fc.boolean(),
    zone: fc.constantFrom('UTC', 'Europe/Berlin', 'Asia/Kathmandu'),
  });

  it('leaves slots where they are, never goes beyond four hours or the interval, and always ends the day', () => {
    fc.assert(
      fc.property(lives, ({ every, touches, night, zone }) => {
        const hours = night ? [{ start: 22 * 60, end: 6 * 60 }] : plan.hours;
        const own: Plan = { ...plan, every, zone, hours };
        const all = nextSlots(own, at('00:00'), 300);
        let pressed = 0;
        const came = live(own, at('00:00'), at('12:00', 3), () => touches[pressed++ % 40] === true);
        expect(came.every((slot) => all.includes(slot))).toBe(true);
        // The first two after any break come as set: three in a row are needed first.
        for (const [index, slot] of came.entries()) {
          const before = all.filter((one) => one < slot && one > (came[index - 1] ?? 0));
          for (const gone of before)
            expect(gone - (came[index - 1] ?? 0)).toBeLessThan(Math.max(240, every) * MINUTE);
          if (index > 0 && touches[(index - 1) % 40] === true) expect(before).toEqual([]);
        }
      }),
    );
  });

  it('comes as often as set where somebody presses something within every three', () => {
    fc.assert(
      fc.property(fc.constantFrom(15, 30, 60, 120), (every) => {
        const own: Plan = { ...plan, every };
        let count = 0;
        const came = live(own, at('00:00'), at('23:00'), () => (count += 1) % 3 === 0);
        expect(came).toEqual(nextSlots(own, at('00:00'), came.length));
      }),
    );
  });

  it('tells what is ahead as it will come if nobody presses anything', () => {
    fc.assert(
      fc.property(lives, fc.nat(8), ({ every, touches }, gone) => {
        const own: Plan = { ...plan, every };
        let pressed = 0;
        const morning = live(own, at('00:00'), at('08:00') + gone * HOUR, () => touches[pressed++] === true);
        let again = 0;
        const lately = morning.map((slot) => ({
          slot,
          ...(touches[again++] === true && { touchedAt: slot + MINUTE }),
        }));
        const ahead = nextSlots(own, at('08:00') + gone * HOUR - 1, 60);
        const told = comingOf(own, lately, ahead);
        let now = [...lately];
        const came: number[] = [];
        for (const slot of ahead)
          if (!isLeftOut(own, now, slot)) {
            came.push(slot);
            now = [...now, { slot }];
          }
        expect(told).toEqual(came);
      }),
    );
  });
});
