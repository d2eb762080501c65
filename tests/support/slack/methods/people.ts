/** Who the bot is, who people are, and what channels are like. */
import type { JsonObject } from '../../platform/json.ts';
import { type Call, type Methods, Refusal, requireScope, textArgument } from '../api.ts';
import type { Channel, User } from '../state.ts';
import { directChannel } from '../world.ts';

const readScopes: Readonly<Record<Channel['kind'], readonly string[]>> = {
  public: ['channels:read'],
  private: ['groups:read'],
  im: ['im:read'],
};

export const people: Methods = {
  'auth.test': {
    token: 'bot',
    run({ world, team, install }) {
      return {
        url: `https://${team.domain}.slack.com/`,
        team: team.name,
        user: team.users.get(install.botUser)?.name,
        team_id: team.id,
        user_id: install.botUser,
        bot_id: install.botId,
        app_id: world.app.id,
        is_enterprise_install: false,
      };
    },
  },
  'auth.revoke': {
    token: 'bot',
    run({ team, install, args }) {
      if (textArgument(args, 'test') === 'true') return { revoked: false };
      team.dead.set(install.token, 'token_revoked');
      team.install = undefined;
      return { revoked: true };
    },
  },
  'apps.connections.open': {
    token: 'app',
    run({ world }) {
      const ticket = world.ids.next('K');
      world.tickets.add(ticket);
      return { url: `${world.url.replace('http', 'ws')}/link/?ticket=${ticket}&app_id=${world.app.id}` };
    },
  },
  'conversations.info': {
    token: 'bot',
    scopes: Object.values(readScopes).flat(),
    required: ['channel'],
    run(call) {
      const channel = channelSeen(call);
      requireScope({ scopes: readScopes[channel.kind] }, call.install.scopes);
      return { channel: channelAsJson(call, channel) };
    },
  },
  'conversations.join': {
    token: 'bot',
    scopes: ['channels:join'],
    required: ['channel'],
    run(call) {
      const channel = channelSeen(call);
      if (channel.kind !== 'public') throw new Refusal('method_not_supported_for_channel_type');
      if (channel.isArchived) throw new Refusal('is_archived');
      channel.members.add(call.install.botUser);
      return { channel: channelAsJson(call, channel) };
    },
  },
  'conversations.open': {
    token: 'bot',
    scopes: ['im:write', 'mpim:write', 'groups:write', 'channels:manage'],
    run(call) {
      const { world, team, args } = call;
      const users = textArgument(args, 'users');
      if (users === '') throw new Refusal('users_list_not_supplied');
      if (users.includes(',')) throw new Refusal('not_enough_users', { reason: 'groups are not kept here' });
      const user = team.users.get(users);
      if (user === undefined) throw new Refusal('user_not_found');
      if (user.deleted) throw new Refusal('user_disabled');
      requireScope({ scopes: ['im:write'] }, call.install.scopes);
      return { channel: { id: directChannel(world, team, user.id).id } };
    },
  },
  'users.conversations': {
    token: 'bot',
    scopes: Object.values(readScopes).flat(),
    run: conversationsOf,
  },
  'users.info': {
    token: 'bot',
    scopes: ['users:read'],
    required: ['user'],
    run({ team, args }) {
      const user = team.users.get(textArgument(args, 'user'));
      if (user === undefined) throw new Refusal('user_not_found');
      return { user: userAsJson(user, textArgument(args, 'include_locale') === 'true') };
    },
  },
  'dnd.teamInfo': {
    token: 'bot',
    scopes: ['dnd:read'],
    formOnly: true,
    run({ world, team, args }) {
      const wanted = textArgument(args, 'users').split(',').filter(Boolean);
      if (wanted.length === 0) throw new Refusal('no_users_provided');
      if (wanted.length > 50) throw new Refusal('too_many_users');
      // An organisation is no workspace.
      if (![team.id, ''].includes(textArgument(args, 'team_id')))
        throw new Refusal('team_access_not_granted');
      const users = wanted.map((id): [string, JsonObject] => {
        const user = team.users.get(id);
        if (user === undefined || user.isStranger) throw new Refusal('user_not_visible');
        const { start = 1, end = 1 } = user.dnd ?? {};
        const tomorrow = Math.ceil(world.clock.now() / 1000) + 24 * 3600;
        // One that is over is told as the next one, a day later.
        const isOver = user.dnd !== undefined && end * 1000 <= world.clock.now();
        return [
          id,
          {
            dnd_enabled: user.dnd !== undefined,
            next_dnd_start_ts: isOver ? tomorrow : start,
            next_dnd_end_ts: isOver ? tomorrow + 3600 : end,
          },
        ];
      });
      return { users: Object.fromEntries(users) };
    },
  },
  'team.info': {
    token: 'bot',
    scopes: ['team:read'],
    run: ({ team }) => ({ team: { id: team.id, name: team.name, domain: team.domain } }),
  },
  'bots.info': {
    token: 'bot',
    scopes: ['users:read'],
    run({ world, install, args }) {
      if (textArgument(args, 'bot') !== install.botId) throw new Refusal('bot_not_found');
      return {
        bot: {
          id: install.botId,
          deleted: false,
          name: 'deskbreak',
          app_id: world.app.id,
          user_id: install.botUser,
        },
      };
    },
  },
};

