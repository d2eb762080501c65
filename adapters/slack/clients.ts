/** A client for each workspace: what Slack holds back in one of them must not delay another. */
import type { webApi } from '@slack/bolt';
import { Client } from './client.ts';
import type { Failure, Target } from '../meanings.ts';
import { errorCodeOf, errorMeanings, failureOf } from './failures.ts';
import type { Log } from '../log.ts';
import { boltLogger } from './log.ts';
import { openTransport } from './transport.ts';

export interface Credentials {
  readonly token: string;
  readonly botUser: string;
  readonly botId: string;
  /** When the app was installed, which may be later than the token is: with other scopes. Milliseconds since the epoch. */
  readonly installedAt: number;
}

export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export interface Clients {
  /** Calls Slack for a workspace. Never rejects for Slack's sake. */
  call<T>(workspace: string, target: Target, work: (client: Client) => Promise<T>): Promise<Answer<T>>;
  /** As they are now: another replica may have seen the app installed or removed. */
  credentials(workspace: string): Promise<Credentials | undefined>;
  /** The workspace's token has changed or ended. */
  forget(workspace: string): void;
}

const TIMEOUT_MS = 10_000;
/** Clients are cheap to make again; those used longest ago go first. */
const MOST_CLIENTS = 2_000;

/** For Bolt's own clients: nothing is ever repeated or held back, waiting and pacing are the scheduler's. */
export const clientOptions = (apiUrl: string | undefined, log: Log): webApi.WebClientOptions => ({
  ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
  logger: boltLogger(log),
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  timeout: TIMEOUT_MS,
});

/** Makes clients that share their connections. */
export function clientMaker(apiUrl: string | undefined, log: Log): (token?: string) => Client {
  const post = openTransport(apiUrl ?? 'https://slack.com/api/');
  const options = clientOptions(apiUrl, log);
  return (token) => new Client(token, post, options);
}

export interface ClientsOptions {
  readonly apiUrl: string | undefined;
  readonly log: Log;
  readonly find: (workspace: string) => Promise<Credentials | undefined>;
  /** Another replica has seen the app installed anew, or removed. */
  readonly changed: (workspace: string) => void;
}

interface Entry extends Credentials {
  readonly client: Client;
}

export function openClients({ apiUrl, log, find, changed }: ClientsOptions): Clients {
  const newClient = clientMaker(apiUrl, log);
  // In the order in which they were used last. They serve until Slack refuses them, or somebody looks closer.
  const entries = new Map<string, Entry>();

  async function entryOf(workspace: string): Promise<Entry | undefined> {
    const known = entries.get(workspace);
    const credentials = known ?? (await find(workspace));
    if (credentials === undefined) return undefined;
    const entry = known ?? {
      ...credentials,
      client: newClient(credentials.token),
    };
    entries.delete(workspace);
    const [oldest] = entries.keys();
    if (entries.size >= MOST_CLIENTS && oldest !== undefined) entries.delete(oldest);
    entries.set(workspace, entry);
    return entry;
  }

  async function credentials(workspace: string): Promise<Credentials | undefined> {
    const found = await find(workspace);
    const known = entries.get(workspace);
    if (known !== undefined && (known.token !== found?.token || known.installedAt !== found.installedAt)) {
      entries.delete(workspace);
      changed(workspace);
    }
    return found;
  }

  /** Another replica may have seen the workspace installed again: its new token is in the store. */
  async function renewed(workspace: string, before: Entry): Promise<Entry | undefined> {
    const found = await credentials(workspace);
    return found === undefined || found.token === before.token ? undefined : entryOf(workspace);
  }

  async function attempt<T>(
    workspace: string,
    target: Target,
    work: (client: Client) => Promise<T>,
    entry: Entry,
  ): Promise<Answer<T>> {
    try {
      return { ok: true, value: await work(entry.client) };
    } catch (error) {
      // Refused for its token, nothing has happened: with a new one it may be asked again.
      const fresh = concernsToken(error) ? await renewed(workspace, entry) : undefined;
      return fresh === undefined
        ? { ok: false, failure: failureOf(error, target) }
        : attempt(workspace, target, work, fresh);
    }
  }

  return {
    async call(workspace, target, work) {
      const entry = await entryOf(workspace);
      return entry === undefined
        ? { ok: false, failure: notInstalled(workspace) }
        : attempt(workspace, target, work, entry);
    },
    credentials,
    forget(workspace) {
      entries.delete(workspace);
    },
  };
}

function concernsToken(error: unknown): boolean {
  const meaning = errorMeanings.get(errorCodeOf(error) ?? '');
  return meaning?.outcome === 'permanent' && meaning.scope === 'workspace';
}

const notInstalled = (workspace: string): Failure => ({
  outcome: 'permanent',
  scope: 'workspace',
  reason: 'revoked',
  cause: new Error(`The app is not installed in ${workspace}`),
});
