import { adapterContract } from '../contracts/adapter-contract.ts';
import type { Traits } from '../contracts/adapter-stage.ts';
import { openDiscordStage, type DiscordStage } from './stage.ts';

const POST = 'POST /channels/:channel/messages';

const traits: Traits<DiscordStage> = {
  faults: [
    {
      name: 'a rate limit',
      arrange: ({ discord }) => {
        discord.faults.next(POST, { does: 'limit', retryAfterSeconds: 30 });
      },
      // discord.js adds a little, for the way there.
      becomes: { outcome: 'transient', reason: 'rate-limited', retryAfterMs: 30_050, mayHaveLanded: false },
    },
    {
      name: 'a server error',
      arrange: ({ discord }) => {
        discord.faults.next(POST, { does: 'status', status: 503 });
      },
      becomes: { outcome: 'transient', reason: 'unavailable', mayHaveLanded: true },
    },
    {
      name: 'a lost answer',
      arrange: ({ discord }) => {
        discord.faults.next(POST, { does: 'cut', landed: true });
      },
      becomes: { outcome: 'transient', reason: 'network', mayHaveLanded: true },
    },
    {
      name: 'a missing permission',
      arrange: ({ guild, room }) => {
        guild.setBotLacks(room, ['SendMessages']);
      },
      becomes: { outcome: 'permanent', scope: 'channel', reason: 'forbidden' },
    },
    {
      name: 'a revoked token',
      arrange: ({ discord }) => {
        discord.revokeToken();
      },
      becomes: { outcome: 'permanent', scope: 'workspace', reason: 'revoked' },
    },
  ],
  oldButtons: 'stay',
  privacy: { others: ({ guild, room }) => guild.read(room) },
  membership: {
    async invites(stage) {
      const { discord, sam } = stage;
      const guild = discord.addGuild({ name: 'Another', withBot: false });
      guild.addMember(sam);
      stage.moveTo(guild);
      guild.addBot();
      // Events come in order: when this command is answered, the bot has heard of the server.
      await stage.after(sam.types(guild.general, 'deskbreak', ['status']));
      await stage.adapter.idle();
    },
    async removes(stage) {
      const { guild, room, adapter } = stage;
      guild.delete(room);
      // Events come in order: when this command is answered, the bot has heard of the channel.
      const elsewhere = guild.channel({ name: 'elsewhere' });
      await stage.after(stage.sam.types(elsewhere, 'deskbreak', ['status']));
      await adapter.idle();
    },
  },
};

adapterContract('Discord', () => openDiscordStage(), traits);
