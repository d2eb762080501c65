/** What somebody avoids: `knees, wrists`, `pregnant`, `nothing`. */
import {
  avoidable,
  avoidedByName,
  avoidedIn,
  closestToAvoid,
  type Avoided,
} from '../finding/what-to-avoid.ts';
import { cautionTags, type CautionTag } from '../pose/cautions.ts';
import { accept, fitting, quote, reading, refuse, type Option, type OptionTexts } from './option.ts';

const nothing = new Set(['nothing', 'none', 'no', 'nothing at all', 'no one', 'clear', '-', '0']);

const split = (text: string, between: RegExp): readonly string[] =>
  text
    .split(between)
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** One thing may be named with an “or” in it. */
const itemsIn = (text: string): readonly string[] =>
  split(text, /[,;&+/]/u).flatMap((item) =>
    avoidedByName(item) === undefined ? split(item, /\band\b|\bor\b/u) : [item],
  );

/** The same tags are written down and told the same, however they were named. */
const inOrder = (tags: readonly CautionTag[]): readonly CautionTag[] =>
  cautionTags.filter((tag) => tags.includes(tag));

const nothingAvoided: Avoided = { tags: [], said: [] };

const choices = avoidable.map((value) => ({ label: value, value }));

export function avoided<const R extends boolean>(spec: OptionTexts<R>): Option<Avoided, R> {
  return reading<Avoided, R>({
    ...spec,
    example: 'knees, wrists',
    others: ['pregnant', 'nothing'],
    many: true,
    decode(raw) {
      const text = raw.trim().toLowerCase();
      if (nothing.has(text)) return accept(nothingAvoided);
      const items = itemsIn(text);
      // Several may hang together otherwise than by commas.
      const isList = items.length > 1 && items.every((item) => avoidedIn(item) !== undefined);
      const whole = isList ? undefined : avoidedIn(text);
      if (whole !== undefined) return accept({ ...whole, tags: inOrder(whole.tags) });
      const tags = new Set<CautionTag>();
      const said = new Set<string>();
      for (const [at, item] of items.entries()) {
        const meant = avoidedIn(item);
        if (meant === undefined)
          return refuse(
            `No pose here warns of ${quote(item)}, as far as I know that word.`,
            closestToAvoid(item).map((word) => items.with(at, word).join(', ')),
          );
        meant.tags.forEach((tag) => tags.add(tag));
        meant.said.forEach((words) => said.add(words));
      }
      return items.length === 0
        ? refuse('What you avoid is missing.')
        : accept({ tags: inOrder([...tags]), said: [...said] });
    },
    complete(partial, limit) {
      const typed = itemsIn(partial);
      const isOpen = /[,;&+/]\s*$/u.test(partial) || typed.length === 0;
      const before = isOpen ? typed : typed.slice(0, -1);
      const last = isOpen ? '' : (typed.at(-1) ?? '');
      if (!before.every((item) => avoidedIn(item) !== undefined)) return [];
      const others = choices.filter(({ value }) => !before.includes(value));
      const clear = before.length === 0 ? [{ label: 'nothing', value: 'nothing' }] : [];
      return fitting([...others.slice(0, 9), ...clear, ...others.slice(9)], last, limit).map(({ value }) => {
        const all = [...before, value].join(', ');
        return { label: all, value: all };
      });
    },
  });
}
