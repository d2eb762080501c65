/** The bot's connection to Discord: it comes back by itself, however it was lost, until Discord ends it for good. */
import { Events, GatewayCloseCodes, type Client, type ClientOptions } from 'discord.js';
import type { AdapterStatus, ConnectionProblem } from '../adapter.ts';
import { inTime, type Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { openClient } from './client.ts';
import { failureOf } from './failures.ts';
import { faultOf, inWords } from './fault.ts';
import { closeProblem, inOneLine, isTokenInvalid, loginProblem, unreachable } from './problems.ts';

export interface GatewayOptions {
  readonly token: string;
  readonly apiUrl: string | undefined;
  readonly clock: Clock;
  readonly log: Log;
  /** For tests: discord.js waits five seconds between two identifies. */
  readonly ws?: ClientOptions['ws'];
  /** Called for every client, before it logs in: the gateway may need another one later. */
  readonly listen: (client: Client) => void;
  /** Called whenever a client has all its guilds. */
  readonly ready: (client: Client<true>) => void;
}

export interface Gateway {
  /** Resolves once Discord can reach the bot, or with what is wrong if it never will. */
  open(): Promise<ConnectionProblem | undefined>;
  /** The client that is logged in; none before, and none when the token is not valid any more. */
  client(): Client<true> | undefined;
  /** Ends it for good, with the reason; only the first one counts. */
  end(problem: ConnectionProblem): void;
  ended(): boolean;
  /** Safe to call twice. */
  close(): Promise<void>;
  status(): AdapterStatus;
}

/** discord.js goes on trying to reach the gateway for ever; whoever starts the program wants to hear about it. */
const READY_WITHIN_MS = 45_000;
const WAITS_MS = [500, 1_000, 2_000, 4_000, 8_000];
const REOPEN_WAITS_MS = [5_000, 15_000, 60_000];

/** The bot has outgrown its shards: another login asks how many there should be. */
const needsNewShards: ReadonlySet<number> = new Set([
  GatewayCloseCodes.InvalidShard,
  GatewayCloseCodes.ShardingRequired,
]);

type State =
  | { readonly is: 'closed' | 'opening' }
  | { readonly is: 'open'; readonly client: Client<true>; readonly since: Date }
  | { readonly is: 'ended'; readonly problem: ConnectionProblem };

export function openGateway({ token, apiUrl, clock, log, ws, listen, ready }: GatewayOptions): Gateway {
  let state: State = { is: 'closed' };
  let lastError: string | undefined;
  let cancelWait = (): void => undefined;
  /** Shards that are not connected. */
  const down = new Set<number>();

  const newClient = (): Client => {
    const client = openClient({ apiUrl, ws });
    client.on(Events.ShardReconnecting, (shard) => {
      down.add(shard);
      log.info({ shard }, 'The connection to Discord was lost; opening another.');
    });
    client.on(Events.ShardResume, (shard) => {
      isUp(shard);
    });
    client.on(Events.ShardReady, (shard) => {
      isUp(shard);
    });
    client.on(Events.ShardError, (error) => {
      lastError = inWords(error);
      log.warn({ reason: lastError }, 'The connection to Discord failed.');
    });
    client.on(Events.Error, (error) => {
      log.error({ err: faultOf(error) }, 'Something from Discord could not be dealt with.');
    });
    client.on(Events.ShardDisconnect, ({ code }, shard) => {
      down.add(shard);
      const problem = closeProblem(code);
      if (state.is !== 'open' || state.client !== client) return;
      if (problem !== undefined) end(problem);
      else if (needsNewShards.has(code)) void reopen();
    });
    return client;
  };

  function isUp(shard: number): void {
    if (down.delete(shard) && state.is === 'open') log.info({ shard }, 'Connected to Discord again.');
  }

  /** One login; rejects as discord.js does, or where Discord stays silent. */
  async function login(): Promise<void> {
    const client = newClient();
    listen(client);
    let closeCode: number | undefined;
    client.once(Events.ShardDisconnect, ({ code }) => {
      closeCode = code;
    });
    const isReady = new Promise<Client<true>>((resolve) => {
      client.once(Events.ClientReady, resolve);
    });
    const loggedIn = client.login(token).then(
      () => isReady,
      (error: unknown) => {
        throw new LoginRefused(error, closeCode);
      },
    );
    const opened = await inTime(clock, READY_WITHIN_MS, loggedIn, undefined);
    if (opened === undefined || state.is !== 'opening') {
      loggedIn.catch(() => undefined);
      await client.destroy();
      throw new LoginRefused(new Error(lastError ?? 'the gateway does not answer'), closeCode, true);
    }
    down.clear();
    lastError = undefined;
    state = { is: 'open', client: opened, since: new Date(clock.now()) };
    ready(opened);
  }

  const wait = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const cancel = clock.after(ms, resolve);
      cancelWait = () => {
        cancel();
        resolve();
      };
    });

  /** Nothing, or what is wrong; what can be asked again is, so often. */
  async function persevere(waits: readonly number[]): Promise<ConnectionProblem | undefined> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        await login();
        return undefined;
      } catch (error) {
        const refusal = error instanceof LoginRefused ? error : new LoginRefused(error, undefined);
        const pause = waits[attempt];
        if (refusal.isFinal || pause === undefined || state.is !== 'opening') return problemOf(refusal);
        log.warn({ err: faultOf(refusal.cause) }, 'Discord cannot be reached; trying again.');
        await wait(Math.max(pause, refusal.retryAfterMs));
      }
    }
  }

  const problemOf = (refusal: LoginRefused): ConnectionProblem =>
    (refusal.closeCode === undefined ? undefined : closeProblem(refusal.closeCode)) ??
    (refusal.isSilence ? unreachable(apiUrl, inWords(refusal.cause)) : loginProblem(refusal.cause, apiUrl));

  async function reopen(): Promise<void> {
    if (state.is !== 'open') return;
    log.info({}, 'The bot has outgrown its shards; logging in anew.');
    const { client } = state;
    state = { is: 'opening' };
    await client.destroy();
    const problem = await persevere(REOPEN_WAITS_MS);
    if (problem !== undefined && isOpening()) end(problem);
  }

  const isOpening = (): boolean => state.is === 'opening';

  function end(problem: ConnectionProblem): void {
    if (state.is === 'ended' || state.is === 'closed') return;
    const client = state.is === 'open' ? state.client : undefined;
    state = { is: 'ended', problem };
    log.error({ setting: problem.setting }, `Discord is switched off: ${inOneLine(problem)}`);
    client?.destroy().catch((error: unknown) => {
      log.debug({ err: faultOf(error) }, 'The connection to Discord could not be closed.');
    });
  }

  return {
    async open() {
      if (state.is === 'open') return undefined;
      state = { is: 'opening' };
      const problem = await persevere(WAITS_MS);
      if (problem !== undefined && isOpening()) state = { is: 'closed' };
      return problem;
    },
    client: () => (state.is === 'open' ? state.client : undefined),
    end,
    ended: () => state.is === 'ended',
    async close() {
      const closing = state;
      if (closing.is !== 'ended') state = { is: 'closed' };
      cancelWait();
      if (closing.is === 'open') await closing.client.destroy();
    },
    status() {
      switch (state.is) {
        case 'open':
          if (down.size === 0) return { state: 'connected', since: state.since };
          return { state: 'connecting', ...(lastError !== undefined && { lastError }) };
        case 'opening':
          return { state: 'connecting', ...(lastError !== undefined && { lastError }) };
        case 'ended':
          return { state: 'disconnected', lastError: inOneLine(state.problem) };
        case 'closed':
          return { state: 'disconnected' };
      }
    },
  };
}

/** Why a login failed. */
class LoginRefused extends Error {
  readonly closeCode: number | undefined;
  /** Neither the gateway nor an error came. */
  readonly isSilence: boolean;

  constructor(cause: unknown, closeCode: number | undefined, isSilence = false) {
    super('Discord refused the login', { cause });
    this.closeCode = closeCode;
    this.isSilence = isSilence;
  }

  get isFinal(): boolean {
    if (this.isSilence || this.closeCode !== undefined || isTokenInvalid(this.cause)) return true;
    return failureOf(this.cause, 'channel').outcome === 'permanent';
  }

  get retryAfterMs(): number {
    const failure = failureOf(this.cause, 'channel');
    return failure.outcome === 'transient' ? (failure.retryAfterMs ?? 0) : 0;
  }
}
