/** Guilds that the bot is in, their channels and members. */
import type { Call, Handler } from '../api.ts';
import { channelAsJson, channelsOf, guildAsJson, isThread, memberAsJson, roleAsJson } from '../as-json.ts';
import { Refusal } from '../errors.ts';
import type { GuildState } from '../state.ts';
import { channelFor } from '../where.ts';

function guildOf({ world, at }: Call): GuildState {
  const guild = world.guilds.get(at['guild'] ?? '');
  if (guild?.botIsIn !== true) throw new Refusal(10004);
  return guild;
}

export const guilds = {
  'GET /guilds/:guild': (call) => guildAsJson(guildOf(call)),
  'GET /guilds/:guild/channels': (call) =>
    channelsOf(call.world, guildOf(call))
      .filter((channel) => !isThread(channel))
      .map(channelAsJson),
  'GET /guilds/:guild/roles': (call) => [...guildOf(call).roles.values()].map(roleAsJson),
  'GET /guilds/:guild/members/:user': (call) => {
    const guild = guildOf(call);
    const id = call.at['user'] ?? '';
    const member = guild.members.get(id === '@me' ? call.world.app.bot.id : id);
    if (member === undefined) throw new Refusal(call.world.users.has(id) ? 10007 : 10013);
    return memberAsJson(member);
  },
  'GET /channels/:channel': (call) => channelAsJson(channelFor(call)),
} satisfies Record<string, Handler>;
