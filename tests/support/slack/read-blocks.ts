/** Messages and views as a person reads them, from top to bottom. */
import { drawn, lines } from '../platform/drawn.ts';
import { asText, isObject, type JsonObject, objectsOf } from '../platform/json.ts';
import { emojiNamed, type Names, seen } from '../platform/read-text.ts';
import { elementsOf } from './block-kit.ts';
import { filledBlocks } from './forms.ts';
import { mentionsIn, readMrkdwn, readTextObject } from './read-text.ts';
import type { Post, View } from './state.ts';

export function readPost(post: Post, names: Names): string {
  return post.blocks.length === 0 ? readMrkdwn(post.text, names) : readBlocks(post.blocks, names);
}

export function readView(view: View, names: Names): string {
  const { content } = view;
  const blocks = filledBlocks(view);
  const buttons = ['close', 'submit']
    .map((key) => readTextObject(content[key], names))
    .filter((label) => label !== '')
    .map(drawn.button);
  return lines(
    readTextObject(content['title'], names),
    ...blocks.flatMap((block) => {
      const error = view.errors[asText(block['block_id'])];
      return [readBlock(block, names), ...(error === undefined ? [] : [`! ${error}`])];
    }),
    buttons.join(' '),
  );
}

export const readBlocks = (blocks: readonly JsonObject[], names: Names): string =>
  blocks.map((block) => readBlock(block, names)).join('\n');

/** Mentions in everything of a post that notifies. */
export function mentionsOf(post: Post, names: Names): readonly string[] {
  const found = new Set(mentionsIn(post.text, names));
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isObject(value)) return;
    if (value['type'] === 'mrkdwn')
      for (const one of mentionsIn(asText(value['text']), names)) found.add(one);
    if (value['type'] === 'user') found.add(names.user(asText(value['user_id'])));
    if (value['type'] === 'broadcast') found.add(`@${asText(value['range'])}`);
    Object.values(value).forEach(visit);
  };
  post.blocks.forEach(visit);
  return [...found];
}

function readBlock(block: JsonObject, names: Names): string {
  const words = (value: unknown): string => readTextObject(value, names);
  switch (block['type']) {
    case 'section':
      return lines(
        words(block['text']),
        ...objectsOf(block['fields']).map(words),
        isObject(block['accessory']) ? readElement(block['accessory'], names) : '',
      );
    case 'header':
      return words(block['text']);
    case 'divider':
      return drawn.rule;
    case 'context':
      return objectsOf(block['elements'])
        .map((one) => (one['type'] === 'image' ? readElement(one, names) : words(one)))
        .join(' ');
    case 'actions':
      return objectsOf(block['elements'])
        .map((one) => readElement(one, names))
        .join(' ');
    case 'image':
      return lines(words(block['title']), readElement(block, names));
    case 'input':
      return lines(
        words(block['label']),
        ...elementsOf(block).map((one) => readElement(one, names)),
        words(block['hint']),
      );
    case 'rich_text':
      return objectsOf(block['elements'])
        .map((one) => readRich(one, names))
        .join('\n');
    case 'markdown':
      return asText(block['text']);
    default:
      return '';
  }
}

function readElement(element: JsonObject, names: Names): string {
  const label = (value: unknown): string =>
    readTextObject(isObject(value) ? value['text'] : undefined, names);
  switch (element['type']) {
    case 'button':
      return drawn.button(label(element));
    case 'image':
      return drawn.picture(asText(element['alt_text']));
    case 'overflow':
      return drawn.button(`… ${objectsOf(element['options']).map(label).join(' / ')}`);
    case 'checkboxes':
    case 'radio_buttons': {
      const chosen = chosenLabels(element, label);
      return objectsOf(element['options'])
        .map((one) =>
          drawn.box(chosen.includes(label(one)), label(one), readTextObject(one['description'], names)),
        )
        .join('\n');
    }
    default: {
      const chosen = chosenLabels(element, label);
      const value = chosen.length > 0 ? chosen.join(', ') : initialValue(element);
      return drawn.field(value === '' ? readTextObject(element['placeholder'], names) : value);
    }
  }
}

const chosenLabels = (element: JsonObject, label: (option: unknown) => string): readonly string[] =>
  [element['initial_option'], ...objectsOf(element['initial_options'])].filter(isObject).map(label);

const initialValue = (element: JsonObject): string =>
  ['value', 'date', 'time', 'channel', 'conversation', 'user']
    .map((what) => asText(element[`initial_${what}`]))
    .join('');

function readRich(element: JsonObject, names: Names): string {
  const pieces = objectsOf(element['elements']);
  switch (element['type']) {
    case 'rich_text_list': {
      const first = (typeof element['offset'] === 'number' ? element['offset'] : 0) + 1;
      return pieces
        .map((one, index) => {
          const mark = element['style'] === 'ordered' ? `${String(first + index)}.` : '•';
          return `${mark} ${readRich(one, names)}`;
        })
        .join('\n');
    }
    default:
      return pieces.map((one) => readPiece(one, names)).join('');
  }
}

/** Rich text is taken as it is: nothing in it is markup. */
function readPiece(piece: JsonObject, names: Names): string {
  switch (piece['type']) {
    case 'text':
      return seen(asText(piece['text']));
    case 'link':
      return seen(asText(piece['text'] ?? piece['url']));
    case 'emoji':
      return emojiNamed(asText(piece['name']));
    case 'user':
      return names.user(asText(piece['user_id']));
    case 'channel':
      return names.channel(asText(piece['channel_id']));
    case 'broadcast':
      return `@${asText(piece['range'])}`;
    case 'date':
      return asText(piece['fallback'] ?? piece['timestamp']);
    default:
      return asText(piece['value']);
  }
}
