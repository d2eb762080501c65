/** What Slack tells an app about what people do, in Slack's shapes. */
import type { JsonObject } from '../platform/json.ts';
import { filledBlocks, stateValues } from './forms.ts';
import type { Channel, Post, Team, User, View } from './state.ts';
import { newResponseUrl, newTrigger, viewAsJson, type World } from './world.ts';

/** Slack escapes these three in what people type. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const channelName = (channel: Channel): string => {
  switch (channel.kind) {
    case 'im':
      return 'directmessage';
    case 'private':
      return 'privategroup';
    case 'public':
      return channel.name;
  }
};

export function commandPayload(
  world: World,
  team: Team,
  user: User,
  channel: Channel,
  command: string,
  text: string,
): JsonObject {
  return {
    token: 'legacy',
    team_id: team.id,
    team_domain: team.domain,
    channel_id: channel.id,
    channel_name: channelName(channel),
    user_id: user.id,
    user_name: user.name,
    command,
    text: escaped(text),
    api_app_id: world.app.id,
    is_enterprise_install: 'false',
    response_url: newResponseUrl(world, { team, channel, user: user.id }),
    trigger_id: newTrigger(world, team, user.id),
  };
}

const about = (world: World, team: Team, user: User): JsonObject => ({
  team: { id: team.id, domain: team.domain },
  user: { id: user.id, username: user.name, name: user.name, team_id: user.teamId },
  api_app_id: world.app.id,
  token: 'legacy',
  enterprise: null,
  is_enterprise_install: false,
});

const isPost = (where: Post | View): where is Post => 'ts' in where;

/** Where a button or menu is. An ephemeral message itself is not told, only its place. */
function surface(world: World, team: Team, where: Post | View): JsonObject {
  if (!isPost(where)) {
    const values = stateValues(filledBlocks(where));
    return {
      container: { type: 'view', view_id: where.id },
      view: { ...viewAsJson(world, team, where), state: { values } },
    };
  }
  const isEphemeral = where.visibleTo !== undefined;
  return {
    container: {
      type: 'message',
      message_ts: where.ts,
      channel_id: where.channel.id,
      is_ephemeral: isEphemeral,
    },
    channel: { id: where.channel.id, name: channelName(where.channel) },
    ...(isEphemeral
      ? {}
      : {
          message: {
            type: 'message',
            user: where.author,
            ...(where.botId === undefined ? {} : { bot_id: where.botId, app_id: world.app.id }),
            ts: where.ts,
            text: where.text,
            team: team.id,
            blocks: where.blocks,
          },
        }),
    state: { values: stateValues(where.blocks) },
  };
}

export function actionPayload(
  world: World,
  team: Team,
  user: User,
  where: Post | View,
  action: JsonObject,
): JsonObject {
  return {
    type: 'block_actions',
    ...about(world, team, user),
    ...surface(world, team, where),
    trigger_id: newTrigger(world, team, user.id),
    ...(isPost(where)
      ? {
          response_url: newResponseUrl(world, {
            team,
            channel: where.channel,
            user: user.id,
            original: where,
          }),
        }
      : {}),
    actions: [{ ...action, action_ts: world.ids.ts() }],
  };
}

export function suggestionPayload(
  world: World,
  team: Team,
  user: User,
  where: Post | View,
  menu: { readonly blockId: string; readonly actionId: string },
  value: string,
): JsonObject {
  const { container, channel, view } = surface(world, team, where);
  return {
    type: 'block_suggestion',
    ...about(world, team, user),
    container,
    ...(channel === undefined ? {} : { channel }),
    ...(view === undefined ? {} : { view }),
    block_id: menu.blockId,
    action_id: menu.actionId,
    value: escaped(value),
  };
}

export function submissionPayload(world: World, team: Team, user: User, view: View): JsonObject {
  return {
    type: 'view_submission',
    ...about(world, team, user),
    trigger_id: newTrigger(world, team, user.id),
    view: surface(world, team, view)['view'],
    response_urls: [],
  };
}

export function closingPayload(world: World, team: Team, user: User, view: View): JsonObject {
  return {
    type: 'view_closed',
    ...about(world, team, user),
    view: surface(world, team, view)['view'],
    is_cleared: false,
  };
}

/** The envelope of the Events API. */
export function eventPayload(world: World, team: Team, bot: string, event: JsonObject): JsonObject {
  return {
    token: 'legacy',
    team_id: team.id,
    context_team_id: team.id,
    context_enterprise_id: null,
    api_app_id: world.app.id,
    event: { ...event, event_ts: world.ids.ts() },
    type: 'event_callback',
    event_id: world.ids.next('Ev'),
    event_time: Math.floor(world.clock.now() / 1000),
    authorizations: [
      { enterprise_id: null, team_id: team.id, user_id: bot, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
    event_context: world.ids.next('4-'),
  };
}
