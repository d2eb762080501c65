/** What follows the first answer: the original changed, and messages after it. */
import type { Call, Handler } from '../api.ts';
import { messageAsJson } from '../message-as-json.ts';
import { Refusal } from '../errors.ts';
import { isPersonal } from '../installed.ts';
import { limits } from '../limits.ts';
import { contentFrom } from '../message-body.ts';
import { flags, type Interaction, type Message } from '../state.ts';
import { nothingSaid } from '../world.ts';
import { addReply, requireFiles } from './interactions.ts';

/** The token serves for fifteen minutes, and not before the first answer. */
function interactionOf({ world, at }: Call): Interaction {
  const interaction = world.interactions.get(at['token'] ?? '');
  if (interaction === undefined || at['app'] !== world.app.id) throw new Refusal(50027);
  if (world.clock.now() - interaction.createdAt > limits.tokenMs) throw new Refusal(50027);
  if (interaction.answer === undefined) throw new Refusal(10015);
  return interaction;
}

function messageOf(call: Call): Message {
  const { original, replies } = interactionOf(call);
  const id = call.at['message'];
  const message = id === '@original' ? original : [original, ...replies].find((one) => one?.id === id);
  if (message === undefined || message.isDeleted) throw new Refusal(10008);
  return message;
}

function edit(call: Call): unknown {
  const message = messageOf(call);
  fill(call, message, 'interaction edit');
  return messageAsJson(message);
}

/** The first message after a deferred reply takes its place, seen by whom the deferral said. */
function follow(call: Call): unknown {
  const interaction = interactionOf(call);
  const { original } = interaction;
  if (original?.isThinking === true) {
    fill(call, original, 'interaction');
    return messageAsJson(original);
  }
  if (isPersonal(interaction) && interaction.followUps >= limits.personalFollowUps) throw new Refusal(40094);
  interaction.followUps += 1;
  requireFiles(interaction, call.files.length);
  const said = contentFrom('interaction', call.body, call.files, nothingSaid, call.world.newId);
  return messageAsJson(addReply(call, interaction, said));
}

function fill(call: Call, message: Message, kind: 'interaction' | 'interaction edit'): void {
  const { world, body, files } = call;
  requireFiles(interactionOf(call), files.length);
  const said = contentFrom(kind, body, files, message.said, world.newId);
  const hidden = message.visibleTo === undefined ? 0 : flags.ephemeral;
  message.said = { ...said, flags: (said.flags & ~flags.ephemeral) | hidden };
  message.edits += message.isThinking ? 0 : 1;
  message.isThinking = false;
}

export const webhooks = {
  'POST /webhooks/:app/:token': follow,
  'GET /webhooks/:app/:token/messages/:message': (call) => messageAsJson(messageOf(call)),
  'PATCH /webhooks/:app/:token/messages/:message': edit,
  'DELETE /webhooks/:app/:token/messages/:message': (call) => {
    messageOf(call).isDeleted = true;
  },
} satisfies Record<string, Handler>;
