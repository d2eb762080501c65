/** A form as questions, one after the other: which field is asked now, and what an answer does. Pure. */
import {
  needed,
  wrongWith,
  type Field,
  type Form,
  type FormProblem,
  type FormProblems,
  type FormValues,
} from '../../content/settings/form.ts';

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
export function createQuestions(form: Form): Answered {
  return go({ form, values: valuesOf(form), problems: {} }, form.fields);
}

export const valuesOf = ({ fields }: Form): FormValues =>
  Object.fromEntries(fields.map(({ key, value }) => [key, value]));

/**
 * Asks the fields again that were found wrong, with their problems. Where none of them is of this form it stays at its
 * last question, so that nothing typed is lost; nothing for a form without fields.
 */
export function reopen(form: Form, values: FormValues, problems: FormProblems): Questions | undefined {
  const wrong = form.fields.filter((field) => Object.hasOwn(problems, field.key));
  const [first, ...rest] = wrong.length > 0 ? wrong : form.fields.slice(-1);
  return first === undefined ? undefined : { form, values, problems, open: [first, ...rest] };
}

/** An empty line keeps the value, `-` clears it, `save` keeps all that are left; anything else is a new value. */
export function answer(questions: Questions, line: string): Answered {
  const { form, values, open } = questions;
  const [field, ...later] = open;
  const word = line.trim();

  if (word.toLowerCase() === 'save') {
    const lacking = open.flatMap((field) => {
      const problem = judge(field, values[field.key] ?? '');
      return problem === undefined ? [] : [{ field, problem }];
    });
    const problems = Object.fromEntries(lacking.map(({ field, problem }) => [field.key, problem]));
    return go(
      { form, values, problems },
      lacking.map(({ field }) => field),
    );
  }

  const value = word === '' ? (values[field.key] ?? '') : word === '-' ? '' : word;
  const wrong = judge(field, value);
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

/** What the form was filled with is not judged, whatever it is: nobody has given it here. */
function judge(field: Field, value: string): FormProblem | undefined {
  const { option, likely, value: filled } = field;
  if (value === filled) return value === '' && option.required ? needed(option, likely) : undefined;
  return wrongWith(field, value);
}

function without(problems: FormProblems, key: string): FormProblems {
  return Object.fromEntries(Object.entries(problems).filter(([other]) => other !== key));
}
