/** Where a bot may do what, and the errors that tell it that it may not. */
import type { Call } from './api.ts';
import { isThread } from './as-json.ts';
import { invalidBody, Refusal } from './errors.ts';
import { may, sees } from './permissions.ts';
import type { Channel, Message, PermissionName, User } from './state.ts';
import type { World } from './world.ts';

/** A channel that the bot sees. */
export function channelFor({ world, at }: Pick<Call, 'world' | 'at'>): Channel {
  const id = at['channel'] ?? '';
  if (!/^\d{1,20}$/u.test(id))
    throw invalidBody([
      { at: ['channel_id'], code: 'NUMBER_TYPE_COERCE', message: `Value "${id}" is not snowflake.` },
    ]);
  const channel = world.channels.get(id);
  if (channel === undefined || channel.isDeleted || channel.parent?.isDeleted === true)
    throw new Refusal(10003);
  if (channel.guild !== undefined && !channel.guild.botIsIn) throw new Refusal(50001);
  if (!sees(channel, world.app.bot)) throw new Refusal(50001);
  return channel;
}

/** A message that everybody there can see. */
export function messageFor(call: Pick<Call, 'world' | 'at'>): Message {
  const channel = channelFor(call);
  const message = channel.messages.find(({ id }) => id === call.at['message']);
  if (message === undefined || message.isDeleted || message.visibleTo !== undefined) throw new Refusal(10008);
  return message;
}

/** Refuses where the bot may not post, with or without files. */
export function requirePosting(world: World, channel: Channel, hasFiles: boolean): void {
  switch (channel.kind) {
    case 'dm':
      requireOpenDms(world, channel.recipient);
      return;
    case 'group':
      throw new Refusal(50001);
    case 'category':
      throw new Refusal(50024);
    case 'forum':
      throw new Refusal(40058);
    case 'text':
    case 'announcement':
    case 'voice':
    case 'thread':
    case 'private thread':
  }
  const required: PermissionName[] = [isThread(channel) ? 'SendMessagesInThreads' : 'SendMessages'];
  if (hasFiles) required.push('AttachFiles');
  if (required.some((permission) => !may(channel, world.app.bot, permission))) throw new Refusal(50013);
  if (channel.isLocked && !may(channel, world.app.bot, 'ManageThreads'))
    throw new Refusal(channel.isArchived ? 50083 : 160005);
  channel.isArchived = false;
}

function requireOpenDms(world: World, recipient: User | undefined): void {
  if (recipient === undefined || recipient.dmsClosed) throw new Refusal(50007);
  const shared = [...world.guilds.values()].some(
    ({ botIsIn, members }) => botIsIn && members.has(recipient.id),
  );
  if (!shared) throw new Refusal(50278);
}
