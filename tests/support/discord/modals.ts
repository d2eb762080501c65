/** Modals: what may be in one, and what a person may fill in. */
import { ModalInteractionCallbackRequestDataSchema } from 'discord-api-spec/zod';
import { asObject, asText, type JsonObject, objectsOf } from '../platform/json.ts';
import { allOf, isSelect, numbered, placed, types } from './components.ts';
import { componentFindings } from './component-rules.ts';
import { refuseWrong, type Wrong } from './errors.ts';
import { limits } from './limits.ts';
import { schemaFindings } from './schema.ts';
import type { Interaction, Modal } from './state.ts';
import type { World } from './world.ts';

/** Refuses with 50035 where Discord would not open it. */
export function modalFrom(world: World, opener: Interaction, data: unknown): Modal {
  const { custom_id, title, components } = asObject(data);
  refuseWrong([
    ...schemaFindings(ModalInteractionCallbackRequestDataSchema, data),
    ...componentFindings(components, true, []),
    ...labels(components),
    ...(objectsOf(components).length > limits.modalComponents ? [tooMany] : []),
  ]);
  return {
    id: world.newId(),
    user: opener.user,
    customId: asText(custom_id),
    title: asText(title),
    components: numbered(components),
    opener,
  };
}

const tooMany: Wrong = {
  at: ['components'],
  code: 'BASE_TYPE_BAD_LENGTH',
  message: `Must be between 1 and ${limits.modalComponents} in length.`,
};

/** A text input in a row has a label of its own; in a label it has none. */
const labels = (components: unknown): readonly Wrong[] =>
  placed(components).flatMap(({ component, at }) => {
    const inLabel = at.at(-1) === 'component';
    if (component['type'] !== types.textInput) return [];
    const hasLabel = asText(component['label']) !== '';
    if (hasLabel !== inLabel) return [];
    return [
      inLabel
        ? {
            at: [...at, 'label'],
            code: 'COMPONENT_LABEL_NOT_ALLOWED',
            message: 'A text input within a label cannot have a label of its own',
          }
        : { at: [...at, 'label'], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' },
    ];
  });

/** By custom id: text, the value of a menu or its values, or whether a box is ticked. */
export type Filled = Readonly<Record<string, string | readonly string[] | boolean>>;

/** Fields in a modal that can be filled in. */
const fieldsOf = ({ components }: Modal): readonly JsonObject[] =>
  allOf(components).filter(({ custom_id }) => custom_id !== undefined);

const isMenu = (field: JsonObject): boolean => isSelect(field) || field['type'] === types.checkboxGroup;

const chosenAtFirst = (field: JsonObject): readonly string[] =>
  objectsOf(field['options'])
    .filter(({ default: isDefault }) => isDefault === true)
    .map(({ value }) => asText(value));

/** What is in a field when nobody touches it. */
function untouched(field: JsonObject): string | readonly string[] | boolean {
  if (isMenu(field)) return chosenAtFirst(field);
  if (field['type'] === types.checkbox) return field['default'] === true;
  if (field['type'] === types.radioGroup) return chosenAtFirst(field)[0] ?? '';
  return asText(field['value']);
}

/** What is sent when these are filled in. Throws where Discord's own client would not let it go. */
export function submissionData(modal: Modal, values: Filled): JsonObject {
  const fields = fieldsOf(modal);
  for (const key of Object.keys(values)) {
    const ids = fields.map(({ custom_id }) => asText(custom_id));
    if (!ids.includes(key)) throw new Error(`There is no field ${key}; there are: ${ids.join(', ')}.`);
  }
  const valueOf = (field: JsonObject): string | readonly string[] | boolean =>
    values[asText(field['custom_id'])] ?? untouched(field);
  const visit = (component: JsonObject): JsonObject => {
    const { type, id, custom_id, components, component: labelled } = component;
    return {
      type,
      id,
      ...(custom_id === undefined ? {} : { custom_id, ...sent(component, valueOf(component)) }),
      ...(components === undefined ? {} : { components: objectsOf(components).map(visit) }),
      ...(labelled === undefined ? {} : { component: visit(asObject(labelled)) }),
    };
  };
  return { custom_id: modal.customId, components: modal.components.map(visit) };
}

function sent(field: JsonObject, value: string | readonly string[] | boolean): JsonObject {
  const name = asText(field['custom_id']);
  const isNeeded = field['required'] !== false;
  if (typeof value === 'boolean') return { value };
  if (isMenu(field)) {
    const chosen = typeof value === 'string' ? [value] : value;
    requireOffered(field, chosen);
    if (isNeeded && chosen.length === 0) throw new Error(`Please choose something for ${name}.`);
    return { values: [...chosen] };
  }
  const text = typeof value === 'string' ? value : value.join('\n');
  if (isNeeded && text === '') throw new Error(`Please fill in ${name}.`);
  if (field['type'] === types.radioGroup) {
    if (text !== '') requireOffered(field, [text]);
    return { value: text === '' ? null : text };
  }
  const [least, most] = [Number(field['min_length'] ?? 0), Number(field['max_length'] ?? 4000)];
  if (text.length > most || (text !== '' && text.length < least))
    throw new Error(`${name} takes ${least} to ${most} characters, not ${text.length}.`);
  return { value: text };
}

/** Throws where something is not among the options, or there is too much or too little of it. */
export function requireOffered(field: JsonObject, chosen: readonly string[]): void {
  const name = asText(field['custom_id']);
  const offered = objectsOf(field['options']).map(({ value }) => asText(value));
  for (const value of chosen)
    if (!offered.includes(value)) throw new Error(`${name} does not offer ${value}: ${offered.join(', ')}.`);
  const usual = field['type'] === types.checkboxGroup ? offered.length : 1;
  const [least, most] = [Number(field['min_values'] ?? 0), Number(field['max_values'] ?? usual)];
  if (chosen.length > most || chosen.length < least)
    throw new Error(`${name} takes ${least} to ${most} of its options, not ${chosen.length}.`);
}
