/** Every setting of a plan as a field: how it is read from the plan, and set in it. */
import type { Ability } from './abilities.ts';
import {
  atOption,
  daysOption,
  everyOption,
  hoursOption,
  intervalBounds,
  motionOption,
  versionOption,
  zoneOption,
} from './commands.ts';
import { needed, type FieldShape, type FormValues } from './form.ts';
import { dateInWords, exactMoment, isoDate, momentInWords } from './moments.ts';
import { accept, refuse, type Decoded, type Option } from './options.ts';
import { choice } from './options/choice.ts';
import { dates } from './options/date.ts';
import { daysInWords, formatDays } from './options/days.ts';
import { formatHours, hoursInWords } from './options/hours.ts';
import { formatMinutes } from './options/interval.ts';
import { formatMark } from './options/minute-mark.ts';
import { pauseLength } from './options/pause.ts';
import type { Instant, Plan } from './plan.ts';
import { pastDate } from './spoken/calendar.ts';
import type { SpokenReader } from './spoken/reader.ts';
import { anySaid, settleDate, settlePause } from './spoken/settle.ts';
import { formatPause } from './pause-end.ts';
import { daysOffAhead, intervalInWords, isPaused, motionInWords, versionInWords } from './plan-words.ts';

export interface PutAt {
  readonly now: Instant;
  /** Reads days and moments that are said in words. */
  readonly spoken: SpokenReader | undefined;
}

interface Spec<T> extends Omit<FieldShape, 'key' | 'option' | 'group'> {
  readonly group: string;
  readonly option: Option<T>;
  /** There is such a field only where the platform can do what it sets. */
  readonly needs?: Ability;
  /** As the option reads it; empty where nothing is set. */
  readonly of: (plan: Plan, now: Instant) => string;
  /** Nothing where the field was emptied. */
  readonly set: (plan: Plan, value: T | undefined, at: PutAt) => Decoded<Plan>;
  /** The present value, a few words: `10:00–12:00`. */
  readonly words: (plan: Plan, now: Instant) => string;
  /** The same as a sentence, for whoever hears of a change. */
  readonly says: (plan: Plan, now: Instant) => string;
}

export interface Setting extends Omit<Spec<unknown>, 'set'> {
  readonly option: Option;
  /** The plan with this value, as it was typed or chosen. */
  readonly put: (plan: Plan, raw: string, at: PutAt) => Decoded<Plan>;
}

const setting = <T>({ set, ...spec }: Spec<T>): Setting => ({
  ...spec,
  put(plan, raw, at) {
    const text = raw.trim();
    if (text === '')
      return spec.option.required ? refuse(needed(spec.option).text) : set(plan, undefined, at);
    const decoded = spec.option.decode(text);
    return decoded.ok ? set(plan, decoded.value, at) : decoded;
  },
});

/** What is set as it was read. */
const as =
  <K extends keyof Plan>(key: K) =>
  (plan: Plan, value: Plan[K] | undefined): Decoded<Plan> =>
    accept(value === undefined ? plan : { ...plan, [key]: value });

const onOff = (summary: string) =>
  choice({ summary, required: true, example: 'on', choices: { on: 'on', off: 'off' } });

const pauseField = pauseLength({ summary: 'Pause', required: false });
const daysOffField = dates({ summary: 'Days off', required: false });

const isOff = (plan: Plan): boolean => plan.state.is === 'off';

