/** Instants in a channel's own zone, for people to read. */
import { DateTime, FixedOffsetZone, IANAZone } from 'luxon';
import type { Span } from './message.ts';
import { accept, refuse, type Decoded } from './options.ts';
import type { Pause } from './options/pause.ts';
import type { Instant, IsoDate } from './plan.ts';

/** The wall clock of a zone; UTC where this runtime's database no longer has it, so that nothing stops for a name. */
function local(at: Instant, zone: string): DateTime {
  return DateTime.fromMillis(at, {
    zone: IANAZone.isValidZone(zone) ? zone : FixedOffsetZone.utcInstance,
    locale: 'en-GB',
  });
}

export const isoDate = (at: Instant, zone: string): IsoDate => local(at, zone).toFormat('yyyy-MM-dd');

/** `today 14:50`, `tomorrow 09:50`, `Mon 23 Nov, 09:50`, with the year where it is another one. */
export function momentInWords(at: Instant, zone: string, now: Instant): string {
  const [then, today] = [local(at, zone), local(now, zone)];
  const clock = then.toFormat('HH:mm');
  if (then.hasSame(today, 'day')) return `today ${clock}`;
  if (then.hasSame(today.plus({ days: 1 }), 'day')) return `tomorrow ${clock}`;
  return `${then.toFormat(then.year === today.year ? 'ccc d LLL' : 'ccc d LLL yyyy')}, ${clock}`;
}

/** The same without words that are true for a day only: for what can still be read tomorrow. */
export function lastingMoment(at: Instant, zone: string, now: Instant): string {
  const then = local(at, zone);
  const isThisYear = then.year === local(now, zone).year;
  return then.toFormat(isThisYear ? 'ccc d LLL, HH:mm' : 'ccc d LLL yyyy, HH:mm');
}

export const moment = (at: Instant, zone: string, now: Instant): Span => ({
  span: 'moment',
  at: new Date(at),
  text: momentInWords(at, zone, now),
});

/** `Thu 24 Dec 2026`. */
export const dateInWords = (date: IsoDate): string =>
  DateTime.fromISO(date, { zone: 'utc', locale: 'en-GB' }).toFormat('ccc d LLL yyyy');

const MINUTE = 60_000;
const LONGEST = 366 * 24 * 60 * MINUTE;

/** When a pause that begins now will end, on a whole minute. */
export function endOfPause(pause: Pause, now: Instant, zone: string): Decoded<Instant> {
  const end = endInstant(pause, now, zone);
  if (end <= now) return refuse(`${momentInWords(end, zone, now)} is in the past.`);
  if (end - now > LONGEST) return refuse('A pause can last a year at most.');
  return accept(Math.ceil(end / MINUTE) * MINUTE);
}

function endInstant(pause: Pause, now: Instant, zone: string): Instant {
  switch (pause.kind) {
    case 'for':
      return now + pause.minutes * MINUTE;
    case 'tomorrow':
      return local(now, zone).plus({ days: 1 }).startOf('day').toMillis();
    case 'until': {
      const day = DateTime.fromISO(pause.date ?? isoDate(now, zone), { zone });
      return day.set({ hour: Math.floor(pause.minute / 60), minute: pause.minute % 60 }).toMillis();
    }
  }
}

/** As the pause option reads it: `until 2027-01-04`, `until 2027-01-04 14:00`. */
export function formatPause(until: Instant, zone: string): string {
  const then = local(until, zone);
  return `until ${then.toFormat(then.hour === 0 && then.minute === 0 ? 'yyyy-MM-dd' : 'yyyy-MM-dd HH:mm')}`;
}
