/** What the words of a pause or a day off mean today, in the zone of a plan. Loaded when somebody first says a day. */
import { dateInWords, isoDate, wallClock } from '../moments.ts';
import { endOfPause } from './pause-end.ts';
import { formatClock } from '../options/clock.ts';
import type { PauseUntil, SaidPause } from '../options/pause.ts';
import { accept, quote, refuse, type Decoded } from '../options/option.ts';
import type { IsoDate, MinuteOfDay } from '../plan.ts';
import { iso, nextDate, onDay, plusDays, shortDate } from './calendar.ts';
import { ofMonth, readDay, type Day, type Today } from './read-day.ts';
import type { PauseRead, SpokenAt } from './reader.ts';
import { splitsOf, type SaidTime, type TimeAndDay } from './read-time.ts';
import type { SaidDay } from './words.ts';

const todayOf = ({ now, plan }: SpokenAt): Today => ({ date: isoDate(now, plan.zone), days: plan.days });

/** A problem with each suggestion as the option reads it. */
const suggesting = <T>(read: Decoded<T>, as: (suggestion: string) => string): Decoded<T> =>
  read.ok ? read : refuse(read.problem.wrong, read.problem.suggestions?.map(as));

const until = (words: string): string => `until ${words}`;

/** The next such day, by its words. */
const nextOf = (words: string): string => words.replace(/^last /u, '');

const over = (typed: string, words: string, isOneDay = false): Decoded<never> =>
  refuse(
    `${quote(typed)} is in the past.`,
    isOneDay && /^last (?:week|month|year)$/u.test(words)
      ? ['tomorrow']
      : [
          /^last (?:week|month|year)$|^last \w+day$/u.test(words)
            ? nextOf(words).replace(/^(?=week|month|year)/u, 'next ')
            : 'tomorrow',
        ],
  );

/** A day by itself. */
function whole(said: SaidDay, today: Today, isOneDay = false): Decoded<Day> | undefined {
  const read = readDay(said.words, today);
  if (read?.ok !== true) return read;
  if (read.value.isOver === true) return over(said.typed, said.words, isOneDay);
  return read;
}

/** A day off. */
export function readDate(said: SaidDay, at: SpokenAt): Decoded<IsoDate> {
  const today = todayOf(at);
  const read =
    whole(said, today, true) ??
    (/^\d{1,2}$/u.test(said.words) ? ofMonth(Number(said.words), today) : undefined);
  if (read?.ok === true) {
    const { date, again, isSpan } = read.value;
    if (isSpan === true) return refuse(`${quote(said.typed)} is not one day.`);
    // Today would be called today, not by the day of the week.
    return accept(said.words.endsWith('day') ? (again ?? date) : date);
  }
  if (read !== undefined) return read;
  const timed = splitsOf(said.words).find(({ day }) => {
    const part = day === '' ? undefined : readDay(day, today);
    return part?.ok === true && part.value.isSpan !== true;
  });
  return timed === undefined
    ? refuse(`${quote(said.typed)} is not one day.`)
    : refuse('A day off is a whole day.', [timed.day]);
}

/** Words that say by themselves how long a pause is. */
const spans = /^(?:(?:rest|end) .+|(?:after )?weekend|week|month|year|day|today|tomorrow)$/u;

/** The end of a pause. */
export function readUntil(said: SaidPause, at: SpokenAt): PauseRead {
  const { zone } = at.plan;
  if (said.zone !== undefined && said.zone.toLowerCase() !== zone.toLowerCase())
    return refuse(`Times here are in ${zone}.`, [until(said.typed)]);
  if (said.lead === 'through') return through(said, at);
  const isSpan = spans.test(said.words);
  if (said.lead === 'until' || isSpan) {
    const words = said.lead !== 'until' && said.words === 'weekend' ? 'rest weekend' : said.words;
    return suggesting(readMoment({ ...said, words }, at), until);
  }
  const read = readMoment(said, at);
  if (!read.ok) return suggesting(read, until);
  const end = endOfPause(read.value, at.now, zone);
  const isDay = readDate(said, at).ok;
  const isTimeOnly = /^(?:tonight|night|morning|afternoon|evening)$/u.test(said.words);
  const { date, minute } = read.value;
  const today = isoDate(at.now, zone);
  // What has gone by is not to be said in other words, but to be another day.
  if (!end.ok && date !== undefined && date < today) return end;
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/u.exec(said.typed) ?? [];
  if (hours !== undefined && minutes !== undefined)
    return refuse(`${quote(said.typed)} could be a length of time or a time of day.`, [
      `${Number(hours)}h${Number(minutes)}m`,
      until(coming(minute, at)),
    ]);
  return {
    ...refuse('A pause begins at once: please say when it ends.', [
      (date ?? today) === today && minute > 0 ? until(coming(minute, at)) : until(said.typed),
      ...(isTimeOnly ? ['until tomorrow'] : []),
    ]),
    ...(isDay && { dayOff: said.typed }),
  };
}

/** To the end of that day. */
function through(said: SaidPause, at: SpokenAt): PauseRead {
  const read = suggesting(readMoment(said, at), (one) => `through ${one}`);
  if (!read.ok) return read;
  const { date, minute } = read.value;
  return date === undefined || minute > 0 ? read : accept({ kind: 'until', date: plusDays(date, 1), minute });
}

