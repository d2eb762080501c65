/** Forms as modals: every field as the kind of input that fits its option. */
import type { types } from '@slack/bolt';
import { needsChannel } from '../../../content/access.ts';
import { heldForms } from '../../../content/forms.ts';
import {
  chosenOf,
  completeField,
  hintOf,
  type Field,
  type Form,
  type FormBase,
  type FormProblem,
} from '../../../content/settings/form.ts';
import type { Message } from '../../../content/message.ts';
import type { Choice, Option } from '../../../content/options/option.ts';
import { limits } from './limits.ts';
import { renderMessage, type RenderOptions } from './render.ts';
import { plain, shorten } from '../../shared/text.ts';
import { plainText } from './text.ts';

/** What Slack keeps with the view and gives back. */
export interface FormContext {
  /** Where the form was opened. */
  readonly channel: string;
  readonly base: FormBase;
  /** What a search begins with, by field. */
  readonly likely: Readonly<Record<string, readonly string[]>>;
}

/** The input of every field; the field itself is told by the block. */
export const INPUT = 'value';

/** How a field is drawn. Where it has the block of a view before, Slack leaves in it what was typed there. */
export interface DrawnField {
  readonly block: string;
  readonly problem?: FormProblem | undefined;
}

export function formView(
  form: Form,
  channel: string,
  drawn: (field: Field) => DrawnField = ({ key }) => ({ block: key }),
): types.ModalView {
  const context: FormContext = { channel, base: form.base, likely: likelyIn(form) };
  return {
    type: 'modal',
    callback_id: form.id,
    private_metadata: JSON.stringify(context),
    title: plainText(form.title, limits.modalTitle),
    submit: plainText(form.submit, limits.modalButton),
    close: plainText('Cancel', limits.modalButton),
    blocks: [
      {
        type: 'context' as const,
        elements: [
          ...(needsChannel(heldForms[form.id]) ? inChannel(channel) : []),
          plainText(form.intro, limits.contextText),
        ],
      },
      ...form.fields.flatMap((field) => {
        const { block, problem } = drawn(field);
        return [input(field, block), ...(problem === undefined ? [] : [note(problem)])];
      }),
    ].slice(0, limits.viewBlocks),
  };
}

/** Slack itself shows the name. Opened from Home, there is nothing else to tell the channel by. */
const inChannel = (channel: string): readonly types.MrkdwnElement[] =>
  channel === '' ? [] : [{ type: 'mrkdwn', text: `<#${channel}>` }];

/** As many as the metadata has room for, whatever they are. */
const likelyIn = ({ fields }: Form): FormContext['likely'] =>
  Object.fromEntries(
    fields.flatMap(({ key, likely = [] }) =>
      likely.length === 0
        ? []
        : [[key, likely.slice(0, 5).map((value) => value.slice(0, limits.optionText))]],
    ),
  );

/** Beneath its field: an update of a view has no room for errors. */
export const note = ({ text, isNews }: FormProblem): types.ContextBlock => ({
  type: 'context',
  elements: [plainText(`${isNews === true ? '🔄' : '⚠️'} ${text}`, limits.contextText)],
});

/** A modal that only says something. */
export const messageView = (title: string, message: Message, options: RenderOptions): types.ModalView => ({
  type: 'modal',
  title: plainText(title, limits.modalTitle),
  close: plainText('Close', limits.modalButton),
  blocks: renderMessage(message, options).blocks,
});

function input(field: Field, block: string): types.InputBlock {
  const drawn = element(field);
  const hint = hintOf(field, drawn.type === 'plain_text_input' ? 'typed' : 'chosen');
  return {
    type: 'input',
    block_id: block,
    label: plainText(field.label, limits.inputLabel),
    ...(plain(hint).trim() !== '' && { hint: plainText(hint, limits.inputHint) }),
    optional: !field.option.required,
    element: drawn,
  };
}

type InputElement = types.InputBlock['element'];

function element(field: Field): InputElement {
  const { option, value } = field;
  const { choices, many } = option;
  if (choices !== undefined && choices.length <= limits.options) {
    const options = choices.map(menuOption);
    if (many === true) {
      const chosen = chosenOf(field).map(menuOption);
      if (choices.length <= limits.checkboxes)
        return {
          type: 'checkboxes',
          action_id: INPUT,
          options,
          ...(chosen.length > 0 && { initial_options: chosen }),
        };
      return {
        type: 'multi_static_select',
        action_id: INPUT,
        options,
        ...(chosen.length > 0 && { initial_options: chosen }),
      };
    }
    const [chosen] = chosenOf(field);
    return {
      type: 'static_select',
      action_id: INPUT,
      options,
      ...(chosen !== undefined && { initial_option: menuOption(chosen) }),
    };
  }
  if (isSearched(option)) {
    const chosen = option.complete(value, limits.options).find((choice) => choice.value === value);
    return {
      type: 'external_select',
      action_id: INPUT,
      min_query_length: 0,
      placeholder: plainText('Type to search', limits.optionText),
      ...(value !== '' && { initial_option: menuOption(chosen ?? { label: value, value }) }),
    };
  }
  return {
    type: 'plain_text_input',
    action_id: INPUT,
    max_length: limits.inputText,
    placeholder: plainText(option.example, limits.optionText),
    ...(value !== '' && { initial_value: shorten(value, limits.inputText) }),
  };
}

const menuOption = ({ label, value }: Choice): types.PlainTextOption => ({
  text: plainText(label, limits.optionText),
  value: value.slice(0, limits.optionValue),
});

/** More values than a menu holds: they are searched for. */
const isSearched = (option: Option): boolean =>
  option.complete('', limits.options + 1).length > limits.options;

/** The options of a search menu for what has been typed into it: what is likely comes first. */
export function searchOptions(
  option: Option | undefined,
  typed: string,
  likely: readonly string[] = [],
): types.PlainTextOption[] {
  return option === undefined
    ? []
    : completeField({ option, likely }, plain(typed), limits.options).map(menuOption);
}
