/** The settings form: filled with a plan, and what somebody has changed in it applied to the plan as it is by then. */
import { besideField, type Form, type FormBase, type FormProblem, type FormValues } from './form.ts';
import type { LocalRules } from '../local-rules.ts';
import { canonical, readBase, writeBase, type Base } from './form-base.ts';
import { dayAhead } from '../spoken/dates-ahead.ts';
import { isoDate } from '../moments.ts';
import { raisedTo, type Option, type Problem } from '../options/option.ts';
import { timetableInWords } from './plan-words.ts';
import type { Instant, IsoDate, Plan } from '../plan.ts';
import type { PutAt } from './setting.ts';
import { settingKeys, settings, type SettingKey } from './settings-fields.ts';
import { settingsShapes } from './settings-shapes.ts';

const options: Readonly<Record<string, Option>> = Object.fromEntries(
  settingKeys.map((key) => [key, settings[key].option]),
);

const isSetting = (key: string): key is SettingKey => Object.hasOwn(settings, key);

/** The option behind a field, for whoever only has the field's name: a search menu that asks for values. */
export const settingsOption = (key: string): Option | undefined =>
  isSetting(key) ? settings[key].option : undefined;

export interface FormSetting {
  /** The present plan, or a new one. */
  readonly plan: Plan;
  /** Otherwise that field is empty. */
  readonly zoneKnown: boolean;
  /** Zones that are likely wanted, the likeliest first. */
  readonly zones?: readonly string[];
  /** Of where the form is opened. */
  readonly rules: LocalRules;
  readonly now: Instant;
}

const valuesOf = ({ plan, zoneKnown, now }: FormSetting): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(settingKeys.map((key) => [key, settings[key].of(plan, now)])),
  ...(!zoneKnown && { zone: '' }),
});

export function settingsForm(setting: FormSetting): Form {
  const { rules, now, zones = [] } = setting;
  const values = valuesOf(setting);
  return {
    id: 'settings',
    title: 'Desk breaks',
    intro: 'When a break comes here.',
    submit: 'Save',
    base: writeBase(options, values, now),
    fields: settingsShapes(rules)
      .filter(({ key }) => {
        const needs = isSetting(key) ? settings[key].needs : undefined;
        return needs === undefined || rules.abilities.includes(needs);
      })
      .map((shape) => ({
        ...shape,
        value: values[shape.key] ?? '',
        ...(shape.key === 'zone' && { likely: zones }),
      })),
  };
}

/** The present plan in the form, with what somebody has changed left as they gave it. */
export function redrawn(setting: FormSetting, given: FormValues, base: FormBase): Form {
  const form = settingsForm(setting);
  const touched = new Set<string>(changedFields(given, base));
  return {
    ...form,
    fields: form.fields.map((field) => {
      const own = given[field.key];
      const isSame =
        own !== undefined && canonical(field.option, own) === canonical(field.option, field.value);
      return own !== undefined && (isSame || touched.has(field.key)) ? { ...field, value: own } : field;
    }),
  };
}

/** The fields that are not as the form was filled. */
export function changedFields(given: FormValues, base: FormBase): readonly SettingKey[] {
  const { had } = readBase(options, base);
  return settingKeys.filter((key) => given[key] !== undefined && had(key, given[key]) !== true);
}

export interface Merged {
  readonly plan: Plan;
  /** What this changes, in the order of the form. */
  readonly changed: readonly SettingKey[];
  readonly problems: Readonly<Record<string, FormProblem>>;
}

/** Days that are suggested are ahead. */
const ahead = (problem: Problem, today: IsoDate): Problem => ({
  ...problem,
  ...(problem.suggestions !== undefined && {
    suggestions: problem.suggestions.map((one) => dayAhead(one, today)),
  }),
});

/** A zone comes first: a pause and days off are read in it. */
const inOrder: readonly SettingKey[] = ['zone', ...settingKeys.filter((key) => key !== 'zone')];

/**
 * What somebody has changed in the form, on top of the plan as it is now. What they left alone is neither applied nor
 * judged. Where a field has changed meanwhile to something else, that is said beside it, and it is theirs to decide.
 */
export function mergeSettings(before: Plan, given: FormValues, base: FormBase, at: PutAt): Merged {
  const { now } = at;
  const read = readBase(options, base);
  const problems: Record<string, FormProblem> = {};
  const changed = new Set<SettingKey>();
  let plan = before;
  for (const key of inOrder) {
    const raw = given[key];
    if (raw === undefined || read.had(key, raw) === true) continue;
    const { option, put, of } = settings[key];
    if (canonical(option, raw) === canonical(option, of(before, now))) continue;
    const next = put(plan, raw, at);
    if (!next.ok) {
      problems[key] = besideField(
        raisedTo(option, at.leastEvery),
        ahead(next.problem, isoDate(now, plan.zone)),
        key === 'zone' ? at.zones : undefined,
      );
      continue;
    }
    const isSame = canonical(option, of(next.value, now)) === canonical(option, of(plan, now));
    if (isSame) continue;
    if (isStale(key, before, read)) problems[key] = meanwhile(key, before, now);
    plan = next.value;
    changed.add(key);
  }
  return { plan, changed: settingKeys.filter((key) => changed.has(key)), problems };
}

/** Looked at as of then: a pause that ended by itself is no change of anybody's. */
const isStale = (key: SettingKey, plan: Plan, { at, had }: Base): boolean =>
  had(key, settings[key].of(plan, at)) !== true;

function meanwhile(key: SettingKey, plan: Plan, now: Instant): FormProblem {
  const { words, of } = settings[key];
  const present = of(plan, now);
  return {
    text: `Meanwhile this became: ${words(plan, now)}. Save again to set yours.`,
    ...(present !== '' && { suggestions: [present] }),
    isNews: true,
  };
}

/** What was changed, in a sentence or a few: for the one who did, and for the channel. */
export function changesInWords(plan: Plan, changed: readonly SettingKey[], now: Instant): string {
  if (changed.length === 0) return 'Nothing was changed.';
  if (changed.includes('breaks') && plan.state.is === 'off') return 'Breaks are off.';
  if (changed.includes('breaks')) return `Breaks are on: ${timetableInWords(plan)}.`;
  const sentences = [...new Set(changed.map((key) => settings[key].says(plan, now)))];
  const said =
    sentences.length <= MOST_SENTENCES
      ? sentences.join(' ')
      : `Changed: ${changed.map((key) => settings[key].label.toLowerCase()).join(', ')}.`;
  return plan.state.is === 'off' ? `${said} Breaks are still off.` : said;
}

const MOST_SENTENCES = 3;
