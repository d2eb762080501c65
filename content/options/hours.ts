/** Working hours: `09:00-12:00,13:00-17:00`, `9-17`, `9am-5pm`, `22:00-06:00`. */
import {
  accept,
  fitting,
  quote,
  reading,
  refuse,
  type Decoded,
  type Option,
  type OptionTexts,
} from './option.ts';
import type { HourRange } from '../plan.ts';
import { DAY, formatClock, readClock } from './clock.ts';
import { readingsOf, type TypedRange } from './twelve-hours.ts';

const SHORTEST = 30;
const MOST_RANGES = 6;
/** Nobody works longer on purpose. */
const LONGEST_DAY = 16 * 60;

/** As the option reads it: `09:00-12:00,13:00-17:00`. */
export const formatHours = (hours: readonly HourRange[]): string =>
  hours.map(({ start, end }) => `${formatClock(start)}-${formatClock(end)}`).join(',');

/** `09:00–12:00 and 13:00–17:00`. */
export function hoursInWords(hours: readonly HourRange[]): string {
  const ranges = hours.map(({ start, end }) => `${formatClock(start)}–${formatClock(end)}`);
  return [ranges.slice(0, -1).join(', '), ...ranges.slice(-1)].filter(Boolean).join(' and ');
}

const lengthOf = ({ start, end }: HourRange): number => (end > start ? end - start : end + DAY - start);

/** Two ranges share a minute of some day, also where one of them runs past midnight. */
const overlap = (a: HourRange, b: HourRange): boolean =>
  [-DAY, 0, DAY].some(
    (shift) => a.start < b.start + shift + lengthOf(b) && b.start + shift < a.start + lengthOf(a),
  );

/** Ranges apart, each with one hyphen: `9 to 5 and 6 p.m. until 8` → `9-5`, `6p.m.-8`. */
const partsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replace(/\bbetween\s+(.+?)\s+and\s+/gu, '$1-')
    .replace(/\bfrom\s+/gu, '')
    .replace(/\s*(?:-+>?|\.\.+|\b(?:to|until|till|til|through|thru)\b)\s*/gu, '-')
    .replace(/(?<=\d)\s+(?=(?:[ap]\.?m?\.?|h|o'?\s?clock|uhr)(?![a-z]))/gu, '')
    .split(/\s*(?:[,;&+|]|\b(?:and|then)\b)\s*|\s+/u)
    .filter(Boolean);

function parseRange(part: string): Decoded<TypedRange> {
  const [from, to, ...more] = part.split('-');
  if (from === undefined || to === undefined || more.length > 0)
    return refuse(`${quote(part)} is not a range of hours: write a start and an end.`);
  const [start, end] = [readClock(from, true), readClock(to, true)];
  if (start === undefined || start.minute === DAY) return refuse(`${quote(from)} is not a time of day.`);
  if (end === undefined) return refuse(`${quote(to)} is not a time of day.`);
  return accept({ start, end });
}

/** What keeps ranges from being working hours; `parts` is how they were typed. */
function wrongWith(ranges: readonly HourRange[], parts: readonly string[]): string | undefined {
  for (const [at, range] of ranges.entries()) {
    const typed = quote(parts[at] ?? '');
    if (range.start === range.end)
      return `${typed} starts and ends at the same time; a whole day is 00:00-24:00.`;
    if (lengthOf(range) < SHORTEST) return `${typed} is shorter than ${SHORTEST} minutes.`;
    const other = ranges.slice(0, at).find((earlier) => overlap(earlier, range));
    if (other !== undefined) return `${formatHours([other])} and ${formatHours([range])} overlap.`;
  }
  return undefined;
}

/** What keeps ranges that nobody typed from being working hours. */
export const wrongHours = (ranges: readonly HourRange[]): string | undefined =>
  ranges.length === 0 || ranges.length > MOST_RANGES
    ? `There are 1 to ${MOST_RANGES} ranges of hours.`
    : wrongWith(
        ranges,
        ranges.map((range) => formatHours([range])),
      );

const inOrder = (ranges: readonly HourRange[]): readonly HourRange[] =>
  ranges.toSorted((a, b) => a.start - b.start);

/** A whole day, as people call it. */
const wholeDay =
  /^(?:(?:all|the whole|whole) day(?: long)?|all the time|24 ?\/ ?7|24 ?(?:h|hours?)|always|around the clock|round the clock|day and night|any ?time)$/iu;

function parseHours(raw: string): Decoded<readonly HourRange[]> {
  if (wholeDay.test(raw.trim())) return accept([{ start: 0, end: DAY }]);
  const parts = partsOf(raw);
  if (parts.length === 0) return refuse('The working hours are missing.');
  if (parts.length > MOST_RANGES) return refuse(`That is more than ${MOST_RANGES} ranges of hours.`);
  const typed: TypedRange[] = [];
  for (const part of parts) {
    const range = parseRange(part);
    if (!range.ok) return range;
    typed.push(range.value);
  }
  const { literal, day } = readingsOf(typed);
  const wrong = wrongWith(literal, parts);
  if (day === undefined || wrongWith(day, parts) !== undefined)
    return wrong === undefined ? accept(inOrder(literal)) : refuse(wrong);
  if (wrong !== undefined) return refuse(wrong, [formatHours(day)]);
  return refuse(inDoubt(raw, literal), [formatHours(day), formatHours(inOrder(literal))]);
}

function inDoubt(raw: string, literal: readonly HourRange[]): string {
  const [only, ...others] = literal.map(lengthOf);
  return only !== undefined && others.length === 0 && only > LONGEST_DAY
    ? `${quote(raw)} would be ${Math.round(only / 60)} hours, past midnight.`
    : `${quote(raw)} could be day or night: write am and pm, or a 24-hour clock.`;
}

const usual = [
  '09:00-12:00,13:00-17:00',
  '08:00-12:00,13:00-17:00',
  '09:00-17:00',
  '08:00-16:00',
  '22:00-06:00',
].map((value) => ({ label: value.replaceAll('-', '–').replaceAll(',', ', '), value }));

export function workingHours<const R extends boolean>(spec: OptionTexts<R>): Option<readonly HourRange[], R> {
  return reading({
    ...spec,
    example: '09:00-12:00,13:00-17:00',
    others: ['9-17', '9am-5pm', '22:00-06:00'],
    decode: parseHours,
    complete: (partial, limit) => fitting(usual, partial, limit),
  });
}
