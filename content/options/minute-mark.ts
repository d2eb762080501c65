/** A minute of the hour: `:00`, `:15`, `5`. */
import { accept, fitting, quote, reading, refuse, type Option, type OptionTexts } from './option.ts';

export const formatMark = (minute: number): string => `:${String(minute).padStart(2, '0')}`;

const inWords: Readonly<Record<string, number>> = {
  'the hour': 0,
  'the full hour': 0,
  'full hour': 0,
  'quarter past': 15,
  'a quarter past': 15,
  'half past': 30,
  'the half hour': 30,
  'quarter to': 45,
  'a quarter to': 45,
};

const usual = [0, 10, 15, 20, 30, 40, 45, 50].map((minute) => ({
  label: formatMark(minute),
  value: formatMark(minute),
}));

export function minuteMark<const R extends boolean>(spec: OptionTexts<R>): Option<number, R> {
  return reading({
    ...spec,
    example: ':00',
    others: ['15', 'half past'],
    decode(raw) {
      const named = Object.hasOwn(inWords, raw.toLowerCase()) ? inWords[raw.toLowerCase()] : undefined;
      if (named !== undefined) return accept(named);
      const minute = /^:?(\d{1,2})$/u.exec(raw.trim())?.[1];
      if (minute === undefined) return refuse(`${quote(raw)} is not a minute of the hour.`);
      if (Number(minute) > 59)
        return refuse(`${quote(raw)} is out of range: an hour has the minutes :00 to :59.`);
      return accept(Number(minute));
    },
    complete: (partial, limit) => fitting(usual, partial, limit),
  });
}
