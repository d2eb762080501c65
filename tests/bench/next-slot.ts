/** What one `nextSlot` costs, beside a straightforward luxon implementation: `npx tsx tests/bench/next-slot.ts`. */
import { DateTime } from 'luxon';
import { newPlan, type Instant, type Timetable } from '../../content/plan.ts';
import { nextSlot, slotWallTimes } from '../../scheduler/slots.ts';

const DAY = 86_400_000;
const start = Date.UTC(2026, 0, 1);

/** As one would write it: go through the days, set the clock, take the first time after. Wall times are given for free. */
function nextSlotWithLuxon(timetable: Timetable, after: Instant): Instant | undefined {
  const local = DateTime.fromMillis(after, { zone: timetable.zone });
  const today = local.startOf('day');
  const pastMidnight = slotWallTimes(timetable).some((minute) => minute >= 1440);
  for (let ahead = pastMidnight ? -1 : 0; ahead <= 400; ahead++) {
    const day = today.plus({ days: ahead });
    if (!timetable.days.some((weekday) => weekday === day.weekday)) continue;
    for (const minute of slotWallTimes(timetable)) {
      const slot = day.plus({ days: Math.floor(minute / 1440) }).set({
        hour: Math.floor((minute % 1440) / 60),
        minute: minute % 60,
      });
      if (slot.toMillis() > after) return slot.toMillis();
    }
  }
  return undefined;
}

type NextSlot = (timetable: Timetable, after: Instant) => Instant | undefined;

/** Median of some rounds, in nanoseconds a call. */
function measure(calls: number, round: () => void): number {
  round();
  const times = Array.from({ length: 7 }, () => {
    const begun = process.hrtime.bigint();
    round();
    return Number(process.hrtime.bigint() - begun) / calls;
  }).sort((a, b) => a - b);
  return times[3] ?? Number.NaN;
}

function steady(next: NextSlot, calls: number): number {
  const timetable = newPlan('Europe/Berlin');
  return measure(calls, () => {
    let slot = start;
    for (let call = 0; call < calls; call++) {
      slot = next(timetable, slot) ?? start;
      if (slot > start + 700 * DAY) slot = start;
    }
  });
}

function random(next: NextSlot, calls: number): number {
  const timetables = Intl.supportedValuesOf('timeZone').map(newPlan);
  const questions = Array.from({ length: 4096 }, () => ({
    timetable: timetables[Math.floor(Math.random() * timetables.length)] ?? newPlan('UTC'),
    after: start + Math.floor(Math.random() * 729 * DAY),
  }));
  const round = (count: number) => (): void => {
    for (let call = 0; call < count; call++) {
      const question = questions[call % questions.length];
      if (question !== undefined) next(question.timetable, question.after);
    }
  };
  round(questions.length)();
  return measure(calls, round(calls));
}

/** A timetable that has just come from the database: nothing is remembered of it. */
function fresh(calls: number): number {
  const timetable = newPlan('Europe/Berlin');
  return measure(calls, () => {
    for (let call = 0; call < calls; call++) nextSlot({ ...timetable }, start + call * 60_000);
  });
}

/** The first question about each zone, which builds its table. Only once a process: what is built stays. */
function firstQuestion(): number {
  const zones = Intl.supportedValuesOf('timeZone');
  const begun = process.hrtime.bigint();
  for (const zone of zones) nextSlot(newPlan(zone), start);
  return Number(process.hrtime.bigint() - begun) / zones.length;
}

function row(what: string, ours: number, luxon?: number): void {
  const figures = [`${ours.toFixed(0)} ns`.padStart(12)];
  if (luxon !== undefined)
    figures.push(`${luxon.toFixed(0)} ns`.padStart(12), `${(luxon / ours).toFixed(0)}×`.padStart(8));
  process.stdout.write(`${what.padEnd(36)}${figures.join('')}\n`);
}

process.stdout.write(`${'next slot, a call'.padEnd(36)}${'ours'.padStart(12)}${'luxon'.padStart(12)}\n`);
row('first question about a zone', firstQuestion());
row('steady: one slot after the other', steady(nextSlot, 1_000_000), steady(nextSlotWithLuxon, 2_000));
row('random instants and zones', random(nextSlot, 1_000_000), random(nextSlotWithLuxon, 4_096));
row('a timetable never seen before', fresh(200_000));
