/** A channel's settings, as values that are right by construction: the options parse, these only hold. */
import type { VersionName } from './pose/pose.ts';

/** Minutes since midnight of a wall clock: 0 to 1439, or 1440 as an end. */
export type MinuteOfDay = number;

/** ISO 8601: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A calendar date without a zone, `YYYY-MM-DD`. */
export type IsoDate = string;

/** Milliseconds since the epoch. */
export type Instant = number;

/** Working hours. An end at or before the start lies on the next day; the range belongs to the day it starts on. */
export interface HourRange {
  readonly start: MinuteOfDay;
  readonly end: MinuteOfDay;
}

/** A day on which a region has a public holiday. */
export interface Holiday {
  readonly date: IsoDate;
  readonly name: string;
}

/** The public holidays of a region, for a few years from when they were computed. */
export interface HolidayCalendar {
  /** `DE`, `DE-BY` */
  readonly region: string;
  /** Grows with the years that it covers and with what was known when it was computed. */
  readonly edition: number;
  /** Sorted. */
  readonly days: readonly Holiday[];
}

/** All that decides when breaks are due. */
export interface Timetable {
  /** Minutes between breaks, 15 to 480. */
  readonly every: number;
  /** Minute of the hour at which the first break of a range falls; without it, ten minutes before the hour. */
  readonly at: number | undefined;
  /** Sorted by start; at least 30 minutes each; no two overlap. */
  readonly hours: readonly HourRange[];
  /** Sorted, never empty. */
  readonly days: readonly Weekday[];
  /** IANA name. */
  readonly zone: string;
  /** Sorted. */
  readonly daysOff: readonly IsoDate[];
  /** Days off as well. */
  readonly holidays: HolidayCalendar | undefined;
  /** Holidays that are working days all the same. Sorted. */
  readonly workdays: readonly IsoDate[];
  /** Breaks before this instant are not due. */
  readonly pausedUntil: Instant | undefined;
}

/** `any` means chair or standing: nobody is asked to the floor of an office by surprise. */
export const planVersions = ['chair', 'standing', 'floor', 'any'] as const;

export type PlanVersion = (typeof planVersions)[number];

export const versionsOf = (version: PlanVersion): readonly VersionName[] =>
  version === 'any' ? ['chair', 'standing'] : [version];

/**
 * What a break waits for. `hold`: until fewer than half of the people here are in a call or want no interruption.
 * `only …`: until somebody is in the voice channel of that name, and not alone.
 */
export type Meetings = 'ignore' | 'hold' | `only ${string}`;

export interface Plan extends Timetable {
  readonly version: PlanVersion;
  /** Breaks come with a moving picture; otherwise with a still one. */
  readonly motion: boolean;
  /** Breaks come without a notification, where the platform can do so. */
  readonly silent: boolean;
  /** On a day when nobody presses anything they come less often. */
  readonly quiet: boolean;
  /** A break that nobody touched is removed when the next one has come, where the platform can do so. */
  readonly tidy: boolean;
  readonly meetings: Meetings;
  /** Whether breaks are posted, and if not, why not. */
  readonly state: PlanState;
  /** Who switched it on: on some platforms this person may change it. */
  readonly owner: string | undefined;
}

export type PlanState =
  | { readonly is: 'on' }
  | { readonly is: 'off'; readonly because: OffReason }
  /** The whole workspace is out of reach; resumes by itself when it is back. */
  | { readonly is: 'held'; readonly because: string };

export type OffReason =
  | { readonly kind: 'asked' }
  /** The platform refused for good, e.g. the channel is archived. `detail` is a sentence. */
  | { readonly kind: 'refused'; readonly detail: string };

/** Sunday never comes first: sorted as ISO numbers. */
const workweek: readonly Weekday[] = [1, 2, 3, 4, 5];

const defaultHours: readonly HourRange[] = [
  { start: 9 * 60, end: 12 * 60 },
  { start: 13 * 60, end: 17 * 60 },
];

/** A plan with the defaults, off until somebody switches it on. `leastEvery`: the operator's shortest interval, in minutes. */
export const newPlan = (zone: string, leastEvery = 60): Plan => ({
  every: Math.max(60, leastEvery),
  at: undefined,
  hours: defaultHours,
  days: workweek,
  zone,
  daysOff: [],
  holidays: undefined,
  workdays: [],
  pausedUntil: undefined,
  version: 'chair',
  motion: true,
  silent: false,
  quiet: false,
  tidy: false,
  meetings: 'ignore',
  state: { is: 'off', because: { kind: 'asked' } },
  owner: undefined,
});
