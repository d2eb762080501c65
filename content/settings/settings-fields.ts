/** Every setting of a plan: the table that the form, its hints and what is said of a change are made of. */
import {
  atOption,
  daysOption,
  everyOption,
  hoursOption,
  meetingsOption,
  quietOption,
  voiceOption,
  zoneOption,
} from '../commands/command-options.ts';
import { isoDate, momentInWords } from '../moments.ts';
import { accept, refuse } from '../options/option.ts';
import { dates } from '../options/date.ts';
import { daysInWords, formatDays } from '../options/days.ts';
import { formatHours, hoursInWords } from '../options/hours.ts';
import { formatMinutes } from '../options/interval.ts';
import { formatMark } from '../options/minute-mark.ts';
import { NO_HOLIDAYS, region } from '../options/region.ts';
import { pauseLength } from '../options/pause.ts';
import { formatPause } from '../spoken/pause-end.ts';
import { regionInWords } from '../places/holiday-regions.ts';
import { withHolidays } from './holiday-words.ts';
import { planSays } from './plan-sentences.ts';
import type { Plan } from '../plan.ts';
import { daysOffAhead, daysOffInWords, intervalInWords, isPaused } from './plan-words.ts';
import { onOff, poseSettings } from './pose-fields.ts';
import { as, setting } from './setting.ts';
import { pastDate } from '../spoken/calendar.ts';
import { settleDate, settlePause } from '../spoken/settle.ts';

export const pauseField = pauseLength({ summary: 'Pause', required: false });
export const holidaysField = region({ summary: 'Public holidays', required: false });
export const daysOffField = dates({ summary: 'Days off', required: false });

const isOff = (plan: Plan): boolean => plan.state.is === 'off';

/** In the order in which they are shown. */
export const settings = {
  breaks: setting({
    label: 'Breaks',
    hint: '',
    typing: 'on or off',
    group: 'breaks',
    option: onOff('Breaks'),
    by: ['on', 'off'],
    of: (plan) => (isOff(plan) ? 'off' : 'on'),
    set(plan, value) {
      if ((value === 'off') === isOff(plan)) return accept(plan);
      return accept({
        ...plan,
        state: value === 'off' ? { is: 'off', because: { kind: 'asked' } } : { is: 'on' },
      });
    },
    words: (plan) => (isOff(plan) ? 'off' : 'on'),
    says: planSays.breaks,
  }),
  every: setting({
    label: 'How often',
    hint: '',
    group: 'breaks',
    option: everyOption,
    by: ['every'],
    of: (plan) => formatMinutes(plan.every),
    set: as('every'),
    words: (plan) => intervalInWords({ ...plan, at: undefined }),
    says: planSays.every,
  }),
  at: setting({
    label: 'Start at minute',
    hint: 'Empty: ten minutes before the hour',
    typing: 'e.g. :00',
    group: 'breaks',
    option: atOption,
    by: ['every'],
    of: (plan) => (plan.at === undefined ? '' : formatMark(plan.at)),
    set: (plan, value) => accept({ ...plan, at: value }),
    words: (plan) => (plan.at === undefined ? 'empty' : formatMark(plan.at)),
    says: planSays.every,
  }),
  pause: setting({
    label: 'Pause',
    hint: 'Empty: none',
    typing: 'e.g. 2h, tomorrow, until friday',
    group: 'breaks',
    option: pauseField,
    by: ['pause', 'resume'],
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
    says: planSays.pause,
  }),
  hours: setting({
    label: 'Working hours',
    hint: '',
    typing: 'e.g. 09:00-12:00,13:00-17:00',
    group: 'times',
    option: hoursOption,
    by: ['hours'],
    of: (plan) => formatHours(plan.hours),
    set: as('hours'),
    words: (plan) => hoursInWords(plan.hours),
    says: planSays.hours,
  }),
  days: setting({
    label: 'Working days',
    hint: '',
    typing: 'e.g. mon-fri',
    group: 'times',
    option: daysOption,
    by: ['days'],
    of: (plan) => formatDays(plan.days),
    set: as('days'),
    words: (plan) => daysInWords(plan.days),
    says: planSays.days,
  }),
  zone: setting({
    label: 'Time zone',
    hint: '',
    typing: 'e.g. Europe/Berlin',
    group: 'times',
    option: zoneOption,
    by: ['tz'],
    of: (plan) => plan.zone,
    set: as('zone'),
    words: (plan) => plan.zone,
    says: planSays.zone,
  }),
  daysOff: setting({
    label: 'Days off',
    hint: 'Empty: none',
    typing: 'e.g. 24 Dec, 31 Dec',
    group: 'times',
    option: daysOffField,
    by: ['holidayAdd', 'holidayRemove'],
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
    words: (plan, now) => daysOffInWords(plan, isoDate(now, plan.zone)) || 'none',
    says: planSays.daysOff,
  }),
  meetings: setting({
    label: 'Meetings',
    hint: 'hold: breaks wait while half are in a call',
    typing: 'hold or ignore',
    group: 'times',
    needs: 'calls',
    option: meetingsOption,
    by: ['meetings'],
    of: (plan) => plan.meetings,
    set: as('meetings'),
    words: (plan) => plan.meetings,
    says: planSays.meetings,
  }),
  voice: setting({
    label: 'Voice channels',
    hint: 'ignore, hold, or only with a channel',
    typing: 'e.g. hold, only Study',
    group: 'times',
    needs: 'voice',
    option: voiceOption,
    by: ['voice'],
    of: (plan) => plan.meetings,
    set: as('meetings'),
    words: (plan) => plan.meetings,
    says: planSays.meetings,
  }),
  holidays: setting({
    label: 'Public holidays',
    hint: 'No breaks on them',
    typing: 'a country or region, or none',
    group: 'holidays',
    option: holidaysField,
    by: ['holidays'],
    of: ({ holidays }) => holidays?.region ?? '',
    set(plan, value = NO_HOLIDAYS, { now, calendars }) {
      const today = isoDate(now, plan.zone);
      if (value === NO_HOLIDAYS) return accept(withHolidays(plan, undefined, today));
      const calendar = calendars.get(value);
      return calendar === undefined
        ? refuse(`The holidays of ${regionInWords(value)} are not known here.`)
        : accept(withHolidays(plan, calendar, today));
    },
    words: ({ holidays }) => (holidays === undefined ? 'none' : regionInWords(holidays.region)),
    says: planSays.holidays,
  }),
  ...poseSettings,
  quiet: setting({
    label: 'Quiet when ignored',
    hint: 'Fewer breaks on a day when nobody presses anything',
    typing: 'on or off',
    group: 'breaks',
    option: quietOption,
    by: ['quiet'],
    of: (plan) => (plan.quiet ? 'on' : 'off'),
    set: (plan, value) => accept({ ...plan, quiet: value === 'on' }),
    words: (plan) => (plan.quiet ? 'on' : 'off'),
    says: planSays.quiet,
  }),
} as const;

export type SettingKey = keyof typeof settings;

export const settingKeys = Object.keys(settings) as readonly SettingKey[]; // The table has no other keys.
