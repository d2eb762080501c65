/** Blocks as Slack keeps and hands them back: with ids, and bare characters of plain text escaped. */
import { isObject, type JsonObject } from '../platform/json.ts';

/** `&`, `<` and `>`, except where they are escaped already. */
const escaped = (text: string): string =>
  text
    .replaceAll(/&(?!(?:amp|lt|gt);)/gu, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

const interactive = /^(?:button|overflow|.*select|datepicker|timepicker|checkboxes|radio_buttons|.*_input)$/u;

/** `newId` gives ids to blocks and elements that have none. */
export function asKept(blocks: readonly JsonObject[], newId: () => string): readonly JsonObject[] {
  const keep = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(keep);
    if (!isObject(value)) return value;
    const kept: JsonObject = Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, keep(item)]),
    );
    if (value['type'] === 'plain_text' && typeof value['text'] === 'string')
      return { ...kept, text: escaped(value['text']), emoji: value['emoji'] ?? true };
    if (typeof value['type'] === 'string' && interactive.test(value['type']))
      return { action_id: newId(), ...kept };
    return kept;
  };
  return blocks.map((block) => ({ block_id: newId(), ...(keep(block) as JsonObject) }));
}
