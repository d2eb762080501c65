/** Messages of the bot's own accord: posted, rewritten, taken back, told to one person. */
import type { Message, Picture } from '../../content/message.ts';
import type { ChannelAccess } from '../port/capabilities.ts';
import type { Delivery } from '../port/delivery.ts';
import type { ChannelRef, MessageRef, PersonRef } from '../port/refs.ts';
import type { Clients } from './web/clients.ts';
import type { Target } from '../port/meanings.ts';
import { errorCodeOf } from './web/failures.ts';
import { fillingIn } from './pictures/filling-in.ts';
import { createCoalesce } from './coalesce.ts';
import { concernsPictures } from './web/error-codes.ts';
import {
  hasPictures,
  imagesIn,
  picturesIn,
  withoutPictures,
  type Render,
  type Rendered,
} from './view/render.ts';

export interface PostingOptions {
  readonly clients: Clients;
  readonly render: Render;
  /** Told of the pictures of a message that Slack has refused. */
  readonly doubt: (workspace: string, pictures: readonly Picture[]) => Promise<void>;
}

export interface Posting {
  post(channel: ChannelRef, message: Message): Promise<Delivery>;
  revise(target: MessageRef, message: Message, options?: ReviseOptions): Promise<Delivery>;
  remove(target: MessageRef): Promise<Delivery>;
  tell(person: PersonRef, message: Message): Promise<Delivery>;
  /** To one person in a channel: Slack shows it where they have it open, and keeps it nowhere. */
  whisper(channel: ChannelRef, person: string, message: Message): Promise<Delivery>;
  inspect(channel: ChannelRef): Promise<ChannelAccess>;
  presence(channel: ChannelRef): Promise<Presence>;
}

/** Whether the bot can post in a channel. `unknown`: Slack did not say. */
export type Presence = 'there' | 'gone' | 'unknown';

export interface ReviseOptions {
  /** The pictures that the message has, which it keeps. */
  readonly files?: readonly string[] | undefined;
  /** What it has become meanwhile, if anything: other replicas rewrite it too. */
  readonly newer?: (() => Promise<Message | undefined>) | undefined;
}

/** No name becomes a link, no link a preview: what is posted is what was written. */
const asWritten = { parse: 'none', link_names: false, unfurl_links: false, unfurl_media: false } as const;

