/**
 * A form is an edit: filled with something as it was, and what somebody has changed in it applied to it as it is by
 * then. One machinery for every form.
 */
import { besideField, type Form, type FormBase, type FormProblem, type FormValues } from './form.ts';
import { canonical, readBase, writeBase, type Base } from './form-base.ts';
import type { EditedAt, EditedField } from './edited-field.ts';
import type { Option, Problem } from '../options/option.ts';
import type { Instant } from '../plan.ts';

export interface Merged<Of, Key extends string = string> {
  readonly result: Of;
  /** What this changes, in the order of the form. */
  readonly changed: readonly Key[];
  readonly problems: Readonly<Record<string, FormProblem>>;
}

export interface FormEdit<Of, At extends EditedAt, Key extends string> {
  /** What the fields are filled with. */
  values(of: Of, now: Instant): Readonly<Record<string, string>>;
  /** `values`: of every field that there can be, whether the form shows it or not. */
  base(values: Readonly<Record<string, string>>, now: Instant): FormBase;
  /** The fields that are not as the form was filled. */
  changed(given: FormValues, base: FormBase): readonly Key[];
  /**
   * What somebody has changed in the form, on top of what there is now. What they left alone is neither applied nor
   * judged. Where a field has changed meanwhile to something else, that is said beside it, and it is theirs to decide.
   */
  merge(before: Of, given: FormValues, base: FormBase, at: At): Merged<Of, Key>;
  /** A form that is filled with what there is now, with what somebody has changed left as they gave it. */
  redrawn(form: Form, given: FormValues, base: FormBase): Form;
  /** The option behind a field, for whoever only has the field's name. */
  option(key: string): Option | undefined;
}

interface EditSpec<Of, At extends EditedAt, Key extends string> {
  /** In the order in which they are shown. */
  readonly fields: Readonly<Record<Key, EditedField<Of, At>>>;
  /** What others are read by comes first. */
  readonly first?: readonly Key[];
  /** A problem of a value, told beside its field; `of`: as far as it was edited by then. */
  readonly beside?: (key: Key, problem: Problem, of: Of, at: At) => FormProblem;
}

export function formEdit<Of, At extends EditedAt, Key extends string>({
  fields,
  first = [],
  beside = (key, problem) => besideField(fields[key].option, problem),
}: EditSpec<Of, At, Key>): FormEdit<Of, At, Key> {
  const isKey = (key: string): key is Key => Object.hasOwn(fields, key);
  const keys = Object.keys(fields).filter(isKey);
  const options: Readonly<Record<string, Option>> = Object.fromEntries(
    keys.map((key) => [key, fields[key].option]),
  );
  const inOrder = [...first, ...keys.filter((key) => !first.includes(key))];

  /** Looked at as of then: a pause that ended by itself is no change of anybody's. */
  const isStale = (key: Key, of: Of, { at, had }: Base): boolean => had(key, fields[key].of(of, at)) !== true;

  function meanwhile(key: Key, of: Of, now: Instant): FormProblem {
    const { words, of: valueOf } = fields[key];
    const present = valueOf(of, now);
    return {
      text: `Meanwhile this became: ${words(of, now)}. Save again to set yours.`,
      ...(present !== '' && { suggestions: [present] }),
      isNews: true,
    };
  }

  function changed(given: FormValues, base: FormBase): readonly Key[] {
    const { had } = readBase(options, base);
    return keys.filter((key) => given[key] !== undefined && had(key, given[key]) !== true);
  }

  return {
    changed,
    values: (of, now) => Object.fromEntries(keys.map((key) => [key, fields[key].of(of, now)])),
    base: (values, now) => writeBase(options, values, now),
    option: (key) => (isKey(key) ? fields[key].option : undefined),

    redrawn(form, given, base) {
      const touched = new Set<string>(changed(given, base));
      return {
        ...form,
        fields: form.fields.map((field) => {
          const own = given[field.key];
          const isSame =
            own !== undefined && canonical(field.option, own) === canonical(field.option, field.value);
          return own !== undefined && (isSame || touched.has(field.key)) ? { ...field, value: own } : field;
        }),
      };
    },

    merge(before, given, base, at) {
      const { now } = at;
      const read = readBase(options, base);
      const problems: Record<string, FormProblem> = {};
      const done = new Set<Key>();
      let result = before;
      for (const key of inOrder) {
        const raw = given[key];
        if (raw === undefined || read.had(key, raw) === true) continue;
        const { option, put, of } = fields[key];
        if (canonical(option, raw) === canonical(option, of(before, now))) continue;
        const next = put(result, raw, at);
        if (!next.ok) {
          problems[key] = beside(key, next.problem, result, at);
          continue;
        }
        const isSame = canonical(option, of(next.value, now)) === canonical(option, of(result, now));
        if (isSame) continue;
        if (isStale(key, before, read)) problems[key] = meanwhile(key, before, now);
        result = next.value;
        done.add(key);
      }
      return { result, changed: keys.filter((key) => done.has(key)), problems };
    },
  };
}
