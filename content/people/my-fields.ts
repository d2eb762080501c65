/** Everything that a person may set for themselves, as the fields of one form. */
import { stillSaid } from '../finding/what-to-avoid.ts';
import { accept } from '../options/option.ts';
import { someInWords, someOf } from '../options/some-of.ts';
import { tagInWords, type CautionTag } from '../pose/cautions.ts';
import type { PoseName } from '../pose/pose.ts';
import { poses } from '../poses/catalogue.ts';
import { putBy, type EditedField, type FieldSpec } from '../settings/edited-field.ts';
import { settings as ofPlans } from '../settings/settings-fields.ts';
import type { PutAt, Setting } from '../settings/setting.ts';
import type { Plan } from '../plan.ts';
import type { Decoded } from '../options/option.ts';
import { myMeetingsOption, myMotionOption, myVersionOption } from './my-options.ts';
import type { PersonSettings } from './person.ts';

/** What the form edits. */
export interface Mine {
  readonly settings: PersonSettings;
  /** Of breaks of their own, as it is or would begin. */
  readonly plan: Plan;
}

interface Spec<T> extends FieldSpec<Mine, T> {
  /** Nothing where the field was emptied. */
  readonly set: (settings: PersonSettings, value: T | undefined) => PersonSettings;
}

const field = <T>({ set, ...spec }: Spec<T>): EditedField<Mine, PutAt> => ({
  ...spec,
  put: putBy<Mine, T, PutAt>(
    () => spec.option,
    (mine, value): Decoded<Mine> => accept({ ...mine, settings: set(mine.settings, value) }),
  ),
});

const asHere = 'As in the breaks here';

const named = (tags: readonly CautionTag[]): ReadonlyMap<CautionTag, string> =>
  new Map(tags.map((tag) => [tag, tagInWords(tag)]));

/** No more of them in one field than platforms have checkboxes: ten. */
const parts = {
  joints: named([
    'knee',
    'hip',
    'ankle',
    'neck',
    'shoulder',
    'arm',
    'wrist',
    'carpal-tunnel',
    'sensitive-joints',
  ]),
  back: named(['back', 'spine', 'back-pain', 'disc', 'sciatica', 'tight-hips', 'hip-replacement']),
  health: named([
    'hernia',
    'abdominal-surgery',
    'pregnancy',
    'late-pregnancy',
    'menstruation',
    'high-blood-pressure',
    'glaucoma',
    'eye-or-ear-infection',
    'dizziness',
    'osteoporosis',
  ]),
} as const;

const avoiding = (label: string, called: ReadonlyMap<CautionTag, string>): EditedField<Mine, PutAt> =>
  field({
    label,
    hint: '',
    typing: `e.g. ${[...called.values()].slice(0, 2).join(', ')}`,
    group: 'what you avoid',
    option: someOf({ summary: label, required: false, called }),
    by: ['meAvoid'],
    of: ({ settings }) => someInWords(called, settings.avoid),
    set(settings, value = []) {
      const avoid = [...settings.avoid.filter((tag) => !called.has(tag)), ...value];
      return { ...settings, avoid, said: stillSaid(avoid, settings.said ?? []) };
    },
    words: ({ settings }) => someInWords(called, settings.avoid) || 'nothing of these',
  });

const poseNames: ReadonlyMap<PoseName, string> = new Map(poses.map(({ name, english }) => [name, english]));

/** The settings of a channel's plan that one's own has as well. */
export const ownKeys = ['breaks', 'every', 'at', 'pause', 'hours', 'days', 'zone', 'meetings'] as const;
export type OwnKey = (typeof ownKeys)[number];

export const isOwnKey = (key: string): key is OwnKey => ownKeys.some((one) => one === key);

/** The same setting, of the plan of one's own. */
function own(
  key: OwnKey,
  differing: Pick<Setting, 'label' | 'group' | 'by'> & Partial<Pick<Setting, 'hint' | 'option'>>,
): EditedField<Mine, PutAt> {
  const { option, of, put, words, hint, typing, needs }: Setting = ofPlans[key];
  return {
    ...{ hint, option, ...differing },
    ...(typing !== undefined && { typing }),
    ...(needs !== undefined && { needs }),
    of: ({ plan }, now) => of(plan, now),
    words: ({ plan }, now) => words(plan, now),
    put(mine, raw, at) {
      const next = put(mine.plan, raw, at);
      return next.ok ? accept({ ...mine, plan: next.value }) : next;
    },
  };
}

const breaks = 'your breaks';
const times = 'your times';

/** In the order in which they are shown. */
export const myFields = {
  version: field({
    label: 'Your version of a pose',
    hint: '',
    typing: 'chair, standing, floor, any or usual',
    group: 'poses',
    option: myVersionOption,
    by: ['meVersion'],
    of: ({ settings }) => settings.version ?? 'usual',
    set: (settings, value) => ({ ...settings, version: value === 'usual' ? undefined : value }),
    words: ({ settings }) => settings.version ?? asHere.toLowerCase(),
  }),
  motion: field({
    label: 'Moving pictures',
    hint: '',
    typing: 'on, off or usual',
    group: 'poses',
    needs: 'motion',
    option: myMotionOption,
    by: ['meMotion'],
    of: ({ settings: { motion } }) => (motion === undefined ? 'usual' : motion ? 'on' : 'off'),
    set: (settings, value) => ({
      ...settings,
      motion: value === undefined || value === 'usual' ? undefined : value === 'on',
    }),
    words: ({ settings: { motion } }) =>
      motion === undefined ? asHere.toLowerCase() : motion ? 'on' : 'off',
  }),
  leftOut: field({
    label: 'Poses that are not for you',
    hint: 'None of them comes to you',
    typing: 'e.g. Pigeon, Rabbit',
    group: 'poses',
    option: someOf({ summary: 'Poses that are not for you', required: false, called: poseNames }),
    by: [],
    of: ({ settings }) => someInWords(poseNames, settings.leftOut),
    set: (settings, value = []) => ({ ...settings, leftOut: value }),
    words: ({ settings }) => someInWords(poseNames, settings.leftOut) || 'none',
  }),
  joints: avoiding('You avoid: joints', parts.joints),
  back: avoiding('You avoid: back and hips', parts.back),
  health: avoiding('You avoid: more', parts.health),
  breaks: own('breaks', {
    label: 'Breaks of your own, by direct message',
    group: breaks,
    by: ['meOn', 'meOff'],
  }),
  every: own('every', { label: 'How often', group: breaks, by: ['meEvery'] }),
  at: own('at', { label: 'Start at minute', group: breaks, by: ['meEvery'] }),
  pause: own('pause', { label: 'Pause', group: breaks, by: ['mePause', 'meResume'] }),
  hours: own('hours', { label: 'Your working hours', group: times, by: ['meHours'] }),
  days: own('days', { label: 'Your working days', group: times, by: ['meDays'] }),
  zone: own('zone', { label: 'Your time zone', group: times, by: ['meTz'] }),
  meetings: own('meetings', {
    label: 'While you are in a call',
    hint: 'Of breaks of your own',
    option: myMeetingsOption,
    by: ['meMeetings'],
    group: times,
  }),
} as const;

export type MyKey = keyof typeof myFields;
