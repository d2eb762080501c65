/** Days of the week: `mon-fri`, `mon,wed,fri`, `weekdays`, `every day`, `sat-tue`. */
import { closest } from '../text/closest.ts';
import {
  accept,
  fitting,
  quote,
  reading,
  refuse,
  type Decoded,
  type Option,
  type OptionTexts,
  type Problem,
} from './option.ts';
import type { Weekday } from '../plan.ts';

const names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const week: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

const short = (day: Weekday): string => (names[day - 1] ?? '').slice(0, 3);
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const groups: Readonly<Record<string, readonly Weekday[]>> = {
  weekdays: [1, 2, 3, 4, 5],
  weekday: [1, 2, 3, 4, 5],
  'working days': [1, 2, 3, 4, 5],
  workday: [1, 2, 3, 4, 5],
  workdays: [1, 2, 3, 4, 5],
  weekend: [6, 7],
  weekends: [6, 7],
  daily: week,
  everyday: week,
  'every day': week,
  'm-f': [1, 2, 3, 4, 5],
  mtwtf: [1, 2, 3, 4, 5],
  mwf: [1, 3, 5],
  all: week,
  'all days': week,
  'all week': week,
  'any day': week,
};

/** Two letters say which day it is; more of them must be right, but for a plural. */
function parseDay(raw: string): Weekday | undefined {
  const word = raw.trim().replace(/\.$/u, '');
  const singular = word.length > 4 ? word.replace(/s$/u, '') : word;
  if (singular.length < 2) return undefined;
  return week.find((day) => {
    const name = names[day - 1] ?? '';
    return name.startsWith(singular) || (singular.length <= 5 && `${name.slice(0, 4)}s`.startsWith(singular));
  });
}

const between = (first: Weekday, last: Weekday): readonly Weekday[] =>
  first <= last
    ? week.filter((day) => day >= first && day <= last)
    : week.filter((day) => day >= first || day <= last);

/** A problem of a part, with suggestions for the whole that are right as they stand. */
function within({ wrong, suggestions = [] }: Problem, whole: (suggestion: string) => string): Decoded<never> {
  return refuse(
    wrong,
    suggestions.map(whole).filter((one) => one.split(/[-,]/u).every((word) => parseDay(word) !== undefined)),
  );
}

function parsePart(part: string): Decoded<readonly Weekday[]> {
  const [from = '', to, ...more] = part.split(/\s*(?:-|–|—|\b(?:to|through|thru|until|till)\b)\s*/u);
  const wrong = [from, to ?? from].find((word) => parseDay(word) === undefined);
  if (wrong !== undefined)
    return within(
      {
        wrong: `${quote(wrong)} is not a day of the week.`,
        suggestions: closest(wrong, names, 1),
      },
      (one) =>
        part
          .split('-')
          .map((word) => (word === wrong ? one : word))
          .join('-'),
    );
  if (more.length > 0) return refuse(`${quote(part)} is not a range of days: write a first and a last day.`);
  const [first, last] = [parseDay(from), parseDay(to ?? from)];
  return first === undefined || last === undefined
    ? refuse(`${quote(part)} is not a day.`)
    : accept(between(first, last));
}

const exception =
  /^(.*?) ?\b(?:except|but not|but|without|not|no|never|minus|other than)(?: on| for)? (.+)$/u;

/** `weekdays except friday`; without days to begin with, `not fridays`, it is only known which days remain at most. */
function parseException(base: string, excepted: string): Decoded<readonly Weekday[]> {
  const without = parseDays(excepted);
  if (!without.ok) return without;
  const isOfWeek = without.value.some((day) => day <= 5);
  const from = base === '' ? accept(isOfWeek ? week.slice(0, 5) : week) : parseDays(base);
  if (!from.ok) return from;
  const left = from.value.filter((day) => !without.value.includes(day));
  if (left.length === 0) return refuse('That leaves no day.');
  return base === '' ? refuse('Say on which days breaks come.', [formatDays(left)]) : accept(left);
}

function parseDays(raw: string): Decoded<readonly Weekday[]> {
  const text = raw.trim().toLowerCase().replace(/\s+/gu, ' ');
  const [, base, excepted] = exception.exec(text) ?? [];
  if (base !== undefined && excepted !== undefined) return parseException(base, excepted);
  const group = Object.hasOwn(groups, text) ? groups[text] : undefined;
  if (group !== undefined) return accept(group);
  const parts = text
    .replace(/\s*(-|–|—|\b(?:to|through|thru|until|till)\b)\s*/gu, '-')
    .split(/\s*(?:,|;|&|\band\b|\s)\s*/u)
    .filter(Boolean);
  if (parts.length === 0) return refuse('The days are missing.');
  const chosen = new Set<Weekday>();
  for (const [at, part] of parts.entries()) {
    const days = parsePart(part);
    // The others stay as they were typed.
    if (!days.ok) return within(days.problem, (one) => parts.with(at, one).join(','));
    days.value.forEach((day) => chosen.add(day));
  }
  return accept(week.filter((day) => chosen.has(day)));
}

/** Runs of three days or more are written as ranges. */
function runs(days: readonly Weekday[], dash: string, join: string, word: (day: Weekday) => string): string {
  const parts: string[] = [];
  for (let from = 0; from < days.length;) {
    let to = from;
    while (to + 1 < days.length && days[to + 1] === (days[to] ?? 0) + 1) to += 1;
    const run = days.slice(from, to + 1).map(word);
    parts.push(...(run.length > 2 ? [`${run[0] ?? ''}${dash}${run.at(-1) ?? ''}`] : run));
    from = to + 1;
  }
  return parts.join(join);
}

/** As the option reads it: `mon-fri`, `mon,wed`. */
export const formatDays = (days: readonly Weekday[]): string => runs(days, '-', ',', short);

/** `Mon–Fri`, `Mon, Wed`, `every day`. */
export const daysInWords = (days: readonly Weekday[]): string =>
  days.length === week.length ? 'every day' : runs(days, '–', ', ', (day) => capital(short(day)));

const usual = ['mon-fri', 'mon-thu', 'mon,wed,fri', 'mon-sat', 'sun-thu', 'mon-sun'].map((value) => ({
  label: value,
  value,
}));

export function weekdays<const R extends boolean>(spec: OptionTexts<R>): Option<readonly Weekday[], R> {
  return reading({
    ...spec,
    example: 'mon-fri',
    others: ['mon,wed,fri', 'every day', 'sun-thu'],
    many: true,
    choices: week.map((day) => ({ label: capital(names[day - 1] ?? ''), value: short(day) })),
    decode: parseDays,
    complete: (partial, limit) => fitting(usual, partial, limit),
  });
}
