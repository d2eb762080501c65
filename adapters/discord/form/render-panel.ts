/** The panel of a form as components, and read back from them. */
import {
  ButtonStyle,
  ComponentType,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
} from 'discord.js';
import { formIds, type FormBase, type FormId, type FormProblem } from '../../../content/settings/form.ts';
import { escapedWithin, plain, shorten } from '../../shared/text.ts';
import { childrenOf, isObject } from '../view/components.ts';
import { limits } from '../view/limits.ts';
import { escape, unescape } from '../view/markdown.ts';
import { fieldsOf, stateOf, type Panel, type PanelField, type PanelPage } from './panel.ts';
import { container, line, text, type Rendered } from '../view/render.ts';

const unset = '-# not set';
const marks = { wrong: '⚠️ ', news: '🔄 ' } as const;
/** Beside each other on a phone, without their words being cut. */
const BUTTONS_IN_ROW = 3;

export function renderPanel(panel: Panel): Rendered {
  const { id, title, intro, submit, base, pages } = panel;
  // Labels and marks are ours and short; what people typed shares the rest.
  const budget = { room: limits.text - 900 };
  const problems = fieldsOf(panel).flatMap(({ problem }) => problem ?? []);
  const state = stateOf(panel);
  const offers = offersIn(panel);
  return {
    components: [
      // Red is for what is wrong: that somebody else was faster is not.
      container(problems.some(({ isNews }) => isNews !== true) ? 'warning' : 'calm', [
        text(`### ${escapedWithin(title, 100, escape)}\n${escapedWithin(intro, 200, escape)}`),
        ...pages.flatMap((page): readonly APIComponentInContainer[] => [
          line,
          ...untilOffers(page, offers).flatMap(({ fields, offered }): readonly APIComponentInContainer[] => [
            text(fields.map((field) => fieldText(field, budget)).join('\n')),
            ...(offered.length === 0 ? [] : [row(offered)]),
          ]),
          row([button(pageId(id, page), `Change ${page.name}`.trim(), ButtonStyle.Secondary)]),
        ]),
        line,
        ...(state === undefined ? [] : [text(`**${escapedWithin(state, 100, escape)}**`)]),
        row([button(saveId(id, base), submit, ButtonStyle.Primary)]),
      ]),
    ],
    files: [],
  };
}

type Offers = ReadonlyMap<string, readonly APIButtonComponentWithCustomId[]>;

/** The fields of a page in one text, up to each that has buttons of its own: a text for each would leave no room for buttons. */
function untilOffers({ fields }: PanelPage, offers: Offers) {
  const ends = fields.flatMap(({ key }, at) => (offers.has(key) || at === fields.length - 1 ? [at + 1] : []));
  return ends.map((end, at) => {
    const those = fields.slice(ends[at - 1] ?? 0, end);
    return { fields: those, offered: offers.get(those.at(-1)?.key ?? '') ?? [] };
  });
}

/** A button for each value that would be right, as many as the message holds. */
function offersIn(panel: Panel): Offers {
  // The container, its head, the state, two rows and lines about them; and of each page its line, its button in a row, and a text.
  let room = limits.components - 6 - panel.pages.length * 4;
  const offers = new Map<string, readonly APIButtonComponentWithCustomId[]>();
  for (const { key, problem } of fieldsOf(panel)) {
    const buttons = (problem?.suggestions ?? [])
      .map((value) => ({ id: useId(panel.id, key, value), value }))
      .filter(({ id }) => id.length <= limits.customId)
      .slice(0, Math.max(0, Math.min(BUTTONS_IN_ROW, room - 2)))
      .map(({ id, value }) => button(id, `Use ${shorten(value, 30)}`, ButtonStyle.Secondary));
    if (buttons.length === 0) continue;
    // With their row, and a text for the fields behind them.
    room -= buttons.length + 2;
    offers.set(key, buttons);
  }
  return offers;
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
    ...(problem === undefined
      ? []
      : [`${problem.isNews === true ? marks.news : marks.wrong}${take(problem.text)}`]),
  ].join('\n');
}

