/** Views as forms: what is filled in, what Slack's client lets through, and what it sends. */
import { asText, isObject, type JsonObject, objectsOf } from '../platform/json.ts';
import { elementsOf } from './block-kit.ts';
import type { View } from './state.ts';

/** A field's values by `block_id` or `action_id`: text, an option's value, several, or nothing. */
export type Filled = Readonly<Record<string, string | readonly string[] | null>>;

/** Kinds of elements by the names of what they begin with and of what they send. */
const kinds: Readonly<Record<string, readonly [initial: string, sent: string]>> = {
  plain_text_input: ['initial_value', 'value'],
  number_input: ['initial_value', 'value'],
  email_text_input: ['initial_value', 'value'],
  url_text_input: ['initial_value', 'value'],
  static_select: ['initial_option', 'selected_option'],
  external_select: ['initial_option', 'selected_option'],
  radio_buttons: ['initial_option', 'selected_option'],
  multi_static_select: ['initial_options', 'selected_options'],
  multi_external_select: ['initial_options', 'selected_options'],
  checkboxes: ['initial_options', 'selected_options'],
  datepicker: ['initial_date', 'selected_date'],
  timepicker: ['initial_time', 'selected_time'],
  users_select: ['initial_user', 'selected_user'],
  conversations_select: ['initial_conversation', 'selected_conversation'],
  channels_select: ['initial_channel', 'selected_channel'],
};

const keyOf = (block: JsonObject, element: JsonObject): string =>
  `${asText(block['block_id'])}/${asText(element['action_id'])}`;

/** Notes what somebody fills in. Throws where Slack's client has no such field or option. */
export function fill(view: View, values: Filled): void {
  const left = new Set(Object.keys(values));
  for (const block of objectsOf(view.content['blocks'])) {
    for (const element of elementsOf(block)) {
      const name = [block['block_id'], element['action_id']].map(asText).find((one) => left.has(one));
      if (name === undefined) continue;
      left.delete(name);
      view.filled.set(keyOf(block, element), initialFor(view, block, element, values[name] ?? null));
    }
  }
  if (left.size > 0) throw new Error(`The form has no field ${[...left].join(', ')}.`);
}

function initialFor(view: View, block: JsonObject, element: JsonObject, value: Filled[string]): JsonObject {
  const [initial] = kinds[asText(element['type'])] ?? [];
  if (initial === undefined) throw new Error(`Nothing can be filled into a ${asText(element['type'])}.`);
  const offered = offeredBy(view, block, element);
  if (initial === 'initial_options')
    return {
      [initial]: (typeof value === 'string' ? [value] : (value ?? [])).map((one) => pick(offered, one)),
    };
  if (typeof value === 'object' && value !== null) throw new Error('Only one value fits here.');
  if (value === null || value === '') return { [initial]: undefined };
  if (initial === 'initial_option') return { [initial]: pick(offered, value) };
  if (typeof element['max_length'] === 'number' && value.length > element['max_length'])
    throw new Error(`More than ${element['max_length']} characters do not fit.`);
  return { [initial]: value };
}

/** Every option to pick from: the app's own, what it began with, and what a search brought. */
function offeredBy(view: View, block: JsonObject, element: JsonObject): readonly JsonObject[] {
  const now = { ...element, ...view.filled.get(keyOf(block, element)) };
  return [
    ...optionsIn(element),
    ...(view.offered.get(asText(block['block_id'])) ?? []),
    ...[now['initial_option'], ...objectsOf(now['initial_options'])].filter(isObject),
  ];
}

export const optionsIn = (source: JsonObject): readonly JsonObject[] => [
  ...objectsOf(source['options']),
  ...objectsOf(source['option_groups']).flatMap(({ options }) => objectsOf(options)),
];

export function pick(options: readonly JsonObject[], value: string): JsonObject {
  const option = options.find((one) => one['value'] === value);
  if (option === undefined)
    throw new Error(
      `No option ${value}; there are: ${options.map((one) => asText(one['value'])).join(', ')}.`,
    );
  return option;
}

/**
 * What an update leaves in the fields: a field that keeps its block and its action keeps what is in it, also what it
 * began with, whatever the new view would begin with. All others begin anew.
 */
export function stateKept(before: View, blocks: readonly JsonObject[]): View['filled'] {
  const now = new Set(blocks.flatMap((block) => elementsOf(block).map((element) => keyOf(block, element))));
  const kept: View['filled'] = new Map();
  for (const block of filledBlocks(before)) {
    for (const element of elementsOf(block)) {
      const [initial] = kinds[asText(element['type'])] ?? [];
      const key = keyOf(block, element);
      if (initial !== undefined && now.has(key)) kept.set(key, { [initial]: element[initial] });
    }
  }
  return kept;
}

/** The view's blocks with what is filled in. */
export function filledBlocks(view: View): readonly JsonObject[] {
  return objectsOf(view.content['blocks']).map((block) => {
    const fillElement = (element: unknown): unknown =>
      isObject(element) ? { ...element, ...view.filled.get(keyOf(block, element)) } : element;
    return {
      ...block,
      ...(block['element'] === undefined ? {} : { element: fillElement(block['element']) }),
      ...(block['accessory'] === undefined ? {} : { accessory: fillElement(block['accessory']) }),
      ...(block['type'] === 'actions' ? { elements: objectsOf(block['elements']).map(fillElement) } : {}),
    };
  });
}

/** What goes to the app as `state.values`. */
export function stateValues(blocks: readonly JsonObject[]): JsonObject {
  return Object.fromEntries(
    blocks.flatMap((block) => {
      const values = elementsOf(block).flatMap((element) => {
        const type = asText(element['type']);
        const [initial, sent] = kinds[type] ?? [];
        if (initial === undefined || sent === undefined) return [];
        const empty = initial === 'initial_options' ? [] : null;
        return [[asText(element['action_id']), { type, [sent]: element[initial] ?? empty }] as const];
      });
      return values.length === 0 ? [] : [[asText(block['block_id']), Object.fromEntries(values)] as const];
    }),
  );
}

/** Names of fields that must be filled and are not: the client does not submit before they are. */
export const unfilled = (blocks: readonly JsonObject[]): readonly string[] =>
  blocks
    .filter((block) => block['type'] === 'input' && block['optional'] !== true)
    .filter((block) =>
      elementsOf(block).some((element) => {
        const [initial = ''] = kinds[asText(element['type'])] ?? [];
        const value = element[initial];
        return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
      }),
    )
    .map((block) => asText(block['block_id']));
