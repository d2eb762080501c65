/** A plan in words. */
import type { Ability } from '../abilities.ts';
import { dateInWords, isoDate, momentInWords } from '../moments.ts';
import { daysInWords } from '../options/days.ts';
import { hoursInWords } from '../options/hours.ts';
import { minutesInWords } from '../options/interval.ts';
import { formatMark } from '../options/minute-mark.ts';
import { holidaysInWords } from './holiday-words.ts';
import type { Fact } from '../message.ts';
import { quote } from '../options/option.ts';
import { roomOf } from '../options/voice.ts';
import type { Instant, Meetings, Plan, PlanVersion, Timetable } from '../plan.ts';

export const versionInWords: Readonly<Record<PlanVersion, string>> = {
  chair: 'on a chair',
  standing: 'standing',
  floor: 'on the floor',
  any: 'on a chair or standing',
};

export const motionInWords = (motion: boolean): string => (motion ? 'moving' : 'still');

/** What breaks wait for, to be read behind “breaks”. `isOwn`: they are somebody's own. */
export function meetingsInWords(meetings: Meetings, isOwn = false): string {
  const room = roomOf(meetings);
  if (isOwn)
    return meetings === 'hold'
      ? 'wait while you are in a call, for 20 minutes at most'
      : 'do not wait for calls';
  if (room !== undefined) return `come only while two people or more are in ${quote(room)}`;
  return meetings === 'hold'
    ? 'wait while half of the people here are in a call, for 20 minutes at most'
    : 'do not wait for calls';
}

const onOff = (on: boolean): string => (on ? 'on' : 'off');

/** `every hour`, `every 45 min, from :00`. */
export const intervalInWords = ({ every, at }: Pick<Timetable, 'every' | 'at'>): string =>
  `every ${every === 60 ? 'hour' : minutesInWords(every)}${at === undefined ? '' : `, from ${formatMark(at)}`}`;

/** `every 60 min, 09:00–12:00 and 13:00–17:00, Mon–Fri (Europe/Berlin)`. */
export const timetableInWords = (timetable: Timetable): string =>
  `${intervalInWords(timetable)}, ${hoursInWords(timetable.hours)}, ${daysInWords(timetable.days)} (${timetable.zone})`;

export const isPaused = (plan: Plan, now: Instant): boolean =>
  plan.pausedUntil !== undefined && plan.pausedUntil > now;

/** `on`, `paused until tomorrow 00:00`, `off`, with the reason where it was not asked for. */
export function stateInWords(plan: Plan, now: Instant): string {
  switch (plan.state.is) {
    case 'on':
      return plan.pausedUntil !== undefined && plan.pausedUntil > now
        ? `paused until ${momentInWords(plan.pausedUntil, plan.zone, now)}`
        : 'on';
    case 'held':
      return `on hold: ${plan.state.because}`;
    case 'off':
      return plan.state.because.kind === 'asked' ? 'off' : `off: ${plan.state.because.detail}`;
  }
}

/** Days off that are still to come. */
export const daysOffAhead = (plan: Plan, today: string): readonly string[] =>
  plan.daysOff.filter((date) => date >= today);

/** `24 Dec, 31 Dec`; empty where none is to come. */
export const daysOffInWords = (plan: Plan, today: string): string =>
  daysOffAhead(plan, today).map(dateInWords).join(', ');

/** What a line of a plan is about. */
export type FactLabel =
  | 'Breaks'
  | 'How often'
  | 'Hours'
  | 'Days'
  | 'Time zone'
  | 'Poses'
  | 'Moving pictures'
  | 'Notification'
  | 'Meetings'
  | 'When ignored'
  | 'Tidy'
  | 'Days off'
  | 'Holidays';

/** The whole plan, a fact a line; without what the platform has no `abilities` for. `isOwn`: it is somebody's own. */
export function planFacts(
  plan: Plan,
  {
    abilities,
    now,
    isOwn,
  }: { readonly abilities: readonly Ability[]; readonly now: Instant; readonly isOwn?: boolean },
): readonly (Fact & { readonly label: FactLabel })[] {
  const today = isoDate(now, plan.zone);
  const daysOff = daysOffInWords(plan, today);
  return [
    { label: 'Breaks', value: stateInWords(plan, now) },
    { label: 'How often', value: intervalInWords(plan) },
    { label: 'Hours', value: hoursInWords(plan.hours) },
    { label: 'Days', value: daysInWords(plan.days) },
    { label: 'Time zone', value: plan.zone },
    { label: 'Poses', value: versionInWords[plan.version] },
    ...(abilities.includes('motion')
      ? [{ label: 'Moving pictures', value: onOff(plan.motion) } as const]
      : []),
    ...(abilities.includes('silence')
      ? [{ label: 'Notification', value: onOff(!plan.silent) } as const]
      : []),
    ...(abilities.includes('calls') || abilities.includes('voice')
      ? [{ label: 'Meetings', value: `breaks ${meetingsInWords(plan.meetings, isOwn)}` } as const]
      : []),
    // As often as ever is what everybody takes for granted.
    ...(plan.quiet ? [{ label: 'When ignored', value: 'less often that day' } as const] : []),
    ...(plan.tidy && abilities.includes('removal')
      ? [{ label: 'Tidy', value: 'a break that nobody touched goes when the next comes' } as const]
      : []),
    ...(daysOff === '' ? [] : [{ label: 'Days off', value: daysOff } as const]),
    ...(plan.holidays === undefined
      ? []
      : [{ label: 'Holidays', value: holidaysInWords(plan, today) } as const]),
  ];
}