export function createPosting({ clients, render, doubt }: PostingOptions): Posting {
  const missing = fillingIn({
    render,
    revise: (target, message) =>
      inTurn(keyOf(target), async () => {
        const { workspace } = target.channel;
        return reviseNow(target, await render(missing.latest(keyOf(target)) ?? message, workspace));
      }),
  });
  // Two counts that overtake each other on their way would leave the lower one standing.
  const inTurn = createCoalesce<Delivery>();

  /** Refused as a whole, nothing has landed: better without its picture than late. */
  async function sparing(
    workspace: string,
    message: Message,
    rendered: Rendered,
    attempt: (rendered: Rendered) => Promise<Delivery>,
  ): Promise<Delivery> {
    const delivery = await attempt(rendered);
    if (delivery.outcome === 'delivered' || !refusedBlocks(delivery.cause) || !hasPictures(rendered))
      return delivery;
    void doubt(workspace, picturesIn(message));
    return attempt(withoutPictures(rendered));
  }

  async function send(channel: ChannelRef, rendered: Rendered, target: Target): Promise<Delivery> {
    const args = { channel: channel.channel, ...rendered, ...asWritten };
    const answer = await clients.call(channel.workspace, target, 'chat.postMessage', args);
    return answer.ok ? delivered(channel, answer.value.ts) : answer.failure;
  }

  async function compose(channel: ChannelRef, message: Message, target: Target): Promise<Delivery> {
    const { workspace } = channel;
    const rendered = await render(message, workspace);
    let last = rendered;
    const delivery = await sparing(workspace, message, rendered, (one) => {
      last = one;
      return send(channel, one, target);
    });
    if (delivery.outcome === 'delivered' && picturesIn(message).length > imagesIn(last))
      missing.fillIn(delivery.message, message);
    return delivery;
  }

  async function reviseNow(target: MessageRef, rendered: Rendered): Promise<Delivery> {
    const { channel, id } = target;
    const { parse, link_names } = asWritten;
    const args = { channel: channel.channel, ts: id, ...rendered, parse, link_names };
    const answer = await clients.call(channel.workspace, 'message', 'chat.update', args);
    return answer.ok ? { outcome: 'delivered', message: target } : answer.failure;
  }

  return {
    post: (channel, message) => compose(channel, message, 'channel'),
    revise(target, message, { files, newer } = {}) {
      const { workspace } = target.channel;
      const key = keyOf(target);
      return inTurn(key, async () => {
        for (let latest = message; ;) {
          // A picture that is on its way comes into whatever the message has become.
          const comes = missing.becomes(key, latest);
          const rendered = await render(latest, workspace, comes ? {} : { files });
          const delivery = await sparing(workspace, latest, rendered, (one) => reviseNow(target, one));
          const next = delivery.outcome === 'delivered' ? await newer?.() : undefined;
          if (next === undefined) return delivery;
          latest = next;
        }
      });
    },

    async remove(target) {
      const { channel, id } = target;
      const args = { channel: channel.channel, ts: id };
      const answer = await clients.call(channel.workspace, 'message', 'chat.delete', args);
      return answer.ok ? { outcome: 'delivered', message: target } : answer.failure;
    },

    async tell({ platform, workspace, person }, message) {
      const opened = await clients.call(workspace, 'person', 'conversations.open', { users: person });
      const channel = opened.ok ? opened.value.channel?.id : undefined;
      if (channel !== undefined) return compose({ platform, workspace, channel }, message, 'person');
      // Whatever became of the opening, nothing has been said yet.
      const failure = opened.ok ? unknownPerson : opened.failure;
      return failure.outcome === 'transient' ? { ...failure, mayHaveLanded: false } : failure;
    },

    async whisper(channel, user, message) {
      const { workspace } = channel;
      const { parse, link_names } = asWritten;
      const rendered = await render(message, workspace);
      const args = { channel: channel.channel, user, ...withoutPictures(rendered), parse, link_names };
      const answer = await clients.call(workspace, 'channel', 'chat.postEphemeral', args);
      return answer.ok ? delivered(channel, answer.value.message_ts) : answer.failure;
    },

    async inspect({ workspace, channel }) {
      const answer = await clients.call(workspace, 'channel', 'conversations.info', { channel });
      if (!answer.ok) return refused(answer.failure.cause);
      const { is_archived, is_member } = answer.value.channel ?? {};
      if (is_archived === true) return archived;
      return is_member === true ? { canPost: true } : notInvited;
    },

    async presence({ workspace, channel }) {
      const answer = await clients.call(workspace, 'channel', 'conversations.info', { channel });
      if (answer.ok) {
        const { is_archived, is_member } = answer.value.channel ?? {};
        return is_member === true && is_archived !== true ? 'there' : 'gone';
      }
      const { failure } = answer;
      return failure.outcome === 'permanent' && failure.scope === 'channel' ? 'gone' : 'unknown';
    },
  };
}

const keyOf = ({ channel, id }: MessageRef): string => `${channel.workspace}/${channel.channel}/${id}`;

const refusedBlocks = (cause: unknown): boolean => concernsPictures.has(errorCodeOf(cause) ?? '');

/** Slack answers with a timestamp, which is the message's id. */
function delivered(channel: ChannelRef, ts: string | undefined): Delivery {
  return ts === undefined
    ? {
        outcome: 'transient',
        reason: 'unavailable',
        mayHaveLanded: true,
        cause: new Error('Slack named no message'),
      }
    : { outcome: 'delivered', message: { channel, id: ts } };
}

const unknownPerson = {
  outcome: 'permanent',
  scope: 'person',
  reason: 'unreachable',
  cause: new Error('Slack opened no direct message'),
} as const;

const notInvited: ChannelAccess = {
  canPost: false,
  wrong: 'I am not in this channel, so I cannot post here.',
  remedy: 'Invite me (type /invite and my name), then try again.',
};
const archived: ChannelAccess = {
  canPost: false,
  wrong: 'This channel is archived.',
  remedy: 'Unarchive it first, or choose another channel.',
};

function refused(cause: unknown): ChannelAccess {
  switch (errorCodeOf(cause)) {
    case 'channel_not_found':
      return notInvited;
    case 'missing_scope':
      return {
        canPost: false,
        wrong: 'I lack a permission that I need to look at this channel.',
        remedy: 'Whoever installed me has to install me again, with all permissions of the manifest.',
      };
    case undefined:
      return {
        canPost: false,
        wrong: 'Slack did not answer when I asked about this channel.',
        remedy: 'Please try again in a moment.',
      };
    default:
      return {
        canPost: false,
        wrong: `Slack does not let me look at this channel (${errorCodeOf(cause) ?? ''}).`,
        remedy: 'Invite me (type /invite and my name), or choose another channel.',
      };
  }
}
