/** The form of all that a person sets for themselves. */
import type { LocalRules } from '../local-rules.ts';
import type { Instant } from '../plan.ts';
import type { EditedAt } from '../settings/edited-field.ts';
import type { FieldShape, Form } from '../settings/form.ts';
import { formEdit } from '../settings/form-edit.ts';
import { myFields, type Mine, type MyKey } from './my-fields.ts';

export const myEdit = formEdit<Mine, EditedAt, MyKey>({ fields: myFields });

/** All that it can have. */
export const myShapes: readonly FieldShape[] = Object.entries(myFields).map(
  ([key, { label, hint, typing, group, option }]) => ({
    ...{ key, label, hint, group, option },
    ...(typing !== undefined && { typing }),
  }),
);

export interface MyFormSetting {
  readonly mine: Mine;
  /** What they avoid was set, and cannot be read. */
  readonly isUnreadable: boolean;
  readonly rules: Pick<LocalRules, 'abilities'>;
  readonly now: Instant;
}

export function myForm({ mine, isUnreadable, rules, now }: MyFormSetting): Form {
  const values = myEdit.values(mine, now);
  return {
    id: 'me',
    title: 'Just for you',
    intro: isUnreadable
      ? 'Only you see this. What you avoid cannot be read any more: set it anew, please.'
      : 'Only you see this. It shapes what comes to you alone.',
    submit: 'Save',
    base: myEdit.base(values, now),
    fields: myShapes
      .filter(({ key }) => key !== 'motion' || rules.abilities.includes('motion'))
      .map((shape) => ({ ...shape, value: values[shape.key] ?? '' })),
  };
}
