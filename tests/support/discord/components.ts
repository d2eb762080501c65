/** Components of messages and modals: walking through them, and giving them ids. */
import { isObject, type JsonObject, objectsOf } from '../platform/json.ts';

export const types = {
  row: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  section: 9,
  textDisplay: 10,
  thumbnail: 11,
  gallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
  radioGroup: 21,
  checkboxGroup: 22,
  checkbox: 23,
} as const;

/** Those that are pressed or filled in within a message. */
export const isSelect = ({ type }: JsonObject): boolean => [3, 5, 6, 7, 8].includes(Number(type));

export interface Placed {
  readonly component: JsonObject;
  readonly at: readonly (string | number)[];
}

/** All of them, from top to bottom, each before what is in it. */
export function placed(components: unknown, at: Placed['at'] = ['components']): readonly Placed[] {
  return objectsOf(components).flatMap((component, index) => within(component, [...at, index]));
}

function within(component: JsonObject, at: Placed['at']): readonly Placed[] {
  const { accessory, component: labelled } = component;
  return [
    { component, at },
    ...placed(component['components'], [...at, 'components']),
    ...(isObject(accessory) ? within(accessory, [...at, 'accessory']) : []),
    ...(isObject(labelled) ? within(labelled, [...at, 'component']) : []),
  ];
}

export const allOf = (components: unknown): readonly JsonObject[] =>
  placed(components).map(({ component }) => component);

/** Each gets an id, as Discord gives one to those that have none. */
export function numbered(components: unknown): readonly JsonObject[] {
  const taken = new Set(allOf(components).map(({ id }) => Number(id ?? 0)));
  let last = 0;
  const next = (): number => {
    do last += 1;
    while (taken.has(last));
    return last;
  };
  const visit = (component: JsonObject): JsonObject => {
    const { id, components: inside, accessory, component: labelled } = component;
    return {
      ...component,
      id: typeof id === 'number' && id > 0 ? id : next(),
      ...(inside === undefined ? {} : { components: objectsOf(inside).map(visit) }),
      ...(isObject(accessory) ? { accessory: visit(accessory) } : {}),
      ...(isObject(labelled) ? { component: visit(labelled) } : {}),
    };
  };
  return objectsOf(components).map(visit);
}
