/** Calls in the name of a workspace, by a client that is shared: what Slack holds back in one delays no other. */
import { BoundedMap } from '../../port/bounded-map.ts';
import type { webApi } from '@slack/bolt';
import { createClient, TIMEOUT_MS } from './client.ts';
import { revoked, unavailable, type Failure, type Target } from '../../port/meanings.ts';
import type { Upkeep } from '../install/upkeep.ts';
import { concernsToken, errorCodeOf, failureOf } from './failures.ts';
import type { Log } from '../../port/log.ts';
import { boltLogger } from '../log.ts';
import type { MethodName, Methods } from './methods.ts';

export interface Credentials {
  readonly token: string;
  readonly botUser: string;
  readonly botId: string;
  /** When the app was installed, which may be later than the token is: with other scopes. Milliseconds since the epoch. */
  readonly installedAt: number;
  /** Where the token runs out: the workspace or organisation whose installation has another got. */
  readonly renewedBy?: string;
}

export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export interface Clients {
  /** Calls Slack for a workspace. Never rejects for Slack's sake. */
  call<M extends MethodName>(
    workspace: string,
    target: Target,
    method: M,
    args: Methods[M]['takes'],
  ): Promise<Answer<Methods[M]['answers']>>;
  /** To the address that `files.getUploadURLExternal` has given out. */
  upload(url: string, bytes: Uint8Array): Promise<Answer<undefined>>;
  /** As they are now: another replica may have seen the app installed or removed. */
  credentials(workspace: string): Promise<Credentials | undefined>;
  /** The workspace's token has changed or ended. */
  forget(workspace: string): void;
  /** `heard` is told of a workspace where another replica has seen the app installed anew, or removed. */
  onReplaced(heard: (workspace: string) => void): void;
}

/** Those used longest ago go first; they are found again. */
const MOST_KNOWN = 2_000;

/** For Bolt's own clients: nothing is ever repeated or held back, waiting and pacing are the scheduler's. */
export const clientOptions = (apiUrl: string | undefined, log: Log) =>
  ({
    ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
    logger: boltLogger(log),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: TIMEOUT_MS,
  }) satisfies webApi.WebClientOptions;

export interface ClientsOptions {
  readonly apiUrl: string | undefined;
  /** One workspace, with a token from the settings: that it is refused says nothing of the workspace. */
  readonly isOwn: boolean;
  readonly find: (workspace: string) => Promise<Credentials | undefined>;
  /** Installed, with tokens that this program cannot read: another one may, so that nothing is held for it. */
  readonly isClosed: (workspace: string) => Promise<boolean>;
  /** Has another token got in place of one that has run out; absent where tokens do not. */
  readonly renew?: Upkeep['renew'] | undefined;
}

export function createClients({ apiUrl, isOwn, find, isClosed, renew }: ClientsOptions): Clients {
  const client = createClient(apiUrl);
  // In the order in which they were used last. They serve until Slack refuses them, or somebody looks closer.
  const entries = new BoundedMap<string, Credentials>(MOST_KNOWN);
  const listeners: ((workspace: string) => void)[] = [];

  async function entryOf(workspace: string): Promise<Credentials | undefined> {
    const entry = entries.get(workspace) ?? (await find(workspace));
    if (entry === undefined) return undefined;
    entries.set(workspace, entry);
    return entry;
  }

  async function credentials(workspace: string): Promise<Credentials | undefined> {
    const found = await find(workspace);
    const known = entries.get(workspace);
    if (known !== undefined && known.token !== found?.token) entries.delete(workspace);
    if (known !== undefined && known.installedAt !== found?.installedAt) {
      entries.delete(workspace);
      for (const heard of listeners) heard(workspace);
    }
    return found;
  }

  /**
   * Another replica may have seen the workspace installed again, or have renewed its token: it is in the store. Where
   * that one cannot be read here, what Slack says of the old one says nothing of the workspace.
   */
  async function renewed(workspace: string, before: Credentials): Promise<Credentials | Failure | undefined> {
    const found = await credentials(workspace);
    if (found === undefined) return (await isClosed(workspace)) ? closed(workspace) : undefined;
    return found.token === before.token ? undefined : entryOf(workspace);
  }

  /** Whether a refused token that runs out has another one by now; where it has not yet, that is the failure. */
  async function afterRenewal(before: Credentials, error: unknown): Promise<'renewed' | Failure | undefined> {
    if (before.renewedBy === undefined || renew === undefined) return undefined;
    if (!mayHaveRunOut.has(errorCodeOf(error) ?? '')) return undefined;
    const renewal = await renew(before.renewedBy, before.token);
    if (renewal.is === 'later') return { ...unavailable, retryAfterMs: renewal.waitMs, cause: error };
    return renewal.is === 'renewed' ? 'renewed' : undefined;
  }

  /** A token from the settings, or one that others replace, may end without the app being removed. */
  function refusedFor(error: unknown, target: Target, { renewedBy }: Credentials): Failure {
    const failure = failureOf(error, target);
    const isRemoval = failure.outcome === 'permanent' && failure.scope === 'workspace' && failure.isRemoved;
    const isTokenOnly = isOwn || (renewedBy !== undefined && errorCodeOf(error) === 'token_revoked');
    return isTokenOnly && isRemoval === true ? { ...revoked, cause: failure.cause } : failure;
  }

  return {
    async call(workspace, target, method, args) {
      let mayRenew = true;
      for (let entry = await entryOf(workspace); entry !== undefined;) {
        try {
          return { ok: true, value: await client.call(method, args, entry.token) };
        } catch (error) {
          // Refused for its token, nothing has happened: with a new one it may be asked again.
          let fresh = concernsToken(error) ? await renewed(workspace, entry) : undefined;
          if (fresh === undefined && mayRenew) {
            const renewal = await afterRenewal(entry, error);
            if (typeof renewal === 'object') return { ok: false, failure: renewal };
            mayRenew = false;
            fresh = renewal === 'renewed' ? await renewed(workspace, entry) : undefined;
          }
          if (fresh === undefined) return { ok: false, failure: refusedFor(error, target, entry) };
          if ('outcome' in fresh) return { ok: false, failure: fresh };
          entry = fresh;
        }
      }
      const absent = (await isClosed(workspace)) ? closed(workspace) : notInstalled(workspace);
      return { ok: false, failure: absent };
    },
    async upload(url, bytes) {
      try {
        await client.upload(url, bytes);
        return { ok: true, value: undefined };
      } catch (error) {
        return { ok: false, failure: failureOf(error, 'message') };
      }
    },
    credentials,
    forget(workspace) {
      entries.delete(workspace);
    },
    onReplaced(heard) {
      listeners.push(heard);
    },
  };
}

/** What Slack says of a token that has run out, or that newer ones have pushed out. */
const mayHaveRunOut: ReadonlySet<string> = new Set(['token_expired', 'token_revoked', 'invalid_auth']);

const closed = (workspace: string): Failure => ({
  ...unavailable,
  cause: new Error(`The tokens of ${workspace} cannot be read with this ENCRYPTION_KEY`),
});

const notInstalled = (workspace: string): Failure => ({
  outcome: 'permanent',
  scope: 'workspace',
  reason: 'revoked',
  cause: new Error(`The app is not installed in ${workspace}`),
});
