/** A modal that comes back: what was filled in, and the same modal once more with what is to be said about it. */
import type { SlackViewAction, types } from '@slack/bolt';
import {
  formIds,
  placed,
  severalChosen,
  type Form,
  type FormBase,
  type FormId,
  type FormProblems,
  type FormValues,
} from '../../../content/settings/form.ts';
import { plain } from '../../shared/text.ts';
import { limits } from './limits.ts';
import { formView, INPUT, note, type FormContext } from './modal.ts';
import { plainText } from './text.ts';

export interface Submitted {
  readonly form: FormId;
  readonly channel: string;
  readonly values: FormValues;
  readonly base: FormBase;
}

export type SubmittedView = SlackViewAction['view'];

/** A field that is drawn anew, with another value, needs a block of another name: `hours`, `hours~2`. */
export const keyOf = (block: string): string => block.replace(/~\d+$/u, '');

const drawnAnew = (block: string): string =>
  `${keyOf(block)}~${String(Number(/~(\d+)$/u.exec(block)?.[1] ?? 1) + 1)}`;

/** What was filled in, each value as its option reads it; nothing for a view that is no form of ours. */
export function readSubmission(view: SubmittedView): Submitted | undefined {
  const form = formIds.find((id) => id === view.callback_id);
  const context = contextOf(view.private_metadata);
  if (form === undefined || context === undefined) return undefined;
  return { form, channel: context.channel, values: valuesOf(view), base: context.base };
}

function valuesOf(view: SubmittedView): FormValues {
  const values = Object.entries(view.state.values).map(([block, actions]) => [
    keyOf(block),
    valueOf(actions[INPUT]),
  ]);
  return Object.fromEntries(values) as FormValues; // Pairs of strings.
}

type Filled = SubmittedView['state']['values'][string][string];

function valueOf(filled: Filled | undefined): string {
  if (filled === undefined) return '';
  const several = filled.selected_options;
  if (Array.isArray(several)) return severalChosen(several.map(({ value }) => value));
  return filled.selected_option?.value ?? filled.value ?? '';
}

/** Nothing for metadata that is not ours; of an older version it may lack all but the channel. */
export function contextOf(metadata: string): FormContext | undefined {
  try {
    const read: unknown = JSON.parse(metadata);
    if (typeof read !== 'object' || read === null || !('channel' in read)) return undefined;
    const { channel } = read;
    if (typeof channel !== 'string') return undefined;
    const base = 'base' in read && typeof read.base === 'string' ? read.base : '';
    const likely = 'likely' in read && isLists(read.likely) ? read.likely : {};
    return { channel, base, likely };
  } catch {
    return undefined;
  }
}

const isLists = (value: unknown): value is FormContext['likely'] =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((one) => Array.isArray(one) && one.every((item) => typeof item === 'string'));

const inputsOf = (view: SubmittedView): readonly string[] =>
  view.blocks.flatMap(({ type, block_id }) => (type === 'input' && block_id !== undefined ? [block_id] : []));

/** Beside the fields; what belongs to none of them stands at the first. */
export function viewErrors(problems: FormProblems, view: SubmittedView): Readonly<Record<string, string>> {
  const inputs = inputsOf(view);
  const beside = Object.entries(placed(problems, inputs.map(keyOf)));
  return Object.fromEntries(
    beside.map(([key, { text }]) => [inputs.find((block) => keyOf(block) === key) ?? key, plain(text)]),
  );
}

/** The form once more, filled anew by the core. What somebody typed stays in its block. */
export function redrawnView(form: Form, problems: FormProblems, view: SubmittedView): types.ModalView {
  const before = valuesOf(view);
  const inputs = inputsOf(view);
  const beside = placed(
    problems,
    form.fields.map(({ key }) => key),
  );
  return formView(form, contextOf(view.private_metadata)?.channel ?? '', ({ key, value }) => {
    const block = inputs.find((one) => keyOf(one) === key) ?? key;
    return { block: before[key] === value ? block : drawnAnew(block), problem: beside[key] };
  });
}

/** The same form after another view had taken its place: what was typed has to be put back. */
export function refilledView(problems: FormProblems, view: SubmittedView): types.ModalView {
  const beside = placed(problems, inputsOf(view).map(keyOf));
  const [intro] = view.blocks;
  const inputs = view.blocks.filter(({ type }) => type === 'input') as types.InputBlock[]; // As their type says.
  return {
    type: 'modal',
    callback_id: view.callback_id,
    private_metadata: view.private_metadata,
    title: plainText(view.title.text, limits.modalTitle),
    submit: plainText(view.submit?.text ?? 'Save', limits.modalButton),
    close: plainText(view.close?.text ?? 'Cancel', limits.modalButton),
    blocks: [
      ...(intro === undefined || intro.type === 'input' ? [] : [intro]),
      ...inputs.flatMap((block) => {
        const { block_id: id = '', element } = block;
        const problem = beside[keyOf(id)];
        const anew = {
          ...block,
          block_id: drawnAnew(id),
          element: refilled(element, view.state.values[id]?.[INPUT]),
        };
        return [anew, ...(problem === undefined ? [] : [note(problem)])];
      }),
    ],
  };
}

type InputElement = types.InputBlock['element'];

/** With what was filled in, and not with what it began with. */
function refilled(element: InputElement, filled: Filled | undefined): InputElement {
  const initial = { initial_value: undefined, initial_option: undefined, initial_options: undefined };
  const bare = Object.fromEntries(
    Object.entries(element).filter(([key]) => !Object.hasOwn(initial, key)),
  ) as unknown as InputElement; // What an element begins with is optional in each.
  switch (bare.type) {
    case 'plain_text_input':
      return filled?.value ? { ...bare, initial_value: filled.value } : bare;
    case 'static_select':
    case 'external_select':
      return filled?.selected_option ? { ...bare, initial_option: filled.selected_option } : bare;
    case 'checkboxes':
    case 'multi_static_select':
      return filled?.selected_options?.length ? { ...bare, initial_options: filled.selected_options } : bare;
    default:
      return bare;
  }
}
