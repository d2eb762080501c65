/** What a plan has become in one respect, as a sentence: for whoever set it by a command or in the form. */
import { exactMoment, isoDate } from '../moments.ts';
import { daysInWords } from '../options/days.ts';
import { hoursInWords } from '../options/hours.ts';
import { regionInWords } from '../places/holiday-regions.ts';
import type { Instant, Plan } from '../plan.ts';
import {
  daysOffInWords,
  intervalInWords,
  isPaused,
  meetingsInWords,
  motionInWords,
  versionInWords,
} from './plan-words.ts';

export const quietClause = (quiet: boolean): string =>
  quiet
    ? 'breaks that nobody touches come less often that day'
    : 'breaks come as often as set, touched or not';

export const tidyClause = (tidy: boolean): string =>
  tidy ? 'a break that nobody touched is removed when the next one comes' : 'breaks stay, touched or not';

const sentence = (clause: string): string => `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;

export const planSays = {
  breaks: ({ state }) => (state.is === 'off' ? 'Breaks are off.' : 'Breaks are on.'),
  every: (plan) => `A break comes ${intervalInWords(plan)}.`,
  pause: (plan, now) =>
    plan.pausedUntil !== undefined && isPaused(plan, now)
      ? `Breaks are paused until ${exactMoment(plan.pausedUntil, plan.zone, now)}.`
      : 'The pause is over.',
  hours: ({ hours }) => `Working hours are ${hoursInWords(hours)}.`,
  days: ({ days }) => `Working days: ${daysInWords(days)}.`,
  zone: ({ zone }) => `The time zone is ${zone}.`,
  daysOff: (plan, now) => `Days off: ${daysOffInWords(plan, isoDate(now, plan.zone)) || 'none'}.`,
  holidays: ({ holidays }) =>
    holidays === undefined
      ? 'Breaks come on public holidays as well.'
      : `Public holidays of ${regionInWords(holidays.region)} are days off.`,
  version: ({ version }) => `Poses are ${versionInWords[version]}.`,
  motion: ({ motion }) => `Pictures are ${motionInWords(motion)}.`,
  quiet: ({ quiet }) => sentence(quietClause(quiet)),
  tidy: ({ tidy }) => sentence(tidyClause(tidy)),
  silent: ({ silent }) => `Breaks come ${silent ? 'without' : 'with'} a notification.`,
  meetings: ({ meetings }) => `Breaks ${meetingsInWords(meetings)}.`,
} as const satisfies Readonly<Record<string, (plan: Plan, now: Instant) => string>>;
