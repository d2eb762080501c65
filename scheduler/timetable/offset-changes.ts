/**
 * Time zones as tables. The time zone database is asked once for when a zone's clocks change;
 * from then on wall time and instants are a matter of adding numbers.
 */
import { FixedOffsetZone, IANAZone } from 'luxon';
import type { Instant, MinuteOfDay } from '../../content/plan.ts';

/** In milliseconds. */
export const MINUTE = 60_000;

/** Everything below counts whole minutes, which stay small integers: those are quickest to work with. */
export const DAY = 24 * 60;

/** An instant, in minutes since the epoch. */
type Minute = number;

/** Minutes since 1970-01-01T00:00 on the clocks of a zone: what the wall shows, read as if it were UTC. */
export type Wall = number;

/**
 * A time during which a zone's clocks run straight: wall = instant + offset. Stretches follow each other
 * without a gap, and every wall time falls into [wallFrom, wallUntil) of one stretch at most: it is
 * counted where it is shown for the first time, and nowhere if it never is.
 */
export interface Stretch {
  readonly begin: Minute;
  /** The next stretch begins here. */
  readonly end: Minute;
  /** East of UTC. Whole minutes everywhere since January 1972. */
  readonly offset: number;
  /** Later than the wall at `begin` where clocks were set back: until then they show what they showed before. */
  readonly wallFrom: Wall;
  readonly wallUntil: Wall;
}

/**
 * How far apart the database is probed. The shortest time between two changes of a zone since 1970 is
 * an hour less than seven days (Boa Vista, Noronha and Recife, October 2000).
 */
const STEP = 6 * DAY;

/** How much of a zone's table is built at a time, when it is first asked for: 90 days. */
const BLOCK = 15 * STEP;

/** A block's width inside the range of dates that JavaScript knows. */
const FURTHEST = 8.64e15 / MINUTE - 2 * BLOCK;

/** The blocks of a zone that were asked for, by how many blocks they are after 1970. */
export interface ZoneTable {
  /** False where this runtime has no such zone. */
  readonly known: boolean;
  readonly offsetAt: (minute: Minute) => number;
  readonly blocks: Map<number, readonly Stretch[]>;
}

const tables = new Map<string, ZoneTable>();

/** One table a zone, shared by all who ask. UTC where this runtime does not know the name. */
export function zoneTable(name: string): ZoneTable {
  let table = tables.get(name);
  if (table === undefined) {
    const known = IANAZone.create(name);
    const zone = known.isValid ? known : FixedOffsetZone.utcInstance;
    table = {
      offsetAt: (minute) => Math.round(zone.offset(minute * MINUTE)),
      blocks: new Map(),
      known: known.isValid,
    };
    tables.set(name, table);
  }
  return table;
}

/** A plan may be older or newer than this runtime's time zone database. */
export const knowsZone = (name: string): boolean => zoneTable(name).known;

/** The stretch that holds a minute; none outside the range of dates. */
export function stretchAt({ blocks, offsetAt }: ZoneTable, minute: Minute): Stretch | undefined {
  if (!(Math.abs(minute) <= FURTHEST)) return undefined;
  const number = Math.floor(minute / BLOCK);
  let block = blocks.get(number);
  if (block === undefined) blocks.set(number, (block = buildBlock(number * BLOCK, offsetAt)));
  for (const stretch of block) if (minute < stretch.end) return stretch;
  return undefined;
}

function buildBlock(from: Minute, offsetAt: ZoneTable['offsetAt']): readonly Stretch[] {
  const until = from + BLOCK;
  const stretches: Stretch[] = [];
  // One step earlier, since clocks that were set back just before the block may repeat themselves into it.
  let begin = from - STEP;
  let offset = offsetAt(begin);
  let shownUntil: Wall = -Infinity;
  const close = (end: Minute): void => {
    const wallUntil = end + offset;
    if (begin < end && from < end) {
      const cut = Math.max(begin, from);
      stretches.push({ begin: cut, end, offset, wallFrom: Math.max(cut + offset, shownUntil), wallUntil });
    }
    shownUntil = Math.max(shownUntil, wallUntil);
  };
  for (let probe = begin; probe < until; probe += STEP) {
    const next = offsetAt(probe + STEP);
    if (next === offset) continue;
    const change = findChange(probe, probe + STEP, offsetAt);
    close(change);
    begin = change;
    offset = next;
  }
  close(until);
  return stretches;
}

/** The first minute with the later offset. */
function findChange(before: Minute, after: Minute, offsetAt: ZoneTable['offsetAt']): Minute {
  const offset = offsetAt(before);
  let [same, other] = [before, after];
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (offsetAt(middle) === offset) same = middle;
    else other = middle;
  }
  return other;
}

export interface WallTime {
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly minute: MinuteOfDay;
}

/** What the clocks of a zone show; nothing outside the range of dates. */
export function wallTimeAt(zone: string, instant: Instant): WallTime | undefined {
  const minute = Math.floor(instant / MINUTE);
  const stretch = stretchAt(zoneTable(zone), minute);
  if (stretch === undefined) return undefined;
  const wall = minute + stretch.offset;
  const day = Math.floor(wall / DAY);
  return { day, minute: wall - day * DAY };
}

/** What the clock on the wall shows; noon outside the range of dates, which suits every pose. */
export const minuteOfDayAt = (zone: string, instant: Instant): MinuteOfDay =>
  wallTimeAt(zone, instant)?.minute ?? 12 * 60;

/** When the clocks of a zone show a time: the first of two such instants, nothing where they skip it. */
export function instantOf(zone: string, { day, minute }: WallTime): Instant | undefined {
  const wall = day * DAY + minute;
  const table = zoneTable(zone);
  // No offset is as much as two days, so this is early enough.
  let stretch = stretchAt(table, wall - 2 * DAY);
  while (stretch !== undefined && stretch.wallUntil <= wall) stretch = stretchAt(table, stretch.end);
  return stretch === undefined || wall < stretch.wallFrom ? undefined : (wall - stretch.offset) * MINUTE;
}
