/** What every form has in common for an adapter that holds a form's values and not the form. */
import { myEdit } from './people/my-form.ts';
import { settingsEdit } from './settings/settings-form.ts';
import type { Access } from './access.ts';
import type { FormBase, FormId, FormValues } from './settings/form.ts';
import type { Option } from './options/option.ts';

interface HeldForm {
  /** Who may save it, and where. */
  readonly access: Access;
  /** The option behind a field: for a search menu that asks for values. */
  option(key: string): Option | undefined;
  /** The fields that are not as the form was filled. */
  changed(given: FormValues, base: FormBase): readonly string[];
}

export const heldForms: Readonly<Record<FormId, HeldForm>> = {
  settings: { ...settingsEdit, access: 'managers' },
  me: { ...myEdit, access: 'anyone' },
};
