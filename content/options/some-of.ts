/** Some of a list of named things, or none of them: what checkboxes hold. */
import { closest } from '../text/closest.ts';
import { accept, fitting, quote, reading, refuse, type Option, type OptionTexts } from './option.ts';

/** `called`: each of them in words without a comma, in the order in which they are told. */
export function someOf<const T extends string>(
  spec: OptionTexts<false> & { readonly called: ReadonlyMap<T, string> },
): Option<readonly T[], false> {
  const { called, ...texts } = spec;
  const all = [...called.keys()];
  const words = [...called.values()];
  const choices = words.map((word) => ({ label: word.charAt(0).toUpperCase() + word.slice(1), value: word }));
  const named = (word: string): T | undefined =>
    all.find((one) => one === word.toLowerCase() || called.get(one)?.toLowerCase() === word.toLowerCase());
  return reading<readonly T[], false>({
    ...texts,
    example: words[0] ?? '',
    many: true,
    choices,
    decode(raw) {
      const items = raw
        .split(',')
        .map((item) => item.trim())
        .filter((item) => item !== '');
      const found = items.map(named);
      const unknown = items.find((_, at) => found[at] === undefined);
      if (unknown !== undefined)
        return refuse(
          `${quote(unknown)} is not one of ${words.join(', ')}.`,
          closest(unknown.toLowerCase(), words, 1),
        );
      return accept(all.filter((one) => found.includes(one)));
    },
    complete: (partial, limit) => fitting(choices, partial, limit),
  });
}

/** As it is read. */
export const someInWords = <T extends string>(called: ReadonlyMap<T, string>, some: readonly T[]): string =>
  [...called.keys()]
    .filter((one) => some.includes(one))
    .map((one) => called.get(one))
    .join(', ');