function readMoment(said: SaidDay, at: SpokenAt): Decoded<PauseUntil> {
  const today = todayOf(at);
  const { words, typed } = said;
  const splits = splitsOf(words);
  const hourLast = /\d.*[a-z] (?:\d|1\d|2[0-3])$/u.test(words);
  if (words === 'now') return refuse('That pause would be over before it begins.');
  const dotted = timeOrDate(words, today, at);
  if (dotted !== undefined) return dotted;
  const day = hourLast ? undefined : whole(said, today);
  if (day !== undefined) return day.ok ? untilDay(day.value, words, today) : day;
  const alone = splits.find((split) => split.day === '');
  if (alone !== undefined) return readTimeAlone(alone.time, at);
  if (/^\d{1,2}$/u.test(words)) {
    const read = ofMonth(Number(words), today);
    return read.ok ? untilDay(read.value, words, today) : read;
  }
  if (/^20\d\d$/u.test(words))
    return refuse(`${quote(typed)} could be a time or a year.`, [
      ...(Number(words.slice(2)) < 60
        ? [coming(Number(words.slice(0, 2)) * 60 + Number(words.slice(2)), at)]
        : []),
      ...(`${words}-01-01` > today.date ? [`1 Jan ${words}`] : []),
    ]);
  let wrong: Decoded<PauseUntil> | undefined;
  for (const split of splits) {
    const read = readDay(split.day, today);
    if (read === undefined) continue;
    if (read.ok && read.value.isOver === true) return over(typed, split.day);
    if (read.ok) {
      const isToday = read.value.date === today.date && read.value.again === undefined;
      return isToday && split.time.is === 'hour'
        ? readTimeAlone(split.time, at)
        : withTime(read.value, split, at);
    }
    wrong ??= suggesting(read, (one) => `${one}${timeWords(split.time)}`);
  }
  return wrong ?? refuse(`${quote(typed)} is not one moment.`, splits.length > 0 ? [] : partOf(words, today));
}

const JUST_GONE_DAYS = 31;

/** A date that has just gone by is hardly meant to be that of the next year, unless the year is said. */
function untilDay({ date, again }: Day, words: string, today: Today): Decoded<PauseUntil> {
  const day = onDay(date);
  const lastYear = iso(day.minus({ years: 1 }));
  const isYearless = !/\d{4}|[-./]\d{1,2}[-./]\d{2}$|\byear\b|^in |from now/u.test(words);
  if (isYearless && lastYear < today.date && lastYear >= plusDays(today.date, -JUST_GONE_DAYS))
    return refuse(`${dateInWords(lastYear)} is in the past.`, [
      `${shortDate(day.month, day.day)} ${day.year}`,
    ]);
  return accept({ kind: 'until', date: again ?? date, minute: 0 });
}

/** `10.12`. */
function timeOrDate(words: string, today: Today, at: SpokenAt): Decoded<PauseUntil> | undefined {
  const [, first = '', second = ''] = /^(\d{1,2})\.(\d{2})$/u.exec(words) ?? [];
  const [one, other] = [Number(first), Number(second)];
  if (first === '' || one > 23 || other < 1 || other > 12 || !nextDate(other, one, today.date).ok)
    return undefined;
  const minute = one * 60 + other;
  return refuse(`${quote(words)} could be a time or a date.`, [coming(minute, at), shortDate(other, one)]);
}

/** Where only the beginning says a day. */
function partOf(words: string, today: Today): readonly string[] {
  const all = words.split(' ');
  for (let length = all.length - 1; length > 0; length -= 1) {
    const part = all.slice(0, length).join(' ');
    const read = readDay(part, today);
    if (read?.ok === true && read.value.isSpan !== true) return [part];
  }
  return [];
}

const timeWords = (time: SaidTime): string =>
  time.is === 'minute' ? ` ${formatClock(time.minute)}` : time.is === 'hour' ? ` ${time.hour}:00` : '';

const coming = (minute: MinuteOfDay, { now, plan }: SpokenAt): string =>
  minute > wallClock(now, plan.zone) ? formatClock(minute) : `tomorrow ${formatClock(minute)}`;

/** Both hours of the day, in the order in which they come. */
function readTimeAlone(time: SaidTime, at: SpokenAt): Decoded<PauseUntil> {
  const pause = (minute: MinuteOfDay): Decoded<PauseUntil> =>
    accept({ kind: 'until', date: undefined, minute });
  if (time.is === 'midnight') return pause(0);
  const clock = wallClock(at.now, at.plan.zone);
  if (time.is === 'hour') {
    const [early, late] = [(time.hour % 12) * 60, (time.hour % 12) * 60 + 12 * 60];
    const both = late > clock && early <= clock ? [late, early] : [early, late];
    return refuse(
      `${time.hour} o’clock could be ${both.map(formatClock).join(' or ')}.`,
      both.map((one) => coming(one, at)),
    );
  }
  return pause(time.minute);
}

function withTime(day: Day, { time, day: words }: TimeAndDay, { now, plan }: SpokenAt): Decoded<PauseUntil> {
  if (time.is === 'midnight' && words !== 'today')
    return refuse('Midnight could be where that day begins or ends.', [`${words} 00:00`, `${words} 24:00`]);
  if (time.is === 'hour') {
    const [early, late] = [(time.hour % 12) * 60, (time.hour % 12) * 60 + 12 * 60].map(formatClock);
    return refuse(`${time.hour} o’clock could be ${early ?? ''} or ${late ?? ''}.`, [
      `${words} ${early ?? ''}`,
      `${words} ${late ?? ''}`,
    ]);
  }
  const minute = time.is === 'midnight' ? 24 * 60 : time.minute;
  const isGone = day.again !== undefined && minute <= wallClock(now, plan.zone);
  return accept({ kind: 'until', date: isGone ? day.again : day.date, minute });
}
