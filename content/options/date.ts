/** Calendar dates: `2026-12-24`, and lists of them. */
import { accept, quote, reading, refuse, type Decoded, type Option, type OptionTexts } from '../options.ts';
import type { IsoDate } from '../plan.ts';

/** As many days off as a channel can have ahead. */
export const MOST_DATES = 100;

/** A date that exists, between 2000 and 2999. */
export function parseDate(raw: string): Decoded<IsoDate> {
  const text = raw.trim();
  if (!/^2\d{3}-\d{2}-\d{2}$/u.test(text))
    return refuse(`${quote(raw)} is not a date: write year-month-day.`);
  const parsed = new Date(`${text}T00:00:00Z`);
  // A 31 February rolls over to March, and so reads differently when written again.
  return Number.isNaN(parsed.getTime()) || !parsed.toISOString().startsWith(text)
    ? refuse(`There is no ${text} in the calendar.`)
    : accept(text);
}

export function date<const R extends boolean>(spec: OptionTexts<R>): Option<IsoDate, R> {
  return reading({ ...spec, example: '2026-12-24', decode: parseDate, complete: () => [] });
}

export function dates<const R extends boolean>(spec: OptionTexts<R>): Option<readonly IsoDate[], R> {
  return reading({
    ...spec,
    example: '2026-12-24,2026-12-31',
    many: true,
    decode(raw) {
      const parts = raw.split(/[\s,;]+/u).filter(Boolean);
      if (parts.length > MOST_DATES) return refuse(`That is more than ${MOST_DATES} dates.`);
      const read = parts.map(parseDate);
      const wrong = read.find((one) => !one.ok);
      if (wrong !== undefined) return wrong;
      return accept([...new Set(read.flatMap((one) => (one.ok ? [one.value] : [])))].sort());
    },
    complete: () => [],
  });
}
