/** What whoever switched breaks on hears when they stop by themselves. */
import { commandSpan } from '../commands/command-spans.ts';
import type { Message, Span } from '../message.ts';
import { note } from './basics.ts';

/** Why, as far as a channel is concerned. */
export type StopReason = 'not-found' | 'archived' | 'not-a-member' | 'forbidden';

const on = commandSpan('/deskbreak on');

const reasons: Readonly<Record<StopReason, { readonly why: string; readonly remedy: readonly Span[] }>> = {
  'not-found': {
    why: 'it is gone, or I cannot see it any more',
    remedy: ['If it is still there, let me see it again; ', on, ' there starts them anew.'],
  },
  archived: {
    why: 'it is archived',
    remedy: ['When it is open again, ', on, ' there starts them anew.'],
  },
  'not-a-member': {
    why: 'I am not in it any more',
    remedy: ['Invite me again, and ', on, ' there starts them anew.'],
  },
  forbidden: {
    why: 'I may not post there',
    remedy: ['When I may post there again, ', on, ' there starts them anew.'],
  },
};

export function breaksStopped(channel: string, reason: StopReason): Message {
  const { why, remedy } = reasons[reason];
  return note([
    'The desk breaks that you switched on in ',
    { span: 'channel', channel, text: 'a channel' },
    ` have stopped: ${why}. `,
    ...remedy,
  ]);
}
