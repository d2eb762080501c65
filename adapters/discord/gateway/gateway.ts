/** The bot's connection to Discord: it comes back by itself, however it was lost, until Discord ends it for good. */
import type { Client, ClientOptions } from 'discord.js';
import type { AdapterStatus, ConnectionProblem } from '../../port/connection.ts';
import { createEndableWait, type Clock } from '../../port/clock.ts';
import type { Log } from '../../port/log.ts';
import { problemInWords } from '../../port/failure-words.ts';
import { loggable, inWords } from '../rest/loggable.ts';
import { createClientLogin } from './client-login.ts';
import { LoginRefused, type Login, type Session, type SessionEvents } from './login.ts';
import { restLogin } from './rest-login.ts';
import { closeProblem, loginProblem, unreachable, wrongToken } from '../rest/problems.ts';
import type { Shards } from './shards.ts';

export interface GatewayOptions {
  readonly token: string;
  readonly shards: Shards;
  readonly apiUrl: string | undefined;
  readonly clock: Clock;
  readonly log: Log;
  /** For tests: discord.js waits five seconds between two identifies. */
  readonly ws: ClientOptions['ws'];
  /** Asked at each login: whether who is in a voice channel is to be known. */
  readonly hearsVoice: () => boolean;
  /** Called for every client, before it logs in: another one may be needed later. */
  readonly listen: (client: Client) => void;
  /** Called whenever a client has all its guilds. */
  readonly ready: (client: Client<true>) => void;
}

export interface Gateway {
  /** Tries once. Resolves once Discord can reach the bot, or with what is wrong. */
  open(): Promise<ConnectionProblem | undefined>;
  /** The client that is logged in, where there is one. */
  client(): Client<true> | undefined;
  /** Whether Discord takes the bot's token, which posts go by: a gateway they do not need. */
  token(): 'unknown' | 'accepted' | 'refused';
  /** Logs in anew, with what is wanted by now; nothing where it is not open. */
  renew(): void;
  /** Ends it for good, with the reason. */
  end(problem: ConnectionProblem): void;
  /** Safe to call twice. */
  close(): Promise<void>;
  status(): AdapterStatus;
}

const REOPEN_WAIT_MS = 5_000;
const LONGEST_REOPEN_WAIT_MS = 60_000;

type GatewayState =
  | { readonly is: 'closed' | 'opening' }
  | {
      readonly is: 'open';
      readonly session: Session;
      /** Those of this session: a word of an earlier one comes too late. */
      readonly events: SessionEvents;
      readonly since: Date;
    }
  | { readonly is: 'ended'; readonly problem: ConnectionProblem };

const loginBy = ({ token, shards, apiUrl, clock, log, ws, hearsVoice, listen }: GatewayOptions): Login =>
  shards === 'none'
    ? restLogin(token, apiUrl)
    : createClientLogin({ token, shards, apiUrl, clock, log, ws, hearsVoice, listen });

export function createGateway(options: GatewayOptions): Gateway {
  const { shards, apiUrl, clock, log, ready } = options;
  const login = loginBy(options);
  let state: GatewayState = { is: 'closed' };
  let token: ReturnType<Gateway['token']> = 'unknown';
  let lastError: string | undefined;
  const pausing = createEndableWait(clock);

  /** It may change during any wait. */
  const isOpening = (): boolean => state.is === 'opening';

  /** One login. Nothing where it has worked, else why not. */
  async function attempt(): Promise<ConnectionProblem | undefined> {
    try {
      await logIn();
      return undefined;
    } catch (error) {
      return problemOf(error instanceof LoginRefused ? error : new LoginRefused(error));
    }
  }

  async function logIn(): Promise<void> {
    const events: SessionEvents = {
      ended(problem) {
        if (isMine()) end(problem);
      },
      outgrown() {
        if (isMine()) void reopen('The bot has outgrown its shards');
      },
      failed(reason) {
        lastError = reason;
      },
    };
    const isMine = (): boolean => state.is === 'open' && state.events === events;
    const session = await login(events);
    if (!isOpening()) {
      await session.close();
      throw new LoginRefused(new Error('it was closed meanwhile'), undefined, true);
    }
    lastError = undefined;
    token = 'accepted';
    state = { is: 'open', session, events, since: new Date(clock.now()) };
    if (session.client !== undefined) ready(session.client);
  }

  const problemOf = ({ cause, closeCode, isSilence }: LoginRefused): ConnectionProblem =>
    (closeCode === undefined ? undefined : closeProblem(closeCode, shards)) ??
    (isSilence ? unreachable(apiUrl, inWords(cause)) : loginProblem(cause, apiUrl));

  async function reopen(why: string): Promise<void> {
    if (state.is !== 'open') return;
    log.info({}, `${why}; logging in anew.`);
    const { session } = state;
    state = { is: 'opening' };
    await session.close();
    for (let pause = REOPEN_WAIT_MS; isOpening(); pause = Math.min(3 * pause, LONGEST_REOPEN_WAIT_MS)) {
      const problem = await attempt();
      if (problem === undefined || !isOpening()) return;
      if (problem.retryAfterMs === undefined) {
        end(problem);
        return;
      }
      lastError = problemInWords(problem);
      log.error({ setting: problem.setting }, `Nothing is heard from Discord: ${lastError}`);
      await pausing.wait(Math.max(pause, problem.retryAfterMs));
    }
  }

  function end(problem: ConnectionProblem): void {
    if (state.is === 'closed' || token === 'refused') return;
    // Without a gateway posts go on: that the token is refused comes on top of it.
    if (state.is === 'ended' && problem !== wrongToken) return;
    const session = state.is === 'open' ? state.session : undefined;
    state = { is: 'ended', problem };
    if (problem === wrongToken) token = 'refused';
    const what =
      token === 'refused'
        ? 'Discord is switched off'
        : 'Nothing is heard from Discord any more, breaks go on';
    log.error({ setting: problem.setting }, `${what}: ${problemInWords(problem)}`);
    session?.close().catch((error: unknown) => {
      log.debug({ err: loggable(error) }, 'The connection to Discord could not be closed.');
    });
  }

  return {
    async open() {
      if (state.is === 'open') return undefined;
      state = { is: 'opening' };
      token = 'unknown';
      const problem = await attempt();
      if (problem !== undefined && isOpening()) state = { is: 'closed' };
      if (problem === wrongToken) token = 'refused';
      return problem;
    },
    client: () => (state.is === 'open' ? state.session.client : undefined),
    token: () => token,
    renew() {
      void reopen('Breaks wait for people in voice channels now');
    },
    end,
    async close() {
      const closing = state;
      if (closing.is !== 'ended') {
        state = { is: 'closed' };
        token = 'unknown';
      }
      pausing.end();
      if (closing.is === 'open') await closing.session.close();
    },
    status() {
      const problem = lastError === undefined ? {} : { lastError };
      switch (state.is) {
        case 'open': {
          const shards = state.session.shards?.();
          const connections = shards && { connections: shards };
          return shards === undefined || shards.open === shards.all
            ? { state: 'connected', since: state.since, ...connections }
            : { state: 'connecting', ...problem, ...connections };
        }
        case 'opening':
          return { state: 'connecting', ...problem };
        case 'ended':
          return { state: 'disconnected', lastError: problemInWords(state.problem) };
        case 'closed':
          return { state: 'disconnected' };
      }
    },
  };
}
