/** A Slack of our own in a process of its own, so that its work is not counted as the bot's. */
import { openLoopbackSlack } from '../../support/slack/server.ts';

export interface SlackOptions {
  readonly teams: number;
  /** Over all teams. */
  readonly channels: number;
}

export interface SlackTeam {
  readonly id: string;
  readonly name: string;
  readonly token: string;
  readonly botUser: string;
  readonly botId: string;
  readonly scopes: readonly string[];
  readonly owner: string;
  readonly channels: readonly string[];
}

export async function slack({ teams, channels }: SlackOptions) {
  const server = await openLoopbackSlack();
  const all = [server.team, ...Array.from({ length: teams - 1 }, () => server.addTeam())];
  const rooms = all.map((team) => Array.from({ length: channels / teams }, () => team.channel()));
  return {
    about: () => ({
      apiUrl: server.apiUrl,
      app: server.app,
      teams: all.map((team, index): SlackTeam => {
        const { token, botUser, botId, scopes } = team.bot;
        const { id, name, owner } = team;
        const ids = rooms[index]?.map((room) => room.id) ?? [];
        return { id, name, token, botUser, botId, scopes, owner: owner.id, channels: ids };
      }),
    }),
    /** The next `times` posts are answered with a 429, in one team or whichever comes first. */
    limit(times: number, retryAfterSeconds: number, team?: string): void {
      server.faults.always(
        'chat.postMessage',
        { does: 'limit', retryAfterSeconds },
        { times, ...(team !== undefined && { team }) },
      );
    },
    /** Channels that have got something, and those that have got more than one thing. */
    tally() {
      const counts = all.flatMap((team, index) =>
        (rooms[index] ?? []).map((room) => team.posts(room).length),
      );
      return {
        served: counts.filter((count) => count > 0).length,
        twice: counts.filter((count) => count > 1).length,
      };
    },
  };
}
