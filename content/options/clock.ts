/** Times of day as people write them: `9`, `9:30`, `9.30`, `9h30`, `0930`, `9am`, `9 p.m.`, `noon`, `midnight`, `24:00`. */
import type { MinuteOfDay } from '../plan.ts';

export const NOON = 12 * 60;
export const DAY = 24 * 60;

export interface ClockTime {
  /** As it stands, by a 24-hour clock unless it says am or pm; `24:00` is 1440. */
  readonly minute: MinuteOfDay;
  /**
   * `halves`: says which half of the day it is. `day`: only a 24-hour clock shows it, such as 0 or 17. `full`: written
   * out, such as `09:00` or `0900`. `dial`: either half of the day could be meant.
   */
  readonly clock: 'halves' | 'day' | 'full' | 'dial';
}

const named: Readonly<Record<string, MinuteOfDay>> = { noon: NOON, midday: NOON, midnight: 0 };

const written =
  /^(?<hour>\d{1,2})(?:[:.h]\s?(?<minute>\d{2})|h)?\s*(?:o'?\s?clock|uhr)?\s*(?:(?<half>[ap])\.?(?:m\.?)?)?$/u;
const compact = /^(?<hour>\d{1,2})(?<minute>\d{2})$/u;

/** Nothing where the text is no time of day. `0930` is one where `digits` says so: elsewhere it may be a year. */
export function readClock(raw: string, digits = false): ClockTime | undefined {
  const text = raw.trim().toLowerCase();
  if (Object.hasOwn(named, text)) return { minute: named[text] ?? 0, clock: 'halves' };
  const groups = (written.exec(text) ?? (digits ? compact.exec(text) : null))?.groups;
  if (groups === undefined) return undefined;
  const [hour, past, half] = [Number(groups['hour']), Number(groups['minute'] ?? 0), groups['half']];
  if (past > 59 || hour > 24 || (hour === 24 && past > 0)) return undefined;
  if (half !== undefined)
    return hour < 1 || hour > 12
      ? undefined
      : { minute: (hour % 12) * 60 + (half === 'p' ? NOON : 0) + past, clock: 'halves' };
  const minute = hour * 60 + past;
  if (hour === 0 || hour > 12) return { minute, clock: 'day' };
  const isFull = /^\d{2}:\d{2}$|^\d{4}$/u.test(text);
  return { minute, clock: isFull ? 'full' : 'dial' };
}

/** `09:00`, `24:00`. */
export const formatClock = (minute: MinuteOfDay): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
