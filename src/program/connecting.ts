/**
 * Connects the platforms, each on its own: none waits for another. What may go by is tried again, ever more rarely; what
 * only another setting mends is told, and left.
 */
import { setMaxListeners } from 'node:events';
import type { ChatAdapter, Inbox } from '../../adapters/port/adapter.ts';
import type { ConnectionProblem } from '../../adapters/port/connection.ts';
import { problemInWords } from '../../adapters/port/failure-words.ts';
import type { Log } from '../../adapters/port/log.ts';
import { sleep, type Clock } from '../../adapters/port/clock.ts';

export interface Connecting {
  /** Resolves once there is something to serve: all have been tried, or one is there and the others take their time. */
  readonly ready: Promise<void>;
  /** Resolves, if ever, once no platform can be served until somebody changes a setting: with all that is wrong. */
  readonly hopeless: Promise<readonly ConnectionProblem[]>;
  /** The platforms that have been connected. */
  readonly connected: readonly string[];
  /** Why a platform is not: what the last try has told. */
  wrong(platform: string): string | undefined;
  /** Tries nothing any more. */
  stop(): void;
}

export interface ConnectingDeps {
  readonly adapters: readonly ChatAdapter[];
  /** Of platforms for which there is no adapter at all. */
  readonly problems: readonly ConnectionProblem[];
  readonly inbox: Inbox;
  readonly clock: Clock;
  readonly log: Log;
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;
/** What is due on one platform waits so long for another that has not answered yet. */
const PATIENCE_MS = 5_000;
/** What stays wrong is told at once, and then no more often than this. */
const TELL_EVERY_MS = 60_000;

/** `later`: worth another try, not before so many milliseconds. */
type Tried = { readonly is: 'connected' | 'hopeless' } | { readonly is: 'later'; readonly waitMs: number };

export function createConnecting({ adapters, problems, inbox, clock, log }: ConnectingDeps): Connecting {
  const stopping = new AbortController();
  const { signal } = stopping;
  setMaxListeners(0, signal);
  const connected: string[] = [];
  const wrong = new Map<string, string>();
  const lasting: ConnectionProblem[] = [];
  let lose: (all: readonly ConnectionProblem[]) => void = () => undefined;
  const hopeless = new Promise<readonly ConnectionProblem[]>((resolve) => {
    lose = resolve;
  });

  function leave(platform: string | undefined, problem: ConnectionProblem): void {
    lasting.push(problem);
    if (platform !== undefined) wrong.set(platform, problemInWords(problem));
    // The last one is told with all the others, by whoever ends the program.
    if (lasting.length === adapters.length + problems.length) lose(lasting);
    else
      log.error(
        { platform, setting: problem.setting },
        `A platform is not served: ${problemInWords(problem)}`,
      );
  }

  /** Tells at once, then seldom. */
  function teller(platform: string): (fields: object, what: string) => void {
    let toldAt: number | undefined;
    return (fields, what) => {
      wrong.set(platform, what);
      const now = clock.now();
      if (toldAt !== undefined && now >= toldAt && now < toldAt + TELL_EVERY_MS) return;
      toldAt = now;
      log.error({ platform, ...fields }, `A platform cannot be reached, and is tried again: ${what}`);
    };
  }

  /** Tries until it is connected, or will not be. */
  async function persist(adapter: ChatAdapter, heard: (tried: Tried['is']) => void): Promise<void> {
    const tell = teller(adapter.platform);
    for (let tries = 1, wait = FIRST_WAIT_MS; !signal.aborted; tries += 1) {
      const tried = await attempt(adapter, (fields, what) => {
        tell({ ...fields, tries }, what);
      });
      heard(tried.is);
      if (tried.is !== 'later') return;
      await sleep(clock, Math.max(wait, tried.waitMs), signal);
      wait = Math.min(2 * wait, LONGEST_WAIT_MS);
    }
  }

  async function attempt(adapter: ChatAdapter, tell: (fields: object, what: string) => void): Promise<Tried> {
    const { platform } = adapter;
    try {
      const connection = await adapter.connect(inbox);
      if (signal.aborted) {
        await adapter.disconnect();
        return { is: 'hopeless' };
      }
      if (connection.connected) {
        connected.push(platform);
        wrong.delete(platform);
        log.info({ platform }, 'Connected.');
        return { is: 'connected' };
      }
      const { problem } = connection;
      if (problem.retryAfterMs === undefined) {
        leave(platform, problem);
        return { is: 'hopeless' };
      }
      tell({ setting: problem.setting }, problemInWords(problem));
      return { is: 'later', waitMs: problem.retryAfterMs };
    } catch (error) {
      // What it needs may have been let go of by then.
      if (signal.aborted) return { is: 'hopeless' };
      tell({ err: error }, 'something failed that was not foreseen.');
      return { is: 'later', waitMs: 0 };
    }
  }

  const ready = new Promise<void>((resolve) => {
    let waiting = adapters.length;
    for (const adapter of adapters) {
      let isFirst = true;
      void persist(adapter, (tried) => {
        if (isFirst) waiting -= 1;
        isFirst = false;
        if (waiting === 0) resolve();
        else if (tried === 'connected') void sleep(clock, PATIENCE_MS, signal).then(resolve);
      });
    }
  });
  for (const problem of problems) leave(undefined, problem);

  return {
    ready,
    hopeless,
    connected,
    wrong: (platform) => wrong.get(platform),
    stop() {
      stopping.abort();
    },
  };
}
