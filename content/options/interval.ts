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
} from '../options.ts';

const hoursAndMinutes =
  /^(?:(?<hours>\d{1,3})\s*(?:h|hrs?|hours?))?\s*(?:(?<minutes>\d{1,4})\s*(?:m|mins?|minutes?)?)?$/u;

/** Minutes, or nothing where the text is not a length of time. */
export function parseMinutes(raw: string): number | undefined {
  const text = raw.trim().toLowerCase();
  if (text === 'hour' || text === 'an hour') return 60;
  if (text === 'half hour' || text === 'half an hour') return 30;
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

export function interval<const R extends boolean>(
  spec: OptionTexts<R> & { readonly example: string; readonly min: number; readonly max: number },
): Option<number, R> {
  const { min, max, ...texts } = spec;
  const usual: readonly Choice[] = [15, 20, 30, 45, 60, 90, 120, 180, 240, 480]
    .filter((minutes) => minutes >= min && minutes <= max)
    .map((minutes) => ({ label: minutesInWords(minutes), value: formatMinutes(minutes) }));
  return reading({
    ...texts,
    decode(raw) {
      const minutes = parseMinutes(raw);
      if (minutes === undefined) return refuse(`${quote(raw)} is not a length of time.`);
      if (minutes < min || minutes > max)
        return refuse(
          `${quote(raw)} is out of range: from ${minutesInWords(min)} to ${minutesInWords(max)}.`,
        );
      return accept(minutes);
    },
    complete: (partial, limit) => fitting(usual, partial, limit),
  });
}
