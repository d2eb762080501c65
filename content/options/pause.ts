/** How long to pause: `2h`, `3 days`, `tomorrow`, `until 14:00`, `until 2027-01-04`. It always ends by itself. */
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
import type { IsoDate, MinuteOfDay } from '../plan.ts';
import { parseDate } from './date.ts';
import { parseClock } from './clock.ts';
import { parseMinutes } from './interval.ts';

export type Pause =
  | { readonly kind: 'for'; readonly minutes: number }
  /** The rest of today. */
  | { readonly kind: 'tomorrow' }
  /** Until that minute of that day; of today, where no date is given. */
  | { readonly kind: 'until'; readonly date: IsoDate | undefined; readonly minute: MinuteOfDay };

const LONGEST_DAYS = 366;

function parseDays(text: string): number | undefined {
  const groups = /^(?<count>\d{1,3})\s*(?<unit>d|days?|w|weeks?)$/u.exec(text)?.groups;
  if (groups === undefined) return undefined;
  return Number(groups['count']) * (groups['unit']?.startsWith('w') === true ? 7 : 1);
}

const endless = ['forever', 'always', 'indefinitely', 'until further notice', 'until i say so'];
const tomorrow = ['tomorrow', 'today', 'until tomorrow', 'till tomorrow'];

/** `2027-01-04`, `2027-01-04 14:00`, `14:00`. */
function parseUntil(text: string): Decoded<Pause> {
  const [first = '', second, ...more] = text.split(' ');
  const clock = parseClock(second ?? first);
  if (!first.includes('-') && second === undefined)
    return clock === undefined
      ? refuse(`${quote(text)} is not a date or a time of day.`)
      : accept({ kind: 'until', date: undefined, minute: clock });
  const day = parseDate(first);
  if (!day.ok) return day;
  if (second === undefined) return accept({ kind: 'until', date: day.value, minute: 0 });
  if (clock === undefined || more.length > 0) return refuse(`${quote(second)} is not a time of day.`);
  return accept({ kind: 'until', date: day.value, minute: clock });
}

function parsePause(raw: string): Decoded<Pause> {
  const text = raw.trim().toLowerCase().replace(/\s+/gu, ' ');
  if (tomorrow.includes(text)) return accept({ kind: 'tomorrow' });
  if (endless.includes(text))
    return refuse(
      'A pause always ends by itself. To stop breaks until you want them again, switch them off.',
    );

  const until = /^(?:until|till) (.+)$/u.exec(text)?.[1] ?? /^\d{4}-.+$/u.exec(text)?.[0];
  if (until !== undefined) return parseUntil(until);

  const days = parseDays(text);
  const minutes = days === undefined ? parseMinutes(text) : days * 24 * 60;
  if (minutes === undefined) return refuse(`${quote(raw)} is not a length of time or a date.`);
  if (minutes < 1) return refuse('That pause would be over before it begins.');
  if (minutes > LONGEST_DAYS * 24 * 60) return refuse('A pause can last a year at most.');
  return accept({ kind: 'for', minutes });
}

const usual = [
  { label: '1 hour', value: '1h' },
  { label: '2 hours', value: '2h' },
  { label: 'until tomorrow', value: 'tomorrow' },
  { label: '3 days', value: '3 days' },
  { label: '1 week', value: '1 week' },
];

export function pauseLength<const R extends boolean>(spec: OptionTexts<R>): Option<Pause, R> {
  return reading({
    ...spec,
    example: '2h',
    decode: parsePause,
    complete: (partial, limit) => fitting(usual, partial, limit),
  });
}
