/** The words in which people say a day or a time of day. What they mean depends on the day: see `read-said.ts`. */
import { bareInput } from '../text/clean-input.ts';
import { closest } from '../text/closest.ts';
import { readClock } from '../options/clock.ts';
import { numberWords } from '../options/length.ts';
import { accept, quote, refuse, type Decoded } from '../options/option.ts';

/** Words that are all known here, as a day or a moment is said: `friday 15:00`, `24 december`. */
export interface SaidDay {
  readonly kind: 'said';
  readonly words: string;
  /** As they were typed, to be quoted. */
  readonly typed: string;
  /** A time zone that was added in brackets, as this program writes it. */
  readonly zone?: string;
}

export const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

const days = [...weekdays, ...months, 'today', 'tomorrow', 'tonight', 'yesterday', 'christmas'];
const parts = ['morning', 'noon', 'midday', 'afternoon', 'evening', 'night', 'midnight'];
const spans = ['day', 'days', 'week', 'weeks', 'weekend', 'month', 'months', 'year', 'years', 'fortnight'];
const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
const small = [
  'next',
  'last',
  'rest',
  'end',
  'after',
  'before',
  'from',
  'in',
  'ago',
  'now',
  'eve',
  'new',
  "year's",
];
const halves = ['am', 'pm', 'uhr', "o'clock", 'hours'];

const known: ReadonlySet<string> = new Set([days, parts, spans, ordinals, small, halves, numberWords].flat());
/** What a slip of the finger may have been meant to be. */
const likely = [days, parts, spans, ['next', 'rest']].flat();

const others: Readonly<Record<string, string>> = {
  tmrw: 'tomorrow',
  tmr: 'tomorrow',
  tomo: 'tomorrow',
  thurs: 'thursday',
  thur: 'thursday',
  weds: 'wednesday',
  sept: 'september',
  xmas: 'christmas',
  mornings: 'morning',
  wk: 'week',
  remainder: 'rest',
  eod: 'rest day',
  eow: 'rest week',
  eom: 'rest month',
  eoy: 'rest year',
  nye: "new year's eve",
};

/** Words that change nothing. */
const fillers = new Set(
  'the on at of this coming upcoming and - sharp about around all whole start beginning'.split(' '),
);

/** `mon`, `tues`, `dec.`: three letters say which day or month it is; more of them must be right. */
function inFull(word: string): string {
  const plain = word.replace(/(?<=[a-z])\.$/u, '');
  if (Object.hasOwn(others, plain)) return others[plain] ?? plain;
  if (plain.length < 3) return plain;
  return [...weekdays, ...months].find((name) => name.startsWith(plain)) ?? plain;
}

const isNumber = (word: string): boolean =>
  /^\d{1,4}(?:[-./]\d{1,2}){0,2}(?:[-./]\d{2,4})?\.?$|^\d{1,2}(?:st|nd|rd|th)$/u.test(word) ||
  readClock(word) !== undefined;

const joined: readonly (readonly [said: RegExp, meant: string])[] = [
  [/\bo['’]?\s?clock\b/gu, "o'clock"],
  [/\b([ap])\.\s?m\b\.?/gu, '$1m'],
  [/(\d)\s+([ap]m)\b/gu, '$1$2'],
  [/\b(\d{1,2}\.)\s(\d{1,2})\.(?:\s(\d{4}|\d{2})\b(?![:.]))?/gu, '$1$2.$3'],
  // `24dec`, `24-dec-2026`, `dec-24`
  [
    /\b(\d{1,2}(?:st|nd|rd|th)?)[-/]?((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)[-/]?/gu,
    '$1 $2 ',
  ],
  [/\b((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)[-/]?(?=\d)/gu, '$1 '],
  [/\b(20\d\d)(\d\d)(\d\d)\b/gu, '$1-$2-$3'],
  [/\bhalf past (\d{1,2})\b/gu, '$1:30'],
  [/\bquarter past (\d{1,2})\b/gu, '$1:15'],
  [/\bnew years?\b(?!')/gu, "new year's"],
  [/\bweek[- ]end\b/gu, 'weekend'],
];

/** Small letters, names in full, nothing that changes nothing. */
function plainWords(typed: string): readonly string[] {
  let text = typed.toLowerCase().replace(/,(?=\s|$)|[;!?]/gu, ' ');
  for (const [said, meant] of joined) text = text.replace(said, meant);
  return text
    .split(/\s+/u)
    .map(inFull)
    .flatMap((words) => words.split(' '))
    .filter((word) => word !== '' && !fillers.has(word));
}

const names = new Set<string>(days);

const linking = new Set('or to till until through thru including except not before since'.split(' '));

/** `CET`, `UTC+2`, `Europe/Berlin`. */
const zoneLike =
  /^(?:utc|gmt|(?:[ewc]e|b|i|j|[ecmp][sd]|ces|ees|wes|ae[sd]|nz[sd])t|msk|[a-z]+\/[a-z_/]+)(?:[+-]\d.*)?$/u;

/** The same text with one word put right, or left out where the rest says a day without it. */
function meantBy(typed: string, unknown: string, words: readonly string[]): readonly string[] {
  // These say something else of the day: without them it would be another.
  if (linking.has(unknown)) return [];
  const [guess] = closest(unknown, likely, 1);
  const asTyped = typed.split(/[\s,]+/u).filter((word) => word !== '');
  const isIt = (word: string): boolean => inFull(word.toLowerCase()) === unknown;
  if (guess !== undefined) return [asTyped.map((word) => (isIt(word) ? guess : word)).join(' ')];
  return words.some((word) => names.has(word)) ? [asTyped.filter((word) => !isIt(word)).join(' ')] : [];
}

/** Without what chats put around it, unless a full stop or a bracket there means something. */
export function readBare<T>(raw: string, read: (text: string) => Decoded<T>): Decoded<T> {
  const bare = bareInput(raw);
  const [asGiven, plain] = [read(raw), read(bare)];
  if (bare === raw || !plain.ok || !asGiven.ok || !isSaid(asGiven.value)) return asGiven;
  return !isSaid(plain.value) || plain.value.words === asGiven.value.words ? plain : asGiven;
}

export const isSaid = (value: unknown): value is SaidDay =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'said';

/** Nobody needs more to say a moment. */
const LONGEST = 80;

/** Words that are not known here are refused, so that nothing is ever read in part. `what`: “a date”. */
export function readSaid(typed: string, what: string): Decoded<SaidDay> {
  if (typed.length > LONGEST) return refuse(`${quote(typed)} is not ${what}.`);
  const words = plainWords(typed);
  const unknown = words.filter((word) => !known.has(word) && !isNumber(word));
  const [first] = unknown;
  const named = words.filter((word) => weekdays.some((name) => name === word));
  if (first === undefined && named.length > 1)
    return refuse(`${quote(typed)} is more than one day.`, named.slice(0, 1));
  if (first === undefined && words.length > 0) return accept({ kind: 'said', words: words.join(' '), typed });
  if (unknown.length === 1 && words.length > 1 && first !== undefined && zoneLike.test(first)) {
    const rest = typed.split(' ').filter((word) => word.toLowerCase() !== first);
    return refuse('Times are by the clock here: please leave the time zone out.', [rest.join(' ')]);
  }
  const wrong = `${quote(typed)} is not ${what}.`;
  return refuse(wrong, first !== undefined && unknown.length === 1 ? meantBy(typed, first, words) : []);
}
