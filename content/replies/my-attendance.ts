/** What somebody has done, told to them alone, and measured against nobody. */
import { commandSpan } from '../commands/command-spans.ts';
import type { Block, Message, Text } from '../message.ts';
import type { Attendance, DaysSum, Streak } from '../people/attendance.ts';
import type { DayCounts } from '../people/done-days.ts';

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const sumInWords = ({ breaks, days }: DaysSum): string =>
  breaks === 0 ? 'none yet' : `${counted(breaks, 'break')} on ${counted(days, 'day')}`;

function streakLine({ days, isTodayDone }: Streak): string {
  if (days === 0) return 'In a row: the next break that you do begins one.';
  return `In a row: ${counted(days, 'working day')}${isTodayDone ? '' : ', and today is still open'}.`;
}

const kindly = (breaks: number): readonly Text[] =>
  breaks > 0
    ? []
    : ['Some weeks are like that. One short break is a fine beginning, and it starts anew each day.'];

/** Breaks of their own. */
export interface OwnNews {
  readonly lines: readonly Text[];
  /** What became of the latest. */
  readonly latest: readonly Block[];
}

const noneOfTheirOwn: OwnNews = { lines: [], latest: [] };

const shown = (
  summary: string,
  { items, latest }: { readonly items: readonly Text[]; readonly latest: readonly Block[] },
  footnote: Text,
): Message => ({
  summary,
  mood: 'calm',
  blocks: [
    { block: 'heading', text: 'What you did' },
    { block: 'list', items },
    ...latest,
    { block: 'footnote', text: footnote },
  ],
});

export const myAttendance = ({ week, month, streak }: Attendance, own = noneOfTheirOwn): Message =>
  shown(
    `This week: ${sumInWords(week)}.`,
    {
      items: [
        `This week: ${sumInWords(week)}.`,
        `This month: ${sumInWords(month)}.`,
        streakLine(streak),
        ...kindly(week.breaks),
        ...own.lines,
      ],
      latest: own.latest,
    },
    [
      'Only you see this, and nobody is compared. Weekends and days off end no row. I keep a number a day, for a year; ',
      commandSpan('/deskbreak me forget'),
      ' deletes it.',
    ],
  );

/** For whoever has no row: what breaks that are not forgotten yet tell. */
export function lateAttendance(counts: DayCounts, streak: Streak, own = noneOfTheirOwn): Message {
  const breaks = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const sum = sumInWords({ breaks, days: counts.size });
  return shown(
    `In the last days: ${sum}.`,
    {
      items: [`In the last 8 days: ${sum}.`, streakLine(streak), ...kindly(breaks), ...own.lines],
      latest: own.latest,
    },
    [
      'Only you see this. I know no more: who did a break is forgotten after 8 days. To have a number a day kept for a year, set anything for yourself, for example ',
      commandSpan('/deskbreak me version chair'),
      '.',
    ],
  );
}
