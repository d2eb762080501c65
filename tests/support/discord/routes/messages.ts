/** Messages of channels and direct messages. */
import { CreatePrivateChannelRequestSchema } from 'discord-api-spec/zod';
import { asObject, asText } from '../../platform/json.ts';
import type { Call, Handler } from '../api.ts';
import { channelAsJson } from '../as-json.ts';
import { messageAsJson } from '../message-as-json.ts';
import { Refusal, refuseWrong } from '../errors.ts';
import { limits } from '../limits.ts';
import { contentFrom } from '../message-body.ts';
import { may } from '../permissions.ts';
import { schemaFindings } from '../schema.ts';
import type { Message } from '../state.ts';
import { channelFor, messageFor, requirePosting } from '../where.ts';
import { addMessage, directChannel, nothingSaid } from '../world.ts';

/** Of the same author with the same nonce, some minutes back: it is answered with, and nothing is made. */
function sameNonce({ world, body }: Call): Message | undefined {
  const { nonce, enforce_nonce } = asObject(body);
  const known = enforce_nonce === true ? world.nonces.get(asText(nonce)) : undefined;
  return known !== undefined && world.clock.now() - known.at < limits.nonceMs ? known.message : undefined;
}

function post(call: Call): unknown {
  const { world, body, files } = call;
  const channel = channelFor(call);
  requirePosting(world, channel, files.length > 0);
  const said = contentFrom('post', body, files, nothingSaid, world.newId);
  const twin = sameNonce(call);
  if (twin !== undefined) return messageAsJson(twin);
  const nonce = asText(asObject(body)['nonce']) || undefined;
  const message = addMessage(world, { channel, author: world.app.bot, nonce }, said);
  if (nonce !== undefined) world.nonces.set(nonce, { message, at: world.clock.now() });
  return messageAsJson(message);
}

function edit(call: Call): unknown {
  const { world, body, files } = call;
  const message = messageFor(call);
  if (message.author !== world.app.bot) throw new Refusal(50005);
  requireOpenThread(message);
  message.said = contentFrom('edit', body, files, message.said, world.newId);
  message.edits += 1;
  return messageAsJson(message);
}

/** Posting opens an archived thread again; nothing else may be done in it. */
function requireOpenThread({ channel }: Message): void {
  if (channel.isArchived) throw new Refusal(50083);
}

function remove(call: Call): undefined {
  const message = messageFor(call);
  const { world } = call;
  const { channel } = message;
  const isOwn = message.author === world.app.bot;
  if (!isOwn && channel.guild === undefined) throw new Refusal(50003);
  if (!isOwn && !may(channel, world.app.bot, 'ManageMessages')) throw new Refusal(50013);
  requireOpenThread(message);
  message.isDeleted = true;
}

function recent(call: Call): unknown {
  const { messages } = channelFor(call);
  const limit = Number(call.query['limit'] ?? 50);
  const shown = messages.filter(({ isDeleted, visibleTo }) => !isDeleted && visibleTo === undefined);
  return shown.slice(-limit).reverse().map(messageAsJson);
}

/** Opening succeeds with anybody; it is posting that may not. */
function openDms({ world, body }: Call): unknown {
  refuseWrong(schemaFindings(CreatePrivateChannelRequestSchema, body));
  const user = world.users.get(asText(asObject(body)['recipient_id']));
  if (user === undefined || user.isBot) throw new Refusal(50033);
  return channelAsJson(directChannel(world, user));
}

export const messages = {
  'POST /users/@me/channels': openDms,
  'GET /channels/:channel/messages': recent,
  'POST /channels/:channel/messages': post,
  'GET /channels/:channel/messages/:message': (call) => messageAsJson(messageFor(call)),
  'PATCH /channels/:channel/messages/:message': edit,
  'DELETE /channels/:channel/messages/:message': remove,
} satisfies Record<string, Handler>;
