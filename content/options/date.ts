/** Calendar dates: `24 Dec`, `24.12.`, `tomorrow`, `2026-12-24`, and lists of them. */
import { months, readBare, readSaid, type SaidDay } from '../spoken/words.ts';
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
import type { IsoDate } from '../plan.ts';

/** As many days off as a channel can have ahead. */
export const MOST_DATES = 100;

/** A date, or words that depend on the day on which they are said. */
export type DateRead = IsoDate | SaidDay;

/** A date that exists, from the year 1000 on. */
export function parseDate(raw: string): Decoded<IsoDate> {
  const text = raw.trim();
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/u.test(text)) return refuse(`${quote(raw)} is not a date.`);
  const parsed = new Date(`${text}T00:00:00Z`);
  // A 31 February rolls over to March, and so reads differently when written again.
  if (!Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text)) return accept(text);
  const last = new Date(Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)), 0)).toISOString();
  return refuse(
    `There is no ${text} in the calendar.`,
    last.startsWith(text.slice(0, 7)) ? [last.slice(0, 10)] : [],
  );
}

/** Nobody plans days off for another millennium: that is a slip of the finger. */
function parseNear(text: string): Decoded<IsoDate> {
  const read = parseDate(text);
  return read.ok && read.value >= '3000' ? refuse(`${text} is too far away.`) : read;
}

const isIso = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/u.test(text);

const range =
  /^(?<from>.+?)(?:\s+(?:-|to|till|until|through)\s+|(?<=^(?:[a-z]+ )?\d{1,2}(?:st|nd|rd|th|\.)?)\s*-\s*(?=\d{1,2}(?:st|nd|rd|th|\.)? [a-z]))(?<to>.+)$/iu;

/** `24 - 26 Dec`, `24 Dec, 31 Dec`: each day by itself, as it can be given. */
function severalIn(text: string): readonly string[] {
  const { from, to } = range.exec(text)?.groups ?? {};
  const parts = from === undefined || to === undefined ? partsOf(text) : [from, to];
  const month = /(?<=^\d{1,2}(?:st|nd|rd|th|\.)? )[a-z]+.*$/iu.exec(parts.at(-1) ?? '')?.[0];
  return parts.map((part) =>
    month !== undefined && /^\d{1,2}(?:st|nd|rd|th|\.)?$/iu.test(part) ? `${part} ${month}` : part,
  );
}

/** One date. */
function parseOne(raw: string): Decoded<DateRead> {
  const several = severalIn(raw);
  return several.length > 1 && several.every((one) => parseAny(one).ok)
    ? refuse('One day at a time, please.', several.slice(0, 3))
    : parseAny(raw);
}

const span = new RegExp(
  `^(?:(?:the|this|next|rest|end|of) )*(?:weeks?|weekends?|months?|years?|days?|fortnights?|${months.join('|')})$`,
  'iu',
);

/** Words for more than one day are no suggestion for one. */
const ofDays = (read: Decoded<SaidDay>): Decoded<SaidDay> =>
  read.ok
    ? read
    : refuse(
        read.problem.wrong,
        read.problem.suggestions?.filter((one) => !span.test(one)),
      );

function parseAny(raw: string): Decoded<DateRead> {
  const text = raw.trim().replace(/^(?:for|on) |\s+(?:please|pls|thanks|thank you|thx)$/giu, '');
  return isIso(text) ? parseNear(text) : ofDays(readSaid(text, 'a date'));
}

const usual = [
  'today',
  'tomorrow',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'next monday',
  'next friday',
].map((value) => ({ label: value, value }));

export function date<const R extends boolean>(spec: OptionTexts<R>): Option<DateRead, R> {
  return reading({
    ...spec,
    example: '24 Dec',
    others: ['tomorrow', 'next friday', '24.12.', '2026-12-24'],
    calendar: 'any day',
    decode: (raw) => readBare(raw, parseOne),
    complete: (partial, limit) => fitting(usual, partial, limit),
  });
}

/** One of the days off that there are: the plan knows which to offer. */
export const dayOff = <const R extends boolean>(spec: OptionTexts<R>): Option<DateRead, R> => ({
  ...date(spec),
  calendar: 'a day off',
  complete: () => [],
});

/** `24 Dec, 31 Dec`, `2026-12-24 2026-12-31`, `Dec 24, 2026 and Dec 31, 2026`. */
function partsOf(raw: string): readonly string[] {
  const words = raw.split(/[\s,;]+/u).filter(Boolean);
  if (words.every(isIso)) return words;
  return raw
    .replace(/,\s*(?=\d{4}\b(?!-))|(?<=\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*),\s*(?=\d)/giu, ' ')
    .split(/[,;\n]|\sand\s/u)
    .map((part) => part.trim())
    .filter(Boolean);
}

const keyOf = (one: DateRead): string => (typeof one === 'string' ? one : one.words);

export function dates<const R extends boolean>(spec: OptionTexts<R>): Option<readonly DateRead[], R> {
  return reading({
    ...spec,
    example: '24 Dec, 31 Dec',
    many: true,
    decode(raw) {
      const parts = partsOf(raw);
      if (parts.length > MOST_DATES) return refuse(`That is more than ${MOST_DATES} dates.`);
      const read = parts.map((part) => readBare(part, parseAny));
      for (const [at, one] of read.entries())
        if (!one.ok) {
          const { wrong, suggestions } = one.problem;
          // The others stay as they were typed.
          return refuse(
            wrong,
            suggestions?.map((each) => parts.with(at, each).join(', ')),
          );
        }
      const all = read.flatMap((one) => (one.ok ? [[keyOf(one.value), one.value] as const] : []));
      return accept([...new Map(all).entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one));
    },
    complete: () => [],
  });
}
