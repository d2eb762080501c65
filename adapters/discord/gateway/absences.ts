/** Servers that removed the bot while it did not run: the gateway lists all that it is in, and nobody tells of the others. */
import { Routes, ShardClientUtil, type Client } from 'discord.js';
import type { Inbox } from '../../port/adapter.ts';
import type { Clock } from '../../port/clock.ts';
import type { Log } from '../../port/log.ts';
import type { Failure } from '../../port/meanings.ts';
import type { InFlight } from '../../shared/in-flight.ts';
import { startRound } from '../../shared/round.ts';
import type { Call } from '../rest/calls.ts';

export interface AbsencesOptions {
  readonly client: Client<true>;
  readonly call: Call;
  readonly inbox: Pick<Inbox, 'workspaces' | 'removed'>;
  readonly clock: Clock;
  readonly work: InFlight;
  readonly log: Log;
}

/** Discord counts refusals, and bans an address for ten thousand in ten minutes: at this pace there are 600. */
const PAUSE_MS = 1_000;

/** Once, from now on; returns what ends it. */
export function lookForAbsences({ client, call, inbox, clock, work, log }: AbsencesOptions): () => void {
  /** One that is unavailable is listed as well, and those of other shards are for others to judge. */
  const isMissing = (server: string): boolean =>
    !client.guilds.cache.has(server) &&
    client.ws.shards.has(
      ShardClientUtil.shardIdForGuildId(server, client.options.shardCount ?? client.ws.shards.size),
    );

  async function* each(): AsyncGenerator<string> {
    for (let after: string | undefined; ;) {
      const page = await inbox.workspaces({ platform: 'discord' }, after);
      yield* page.filter(isMissing);
      after = page.at(-1);
      if (after === undefined) return;
    }
  }

  /** The list alone is not taken at its word: what follows ends in everything being deleted. */
  async function look(server: string): Promise<'looked' | 'later'> {
    if (!isMissing(server)) return 'looked';
    const answer = await call('channel', (rest) => rest.get(Routes.guild(server)));
    if (answer.ok) return 'looked';
    if (!isAbsence(answer.failure)) return 'later';
    if (!isMissing(server)) return 'looked';
    log.info(
      { platform: 'discord', workspace: server },
      'The bot was removed from a server while nobody heard it.',
    );
    await inbox.removed({ platform: 'discord', workspace: server });
    return 'looked';
  }

  return startRound({
    ...{ each, look, clock, work },
    pauseMs: PAUSE_MS,
    onError: (error) => {
      log.warn({ err: error }, 'Whether the bot is still in its servers could not be found out so far.');
    },
  });
}

/** Discord knows no such server, or does not let the bot see it. */
const isAbsence = (failure: Failure): boolean =>
  failure.outcome === 'permanent' &&
  ((failure.scope === 'workspace' && failure.isRemoved === true) || failure.reason === 'not-a-member');
