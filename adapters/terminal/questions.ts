/** A form as questions, one after the other: which field is asked now, and what an answer does. Pure. */
import type { Field, Form, FormProblems, FormValues } from '../../content/form.ts';
import type { Problem } from '../../content/options.ts';

export interface Questions {
  readonly form: Form;
  readonly values: FormValues;
  /** Still to be asked, the present one first; never empty. */
  readonly open: readonly [Field, ...Field[]];
  /** What is wrong with earlier answers, by field key. */
  readonly problems: FormProblems;
}

export type Answered =
  | { readonly is: 'open'; readonly questions: Questions }
  | { readonly is: 'complete'; readonly form: Form; readonly values: FormValues };

/** Nothing to ask in a form without fields: it is complete at once. */
export function openForm(form: Form): Answered {
  const values = Object.fromEntries(form.fields.map((field) => [field.key, field.value]));
  return go({ form, values, problems: {} }, form.fields);
}

/** Asks the fields again that were found wrong, with their problems; nothing where none of them is of this form. */
export function reopen(form: Form, values: FormValues, problems: FormProblems): Questions | undefined {
  const [first, ...rest] = form.fields.filter((field) => Object.hasOwn(problems, field.key));
  return first === undefined ? undefined : { form, values, problems, open: [first, ...rest] };
}

/** An empty line keeps the value, `-` clears it, `save` keeps all that are left; anything else is a new value. */
export function answer(questions: Questions, line: string): Answered {
  const { form, values, open } = questions;
  const [field, ...later] = open;
  const word = line.trim();

  if (word.toLowerCase() === 'save') {
    const lacking = open.filter((field) => wrongWith(field, values[field.key] ?? '') !== undefined);
    const problems = Object.fromEntries(
      lacking.map((field) => [field.key, wrongWith(field, values[field.key] ?? '') ?? '']),
    );
    return go({ form, values, problems }, lacking);
  }

  const value = word === '' ? (values[field.key] ?? '') : word === '-' ? '' : word;
  const wrong = wrongWith(field, value);
  const problems = {
    ...without(questions.problems, field.key),
    ...(wrong !== undefined && { [field.key]: wrong }),
  };
  const asked = wrong === undefined ? later : open;
  // A wrong answer does not replace the value in brackets.
  return go(
    { form, values: wrong === undefined ? { ...values, [field.key]: value } : values, problems },
    asked,
  );
}

export const present = ({ values, open: [field] }: Questions): string => values[field.key] ?? '';

function go(state: Omit<Questions, 'open'>, fields: readonly Field[]): Answered {
  const [first, ...rest] = fields;
  return first === undefined
    ? { is: 'complete', form: state.form, values: state.values }
    : { is: 'open', questions: { ...state, open: [first, ...rest] } };
}

function wrongWith({ option }: Field, value: string): string | undefined {
  if (value === '') return option.required ? `This one is needed, e.g. ${option.example}.` : undefined;
  const decoded = option.decode(value);
  return decoded.ok ? undefined : explain(decoded.problem, option.example);
}

function explain({ wrong, suggestions = [] }: Problem, example: string): string {
  return suggestions.length > 0
    ? `${wrong} Did you mean ${suggestions.join(' or ')}?`
    : `${wrong} For example: ${example}.`;
}

function without(problems: FormProblems, key: string): FormProblems {
  return Object.fromEntries(Object.entries(problems).filter(([other]) => other !== key));
}
