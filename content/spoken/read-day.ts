/** A day as people say it. What only needs a calendar is read here, the rest by chrono-node, with today as its first day. */
import { casual } from 'chrono-node/en';
import { accept, quote, refuse, type Decoded } from '../options/option.ts';
import type { IsoDate, Weekday } from '../plan.ts';
import { exactDate, iso, nextDate, nextOfMonth, nextWeek, onDay, plusDays, shortDate } from './calendar.ts';
import { months, weekdays } from './words.ts';

export interface Today {
  readonly date: IsoDate;
  /** Working days of the plan. */
  readonly days: readonly Weekday[];
}

export interface Day {
  readonly date: IsoDate;
  /** Where it is today, and said as a day that comes again: the next one. */
  readonly again?: IsoDate;
  /** Said to be over: `yesterday`. */
  readonly isOver?: boolean;
  /** The first day of more than one: `next week`. */
  readonly isSpan?: boolean;
}

/** Nothing where the words are no day. Suggestions are days, too. */
export type ReadDay = Decoded<Day> | undefined;

const firstOf = (date: IsoDate): ReadDay => accept({ date, isSpan: true });
const dated = (read: Decoded<IsoDate>): ReadDay => (read.ok ? accept({ date: read.value }) : read);

const feasts: Readonly<Record<string, readonly [month: number, day: number]>> = {
  'christmas eve': [12, 24],
  christmas: [12, 25],
  'christmas day': [12, 25],
  "new year's eve": [12, 31],
  "new year's": [1, 1],
  "new year's day": [1, 1],
  'new year': [1, 1],
};

const near: Readonly<Record<string, number>> = { today: 0, tomorrow: 1, 'day after tomorrow': 2 };

/** The first day of the next one. */
const spans: Readonly<Record<string, (today: Today) => IsoDate>> = {
  day: ({ date }) => plusDays(date, 1),
  week: ({ date, days }) => nextWeek(date, days),
  month: ({ date }) => iso(onDay(date).startOf('month').plus({ months: 1 })),
  year: ({ date }) => iso(onDay(date).startOf('year').plus({ years: 1 })),
};

function bySpan(words: string, today: Today): ReadDay {
  const { date } = today;
  if (Object.hasOwn(near, words)) return accept({ date: plusDays(date, near[words] ?? 0) });
  if (words === 'weekend') return firstOf(plusDays(date, daysTo(date, 6)));
  if (/^(?:rest|end|after) weekend$/u.test(words)) return firstOf(plusDays(date, daysTo(date, 1)));
  const [, skips, span = ''] = /^(?:rest |end )?(next )?(day|week|month|year)$/u.exec(words) ?? [];
  const next = spans[span]?.(today);
  if (next === undefined) return undefined;
  const isAfterNext = skips !== undefined && !words.startsWith('next');
  return firstOf(isAfterNext ? (spans[span]?.({ ...today, date: next }) ?? next) : next);
}

/** `end of friday`, `a week from friday`, `2 january next year`: said by another day. */
function byOther(words: string, today: Today): ReadDay {
  const month = /^(?:end|rest) (\w+)(?: \d{4})?$/u.exec(words)?.[1];
  const isMonth = months.some((name) => name === month);
  const ended = /^(?:end|rest) (.+)$/u.exec(words)?.[1];
  if (ended !== undefined && isMonth) {
    const start = byChrono(ended, today);
    return start?.ok === true
      ? firstOf(iso(onDay(start.value.date).startOf('month').plus({ months: 1 })))
      : start;
  }
  if (ended !== undefined) return later(ended, 1, today);
  const aWeekOn =
    /^(?:a|one|1) week from (?!now$)(.+)$/u.exec(words)?.[1] ?? /^(\w+) week$/u.exec(words)?.[1];
  if (aWeekOn !== undefined && aWeekOn !== 'next') return later(aWeekOn, 7, today);
  const inNextYear = /^(.*\d.*) next year$/u.exec(words)?.[1];
  if (inNextYear !== undefined) return readDay(`${inNextYear} ${onDay(today.date).year + 1}`, today);
  const nextMonth = /^next (\w+)$/u.exec(words)?.[1];
  return months.some((name) => name === nextMonth) ? readDay(nextMonth ?? '', today) : undefined;
}

function later(words: string, days: number, today: Today): ReadDay {
  const read = readDay(words, today);
  if (read?.ok !== true || read.value.isSpan === true || read.value.isOver === true) return undefined;
  const { date, again } = read.value;
  return accept({ date: plusDays(date, days), ...(again !== undefined && { again: plusDays(again, days) }) });
}

/** How many days until that day of the week, never none. */
const daysTo = (today: IsoDate, weekday: number): number => (weekday - onDay(today).weekday + 7) % 7 || 7;

const isoForm = /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$/u;
const dotted = /^(?<day>\d{1,2})\.(?<month>(?!00)\d{1,2})\.?(?<year>\d{4}|(?<=\.)\d{2})?$/u;
const parted = /^(?<one>\d{1,2})[-/](?<other>\d{1,2})(?:[-/](?<year>\d{4}|\d{2}))?$/u;

function byNumbers(words: string, today: Today): ReadDay {
  const whole = (isoForm.exec(words) ?? dotted.exec(words))?.groups;
  if (whole !== undefined) return inYear(whole['year'], Number(whole['month']), Number(whole['day']), today);
  const ordinal = /^(\d{1,2})(?:st|nd|rd|th|\.)$/u.exec(words)?.[1];
  if (ordinal !== undefined) return ofMonth(Number(ordinal), today);
  const [, name = '', date] = /^(\w+day) (\d{1,2})(?:st|nd|rd|th|\.)$/u.exec(words) ?? [];
  if (date !== undefined && weekdays.some((one) => one === name)) {
    const read = nextOfMonth(Number(date), today.date);
    return read.ok ? fittingWeekday(words, read.value, today) : read;
  }
  const either = parted.exec(words)?.groups;
  return either === undefined
    ? undefined
    : inEitherOrder(words, Number(either['one']), Number(either['other']), either['year'], today);
}

