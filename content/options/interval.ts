/** A length of time in minutes: `45m`, `45`, `1h`, `1h30m`, `90 minutes`, `hour`. */
import {
  accept,
  fitting,
  quote,
  reading,
  refuse,
  type Choice,
  type Option,
  type OptionTexts,
} from './option.ts';

const inWords: Readonly<Record<string, number>> = {
  minute: 1,
  'a minute': 1,
  'every minute': 1,
  hour: 60,
  'an hour': 60,
  'one hour': 60,
  'every hour': 60,
  hourly: 60,
  'once an hour': 60,
  'half hour': 30,
  'half an hour': 30,
  'half-hour': 30,
  'half hourly': 30,
  'half-hourly': 30,
  'twice an hour': 30,
  'quarter hour': 15,
  'quarter of an hour': 15,
  'other hour': 120,
  'two hours': 120,
  'an hour and a half': 90,
  'hour and a half': 90,
};

const hoursAndMinutes =
  /^(?:(?<hours>\d{1,3})\s*(?:h|hrs?|hours?))?\s*(?:(?<minutes>\d{1,4})\s*(?:m|mins?|minutes?)?)?$/u;

/** Minutes, or nothing where the text is not a length of time. */
export function parseMinutes(raw: string): number | undefined {
  const text = raw.trim().toLowerCase();
  const named = Object.hasOwn(inWords, text) ? inWords[text] : undefined;
  if (named !== undefined) return named;
  const part = /^(?<hours>\d{0,3}[.,]\d{1,2})\s*(?:h|hrs?|hours?)$/u.exec(text)?.groups;
  if (part !== undefined) return Math.round(Number(part['hours']?.replace(',', '.')) * 60);
  const groups = hoursAndMinutes.exec(text)?.groups;
  if (text === '' || groups === undefined) return undefined;
  return Number(groups['hours'] ?? 0) * 60 + Number(groups['minutes'] ?? 0);
}

/** `45 min`, `1 h`, `1 h 30 min`. */
export function minutesInWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : '']
    .filter(Boolean)
    .join(' ');
}

/** As the option reads it: `45m`, `1h`, `1h30m`. */
export const formatMinutes = (minutes: number): string => minutesInWords(minutes).replaceAll(/ |in/gu, '');

type IntervalSpec<R extends boolean> = OptionTexts<R> & {
  readonly example: string;
  readonly min: number;
  readonly max: number;
};

/** The operator's shortest interval may be longer than the usual one. */
const shortest = (min: number, leastEvery: number): number => Math.max(min, leastEvery);

/**
 * What is shorter than the operator allows is read all the same: a plan may have it from before. It is neither offered
 * nor shown.
 */
export function interval<const R extends boolean>(
  spec: IntervalSpec<R>,
  leastEvery = spec.min,
): Option<number, R> {
  const { min, max, ...texts } = spec;
  const usual: readonly Choice[] = [15, 20, 30, 45, 60, 90, 120, 180, 240, 480]
    .filter((minutes) => minutes >= leastEvery && minutes <= max)
    .map((minutes) => ({ label: minutesInWords(minutes), value: formatMinutes(minutes) }));
  return reading({
    ...texts,
    example: formatMinutes(Math.max(leastEvery, parseMinutes(spec.example) ?? 0)),
    others: ['60', '1h30m', 'hourly'],
    raised: (least) => interval(spec, shortest(min, least)),
    decode(raw) {
      const minutes = parseMinutes(raw);
      if (minutes === undefined) return refuse(`${quote(raw)} is not a length of time.`);
      if (minutes < min || minutes > max) {
        const wrong = (least: number): string =>
          `${quote(raw)} is out of range: from ${minutesInWords(shortest(min, least))} to ${minutesInWords(max)}.`;
        return { ok: false, problem: { wrong: wrong(leastEvery), range: { wrong } } };
      }
      return accept(minutes);
    },
    complete: (partial, limit) => fitting(usual, partial, limit),
  });
}
