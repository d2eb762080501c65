/** The bot's own page in a workspace: which channels get breaks, and how to start. */
import { commandSpan } from '../commands/command-spans.ts';
import type { Block, Message, Span, Text } from '../message.ts';
import { moment } from '../moments.ts';
import { stateInWords, timetableInWords } from '../settings/plan-words.ts';
import { changeMine, mineLines, type MyState } from './my-settings.ts';
import type { PlanNews } from './plans.ts';

export interface ChannelNews {
  readonly channel: string;
  readonly news: PlanNews;
  /** Whoever looks may change it. */
  readonly mayManage: boolean;
}

const channelLine = ({ channel, news: { plan, upcoming, now } }: ChannelNews): Text => {
  const [next] = upcoming;
  const ending: readonly Span[] =
    plan.state.is === 'on' && next !== undefined
      ? [' · next ', moment(next, plan.zone, now)]
      : [` · ${stateInWords(plan, now)}`];
  return [{ span: 'channel', channel, text: 'a channel' }, ` · ${timetableInWords(plan)}`, ...ending];
};

const howToStart: Block = {
  block: 'paragraph',
  text: ['To start in a channel, invite me to it, and type ', commandSpan('/deskbreak on'), ' there.'],
};

/** A button stands below its channel; those without one are a list. */
const channelBlocks = (channels: readonly ChannelNews[], more: number): readonly Block[] => {
  const others = channels.filter(({ mayManage }) => !mayManage);
  return [
    { block: 'paragraph', text: [{ span: 'strong', text: 'Channels with breaks' }] },
    ...channels
      .filter(({ mayManage }) => mayManage)
      .flatMap((one): readonly Block[] => [
        { block: 'paragraph', text: channelLine(one) },
        {
          block: 'buttons',
          buttons: [{ action: 'settings', subject: one.channel, label: 'Settings', tone: 'plain' }],
        },
      ]),
    ...(others.length > 0 ? [{ block: 'list', items: others.map(channelLine) } as const] : []),
    ...(more > 0 ? [{ block: 'footnote', text: `And ${more} more.` } as const] : []),
  ];
};

/** All that whoever looks may know of. `more`: channels that are not listed. */
const mineBlocks = (mine: MyState): readonly Block[] => [
  { block: 'paragraph', text: [{ span: 'strong', text: 'Just for you' }] },
  { block: 'list', items: mineLines(mine) },
  { block: 'buttons', buttons: [{ ...changeMine, label: 'Your settings' }] },
];

/** `mine`: what whoever looks has set for themselves. */
export function overview(channels: readonly ChannelNews[], more: number, mine: MyState): Message {
  const count = channels.length + more;
  const summary =
    count === 0
      ? 'No channel that you can see gets desk breaks yet.'
      : `${count === 1 ? '1 channel gets' : `${count} channels get`} desk breaks.`;
  return {
    summary,
    mood: 'calm',
    blocks: [
      { block: 'heading', text: 'Desk breaks' },
      {
        block: 'paragraph',
        text: 'One yoga pose for the desk, three steps, a minute or two, in working hours.',
      },
      ...(count === 0 ? [{ block: 'paragraph', text: summary } as const] : channelBlocks(channels, more)),
      howToStart,
      ...mineBlocks(mine),
      {
        block: 'buttons',
        buttons: [{ action: 'another', subject: '', label: 'Try a pose', tone: 'primary' }],
      },
      {
        block: 'footnote',
        text: [
          'A pose for you alone, anywhere: ',
          commandSpan('/pose'),
          '. All commands: ',
          commandSpan('/deskbreak help'),
        ],
      },
    ],
  };
}