/** Of somebody's channels those that the bot may know of: private ones that it is in too. */
function conversationsOf(call: Call): JsonObject {
  const { team, install, args } = call;
  const user = textArgument(args, 'user') || install.botUser;
  if (!team.users.has(user)) throw new Refusal('user_not_found');
  const types = (textArgument(args, 'types') || 'public_channel').split(',');
  const kinds = { public: 'public_channel', private: 'private_channel', im: 'im' } as const;
  const wanted = (['public', 'private', 'im'] as const).filter((kind) => types.includes(kinds[kind]));
  for (const kind of wanted) requireScope({ scopes: readScopes[kind] }, install.scopes);
  const all = [...team.channels.values()].filter(
    ({ kind, members, isArchived, isDeleted }) =>
      wanted.includes(kind) &&
      !isDeleted &&
      members.has(user) &&
      (kind === 'public' || members.has(install.botUser)) &&
      !(isArchived && textArgument(args, 'exclude_archived') === 'true'),
  );
  const limit = Number(textArgument(args, 'limit') || 100);
  if (!Number.isInteger(limit) || limit < 1 || limit > 999) throw new Refusal('invalid_limit');
  const from = Number(textArgument(args, 'cursor') || 0);
  const page = all
    .slice(from, from + limit)
    .map((channel) => ({ ...channelAsJson(call, channel), is_member: undefined }));
  const next = from + limit < all.length ? String(from + limit) : '';
  return { channels: page, response_metadata: { next_cursor: next } };
}

function channelSeen({ team, install, args }: Call): Channel {
  const channel = team.channels.get(textArgument(args, 'channel'));
  const isHidden = channel?.kind === 'private' && !channel.members.has(install.botUser);
  if (channel === undefined || channel.isDeleted || isHidden) throw new Refusal('channel_not_found');
  return channel;
}

function channelAsJson({ team, install }: Call, channel: Channel): JsonObject {
  if (channel.kind === 'im')
    return {
      id: channel.id,
      created: 1,
      is_im: true,
      is_org_shared: false,
      user: channel.partner,
      is_open: true,
    };
  return {
    id: channel.id,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: channel.kind === 'public',
    is_group: channel.kind === 'private',
    is_im: false,
    is_mpim: false,
    is_private: channel.kind === 'private',
    created: 1_700_000_000,
    creator: channel.creator,
    is_archived: channel.isArchived,
    is_general: channel.isGeneral,
    is_member: channel.members.has(install.botUser),
    is_shared: channel.isExtShared,
    is_ext_shared: channel.isExtShared,
    is_org_shared: false,
    is_pending_ext_shared: false,
    context_team_id: team.id,
    shared_team_ids: channel.isExtShared ? [team.id, 'T0STRANGER'] : [team.id],
    is_read_only: channel.isReadOnly,
  };
}

const userAsJson = (user: User, withLocale: boolean): JsonObject => ({
  id: user.id,
  team_id: user.teamId,
  name: user.name,
  real_name: user.realName,
  deleted: user.deleted,
  is_bot: user.isBot,
  profile: {
    ...{ real_name: user.realName, display_name: user.name, team: user.teamId },
    ...{ status_text: user.status?.text ?? '', status_emoji: user.status?.emoji ?? '' },
    status_expiration: user.status?.expiration ?? 0,
    huddle_state: user.huddleUntil === undefined ? 'default_unset' : 'in_a_huddle',
    huddle_state_expiration_ts: user.huddleUntil ?? 0,
  },
  ...(user.deleted
    ? {}
    : {
        tz: user.tz,
        is_admin: user.isAdmin,
        is_owner: user.isOwner,
        is_primary_owner: false,
        is_restricted: user.isRestricted,
        is_ultra_restricted: user.isUltraRestricted,
      }),
  ...(user.isStranger ? { is_stranger: true } : {}),
  ...(withLocale ? { locale: user.locale } : {}),
});
