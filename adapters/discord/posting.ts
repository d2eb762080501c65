/** Messages of the bot's own accord: posted, rewritten, taken back, told to one person. */
import { BoundedMap } from '../port/bounded-map.ts';
import { Routes } from 'discord.js';
import type { Message } from '../../content/message.ts';
import type { PostOptions } from '../port/adapter.ts';
import type { Delivery } from '../port/delivery.ts';
import type { ChannelRef, MessageRef, PersonRef } from '../port/refs.ts';
import type { Attaching } from './access/attaching.ts';
import { waysToSend, type Sent } from './view/bodies.ts';
import type { Answer, Call } from './rest/calls.ts';
import type { Failure, Target } from '../port/meanings.ts';
import { codeOf, refusesPictures } from './rest/failures.ts';
import { DiscordError } from './rest/loggable.ts';
import { encoded } from './rest/multipart.ts';
import { limits } from './view/limits.ts';
import { noneKept, type KeptPictures } from './view/kept-pictures.ts';
import { isSnowflake } from './view/markdown.ts';
import { renderMessage, type Rendered } from './view/render.ts';
import type { CommandIds } from './view/typed-command.ts';
import { noPictures, type Pictures } from '../port/pictures.ts';

export interface PostingOptions {
  readonly call: Call;
  readonly pictures: Pictures;
  readonly attaching: Attaching;
  /** As they are at the moment. */
  readonly commands: () => CommandIds;
}

export interface Posting {
  /** Without a key a repeat of the same post is a second message. */
  post(channel: ChannelRef, message: Message, options?: Partial<PostOptions>): Promise<Delivery>;
  /** `kept`: pictures that the message has, and that are not sent again. */
  revise(target: MessageRef, message: Message, kept?: KeptPictures): Promise<Delivery>;
  remove(target: MessageRef): Promise<Delivery>;
  tell(person: PersonRef, message: Message, options: PostOptions): Promise<Delivery>;
}

/** Direct channels are for ever, but not all have to be remembered. */
const REMEMBERED = 10_000;

const MISSING_PERMISSIONS = 50013;

export function createPosting({ call, pictures, attaching, commands }: PostingOptions): Posting {
  const directChannels = new BoundedMap<string, string>(REMEMBERED);

  /** A picture that would be refused costs the message a second call, and Discord bans who is refused too often. */
  const render = (message: Message, { channel }: ChannelRef): Rendered =>
    renderMessage(message, attaching.may(channel) ? pictures : noPictures, commands());

  async function sparing(
    { channel }: ChannelRef,
    [best, ...others]: readonly [Sent, ...Sent[]],
    send: (message: Sent) => Promise<Answer<unknown>>,
  ): Promise<Answer<unknown>> {
    let answer = await send(best);
    for (const other of others) {
      if (answer.ok || !refusesPictures(answer.error)) return answer;
      const { error } = answer;
      answer = await send(other);
      if (answer.ok && codeOf(error) === MISSING_PERMISSIONS && other.files.length === 0)
        attaching.refused(channel);
    }
    return answer;
  }

  async function send(
    channel: ChannelRef,
    message: Message,
    { key, silent = false }: Partial<PostOptions>,
    target: Target,
  ): Promise<Delivery> {
    const nonce = key === undefined ? {} : { nonce: key.slice(0, limits.nonce), enforce_nonce: true };
    const ways = waysToSend(render(message, channel), { silent });
    const answer = await sparing(channel, ways, ({ body, files }) =>
      call(target, (rest) =>
        rest.post(Routes.channelMessages(channel.channel), encoded({ ...body, ...nonce }, files)),
      ),
    );
    return answer.ok ? delivered(channel, answer.value) : answer.failure;
  }

  async function directChannel(person: string): Promise<Answer<string>> {
    const known = directChannels.get(person);
    if (known !== undefined) return { ok: true, value: known };
    const answer = await call('person', (rest) =>
      rest.post(Routes.userChannels(), { body: { recipient_id: person } }),
    );
    if (!answer.ok) return { ok: false, failure: unsaid(answer.failure) };
    const id = idOf(answer.value);
    if (id === undefined) return { ok: false, failure: unsaid(unclear) };
    directChannels.set(person, id);
    return { ok: true, value: id };
  }

  return {
    post: (channel, message, options = {}) =>
      isSnowflake(channel.channel)
        ? send(channel, message, options, 'channel')
        : Promise.resolve(nothing({ scope: 'channel', reason: 'not-found' })),

    async revise(target, message, kept = noneKept) {
      const { channel, id } = target;
      if (!isSnowflake(id) || !isSnowflake(channel.channel)) return noMessage;
      const rendered =
        kept.size > 0 ? renderMessage(message, pictures, commands()) : render(message, channel);
      const answer = await sparing(channel, waysToSend(rendered, { kept }), ({ body, files }) =>
        call('message', (rest) =>
          rest.patch(Routes.channelMessage(channel.channel, id), encoded(body, files)),
        ),
      );
      return answer.ok ? { outcome: 'delivered', message: target } : answer.failure;
    },

    async remove(target) {
      const { channel, id } = target;
      if (!isSnowflake(id) || !isSnowflake(channel.channel)) return noMessage;
      const answer = await call('message', (rest) => rest.delete(Routes.channelMessage(channel.channel, id)));
      return answer.ok ? { outcome: 'delivered', message: target } : answer.failure;
    },

    async tell({ platform, workspace, person }, message, options) {
      if (!isSnowflake(person)) return nothing({ scope: 'person', reason: 'unreachable' });
      const opened = await directChannel(person);
      if (!opened.ok) return opened.failure;
      return send({ platform, workspace, channel: opened.value }, message, options, 'person');
    },
  };
}

function idOf(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null || !('id' in answer)) return undefined;
  return typeof answer.id === 'string' ? answer.id : undefined;
}

const unclear: Failure = {
  outcome: 'transient',
  reason: 'unavailable',
  mayHaveLanded: true,
  cause: new DiscordError('Discord named no message'),
};

function delivered(channel: ChannelRef, answer: unknown): Delivery {
  const id = idOf(answer);
  return id === undefined ? unclear : { outcome: 'delivered', message: { channel, id } };
}

/** Whatever became of opening a direct channel, nothing has been said in it yet. */
const unsaid = (failure: Failure): Failure =>
  failure.outcome === 'transient' ? { ...failure, mayHaveLanded: false } : failure;

type Missing =
  | { readonly scope: 'channel'; readonly reason: 'not-found' }
  | { readonly scope: 'message'; readonly reason: 'rejected'; readonly isGone: true }
  | { readonly scope: 'person'; readonly reason: 'unreachable' };

const nothing = (missing: Missing): Failure => ({
  outcome: 'permanent',
  ...missing,
  cause: new DiscordError('no id of Discord’s'),
});

const noMessage = nothing({ scope: 'message', reason: 'rejected', isGone: true });
