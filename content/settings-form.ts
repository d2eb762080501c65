/** The settings form: every setting of a plan as a field, each read by the same option as its command. */
import type { Ability } from './abilities.ts';
import {
  atOption,
  daysOption,
  everyOption,
  hoursOption,
  motionOption,
  silentOption,
  versionOption,
  zoneOption,
} from './commands.ts';
import type { Form, FormProblems, FormValues } from './form.ts';
import { daysOffAhead, isPaused } from './plan-words.ts';
import { endOfPause, formatPause, isoDate } from './moments.ts';
import type { Decoded, Option } from './options.ts';
import { choice } from './options/choice.ts';
import { dates } from './options/date.ts';
import { formatDays } from './options/days.ts';
import { formatHours } from './options/hours.ts';
import { formatMinutes } from './options/interval.ts';
import { formatMark } from './options/minute-mark.ts';
import { pauseLength } from './options/pause.ts';
import type { Instant, Plan } from './plan.ts';

const fields = {
  breaks: choice({
    summary: 'Breaks',
    required: true,
    example: 'on',
    choices: { on: 'on', off: 'off' },
  }),
  every: everyOption,
  at: atOption,
  hours: hoursOption,
  days: daysOption,
  zone: zoneOption,
  version: versionOption,
  daysOff: dates({ summary: 'Days off', required: false }),
  pause: pauseLength({ summary: 'Pause', required: false }),
  motion: motionOption,
  silent: silentOption,
} as const satisfies Record<string, Option>;

/** The option behind a field, for whoever only has the field's name: a search menu that asks for values. */
export const settingsOption = (key: string): Option | undefined =>
  Object.entries(fields).find(([name]) => name === key)?.[1];

const texts: Readonly<Record<keyof typeof fields, { readonly label: string; readonly hint: string }>> = {
  breaks: { label: 'Breaks', hint: 'on or off' },
  every: { label: 'How often', hint: '15m to 8h' },
  at: { label: 'From minute', hint: 'e.g. :00; empty: ten minutes before the hour' },
  hours: { label: 'Working hours', hint: 'e.g. 09:00-12:00,13:00-17:00' },
  days: { label: 'Working days', hint: 'e.g. mon-fri' },
  zone: { label: 'Time zone', hint: 'e.g. Europe/Berlin' },
  version: { label: 'Poses', hint: 'chair, standing, floor or any' },
  motion: { label: 'Moving pictures', hint: 'on or off' },
  silent: { label: 'No notification', hint: 'on: breaks come without one' },
  daysOff: { label: 'Days off', hint: 'dates, e.g. 2026-12-24,2026-12-31' },
  pause: { label: 'Pause', hint: 'e.g. 2h, tomorrow, until 2027-01-04; empty: none' },
};

const values = (plan: Plan, now: Instant): Readonly<Record<keyof typeof fields, string>> => ({
  breaks: plan.state.is === 'off' ? 'off' : 'on',
  every: formatMinutes(plan.every),
  at: plan.at === undefined ? '' : formatMark(plan.at),
  hours: formatHours(plan.hours),
  days: formatDays(plan.days),
  zone: plan.zone,
  version: plan.version,
  motion: plan.motion ? 'on' : 'off',
  silent: plan.silent ? 'on' : 'off',
  daysOff: daysOffAhead(plan, isoDate(now, plan.zone)).join(','),
  pause:
    plan.pausedUntil !== undefined && isPaused(plan, now) ? formatPause(plan.pausedUntil, plan.zone) : '',
});

/** Fields that there are only where the platform can do what they set. */
const needs: Readonly<Partial<Record<keyof typeof fields, Ability>>> = {
  motion: 'motion',
  silent: 'silence',
};

export interface FormSetting {
  /** The present plan, or a new one. */
  readonly plan: Plan;
  /** Otherwise that field is empty. */
  readonly zoneKnown: boolean;
  /** Of the channel's platform. */
  readonly abilities: readonly Ability[];
  readonly now: Instant;
}

export function settingsForm({ plan, zoneKnown, abilities, now }: FormSetting): Form {
  const filled = values(plan, now);
  return {
    id: 'settings',
    title: 'Desk breaks',
    intro: 'When this channel gets a break.',
    submit: 'Save',
    fields: (Object.keys(fields) as (keyof typeof fields)[])
      .filter((key) => needs[key] === undefined || abilities.includes(needs[key]))
      .map((key) => ({
        key,
        ...texts[key],
        option: fields[key],
        value: key === 'zone' && !zoneKnown ? '' : filled[key],
      })),
  };
}

export interface FormSettings {
  readonly on: boolean;
  readonly settings: Pick<
    Plan,
    'every' | 'at' | 'hours' | 'days' | 'zone' | 'version' | 'daysOff' | 'pausedUntil'
  > &
    /** Only what the form had a field for. */
    Partial<Pick<Plan, 'motion' | 'silent'>>;
}

type Read<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: FormProblems };

/** All fields, or every problem beside its field. */
export function readSettings(given: FormValues, now: Instant): Read<FormSettings> {
  const problems: Record<string, string> = {};
  const read = <T>(key: keyof typeof fields, option: Option<T>): T | undefined => {
    const raw = given[key]?.trim() ?? '';
    if (raw === '' && !option.required) return undefined;
    const decoded: Decoded<T> =
      raw === '' ? { ok: false, problem: { wrong: 'This is needed.' } } : option.decode(raw);
    if (decoded.ok) return decoded.value;
    const { wrong, suggestions = [] } = decoded.problem;
    problems[key] =
      suggestions.length > 0
        ? `${wrong} Did you mean ${suggestions.join(' or ')}?`
        : `${wrong} For example ${option.example}.`;
    return undefined;
  };

  const [breaks, every, at] = [
    read('breaks', fields.breaks),
    read('every', fields.every),
    read('at', fields.at),
  ];
  const [hours, days, zone] = [
    read('hours', fields.hours),
    read('days', fields.days),
    read('zone', fields.zone),
  ];
  const [version, daysOff] = [read('version', fields.version), read('daysOff', fields.daysOff) ?? []];
  /** Nothing where the form had no such field: an older draft, or another platform's. */
  const toggle = (key: 'motion' | 'silent'): boolean | undefined =>
    given[key] === undefined ? undefined : read(key, fields[key]) === 'on';
  const [motion, silent] = [toggle('motion'), toggle('silent')];
  const pause = read('pause', fields.pause);
  const end = pause === undefined || zone === undefined ? undefined : endOfPause(pause, now, zone);
  if (end?.ok === false) problems['pause'] = end.problem.wrong;

  if (breaks === undefined || every === undefined || hours === undefined || days === undefined)
    return { ok: false, problems };
  if (zone === undefined || version === undefined || Object.keys(problems).length > 0)
    return { ok: false, problems };
  const pausedUntil = end?.ok === true ? end.value : undefined;
  return {
    ok: true,
    value: {
      on: breaks === 'on',
      settings: {
        every,
        at,
        hours,
        days,
        zone,
        version,
        ...(motion !== undefined && { motion }),
        ...(silent !== undefined && { silent }),
        daysOff,
        pausedUntil,
      },
    },
  };
}
