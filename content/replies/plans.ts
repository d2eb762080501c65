/** Answers about a channel's plan. */
import type { Ability } from '../abilities.ts';
import { commandSpan } from '../commands/command-spans.ts';
import { writeConfirmed } from '../commands/confirmed.ts';
import { example, spanOf } from '../commands/examples.ts';
import type { Block, Button, Message, Span, Text } from '../message.ts';
import { isoDate, moment } from '../moments.ts';
import type { Instant, Plan } from '../plan.ts';
import { formatMinutes } from '../options/interval.ts';
import { formatMark } from '../options/minute-mark.ts';
import { intervalInWords, planFacts, stateInWords, timetableInWords } from '../settings/plan-words.ts';
import { findZone } from '../places/zones.ts';
import { note, warning } from './basics.ts';

export interface PlanNews {
  readonly plan: Plan;
  /** Of the channel's platform. */
  readonly abilities: readonly Ability[];
  /** The next slots, as many as are to be shown. */
  readonly upcoming: readonly Instant[];
  /** What the platform calls a workspace. */
  readonly workspace: string;
  readonly now: Instant;
}

/** `today 14:50, 15:50 and 16:50` as spans, a moment each. */
function momentsInWords(slots: readonly Instant[], zone: string, now: Instant): readonly Span[] {
  return slots.flatMap((slot, at) => [...(at === 0 ? [] : [' · ']), moment(slot, zone, now)]);
}

const spansOf = (text: Text): readonly Span[] => (typeof text === 'string' ? [text] : text);

function nextLine({ plan, upcoming, workspace, now }: PlanNews): Text {
  if (plan.state.is === 'off') return [commandSpan('/deskbreak on'), ' starts breaks.'];
  if (plan.state.is === 'held') return `Breaks go on when the ${workspace} is within reach again.`;
  if (findZone(plan.zone) === undefined)
    return [
      `The time zone ${plan.zone} is not known here. For example `,
      commandSpan('/deskbreak tz Europe/Berlin'),
      ' sets another.',
    ];
  if (upcoming.length === 0) return 'No break comes within the next year: look at the days off.';
  return [
    upcoming.length === 1 ? 'Next break: ' : 'Next breaks: ',
    ...momentsInWords(upcoming, plan.zone, now),
  ];
}

/**
 * The echo after a change: the whole plan and the next slot. `remark`: what else there is to know, once. `more`: what came
 * of telling the channel.
 */
export function planChanged(
  news: PlanNews,
  headline: string,
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
        items: planFacts(news.plan, news.abilities, news.now, isoDate(news.now, news.plan.zone)),
      },
      { block: 'paragraph', text: next },
      ...(remark === undefined ? [] : [{ block: 'aside', tone: 'caution', text: remark } as const]),
      ...more,
    ],
  };
}

export interface LastSlot {
  readonly slot: Instant;
  /** What became of it, a few words. */
  readonly result: string;
}

export function planStatus(news: PlanNews, last: LastSlot | undefined): Message {
  const next = nextLine(news);
  const { plan, now } = news;
  const result: readonly Block[] =
    last === undefined
      ? []
      : [
          {
            block: 'paragraph',
            text: ['Last slot: ', moment(last.slot, plan.zone, now), `, ${last.result}.`],
          },
        ];
  return {
    summary: [`Breaks are ${stateInWords(plan, now)}. `, ...spansOf(next)],
    mood: 'calm',
    blocks: [
      { block: 'heading', text: 'Desk breaks in this channel' },
      { block: 'facts', items: planFacts(plan, news.abilities, now, isoDate(now, plan.zone)) },
      { block: 'paragraph', text: next },
      ...result,
    ],
  };
}

export const noPlanYet = note([
  'Breaks are not set up in this channel. ',
  commandSpan('/deskbreak on'),
  ' starts them, ',
  commandSpan('/deskbreak help'),
  ' shows all commands.',
]);

/** The one public line after a change: who did it, and what. No mention: the name is plain text. */
export const publicLine = (text: string): Message => note(text);

