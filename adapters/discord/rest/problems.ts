/** What keeps the bot from Discord, in words: one line each, with the setting to look at and the remedy. */
import { DiscordjsError, DiscordjsErrorCodes, GatewayCloseCodes } from 'discord.js';
import type { ConnectionProblem } from '../../port/connection.ts';
import { proxyProblem } from '../../shared/agents.ts';
import { failureOf, isUnauthorized } from './failures.ts';
import { inWords } from './loggable.ts';
import type { Shards } from '../gateway/shards.ts';

export const wrongToken: ConnectionProblem = {
  setting: 'DISCORD_TOKEN',
  wrong: 'is not accepted by Discord',
  remedy: 'Copy it again from “Bot” in the Developer Portal: “Reset Token” shows a new one.',
};

/** By the code with which the gateway closed a connection for good. */
const closed: Readonly<Partial<Record<number, ConnectionProblem>>> = {
  [GatewayCloseCodes.AuthenticationFailed]: wrongToken,
  [GatewayCloseCodes.InvalidIntents]: {
    setting: 'DISCORD_TOKEN',
    wrong: 'opens a gateway that does not know the intent Guilds',
    remedy: 'Update Deskbreak; if DISCORD_API_URL is set, check what it leads to.',
  },
  [GatewayCloseCodes.DisallowedIntents]: {
    setting: 'DISCORD_TOKEN',
    wrong: 'belongs to an application that may not use the intent Guilds',
    remedy: 'Look for a notice about this application in the Developer Portal.',
  },
  [GatewayCloseCodes.InvalidAPIVersion]: {
    setting: 'DISCORD_API_URL',
    wrong: 'leads to a gateway that does not speak version 10',
    remedy: 'Update Deskbreak, or leave the setting empty.',
  },
};

/** Nothing where another login may help. */
export const closeProblem = (code: number, shards: Shards): ConnectionProblem | undefined =>
  closed[code] ?? (typeof shards === 'object' ? wrongShards[code] : undefined);

/** Where they are set. Otherwise Discord is asked anew how many there should be. */
const wrongShards: Readonly<Partial<Record<number, ConnectionProblem>>> = {
  [GatewayCloseCodes.InvalidShard]: {
    setting: 'DISCORD_SHARDS',
    wrong: 'names a shard that Discord does not accept',
    remedy: 'Set it to first-last/total, counted from 0, e.g. 0-3/16, with the same total on every replica.',
  },
  [GatewayCloseCodes.ShardingRequired]: {
    setting: 'DISCORD_SHARDS',
    wrong: 'has too small a total: the bot is in more servers than so many shards may serve',
    remedy:
      'Raise the total on every replica alike, with at least one shard for every 1000 servers, and spread the shards anew.',
  },
};

/** Why logging in failed. `apiUrl` as it is set. */
export function loginProblem(error: unknown, apiUrl: string | undefined): ConnectionProblem {
  if (isUnauthorized(error) || isTokenInvalid(error)) return wrongToken;
  const failure = failureOf(error, 'channel');
  const words = inWords(error);
  const inTheWay = proxyProblem(error);
  if (inTheWay !== undefined) return inTheWay;
  if (failure.outcome === 'transient')
    return unreachable(apiUrl, `${failure.reason}: ${words}`, failure.retryAfterMs);
  return { setting: 'DISCORD_TOKEN', wrong: `does not log in: ${words}`, remedy: wrongToken.remedy };
}

export const unreachable = (
  apiUrl: string | undefined,
  why: string,
  retryAfterMs = 0,
): ConnectionProblem => ({
  setting: 'DISCORD_API_URL',
  wrong: `cannot be reached: ${apiUrl ?? 'https://discord.com/api'} (${why})`,
  remedy: 'Check the network, a proxy or firewall, and this setting.',
  retryAfterMs,
});

const isTokenInvalid = (error: unknown): boolean =>
  error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
