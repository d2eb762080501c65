/**
 * `npm run oracle`: every zone through 2026 and 2027, at least 25 million questions, each answered by `nextSlot` and
 * by walking minute by minute. Takes some minutes; uses all cores. A seed as argument repeats the same questions.
 */
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { newPlan, type HourRange, type Instant, type Timetable } from '../../content/plan.ts';
import { nextSlot } from '../../scheduler/timetable/slots.ts';
import { timetableArbitrary, years2026And2027 } from '../support/arbitraries.ts';
import { slotsInWalk, walk, type Walk } from '../support/oracle.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Questions at random instants, for each zone and timetable. */
const RANDOM_QUESTIONS = 6_000;
/** Timetables made up for each zone, beside the fixed ones. */
const RANDOM_TIMETABLES = 2;

/** Walked past the end of the years, so that questions at their end have answers. */
const MARGIN = 45 * DAY;

const hours = (start: number, end: number): HourRange => ({ start: start * 60, end: end * 60 });

const fixed: readonly Partial<Timetable>[] = [
  {},
  { every: 45, at: 0, days: [1, 2, 3, 4, 5, 6, 7] },
  { every: 50, hours: [hours(22, 6)], days: [1, 3, 5, 6, 7] },
  { every: 15, hours: [hours(1.5, 3.5)], days: [1, 2, 3, 4, 5, 6, 7] },
  { every: 20, at: 10, hours: [hours(0, 2), hours(23, 24)], days: [6, 7] },
  {
    every: 15,
    hours: [hours(20, 19.5)],
    days: [1, 2, 3, 4, 5, 6, 7],
    daysOff: ['2026-03-28', '2027-10-31'],
  },
];

interface Report {
  readonly zone: string;
  readonly changes: number;
  readonly checks: number;
  readonly mismatches: readonly string[];
}

function changesOf({ from, shows }: Walk): readonly Instant[] {
  const changes: Instant[] = [];
  for (let index = 1; index < shows.length; index++)
    if ((shows[index] ?? 0) - (shows[index - 1] ?? 0) !== 1) changes.push(from + index * MINUTE);
  return changes.filter((change) => change < years2026And2027.until);
}

/** From two days before each change to two days after it, every five minutes and a millisecond to either side. */
const around = (changes: readonly Instant[]): readonly Instant[] =>
  changes.flatMap((change) =>
    Array.from(
      { length: (4 * DAY) / (5 * MINUTE) },
      (_, index) => change - 2 * DAY + index * 5 * MINUTE,
    ).flatMap((instant) => [instant - 1, instant, instant + 1]),
  );

/** Small, fast and seeded: the same questions for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function check(zone: string, seed: number): Report {
  const { from, until } = years2026And2027;
  const walked = walk(zone, from, until + MARGIN);
  const changes = changesOf(walked);
  const random = randomNumbers(seed);
  const randomTimetables = fc.sample(timetableArbitrary(years2026And2027, fc.constant(zone)), {
    seed,
    numRuns: RANDOM_TIMETABLES,
  });
  const timetables = [...fixed.map((changed) => ({ ...newPlan(zone), ...changed })), ...randomTimetables];
  const mismatches: string[] = [];
  let checks = 0;

  for (const timetable of timetables) {
    const slots = slotsInWalk(walked, timetable);
    const ask = (after: Instant, expected: Instant | undefined): void => {
      // What comes after the walk is not known.
      if (expected === undefined) return;
      checks++;
      const found = nextSlot(timetable, after);
      if (found === expected) return;
      const [asked, right, wrong] = [after, expected, found].map((instant) =>
        instant === undefined ? 'nothing' : new Date(instant).toISOString(),
      );
      mismatches.push(`after ${asked} comes ${right}, not ${wrong}: ${JSON.stringify(timetable)}`);
    };
    const firstAfter = (after: Instant): Instant | undefined => {
      let [low, high] = [0, slots.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((slots[middle] ?? Infinity) <= after) low = middle + 1;
        else high = middle;
      }
      return slots[low];
    };

    ask(from - 1, slots[0]);
    for (const [index, slot] of slots.entries()) ask(slot, slots[index + 1]);
    for (const after of around(changes)) if (after >= from) ask(after, firstAfter(after));
    for (let count = 0; count < RANDOM_QUESTIONS; count++) {
      const after = from + Math.floor(random() * (until - from));
      ask(after, firstAfter(after));
    }
  }
  return { zone, changes: changes.length, checks, mismatches };
}

/** A child is told a zone and answers with a report, until it is let go. */
function serve(seed: number): void {
  process.on('message', (zone) => {
    process.send?.(check(String(zone), seed));
  });
}

async function run(seed: number): Promise<void> {
  const begun = Date.now();
  const zones = Intl.supportedValuesOf('timeZone');
  const waiting = [...zones];
  const total = { zones: 0, changes: 0, checks: 0, mismatches: 0 };
  const write = (line: string): void => void process.stdout.write(`${line}\n`);
  write(`${zones.length} zones, tz database ${process.versions['tz'] ?? 'unknown'}, seed ${seed}`);

  const take = ({ zone, changes, checks, mismatches }: Report): void => {
    total.zones++;
    total.changes += changes;
    total.checks += checks;
    total.mismatches += mismatches.length;
    for (const mismatch of mismatches.slice(0, 3)) write(`  ${mismatch}`);
    if (mismatches.length > 3) write(`  and ${mismatches.length - 3} more in ${zone}`);
    if (total.zones % 20 === 0)
      write(`${total.zones} zones, ${(total.checks / 1e6).toFixed(1)} million checks`);
  };

  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const child = fork(fileURLToPath(import.meta.url), ['child', String(seed)]);
      const giveNext = (): void => {
        const zone = waiting.shift();
        if (zone === undefined) child.disconnect();
        else child.send(zone);
      };
      child.on('message', (report) => {
        // Only `serve` above is at the other end.
        take(report as Report);
        giveNext();
      });
      child.on('error', reject);
      child.on('exit', (code) => {
        if (code === 0) resolve();
        else reject(new Error(`a child ended with code ${code ?? 'none'}`));
      });
      giveNext();
    });
  await Promise.all(Array.from({ length: availableParallelism() }, work));

  const seconds = Math.round((Date.now() - begun) / 1000);
  write(
    `${total.zones} zones, ${total.changes} changes of offset, ${fixed.length + RANDOM_TIMETABLES} timetables each, ` +
      `${total.checks.toLocaleString('en')} checks, ${total.mismatches} mismatches, ${seconds} s`,
  );
  process.exitCode = total.mismatches > 0 || total.zones < zones.length ? 1 : 0;
}

const [first, second] = process.argv.slice(2);
if (first === 'child') serve(Number(second));
else await run(first === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(first));
