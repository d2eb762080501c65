import fc from 'fast-check';
import { PermissionFlagsBits } from 'discord.js';
import { expect, it } from 'vitest';
import { permissionsOf } from '../../adapters/discord/access/permissions.ts';
import { channelAsJson, guildAsJson, memberAsJson } from '../support/discord/as-json.ts';
import { bitsOf, permissionsOf as asDiscordHasIt } from '../support/discord/permissions.ts';
import type { Overwrite, PermissionName } from '../support/discord/state.ts';
import { manualClock } from '../support/platform/clock.ts';
import { addChannel, addRole, newWorld, putBotInto } from '../support/discord/world.ts';
import type { GuildState } from '../support/discord/state.ts';

const names: readonly PermissionName[] = ['ViewChannel', 'SendMessages', 'AttachFiles'];
const some = fc.subarray([...names]);
const overwrite = fc.record({ allow: some, deny: some });
const roles = fc.record({
  permissions: some,
  isAdmin: fc.constantFrom(false, false, false, true),
  isOurs: fc.boolean(),
  overwrite: fc.option(overwrite),
});

it('a channel’s permissions are those that Discord computes, whatever roles and overwrites give and take', () => {
  fc.assert(
    fc.property(
      fc.array(roles, { minLength: 1, maxLength: 4 }),
      some,
      fc.option(overwrite),
      fc.option(overwrite),
      fc.constantFrom(false, false, false, true),
      (given, everyone, ofEverybody, ofMember, isOwner) => {
        const world = newWorld(manualClock(), { permissions: [] }, 3000);
        const { bot } = world.app;
        const id = world.newId();
        const guild: GuildState = {
          id,
          name: 'Acme',
          locale: 'en-US',
          owner: isOwner ? bot.id : world.newId(),
          roles: new Map([[id, { id, name: '@everyone', permissions: bitsOf(everyone) }]]),
          members: new Map(),
          voices: new Map(),
          openCommands: new Set(),
          systemChannel: undefined,
          botIsIn: true,
          hasCommands: true,
          isAvailable: true,
        };
        putBotInto(world, guild);
        const channel = addChannel(world, { kind: 'text', name: 'general', guild });
        const writeOver = (whom: string, type: Overwrite['type'], what: typeof ofMember): void => {
          if (what === null) return;
          channel.overwrites.set(whom, { type, allow: bitsOf(what.allow), deny: bitsOf(what.deny) });
        };
        writeOver(id, 'role', ofEverybody);
        writeOver(bot.id, 'member', ofMember);
        for (const one of given) {
          const granted = [...one.permissions, ...(one.isAdmin ? (['Administrator'] as const) : [])];
          const role = addRole(world, guild, 'role', bitsOf(granted));
          if (one.isOurs) guild.members.get(bot.id)?.roles.add(role);
          writeOver(role, 'role', one.overwrite);
        }

        const has = permissionsOf(asRestHasIt(guild, channel, bot.id));
        const bits = asDiscordHasIt(channel, bot);
        const shown = has.has('ViewChannel') ? names.filter((name) => has.has(name)) : [];
        expect(shown).toEqual(names.filter((name) => (bits & PermissionFlagsBits[name]) !== 0n));
      },
    ),
    { numRuns: 500 },
  );
});

type Asked = Parameters<typeof permissionsOf>[0];

/** What the three routes answer with; it is Discord's own. */
function asRestHasIt(guild: GuildState, channel: Parameters<typeof channelAsJson>[0], id: string): Asked {
  const member = guild.members.get(id);
  if (member === undefined) throw new Error('The bot should be there.');
  return {
    guild: guildAsJson(guild) as unknown as Asked['guild'],
    id,
    roles: memberAsJson(member)['roles'] as Asked['roles'],
    overwrites: channelAsJson(channel)['permission_overwrites'] as Asked['overwrites'],
  };
}
