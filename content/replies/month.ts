/** Four weeks of breaks: in a picture, and the same in words. */
import { commandSpan } from '../commands/command-spans.ts';
import type { Fact, Message, Picture } from '../message.ts';
import { daysInWords } from '../moments.ts';
import { percentOf, weekdayNames } from '../month/heat-map.ts';
import { busiest, type HourOfWeek, type Month, type Share } from '../month/month.ts';
import type { Weekday } from '../plan.ts';
import { fnv1aMixed } from '../text/fnv.ts';
import { note } from './basics.ts';

/** Viva Insights' convention: of fewer people, numbers tell too much about each. */
export const LEAST_PEOPLE = 5;

export const noMonthYet: Message = note([
  'No break was posted here in the last four weeks, so there is nothing to count. ',
  commandSpan('/deskbreak status'),
  ' tells when the next one comes.',
]);

export const tooFewPeople: Message = note(
  `Numbers are shown once ${LEAST_PEOPLE} different people have pressed Done here within about a week. Of fewer, they would tell too much about each of them. Every break counts all the same.`,
);

const clockOf = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
const ofAll = ({ done, breaks }: Share): string => `${done} of ${breaks} done`;

const withPercent = (share: Share): string =>
  share.breaks === 0 ? 'no break' : `${ofAll(share)} (${percentOf(share)} %)`;

function facts(month: Month): readonly Fact[] {
  const best = busiest(month);
  return [
    ...(best === undefined
      ? []
      : [
          {
            label: 'Busiest hour',
            value: `${clockOf(best.hour)} to ${clockOf((best.hour + 1) % 24)}, ${ofAll(best)}`,
          },
        ]),
    ...month.weeks.map((week) => ({ label: daysInWords(week.from, week.until), value: withPercent(week) })),
  ];
}

/** What the picture shows, weekday by weekday, as far as one sentence can. */
function altOf({ hours }: Month): string {
  const days = ([1, 2, 3, 4, 5, 6, 7] as const).flatMap((day: Weekday) => {
    const own = hours.filter(({ weekday }) => weekday === day);
    const sum = (of: keyof Share): number => own.reduce((total, hour) => total + hour[of], 0);
    const best = sum('done') > 0 ? `, best at ${bestOf(own)}` : '';
    return own.length === 0 ? [] : [`${weekdayNames[day]} ${sum('done')} of ${sum('breaks')}${best}`];
  });
  return `A table of hours and weekdays: how many breaks were posted, and how many of them somebody did. ${days.join('; ')}.`;
}

function bestOf(hours: readonly HourOfWeek[]): string {
  const [first, ...others] = hours;
  const best = others.reduce((so, hour) => (hour.done > so.done ? hour : so), first ?? { hour: 0, done: 0 });
  return clockOf(best.hour);
}

/** Other numbers, another name. */
const pictureOf = (month: Month): Picture => ({
  name: `month-${fnv1aMixed(JSON.stringify(month.hours)).toString(36)}`,
  alt: altOf(month),
  chart: month.hours,
});

const sentenceOf = ({ breaks, done }: Month): string => {
  const posted = breaks === 1 ? '1 break was posted' : `${breaks} breaks were posted`;
  if (done === 0) return `${posted}; nobody pressed Done under any of them.`;
  if (done === breaks) return `${posted}, and somebody did each of them.`;
  return `${posted}, and somebody did ${done} of them (${percentOf({ breaks, done })} %).`;
};

export function monthMessage(month: Month): Message {
  const sentence = sentenceOf(month);
  return {
    summary: `The last four weeks: ${sentence}`,
    mood: 'calm',
    blocks: [
      { block: 'heading', text: 'The last four weeks here' },
      { block: 'paragraph', text: [{ span: 'strong', text: sentence }] },
      { block: 'picture', picture: pictureOf(month) },
      { block: 'facts', items: facts(month) },
      { block: 'footnote', text: 'Numbers only: whose they are is forgotten after eight days.' },
    ],
  };
}

const there = commandSpan('/deskbreak stats monthly off');

/** Once a month, to the one who asked for it. */
export const monthlyMessage = (month: Message, channel: string): Message => ({
  ...month,
  blocks: [
    {
      block: 'paragraph',
      text: ['Your desk breaks in ', { span: 'channel', channel, text: 'a channel' }, ':'],
    },
    ...month.blocks,
    { block: 'footnote', text: ['You asked for this once a month; ', there, ' there ends it.'] },
  ],
});

export const monthlyOn: Message = note([
  'Once a month, on its first working day, you get the numbers from here by direct message. ',
  there,
  ' ends it.',
]);

export const monthlyOff: Message = note('You get no more numbers from here by direct message.');

export const noMonthly: Message = note([
  'You do not get the numbers from here by direct message. ',
  commandSpan('/deskbreak stats monthly on'),
  ' sends them once a month.',
]);

export const monthlyIsTheirs: Message = note([
  'Once a month they go to whoever switched breaks on here, and only they decide. ',
  commandSpan('/deskbreak stats'),
  ' shows them to you now.',
]);
