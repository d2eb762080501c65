/** A Slack of our own in a process of its own, so that its work is not counted as the bot's. */
import { openLoopbackSlack } from '../../support/slack/server.ts';

export interface SlackOptions {
  readonly teams: number;
  /** Over all teams. */
  readonly channels: number;
  /** In each team, beside the owner; the app may know whether they want no interruption. */
  readonly people?: number;
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
  readonly people: readonly string[];
}

export async function slack({ teams, channels, people = 0 }: SlackOptions) {
  const server = await openLoopbackSlack();
  const all = [server.team, ...Array.from({ length: teams - 1 }, () => server.addTeam())];
  const rooms = all.map((team) => Array.from({ length: channels / teams }, () => team.channel()));
  const crowds = all.map((team) => Array.from({ length: people }, () => team.person().id));
  if (people > 0) for (const team of all) team.setScopes([...team.bot.scopes, 'dnd:read']);
  return {
    about: () => ({
      apiUrl: server.apiUrl,
      app: server.app,
      teams: all.map((team, index): SlackTeam => {
        const { token, botUser, botId, scopes } = team.bot;
        const { id, name, owner } = team;
        const ids = rooms[index]?.map((room) => room.id) ?? [];
        return {
          id,
          name,
          token,
          botUser,
          botId,
          scopes,
          owner: owner.id,
          channels: ids,
          people: crowds[index] ?? [],
        };
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
    /** Channels that have got something, and those that have got more than one thing; and calls that were too many. */
    tally() {
      const counts = all.flatMap((team, index) =>
        (rooms[index] ?? []).map((room) => team.posts(room).length),
      );
      return {
        served: counts.filter((count) => count > 0).length,
        twice: counts.filter((count) => count > 1).length,
        refused: server.calls.filter(({ answer }) => typeof answer === 'object' && answer.status === 429)
          .length,
      };
    },
  };
}
