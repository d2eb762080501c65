/** The options that several commands and fields share, each once. */
import { choice } from '../options/choice.ts';
import { weekdays } from '../options/days.ts';
import { workingHours } from '../options/hours.ts';
import { interval } from '../options/interval.ts';
import { minuteMark } from '../options/minute-mark.ts';
import { voice } from '../options/voice.ts';
import { region } from '../options/region.ts';
import { zone } from '../options/zone.ts';

/** The bounds that hold everywhere; an operator may raise the lower one. */
export const intervalBounds = { min: 15, max: 480 } as const;

export const everyOption = interval({
  summary: 'How often, in minutes or hours, up to 8 h',
  required: true,
  example: '45m',
  ...intervalBounds,
});
/** Beside another value. */
export const everyToo = interval({
  summary: 'How often, if you want another interval',
  required: false,
  keyword: 'every',
  example: '45m',
  ...intervalBounds,
});
export const atOption = minuteMark({ summary: 'Minute of the hour', required: false, keyword: 'at' });
export const hoursOption = workingHours({ summary: 'Working hours', required: true });
export const daysOption = weekdays({ summary: 'Working days', required: true });
export const zoneOption = zone({ summary: 'Time zone, as area and city', required: true });
export const versionsInOtherWords = {
  chairs: 'chair',
  seated: 'chair',
  sitting: 'chair',
  sit: 'chair',
  seat: 'chair',
  'sitting down': 'chair',
  'on a chair': 'chair',
  sitzen: 'chair',
  'im sitzen': 'chair',
  stand: 'standing',
  'stand up': 'standing',
  'standing up': 'standing',
  upright: 'standing',
  stehen: 'standing',
  'im stehen': 'standing',
  'on the floor': 'floor',
  'on a mat': 'floor',
  mat: 'floor',
  ground: 'floor',
} as const;

export const versionOption = choice({
  summary: 'On a chair, standing, on the floor, or any (chair or standing)',
  required: true,
  example: 'chair',
  also: versionsInOtherWords,
  choices: {
    chair: 'on a chair',
    standing: 'standing',
    floor: 'on the floor',
    any: 'any (chair or standing)',
  },
});
export const holidaysOption = region({ summary: 'Country or region, or none', required: true });
const onOff = (summary: string, example: 'on' | 'off' = 'off') =>
  choice({
    summary,
    required: true,
    example,
    also: { yes: 'on', no: 'off', true: 'on', false: 'off' },
    choices: { on: 'on', off: 'off' },
  });
export const motionOption = onOff('on: moving pictures; off: still ones');
export const silentOption = onOff('on: no notification; off: as usual');
export const meetingsInOtherWords = {
  on: 'hold',
  yes: 'hold',
  wait: 'hold',
  off: 'ignore',
  no: 'ignore',
  none: 'ignore',
} as const;
export const meetingsOption = choice({
  summary: 'hold: breaks wait while people are in a call; ignore: they do not',
  required: true,
  example: 'hold',
  also: meetingsInOtherWords,
  choices: { hold: 'hold', ignore: 'ignore' },
});
export const voiceOption = voice({ summary: 'hold, ignore, or only with a voice channel', required: true });
export const quietOption = onOff(
  'on: fewer on a day when nobody presses anything; off: as often as set',
  'on',
);
export const tidyOption = onOff(
  'on: a break that nobody touched is removed when the next comes; off: all stay',
  'on',
);
export const monthlyOption = onOff('on: once a month; off: no more', 'on');
