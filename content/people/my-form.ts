/** The form of all that a person sets for themselves. */
import type { LocalRules } from '../local-rules.ts';
import type { Instant } from '../plan.ts';
import { besideField, type FieldShape, type Form, type FormValues } from '../settings/form.ts';
import { formEdit } from '../settings/form-edit.ts';
import type { PutAt } from '../settings/setting.ts';
import { settings } from '../settings/settings-fields.ts';
import { besideSetting } from '../settings/settings-form.ts';
import { settingsShapes } from '../settings/settings-shapes.ts';
import { isOwnKey, myFields, type Mine, type MyKey } from './my-fields.ts';

export const myEdit = formEdit<Mine, PutAt, MyKey>({
  fields: myFields,
  first: ['zone'],
  beside: (key, problem, { plan }, at) =>
    isOwnKey(key)
      ? besideSetting(settings[key], problem, plan, at, key === 'zone' ? at.zones : undefined)
      : besideField(myFields[key].option, problem),
});

const isMyKey = (key: string): key is MyKey => Object.hasOwn(myFields, key);

/** All that it can have. A zone may stay open: it matters once breaks of their own are switched on. */
export function myShapes(rules: Pick<LocalRules, 'leastEvery'>): readonly FieldShape[] {
  const ofPlans = settingsShapes(rules);
  return Object.entries(myFields).map(([key, { label, hint, typing, group, option }]) => {
    // What an operator allows holds here as well.
    const every = key === 'every' ? ofPlans.find((shape) => shape.key === key) : undefined;
    const asked = every?.option ?? option;
    return {
      ...{ key, label, group, hint: every?.hint ?? hint },
      ...(typing !== undefined && { typing }),
      option: key === 'zone' ? { ...asked, required: false } : asked,
    };
  });
}

export interface MyFormSetting {
  readonly mine: Mine;
  /** Otherwise that field is empty. */
  readonly zoneKnown: boolean;
  /** What they avoid was set, and cannot be read. */
  readonly isUnreadable: boolean;
  readonly rules: LocalRules;
  readonly now: Instant;
}

export function myForm({ mine, zoneKnown, isUnreadable, rules, now }: MyFormSetting): Form {
  const values: FormValues = { ...myEdit.values(mine, now), ...(!zoneKnown && { zone: '' }) };
  return {
    id: 'me',
    title: 'Just for you',
    intro: isUnreadable
      ? 'Only you see this. What you avoid cannot be read any more: set it anew, please.'
      : 'Only you see this. It shapes what comes to you alone.',
    submit: 'Save',
    base: myEdit.base(values, now),
    fields: myShapes(rules)
      .filter(({ key }) => {
        const needs = isMyKey(key) ? myFields[key].needs : undefined;
        return needs === undefined || rules.abilities.includes(needs);
      })
      .map((shape) => ({
        ...shape,
        value: values[shape.key] ?? '',
        ...(shape.key === 'zone' && zoneKnown && { likely: [mine.plan.zone] }),
      })),
  };
}
