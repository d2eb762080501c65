/** Forms as data: an adapter shows them as a modal, as components, or as questions one after the other. */
import { likelierOf } from '../places/likely-zones.ts';
import type { Text } from '../message.ts';
import { plainText } from '../text/plain-text.ts';
import type { Choice, Option, Problem } from '../options/option.ts';

export const formIds = ['settings', 'me'] as const;
export type FormId = (typeof formIds)[number];

export interface Form {
  readonly id: FormId;
  readonly title: string;
  readonly intro: string;
  readonly submit: string;
  readonly fields: readonly Field[];
  /**
   * What the form was filled with, in short: it comes back with what was filled in, so that only what somebody has
   * changed is applied. Made of `0-9a-z.`, and short enough for any platform to keep beside a form (80 characters).
   */
  readonly base: FormBase;
}

export type FormBase = string;

/** All of a field but its value. */
export interface FieldShape {
  readonly key: string;
  readonly label: string;
  /** What the field is about, where its label does not say all. */
  readonly hint: string;
  /** How a value is written: only of use where it is typed. */
  readonly typing?: string;
  /** Fields that belong together; a word for a button, e.g. `times`. */
  readonly group?: string;
  /** How the value is typed, checked, chosen from and completed. */
  readonly option: Option;
}

export interface Field extends FieldShape {
  /** As its option reads it; empty where nothing is set. */
  readonly value: string;
  /** Values to be offered before all others, the likeliest first: of time zones, those that are in use here. */
  readonly likely?: readonly string[];
}

/** Values by field key, each as its option reads it. */
export type FormValues = Readonly<Record<string, string>>;

export interface FormProblem {
  /** For the person, a sentence or two. */
  readonly text: string;
  /** Values for this field that would be right, the likeliest first. */
  readonly suggestions?: readonly string[];
  /** Nothing is wrong: somebody else was faster, and it has to be decided what counts. */
  readonly isNews?: boolean;
}

/** What is wrong, by field key: shown beside the field, and nothing is changed. What belongs to no field has another key. */
export type FormProblems = Readonly<Record<string, FormProblem>>;

/** The key of a problem that belongs to no field. */
const WHOLE_FORM = '';

/** A problem of the whole form. */
export const wholeForm = (text: Text): FormProblems => ({ [WHOLE_FORM]: { text: plainText(text) } });

/** A mistake of ours while a form was saved. */
export const sorryBeside = wholeForm(
  'Sorry, that went wrong on our side. Nothing was changed; please try again.',
);

export const needed = ({ example }: Option, [first]: readonly string[] = []): FormProblem => ({
  text: `This one is needed, e.g. ${first ?? example}.`,
});

/** So many are read. */
const MOST = 3;

/** A problem of a value, told beside its field. */
export function besideField(
  option: Option,
  { wrong, suggestions: all = [], example = option.example }: Problem,
  likely?: readonly string[],
): FormProblem {
  const suggestions = (likely === undefined ? all : likelierOf(all, likely)).slice(0, MOST);
  if (suggestions.length === 0) return { text: `${wrong} For example: ${example}.` };
  const text = `${wrong} Did you mean ${suggestions.join(' or ')}?`;
  const whole = suggestions.filter((value) => option.decode(value).ok);
  return { text, ...(whole.length > 0 && { suggestions: whole }) };
}

/** What keeps a value from being saved; nothing where it can be. */
export function wrongWith(
  { option, likely }: Pick<Field, 'option' | 'likely'>,
  value: string,
): FormProblem | undefined {
  if (value.trim() === '') return option.required ? needed(option, likely) : undefined;
  const decoded = option.decode(value);
  return decoded.ok ? undefined : besideField(option, decoded.problem, likely);
}

/** Values for a field that fit what has been typed so far, what is likely here first. */
export function completeField(
  { option, likely = [] }: Pick<Field, 'option' | 'likely'>,
  typed: string,
  limit: number,
): readonly Choice[] {
  const found = option.complete(typed, limit);
  const isEmpty = typed.trim() === '';
  // `CET` is the time of many places: first those that are likely here. A name that is right stays first.
  if (!isEmpty && option.decode(typed).ok) return found;
  const first = likely.flatMap(
    (value) => found.find((one) => one.value === value) ?? (isEmpty ? { label: value, value } : []),
  );
  const others = found.filter(({ value }) => !first.some((one) => one.value === value));
  return [...first, ...others].slice(0, limit);
}

/** Problems by the fields that are there; what belongs to none of them stands at the first. */
export function placed(problems: FormProblems, keys: readonly string[]): FormProblems {
  const [first] = keys;
  const beside: Record<string, FormProblem> = {};
  const astray = Object.entries(problems).filter(([key]) => !keys.includes(key));
  const own = Object.entries(problems).filter(([key]) => keys.includes(key));
  for (const [key, problem] of [...astray.map(([, one]) => [first, one] as const), ...own]) {
    if (key === undefined) continue;
    const before = beside[key];
    beside[key] = before === undefined ? problem : { ...problem, text: `${before.text} ${problem.text}` };
  }
  return beside;
}

/** What is said under a field, for the kind of control that it is. */
export const hintOf = ({ hint, typing = '' }: FieldShape, control: 'typed' | 'chosen'): string =>
  [hint, control === 'typed' ? typing : ''].filter(Boolean).join('; ');

/** Several values that were chosen, as their option reads them. */
export const severalChosen = (values: readonly string[]): string => values.join(',');

/** The choices that a value stands for: of `mon-fri` those whose own meaning is part of it. */
export function chosenOf({ option, value }: Pick<Field, 'option' | 'value'>): readonly Choice[] {
  const { choices = [], many } = option;
  if (many !== true) return choices.filter((choice) => choice.value === value);
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