/** In the order in which they are shown. */
export const settings = {
  breaks: setting({
    label: 'Breaks',
    hint: '',
    typing: 'on or off',
    group: 'breaks',
    option: onOff('Breaks'),
    of: (plan) => (isOff(plan) ? 'off' : 'on'),
    set(plan, value) {
      if ((value === 'off') === isOff(plan)) return accept(plan);
      return accept({
        ...plan,
        state: value === 'off' ? { is: 'off', because: { kind: 'asked' } } : { is: 'on' },
      });
    },
    words: (plan) => (isOff(plan) ? 'off' : 'on'),
    says: (plan) => (isOff(plan) ? 'Breaks are off.' : 'Breaks are on.'),
  }),
  every: setting({
    label: 'How often',
    hint: '',
    group: 'breaks',
    option: everyOption,
    of: (plan) => formatMinutes(plan.every),
    set: as('every'),
    words: (plan) => intervalInWords({ ...plan, at: undefined }),
    says: (plan) => `A break comes ${intervalInWords(plan)}.`,
  }),
  at: setting({
    label: 'Start at minute',
    hint: 'Empty: ten minutes before the hour',
    typing: 'e.g. :00',
    group: 'breaks',
    option: atOption,
    of: (plan) => (plan.at === undefined ? '' : formatMark(plan.at)),
    set: (plan, value) => accept({ ...plan, at: value }),
    words: (plan) => (plan.at === undefined ? 'empty' : formatMark(plan.at)),
    says: (plan) => `A break comes ${intervalInWords(plan)}.`,
  }),
  pause: setting({
    label: 'Pause',
    hint: 'Empty: none',
    typing: 'e.g. 2h, tomorrow, until friday',
    group: 'breaks',
    option: pauseField,
    of: (plan, now) =>
      plan.pausedUntil !== undefined && isPaused(plan, now) ? formatPause(plan.pausedUntil, plan.zone) : '',
    set(plan, value, { now, spoken }) {
      if (value === undefined) return accept({ ...plan, pausedUntil: undefined });
      const end = settlePause(value, { now, plan }, spoken);
      return end.ok ? accept({ ...plan, pausedUntil: end.value }) : end;
    },
    words: (plan, now) =>
      plan.pausedUntil !== undefined && isPaused(plan, now)
        ? `until ${momentInWords(plan.pausedUntil, plan.zone, now)}`
        : 'none',
    says: (plan, now) =>
      plan.pausedUntil !== undefined && isPaused(plan, now)
        ? `Breaks are paused until ${exactMoment(plan.pausedUntil, plan.zone, now)}.`
        : 'The pause is over.',
  }),
  hours: setting({
    label: 'Working hours',
    hint: '',
    typing: 'e.g. 09:00-12:00,13:00-17:00',
    group: 'times',
    option: hoursOption,
    of: (plan) => formatHours(plan.hours),
    set: as('hours'),
    words: (plan) => hoursInWords(plan.hours),
    says: (plan) => `Working hours are ${hoursInWords(plan.hours)}.`,
  }),
  days: setting({
    label: 'Working days',
    hint: '',
    typing: 'e.g. mon-fri',
    group: 'times',
    option: daysOption,
    of: (plan) => formatDays(plan.days),
    set: as('days'),
    words: (plan) => daysInWords(plan.days),
    says: (plan) => `Working days: ${daysInWords(plan.days)}.`,
  }),
  zone: setting({
    label: 'Time zone',
    hint: '',
    typing: 'e.g. Europe/Berlin',
    group: 'times',
    option: zoneOption,
    of: (plan) => plan.zone,
    set: as('zone'),
    words: (plan) => plan.zone,
    says: (plan) => `The time zone is ${plan.zone}.`,
  }),
  daysOff: setting({
    label: 'Days off',
    hint: 'Empty: none',
    typing: 'e.g. 24 Dec, 31 Dec',
    group: 'times',
    option: daysOffField,
    of: (plan, now) => daysOffAhead(plan, isoDate(now, plan.zone)).join(','),
    set(plan, value = [], { now, spoken }) {
      const today = isoDate(now, plan.zone);
      const read = value.map((one) => settleDate(one, { now, plan }, spoken));
      const wrong = read.find((one) => !one.ok);
      if (wrong !== undefined) return wrong;
      const all = [...new Set(read.flatMap((one) => (one.ok ? [one.value] : [])))].sort();
      // Days that went by while the form was open are nobody's mistake.
      const past = all.find((date) => date < today && !plan.daysOff.includes(date));
      if (past !== undefined) return pastDate(past, today);
      return accept({ ...plan, daysOff: all.filter((date) => date >= today) });
    },
    words: (plan, now) => listOfDays(plan, now) || 'none',
    says: (plan, now) => `Days off: ${listOfDays(plan, now) || 'none'}.`,
  }),
  version: setting({
    label: 'Poses',
    hint: '',
    typing: 'chair, standing, floor or any',
    group: 'poses',
    option: versionOption,
    of: (plan) => plan.version,
    set: as('version'),
    words: (plan) => versionInWords[plan.version],
    says: (plan) => `Poses are ${versionInWords[plan.version]}.`,
  }),
  motion: setting({
    label: 'Moving pictures',
    hint: '',
    typing: 'on or off',
    group: 'poses',
    needs: 'motion',
    option: motionOption,
    of: (plan) => (plan.motion ? 'on' : 'off'),
    set: (plan, value) => accept({ ...plan, motion: value === 'on' }),
    words: (plan) => (plan.motion ? 'on' : 'off'),
    says: (plan) => `Pictures are ${motionInWords(plan.motion)}.`,
  }),
  notification: setting({
    label: 'Notification',
    hint: 'Of each break',
    typing: 'on or off',
    group: 'poses',
    needs: 'silence',
    option: onOff('Notification'),
    of: (plan) => (plan.silent ? 'off' : 'on'),
    set: (plan, value) => accept({ ...plan, silent: value === 'off' }),
    words: (plan) => (plan.silent ? 'off' : 'on'),
    says: (plan) =>
      plan.silent ? 'Breaks come without a notification.' : 'Breaks come with a notification.',
  }),
} as const;

export type SettingKey = keyof typeof settings;

export const settingKeys = Object.keys(settings) as readonly SettingKey[]; // The table has no other keys.

/** Whether a day or a moment is given in words that depend on the day. */
export function anyDaySaid(given: FormValues): boolean {
  const pause = pauseField.decode(given['pause'] ?? '');
  const daysOff = daysOffField.decode(given['daysOff'] ?? '');
  return anySaid([...(pause.ok ? [pause.value] : []), ...(daysOff.ok ? daysOff.value : [])]);
}

const listOfDays = (plan: Plan, now: Instant): string =>
  daysOffAhead(plan, isoDate(now, plan.zone)).map(dateInWords).join(', ');

/** `leastEvery`: the operator's shortest interval, in minutes. */
export function settingsShapes(leastEvery: number): readonly FieldShape[] {
  const least = formatMinutes(Math.max(leastEvery, intervalBounds.min));
  const range = `${least} to ${formatMinutes(intervalBounds.max)}`;
  return settingKeys.map((key) => {
    const { label, hint, typing, group, option } = settings[key];
    // A range is worth knowing however the value is given.
    return key === 'every'
      ? { key, label, hint: range, group, option }
      : { key, label, hint, group, option, ...(typing !== undefined && { typing }) };
  });
}
