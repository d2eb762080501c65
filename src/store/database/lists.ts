/** Lists in JSON text, as the tables hold them. */
import { BoundedMap } from '../../../adapters/port/bounded-map.ts';

/** The list in `text`, or undefined where the text is not a list of such items. */
export const listOf = <T>(text: string, isItem: (item: unknown) => item is T): readonly T[] | undefined => {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) && list.every(isItem) ? list : undefined;
  } catch {
    return undefined;
  }
};

export const isText = (value: unknown): value is string => typeof value === 'string';

const kept = 1_000;

/**
 * Remembers what `parse` made of a text. Most plans share a handful of texts (hours, days), so reading a plan
 * hardly ever parses. The values are shared between plans; their types are read-only.
 */
export const remembered = <T>(parse: (text: string) => T): ((text: string) => T) => {
  const known = new BoundedMap<string, { readonly value: T }>(kept);
  return (text) => {
    const hit = known.get(text);
    if (hit !== undefined) return hit.value;
    const value = parse(text);
    known.set(text, { value });
    return value;
  };
};
