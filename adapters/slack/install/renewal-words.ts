/** A token that could not be renewed, in words for whoever runs the program: until when breaks go on, and what to do. */
import { problemInWords } from '../../port/failure-words.ts';
import type { Expiring, Installation } from '../../port/installations.ts';
import type { Log } from '../../port/log.ts';
import { wrongClient } from '../problems.ts';
import { errorCodeOf } from '../web/failures.ts';

export interface RenewalFailure {
  readonly installation: Installation;
  readonly expiring: Expiring;
  readonly error: unknown;
  /** Only another installation helps. */
  readonly isRefused: boolean;
  /** Until the next attempt. */
  readonly waitMs: number;
  readonly now: number;
  readonly installUrl: string;
}

export function tellFailure(log: Log, failure: RenewalFailure): void {
  const { installation, expiring, error, isRefused, waitMs, now, installUrl } = failure;
  const { workspace, name } = installation;
  const code = errorCodeOf(error);
  const ends = new Date(expiring.expiresAt).toISOString();
  const seen = { platform: 'slack', workspace, tokenEnds: ends };
  if (isRefused) {
    const stop = expiring.expiresAt <= now ? 'Its breaks have stopped' : `Its breaks stop at ${ends}`;
    log.error(
      { ...seen, name, reason: code },
      `Slack gives no new token for ${workspace}: its refresh token is spent or revoked. ${stop}, and its plans are kept. Somebody in that workspace installs the app again from ${installUrl}; then breaks go on.`,
    );
    return;
  }
  const retry = { ...seen, retryInSeconds: Math.round(waitMs / 1000) };
  if (code === 'bad_client_secret' || code === 'invalid_client_id') {
    log.error(
      { ...retry, reason: code },
      `Tokens that run out cannot be renewed: ${problemInWords(wrongClient(code))}`,
    );
    return;
  }
  log.warn(
    { ...retry, err: error },
    'The token of a workspace could not be renewed so far, and is tried again. Its breaks go on until the token ends.',
  );
}

/** Also where it comes with an installation. */
export function tellUnrenewable(log: Log, { workspace }: Pick<Installation, 'workspace'>): void {
  log.error(
    { platform: 'slack', workspace },
    'Slack gave a token that runs out, and nothing to renew it with: breaks of this workspace stop then.',
  );
}
