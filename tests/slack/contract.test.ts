import { adapterContract } from '../contracts/adapter-contract.ts';
import type { Traits } from '../contracts/adapter-stage.ts';
import { openSlackStage, type SlackStage } from './stage.ts';

const traits: Traits<SlackStage> = {
  faults: [
    {
      name: 'a rate limit',
      arrange: ({ slack }) => {
        slack.faults.next('chat.postMessage', { does: 'limit', retryAfterSeconds: 30 });
      },
      becomes: { outcome: 'transient', reason: 'rate-limited', retryAfterMs: 30_000, mayHaveLanded: false },
    },
    {
      name: 'a server error',
      arrange: ({ slack }) => {
        slack.faults.next('chat.postMessage', { does: 'status', status: 503 });
      },
      becomes: { outcome: 'transient', reason: 'unavailable', mayHaveLanded: true },
    },
    {
      name: 'a lost answer',
      arrange: ({ slack }) => {
        slack.faults.next('chat.postMessage', { does: 'cut', landed: true });
      },
      becomes: { outcome: 'transient', reason: 'network', mayHaveLanded: true },
    },
    {
      name: 'an archived channel',
      arrange: ({ room }) => {
        room.isArchived = true;
      },
      becomes: { outcome: 'permanent', scope: 'channel', reason: 'archived' },
    },
    {
      name: 'a revoked token',
      arrange: ({ team }) => {
        team.killToken();
      },
      becomes: { outcome: 'permanent', scope: 'workspace', reason: 'revoked' },
    },
  ],
  oldButtons: 'stay',
  privacy: { others: ({ team, room }) => team.read(room) },
  membership: {
    async invites({ after, room, team, sam }) {
      room.members.delete(team.bot.botUser);
      await after(sam.invitesBot(room));
    },
    async removes({ after, room, sam, slack }) {
      slack.app.events = ['channel_left'];
      await after(sam.removesBot(room));
    },
  },
};

adapterContract('Slack over a socket', () => openSlackStage({ mode: 'socket' }), traits);
adapterContract('Slack over HTTP', () => openSlackStage({ mode: 'http' }), traits);
