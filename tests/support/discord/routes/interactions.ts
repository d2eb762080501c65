/** The first answer to an interaction: once, and inside three seconds. */
import { InteractionApplicationCommandAutocompleteCallbackStringDataSchema } from 'discord-api-spec/zod';
import { PermissionFlagsBits } from 'discord.js';
import { asObject, asText, isObject, type JsonObject, objectsOf } from '../../platform/json.ts';
import type { Call, Handler } from '../api.ts';
import { messageAsJson } from '../message-as-json.ts';
import { invalidBody, Refusal, refuseWrong } from '../errors.ts';
import { isPersonal } from '../installed.ts';
import { limits } from '../limits.ts';
import { contentFrom } from '../message-body.ts';
import { modalFrom } from '../modals.ts';
import { may } from '../permissions.ts';
import { schemaFindings } from '../schema.ts';
import { type Answer, flags, type Interaction, type Message } from '../state.ts';
import { addMessage, nothingSaid } from '../world.ts';

type Kind = Interaction['kind'];

const answers: Readonly<Record<number, { readonly is: Answer; readonly to: readonly Kind[] }>> = {
  4: { is: 'reply', to: ['command', 'component', 'modal'] },
  5: { is: 'deferred reply', to: ['command', 'component', 'modal'] },
  6: { is: 'deferred update', to: ['component', 'modal'] },
  7: { is: 'update', to: ['component', 'modal'] },
  8: { is: 'choices', to: ['autocomplete'] },
  9: { is: 'modal', to: ['command', 'component'] },
};

function callback(call: Call): unknown {
  const { world, at, query, body } = call;
  const interaction = world.interactions.get(at['token'] ?? '');
  if (interaction === undefined || interaction.id !== at['interaction']) throw new Refusal(10062);
  if (interaction.answer !== undefined) throw new Refusal(40060);
  const afterMs = world.clock.now() - interaction.createdAt;
  if (afterMs > limits.firstAnswerMs) throw new Refusal(10062);

  const { type, data } = asObject(body);
  const answer = answers[Number(type)];
  const changesMessage = answer?.is === 'update' || answer?.is === 'deferred update';
  if (
    answer === undefined ||
    !answer.to.includes(interaction.kind) ||
    (changesMessage && interaction.message === undefined)
  )
    throw invalidBody([
      {
        at: ['type'],
        code: 'BASE_TYPE_CHOICES',
        message: `Value must be an answer for an interaction of kind ${interaction.kind}.`,
      },
    ]);
  const message = inData(() => take(call, interaction, answer.is, data));
  interaction.answer = { is: answer.is, afterMs };
  if (query['with_response'] !== 'true') return undefined;
  return {
    interaction: {
      id: interaction.id,
      type: interaction.payload['type'],
      response_message_id: message?.id,
      response_message_loading: message?.isThinking ?? false,
      response_message_ephemeral: message?.visibleTo !== undefined,
    },
    ...(message === undefined ? {} : { resource: { type, message: messageAsJson(message) } }),
  };
}

/** What the answer makes or changes. */
function take(call: Call, interaction: Interaction, answer: Answer, data: unknown): Message | undefined {
  const { world, files } = call;
  switch (answer) {
    case 'reply':
    case 'deferred reply': {
      const isThinking = answer === 'deferred reply';
      requireFiles(interaction, files.length);
      const said = isThinking
        ? { ...nothingSaid, flags: Number(asObject(data)['flags'] ?? 0) & flags.ephemeral }
        : contentFrom('interaction', data, files, nothingSaid, world.newId);
      interaction.original = addReply(call, interaction, said, isThinking);
      return interaction.original;
    }
    case 'update': {
      const { message } = interaction;
      if (message === undefined) return undefined;
      requireFiles(interaction, files.length);
      message.said = contentFrom('update', data ?? {}, files, message.said, world.newId);
      message.edits += 1;
      interaction.original = message;
      return message;
    }
    case 'deferred update':
      interaction.original = interaction.message;
      return undefined;
    case 'choices':
      interaction.choices = choicesIn(data);
      return undefined;
    case 'modal':
      interaction.modal = modalFrom(world, interaction, data);
      world.modals.set(interaction.user.id, interaction.modal);
      return undefined;
  }
}

export function requireFiles({ appPermissions }: Interaction, files: number): void {
  if (files > 0 && (appPermissions & PermissionFlagsBits.AttachFiles) === 0n) throw new Refusal(50013);
}

/** For everybody only where somebody may show what they have for themselves to others. */
function isForcedPrivate(interaction: Interaction): boolean {
  const { channel, user } = interaction;
  return (
    channel.guild !== undefined &&
    isPersonal(interaction) &&
    (['UseExternalApps', 'SendMessages'] as const).some((permission) => !may(channel, user, permission))
  );
}

/** A message in answer; ephemeral where its flags say so. */
export function addReply(
  { world }: Pick<Call, 'world'>,
  interaction: Interaction,
  said: Message['said'],
  isThinking = false,
): Message {
  const { channel, user } = interaction;
  const isPublic = (said.flags & flags.ephemeral) === 0 && !isForcedPrivate(interaction);
  const visibleTo = isPublic ? undefined : user.id;
  const reply = addMessage(
    world,
    { channel, author: world.app.bot, visibleTo, interaction, isThinking },
    said,
  );
  interaction.replies.push(reply);
  return reply;
}

function choicesIn(data: unknown): Interaction['choices'] {
  const schema = InteractionApplicationCommandAutocompleteCallbackStringDataSchema;
  refuseWrong(schemaFindings(schema, withTextValues(data)));
  return objectsOf(asObject(data)['choices']).map(({ name, value }) => ({
    name: asText(name),
    value: typeof value === 'number' ? value : asText(value),
  }));
}

/** What is wrong in an answer is told by where it is in the whole body. */
function inData<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Refusal) || error.errors === undefined) throw error;
    throw new Refusal(error.code, { errors: { data: error.errors } });
  }
}

/** Choices of numbers keep the same rules as those of texts. */
function withTextValues(data: unknown): unknown {
  if (!isObject(data) || !Array.isArray(data['choices'])) return data;
  const asTexts = (choice: JsonObject): JsonObject =>
    typeof choice['value'] === 'number' ? { ...choice, value: String(choice['value']) } : choice;
  return { ...data, choices: objectsOf(data['choices']).map(asTexts) };
}

export const interactions = {
  'POST /interactions/:interaction/:token/callback': callback,
} satisfies Record<string, Handler>;