/** `the 4th`. */
export function ofMonth(date: number, today: Today): Decoded<Day> {
  const read = nextOfMonth(date, today.date);
  if (!read.ok) return read;
  const later = nextOfMonth(date, plusDays(today.date, 1));
  return accept({
    date: read.value,
    ...(read.value === today.date && later.ok && { again: later.value }),
  });
}

const inYear = (year: string | undefined, month: number, date: number, today: Today): ReadDay =>
  dated(year === undefined ? nextDate(month, date, today.date) : exactDate(Number(year), month, date));

/** `04/05`: which is the month depends on where somebody lives. */
function inEitherOrder(
  words: string,
  one: number,
  other: number,
  year: string | undefined,
  today: Today,
): ReadDay {
  if (one > 12 || one === other) return inYear(year, other, one, today);
  if (other > 12) return inYear(year, one, other, today);
  const suggested = (month: number, date: number): string => {
    const full = year?.length === 2 ? `20${year}` : year;
    return full === undefined ? shortDate(month, date) : `${shortDate(month, date)} ${full}`;
  };
  const [dayFirst, monthFirst] = [suggested(other, one), suggested(one, other)];
  return refuse(`${quote(words)} could be ${dayFirst} or ${monthFirst}.`, [dayFirst, monthFirst]);
}

/** Days whose name is followed by the date behind it, so that chrono takes both together. */
const dateFirst = new RegExp(`^(.*\\d.*) (${weekdays.join('|')})$`, 'u');

/** In the zone of this machine, for chrono compares with what its own dates say there; noon is on the same day in any. */
const noonOf = (date: IsoDate): Date => {
  const { year, month, day } = onDay(date);
  return new Date(year, month - 1, day, 12);
};

/** All words or nothing; with the numbers of the calendar alone, for chrono knows no zone of ours. */
function byChrono(said: string, today: Today): ReadDay {
  const words = said.replace(dateFirst, '$2 $1');
  const [found, ...more] = casual.parse(words, noonOf(today.date), { forwardDate: true });
  if (found === undefined || more.length > 0 || found.text.length !== words.length) return undefined;
  const { start, end } = found;
  if ((end ?? undefined) !== undefined || start.isCertain('hour')) return undefined;
  const [year, month, date] = [start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0];
  if (start.isCertain('day') && !start.isCertain('year')) {
    const read = nextDate(month, date, today.date);
    return read.ok ? fittingWeekday(words, read.value, today) : read;
  }
  // `december 32` is no year.
  if (!start.isCertain('day') && /^[a-z]+ \d{1,2}$/u.test(words)) return undefined;
  const read = exactDate(year, month, date);
  if (!read.ok) return read;
  if (start.isCertain('day')) return fittingWeekday(words, read.value, today);
  const isBare = weekdays.some((name) => name === words);
  return accept({
    date: read.value,
    ...(!start.isCertain('weekday') && { isSpan: true }),
    ...(isBare && read.value === today.date && { again: plusDays(today.date, 7) }),
  });
}

/** `fri 24 dec`, where that is a Thursday. */
function fittingWeekday(words: string, date: IsoDate, { date: today }: Today): ReadDay {
  const said = weekdays.findIndex((name) => words.startsWith(`${name} `));
  const { weekday, month, day: dayOfMonth, year, weekdayLong } = onDay(date);
  if (said === -1 || said + 1 === weekday) return accept({ date });
  const meant = onDay(date).plus({ days: said + 1 - weekday });
  const shown = (one: typeof meant): string => {
    const short = shortDate(one.month, one.day);
    return one.year === onDay(today).year ? short : `${short} ${one.year}`;
  };
  return refuse(`${shortDate(month, dayOfMonth)} ${year} is a ${weekdayLong ?? ''}.`, [
    shown(onDay(date)),
    ...(iso(meant) > today ? [shown(meant)] : []),
  ]);
}

const monthNames = months.join('|');
const named = new RegExp(
  `^(?:[a-z]+day )?(?:(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)? (?<month>${monthNames})|(?<m2>${monthNames}) (?<d2>\\d{1,2})(?:st|nd|rd|th|\\.)?)(?: (?<year>\\d{4}|\\d{2}))?$`,
  'u',
);

/** A date that chrono does not take, such as 31 February. */
function byName(words: string, today: Today): ReadDay {
  const groups = named.exec(words)?.groups;
  if (groups === undefined) return undefined;
  const month = months.findIndex((name) => name === (groups['month'] ?? groups['m2'])) + 1;
  return inYear(groups['year'], month, Number(groups['day'] ?? groups['d2']), today);
}

/** These are times, whatever day chrono finds in them. */
const partOfDay = /\b(?:morning|noon|midday|afternoon|evening|night|tonight|midnight|now)\b(?<!from now)/u;

const over = /^(?:yesterday|day before yesterday|last \S+)$|\bago$/u;

export function readDay(words: string, today: Today): ReadDay {
  if (over.test(words)) return accept({ date: iso(onDay(today.date).minus({ days: 1 })), isOver: true });
  const feast = Object.hasOwn(feasts, words) ? feasts[words] : undefined;
  if (feast !== undefined) return dated(nextDate(feast[0], feast[1], today.date));
  if (partOfDay.test(words)) return undefined;
  return (
    bySpan(words, today) ??
    byNumbers(words, today) ??
    byOther(words, today) ??
    byChrono(words, today) ??
    byName(words, today)
  );
}