/** Nothing for a message that is no panel of ours, or of a version that kept other things. */
export function readPanel(components: readonly unknown[]): Panel | undefined {
  const inside = components.flatMap((component) => childrenOf(component));
  const [head, ...rest] = inside;
  const save = buttonsOf(inside)
    .map(({ id, label }) => ({ saved: savedBy(id), label }))
    .at(-1);
  const [title = '', intro = ''] = (contentOf(head) ?? '').replace(/^### /u, '').split('\n').map(unescape);
  if (save?.saved === undefined || title === '') return undefined;

  const pages: PanelPage[] = [];
  let fields: Omit<PanelField, 'key'>[] = [];
  for (const component of rest) {
    const content = contentOf(component);
    if (content !== undefined) fields.push(...fieldTexts(content).map(readField));
    const buttons = buttonsOf([component]);
    const offered = buttons.flatMap(({ id }) => usedBy(id)?.value ?? []);
    const last = fields.at(-1);
    if (offered.length > 0 && last?.problem !== undefined)
      fields = [...fields.slice(0, -1), { ...last, problem: { ...last.problem, suggestions: offered } }];
    const [page] = buttons.flatMap(({ id, label }) => {
      const keys = keysOfPage(id);
      return keys === undefined ? [] : [{ keys, name: label.replace(/^Change ?/u, '') }];
    });
    if (page === undefined) continue;
    if (page.keys.length !== fields.length) return undefined;
    pages.push({
      name: page.name,
      fields: fields.map((field, at) => ({ ...field, key: page.keys[at] ?? '' })),
    });
    fields = [];
  }
  return { id: save.saved.form, title, intro, submit: save.label, base: save.saved.base, pages };
}

/** Each begins with its label in bold; values are escaped. */
const fieldTexts = (content: string): readonly string[] => content.split(/\n(?=\*\*)/u);

function readField(content: string): Omit<PanelField, 'key'> {
  const [label = '', value = '', problem] = content.split('\n');
  return {
    label: unescape(label.replaceAll(/^\*\*|\*\*$/gu, '')),
    value: value === unset ? '' : unescape(value),
    ...(problem !== undefined && { problem: readProblem(problem) }),
  };
}

function readProblem(written: string): FormProblem {
  const isNews = written.startsWith(marks.news);
  const said = unescape(written.slice((isNews ? marks.news : marks.wrong).length));
  return { text: said, ...(isNews && { isNews }) };
}

const SAVE = 'form-save';
const PAGE = 'form-page';
const USE = 'form-use';
const forms = formIds.join('|');

const saveId = (form: FormId, base: FormBase): string => `${SAVE}:${form}:${base}`;

/** Names the fields, in the order in which they are shown. */
const pageId = (form: FormId, { fields }: PanelPage): string =>
  `${PAGE}:${form}:${fields.map(({ key }) => key).join(',')}`;

const useId = (form: FormId, key: string, value: string): string => `${USE}:${form}:${key}:${value}`;

const formNamed = (name: string | undefined): FormId | undefined => formIds.find((id) => id === name);

/** Which form a button belongs to; what names none is of a version that had one only. */
export const formOf = (id: string): FormId =>
  formNamed(new RegExp(`^form-[a-z]+:(?<form>${forms})(?::|$)`, 'u').exec(id)?.groups?.['form']) ??
  'settings';

/** Which form a button saves, and what that was filled with: nothing is known of that in one of an older version. */
export function savedBy(id: string): { readonly form: FormId; readonly base: FormBase } | undefined {
  const groups = new RegExp(`^${SAVE}:(?<form>${forms})(?::(?<base>.*))?$`, 'u').exec(id)?.groups;
  const form = formNamed(groups?.['form']);
  return form === undefined ? undefined : { form, base: groups?.['base'] ?? '' };
}

export const keysOfPage = (id: string): readonly string[] | undefined =>
  new RegExp(`^${PAGE}:(?:${forms}):(?<keys>.+)$`, 'u').exec(id)?.groups?.['keys']?.split(',');

/** Which value a button puts into which field. */
export function usedBy(id: string): { readonly key: string; readonly value: string } | undefined {
  const { key, value } =
    new RegExp(`^${USE}:(?:${forms}):(?<key>[^:]+):(?<value>.+)$`, 'u').exec(id)?.groups ?? {};
  return key === undefined || value === undefined ? undefined : { key, value };
}

const row = (components: readonly APIButtonComponentWithCustomId[]): APIComponentInContainer => ({
  type: ComponentType.ActionRow,
  components: [...components],
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
