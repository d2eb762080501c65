/** Lengths of time as people say them: `2h`, `1h30`, `an hour and a half`, `1.5 hours`, `3 days`, `a week`, `half a day`. */
import { parseMinutes } from './interval.ts';

/** Days are days of the calendar, so that they end at the same time of day; months likewise. */
export interface Length {
  readonly months?: number;
  readonly days?: number;
  readonly minutes: number;
}

const numbers: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  'a couple of': 2,
  'half a': 0.5,
  'half an': 0.5,
  half: 0.5,
  'a quarter of an': 0.25,
};

export const numberWords: readonly string[] = Object.keys(numbers).filter((word) => !word.includes(' '));

type Unit = readonly [names: RegExp, of: keyof Length, each: number];

const units: readonly Unit[] = [
  [/^(?:m|mins?|minutes?)$/u, 'minutes', 1],
  [/^(?:h|hrs?|hours?)$/u, 'minutes', 60],
  [/^(?:d|days?)$/u, 'days', 1],
  [/^(?:w|wks?|weeks?)$/u, 'days', 7],
  [/^fortnights?$/u, 'days', 14],
  [/^(?:months?)$/u, 'months', 1],
  [/^(?:y|yrs?|years?)$/u, 'months', 12],
];

const piece = new RegExp(
  `^(?<count>\\d+(?:[.,]\\d{1,2})?|${Object.keys(numbers)
    .sort((a, b) => b.length - a.length)
    .join('|')})?\\s*(?<unit>[a-z]+)(?:\\s+and (?:a )?(?<more>half|quarter))?(?:,?\\s*(?:and\\s+)?(?=\\S)|$)`,
  'u',
);

/** A part of a month is of no length, a part of a day is in hours. */
function measure(count: number, [, of, each]: Unit): Length | undefined {
  const amount = count * each;
  if (Number.isInteger(amount)) return { minutes: 0, [of]: amount };
  if (of === 'months') return undefined;
  return { minutes: Math.round(of === 'days' ? amount * 24 * 60 : amount) };
}

function parsePieces(text: string): Length | undefined {
  let rest = text;
  let total: Required<Length> = { months: 0, days: 0, minutes: 0 };
  while (rest !== '') {
    const found = piece.exec(rest);
    const { count = '1', unit = '', more } = found?.groups ?? {};
    const kind = units.find(([names]) => names.test(unit));
    if (found === null || kind === undefined) return undefined;
    const whole = Object.hasOwn(numbers, count) ? (numbers[count] ?? 1) : Number(count.replace(',', '.'));
    const part = more === undefined ? 0 : more === 'half' ? 0.5 : 0.25;
    const length = measure(whole + part, kind);
    if (length === undefined) return undefined;
    total = {
      months: total.months + (length.months ?? 0),
      days: total.days + (length.days ?? 0),
      minutes: total.minutes + length.minutes,
    };
    rest = rest.slice(found[0].length);
  }
  const { months, days, minutes } = total;
  return { minutes, ...(days > 0 && { days }), ...(months > 0 && { months }) };
}

/** Nothing where the text is not a length of time. A number alone is of minutes. */
export function parseLength(said: string): Length | undefined {
  // `two and a half hours`, `2 1/2 hours`
  const text = said.replace(/^(\w+) (?:and (?:a )?half|1\/2) (?=\w)/u, (whole, count: string) => {
    const number = Object.hasOwn(numbers, count) ? numbers[count] : Number(count);
    return number === undefined || Number.isNaN(number) ? whole : `${number + 0.5} `;
  });
  if (text === '') return undefined;
  const [, hours, minutesPast] = /^(\d{1,3}):(\d{2})\s?(?:h|hrs?|hours?)$/u.exec(text) ?? [];
  if (hours !== undefined) return { minutes: Number(hours) * 60 + Number(minutesPast) };
  const minutes = parseMinutes(text);
  return minutes === undefined ? parsePieces(text) : { minutes };
}

/** How many: `2`, `two`. */
export const countOf = (text: string): number | undefined =>
  /^\d{1,4}$/u.test(text) ? Number(text) : /^an?$|^half/u.test(text) ? undefined : numbers[text];

/** As long as it can become. */
export const daysIn = ({ months = 0, days = 0, minutes }: Length): number =>
  Math.floor(months / 12) * 366 + (months % 12) * 31 + days + minutes / (24 * 60);
