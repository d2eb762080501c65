/** The settings form: filled with a plan, and what somebody has changed in it applied to the plan as it is by then. */
import { besideField, type Form, type FormBase, type FormProblem, type FormValues } from './form.ts';
import type { LocalRules } from '../local-rules.ts';
import { formEdit, type Merged } from './form-edit.ts';
import { dayAhead } from '../spoken/dates-ahead.ts';
import { isoDate } from '../moments.ts';
import { raisedTo, type Problem } from '../options/option.ts';
import { holidaysAhead, noBreakOn } from './holiday-words.ts';
import { timetableInWords } from './plan-words.ts';
import type { Instant, IsoDate, Plan } from '../plan.ts';
import type { PutAt, Setting } from './setting.ts';
import { settings, type SettingKey } from './settings-fields.ts';
import { settingsShapes } from './settings-shapes.ts';

const isSetting = (key: string): key is SettingKey => Object.hasOwn(settings, key);

/** Days that are suggested are ahead. */
const ahead = (problem: Problem, today: IsoDate): Problem => ({
  ...problem,
  ...(problem.suggestions !== undefined && {
    suggestions: problem.suggestions.map((one) => dayAhead(one, today)),
  }),
});

/** A problem of a plan's setting, told beside its field. */
export const besideSetting = (
  { option }: Pick<Setting, 'option'>,
  problem: Problem,
  { zone }: Pick<Plan, 'zone'>,
  { now, leastEvery }: Pick<PutAt, 'now' | 'leastEvery'>,
  zones?: readonly string[],
): FormProblem => besideField(raisedTo(option, leastEvery), ahead(problem, isoDate(now, zone)), zones);

export const settingsEdit = formEdit<Plan, PutAt, SettingKey>({
  fields: settings,
  // A pause and days off are read in it.
  first: ['zone'],
  beside: (key, problem, plan, at) =>
    besideSetting(settings[key], problem, plan, at, key === 'zone' ? at.zones : undefined),
});

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
  ...settingsEdit.values(plan, now),
  ...(!zoneKnown && { zone: '' }),
});

/** With the holidays that come next, where there are any. */
function introOf({ plan, now }: FormSetting): string {
  const next = noBreakOn(holidaysAhead(plan, isoDate(now, plan.zone)).slice(0, 1));
  return ['When a break comes here.', ...(next === undefined ? [] : [next])].join(' ');
}

export function settingsForm(setting: FormSetting): Form {
  const { rules, now, zones = [] } = setting;
  const values = valuesOf(setting);
  return {
    id: 'settings',
    title: 'Desk breaks',
    intro: introOf(setting),
    submit: 'Save',
    base: settingsEdit.base(values, now),
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
export const redrawn = (setting: FormSetting, given: FormValues, base: FormBase): Form =>
  settingsEdit.redrawn(settingsForm(setting), given, base);

interface MergedPlan extends Omit<Merged<Plan, SettingKey>, 'result'> {
  readonly plan: Plan;
}

/** What somebody has changed in the form, on top of the plan as it is now. */
export function mergeSettings(before: Plan, given: FormValues, base: FormBase, at: PutAt): MergedPlan {
  const { result, ...merged } = settingsEdit.merge(before, given, base, at);
  return { plan: result, ...merged };
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
