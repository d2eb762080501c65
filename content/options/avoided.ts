/** What somebody avoids: `knees, wrists`, `pregnant`, `nothing`. */
import { avoidable, closestToAvoid, tagsMeant } from '../finding/what-to-avoid.ts';
import { cautionTags, type CautionTag } from '../pose/cautions.ts';
import { accept, fitting, quote, reading, refuse, type Option, type OptionTexts } from './option.ts';

const nothing = new Set(['nothing', 'none', 'no', 'nothing at all', 'no one', 'clear', '-', '0']);

const itemsIn = (text: string): readonly string[] =>
  text
    .split(/[,;&+/]|\band\b|\bor\b/u)
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** The same tags are written down and told the same, however they were named. */
const inOrder = (tags: readonly CautionTag[]): readonly CautionTag[] =>
  cautionTags.filter((tag) => tags.includes(tag));

const choices = avoidable.map((value) => ({ label: value, value }));

export function avoided<const R extends boolean>(spec: OptionTexts<R>): Option<readonly CautionTag[], R> {
  return reading<readonly CautionTag[], R>({
    ...spec,
    example: 'knees, wrists',
    many: true,
    decode(raw) {
      const text = raw.trim().toLowerCase();
      if (nothing.has(text)) return accept([]);
      const whole = tagsMeant(text);
      if (whole !== undefined) return accept(inOrder(whole));
      const items = itemsIn(text);
      const tags = new Set<CautionTag>();
      for (const [at, item] of items.entries()) {
        const meant = tagsMeant(item);
        if (meant === undefined)
          return refuse(
            `No pose here warns of ${quote(item)}, as far as I know that word.`,
            closestToAvoid(item).map((word) => items.with(at, word).join(', ')),
          );
        meant.forEach((tag) => tags.add(tag));
      }
      return items.length === 0 ? refuse('What you avoid is missing.') : accept(inOrder([...tags]));
    },
    complete(partial, limit) {
      const typed = itemsIn(partial);
      const isOpen = /[,;&+/]\s*$/u.test(partial) || typed.length === 0;
      const before = isOpen ? typed : typed.slice(0, -1);
      const last = isOpen ? '' : (typed.at(-1) ?? '');
      if (!before.every((item) => tagsMeant(item) !== undefined)) return [];
      const others = choices.filter(({ value }) => !before.includes(value));
      const clear = before.length === 0 ? [{ label: 'nothing', value: 'nothing' }] : [];
      return fitting([...others.slice(0, 9), ...clear, ...others.slice(9)], last, limit).map(({ value }) => {
        const all = [...before, value].join(', ');
        return { label: all, value: all };
      });
    },
  });
}
