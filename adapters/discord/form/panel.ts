/**
 * A form as a message that only one person sees: all fields with their values, a button for each page of them, and one
 * that saves. The message itself is the draft: what a button does is read from it, so that nothing is kept elsewhere
 * and a restart loses nothing.
 */
import type {
  Form,
  FormBase,
  FormId,
  FormProblem,
  FormProblems,
  FormValues,
} from '../../../content/settings/form.ts';
import { placed } from '../../../content/settings/form.ts';
import { heldForms } from '../../../content/forms.ts';
import { limits } from '../view/limits.ts';

/** What the panel needs of a field; a panel that is read back has no more. */
export interface PanelField {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly problem?: FormProblem;
}

export interface PanelPage {
  /** What its fields are about, a word. */
  readonly name: string;
  readonly fields: readonly PanelField[];
}

export interface Panel {
  readonly id: FormId;
  readonly title: string;
  readonly intro: string;
  readonly submit: string;
  readonly base: FormBase;
  readonly pages: readonly PanelPage[];
}

/** What belongs together is on one page, and no page has more fields than a modal holds. */
export function panelOf({ id, title, intro, submit, base, fields }: Form): Panel {
  const groups = [...new Set(fields.map(({ group = '' }) => group))];
  const pages = groups.flatMap((name) => {
    const inGroup = fields
      .filter(({ group = '' }) => group === name)
      .map(({ key, label, value }) => ({ key, label, value }));
    return Array.from({ length: Math.ceil(inGroup.length / limits.modalFields) }, (_, page) => ({
      name,
      fields: inGroup.slice(page * limits.modalFields, (page + 1) * limits.modalFields),
    }));
  });
  return { id, title, intro, submit, base, pages };
}

export const fieldsOf = ({ pages }: Panel): readonly PanelField[] => pages.flatMap(({ fields }) => fields);

export const valuesOf = (panel: Panel): FormValues =>
  Object.fromEntries(fieldsOf(panel).map(({ key, value }) => [key, value]));

/** What was filled in on one page; problems of these fields are gone until somebody has looked again. */
export const filled = (panel: Panel, values: FormValues): Panel =>
  mapFields(panel, (field) => {
    const { key, label } = field;
    const given = values[key];
    return given === undefined ? field : { key, label, value: given };
  });

/** Beside the fields; what belongs to none of them stands at the first. */
export function judged(panel: Panel, problems: FormProblems): Panel {
  const keys = fieldsOf(panel).map(({ key }) => key);
  const beside = placed(problems, keys);
  return mapFields(panel, ({ key, label, value }) => {
    const problem = beside[key];
    return { key, label, value, ...(problem !== undefined && { problem }) };
  });
}

const mapFields = (panel: Panel, change: (field: PanelField) => PanelField): Panel => ({
  ...panel,
  pages: panel.pages.map(({ name, fields }) => ({ name, fields: fields.map(change) })),
});

/** Whether there is something to save, and what keeps it from being saved; nothing for a form as it was opened. */
export function stateOf(panel: Panel): string | undefined {
  const count = fieldsOf(panel).filter(({ problem }) => problem !== undefined).length;
  if (count > 0) return `Not saved yet: ${count === 1 ? 'one field needs' : `${count} fields need`} a look.`;
  return heldForms[panel.id].changed(valuesOf(panel), panel.base).length > 0
    ? `Not saved yet: press ${panel.submit}.`
    : undefined;
}
