/** What one question for the next slot costs. */
import { newPlan, type Instant, type Timetable } from '../../../content/plan.ts';
import { nextSlot } from '../../../scheduler/timetable/slots.ts';
import { nextSlotWithLuxon } from '../luxon-slots.ts';
import { costOf, steadily, stopwatch } from '../measure.ts';
import { defineRow, ours } from '../row.ts';

type NextSlot = (timetable: Timetable, after: Instant) => Instant | undefined;

const DAY = 86_400_000;
const start = Date.UTC(2026, 0, 1);
const zones = Intl.supportedValuesOf('timeZone');

/** Nanoseconds of processor time a call. */
const nanoseconds = (calls: number, round: () => void): number =>
  steadily(() => {
    const stop = stopwatch();
    round();
    return (stop().cpu * 1e6) / calls;
  });

/** One slot after the other, over the same two years again and again. */
function oneByOne(next: NextSlot, calls: number): number {
  const timetable = newPlan('Europe/Berlin');
  return nanoseconds(calls, () => {
    let slot = start;
    for (let call = 0; call < calls; call++) {
      slot = next(timetable, slot) ?? start;
      if (slot > start + 700 * DAY) slot = start;
    }
  });
}

function atRandom(next: NextSlot, calls: number): number {
  const timetables = zones.map((zone) => newPlan(zone));
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
  return nanoseconds(calls, round(calls));
}

/** Timetables that have just come from the database: nothing is remembered of them. */
function unseen(calls: number): number {
  const timetable = newPlan('Europe/Berlin');
  return nanoseconds(calls, () => {
    for (let call = 0; call < calls; call++) nextSlot({ ...timetable }, start + call * 60_000);
  });
}

/** The first question about each zone, which builds its table. */
async function firstAsked(next: NextSlot): Promise<number> {
  const { cpu } = await costOf(() => {
    for (const zone of zones) next(newPlan(zone), start);
  });
  return (cpu * 1000) / zones.length;
}

const luxon = 'luxon';
const faster = { atMost: 1 / 500, times: luxon };

export const nextSlotRow = defineRow({
  figure: 4,
  title: 'The next slot, a question',
  measures: {
    steady: { what: 'one slot after the other', unit: 'ns', goals: [{ atMost: 100 }, faster] },
    random: { what: 'random instants in all zones', unit: 'ns', goals: [{ atMost: 250 }, faster] },
    unseen: { what: 'a timetable never seen before', unit: 'ns' },
    first: { what: 'the first question about a zone', unit: 'µs' },
  },
  elsewhere: 'whether the answers are right: `npm run oracle`',
  contenders: [
    {
      name: ours,
      run: async () => ({
        first: await firstAsked(nextSlot),
        steady: oneByOne(nextSlot, 1_000_000),
        random: atRandom(nextSlot, 1_000_000),
        unseen: unseen(200_000),
      }),
    },
    {
      name: luxon,
      run: async () => ({
        first: await firstAsked(nextSlotWithLuxon),
        steady: oneByOne(nextSlotWithLuxon, 2_000),
        random: atRandom(nextSlotWithLuxon, 4_096),
      }),
    },
  ],
});
