/** One page of a form as a modal: every field as the kind of input that fits its option. */
import {
  ComponentType,
  TextInputStyle,
  type APIComponentInLabel,
  type APIModalInteractionResponseCallbackData,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { FormValues } from '../../content/form.ts';
import type { Choice, Option } from '../../content/options.ts';
import { plain, shorten } from '../text.ts';
import { limits } from './limits.ts';

/** All that is needed to ask for one value. */
export interface Input {
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  readonly option: Option;
  readonly value: string;
}

/** Long enough for every right value; the panel has to hold them all together. */
const LONGEST = 100;
const LONGEST_OF_MANY = 1_200;

export const formModal = (
  customId: string,
  title: string,
  inputs: readonly Input[],
): APIModalInteractionResponseCallbackData => ({
  custom_id: customId,
  title: shorten(plain(title), limits.modalTitle),
  components: inputs.slice(0, limits.modalFields).map((input) => ({
    type: ComponentType.Label,
    label: shorten(plain(input.label), limits.fieldLabel),
    ...(plain(input.hint).trim() !== '' && { description: shorten(plain(input.hint), limits.fieldHint) }),
    component: element(input),
  })),
});

function element({ key, option, value }: Input): APIComponentInLabel {
  const { choices, many = false, required, example } = option;
  if (choices !== undefined && choices.length <= limits.menuOptions) {
    const chosen = many
      ? chosenOf(option, choices, value)
      : choices.filter((choice) => choice.value === value);
    return {
      type: ComponentType.StringSelect,
      custom_id: key,
      required,
      min_values: required ? 1 : 0,
      max_values: many ? choices.length : 1,
      options: choices.map((choice) => ({
        label: shorten(plain(choice.label), limits.menuText),
        value: choice.value.slice(0, limits.menuText),
        default: chosen.includes(choice),
      })),
    };
  }
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

/** The choices that a value such as `mon-fri` stands for: those whose own meaning is part of it. */
function chosenOf(option: Option, choices: readonly Choice[], value: string): readonly Choice[] {
  const meant = partsOf(option, value);
  return choices.filter((choice) => {
    const parts = partsOf(option, choice.value);
    return parts.length > 0 && parts.every((part) => meant.includes(part));
  });
}

function partsOf(option: Option, value: string): readonly unknown[] {
  const decoded = value === '' ? undefined : option.decode(value);
  return decoded?.ok === true && Array.isArray(decoded.value) ? (decoded.value as readonly unknown[]) : [];
}

/** Several values are written as their option reads them: separated by commas. */
export function readModal({ components }: ModalSubmitInteraction): FormValues {
  const values = components.flatMap((component): readonly (readonly [string, string])[] => {
    if (!('component' in component)) return [];
    const { customId, ...field } = component.component;
    if ('values' in field) return [[customId, field.values.join(',')]];
    return 'value' in field && typeof field.value === 'string' ? [[customId, plain(field.value)]] : [];
  });
  return Object.fromEntries(values);
}
