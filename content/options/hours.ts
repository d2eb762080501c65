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
} from '../options.ts';
import type { HourRange, MinuteOfDay } from '../plan.ts';

const DAY = 24 * 60;
const SHORTEST = 30;
/** Beyond it, `9-5` is taken for a slip of who means nine to seventeen; `09:00-05:00` is not. */
const LONGEST_SLIP = 16 * 60;
const MOST_RANGES = 6;

const clockTime = /^(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))?\s*(?<half>am|pm)?$/u;

/** A time of day, `24:00` included; nothing where the text is none. */
export function parseClock(raw: string): MinuteOfDay | undefined {
  const groups = clockTime.exec(raw.trim())?.groups;
  if (groups === undefined) return undefined;
  const [hour, minute, half] = [Number(groups['hour']), Number(groups['minute'] ?? 0), groups['half']];
  if (minute > 59 || hour > 24) return undefined;
  if (half === undefined) return hour === 24 && minute > 0 ? undefined : hour * 60 + minute;
  if (hour < 1 || hour > 12) return undefined;
  return ((hour % 12) + (half === 'pm' ? 12 : 0)) * 60 + minute;
}

const formatClock = (minute: MinuteOfDay): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

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

function parseRange(raw: string): Decoded<HourRange> {
  const [from, to, ...more] = raw.split(/\s*(?:-|–|—|\bto\b)\s*/u);
  if (from === undefined || to === undefined || more.length > 0)
    return refuse(`${quote(raw)} is not a range of hours: write a start and an end.`);
  const [start, end] = [parseClock(from), parseClock(to)];
  if (start === undefined || start === DAY) return refuse(`${quote(from)} is not a time of day.`);
  if (end === undefined) return refuse(`${quote(to)} is not a time of day.`);
  if (start === end)
    return refuse(`${quote(raw)} starts and ends at the same time; a whole day is 00:00-24:00.`);
  const range = { start, end: end === 0 ? DAY : end };
  if (lengthOf(range) > LONGEST_SLIP && !raw.includes(':') && end < start)
    return refuse(`${quote(raw)} would be ${Math.round(lengthOf(range) / 60)} hours, past midnight.`, [
      formatHours([{ start, end: (end + DAY / 2) % DAY }]),
    ]);
  if (lengthOf(range) < SHORTEST) return refuse(`${quote(raw)} is shorter than ${SHORTEST} minutes.`);
  return accept(range);
}

function parseHours(raw: string): Decoded<readonly HourRange[]> {
  const parts = raw
    .toLowerCase()
    .split(/\s*(?:,|;|&|\band\b)\s*|(?<=\d(?:am|pm)?)\s+(?=\d)/u)
    .filter((part) => part.trim() !== '');
  if (parts.length === 0) return refuse('The working hours are missing.');
  if (parts.length > MOST_RANGES) return refuse(`That is more than ${MOST_RANGES} ranges of hours.`);
  const ranges: HourRange[] = [];
  for (const part of parts) {
    const range = parseRange(part);
    if (!range.ok) return range;
    const other = ranges.find((earlier) => overlap(earlier, range.value));
    if (other !== undefined)
      return refuse(`${formatHours([other])} and ${formatHours([range.value])} overlap.`);
    ranges.push(range.value);
  }
  return accept(ranges.sort((a, b) => a.start - b.start));
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
    decode: parseHours,
    complete: (partial, limit) => fitting(usual, partial, limit),
  });
}
