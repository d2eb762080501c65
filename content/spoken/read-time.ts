/** The time of day in what people say of a moment, told apart from the day: `3 pm friday`, `tomorrow 9:30`, `tonight`. */
import { readClock } from '../options/clock.ts';
import type { MinuteOfDay } from '../plan.ts';
import { months } from './words.ts';

export type SaidTime =
  | { readonly is: 'minute'; readonly minute: MinuteOfDay }
  /** Either half of the day could be meant. */
  | { readonly is: 'hour'; readonly hour: number }
  /** The beginning of a day or its end. */
  | { readonly is: 'midnight' };

/** When these begin: nobody who says so means the minute. */
const parts: Readonly<Record<string, MinuteOfDay>> = {
  morning: 9 * 60,
  afternoon: 13 * 60,
  evening: 18 * 60,
  night: 22 * 60,
  'rest morning': 12 * 60,
  'end morning': 12 * 60,
  'rest afternoon': 18 * 60,
  'end afternoon': 18 * 60,
  'rest evening': 24 * 60,
  'end evening': 24 * 60,
};

function readTime(words: string): SaidTime | undefined {
  if (Object.hasOwn(parts, words)) return { is: 'minute', minute: parts[words] ?? 0 };
  if (words === 'midnight') return { is: 'midnight' };
  const plain = words.replace(/^(\d{1,2}(?::\d{2})?) hours$/u, '$1 uhr');
  const clock = readClock(plain, !/^20\d\d$/u.test(plain));
  if (clock === undefined) return undefined;
  const hour = Math.floor(clock.minute / 60);
  const isAmbiguous = /^\d{1,2}h?(?: o'clock)?$/u.test(plain) && hour > 0 && hour <= 12;
  return isAmbiguous ? { is: 'hour', hour } : { is: 'minute', minute: clock.minute };
}

export interface TimeAndDay {
  readonly time: SaidTime;
  /** What is left: empty where nothing but the time was said. */
  readonly day: string;
}

/** A number before a date belongs to it: `4 january 27`. */
const isOfDate = (time: SaidTime, taken: readonly string[], left: readonly string[]): boolean =>
  time.is === 'hour' && taken.length === 1 && left.length > 1 && months.some((name) => name === left[0]);

/** The ways in which a time of day can be taken off at either end, the longest first. */
export function splitsOf(said: string): readonly TimeAndDay[] {
  const words = said.replace(/\btonight\b/gu, 'today night').split(' ');
  // `today night 23:00` is one time of day: the more exact one counts.
  const exact = words.filter((word) => word !== 'night' || words.length <= 2);
  return [words, ...(exact.length < words.length ? [exact] : [])].flatMap((all) =>
    [2, 1].flatMap((length) =>
      length > all.length
        ? []
        : [
            [all.slice(-length), all.slice(0, -length)] as const,
            [all.slice(0, length), all.slice(length)] as const,
          ].flatMap(([taken, left]) => {
            const time = readTime(taken.join(' '));
            return time === undefined || isOfDate(time, taken, left) ? [] : [{ time, day: left.join(' ') }];
          }),
    ),
  );
}
