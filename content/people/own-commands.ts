/** Breaks of one's own, by direct message: the channel's commands once more, for anyone, about themselves alone. */
import { command } from '../commands/command.ts';
import {
  atOption,
  daysOption,
  everyOption,
  everyToo,
  hoursOption,
  zoneOption,
} from '../commands/command-options.ts';
import { pauseLength } from '../options/pause.ts';
import { zone } from '../options/zone.ts';
import { myMeetingsOption } from './my-options.ts';

const mine = { root: 'deskbreak', access: 'anyone', changes: true } as const;

export const ownCommands = {
  meOn: command({
    ...mine,
    path: ['me', 'on'],
    also: ['me start', 'me enable', 'me breaks'],
    summary: 'Breaks for you alone, by direct message',
    options: {
      zone: zone({ summary: 'Your time zone, if it is not known yet', required: false }),
      every: everyToo,
      at: atOption,
    },
  }),
  meOff: command({
    ...mine,
    path: ['me', 'off'],
    also: ['me stop', 'me disable', 'me end'],
    summary: 'Stop the breaks that come to you alone',
    options: {},
  }),
  meEvery: command({
    ...mine,
    path: ['me', 'every'],
    also: ['me interval'],
    summary: 'How often a break comes to you alone',
    options: { interval: everyOption, at: atOption },
  }),
  meHours: command({
    ...mine,
    path: ['me', 'hours'],
    summary: 'Your working hours, for breaks of your own',
    options: { hours: hoursOption },
  }),
  meDays: command({
    ...mine,
    path: ['me', 'days'],
    summary: 'Your working days, for breaks of your own',
    options: { days: daysOption },
  }),
  meTz: command({
    ...mine,
    path: ['me', 'tz'],
    also: ['me timezone', 'me time zone', 'me zone'],
    summary: 'Your time zone, for breaks of your own',
    options: { zone: zoneOption },
  }),
  meMeetings: command({
    ...mine,
    path: ['me', 'meetings'],
    also: ['me calls', 'me meeting', 'me call'],
    summary: '“hold” lets your own breaks wait while you are in a call',
    needs: 'calls',
    options: { meetings: myMeetingsOption },
  }),
  mePause: command({
    ...mine,
    path: ['me', 'pause'],
    summary: 'No breaks of your own for a while',
    options: {
      until: pauseLength({ summary: 'How long, e.g. 2h, tomorrow, until friday', required: true }),
    },
  }),
  meResume: command({
    ...mine,
    path: ['me', 'resume'],
    also: ['me unpause', 'me continue'],
    summary: 'End the pause of your own breaks',
    options: {},
  }),
} as const;
