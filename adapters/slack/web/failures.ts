/** Slack's errors as deliveries: what is worth another try, what is final, and for whom. */
import { webApi } from '@slack/bolt';
import {
  aimed,
  ambiguous,
  limited,
  unavailable,
  unreachable,
  type Failure,
  type Meaning,
  type Target,
} from '../../port/meanings.ts';
import { networkFailure } from '../../shared/network-failures.ts';
import { errorMeanings } from './error-codes.ts';

/** What a call that threw means. `cause` holds what was thrown. */
export function failureOf(error: unknown, target: Target): Failure {
  if (error instanceof webApi.WebAPIRateLimitedError)
    return { ...limited, retryAfterMs: error.retryAfter * 1000, cause: error };
  if (error instanceof webApi.WebAPIPlatformError) return ofAnswer(error, target);
  if (error instanceof webApi.WebAPIHTTPError) return ofStatus(error);
  // Bolt's client reports a 429 without a usable Retry-After as a plain error.
  if (error instanceof Error && error.message.startsWith('Retry header did not contain'))
    return { ...limited, cause: error };
  return { ...networkFailure(error), cause: error };
}

function ofAnswer(error: webApi.WebAPIPlatformError, target: Target): Failure {
  const code = errorCodeOf(error);
  // Without a name it was no answer of Slack's at all: a page of some proxy, or half an answer.
  if (code === undefined) return failure(ambiguous, error);
  // A code that is not known says neither that it is final nor that nothing has happened.
  // That the app may not write to people is no reason to keep breaks from channels.
  const isPeopleOnly = target === 'person' && code === 'missing_scope';
  const meaning = isPeopleOnly ? unreachable : aimed(errorMeanings.get(code) ?? ambiguous, target);
  const seconds = error.data.response_metadata?.retryAfter;
  if (meaning.outcome === 'permanent' || seconds === undefined) return failure(meaning, error);
  return { ...meaning, retryAfterMs: seconds * 1000, cause: error };
}

type TransientMeaning = Extract<Meaning, { outcome: 'transient' }>;

/**
 * Slack itself answers with 200, 429 or 5xx: another status is a proxy's or a firewall's. Those that say that the
 * request was passed on, or do not say that it was not, may have come after Slack's own answer.
 */
function meaningOf(status: number): TransientMeaning {
  if (status === 429) return limited;
  if (status === 303 || status === 408) return ambiguous;
  return status >= 300 && status < 500 ? unavailable : ambiguous;
}

function ofStatus(error: webApi.WebAPIHTTPError): Failure {
  const seconds = Number(error.headers['retry-after']);
  const wait = Number.isFinite(seconds) && seconds > 0 ? { retryAfterMs: seconds * 1000 } : {};
  return { ...meaningOf(error.statusCode), ...wait, cause: error };
}

const failure = (meaning: Meaning, cause: unknown): Failure => ({ ...meaning, cause });

/** `channel_not_found`, or nothing where Slack did not name an error. */
export function errorCodeOf(error: unknown): string | undefined {
  if (!(error instanceof webApi.WebAPIPlatformError)) return undefined;
  const { error: code } = error.data;
  return typeof code === 'string' && /^[a-z][a-z0-9_]{1,80}$/u.test(code) ? code : undefined;
}

/** Whether it is the token, or what it may do, that Slack does not take. */
export function concernsToken(error: unknown): boolean {
  const meaning = errorMeanings.get(errorCodeOf(error) ?? '');
  return meaning?.outcome === 'permanent' && meaning.scope === 'workspace';
}