/** In place of a line about changes that were taken back a moment later. */
export const publicLineUndone = (who: string, plan: Plan): Message =>
  note(
    `${who} changed the desk breaks here and back again${plan.state.is === 'on' ? `: ${timetableInWords(plan)}` : ''}.`,
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

export const nothingToPause = note([
  'Breaks are off here, so there is nothing to pause. ',
  commandSpan('/deskbreak on'),
  ' starts them.',
]);

/** With what was given along, so that nothing of it is lost. */
export const askForZone = (every?: number, at?: number): Message =>
  warning('Which time zone is this channel in? Breaks keep its working hours, so it has to be known first.', [
    {
      block: 'paragraph',
      text: [
        'For example ',
        spanOf(
          example('on', {
            zone: 'Europe/Berlin',
            ...(every !== undefined && { every: formatMinutes(every) }),
            ...(at !== undefined && { at: formatMark(at) }),
          }),
        ),
        '.',
      ],
    },
  ]);

export const zoneFirst = warning(
  'Which time zone is this channel in? It has to be known first; nothing was changed.',
  [{ block: 'paragraph', text: ['For example ', commandSpan('/deskbreak tz Europe/Berlin'), '.'] }],
);

/** Before breaks start where many people read along. */
export function confirmOn(
  audience: 'shared' | 'general',
  plan: Plan,
  workspace: string,
  given: { readonly every?: number | undefined; readonly at?: number | undefined } = {},
): Message {
  const where =
    audience === 'shared'
      ? 'This channel is shared with other organisations'
      : `This is the channel that everyone in the ${workspace} is in`;
  const buttons: readonly Button[] = [
    {
      action: 'confirm-on',
      subject: writeConfirmed({ zone: plan.zone, ...given }),
      label: 'Switch on',
      tone: 'primary',
    },
    { action: 'cancel', subject: '', label: 'Cancel', tone: 'plain' },
  ];
  return warning(`${where}. Switch breaks on all the same, ${intervalInWords(plan)}?`, [
    { block: 'buttons', buttons },
  ]);
}

export const cannotPost = (wrong: string, remedy: string): Message =>
  warning(wrong, [{ block: 'paragraph', text: remedy }]);

export const nowWhileOff = warning([
  'Breaks are off in this channel. ',
  commandSpan('/deskbreak on'),
  ' starts them; ',
  commandSpan('/pose'),
  ' is a pose for you alone.',
]);

export const nowWhileHeld = (workspace: string): Message =>
  warning(`Breaks are on hold until the ${workspace} is within reach again.`);

/** A second break out of turn, soon after the first, may be a slip. `minutes`: since the first. */
export const askNowAgain = (minutes: number): Message =>
  note(`A break came here ${minutes < 1 ? 'just now' : `${minutes} min ago`}. Another one?`, [
    {
      block: 'buttons',
      buttons: [
        { action: 'confirm-now', subject: '', label: 'Another one', tone: 'primary' },
        { action: 'cancel', subject: '', label: 'Cancel', tone: 'plain' },
      ],
    },
  ]);

export const nowWhilePaused = (until: string): Message =>
  warning([`Breaks are paused until ${until}. `, commandSpan('/deskbreak resume'), ' ends the pause.']);

export const nothingToSkip = warning('No break is to come, so there is none to skip.');
/** A setting that would make no difference where the call came from. */
export const makesNoDifference: Readonly<Record<Ability, Message>> = {
  motion: note('Only still pictures can be shown here.'),
  silence: note(
    'Posts cannot come without a notification here. Whoever wants none can mute the channel for themselves.',
  ),
};

export const notPaused = note('Breaks are not paused.');

/** Said once, when the bot is invited to a channel where breaks were never set up. */
export const hello: Message = note([
  'Hello, I bring desk breaks: one yoga pose, three steps, a minute or two. ',
  commandSpan('/deskbreak on'),
  ' starts them in this channel, in its working hours. ',
  commandSpan('/pose'),
  ' is a pose for you alone, at any time.',
]);
