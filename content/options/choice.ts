/** One of a few words. */
import { closest } from '../text/closest.ts';
import { accept, fitting, quote, reading, refuse, type Option, type OptionTexts } from './option.ts';

export function choice<const C extends string, const R extends boolean>(
  spec: OptionTexts<R> & {
    readonly choices: Readonly<Record<C, string>>;
    readonly example: NoInfer<C>;
    /** Other words for some of them. */ readonly also?: Readonly<Record<string, NoInfer<C>>>;
  },
): Option<C, R> {
  const labels = Object.entries<string>(spec.choices);
  const choices = labels.map(([value, label]) => ({ value, label }));
  const names = choices.map(({ value }) => value);
  const isChoice = (word: string): word is C => Object.hasOwn(spec.choices, word);
  return reading({
    ...spec,
    choices,
    decode(raw) {
      const word = raw.trim().toLowerCase();
      if (isChoice(word)) return accept(word);
      const meant = Object.hasOwn(spec.also ?? {}, word) ? spec.also?.[word] : undefined;
      if (meant !== undefined) return accept(meant);
      return refuse(`${quote(raw)} is not one of ${names.join(', ')}.`, closest(word, names, 1));
    },
    complete: (partial, limit) => fitting(choices, partial, limit),
  });
}
