/** One page of a form as a modal: every field as the kind of input that fits its option. */
import {
  ComponentType,
  TextInputStyle,
  type APIComponentInLabel,
  type APIModalInteractionResponseCallbackData,
  type ModalSubmitInteraction,
} from 'discord.js';
import {
  chosenOf,
  hintOf,
  severalChosen,
  type Field,
  type FormValues,
} from '../../../content/settings/form.ts';
import type { Choice, Option } from '../../../content/options/option.ts';
import { plain, shorten } from '../../shared/text.ts';
import { limits } from '../view/limits.ts';

/** Long enough for every right value; the panel has to hold them all together. */
const LONGEST = 100;
const LONGEST_OF_MANY = 1_200;

export const formModal = (
  customId: string,
  title: string,
  fields: readonly Field[],
): APIModalInteractionResponseCallbackData => ({
  custom_id: customId,
  title: shorten(plain(title), limits.modalTitle),
  components: fields.slice(0, limits.modalFields).map((field) => {
    const menu = menuOf(field.option);
    const hint = plain(hintOf(field, menu === undefined ? 'typed' : 'chosen')).trim();
    return {
      type: ComponentType.Label,
      label: shorten(plain(field.label), limits.fieldLabel),
      ...(hint !== '' && { description: shorten(hint, limits.fieldHint) }),
      component: menu === undefined ? textInput(field) : chosenFrom(field, menu),
    };
  }),
});

/** What a menu has room for. */
const menuOf = ({ choices }: Option): readonly Choice[] | undefined =>
  choices !== undefined && choices.length <= limits.menuOptions ? choices : undefined;

/** All at a glance where they are few. A radio button cannot be let go of, so that it is for what is never empty. */
function chosenFrom(field: Field, choices: readonly Choice[]): APIComponentInLabel {
  const { many = false, required } = field.option;
  if (choices.length > limits.boxes) return select(field, choices);
  if (many) return boxes(field, choices);
  return required && choices.length > 1 ? radio(field, choices) : select(field, choices);
}

const boxOf = (choice: Choice, isChosen: boolean) => ({
  label: shorten(plain(choice.label), limits.menuText),
  value: choice.value.slice(0, limits.menuText),
  default: isChosen,
});

function radio(field: Field, choices: readonly Choice[]): APIComponentInLabel {
  const [chosen] = chosenOf(field);
  return {
    type: ComponentType.RadioGroup,
    custom_id: field.key,
    required: true,
    options: choices.map((choice) => boxOf(choice, choice === chosen)),
  };
}

function boxes(field: Field, choices: readonly Choice[]): APIComponentInLabel {
  const { required } = field.option;
  const chosen = chosenOf(field);
  return {
    type: ComponentType.CheckboxGroup,
    custom_id: field.key,
    required,
    min_values: required ? 1 : 0,
    max_values: choices.length,
    options: choices.map((choice) => boxOf(choice, chosen.includes(choice))),
  };
}

function select(field: Field, choices: readonly Choice[]): APIComponentInLabel {
  const { many = false, required } = field.option;
  const chosen = chosenOf(field);
  return {
    type: ComponentType.StringSelect,
    custom_id: field.key,
    required,
    min_values: required ? 1 : 0,
    max_values: many ? choices.length : 1,
    options: choices.map((choice) => boxOf(choice, chosen.includes(choice))),
  };
}

function textInput({ key, option, value }: Field): APIComponentInLabel {
  const { many = false, required, example } = option;
  const longest = many ? LONGEST_OF_MANY : LONGEST;
  return {
    type: ComponentType.TextInput,
    custom_id: key,
    style: value.length > LONGEST ? TextInputStyle.Paragraph : TextInputStyle.Short,
    required,
    max_length: longest,
    placeholder: shorten(plain(example), limits.placeholder),
    ...(value !== '' && { value: value.slice(0, longest) }),
  };
}

export function readModal({ components }: ModalSubmitInteraction): FormValues {
  const values = components.flatMap((component): readonly (readonly [string, string])[] => {
    if (!('component' in component)) return [];
    const { customId, ...field } = component.component;
    if ('values' in field) return [[customId, severalChosen(field.values)]];
    return 'value' in field && typeof field.value === 'string' ? [[customId, plain(field.value)]] : [];
  });
  return Object.fromEntries(values);
}
