/** A Discord of our own in a process of its own. */
import type { ApiCall } from '../../support/discord/api.ts';
import { openLoopbackDiscord } from '../../support/discord/server.ts';

export interface DiscordOptions {
  /** Channels of its one server; 1 unless told otherwise. */
  readonly channels?: number;
  /** Requests a second for the whole bot, as Discord counts them; no limit unless told. */
  readonly perSecond?: number;
}

export async function discord({ channels = 1, perSecond }: DiscordOptions = {}) {
  const server = await openLoopbackDiscord(
    perSecond === undefined ? {} : { globalRateLimit: { calls: perSecond, windowMs: 1000 } },
  );
  const { guild } = server;
  const more = Array.from({ length: channels - 1 }, (_, n) => guild.channel({ name: `desk-${n}` }));
  const posts = (): readonly ApiCall[] => server.callsOf('POST /channels/:channel/messages');
  return {
    about: () => ({
      apiUrl: server.apiUrl,
      token: server.token,
      guild: guild.id,
      channels: [guild.general, ...more].map(({ id }) => id),
    }),
    /** When each post came in whole, in milliseconds; and how many were told to wait. */
    arrivals: () => ({
      times: posts().map(({ cameAt }) => cameAt),
      limited: posts().filter(({ answer }) => typeof answer !== 'string' && answer.status === 429).length,
    }),
  };
}
