/** What people do, as the bot is told of it. */
import type { JsonObject } from '../platform/json.ts';
import { channelAsJson, memberAsJson, userAsJson } from './as-json.ts';
import { messageAsJson } from './message-as-json.ts';
import { appPermissions, contextOf, ownersOf } from './installed.ts';
import { permissionsOf } from './permissions.ts';
import type { Channel, Interaction, InteractionKind, Message, User } from './state.ts';
import type { World } from './world.ts';

const interactionTypes: Readonly<Record<InteractionKind, number>> = {
  command: 2,
  component: 3,
  autocomplete: 4,
  modal: 5,
};

interface Deed {
  readonly kind: InteractionKind;
  readonly user: User;
  readonly channel: Channel;
  readonly data: JsonObject;
  readonly message?: Message | undefined;
}

/** Beyond this a test has gone wild. */
const mostInteractions = 100_000;

export function newInteraction(world: World, { kind, user, channel, data, message }: Deed): Interaction {
  if (world.interactions.size >= mostInteractions) throw new Error('more interactions than any test makes');
  const id = world.newId();
  const owners = ownersOf(world, { channel, user, message });
  const interaction: Interaction = {
    id,
    token: `aW50ZXJhY3Rpb24.${id}.${world.newId()}`,
    kind,
    user,
    channel,
    owners,
    appPermissions: appPermissions(world, channel, user, owners),
    message,
    payload: {},
    createdAt: world.clock.now(),
    answer: undefined,
    original: undefined,
    replies: [],
    followUps: 0,
    modal: undefined,
    choices: [],
  };
  Object.assign(interaction.payload, payloadOf(world, interaction, data));
  world.interactions.set(interaction.token, interaction);
  return interaction;
}

function payloadOf(world: World, interaction: Interaction, data: JsonObject) {
  const { id, token, kind, user, channel, message } = interaction;
  const { guild } = channel;
  const { app } = world;
  const member = guild?.members.get(user.id);
  const permissions = String(permissionsOf(channel, user));
  return {
    id,
    token,
    application_id: app.id,
    type: interactionTypes[kind],
    version: 1,
    data,
    channel_id: channel.id,
    channel: { ...partialChannel(channel), permissions },
    app_permissions: String(interaction.appPermissions),
    context: contextOf(channel),
    authorizing_integration_owners: interaction.owners,
    locale: user.locale,
    entitlements: [],
    attachment_size_limit: 10 * 1024 * 1024,
    ...(message === undefined ? {} : { message: messageAsJson(message) }),
    ...(guild === undefined || member === undefined
      ? { user: userAsJson(user) }
      : {
          guild_id: guild.id,
          guild: { id: guild.id, locale: guild.locale, features: [] },
          guild_locale: guild.locale,
          member: { ...memberAsJson(member), permissions },
        }),
  };
}

/** Where the bot is no member, who is denied what is not told. */
function partialChannel(channel: Channel): JsonObject {
  const { permission_overwrites, ...rest } = channelAsJson(channel);
  return channel.guild?.botIsIn === true ? { ...rest, permission_overwrites } : rest;
}
