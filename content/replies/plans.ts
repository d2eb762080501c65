/** Answers about a channel's plan. */
import type { Ability } from '../abilities.ts';
import { commandSpan } from '../commands/command-spans.ts';
import type { Block, Message, Span, Text } from '../message.ts';
import { exactMoment, isoDate, moment, momentInWords } from '../moments.ts';
import type { Instant, Plan } from '../plan.ts';
import type { Quiet } from '../quiet.ts';
import { quietStatus } from '../settings/quiet-words.ts';
import {
  isPaused,
  planFacts,
  stateInWords,
  timetableInWords,
  type FactLabel,
} from '../settings/plan-words.ts';
import { holidayNote } from '../holidays/notes.ts';
import { findZone } from '../places/zones.ts';
import { holidaysAhead, noBreakOn } from '../settings/holiday-words.ts';
import { lastChanges, type DatedChange } from './status/last-changes.ts';
import { byTheirClock, latestBreaks, type LatestBreak, type ReaderClock } from './status/latest-breaks.ts';
import { note } from './basics.ts';

export interface PlanNews {
  readonly plan: Plan;
  /** Of the channel's platform. */
  readonly abilities: readonly Ability[];
  /** The next slots, as many as are to be shown. */
  readonly upcoming: readonly Instant[];
  /** Why they come less often now. */
  readonly quiet?: Quiet | undefined;
  /** What the platform calls a workspace. */
  readonly workspace: string;
  /** Of somebody's own breaks. */
  readonly isOwn?: boolean;
  /** What is not known of people whom breaks wait for, and how to change that. */
  readonly lacking?: string | undefined;
  readonly now: Instant;
}

/** `today 14:50 · today 15:50`, a moment each; `inZone`: as text, by the channel's clock on every platform. */
function momentsInWords(
  slots: readonly Instant[],
  zone: string,
  now: Instant,
  inZone: boolean,
): readonly Span[] {
  const told = (slot: Instant) => (inZone ? momentInWords(slot, zone, now) : moment(slot, zone, now));
  return slots.flatMap((slot, at) => [...(at === 0 ? [] : [' · ']), told(slot)]);
}

const spansOf = (text: Text): readonly Span[] => (typeof text === 'string' ? [text] : text);

function nextLine({ plan, upcoming, workspace, isOwn = false, now }: PlanNews, inZone = false): Text {
  if (plan.state.is === 'off')
    return isOwn
      ? [commandSpan('/deskbreak me on'), ' starts your breaks.']
      : [commandSpan('/deskbreak on'), ' starts breaks.'];
  if (plan.state.is === 'held') return `Breaks go on when the ${workspace} is within reach again.`;
  if (findZone(plan.zone) === undefined)
    return [
      `The time zone ${plan.zone} is not known here. For example `,
      commandSpan(isOwn ? '/deskbreak me tz Europe/Berlin' : '/deskbreak tz Europe/Berlin'),
      ' sets another.',
    ];
  if (upcoming.length === 0) return 'No break comes within the next year: look at the days off.';
  return [
    upcoming.length === 1 ? 'Next break: ' : 'Next breaks: ',
    ...momentsInWords(upcoming, plan.zone, now, inZone),
    ...leftOut(plan, upcoming, now),
  ];
}

/** The holidays that lie before them. */
function leftOut(plan: Plan, upcoming: readonly Instant[], now: Instant): readonly Span[] {
  const last = upcoming.at(-1) ?? now;
  const days = holidaysAhead(plan, isoDate(now, plan.zone), isoDate(last, plan.zone));
  const said = noBreakOn(days);
  return said === undefined ? [] : [`. ${said}`];
}

/** What has changed. `tells`: what of the plan is said by that already. */
export interface Headline {
  readonly text: string;
  readonly tells: readonly FactLabel[];
}

/**
 * The echo after a change: that, the rest of the plan and the next slot. `remark`: what else there is to know, once. `more`:
 * what came of telling the channel.
 */
