/** A page of something that is long: `2`, `page 2`. */
import { accept, fitting, quote, reading, refuse, type Option, type OptionTexts } from './option.ts';

const few = ['1', '2', '3', '4', '5'].map((value) => ({ label: value, value }));

export const page = <const R extends boolean>(spec: OptionTexts<R>): Option<number, R> =>
  reading({
    ...spec,
    example: '2',
    decode(raw) {
      const digits = /^(?:page\s+)?(\d{1,4})$/iu.exec(raw.trim())?.[1];
      const number = Number(digits);
      return number >= 1 ? accept(number) : refuse(`${quote(raw)} is not a page.`);
    },
    complete: (partial, limit) => fitting(few, partial, limit),
  });
