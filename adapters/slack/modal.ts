/** Forms as modals: every field as the kind of input that fits its option. */
import type { types, SlackViewAction } from '@slack/bolt';
import type { Field, Form, FormId, FormProblems, FormValues } from '../../content/form.ts';
import { formIds } from '../../content/form.ts';
import type { Message } from '../../content/message.ts';
import type { Choice, Option } from '../../content/options.ts';
import { limits } from './limits.ts';
import { renderMessage, type RenderOptions } from './render.ts';
import { plain, shorten } from '../text.ts';
import { plainText } from './text.ts';

/** Where a form was opened: Slack keeps it with the view and gives it back. */
export interface FormContext {
  readonly channel: string;
}

/** The input of every field; the field itself is told by the block. */
const INPUT = 'value';

export function formView(form: Form, { channel }: FormContext): types.ModalView {
  return {
    type: 'modal',
    callback_id: form.id,
    private_metadata: JSON.stringify({ channel }),
    title: plainText(form.title, limits.modalTitle),
    submit: plainText(form.submit, limits.modalButton),
    close: plainText('Cancel', limits.modalButton),
    blocks: [
      { type: 'context', elements: [plainText(form.intro, limits.contextText)] },
      ...form.fields.map(input),
    ].slice(0, limits.viewBlocks),
  };
}

/** A modal that only says something. */
export const messageView = (title: string, message: Message, options: RenderOptions): types.ModalView => ({
  type: 'modal',
  title: plainText(title, limits.modalTitle),
  close: plainText('Close', limits.modalButton),
  blocks: renderMessage(message, options).blocks,
});

const input = (field: Field): types.InputBlock => ({
  type: 'input',
  block_id: field.key,
  label: plainText(field.label, limits.inputLabel),
  ...(plain(field.hint).trim() !== '' && { hint: plainText(field.hint, limits.inputHint) }),
  optional: !field.option.required,
  element: element(field),
});

type InputElement = types.InputBlock['element'];

function element({ option, value }: Field): InputElement {
  const { choices, many } = option;
  if (choices !== undefined && choices.length <= limits.options) {
    const options = choices.map(menuOption);
    if (many === true) {
      const chosen = chosenOf(option, choices, value).map(menuOption);
      return {
        type: 'multi_static_select',
        action_id: INPUT,
        options,
        ...(chosen.length > 0 && { initial_options: chosen }),
      };
    }
    const chosen = choices.find((choice) => choice.value === value);
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

/** The options of a search menu for what has been typed into it. */
export const searchOptions = (option: Option | undefined, typed: string): types.PlainTextOption[] =>
  option === undefined ? [] : option.complete(plain(typed), limits.options).map(menuOption);

export interface Submitted {
  readonly form: FormId;
  readonly channel: string;
  readonly values: FormValues;
}

type SubmittedView = SlackViewAction['view'];

/** What was filled in, each value as its option reads it; nothing for a view that is no form of ours. */
export function readSubmission(view: SubmittedView): Submitted | undefined {
  const form = formIds.find((id) => id === view.callback_id);
  const channel = channelOf(view.private_metadata);
  if (form === undefined || channel === undefined) return undefined;
  const values = Object.entries(view.state.values).map(([key, actions]) => [key, valueOf(actions[INPUT])]);
  return { form, channel, values: Object.fromEntries(values) as FormValues };
}

type Filled = SubmittedView['state']['values'][string][string];

/** Several values are written as their option reads them: separated by commas. */
function valueOf(filled: Filled | undefined): string {
  if (filled === undefined) return '';
  const several = filled.selected_options;
  if (Array.isArray(several)) return several.map(({ value }) => value).join(',');
  return filled.selected_option?.value ?? filled.value ?? '';
}

function channelOf(metadata: string): string | undefined {
  try {
    const read: unknown = JSON.parse(metadata);
    if (typeof read !== 'object' || read === null || !('channel' in read)) return undefined;
    return typeof read.channel === 'string' ? read.channel : undefined;
  } catch {
    return undefined;
  }
}

/** Beside the fields; what belongs to none of them stands at the first. */
export function viewErrors(problems: FormProblems, view: SubmittedView): Readonly<Record<string, string>> {
  const inputs = view.blocks.flatMap(({ type, block_id }) =>
    type === 'input' && block_id !== undefined ? [block_id] : [],
  );
  const errors: Record<string, string> = {};
  for (const [key, problem] of Object.entries(problems)) {
    const beside = inputs.includes(key) ? key : inputs[0];
    if (beside === undefined) continue;
    errors[beside] = [errors[beside], plain(problem)].filter(Boolean).join(' ');
  }
  return errors;
}