export function planChanged(
  news: PlanNews,
  { text: headline, tells }: Headline,
  remark?: string,
  more: readonly Block[] = [],
): Message {
  const next = nextLine(news);
  return {
    summary: [`${headline} `, ...spansOf(next)],
    mood: 'calm',
    blocks: [
      { block: 'paragraph', text: [{ span: 'strong', text: headline }] },
      {
        block: 'facts',
        items: planFacts(news.plan, news).filter(({ label }) => !tells.includes(label)),
      },
      { block: 'paragraph', text: next },
      ...(remark === undefined ? [] : [{ block: 'aside', tone: 'caution', text: remark } as const]),
      ...more,
    ],
  };
}

/** What is not known of people whom breaks wait for, where anything is not. */
export const lackingOf = (text: string | undefined): readonly Block[] =>
  text === undefined ? [] : [{ block: 'aside', tone: 'tip', text }];

/** What no calendar knows of the holidays that were chosen. */
export function noteOfHolidays(before: Plan, { holidays }: Plan): readonly Block[] {
  if (holidays === undefined || holidays.region === before.holidays?.region) return [];
  const text = holidayNote(holidays.region);
  return text === undefined ? [] : [{ block: 'aside', tone: 'tip', text }];
}

export interface PlanHistory {
  /** The latest first. */
  readonly breaks: readonly LatestBreak[];
  /** For whoever may change the plan. */
  readonly changes: readonly DatedChange[];
}

/** `clock`: of whoever reads it, where that is known. */
export function planStatus(
  news: PlanNews,
  { breaks, changes }: PlanHistory,
  clock: ReaderClock | undefined,
): Message {
  const next = nextLine(news, true);
  const { plan, upcoming, now } = news;
  return {
    summary: [`Breaks are ${stateInWords(plan, now)}. `, ...spansOf(next)],
    mood: 'calm',
    blocks: [
      { block: 'heading', text: 'Desk breaks here' },
      { block: 'facts', items: planFacts(plan, news) },
      { block: 'paragraph', text: next },
      ...byTheirClock(upcoming, plan.zone, clock, now),
      ...(news.quiet === undefined ? [] : [{ block: 'paragraph', text: quietStatus(news.quiet) } as const]),
      ...latestBreaks(breaks, { zone: plan.zone, now }),
      ...lackingOf(news.lacking),
      ...lastChanges(changes, plan.zone, now),
    ],
  };
}

/** The one public line after a change: who did it, and what. No mention: the name is plain text. */
export const publicLine = (text: string): Message => note(text);

/** In place of a line about changes that were taken back a moment later: what holds now, as before them. */
export const publicLineUndone = (who: string, plan: Plan, now: Instant): Message =>
  note(
    plan.pausedUntil !== undefined && isPaused(plan, now)
      ? `${who}: breaks stay paused until ${exactMoment(plan.pausedUntil, plan.zone, now)}.`
      : `${who}: breaks go on as before, ${timetableInWords(plan)}.`,
  );

/** Whoever has just switched breaks on sees what there is to do with them. */
export const whatNext: Block = {
  block: 'paragraph',
  text: [
    'See one now: ',
    commandSpan('/deskbreak now'),
    '. Change anything: ',
    commandSpan('/deskbreak'),
    '. Stop: ',
    commandSpan('/deskbreak off'),
    '.',
  ],
};

export const stillPaused = (until: string): string =>
  `Breaks are paused until ${until}. They go on by themselves then.`;

/** Whether people are in a call is minded only where somebody wants that. */
const heldBy = (abilities: readonly Ability[]): readonly Span[] => {
  const [command] = [
    ...(abilities.includes('calls') ? [commandSpan('/deskbreak meetings hold')] : []),
    ...(abilities.includes('voice') ? [commandSpan('/deskbreak voice hold')] : []),
  ];
  return command === undefined ? [] : [' ', command, ' lets them wait while people are in a call.'];
};

/** Said once, when the bot is invited to a channel where breaks were never set up. */
export const hello = (abilities: readonly Ability[]): Message =>
  note([
    'Hello, I bring desk breaks: one yoga pose, three steps, a minute or two. ',
    commandSpan('/deskbreak on'),
    ' starts them in this channel, in its working hours. ',
    commandSpan('/pose'),
    ' is a pose for you alone, at any time.',
    ...heldBy(abilities),
  ]);
