/** Tokens that run out: another is got by one replica at a time, and what came of it is kept with the installation. */
import type { Clock } from '../../port/clock.ts';
import type { Expiring, Installation, Installations, RenewalAttempt } from '../../port/installations.ts';
import type { Log } from '../../port/log.ts';
import type { Client } from '../web/client.ts';
import { errorCodeOf, failureOf } from '../web/failures.ts';
import { createSemaphore } from '../web/semaphore.ts';
import { expiringAt, lifeOf } from './expiring.ts';
import { tellFailure, tellUnrenewable } from './renewal-words.ts';

export type Renewal =
  | { readonly is: 'renewed' }
  /** Somebody is at it, or it has failed on the way. */
  | { readonly is: 'later'; readonly waitMs: number }
  /** Only another installation helps. */
  | { readonly is: 'refused' };

export interface RenewalsOptions {
  readonly installations: Installations;
  readonly client: Client;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the app is installed from. */
  readonly installUrl: string;
  /** The new token is stored. `wasOut`: nothing could be posted meanwhile. */
  readonly renewed: (installation: Installation, wasOut: boolean) => Promise<void>;
  readonly clock: Clock;
  readonly log: Log;
}

export interface Renewals {
  /** In place of `token`, as far as that is still the one there is. Of a workspace's own installation, not of a copy. */
  renew(workspace: string, token: string): Promise<Renewal>;
  begin(): void;
  /** Begins nothing more; resolves when what is in hand is stored, or cannot be. */
  end(): Promise<void>;
}

export type Renew = Renewals['renew'];

/** Longer than a call and the writing may take; whoever is killed in between holds nobody up for longer. */
const CLAIM_MS = 60_000;
/** Mostly it takes less than a second. */
const LOOK_AGAIN_MS = 5_000;
const STEPS_MS = [30_000, 2 * 60_000, 8 * 60_000, 30 * 60_000, 60 * 60_000] as const;
/** It does not heal by itself, as far as is known. */
const REFUSED_MS = 6 * 60 * 60_000;
const STORE_STEP_MS = 5_000;
/** What failed on the way fails for the next workspace too, and there may be thousands. */
const REST_MS = 5_000;
const AT_ONCE = 4;

interface Claimed {
  readonly installation: Installation;
  readonly expiring: Expiring;
}

