/** Samples as text and back, so that they can be made while the program is built. */
import type { Sample } from '../../../adapters/port/checkup.ts';
import { heldForms } from '../../../content/forms.ts';
import type { Form } from '../../../content/settings/form.ts';

export const recordOf = (samples: readonly Sample[]): string => JSON.stringify(samples);

export const readRecord = (record: string): readonly Sample[] =>
  (JSON.parse(record, moments) as readonly Sample[]).map((sample) =>
    'form' in sample ? { ...sample, form: withDeeds(sample.form) } : sample,
  );

const stamp = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/u;

const moments = (key: string, value: unknown): unknown =>
  key === 'at' && typeof value === 'string' && stamp.test(value) ? new Date(value) : value;

/** What an option does is lost in a text, and found again by the form and the field. */
const withDeeds = (form: Form): Form => ({
  ...form,
  fields: form.fields.map((field) => {
    const held = heldForms[form.id].option(field.key);
    if (held === undefined) throw new Error(`The form ${form.id} has no field ${field.key}`);
    return { ...field, option: { ...held, ...field.option } };
  }),
});
