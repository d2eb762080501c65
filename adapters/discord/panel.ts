/**
 * A form as a message that only one person sees: all fields with their values, a button for each page of them, and one
 * that saves. The message itself is the draft: what a button does is read from it, so that nothing is kept elsewhere
 * and a restart loses nothing.
 */
import {
  ButtonStyle,
  ComponentType,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
} from 'discord.js';
import { formIds, type Form, type FormId, type FormProblems, type FormValues } from '../../content/form.ts';
import { escapedWithin, plain, shorten } from '../text.ts';
import { limits } from './limits.ts';
import { escape, unescape } from './markdown.ts';
import { container, line, text, type Rendered } from './render.ts';

/** What the panel needs of a field; a panel that is read back has no more. */
export interface PanelField {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly problem?: string;
}

export interface Panel {
  readonly id: FormId;
  readonly title: string;
  readonly intro: string;
  readonly submit: string;
  readonly pages: readonly (readonly PanelField[])[];
}

/** No more fields a page than a modal holds, and about as many on each. */
export function panelOf({ id, title, intro, submit, fields }: Form): Panel {
  const count = Math.ceil(fields.length / limits.modalFields);
  const size = Math.ceil(fields.length / count);
  const pages = Array.from({ length: count }, (_, page) =>
    fields.slice(page * size, (page + 1) * size).map(({ key, label, value }) => ({ key, label, value })),
  );
  return { id, title, intro, submit, pages };
}

export const valuesOf = ({ pages }: Panel): FormValues =>
  Object.fromEntries(pages.flat().map(({ key, value }) => [key, value]));

/** What was filled in on one page; problems of these fields are gone until somebody has looked again. */
export const filled = (panel: Panel, values: FormValues): Panel =>
  mapFields(panel, ({ key, label, value, problem }) => {
    const given = values[key];
    return given === undefined
      ? { key, label, value, ...(problem !== undefined && { problem }) }
      : { key, label, value: given };
  });

/** Beside the fields; what belongs to none of them stands at the first. */
export function judged(panel: Panel, problems: FormProblems): Panel {
  const keys = panel.pages.flat().map(({ key }) => key);
  const astray = Object.entries(problems).filter(([key]) => !keys.includes(key));
  return mapFields(panel, ({ key, label, value }) => {
    const own = [
      ...(key === keys[0] ? astray.map(([, problem]) => problem) : []),
      ...(problems[key] === undefined ? [] : [problems[key]]),
    ].join(' ');
    return { key, label, value, ...(own !== '' && { problem: own }) };
  });
}

const mapFields = (panel: Panel, change: (field: PanelField) => PanelField): Panel => ({
  ...panel,
  pages: panel.pages.map((page) => page.map(change)),
});

const unset = '-# not set';
const problemMark = '⚠️ ';

export function renderPanel({ id, title, intro, submit, pages }: Panel): Rendered {
  // Labels and marks are ours and short; what people typed shares the rest.
  const budget = { room: limits.text - 800 };
  const hasProblems = pages.flat().some(({ problem }) => problem !== undefined);
  return {
    components: [
      container(hasProblems ? 'warning' : 'calm', [
        text(`### ${escapedWithin(title, 100, escape)}\n${escapedWithin(intro, 200, escape)}`),
        ...pages.flatMap((page): readonly APIComponentInContainer[] => [
          line,
          ...page.map((field) => text(fieldText(field, budget))),
          row([
            button(
              pageId(id, page),
              `Change: ${page.map(({ label }) => label).join(', ')}`,
              ButtonStyle.Secondary,
            ),
          ]),
        ]),
        line,
        row([button(saveId(id), submit, ButtonStyle.Primary)]),
      ]),
    ],
    files: [],
  };
}

/** Label, value and problem, a line each: the escapes keep any value on its own. */
function fieldText({ label, value, problem }: PanelField, budget: { room: number }): string {
  const take = (words: string): string => {
    const taken = escapedWithin(words, budget.room, escape);
    budget.room -= taken.length;
    return taken;
  };
  const shown = take(value.trim());
  return [
    `**${escapedWithin(label, limits.fieldLabel * 2, escape)}**`,
    shown === '' ? unset : shown,
    ...(problem === undefined ? [] : [`${problemMark}${take(problem)}`]),
  ].join('\n');
}

/** Nothing for a message that is no panel of ours, or of a version that kept other things. */
export function readPanel(components: readonly unknown[]): Panel | undefined {
  const inside = components.flatMap((component) => childrenOf(component));
  const [head, ...rest] = inside;
  const save = buttonsOf(inside)
    .map(({ id, label }) => ({ form: formOfSave(id), label }))
    .at(-1);
  const [title = '', intro = ''] = (contentOf(head) ?? '').replace(/^### /u, '').split('\n').map(unescape);
  if (save?.form === undefined || title === '') return undefined;

  const pages: (readonly PanelField[])[] = [];
  let fields: Omit<PanelField, 'key'>[] = [];
  for (const component of rest) {
    const content = contentOf(component);
    if (content !== undefined) fields.push(readField(content));
    const [keys] = buttonsOf([component]).flatMap(({ id }) => keysOfPage(id) ?? []);
    if (keys === undefined) continue;
    if (keys.length !== fields.length) return undefined;
    pages.push(fields.map((field, at) => ({ ...field, key: keys[at] ?? '' })));
    fields = [];
  }
  return { id: save.form, title, intro, submit: save.label, pages };
}

function readField(content: string): Omit<PanelField, 'key'> {
  const [label = '', value = '', problem] = content.split('\n');
  return {
    label: unescape(label.replaceAll(/^\*\*|\*\*$/gu, '')),
    value: value === unset ? '' : unescape(value),
    ...(problem !== undefined && { problem: unescape(problem.slice(problemMark.length)) }),
  };
}

const SAVE = 'form-save';
const PAGE = 'form-page';

const saveId = (form: FormId): string => `${SAVE}:${form}`;

/** Names the fields, in the order in which they are shown. */
const pageId = (form: FormId, page: readonly PanelField[]): string =>
  `${PAGE}:${form}:${page.map(({ key }) => key).join(',')}`;

export const formOfSave = (id: string): FormId | undefined => formIds.find((form) => id === saveId(form));

/** In a list of its own, so that there may be none. */
export function keysOfPage(id: string): readonly (readonly string[])[] | undefined {
  const keys = new RegExp(`^${PAGE}:(?:${formIds.join('|')}):(?<keys>.+)$`, 'u').exec(id)?.groups?.['keys'];
  return keys === undefined ? undefined : [keys.split(',')];
}

const row = (components: APIButtonComponentWithCustomId[]): APIComponentInContainer => ({
  type: ComponentType.ActionRow,
  components,
});

const button = (
  id: string,
  label: string,
  style: APIButtonComponentWithCustomId['style'],
): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style,
  custom_id: id.slice(0, limits.customId),
  label: shorten(plain(label), limits.buttonLabel),
});

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const childrenOf = (component: unknown): readonly unknown[] =>
  isObject(component) && Array.isArray(component['components']) ? (component['components'] as unknown[]) : [];

const contentOf = (component: unknown): string | undefined =>
  isObject(component) &&
  component['type'] === ComponentType.TextDisplay &&
  typeof component['content'] === 'string'
    ? component['content']
    : undefined;

const buttonsOf = (
  components: readonly unknown[],
): readonly { readonly id: string; readonly label: string }[] =>
  components
    .flatMap(childrenOf)
    .filter(isObject)
    .flatMap(({ custom_id: id, label }) =>
      typeof id === 'string' && typeof label === 'string' ? [{ id, label }] : [],
    );
