/** What Deskbreak shows of itself on METRICS_PORT. Where that is not set nothing is measured, and nothing loaded. */
import type { ChatAdapter } from '../../adapters/port/adapter.ts';
import { inTime, type Clock } from '../../adapters/port/clock.ts';
import type { Observe } from '../../scheduler/ports/observe.ts';
import { withoutSecrets } from '../logging/secrets-in-text.ts';
import type { Store } from '../store/store.ts';
import { measuredAdapter, measuredStore } from './measured.ts';
import { listenProblem } from './problems.ts';
import { readinessOf, type PlatformState, type Snapshot } from './readiness.ts';
import { createServer, plain, type Page } from './server.ts';

export interface Monitoring {
  /** The store from now on: what it does is measured. */
  readonly store: (store: Store) => Store;
  /** An adapter from now on: what it delivers is measured. */
  readonly adapter: (adapter: ChatAdapter) => ChatAdapter;
  /** Whom to ask how the platforms are, and what is wrong with those that have no adapter. */
  readonly platforms: (ask: () => readonly PlatformState[], problems: readonly string[]) => void;
  readonly observe?: Observe;
  /** A round has been made. */
  readonly beat: () => void;
  /** From now on it is not ready, whatever else it is. */
  readonly stops: () => void;
  readonly close: () => Promise<void>;
}

/** Measures nothing. */
export const noMonitoring: Monitoring = {
  store: (store) => store,
  adapter: (adapter) => adapter,
  platforms: () => undefined,
  beat: () => undefined,
  stops: () => undefined,
  close: () => Promise.resolve(),
};

export interface MonitoringOptions {
  readonly port: number;
  readonly host: string;
  readonly version: string;
  readonly clock: Clock;
}

type Opened =
  { readonly ok: true; readonly monitoring: Monitoring } | { readonly ok: false; readonly problem: string };

/** A store that takes longer is of no use at the moment. */
const STORE_MS = 2_000;
/** However often somebody asks. */
const LOOK_EVERY_MS = 500;

export async function openMonitoring({ port, host, version, clock }: MonitoringOptions): Promise<Opened> {
  const { createMetrics } = await import('./metrics.ts');
  const metrics = createMetrics(version);
  let store: Store | undefined;
  let askPlatforms = (): readonly PlatformState[] => [];
  let problems: readonly string[] = [];
  let beatAt: number | undefined;
  let isStopping = false;

  /** One question at a time: a store that hangs is asked once, and answers whoever asks meanwhile. */
  const askStore = shared(clock, async (): Promise<Snapshot['store']> => {
    if (store === undefined) return { wrong: 'The database is not open yet.' };
    return store.ledger.backlog(clock.now()).then(
      (backlog) => ({ backlog }),
      (error: unknown) => ({ wrong: `The store fails: ${wordsOf(error)}` }),
    );
  });

  async function view(): Promise<Snapshot> {
    const seen = await inTime(clock, STORE_MS, askStore(), {
      wrong: `The store has not answered for ${STORE_MS / 1000} seconds.`,
    });
    return {
      isStopping,
      store: seen,
      platforms: askPlatforms(),
      problems,
      beatAgeMs: beatAt === undefined ? undefined : performance.now() - beatAt,
    };
  }

  const pages: Readonly<Record<string, () => Promise<Page>>> = {
    '/livez': () => Promise.resolve(plain(200, 'ok')),
    async '/readyz'() {
      const readiness = readinessOf(await view());
      return {
        status: readiness.ready ? 200 : 503,
        type: 'application/json; charset=utf-8',
        body: `${withoutSecrets(JSON.stringify(readiness, undefined, 2))}\n`,
      };
    },
    async '/metrics'() {
      return { status: 200, type: metrics.contentType, body: await metrics.text(await view()) };
    },
  };
  const server = createServer((path) => (Object.hasOwn(pages, path) ? pages[path]?.() : undefined));
  try {
    await server.listen(port, host);
  } catch (error) {
    return { ok: false, problem: listenProblem(port, host, error) };
  }

  return {
    ok: true,
    monitoring: {
      store(opened) {
        store = opened;
        return measuredStore(opened, metrics.stored);
      },
      adapter(adapter) {
        metrics.add(adapter.platform);
        return measuredAdapter(adapter, metrics.posted(adapter.platform));
      },
      platforms(ask, wrong) {
        askPlatforms = ask;
        problems = wrong;
      },
      observe: metrics.ended,
      beat() {
        beatAt = performance.now();
      },
      stops() {
        isStopping = true;
      },
      close: () => server.close(),
    },
  };
}

/** Whoever asks while an answer is under way, or was given a moment ago, gets that one. */
function shared<T>({ now }: Pick<Clock, 'now'>, ask: () => Promise<T>): () => Promise<T> {
  let latest: Promise<T> | undefined;
  let doneAt: number | undefined;
  return () => {
    const isFresh = doneAt === undefined || Math.abs(now() - doneAt) < LOOK_EVERY_MS;
    if (latest !== undefined && isFresh) return latest;
    doneAt = undefined;
    latest = ask().finally(() => {
      doneAt = now();
    });
    return latest;
  };
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
