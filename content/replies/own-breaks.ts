/** Breaks of somebody's own, told to them alone. */
import { commandSpan } from '../commands/command-spans.ts';
import { example, spanOf } from '../commands/examples.ts';
import type { Block, Message, Text } from '../message.ts';
import { moment } from '../moments.ts';
import { formatMinutes } from '../options/interval.ts';
import { formatMark } from '../options/minute-mark.ts';
import type { Plan } from '../plan.ts';
import { meetingsInWords, stateInWords, timetableInWords } from '../settings/plan-words.ts';
import { note, warning } from './basics.ts';
import type { PlanNews } from './plans.ts';

/** With what was given along, so that nothing of it is lost. */
export const askForOwnZone = (every?: number, at?: number): Message =>
  warning('Which time zone are you in? Your breaks keep your working hours, so it has to be known first.', [
    {
      block: 'paragraph',
      text: [
        'For example ',
        spanOf(
          example('meOn', {
            zone: 'Europe/Berlin',
            ...(every !== undefined && { every: formatMinutes(every) }),
            ...(at !== undefined && { at: formatMark(at) }),
          }),
        ),
        '.',
      ],
    },
  ]);

/** The first direct message: that it arrived proves that breaks will. */
export const ownBreaksBegin = (plan: Plan): Message =>
  note([
    `Your breaks come here: ${timetableInWords(plan)}. Stop them: `,
    commandSpan('/deskbreak me off'),
    '. Pause them: ',
    commandSpan('/deskbreak me pause 2h'),
    '.',
  ]);

/** `workspace`: what the platform calls it. */
export const cannotReachYou = (workspace: string): Message =>
  warning(
    `I cannot write to you: your direct messages are closed to me or to this ${workspace}. So no breaks of your own come, and nothing was switched on.`,
    [
      {
        block: 'paragraph',
        text: [
          'Allow direct messages from me, on most platforms in the privacy settings, and type ',
          commandSpan('/deskbreak me on'),
          ' again.',
        ],
      },
    ],
  );

/** `platform`: its name. */
export const notReachedNow = (platform: string): Message =>
  warning([
    `${platform} did not take a direct message to you just now, so nothing was switched on. Please try again in a moment: `,
    commandSpan('/deskbreak me on'),
  ]);

/** Said where they are switched on, and everything is to be avoided. */
export const noPoseIsLeft =
  'With what you avoid, no pose is left at present. I say so once a day, until something suits you again.';

/** Where nobody tells who is in a call. `isAlone`: one person alone is there. */
export const callsAreNotTold = (isAlone: boolean): Message =>
  note(
    isAlone
      ? [
          'Whether you are in a call is not known here, so your breaks cannot wait for it. For a while without them: ',
          commandSpan('/deskbreak pause 1h'),
        ]
      : [
          'Whether you are in a call is not told here outside of a server’s voice channels, so your own breaks cannot wait for it. For a while without them: ',
          commandSpan('/deskbreak me pause 1h'),
        ],
  );

/** One line among all that somebody has set. `next`: nothing where they have no plan. */
export function ownBreaksLine(news: PlanNews | undefined): Text {
  const start = commandSpan('/deskbreak me on');
  if (news === undefined) return ['Breaks of your own: none. By direct message, in your hours: ', start];
  const { plan, upcoming, now } = news;
  const [next] = upcoming;
  switch (plan.state.is) {
    case 'on':
      return [
        `Breaks of your own: ${stateInWords(plan, now)}, ${timetableInWords(plan)}. `,
        ...(next === undefined ? [] : ['Next: ', moment(next, plan.zone, now), '. ']),
        'Stop: ',
        commandSpan('/deskbreak me off'),
      ];
    case 'held':
      return [`Breaks of your own: ${stateInWords(plan, now)}. Stop: `, commandSpan('/deskbreak me off')];
    case 'off':
      return plan.state.because.kind === 'asked'
        ? ['Breaks of your own: off. To start them: ', start]
        : [
            `Breaks of your own are off: ${plan.state.because.detail}. Allow direct messages from me, and start them again: `,
            start,
          ];
  }
}

/** Whether they wait for calls, where that can be known, and the words that change it. */
export function ownMeetingsLine(news: PlanNews | undefined): readonly Text[] {
  if (news === undefined || news.plan.state.is === 'off' || !news.abilities.includes('calls')) return [];
  const { meetings } = news.plan;
  const other = meetings === 'hold' ? 'ignore' : 'hold';
  return [
    [
      `Your breaks ${meetingsInWords(meetings, true)}. Otherwise: `,
      commandSpan(`/deskbreak me meetings ${other}`),
    ],
  ];
}

/** Of whoever has breaks of their own: what comes next. */
export function ownBreaksStatus(news: PlanNews): readonly Text[] {
  return [
    ownBreaksLine(news),
    ...ownMeetingsLine(news),
    ...(news.lacking === undefined ? [] : [news.lacking]),
  ];
}

/** An answer to anything else, with why no breaks of theirs come any more. */
export function withDoorClosed(message: Message, because: string): Message {
  const { blocks } = message;
  const end = blocks.findIndex(({ block }) => block === 'buttons' || block === 'footnote');
  const word: Block = {
    block: 'aside',
    tone: 'tip',
    text: [
      `By the way, breaks of your own have stopped: ${because}. Allow direct messages from me, and start them again: `,
      commandSpan('/deskbreak me on'),
    ],
  };
  return { ...message, blocks: blocks.toSpliced(end < 0 ? blocks.length : end, 0, word) };
}
