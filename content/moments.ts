/** Instants in a channel's own zone, for people to read. */
import { DateTime, FixedOffsetZone, IANAZone } from 'luxon';
import type { Span } from './message.ts';
import type { Instant, IsoDate, MinuteOfDay } from './plan.ts';

/** The wall clock of a zone; UTC where this runtime's database no longer has it, so that nothing stops for a name. */
export function local(at: Instant, zone: string): DateTime {
  // Looked up once a name: asking whether there is such a zone makes a formatter each time.
  const known = IANAZone.create(zone);
  return DateTime.fromMillis(at, {
    zone: known.isValid ? known : FixedOffsetZone.utcInstance,
    locale: 'en-GB',
  });
}

export const isoDate = (at: Instant, zone: string): IsoDate => local(at, zone).toFormat('yyyy-MM-dd');

/** What a clock on the wall shows. */
export function wallClock(at: Instant, zone: string): MinuteOfDay {
  const { hour, minute } = local(at, zone);
  return hour * 60 + minute;
}

/** `today 14:50`, `tomorrow 09:50`, `Mon 23 Nov, 09:50`, with the year where it is another one. */
export function momentInWords(at: Instant, zone: string, now: Instant): string {
  const [then, today] = [local(at, zone), local(now, zone)];
  const clock = then.toFormat('HH:mm');
  if (then.hasSame(today, 'day')) return `today ${clock}`;
  if (then.hasSame(today.plus({ days: 1 }), 'day')) return `tomorrow ${clock}`;
  return `${then.toFormat(then.year === today.year ? 'ccc d LLL' : 'ccc d LLL yyyy')}, ${clock}`;
}

/** The same without words that are true for a day only: for what can still be read tomorrow. */
function lastingMoment(at: Instant, zone: string, now: Instant): string {
  const then = local(at, zone);
  const isThisYear = then.year === local(now, zone).year;
  return then.toFormat(isThisYear ? 'ccc d LLL, HH:mm' : 'ccc d LLL yyyy, HH:mm');
}

/** As short as can be, and true for ever: `28 Nov, 14:05`, with the year where it is another one. */
export function briefMoment(at: Instant, zone: string, now: Instant): string {
  const then = local(at, zone);
  return then.toFormat(then.year === local(now, zone).year ? 'd LLL, HH:mm' : 'd LLL yyyy, HH:mm');
}

/** The clock on the wall at the first full minute from then on: `14:20`. */
export const clockFrom = (at: Instant, zone: string): string =>
  local(Math.ceil(at / 60_000) * 60_000, zone).toFormat('HH:mm');

/** With nothing left open, the zone included: `Mon 23 Nov, 09:50 (Europe/Berlin)`. */
export const exactMoment = (at: Instant, zone: string, now: Instant): string =>
  `${lastingMoment(at, zone, now)} (${zone})`;

export const moment = (at: Instant, zone: string, now: Instant): Span => ({
  span: 'moment',
  at: new Date(at),
  text: momentInWords(at, zone, now),
});

/** `2–8 Nov`, `30 Nov – 6 Dec`. */
export function daysInWords(from: IsoDate, until: IsoDate): string {
  const [first, last] = [from, until].map((date) =>
    DateTime.fromISO(date, { zone: 'utc', locale: 'en-GB' }),
  ) as [DateTime, DateTime];
  return first.month === last.month
    ? `${first.day}–${last.toFormat('d LLL')}`
    : `${first.toFormat('d LLL')} – ${last.toFormat('d LLL')}`;
}

/** `Thu 24 Dec 2026`. */
export const dateInWords = (date: IsoDate): string =>
  DateTime.fromISO(date, { zone: 'utc', locale: 'en-GB' }).toFormat('ccc d LLL yyyy');