export function createRenewals(options: RenewalsOptions): Renewals {
  const { installations, client, clientId, clientSecret, installUrl, renewed, clock, log } = options;
  const inTurn = createSemaphore(AT_ONCE);
  const underWay = new Map<string, Promise<Renewal>>();
  const pauses = new Set<() => void>();
  let isOver = false;
  let restUntil = 0;

  async function claim(workspace: string, token: string): Promise<Claimed | Renewal> {
    let otherwise: Renewal | undefined;
    let claimed: Claimed | undefined;
    await installations.change(workspace, (found) => {
      claimed = undefined;
      otherwise = { is: 'refused' };
      const { expiring } = found;
      if (found.botToken !== token) otherwise = { is: 'renewed' };
      if (found.botToken !== token || expiring === undefined) return undefined;
      const waitMs = waitOf(expiring, clock.now());
      if (waitMs > 0) {
        const { isRefused, isUnderWay } = expiring.attempt ?? {};
        const soonMs = isUnderWay === true ? Math.min(waitMs, LOOK_AGAIN_MS) : waitMs;
        otherwise = isRefused === true ? { is: 'refused' } : { is: 'later', waitMs: soonMs };
        return undefined;
      }
      claimed = { installation: found, expiring };
      return withAttempt(found, expiring, {
        ...(expiring.attempt ?? { failed: 0 }),
        notBefore: clock.now() + CLAIM_MS,
        isUnderWay: true,
      });
    });
    // Not shown at all: it is removed, or another program has put in its place what cannot be read here.
    otherwise ??= (await installations.isClosed(workspace))
      ? { is: 'later', waitMs: LOOK_AGAIN_MS }
      : { is: 'refused' };
    return claimed ?? otherwise;
  }

  async function attempt(workspace: string, token: string): Promise<Renewal> {
    if (isOver) return { is: 'later', waitMs: 0 };
    const restMs = plausible(restUntil - clock.now());
    if (restMs > 0) return { is: 'later', waitMs: restMs };
    const claimed = await claim(workspace, token);
    if ('is' in claimed) return claimed;
    let granted: Granted;
    try {
      granted = await ask(claimed);
    } catch (error) {
      return await failed(claimed, error);
    }
    await keep(claimed, granted);
    return { is: 'renewed' };
  }

  async function ask({ installation, expiring: { refreshToken } }: Claimed): Promise<Granted> {
    const answer = await client.call('oauth.v2.access', {
      client_id: clientId,
      client_secret: clientSecret,
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
    });
    const { access_token, refresh_token, expires_in, team, enterprise } = answer;
    if (!isToken(access_token)) throw new Error('Slack answered without a token');
    // Mixed up on the way: with it, breaks of one workspace would go into another.
    const { workspace, organisation } = installation;
    const meant = organisation === undefined ? team?.id : enterprise?.id;
    if (isToken(meant) && meant !== workspace)
      throw new Error(`Slack answered with the token of another workspace, ${meant}`);
    if (isToken(refresh_token))
      return { botToken: access_token, refreshToken: refresh_token, livesMs: lifeOf(expires_in) };
    if (expires_in !== undefined) tellUnrenewable(log, installation);
    return { botToken: access_token };
  }

  /** The old refresh token is spent: this must not be lost, so it is tried until it is stored. */
  async function keep({ installation, expiring }: Claimed, granted: Granted): Promise<void> {
    const { workspace } = installation;
    const { refreshToken, livesMs, botToken } = granted;
    const now = clock.now();
    const next = refreshToken === undefined ? undefined : expiringAt(refreshToken, now, now + (livesMs ?? 0));
    const store = () =>
      installations.change(workspace, ({ expiring: latest, ...found }) =>
        latest?.refreshToken === expiring.refreshToken
          ? { ...found, botToken, ...(next && { expiring: next }) }
          : undefined,
      );
    for (;;) {
      try {
        const stored = await store();
        if (stored === undefined) return;
        log.debug({ workspace }, 'The token of a workspace was renewed.');
        await renewed(stored, expiring.attempt?.isRefused === true || expiring.expiresAt <= now);
        return;
      } catch (error) {
        log.error(
          { err: error, workspace },
          'The new token of a workspace could not be stored; it is tried until it is. If the program ends before, the workspace has to install the app again.',
        );
        if (isOver) return;
        await pause(STORE_STEP_MS);
      }
    }
  }

  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const end = (): void => {
        pauses.delete(end);
        cancel();
        resolve();
      };
      const cancel = clock.after(ms, end);
      pauses.add(end);
    });

  async function failed({ installation, expiring }: Claimed, error: unknown): Promise<Renewal> {
    const { workspace } = installation;
    const failures = (expiring.attempt?.failed ?? 0) + 1;
    const isRefused = refusals.has(errorCodeOf(error) ?? '');
    const askedMs = Math.min(REFUSED_MS, retryAfterOf(error));
    const waitMs = isRefused ? REFUSED_MS : Math.max(askedMs, stepOf(failures));
    if (!isRefused) restUntil = clock.now() + Math.max(askedMs, REST_MS);
    const left = await installations.change(workspace, (found) =>
      found.expiring?.refreshToken === expiring.refreshToken
        ? withAttempt(found, found.expiring, {
            notBefore: clock.now() + waitMs,
            failed: failures,
            ...(isRefused && { isRefused: true }),
          })
        : undefined,
    );
    // It was installed anew meanwhile, or removed.
    if (left === undefined) return { is: 'renewed' };
    tellFailure(log, { installation, expiring, error, isRefused, waitMs, now: clock.now(), installUrl });
    return isRefused ? { is: 'refused' } : { is: 'later', waitMs };
  }

  return {
    renew(workspace, token) {
      const known = underWay.get(workspace);
      if (known !== undefined) return known;
      const doing = inTurn(() => attempt(workspace, token)).finally(() => underWay.delete(workspace));
      underWay.set(workspace, doing);
      return doing;
    },
    begin() {
      isOver = false;
    },
    async end() {
      isOver = true;
      for (const end of [...pauses]) end();
      await Promise.allSettled(underWay.values());
    },
  };
}

const isToken = (given: unknown): given is string => typeof given === 'string' && given !== '';

interface Granted {
  readonly botToken: string;
  readonly refreshToken?: string;
  readonly livesMs?: number;
}

/** The reference of oauth.v2.access has the first; the others say the same in other words. */
const refusals: ReadonlySet<string> = new Set([
  'invalid_refresh_token',
  'token_revoked',
  'token_expired',
  'account_inactive',
]);

const withAttempt = (found: Installation, expiring: Expiring, attempt: RenewalAttempt): Installation => ({
  ...found,
  expiring: { ...expiring, attempt },
});

/** A wait that is longer than any of ours comes from a clock that was wrong. */
const plausible = (waitMs: number): number => (waitMs > 0 && waitMs <= REFUSED_MS ? waitMs : 0);

/** How long nobody may try yet. */
export const waitOf = ({ attempt }: Expiring, now: number): number =>
  plausible((attempt?.notBefore ?? 0) - now);

const stepOf = (failures: number): number => STEPS_MS[failures - 1] ?? STEPS_MS.at(-1) ?? 0;

function retryAfterOf(error: unknown): number {
  const failure = failureOf(error, 'channel');
  return failure.outcome === 'transient' ? (failure.retryAfterMs ?? 0) : 0;
}
